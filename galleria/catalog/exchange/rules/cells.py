"""Our CSV cells: text, lists in one cell, and the word that takes a value away. What is written here is read back the same."""

from collections.abc import Iterable

from galleria.kernel.spreadsheets import FORMULA

NONE = "(none)"
LIST_SEPARATOR = "|"


def write_text(value: str) -> str:
    """Text as a cell. What a spreadsheet or we would read as something else gets a backslash in front."""
    if value == NONE or value.startswith(("\\", *FORMULA)):
        return f"\\{value}"
    return value


def read_text(cell: str) -> str | None:
    """The text of a cell that is not blank, or None for the word that takes a value away."""
    if cell == NONE:
        return None
    return cell.removeprefix("\\")


def write_name(name: str) -> str:
    """The name of an option in a header. Spaces around it would be taken for the header's; backslashes around them say that they are the name's."""
    return f"\\{name}\\" if name != name.strip() or name.startswith("\\") or name.endswith("\\") else name


def read_name(text: str) -> str:
    """The name that a header writes so."""
    return text[1:-1] if len(text) > 1 and text.startswith("\\") and text.endswith("\\") else text


def write_list(values: Iterable[str]) -> str:
    """Several values as one cell."""
    joined = LIST_SEPARATOR.join(value.replace("\\", "\\\\").replace(LIST_SEPARATOR, f"\\{LIST_SEPARATOR}") for value in values)
    return write_text(joined)


def read_list(cell: str) -> list[str] | None:
    """The values in a cell that is not blank, or None for the word that takes them away."""
    text = read_text(cell)
    if text is None:
        return None
    parts: list[str] = []
    current, escaped = "", False
    for character in text:
        if escaped:
            current, escaped = current + character, False
        elif character == "\\":
            escaped = True
        elif character == LIST_SEPARATOR:
            parts, current = [*parts, current], ""
        else:
            current += character
    return [part for part in (*parts, current) if part]
