"""The hints on pictures that were drawn, blurred and darkened here, through the very encoding that a master goes through."""

import pytest
from PIL import Image, ImageDraw, ImageFilter

from galleria.catalog.listings.quality import FLAT, LIT, SHARP, find_hints, measure_flatness, measure_sharpness
from galleria.media.encoding import encode_master
from galleria.media.inspection import inspect_picture
from galleria.media.libvips import Image as Vips
from tests.catalog.listings.conftest import dial, jpeg, with_noise


def stored(image: Image.Image) -> Vips:
    """As the master has it: re-encoded, metadata gone."""
    master = encode_master(inspect_picture(jpeg(image)).image)
    return Vips.webpload_buffer(master.data).copy_memory()


def grey(image: Vips) -> Vips:
    return image.colourspace("b-w").cast("uchar").copy_memory()


def screenshot(width: int = 1170, height: int = 2532) -> Image.Image:
    """A telephone's screen: a bar, a picture of a watch in the middle, lines of text, a button."""
    image = Image.new("RGB", (width, height), (255, 255, 255))
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, width, 130), fill=(246, 246, 246))
    draw.text((60, 40), "9:41", fill=(0, 0, 0), font_size=60)
    image.paste(dial(width, height=900), (0, 220))
    for line in range(18):
        draw.text((60, 1200 + line * 60), "Automatic watch, steel, box and papers", fill=(40, 40, 40), font_size=40)
    draw.rounded_rectangle((60, height - 220, width - 60, height - 90), 40, fill=(20, 90, 220))
    return image


def soft_background(side: int = 1400) -> Image.Image:
    """Sharp where the piece is, soft all around it: what a long lens makes."""
    image = dial(side)
    blurred = image.filter(ImageFilter.GaussianBlur(12))
    mask = Image.new("L", image.size, 0)
    ImageDraw.Draw(mask).ellipse((side * 0.3, side * 0.1, side * 0.9, side * 0.7), fill=255)
    return with_noise(Image.composite(image, blurred, mask))


GOOD = {
    "a dial by daylight": dial(1400),
    "a telephone's full size": dial(3024, height=4032),
    "before a black cloth": dial(1400, ground=34),
    "in a dim room": dial(1400, light=0.55),
    "before a soft background": soft_background(),
}


@pytest.mark.parametrize("name", GOOD)
def test_a_good_picture_gets_no_hint(name: str) -> None:
    assert find_hints(stored(GOOD[name])) == []


@pytest.mark.parametrize("radius", [3, 5, 9])
def test_a_blurred_picture_is_told(radius: int) -> None:
    assert find_hints(stored(dial(1400).filter(ImageFilter.GaussianBlur(radius)))) == ["blurred"]


def test_sharpness_leaves_room_on_both_sides_of_its_threshold() -> None:
    sharp = {name: measure_sharpness(grey(stored(image))) for name, image in GOOD.items()}
    blurred = {radius: measure_sharpness(grey(stored(dial(1400).filter(ImageFilter.GaussianBlur(radius))))) for radius in (3, 5, 9)}
    assert min(sharp.values()) > 2 * SHARP, sharp
    assert max(blurred.values()) < SHARP / 1.5, blurred


@pytest.mark.parametrize("light", [0.1, 0.2])
def test_a_dark_picture_is_told_and_not_called_blurred(light: float) -> None:
    assert find_hints(stored(dial(1400, light=light))) == ["dark"]


def test_light_leaves_room_on_both_sides_of_its_threshold() -> None:
    lit = [grey(stored(image)).percent(90) for image in GOOD.values()]
    assert min(lit) > 1.3 * LIT, lit
    assert grey(stored(dial(1400, light=0.2))).percent(90) < LIT / 1.3


def test_a_small_picture_is_told() -> None:
    assert find_hints(stored(dial(700))) == ["small"]
    assert find_hints(stored(dial(960))) == []


@pytest.mark.parametrize("size", [(1170, 2532), (1080, 1920)])
def test_a_screenshot_is_told_by_its_shape_and_its_flat_areas(size: tuple[int, int]) -> None:
    image = stored(screenshot(*size))
    assert find_hints(image) == ["screenshot"]
    assert measure_flatness(grey(image)) > 1.3 * FLAT


def test_a_tall_photograph_is_no_screenshot() -> None:
    image = stored(dial(1080, height=2340))
    assert find_hints(image) == []
    assert measure_flatness(grey(image)) < FLAT / 1.5


def test_a_packshot_on_white_is_no_screenshot() -> None:
    packshot = Image.new("RGB", (1200, 1500), (255, 255, 255))
    packshot.paste(dial(800), (200, 350))
    assert find_hints(stored(packshot)) == []


def test_a_clear_background_counts_as_white() -> None:
    clear = dial(1200).convert("RGBA")
    clear.putalpha(Image.new("L", clear.size, 255))
    clear.paste((0, 0, 0, 0), (0, 0, 1200, 200))
    raw = Vips.new_from_memory(clear.tobytes(), 1200, 1200, 4, "uchar").copy(interpretation="srgb")
    assert find_hints(raw) == []
