"""Give a drawing its pixels. Safe to call at any time, by any number of workers, and again after a crash at any point."""

import structlog
from django.db import transaction

from galleria.kernel.outbox import record
from galleria.kernel.problems import Problem
from galleria.media.drawings import render_drawing
from galleria.media.encoding import Master, read_master
from galleria.media.errors import DrawingFailed, PictureNotFound, UnknownDrawing
from galleria.media.events import PictureDrawingFailed, PictureDrawn
from galleria.media.libvips import VipsError, working_memory
from galleria.media.models import Picture
from galleria.media.once import do_once, release_connection
from galleria.media.rules import PREVIEW_WIDTH, master_name
from galleria.media.storage import find_file, has_file, write_file

log = structlog.get_logger(__name__)


def draw_picture(picture_id: int, *, width: int = PREVIEW_WIDTH) -> Picture:
    """Render, store the master, then mark the row ready: a ready picture has its file. One that is ready comes back as it is.

    `width` is how many pixels wide the master must at least be, up to the drawing's own width: it is drawn small first, and again in full when
    somebody asks for more.

    Raises PictureNotFound (404), DrawingFailed (404) when it cannot be drawn (the row says why), StorageUnavailable or PicturesBusy (503: it stays
    pending and may be tried again).
    """
    picture = _get(picture_id)
    width = min(width, picture.width)
    return do_once(f"drawing:{picture.key}", find=lambda: _find_done(picture_id, width), make=lambda: _draw(picture_id, width))


def _get(picture_id: int) -> Picture:
    picture = Picture.objects.across_shops().filter(pk=picture_id).first()
    if picture is None:
        raise PictureNotFound
    return picture


def _find_done(picture_id: int, width: int) -> Picture | None:
    """The picture when nothing is left to do. A drawing whose file was lost counts as undone."""
    picture = _get(picture_id)
    if picture.state == Picture.State.FAILED:
        raise DrawingFailed
    done = picture.state == Picture.State.READY and (picture.drawing is None or picture.drawn_width >= width)
    return picture if done and has_file(master_name(picture.key)) else None


def _draw(picture_id: int, width: int) -> Picture:
    picture = _get(picture_id)
    if picture.drawing is None:
        raise PictureNotFound  # an upload whose file was lost: nothing to draw it from
    drawing = picture.drawing
    master = _find_master(picture.key)
    if master is None or master.width < width:
        release_connection()
        try:
            master = render_drawing(drawing["family"], drawing["params"], drawing["view"], width=width)
        except Problem as problem:
            if problem.status == 503:
                raise
            raise _fail(picture, problem) from problem
        except Exception as error:  # a mistake in a family's code; it is kept with the row and shown
            raise _fail(picture, error) from error
        write_file(master_name(picture.key), master.data)
    return _finish(picture, master)


def _find_master(key: str) -> Master | None:
    """What another shop, or a worker that died before it could say so, has already drawn."""
    data = find_file(master_name(key))
    if data is None:
        return None
    try:
        with working_memory():
            return read_master(data)
    except VipsError:
        log.warning("master_damaged", key=key)
        return None


@transaction.atomic
def _finish(picture: Picture, master: Master) -> Picture:
    row = Picture.objects.across_shops().filter(pk=picture.pk)
    look = {"state": Picture.State.READY, "color": master.color, "placeholder": master.placeholder}
    if row.filter(state=Picture.State.PENDING).update(**look, drawn_width=master.width, bytes=len(master.data)):
        record(PictureDrawn(picture_id=picture.pk, shop_id=picture.shop_id))
    else:
        row.filter(drawn_width__lt=master.width).update(drawn_width=master.width, bytes=len(master.data))
    picture.refresh_from_db(from_queryset=Picture.objects.across_shops())
    return picture


@transaction.atomic
def _fail(picture: Picture, error: Exception) -> DrawingFailed:
    """Keep the reason with the row; asking for the drawing again (request_drawing) tries anew."""
    log.error("drawing_failed", picture_id=picture.pk, key=picture.key, reason=repr(error))
    reason = error.detail if isinstance(error, UnknownDrawing) else repr(error)
    pending = Picture.objects.across_shops().filter(pk=picture.pk, state=Picture.State.PENDING)
    if pending.update(state=Picture.State.FAILED, failure=reason[:500] or type(error).__name__):
        record(PictureDrawingFailed(picture_id=picture.pk, shop_id=picture.shop_id))
    return DrawingFailed()
