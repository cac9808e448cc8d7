"""What can go wrong with imports and exports."""

from galleria.kernel.problems import Conflict, Invalid, NotFound, Problem


class ExchangeNotFound(NotFound):
    """No such import or export in this shop."""

    code = "exchange_not_found"
    title = "There is no such import or export"
    detail = "This shop has no import or export called {ref!r}."


class FileNotReady(Conflict):
    """There is nothing to download yet, or not any more."""

    code = "file_not_ready"
    title = "There is no file to download"
    detail = "It is {status}; a file is there when it is done, and for thirty days."


class CannotResume(Conflict):
    """It has not stopped, or it is done."""

    code = "cannot_resume"
    title = "It cannot be resumed"
    detail = "It is {status}; only one that was cancelled or has failed can be resumed."


class ImportTooLarge(Problem):
    """More than one file may have."""

    code = "import_too_large"
    status = 413
    title = "The file is too large"
    detail = "A file may have up to {limit_mb} MB. Cut it in parts, or use the command line."


class NoImportFile(Invalid):
    """The form has no file."""

    code = "no_import_file"
    title = "There is no file"
    detail = "Send a form with the file as `file`."


class TakenOver(Exception):
    """Another process works on this job now."""
