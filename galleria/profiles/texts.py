"""Text that people write about themselves: trimmed, one line, nothing that cannot be stored or that does not show."""

import unicodedata
from typing import Annotated

from pydantic import AfterValidator, StringConstraints

INVISIBLE = {"Cc", "Cs", "Co", "Cn"}  # control characters, surrogates, private and unassigned ones


def check_line(value: str) -> str:
    """One line of visible characters. Raises ValueError."""
    if any(unicodedata.category(character) in INVISIBLE for character in value):
        raise ValueError("contains a character that does not show")
    return unicodedata.normalize("NFC", value)


def check_lines(value: str) -> str:
    """As `check_line`, but line breaks are fine. Raises ValueError."""
    return "\n".join(check_line(line) for line in value.splitlines())


Line = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(check_line)]
Lines = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(check_lines)]
