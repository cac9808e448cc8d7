"""From a stranger's bytes to clean pixels. The content alone decides what a file is; names and declared types are never looked at."""

import io
import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from PIL import Image as Pillow
from PIL.TiffImagePlugin import ImageFileDirectory_v2

from galleria.media.errors import NotAPicture, PictureTooLarge, PictureTruncated, TooManyPixels
from galleria.media.libvips import Image, VipsError, evaluate
from galleria.media.rules import MAX_FILE_BYTES

MAX_PIXELS: Final = 60_000_000
MAX_AVIF_PIXELS: Final = 36_000_000  # libheif takes 15 bytes a pixel: 60 megapixels would need 900 MB
MAX_SIDE: Final = 16_384
MAX_DECODED_BYTES: Final = 384 * 1024 * 1024  # 60 megapixels of three 16-bit channels
MASTER_SIDE: Final = 2048
DECODING_LIMIT_S: Final = 20.0

_AVIF_BRANDS: Final = {b"avif", b"avis"}
_STRIP_ROWS: Final = 256
_BYTES_PER_SAMPLE: Final = {"uchar": 1, "ushort": 2}
_BMP_HEADER_SIZES: Final = {12, 40, 52, 56, 64, 108, 124}
_STRIP_OFFSETS, _STRIP_LENGTHS, _TILE_OFFSETS, _TILE_LENGTHS = 273, 279, 324, 325  # TIFF 6.0, sections 7 and 15
_STREAMED: Final = {"access": "sequential", "fail_on": "truncated"}


@dataclass(frozen=True, slots=True)
class Inspected:
    """A file that proved to be a picture. `image` is 8-bit sRGB with or without alpha, upright, in memory, at most MASTER_SIDE a side."""

    kind: str
    image: Image


def sniff_kind(data: bytes) -> str | None:
    """The kind that the first bytes announce, or None. What they announce must still decode."""
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "gif"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data[:4] in (b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+"):
        return "tiff"
    if data[:2] == b"BM" and len(data) >= 26 and struct.unpack_from("<I", data, 14)[0] in _BMP_HEADER_SIZES:
        return "bmp"
    if data[4:8] == b"ftyp":
        end = min(struct.unpack_from(">I", data)[0], 256, len(data))
        brands = {data[8:12], *(data[start : start + 4] for start in range(16, end - 3, 4))}
        return "avif" if brands & _AVIF_BRANDS else None
    return None


def check_dimensions(width: int, height: int, *, pixel_bytes: int = 3, limit: int = MAX_PIXELS) -> None:
    """Raises TooManyPixels (422) when a picture of this size would take too much memory. `pixel_bytes` is the memory of one pixel."""
    limit = min(limit, MAX_DECODED_BYTES // pixel_bytes)
    if width > MAX_SIDE or height > MAX_SIDE or width * height > limit:
        raise TooManyPixels(width=width, height=height, limit_mp=limit // 1_000_000, limit_side=MAX_SIDE)


def inspect_picture(data: bytes) -> Inspected:
    """Decode, check, turn upright and reduce one file.

    Raises PictureTooLarge (413), NotAPicture (415), TooManyPixels (422, from the header, before a pixel is decoded), PictureTruncated (422: it
    begins as one of our kinds and does not decode as that kind) or PictureTooSlow (422). The caller holds `libvips.working_memory()`.
    """
    if len(data) > MAX_FILE_BYTES:
        raise PictureTooLarge(limit_mb=MAX_FILE_BYTES // (1024 * 1024))
    kind = sniff_kind(data)
    if kind is None:
        raise NotAPicture("The file is empty." if not data else "")
    try:
        opened = _OPENERS[kind](data)
        return Inspected(kind=kind, image=_clean(opened))
    except VipsError as error:
        raise PictureTruncated from error


def _check_header(image: Image, *, limit: int = MAX_PIXELS) -> Image:
    """Pixels are whole numbers of 8 or 16 bits, or Lab; measurement data (float, complex) has no agreed look."""
    pixel_bytes = image.bands * _BYTES_PER_SAMPLE.get(image.format, 16)
    check_dimensions(image.width, image.height, pixel_bytes=pixel_bytes, limit=limit)
    if image.format not in _BYTES_PER_SAMPLE and image.interpretation != "lab":
        raise NotAPicture("It holds measurements rather than colours. Save it with 8 or 16 bits a channel.")
    return image


def _open_with(loader: Callable[..., Any], **options: Any) -> Callable[[bytes], Image]:
    """A loader for one kind. libvips reads the header only; no pixel is decoded until they are asked for."""

    def read(data: bytes) -> Image:
        return _check_header(loader(data, **_STREAMED, **options))

    return read


def _open_webp(data: bytes) -> Image:
    """Its decoder holds the whole picture, so a large one is reduced while it decodes."""
    image = _check_header(Image.webpload_buffer(data, page=0, n=1, **_STREAMED))
    scale = 2 * MASTER_SIDE / max(image.width, image.height)
    return image if scale >= 1 else Image.webpload_buffer(data, page=0, n=1, scale=scale, **_STREAMED)


def _open_tiff(data: bytes) -> Image:
    """libtiff reads strips that end early as black, so their places are checked here first."""
    image = _check_header(Image.tiffload_buffer(data, page=0, n=1, **_STREAMED))
    try:
        directory = ImageFileDirectory_v2(data[: 16 if b"+" in data[2:4] else 8])  # "+" is 43: BigTIFF
        file = io.BytesIO(data)
        file.seek(directory.next)
        directory.load(file)
        places = directory.get(_STRIP_OFFSETS) or directory[_TILE_OFFSETS]
        lengths = directory.get(_STRIP_LENGTHS) or directory[_TILE_LENGTHS]
        ends = [place + length for place, length in zip(places, lengths, strict=True)]
    except (KeyError, ValueError, TypeError, SyntaxError, OSError, OverflowError, UserWarning, struct.error) as error:
        raise PictureTruncated from error
    if max(ends, default=0) > len(data):
        raise PictureTruncated
    return image


def _open_avif(data: bytes) -> Image:
    """AVIF only: the same container also carries HEVC and others, which are not free to decode."""
    image = _check_header(Image.heifload_buffer(data, **_STREAMED), limit=MAX_AVIF_PIXELS)
    if image.get_typeof("heif-compression") == 0 or image.get("heif-compression") != "av1":
        raise NotAPicture
    return image


def _open_bmp(data: bytes) -> Image:
    """libvips comes without a BMP reader, so Pillow decodes this one kind."""
    try:
        with Pillow.open(io.BytesIO(data), formats=["BMP"]) as bitmap:
            check_dimensions(bitmap.width, bitmap.height)
            mode = "RGBA" if "A" in bitmap.getbands() else "RGB"
            pixels = bytearray()  # converted in strips: as a whole, a 1-bit bitmap would need the memory of its colours twice
            for top in range(0, bitmap.height, _STRIP_ROWS):
                strip = bitmap.crop((0, top, bitmap.width, min(top + _STRIP_ROWS, bitmap.height)))
                pixels += strip.convert(mode).tobytes()
            image = Image.new_from_memory(pixels, bitmap.width, bitmap.height, len(mode), "uchar")
    except Pillow.DecompressionBombError as error:
        width, height = struct.unpack_from("<ii", data, 18)
        raise TooManyPixels(width=abs(width), height=abs(height), limit_mp=MAX_PIXELS // 1_000_000, limit_side=MAX_SIDE) from error
    except (OSError, ValueError, SyntaxError, EOFError, IndexError, OverflowError, MemoryError, struct.error) as error:
        raise PictureTruncated from error
    return image.copy(interpretation="srgb")


_OPENERS: Final[dict[str, Callable[[bytes], Image]]] = {
    "jpeg": _open_with(Image.jpegload_buffer),
    "png": _open_with(Image.pngload_buffer),
    "gif": _open_with(Image.gifload_buffer, page=0, n=1),
    "webp": _open_webp,
    "tiff": _open_tiff,
    "avif": _open_avif,
    "bmp": _open_bmp,
}


def _clean(opened: Image) -> Image:
    """Reduce, convert to 8-bit sRGB, turn upright. The reduction comes first: it streams, and the rest then works on few pixels."""
    reduced = opened.thumbnail_image(MASTER_SIDE, height=MASTER_SIDE, size="down", no_rotate=True, output_profile="srgb")
    image = evaluate(reduced, limit_s=DECODING_LIMIT_S)
    if image.interpretation != "srgb":
        image = image.colourspace("srgb")
    if image.bands > 4:
        image = image[0:4]
    elif image.bands < 3:
        image = image[0].bandjoin([image[0], image[0], *([image[1]] if image.bands == 2 else [])]).copy(interpretation="srgb")
    upright = image.cast("uchar").autorot()
    if upright.bands == 4 and upright[3].min() == 255:
        upright = upright[0:3]
    return upright.copy_memory()
