"""What a picture's files are called, which sizes exist and how a key is made. No database, no pixels."""

import base64
import hashlib
from typing import Final, Literal, get_args

Format = Literal["webp", "avif"]
FORMATS: Final[tuple[Format, ...]] = get_args(Format)
CONTENT_TYPES: Final[dict[Format, str]] = {"webp": "image/webp", "avif": "image/avif"}
WIDTHS: Final = (320, 480, 640, 960, 1280, 2048)
DEFAULT_WIDTH: Final = 640
MAX_FILE_BYTES: Final = 16 * 1024 * 1024
MAX_FILES: Final = 10
SHARP_SIDE: Final = 960  # pixels of the longer side, below which a picture that fills a page looks soft
KEY_LENGTH: Final = 26
KEY_PATTERN: Final = rf"[a-z2-7]{{{KEY_LENGTH}}}"
IMMUTABLE: Final = "public, max-age=31536000, immutable"
# Part of every drawing's key: raise it when rendering, DRAWING_WIDTH or the master's encoding changes, so that no cache keeps an old picture.
RENDER_VERSION: Final = 1
# The canvas of most families is 1200 units wide and smooth; rendering costs by the pixel: 2 to 7 s at this width (docs/media.md).
DRAWING_WIDTH: Final = 1280
PREVIEW_WIDTH: Final = 640  # a quarter of that: what lists show, and what the background draws first


def compute_key(content: bytes) -> str:
    """128 bits of BLAKE2b in base 32: 26 characters of a-z and 2-7, safe in a file name and an address."""
    return base64.b32encode(hashlib.blake2b(content, digest_size=16).digest()).decode().rstrip("=").lower()


def compute_drawing_key(recipe: str) -> str:
    """The key of a drawing, known before it is drawn: its whole recipe and the version of the renderer."""
    return compute_key(f"drawing {RENDER_VERSION}\n{recipe}".encode())


def folder_of(key: str) -> str:
    """The folder of a picture's files in the storage. Two letters first, so that no folder grows past a thousandth of the pictures."""
    return f"media/{key[:2]}/{key}"


def master_name(key: str) -> str:
    """The storage name of the original as we keep it."""
    return f"{folder_of(key)}/master.webp"


def variant_name(key: str, width: int, extension: Format) -> str:
    """The storage name of one size and format."""
    return f"{folder_of(key)}/{width}.{extension}"


def list_file_names(key: str) -> list[str]:
    """Every storage name that a picture may have, the master last, so that an interrupted removal can be repeated."""
    return [*(variant_name(key, width, extension) for width in WIDTHS for extension in FORMATS), master_name(key)]


def variant_url(key: str, width: int = DEFAULT_WIDTH, extension: Format = "webp") -> str:
    """The address of one size and format."""
    return f"/media/{key}/{width}.{extension}"
