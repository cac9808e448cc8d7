"""Numbers in a query that read as a price, a measure or a year: "under 3000", "40mm", "1967". Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

# Spaces, points, commas and both apostrophes part thousands somewhere.
_NUMBER = "\\d{1,3}(?:[ ,.'\u2019]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d+)?"
_SIGN = "[$€£¥₫₹₩]"
_MONEY = rf"{_SIGN}|\b(?:usd|eur|gbp|chf|jpy|vnd|euros?|dollars?|pounds?|francs?|dong|bucks)\b"
_UNIT = rf"(?P<unit>°C|[^\W\d_]+|%|{_SIGN})?"
# English, German, French, Spanish, Italian, Dutch, Vietnamese: what people type before a number.
_AT_MOST = (
    "under|below|less than|cheaper than|up to|at most|max|maximum|no more than|unter|bis|höchstens|weniger als|moins de|jusqu'à|sous|menos de|hasta|"
    "meno di|fino a|onder|tot|dưới|<=|<"
)
_SINCE = "from|ab|dès|desde|da|vanaf"
_AT_LEAST = f"over|above|more than|at least|min|minimum|über|mindestens|mehr als|plus de|más de|più di|boven|trên|>=|>|{_SINCE}"
_TO = "-|\u2013|to|and|bis|und|et|à|y|e|en|\\.\\."
_BOUND = re.compile(
    rf"(?<!\w)(?:(?P<most>{_AT_MOST})|(?P<least>{_AT_LEAST}))\s*(?P<sign>{_MONEY})?\s*(?P<number>{_NUMBER})\s*(?P<thousand>k\b)?\s*{_UNIT}",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    rf"(?<![\w-])(?:between|zwischen|entre|tra|tussen)?\s*(?P<sign>{_MONEY})?\s*(?P<low>{_NUMBER})\s*(?P<low_k>k\b)?\s*"
    rf"(?:{_TO})\s*(?P<sign2>{_MONEY})?\s*(?P<high>{_NUMBER})\s*(?P<thousand>k\b)?\s*{_UNIT}(?!\w|-)",
    re.IGNORECASE,
)
_PRICE = re.compile(rf"(?P<sign>{_SIGN})\s*(?P<number>{_NUMBER})\s*(?P<thousand>k\b)?(?!\w)", re.IGNORECASE)
_MEASURE = re.compile(rf"(?<![\w-])(?P<number>{_NUMBER})\s*(?P<unit>°C|[^\W\d_]+)(?![\w-])")
_DECADE = re.compile("(?<!\\w)(?P<decade>(?:1[5-9]|20)\\d0)['\u2019]?s(?!\\w)", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\w.,-])(?P<year>1[5-9]\d\d|20\d\d)(?![\w.,-]*\w)")
_YEAR_KEYS = re.compile(r"(?:^|_)(?:year|jahr|annee|anno|ano|jaar|vintage|nam)(?:_|$)")
FIRST_YEAR, LAST_YEAR = 1500, 2100
LARGEST = 10**12


@dataclass(frozen=True)
class Measure:
    """A number attribute as far as queries care: its key and its unit (None for a bare number)."""

    key: str
    unit: str | None

    @property
    def is_year(self) -> bool:
        """Whether bare numbers like 1967 are meant for it."""
        return self.unit is None and bool(_YEAR_KEYS.search(self.key))


@dataclass(frozen=True)
class Understood:
    """A filter read out of the words. `field` and `value` are a list parameter; `words` are what it was read from.

    A hard one must hold; a soft one holds as well for products whose text has the words.
    """

    field: str
    value: str
    label: str
    words: str
    is_hard: bool = True


def take_numbers(q: str, *, currency_digits: int, measures: Sequence[Measure]) -> tuple[str, tuple[Understood, ...]]:
    """The query without the numbers that were understood, and what they mean, at most one filter a field.

    A measure or a year alone is soft: "40 mm" finds 40 mm cases and texts that say so. A bound is hard: who says "under 3000" means it. What is
    quoted is meant word for word, so a query with quotes keeps its numbers.
    """
    if '"' in q:
        return q, ()
    reader = _NumberReader(currency_digits, measures)
    rest = reader.read(q)
    first = {one.field: one for one in reversed(reader.found)}
    return rest, tuple(one for one in reader.found if first[one.field] is one)


def parse_number(text: str, *, is_thousands: bool = False) -> Decimal | None:
    """A number as people write it: 3000, 3,000, 3'000, 3.000,50. A point or comma before three digits parts thousands. None when it is none."""
    text = re.sub("[ '\u2019]", "", text)
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", text):
        text = re.sub(r"[.,]", "", text)
    elif "," in text and "." in text:
        last = max(text.rfind(","), text.rfind("."))
        text = re.sub(r"[.,]", "", text[:last]) + "." + text[last + 1 :]
    else:
        text = text.replace(",", ".")
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    if number > LARGEST:
        return None
    number = number * 1000 if is_thousands else number
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number


@dataclass
class _NumberReader:
    """Goes over a query once for each way to write a number, the most telling first, and takes out what it understands."""

    currency_digits: int
    measures: Sequence[Measure]
    found: list[Understood] = field(default_factory=list)

    def read(self, q: str) -> str:
        """The rest of the query."""
        self.units = {measure.unit.casefold(): measure for measure in reversed(self.measures) if measure.unit}
        self.year = next((measure for measure in self.measures if measure.is_year), None)
        steps = (
            (_BETWEEN, self._between),
            (_BOUND, self._bound),
            (_PRICE, self._price),
            (_MEASURE, self._measured),
            (_DECADE, self._decade),
            (_YEAR, self._in_year),
        )
        for pattern, step in steps:
            q = pattern.sub(step, q)
        return q

    def _between(self, match: re.Match[str]) -> str:
        is_k = bool(match["thousand"])
        low, high = parse_number(match["low"], is_thousands=is_k or bool(match["low_k"])), parse_number(match["high"], is_thousands=is_k)
        if low is None or high is None or low > high:
            return match[0]
        measure = self._measure(match["unit"])
        if match["low_k"] or match["sign"] or match["sign2"] or is_money(match["unit"]):
            self._note_price("price_min", low, f"from {low:,}", match[0])
            self._note_price("price_max", high, f"up to {high:,}", match[0])
            return " " if is_money(match["unit"]) else f" {match['unit'] or ''} "
        if measure:
            self._note(measure, f"{low}..{high}", f"{low} to {high} {measure.unit}", match[0])
            return " "
        if self.year and is_year(low) and is_year(high):
            self._note(self.year, f"{low}..{high}", f"{low} to {high}", match[0])
            return f" {match['unit'] or ''} "
        return match[0]

    def _bound(self, match: re.Match[str]) -> str:
        number = parse_number(match["number"], is_thousands=bool(match["thousand"]))
        if number is None:
            return match[0]
        unit, is_most = match["unit"] or "", bool(match["most"])
        measure = None if match["sign"] else self._measure(unit)
        if measure:
            self._note(measure, f"..{number}" if is_most else f"{number}..", f"{'up to' if is_most else 'from'} {number} {measure.unit}", match[0])
            return " "
        is_plain = not match["sign"] and not match["thousand"] and not is_money(unit)
        if self.year and is_plain and is_year(number) and match["least"] and re.fullmatch(_SINCE, match["least"], re.IGNORECASE):
            self._note(self.year, f"{number}..", f"from {number}", match[0])
            return f" {unit} "
        self._note_price(*(("price_max", number, f"under {number:,}") if is_most else ("price_min", number, f"over {number:,}")), match[0])
        return " " if is_money(unit) else f" {unit} "

    def _price(self, match: re.Match[str]) -> str:
        number = parse_number(match["number"], is_thousands=bool(match["thousand"]))
        if number is None:
            return match[0]
        self._note_price("price_max", number, f"up to {number:,}", match[0])
        return " "

    def _measured(self, match: re.Match[str]) -> str:
        measure, number = self._measure(match["unit"]), parse_number(match["number"])
        if measure is None or number is None:
            return match[0]
        written = max(0, -int(number.as_tuple().exponent))  # "40 mm" is anything that rounds to it, "39.5 mm" is meant more closely
        half = Decimal(1).scaleb(-written) / 2
        self._note(measure, f"{number - half:f}..{number + half:f}", f"{number} {measure.unit}", match[0], is_hard=False)
        return " "

    def _decade(self, match: re.Match[str]) -> str:
        if self.year is None:
            return match[0]
        first = int(match["decade"])
        self._note(self.year, f"{first}..{first + 9}", f"{first}s", match[0], is_hard=False)
        return " "

    def _in_year(self, match: re.Match[str]) -> str:
        if self.year is None or any(one.field == f"attr.{self.year.key}" for one in self.found):
            return match[0]
        self._note(self.year, f"{match['year']}..{match['year']}", match["year"], match[0], is_hard=False)
        return " "

    def _measure(self, unit: str | None) -> Measure | None:
        return self.units.get((unit or "").casefold())

    def _note(self, measure: Measure, value: str, label: str, words: str, *, is_hard: bool = True) -> None:
        self.found.append(Understood(f"attr.{measure.key}", value, label, words.strip(), is_hard=is_hard))

    def _note_price(self, name: str, number: Decimal, label: str, words: str) -> None:
        self.found.append(Understood(name, str(int(number.scaleb(self.currency_digits))), label, words.strip()))


def is_money(unit: str | None) -> bool:
    """Whether a word names a currency."""
    return bool(unit and re.fullmatch(_MONEY, unit, re.IGNORECASE))


def is_year(number: Decimal) -> bool:
    """Whether a number can be a year that something was made in."""
    return FIRST_YEAR <= number < LAST_YEAR and number == int(number)
