"""Pictures that people show to somebody and not to everybody: re-encoded without what a camera adds, in a folder of their own in the storage.

Whose they are, who sees them and how long they wait is for the room that has the row.
"""

import io
from dataclasses import dataclass
from typing import Literal

from django.core.files.base import File
from django.http import FileResponse

from galleria.media.actions.store_uploads import Readable
from galleria.media.encoding import encode_master, encode_variant
from galleria.media.inspection import inspect_picture
from galleria.media.libvips import working_memory
from galleria.media.private_files import open_file, save_file
from galleria.media.rules import MAX_FILE_BYTES

SMALL = 320
FILES = {"large": "picture.webp", "small": "small.webp"}
Size = Literal["large", "small"]


@dataclass(frozen=True)
class PrivatePicture:
    """WebP at most 2048 and 320 a side, with the larger one's own size."""

    large: bytes
    small: bytes
    width: int
    height: int


def encode_private_picture(file: Readable) -> PrivatePicture:
    """Decode, check, strip and re-encode what was sent. Raises the inspection's problems."""
    with working_memory():
        master = encode_master(inspect_picture(file.read(MAX_FILE_BYTES + 1)).image)
        return PrivatePicture(large=master.data, small=encode_variant(master.data, SMALL, "webp"), width=master.width, height=master.height)


def save_private_picture(folder: str, picture: PrivatePicture) -> None:
    """Both sizes. Raises StorageUnavailable (503)."""
    save_file(f"{folder}/{FILES['large']}", File(io.BytesIO(picture.large)))
    save_file(f"{folder}/{FILES['small']}", File(io.BytesIO(picture.small)))


def read_private_picture(folder: str) -> bytes:
    """The large one. Raises StorageUnavailable (503)."""
    with open_file(f"{folder}/{FILES['large']}") as file:
        return bytes(file.read())


def answer_private_picture(folder: str, size: Size) -> FileResponse:
    """Its file; nothing between us and who asked keeps it. Raises StorageUnavailable (503)."""
    answer = FileResponse(open_file(f"{folder}/{FILES[size]}"), content_type="image/webp")
    answer["Cache-Control"] = "private, no-store"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer
