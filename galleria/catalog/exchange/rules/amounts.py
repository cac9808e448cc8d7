"""Amounts and numbers as people of different countries and other programs write them."""

import re
from decimal import Decimal, InvalidOperation

NUMBER = re.compile(r"[-+]?[0-9][0-9.,'\u2019\s]*|[-+]?[.,][0-9]+")
SPACES = re.compile(r"[\s'\u2019]")


def read_number(text: str, *, decimal: str = "") -> Decimal:
    """The one number in a text, with or without unit or currency: "1.234,50 €", "$1,234.50", "40 mm", "1'234".

    With both separators the last one is the decimal's. A lone one followed by exactly three digits separates thousands, unless it stands more
    than once or `decimal` says otherwise ("," or "."). Raises ValueError in words.
    """
    found = NUMBER.findall(text)
    if len(found) != 1:
        raise ValueError(f"holds {'no number' if not found else 'more than one number'}")
    digits = SPACES.sub("", found[0]).rstrip(".,")
    mark = decimal or _find_decimal(digits)
    for separator in ".,":
        digits = digits.replace(separator, "." if separator == mark else "")
    try:
        return Decimal(digits)
    except InvalidOperation:
        raise ValueError("is no number") from None


def read_amount(text: str, *, decimal: str = "") -> str:
    """The same as an amount in major units, as `parse_money` takes it. Raises ValueError in words."""
    return f"{read_number(text, decimal=decimal).normalize():f}"


def _find_decimal(digits: str) -> str:
    last = max(digits.rfind("."), digits.rfind(","))
    if last < 0:
        return "."
    mark, other = digits[last], "," if digits[last] == "." else "."
    if other in digits:
        return mark
    behind = len(digits) - last - 1
    if digits.count(mark) > 1 or (behind == 3 and not digits.lstrip("+-").startswith("0")):
        return other  # thousands
    return mark
