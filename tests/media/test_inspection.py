"""What files are let in, what they become, and what is refused before it costs anything."""

import io
import struct
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from galleria.kernel.problems import Problem
from galleria.media.errors import NotAPicture, PictureTooLarge, PictureTruncated, TooManyPixels
from galleria.media.inspection import MASTER_SIDE, MAX_PIXELS, inspect_picture, sniff_kind
from galleria.media.rules import MAX_FILE_BYTES
from tests.media.samples import SCRIPT_SVG, animation, encode, huge_bmp, huge_gif, huge_png, photo, sample

KINDS = ("jpeg", "png", "gif", "webp", "tiff", "bmp", "avif")


def pixel(image: object, x: int, y: int) -> list[int]:
    return [round(value) for value in image(x, y)]  # type: ignore[operator]  # pyvips images are callable


def is_red(values: list[int]) -> bool:
    return values[0] > 200 and values[1] < 80 and values[2] < 80


@pytest.mark.parametrize("kind", KINDS)
def test_takes_every_promised_kind(kind: str) -> None:
    inspected = inspect_picture(sample(kind))
    assert inspected.kind == kind
    assert (inspected.image.width, inspected.image.height, inspected.image.bands) == (640, 480, 3)
    assert is_red(pixel(inspected.image, 20, 20))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("left", [0.97, 0.9, 0.5, 0.1])
def test_refuses_what_was_cut_off(kind: str, left: float) -> None:
    data = encode(photo(300, 200), kind)
    with pytest.raises(PictureTruncated):
        inspect_picture(data[: int(len(data) * left)])


@pytest.mark.parametrize("options", [{"progressive": True}, {"subsampling": 0}, {"quality": 5}])
def test_refuses_any_jpeg_that_was_cut_off(options: dict[str, object]) -> None:
    data = encode(photo(900, 700), "jpeg", **options)
    inspect_picture(data)
    for left in (len(data) - 3, len(data) * 9 // 10, len(data) // 2):
        with pytest.raises(PictureTruncated):
            inspect_picture(data[:left])


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0",
        b"hello, world",
        b"<html><script>alert(1)</script></html>",
        b"<?php system($_GET['c']); ?>",
        b"#!/bin/sh\nrm -rf /\n",
        SCRIPT_SVG,
        b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n",
        b"%!PS-Adobe-3.0\n",
        b"PK\x03\x04" + b"\0" * 60,
        b"\x7fELF" + b"\0" * 60,
        b"MATLAB 5.0 MAT-file" + b" " * 200,
        b"\0\0\0\x18ftypheic\0\0\0\0heicmif1" + b"\0" * 200,
        b"\0\0\0\x0cjP  \r\n\x87\n" + b"\0" * 60,
        b"BM, as a sentence may begin",
        b"RIFF\x24\0\0\0WAVEfmt " + b"\0" * 60,
    ],
)
def test_refuses_what_is_no_picture(data: bytes) -> None:
    with pytest.raises(NotAPicture):
        inspect_picture(data)


@pytest.mark.parametrize(
    "magic",
    [b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"RIFF\xff\0\0\0WEBP", b"II*\0", b"MM\0*", b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf"],
)
@pytest.mark.parametrize("rest", [SCRIPT_SVG, b"/*" + b"\0" * 64 + b"*/=1;alert(1)//", b"", b"\xff" * 4000, b"<?php phpinfo(); ?>" * 50])
def test_refuses_a_magic_number_without_its_picture(magic: bytes, rest: bytes) -> None:
    with pytest.raises((PictureTruncated, TooManyPixels)):
        inspect_picture(magic + rest)


def test_refuses_one_kind_behind_the_magic_of_another() -> None:
    png = sample("png")
    with pytest.raises(PictureTruncated):
        inspect_picture(b"\xff\xd8\xff" + png[3:])
    with pytest.raises(PictureTruncated):
        inspect_picture(b"GIF89a" + sample("jpeg")[6:])


def test_refuses_hevc_in_an_avif_container() -> None:
    data = bytearray(sample("avif"))
    data[8:12] = b"heic"
    end = struct.unpack_from(">I", data)[0]
    for start in range(16, end, 4):
        data[start : start + 4] = b"heic"
    with pytest.raises(NotAPicture):
        inspect_picture(bytes(data))


@pytest.mark.parametrize("tail", [b"PK\x03\x04 a jar behind it" * 100, b"<script>alert(1)</script>" * 100, b"<?php system('id'); ?>"])
@pytest.mark.parametrize("kind", ["jpeg", "png", "gif"])
def test_what_hides_behind_a_picture_is_gone(kind: str, tail: bytes) -> None:
    inspected = inspect_picture(sample(kind) + tail)
    assert tail[:20] not in inspected.image.webpsave_buffer(Q=92, keep="none")


@pytest.mark.parametrize(
    "data",
    [
        huge_png(50_000, 50_000),
        huge_png(16_385, 10),
        huge_png(10, 16_385),
        huge_png(8_000, 8_000, rows=8_000),
        huge_gif(65_535, 65_535),
        huge_bmp(30_000, 30_000),
        huge_bmp(16_385, -16),
    ],
    ids=["png", "wide", "tall", "png-full", "gif", "bmp", "bmp-wide"],
)
def test_refuses_a_bomb_from_its_header(data: bytes) -> None:
    assert len(data) < 400_000
    tracemalloc.start()
    with pytest.raises(TooManyPixels) as caught:
        inspect_picture(data)
    assert tracemalloc.get_traced_memory()[1] < 2_000_000
    tracemalloc.stop()
    assert "megapixels" in caught.value.detail


def test_the_limit_counts_bytes_of_a_pixel_too() -> None:
    wide = struct.pack(">IIBBBBB", 7_700, 7_700, 16, 6, 0, 0, 0)
    data = bytearray(huge_png(7_700, 7_700))
    data[16:29] = wide
    assert MAX_PIXELS > 7_700 * 7_700
    with pytest.raises(Problem):
        inspect_picture(bytes(data))


def test_a_bomb_within_the_limit_streams() -> None:
    """60 megapixels of zeros in 180 kB: decoded line by line."""
    inspected = inspect_picture(huge_png(7_500, 7_900, rows=7_900))
    assert max(inspected.image.width, inspected.image.height) == MASTER_SIDE


def test_refuses_a_file_over_the_limit_unread() -> None:
    with pytest.raises(PictureTooLarge):
        inspect_picture(sample("jpeg") + b"\0" * MAX_FILE_BYTES)


def test_an_animation_is_its_first_frame() -> None:
    inspected = inspect_picture(animation(600))
    assert (inspected.image.width, inspected.image.height) == (32, 32)
    assert pixel(inspected.image, 16, 16)[0] > 240


@pytest.mark.parametrize("orientation", range(1, 9))
def test_stands_upright(orientation: int) -> None:
    """The eight EXIF orientations: the red corner must come to the top left."""
    upright = photo(300, 200)
    turns = {
        1: None,
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    turn = turns[orientation]
    exif = Image.Exif()
    exif[0x0112] = orientation
    stored = upright if turn is None else upright.transpose(turn)
    image = inspect_picture(encode(stored, "jpeg", exif=exif, quality=95)).image
    assert (image.width, image.height) == (300, 200)
    assert is_red(pixel(image, 15, 15))
    assert not is_red(pixel(image, 285, 185))


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16", "YCbCr"])
def test_every_colour_model_becomes_srgb(mode: str) -> None:
    kind = "jpeg" if mode in ("CMYK", "YCbCr") else "png"
    image = inspect_picture(
        encode(photo(64, 64, mode="RGB").convert("L").convert(mode) if mode == "I;16" else photo(64, 64).convert(mode), kind)
    ).image
    assert image.bands in (3, 4)
    assert (image.interpretation, image.format) == ("srgb", "uchar")


def test_keeps_transparency() -> None:
    clear = photo(64, 64, mode="RGBA")
    clear.putalpha(Image.linear_gradient("L").resize((64, 64)))
    assert inspect_picture(encode(clear, "png")).image.bands == 4


def test_drops_an_alpha_channel_that_hides_nothing() -> None:
    assert inspect_picture(encode(photo(64, 64, mode="RGBA"), "png")).image.bands == 3


def test_reads_16_bits_and_pages_of_a_tiff() -> None:
    buffer = io.BytesIO()
    photo(80, 60).save(buffer, "tiff", save_all=True, append_images=[Image.new("RGB", (80, 60))], compression="tiff_lzw")
    assert is_red(pixel(inspect_picture(buffer.getvalue()).image, 5, 5))


@given(st.sampled_from(KINDS), st.integers(1, 400), st.integers(1, 400))
@settings(max_examples=60, deadline=None)
def test_keeps_the_size_of_any_small_picture(kind: str, width: int, height: int) -> None:
    inspected = inspect_picture(sample(kind, width, height))
    assert (inspected.image.width, inspected.image.height) == (width, height)


@given(st.integers(1, 5000), st.integers(1, 5000))
@settings(max_examples=25, deadline=None)
def test_never_exceeds_the_masters_side_and_keeps_the_ratio(width: int, height: int) -> None:
    image = inspect_picture(encode(Image.new("RGB", (width, height)), "png", compress_level=1)).image
    assert max(image.width, image.height) <= MASTER_SIDE
    scale = min(1, MASTER_SIDE / max(width, height))
    assert abs(image.width - width * scale) <= 1
    assert abs(image.height - height * scale) <= 1


@given(
    st.binary(max_size=400),
    st.sampled_from((b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"II*\0", b"BM", b"RIFF1234WEBP", b"\0\0\0\x20ftypavif")),
)
@settings(max_examples=300, deadline=None)
def test_noise_is_a_problem_and_never_a_crash(noise: bytes, magic: bytes) -> None:
    with pytest.raises(Problem):
        inspect_picture(magic + noise)


@given(st.sampled_from(KINDS), st.data())
@settings(max_examples=150, deadline=None)
def test_damage_is_survived(kind: str, data: st.DataObject) -> None:
    """Bytes overwritten anywhere: either still a picture within the limits, or a problem."""
    content = bytearray(encode(photo(60, 40), kind))
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        image = inspect_picture(bytes(content)).image
    except Problem:
        return
    assert max(image.width, image.height) <= MASTER_SIDE


@given(st.binary(max_size=40))
def test_sniffing_reads_any_bytes(noise: bytes) -> None:
    assert sniff_kind(noise) in (None, *KINDS)
