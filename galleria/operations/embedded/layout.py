"""Where everything lies: the data directory, the short runtime directory for sockets, and PostgreSQL's own place when we are root."""

import hashlib
import os
import pwd
import secrets
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path

from galleria.operations.errors import FolderNotWritable

SYSTEM_HOME = Path("/var/lib/galleria")
"""Where PostgreSQL's server files and data lie when root starts the platform."""

POINTER = "WHERE-THE-DATABASE-LIES"


@dataclass(frozen=True)
class Layout:
    """All paths that belong to one data directory."""

    data: Path
    runtime: Path
    postgres_data: Path
    root: bool

    @property
    def logs(self) -> Path:
        """What every process writes, rotated by the supervisor."""
        return self.data / "logs"

    @property
    def storage(self) -> Path:
        """Pictures and files, unless STORAGE_URL says otherwise."""
        return self.data / "storage"

    @property
    def valkey_data(self) -> Path:
        """Valkey's files."""
        return self.data / "valkey"

    @property
    def stamps(self) -> Path:
        """What steps of a start left behind when they last succeeded."""
        return self.data / "stamps"

    @property
    def configuration(self) -> Path:
        """Configuration files, written at every start."""
        return self.data / "configuration"

    @property
    def secret_key(self) -> Path:
        """The installation's own secret."""
        return self.data / "secret-key"

    @property
    def pointer(self) -> Path:
        """As root: a file that says where the database lies."""
        return self.data / POINTER

    @property
    def run_file(self) -> Path:
        """What runs: the supervisor's pid, the port."""
        return self.data / "run.json"

    @property
    def lock_file(self) -> Path:
        """Held by whoever starts the platform."""
        return self.data / "lock"

    @property
    def postgres_socket_folder(self) -> Path:
        """The folder of PostgreSQL's socket, of its user alone."""
        return self.runtime / "pg"

    @property
    def valkey_socket(self) -> Path:
        """Valkey's socket."""
        return self.runtime / "valkey.sock"

    @property
    def api_socket(self) -> Path:
        """The API's socket."""
        return self.runtime / "api.sock"

    @property
    def live_socket(self) -> Path:
        """The live process's socket."""
        return self.runtime / "live.sock"

    @property
    def caddy_socket(self) -> Path:
        """The socket of Caddy's administration."""
        return self.runtime / "caddy.sock"

    @property
    def supervisor_socket(self) -> Path:
        """The socket of the supervisor's remote calls."""
        return self.runtime / "supervisor.sock"


def layout_for(data: Path) -> Layout:
    """The layout of a data directory. Touches nothing; `prepare_layout` makes the folders."""
    data = data.expanduser().resolve()
    digest = hashlib.sha256(str(data).encode()).hexdigest()[:10]
    root = os.geteuid() == 0
    # A socket's path may have 107 bytes, so sockets never lie in the data directory. Not XDG_RUNTIME_DIR: it goes at logout.
    runtime = (
        Path(f"/run/galleria-{digest}") if root and os.access("/run", os.W_OK) else Path(tempfile.gettempdir()) / f"galleria-{os.geteuid()}-{digest}"
    )
    if len(str(runtime)) > 80:
        runtime = Path("/tmp") / f"galleria-{os.geteuid()}-{digest}"  # noqa: S108 - prepared below with mode 700 and an owner check
    return Layout(data=data, runtime=runtime, postgres_data=system_cluster(data) if root else data / "postgres", root=root)


def system_cluster(data: Path) -> Path:
    """Where root's cluster of a data directory lies: where its pointer says, or a new place when there is none yet.

    A new place has a random part: a data directory that was deleted and made anew starts empty, and the old cluster is kept.
    """
    pointer = data / POINTER
    if pointer.is_file():
        return Path(pointer.read_text().strip())
    name = data.parent.name if data.name == ".galleria" else data.name
    return SYSTEM_HOME / f"{name or 'data'}-{secrets.token_hex(4)}"


def prepare_layout(layout: Layout) -> None:
    """Make the folders. Raises FolderNotWritable; widens nobody's permissions."""
    try:
        layout.data.mkdir(parents=True, exist_ok=True)
        for folder in (layout.logs, layout.storage, layout.valkey_data, layout.stamps, layout.configuration):
            folder.mkdir(exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=layout.data, prefix=".writable-"):
            pass
    except OSError as error:
        raise FolderNotWritable(
            f"The data directory {layout.data} cannot be written: {error.strerror}.",
            "Give yourself write access to it, or choose another with --data-dir FOLDER.",
        ) from error
    prepare_runtime_folder(layout)


def prepare_runtime_folder(layout: Layout) -> None:
    """Make the folder of the sockets, ours alone. Refuses one that somebody else put there first."""
    # Root's folder may be passed through (711), because PostgreSQL's user has a folder of its own in it; everything inside is closed.
    mode = 0o711 if layout.root else 0o700
    try:
        layout.runtime.mkdir(mode=mode, exist_ok=True)
        found = layout.runtime.lstat()
    except OSError as error:
        raise FolderNotWritable(
            f"The runtime directory {layout.runtime} cannot be made: {error.strerror}.", "Point TMPDIR at a folder that you may write."
        ) from error
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.geteuid():
        owner = pwd.getpwuid(found.st_uid).pw_name if stat.S_ISDIR(found.st_mode) else "nobody: it is not a folder"
        raise FolderNotWritable(
            f"The runtime directory {layout.runtime} belongs to {owner}.", f"Remove it (sudo rm -r {layout.runtime}) and try again."
        )
    layout.runtime.chmod(mode)
