"""Pictures and attacks, made by code: no binary file is kept in the repository."""

import io
import struct
import zlib
from typing import Any

from PIL import Image

from galleria.media.illustrator.family import Family, Params, View


def photo(width: int = 640, height: int = 480, *, mode: str = "RGB") -> Image.Image:
    """A gradient with a bright corner, so that orientation and colour can be told apart."""
    image = Image.linear_gradient("L").resize((width, height))
    dark = Image.new("L", (width, height), 40)
    picture = Image.merge("RGB", (dark, image, image.rotate(180)))
    picture.paste((250, 20, 20), (0, 0, max(1, width // 4), max(1, height // 4)))
    return picture.convert(mode)


def encode(image: Image.Image, kind: str, **options: Any) -> bytes:
    """The picture as a file of a kind that Pillow writes."""
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def sample(kind: str, width: int = 640, height: int = 480) -> bytes:
    """A sound file of a kind: jpeg, png, gif, webp, tiff, bmp or avif."""
    return encode(photo(width, height), kind)


def animation(frames: int, *, width: int = 32, height: int = 32) -> bytes:
    """A GIF that changes colour with each frame; the first is red."""
    first, *rest = [Image.new("RGB", (width, height), (255 - number % 200, number % 256, 0)) for number in range(frames)]
    return encode(first, "gif", save_all=True, append_images=rest, duration=20)


def png_chunk(name: bytes, content: bytes) -> bytes:
    """A PNG chunk with its check sum."""
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def huge_png(width: int, height: int, *, rows: int = 0) -> bytes:
    """A PNG that announces a size and holds only so many rows of zeros: a bomb of a few bytes."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b"\0" * (1 + 3 * width)) for _ in range(rows)) + packer.flush()
    return b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", header) + png_chunk(b"IDAT", packed) + png_chunk(b"IEND", b"")


def huge_gif(width: int, height: int) -> bytes:
    """A GIF of a few bytes with a huge canvas."""
    return (
        b"GIF89a"
        + struct.pack("<HHBBB", width, height, 0x80, 0, 0)
        + b"\0\0\0\xff\xff\xff"
        + b",\0\0\0\0"
        + struct.pack("<HH", width, height)
        + b"\0\2\2D\1\0;"
    )


def huge_bmp(width: int, height: int) -> bytes:
    """A BMP header alone, with a huge size."""
    return b"BM" + struct.pack("<IHHI", 1 << 20, 0, 0, 54) + struct.pack("<IiiHHIIiiII", 40, width, height, 1, 24, 0, 0, 0, 0, 0, 0) + b"\0" * 64


SCRIPT_SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><script>alert(1)</script></svg>'


class SquareParams(Params):
    """A square's colour and size."""

    color: str = "#cc3344"
    size: int = 60
    breaks: bool = False


def draw_square(params: SquareParams, view: str) -> str:
    """A square, turned in the second view. `breaks` stands for a mistake in a family's code."""
    if params.breaks and view == "tilted":
        return "<svg"
    turn = ' transform="rotate(20 50 40)"' if view == "tilted" else ""
    square = f'<rect x="20" y="10" width="{params.size}" height="{params.size}" fill="{params.color}"{turn}/>'
    size = 'width="100" height="80" viewBox="0 0 100 80"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}><rect width="100" height="80" fill="#fff"/>{square}</svg>'


SQUARE = Family(
    name="square",
    canvas=(100, 80),
    params=SquareParams,
    views=lambda params: (View("front", "front"), View("tilted", "tilted")),
    draw=draw_square,
)
