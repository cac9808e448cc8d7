"""The pixels over HTTP: files that the front door did not find on disk."""

import re
from typing import Final, cast

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from galleria.media.actions.make_variant import make_variant
from galleria.media.errors import PictureNotFound
from galleria.media.rules import CONTENT_TYPES, FORMATS, IMMUTABLE, KEY_PATTERN, WIDTHS, Format

_ADDRESS: Final = re.compile(rf"(?P<key>{KEY_PATTERN})/(?P<width>{'|'.join(map(str, WIDTHS))})\.(?P<format>{'|'.join(FORMATS)})")


@require_safe
def serve_variant(request: HttpRequest, key: str, file: str) -> HttpResponse:
    """One size and format, made on the first request. What an address shows never changes, so the address is the ETag."""
    address = _ADDRESS.fullmatch(f"{key}/{file}")
    if address is None:
        raise PictureNotFound
    etag = f'"{key}-{file}"'
    if etag in request.headers.get("If-None-Match", ""):
        response = HttpResponse(status=304)
    else:
        extension = cast("Format", address["format"])
        response = HttpResponse(make_variant(key, int(address["width"]), extension), content_type=CONTENT_TYPES[extension])
        response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["ETag"] = etag
    response["Cache-Control"] = IMMUTABLE
    return response
