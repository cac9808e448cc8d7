"""What is kept and served: sizes, colours, placeholders, and no metadata."""

import io
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms, PngImagePlugin

from galleria.media.encoding import Master, compute_color, encode_master, encode_placeholder, encode_variant, read_master
from galleria.media.inspection import inspect_picture
from galleria.media.libvips import Image as Vips
from galleria.media.rules import FORMATS, KEY_PATTERN, WIDTHS, Format, compute_drawing_key, compute_key
from tests.media.samples import encode, photo, sample


def master_of(image: Image.Image) -> Master:
    return encode_master(inspect_picture(encode(image, "png", compress_level=1)).image)


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


@pytest.mark.parametrize("extension", FORMATS)
@pytest.mark.parametrize("width", WIDTHS)
def test_a_variant_has_its_width_and_format(width: int, extension: Format) -> None:
    picture = opened(encode_variant(master_of(photo(2048, 1024)).data, width, extension))
    assert (picture.format, picture.size) == (extension.upper(), (width, width // 2))


@pytest.mark.parametrize("extension", FORMATS)
@pytest.mark.parametrize("size", [(200, 100), (1, 1), (3, 2048), (700, 2)])
def test_never_upscales(size: tuple[int, int], extension: Format) -> None:
    data = master_of(photo(*size)).data
    for width in WIDTHS:
        picture = opened(encode_variant(data, width, extension))
        assert picture.width == min(width, size[0])
        assert picture.height <= size[1]


def test_a_large_original_is_kept_at_2048() -> None:
    master = master_of(photo(3000, 4000))
    assert (master.width, master.height) == (1536, 2048)
    assert opened(master.data).size == (1536, 2048)


@pytest.mark.parametrize("extension", FORMATS)
def test_transparency_survives(extension: Format) -> None:
    clear = photo(400, 400, mode="RGBA")
    clear.paste((0, 0, 0, 0), (200, 200, 400, 400))
    picture = opened(encode_variant(master_of(clear).data, 320, extension)).convert("RGBA")
    assert picture.getpixel((300, 300))[3] == 0  # type: ignore[index]  # RGBA
    assert picture.getpixel((20, 20))[3] == 255  # type: ignore[index]  # RGBA


def with_metadata(kind: str) -> bytes:
    exif = Image.Exif()
    exif[0x010F] = "SECRET-CAMERA"
    exif[0x9286] = "SECRET-COMMENT"
    exif.get_ifd(0x8825).update({1: "N", 2: (52.0, 31.0, 12.0), 3: "E", 4: (13.0, 24.0, 18.0), 29: "SECRET-DATE"})
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    options: dict[str, object] = {"exif": exif, "icc_profile": profile}
    if kind in ("jpeg", "webp"):
        options["xmp"] = b"<x:xmpmeta>SECRET-XMP</x:xmpmeta>"
    if kind == "jpeg":
        options["comment"] = b"SECRET-JPEG-COMMENT"
    if kind == "png":
        text = PngImagePlugin.PngInfo()
        text.add_text("Author", "SECRET-AUTHOR")
        options["pnginfo"] = text
    return encode(photo(700, 500), kind, **options)


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp", "tiff", "avif"])
def test_no_metadata_survives(kind: str) -> None:
    data = with_metadata(kind)
    assert b"SECRET" in data
    assert kind == "tiff" or opened(data).getexif().get_ifd(0x8825)
    master = encode_master(inspect_picture(data).image)
    for content in (master.data, *(encode_variant(master.data, 320, extension) for extension in FORMATS)):
        picture = opened(content)
        assert not picture.getexif()
        assert not picture.getexif().get_ifd(0x8825)
        assert not {"exif", "xmp", "icc_profile", "comment"} & {name for name, value in picture.info.items() if value}
        assert b"SECRET" not in content
        assert b"EXIF" not in content
        assert b"ICCP" not in content


def test_colours_of_another_profile_become_srgb() -> None:
    """The same numbers mean another colour under a profile with other primaries; they must be converted before the profile goes."""
    plain = Vips.new_from_memory(bytes((180, 90, 40)) * 64 * 64, 64, 64, 3, "uchar").copy(interpretation="srgb")
    wide = plain.icc_transform("p3")
    assert abs(wide(10, 10)[0] - 180) > 5
    image = inspect_picture(wide.jpegsave_buffer(Q=98)).image
    assert all(abs(seen - meant) <= 3 for seen, meant in zip(image(10, 10), (180, 90, 40), strict=True))


def test_a_damaged_profile_is_passed_over() -> None:
    assert inspect_picture(encode(photo(64, 64), "jpeg", icc_profile=b"nonsense" * 40)).image.width == 64


@given(st.tuples(*[st.integers(0, 255)] * 3))
@settings(max_examples=25, deadline=None)
def test_the_dominant_colour_of_one_colour_is_that_colour(colour: tuple[int, int, int]) -> None:
    image = inspect_picture(encode(Image.new("RGB", (40, 30), colour), "png")).image
    assert compute_color(image) == "#{:02x}{:02x}{:02x}".format(*colour)


def test_the_dominant_colour_covers_most_and_ignores_what_is_transparent() -> None:
    picture = Image.new("RGBA", (100, 100), (0, 0, 0, 0))
    picture.paste((200, 30, 30, 255), (0, 0, 60, 60))
    picture.paste((30, 30, 200, 255), (60, 60, 90, 90))
    assert compute_color(inspect_picture(encode(picture, "png")).image) == "#c81e1e"
    assert compute_color(inspect_picture(encode(Image.new("RGBA", (9, 9), (0, 0, 0, 0)), "png")).image) == "#ffffff"


@given(st.integers(1, 600), st.integers(1, 600), st.booleans())
@settings(max_examples=40, deadline=None)
def test_a_placeholder_is_tiny_and_a_picture(width: int, height: int, noisy: bool) -> None:
    picture = Image.effect_noise((width, height), 90).convert("RGB") if noisy else photo(width, height)
    uri = encode_placeholder(inspect_picture(encode(picture, "png")).image)
    assert uri.startswith("data:image/webp;base64,")
    assert len(uri) <= 400


def test_reading_a_master_again_finds_what_encoding_it_said() -> None:
    master = master_of(photo(500, 300))
    again = read_master(master.data)
    assert (again.data, again.width, again.height) == (master.data, master.width, master.height)
    assert all(abs(int(again.color[i : i + 2], 16) - int(master.color[i : i + 2], 16)) <= 8 for i in (1, 3, 5))


def test_equal_uploads_have_equal_keys() -> None:
    one, two = (encode_master(inspect_picture(sample("png")).image).data for _ in range(2))
    assert compute_key(one) == compute_key(two)


@given(st.binary(), st.text())
def test_keys_fit_addresses(content: bytes, recipe: str) -> None:
    for key in (compute_key(content), compute_drawing_key(recipe)):
        assert re.fullmatch(KEY_PATTERN, key)
