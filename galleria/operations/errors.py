"""What can go wrong while the platform is started, stopped or moved. Each failure is one line and the way out of it."""

MEND = " Mend: "
"""Between problem and mend where both must fit on one line: what a child process says to the one that started it."""
PARTLY = 3
"""Exit code of such a child: some shops were left as they were, and the lines with a mend say why."""


class OperationError(Exception):
    """An expected failure: `problem` says what is the matter, `mend` what to do about it. Never shown with a traceback."""

    def __init__(self, problem: str, mend: str, detail: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.mend = mend
        self.detail = detail


class FolderNotWritable(OperationError):
    """A folder we need cannot be written."""


class DiskFull(OperationError):
    """Too little space left for the database to run safely."""


class PortTaken(OperationError):
    """Another program listens on the port of the front door."""


class AlreadyRunning(OperationError):
    """Galleria runs already on this data directory."""


class ProgramDied(OperationError):
    """A process of ours ended before it was ready; `detail` holds the last lines of its log."""


class NodeMissing(OperationError):
    """The web app must be built and there is neither Node nor a way to get it."""


class DatabaseUnreachable(OperationError):
    """DATABASE_URL points at nothing that answers."""


class ValkeyUnreachable(OperationError):
    """VALKEY_URL points at nothing that answers."""


class SettingsRefused(OperationError):
    """Django will not start with this environment."""


class ArchiveBroken(OperationError):
    """A backup file is incomplete, changed or not one of ours."""


class NotEmpty(OperationError):
    """A restore would overwrite data."""
