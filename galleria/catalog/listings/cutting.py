"""A part of an original, turned and cut, as a file that the media room takes in like any other."""

import io
from typing import Any

from galleria.catalog.listings.schemas import PictureEdit
from galleria.media.actions.draw_picture import draw_picture
from galleria.media.errors import PictureNotFound
from galleria.media.libvips import Image, VipsError, working_memory
from galleria.media.models import Picture
from galleria.media.rules import master_name
from galleria.media.storage import find_file

ALMOST_LOSSLESS = 98  # it is encoded once more as a master


def cut_picture(original: Picture, edit: PictureEdit) -> io.BytesIO:
    """The pixels of the edit. Raises PictureNotFound (404) when the original's file is lost, StorageUnavailable or PicturesBusy (503)."""
    if original.origin == Picture.Origin.DRAWING:
        draw_picture(original.pk, width=original.width)
    master = find_file(master_name(original.key))
    if master is None:
        raise PictureNotFound
    try:
        with working_memory():
            image = Image.webpload_buffer(master, fail_on="truncated").copy_memory()
            return io.BytesIO(bytes(_apply(image, edit).webpsave_buffer(Q=ALMOST_LOSSLESS, effort=1, keep="none")))
    except VipsError as error:
        raise PictureNotFound from error


def _apply(image: Any, edit: PictureEdit) -> Any:
    turned = image.rot(f"d{edit.turn}") if edit.turn else image
    if edit.crop is None:
        return turned
    left, top = round(edit.crop.left * turned.width), round(edit.crop.top * turned.height)
    left, top = min(left, turned.width - 1), min(top, turned.height - 1)
    width = max(min(round(edit.crop.width * turned.width), turned.width - left), 1)
    height = max(min(round(edit.crop.height * turned.height), turned.height - top), 1)
    return turned.crop(left, top, width, height)
