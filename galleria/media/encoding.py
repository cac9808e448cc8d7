"""From clean pixels to the files that are kept and served. Nothing but pixels is written: no EXIF, XMP, profile or comment."""

import base64
from collections import Counter
from dataclasses import dataclass
from typing import Final

from galleria.media.libvips import Image
from galleria.media.rules import Format

MASTER_QUALITY: Final = 92
PLACEHOLDER_CHARACTERS: Final = 400
_ANY_HEIGHT: Final = 10_000_000
# Effort falls as pixels grow, so that no size takes long on one core (docs/media.md has the measurements).
_AVIF_EFFORT: Final = {320: 3, 480: 3, 640: 3, 960: 2, 1280: 2, 2048: 1}
_AVIF_QUALITY: Final = 58
_WEBP_EFFORT: Final = {320: 4, 480: 4, 640: 4, 960: 4, 1280: 4, 2048: 2}
_WEBP_QUALITY: Final = 80


@dataclass(frozen=True, slots=True)
class Master:
    """The original as we keep it, and what a page needs before it has loaded."""

    data: bytes
    width: int
    height: int
    color: str
    placeholder: str


def encode_master(image: Image) -> Master:
    """WebP of quality 92, from which every size is made. `image` is 8-bit sRGB, with or without alpha."""
    data = image.webpsave_buffer(Q=MASTER_QUALITY, effort=2, keep="none")
    small = image.thumbnail_image(32, height=32, size="force").copy_memory()
    return Master(bytes(data), int(image.width), int(image.height), compute_color(small), encode_placeholder(image))


def read_master(data: bytes) -> Master:
    """The same for a master that was stored before. Raises VipsError when it is damaged."""
    image = Image.webpload_buffer(data, fail_on="truncated").copy_memory()
    small = image.thumbnail_image(32, height=32, size="force").copy_memory()
    return Master(data, int(image.width), int(image.height), compute_color(small), encode_placeholder(image))


def encode_variant(master: bytes, width: int, extension: Format) -> bytes:
    """One size in one format from the master's bytes. Never larger than the master: a greater `width` gives the master's own.

    Raises VipsError when the master is damaged.
    """
    image = Image.webpload_buffer(master, fail_on="truncated").thumbnail_image(width, height=_ANY_HEIGHT, size="down").copy_memory()
    if extension == "webp":
        return bytes(image.webpsave_buffer(Q=_WEBP_QUALITY, effort=_WEBP_EFFORT[width], keep="none"))
    return bytes(image.heifsave_buffer(compression="av1", Q=_AVIF_QUALITY, effort=_AVIF_EFFORT[width], keep="none"))


def compute_color(small: Image) -> str:
    """The colour that covers most, as #rrggbb: the mean of the fullest of 512 cells of the colour cube. Transparent pixels do not count."""
    pixels = bytes(small.write_to_memory())
    bands = int(small.bands)
    cells: Counter[tuple[int, int, int]] = Counter()
    sums: dict[tuple[int, int, int], tuple[int, int, int]] = {}
    for start in range(0, len(pixels), bands):
        if bands == 4 and pixels[start + 3] < 128:
            continue
        red, green, blue = pixels[start], pixels[start + 1], pixels[start + 2]
        cell = (red >> 5, green >> 5, blue >> 5)
        cells[cell] += 1
        before = sums.get(cell, (0, 0, 0))
        sums[cell] = (before[0] + red, before[1] + green, before[2] + blue)
    if not cells:
        return "#ffffff"
    cell, count = min(cells.items(), key=lambda entry: (-entry[1], entry[0]))
    return "#" + "".join(f"{total // count:02x}" for total in sums[cell])


def encode_placeholder(image: Image) -> str:
    """A blurred miniature as a data URI of at most 400 characters, or "" when none fits."""
    for side, quality in ((20, 40), (16, 30), (12, 20), (8, 10)):
        miniature = image.thumbnail_image(side, height=side, size="down").webpsave_buffer(Q=quality, effort=4, keep="none")
        uri = "data:image/webp;base64," + base64.b64encode(bytes(miniature)).decode()
        if len(uri) <= PLACEHOLDER_CHARACTERS:
            return uri
    return ""
