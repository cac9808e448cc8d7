"""How a file of text is encoded and which character separates its cells, from its bytes alone."""

import codecs
import re
from collections.abc import Iterable

BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
WRONG = re.compile("[\udc80-\udcff]")  # how Python carries bytes that are no text
DELIMITERS = (",", ";", "\t", "|")


def find_encoding(chunks: Iterable[bytes]) -> str:
    """The encoding of a file: by its mark, UTF-8 when it is mostly that, else Windows-1252.

    One wrong byte in a file of UTF-8 costs its row, not the whole file's meaning.
    """
    decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
    wrong = right = 0
    for number, chunk in enumerate(chunks):
        if number == 0:
            for mark, name in BOMS:
                if chunk.startswith(mark):
                    return name
        if chunk.isascii():
            decoder.decode(chunk)
            continue
        text = decoder.decode(chunk)
        bad = len(WRONG.findall(text))
        wrong += bad
        right += len(text) - len(text.encode("ascii", "ignore")) - bad
    wrong += len(WRONG.findall(decoder.decode(b"", final=True)))
    return "cp1252" if wrong > right else "utf-8"


def find_delimiter(header: str) -> str:
    """The separator that a header line uses most, outside quotation marks."""
    outside = "".join(header.split('"')[::2]) if header.count('"') % 2 == 0 else header
    return max(DELIMITERS, key=outside.count)
