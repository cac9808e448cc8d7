"""The files of an upload request, sent as a form or inside JSON, within limits that hold while the request is still being read."""

import io
from typing import Final

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest, UnreadablePostError
from django.http.multipartparser import MultiPartParserError
from pydantic import ValidationError

from galleria.kernel.problems import FieldError, Invalid, Problem
from galleria.media.actions.store_uploads import Readable
from galleria.media.errors import NoFiles, PictureTooLarge, TooManyFiles, UnknownUploadForm
from galleria.media.rules import MAX_FILE_BYTES, MAX_FILES
from galleria.media.schemas import PictureUpload

MEGABYTE: Final = 1024 * 1024
MAX_JSON_BYTES: Final = 24 * MEGABYTE  # one file of the largest size in base64, or several small ones


class LimitedUploadHandler(FileUploadHandler):
    """First of a request's upload handlers: lets no file past its limit into memory or onto disk, reads the request to its end, then raises."""

    def __init__(self, request: HttpRequest | None = None) -> None:
        super().__init__(request)
        self._files = 0
        self._bytes = 0
        self._problem: Problem | None = None

    def new_file(self, *args: object, **kwargs: object) -> None:
        """Count it."""
        self._files += 1
        self._bytes = 0
        if self._files > MAX_FILES:
            self._problem = self._problem or TooManyFiles(limit=MAX_FILES)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """Pass it on to the handlers that keep it, or, past a limit, to nobody."""
        self._bytes += len(raw_data)
        if self._bytes > MAX_FILE_BYTES:
            mistake = FieldError(field=f"files.{self._files - 1}", message="too large", code=PictureTooLarge.code)
            self._problem = self._problem or PictureTooLarge(limit_mb=MAX_FILE_BYTES // MEGABYTE, errors=[mistake])
        return None if self._problem else raw_data

    def file_complete(self, file_size: int) -> None:
        """The other handlers make the file."""

    def upload_complete(self) -> None:
        """The request is read: now say what was wrong with it."""
        if self._problem:
            raise self._problem


def read_files(request: HttpRequest) -> list[Readable]:
    """The files in the order in which they were sent.

    Raises TooManyFiles or PictureTooLarge (413), UnknownUploadForm (415) or Invalid (422) for a body that cannot be parsed.
    """
    if request.content_type == "multipart/form-data":
        return _read_form(request)
    if request.content_type == "application/json":
        return _read_json(request)
    raise UnknownUploadForm


def read_file(request: HttpRequest) -> Readable:
    """The one file of a request that takes one. Raises what `read_files` raises, TooManyFiles (413), NoFiles (422)."""
    files = read_files(request)
    if len(files) > 1:
        raise TooManyFiles(limit=1)
    if not files:
        raise NoFiles("Send one picture as `files`.")
    return files[0]


def _read_form(request: HttpRequest) -> list[Readable]:
    if not hasattr(request, "_files"):
        request.upload_handlers.insert(0, LimitedUploadHandler(request))
    try:
        files = request.FILES.getlist("files")
    except TooManyFilesSent as error:
        raise TooManyFiles(limit=MAX_FILES) from error
    except (MultiPartParserError, UnreadablePostError, TooManyFieldsSent, RequestDataTooBig) as error:
        raise Invalid("The form cannot be read: it is damaged, incomplete or has too many fields.") from error
    return list(files)


def _read_json(request: HttpRequest) -> list[Readable]:
    try:
        body = request.read(MAX_JSON_BYTES + 1)
    except UnreadablePostError as error:
        raise Invalid("The request ended too early.") from error
    if len(body) > MAX_JSON_BYTES:
        raise PictureTooLarge(f"A JSON upload may have up to {MAX_JSON_BYTES // MEGABYTE} MB. Send a form, or fewer pictures at once.")
    try:
        upload = PictureUpload.model_validate_json(body)
    except ValidationError as error:
        mistakes = [FieldError(field=".".join(map(str, each["loc"])) or "body", message=each["msg"], code=each["type"]) for each in error.errors()]
        raise Invalid(errors=mistakes[:20]) from error
    return [io.BytesIO(file.data) for file in upload.files]
