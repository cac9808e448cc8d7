"""A file on its way in: decoded as a stream, with what was found out about it and how much of it is read."""

import io
from collections.abc import Iterator
from typing import IO, Any, cast

from galleria.catalog.exchange.rules.encoding import find_encoding
from galleria.catalog.exchange.rules.faults import FileRefused

CHUNK = 1024 * 1024
NAMES = {"utf-8": "UTF-8", "utf-8-sig": "UTF-8", "utf-16": "UTF-16", "utf-32": "UTF-32", "cp1252": "Windows-1252"}


class CountedBytes(io.RawIOBase):
    """Passes bytes on and counts them."""

    def __init__(self, file: IO[bytes]) -> None:
        super().__init__()
        self._file = file
        self.count = 0

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: Any) -> int:
        """As io's."""
        chunk = self._file.read(len(buffer))
        buffer[: len(chunk)] = chunk
        self.count += len(chunk)
        return len(chunk)


class Source:
    """Text from bytes. A file that can be rewound is looked through once for its encoding; a stream is judged by its first megabyte."""

    def __init__(self, file: IO[bytes]) -> None:
        if file.seekable():
            self.encoding = find_encoding(_chunks(file))
            file.seek(0)
        else:
            head = file.read(CHUNK)
            self.encoding = find_encoding([head])
            file = cast("IO[bytes]", _Rest(head, file))
        self._counted = CountedBytes(file)
        self.text = io.TextIOWrapper(io.BufferedReader(self._counted, 64 * 1024), encoding=self.encoding, errors="surrogateescape", newline="")

    def read_line(self, most: int) -> str:
        """The next line with its end, cut after so many characters; "" at the end of the file. Raises FileRefused for what is no text."""
        try:
            return self.text.readline(most)
        except UnicodeDecodeError:
            raise FileRefused(f"The file is no whole {self.encoding_name}: it is cut off or damaged.") from None

    @property
    def read_bytes(self) -> int:
        """How much was read so far."""
        return self._counted.count

    @property
    def encoding_name(self) -> str:
        """For people."""
        return NAMES[self.encoding]


class _Rest:
    """What was read already, and then the rest of a stream."""

    def __init__(self, head: bytes, file: IO[bytes]) -> None:
        self._head, self._file = io.BytesIO(head), file

    def read(self, size: int) -> bytes:
        """As a file's."""
        return self._head.read(size) or self._file.read(size)


def _chunks(file: IO[bytes]) -> Iterator[bytes]:
    while chunk := file.read(CHUNK):
        yield chunk
