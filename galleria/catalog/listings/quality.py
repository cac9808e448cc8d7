"""What may keep buyers from seeing the piece, measured on the pixels. Hints, not refusals: a dark picture of a dark piece is the seller's to keep.

Every threshold stands beside what was measured for it; tests/catalog/listings/test_quality.py measures again, on pictures drawn there.
"""

from typing import Any, Final

from galleria.media.libvips import Image, VipsError, working_memory
from galleria.media.rules import SHARP_SIDE, master_name
from galleria.media.storage import find_file

LOOKED_AT: Final = 1024  # pixels of the longer side that sharpness is measured at: the same for a telephone's picture and for a camera's
TILES: Final = 4  # a side: a piece before a soft background is sharp in one part of the picture, which is enough
# Variance of the Laplacian in the sharpest tile. A drawn dial with a sensor's noise, stored as a master: 1150 and more in every light. The same after
# a Gaussian blur of 2 pixels: 32, of 5: 6.
SHARP: Final = 90.0
# Luminance (of 255) that nine tenths of the picture stay under. A piece before a black cloth: 235, in a dim room: 129, at a fifth of the light: 47.
LIT: Final = 70.0
# Share of squares of BLOCK pixels in which nothing varies: a screen's own areas: 0.36 and more. A camera's noise leaves 0.02, at a telephone's full
# size; where there is hardly any light even that is gone, so dark pictures are not asked.
FLAT: Final = 0.2
BLOCK: Final = 16
STILL: Final = 0.05  # variance
SCREEN_RATIO: Final = 1.7  # longer to shorter side. Cameras make 1.33 and 1.5, screens 1.78 (16:9) and above


def find_hints(image: Any) -> list[str]:
    """Of an 8-bit sRGB image in memory. The caller holds `working_memory()`."""
    hints = ["small"] if max(image.width, image.height) < SHARP_SIDE else []
    grey = _to_grey(image)
    if grey.percent(90) < LIT:
        hints.append("dark")
    elif is_screenshot(grey):
        return [*hints, "screenshot"]
    if measure_sharpness(grey) < SHARP:
        hints.append("blurred")
    return hints


def find_hints_of(key: str) -> list[str]:
    """Of a picture that is stored. None of a file that cannot be read. Raises StorageUnavailable or PicturesBusy (503)."""
    master = find_file(master_name(key))
    if master is None:
        return []
    try:
        with working_memory():
            return find_hints(Image.webpload_buffer(master, fail_on="truncated").copy_memory())
    except VipsError:
        return []


def measure_sharpness(grey: Any) -> float:
    """The largest variance of the Laplacian among the tiles, at LOOKED_AT pixels; contrast is what the eye has, so a dark picture is not blurred."""
    small = grey.thumbnail_image(LOOKED_AT, height=LOOKED_AT, size="down").copy_memory()
    brightest = max(float(small.percent(99)), 1.0)
    evened = (small * (255 / brightest)).cast("float")
    edges = evened.conv(Image.new_from_array([[0, 1, 0], [1, -4, 1], [0, 1, 0]])).copy_memory()
    width, height = max(edges.width // TILES, 1), max(edges.height // TILES, 1)
    lefts, tops = range(0, edges.width - width + 1, width), range(0, edges.height - height + 1, height)
    return max(float(edges.crop(left, top, width, height).deviate()) ** 2 for left in lefts for top in tops)


def measure_flatness(grey: Any) -> float:
    """The share of squares in which nothing varies."""
    exact = grey.cast("float")
    mean, squares = exact.shrink(BLOCK, BLOCK), (exact * exact).shrink(BLOCK, BLOCK)
    return float(((squares - mean * mean) < STILL).avg() / 255)


def is_screenshot(grey: Any) -> bool:
    """The shape of a screen, and areas without the noise that every camera leaves. A packshot on white has the areas, not the shape."""
    shorter, longer = sorted((grey.width, grey.height))
    return shorter >= BLOCK and longer / shorter >= SCREEN_RATIO and measure_flatness(grey) >= FLAT


def _to_grey(image: Any) -> Any:
    opaque = image.flatten(background=255) if image.hasalpha() else image
    return opaque.colourspace("b-w").cast("uchar").copy_memory()
