"""Make one size and format of a picture, the first time that somebody asks for it."""

import structlog

from galleria.media.actions.draw_picture import draw_picture
from galleria.media.encoding import encode_variant
from galleria.media.errors import PictureNotFound
from galleria.media.libvips import VipsError, working_memory
from galleria.media.models import Picture
from galleria.media.once import do_once, release_connection
from galleria.media.queries import find_picture_by_key
from galleria.media.rules import CONTENT_TYPES, DRAWING_WIDTH, FORMATS, PREVIEW_WIDTH, WIDTHS, Format, master_name, variant_name
from galleria.media.storage import find_file, write_file

log = structlog.get_logger(__name__)


def make_variant(key: str, width: int, extension: Format) -> bytes:
    """The file's bytes: from the storage, or made now and kept. A hundred callers at once make it once.

    Never upscales: a width above the master's gives the master's. A drawing that is still pending is drawn first, so nobody waits for the
    background. Raises PictureNotFound (404), DrawingFailed (404), StorageUnavailable or PicturesBusy (503).
    """
    if width not in WIDTHS or extension not in FORMATS:
        raise PictureNotFound
    name = variant_name(key, width, extension)
    return do_once(f"variant:{name}", find=lambda: find_file(name), make=lambda: _make(key, width, extension))


def _make(key: str, width: int, extension: Format) -> bytes:
    picture = find_picture_by_key(key)
    if picture is None:
        raise PictureNotFound
    master = _get_master(picture, width)
    release_connection()
    try:
        with working_memory():
            content = encode_variant(master, width, extension)
    except VipsError as error:
        log.warning("master_damaged", key=key, reason=str(error))
        raise PictureNotFound from error
    write_file(variant_name(key, width, extension), content, content_type=CONTENT_TYPES[extension])
    return content


def _get_master(picture: Picture, width: int) -> bytes:
    """The master, at least as wide as the variant where that is possible."""
    if picture.origin == Picture.Origin.DRAWING:
        draw_picture(picture.pk, width=PREVIEW_WIDTH if width <= PREVIEW_WIDTH else DRAWING_WIDTH)
    master = find_file(master_name(picture.key))
    if master is None:
        log.error("master_missing", picture_id=picture.pk, key=picture.key)
        raise PictureNotFound
    return master
