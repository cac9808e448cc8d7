"""The file of an import request, streamed to disk within a limit that holds while the request is still being read."""

from typing import Any, Final

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler
from django.http import HttpRequest, UnreadablePostError
from django.http.multipartparser import MultiPartParserError
from pydantic import TypeAdapter, ValidationError

from galleria.catalog.exchange.errors import ImportTooLarge, NoImportFile
from galleria.kernel.problems import FieldError, Invalid

LARGEST_MB: Final = 200
TOO_LARGE: Final = "_import_too_large"
FLAG: Final = TypeAdapter(bool)


class ImportUploadHandler(TemporaryFileUploadHandler):
    """Writes what comes in to a temporary file; past the limit it only reads on to the request's end.

    Whoever takes the file calls `check_size` first.
    """

    def __init__(self, request: HttpRequest | None = None) -> None:
        super().__init__(request)
        self._bytes = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """As Django's, up to the limit."""
        self._bytes += len(raw_data)
        return super().receive_data_chunk(raw_data, start) if self._bytes <= LARGEST_MB * 1024**2 else None

    def upload_complete(self) -> None:
        """The request is read: note what was wrong with it. To raise here would lose the form's other fields."""
        if self.request is not None and self._bytes > LARGEST_MB * 1024**2:
            self.request.__dict__[TOO_LARGE] = True


def accept_large_file(request: HttpRequest) -> None:
    """Let this request bring a file of an import's size. Called before anything looks at its body."""
    if not hasattr(request, "_files"):
        request.upload_handlers = [ImportUploadHandler(request)]


def check_size(request: HttpRequest) -> None:
    """Raises ImportTooLarge (413) when the request brought more than it may, and its file is cut off."""
    if request.__dict__.get(TOO_LARGE):
        raise ImportTooLarge(limit_mb=LARGEST_MB)


def read_flag(text: str, field: str) -> bool:
    """A boolean of a form as pydantic reads it; blank is no. Raises Invalid (422) for anything else."""
    try:
        return FLAG.validate_python(text.strip()) if text.strip() else False
    except ValidationError:
        raise Invalid(errors=[FieldError(field=field, message="must be true or false", code="bool_parsing")]) from None


def read_file(request: HttpRequest) -> "UploadedFile[Any]":
    """The form's `file`. Raises ImportTooLarge (413), NoImportFile (422), or Invalid (422) for a form that cannot be parsed."""
    try:
        files = request.FILES.getlist("file")
    except (MultiPartParserError, UnreadablePostError, TooManyFieldsSent, TooManyFilesSent, RequestDataTooBig) as error:
        raise Invalid("The form cannot be read: it is damaged, incomplete or has too many fields.") from error
    check_size(request)
    if len(files) != 1:
        raise NoImportFile
    return files[0]
