"""Money as integer minor units and an ISO 4217 currency. Never a float."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from babel.core import Locale, UnknownLocaleError
from babel.numbers import format_currency, get_currency_precision, is_currency

LARGEST_MINOR = 10**15  # fits a double exactly, so JavaScript reads it right
AMOUNT = re.compile(r"-?[0-9]{1,16}(\.[0-9]{1,9})?")  # within the 28 digits that decimals are exact in
DECIMALS = re.compile(r"\.[0#]+")  # of a pattern such as "¤#,##0.00"
CODE_BESIDE_FIGURES = re.compile(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])")


@dataclass(frozen=True, slots=True, order=False)
class Money:
    """An amount in minor units (cents, pence; whole dong) of one currency."""

    amount_minor: int
    currency: str

    def __post_init__(self) -> None:
        if type(self.amount_minor) is not int or abs(self.amount_minor) > LARGEST_MINOR:
            raise ValueError(f"{self.amount_minor!r} is no amount in minor units")
        exponent(self.currency)  # refuses what is no currency

    def __add__(self, other: "Money") -> "Money":
        return Money(self.amount_minor + self._same(other).amount_minor, self.currency)

    def __sub__(self, other: "Money") -> "Money":
        return Money(self.amount_minor - self._same(other).amount_minor, self.currency)

    def __mul__(self, quantity: int) -> "Money":
        if type(quantity) is not int:
            raise TypeError("money is multiplied by whole numbers; use `allocate` for shares")
        return Money(self.amount_minor * quantity, self.currency)

    def __lt__(self, other: "Money") -> bool:
        return self.amount_minor < self._same(other).amount_minor

    def __le__(self, other: "Money") -> bool:
        return self.amount_minor <= self._same(other).amount_minor

    def _same(self, other: "Money") -> "Money":
        if other.currency != self.currency:
            raise ValueError(f"{self.currency} and {other.currency} do not mix")
        return other

    def allocate(self, weights: list[int]) -> list["Money"]:
        """Split by whole weights without losing a unit: the largest remainders get the units left over, earlier ones first."""
        total = sum(weights)
        if total <= 0 or min(weights) < 0:
            raise ValueError("weights must be non-negative and not all zero")
        sign = -1 if self.amount_minor < 0 else 1
        whole = abs(self.amount_minor)
        shares = [whole * weight // total for weight in weights]
        remainders = sorted(range(len(weights)), key=lambda i: (-(whole * weights[i] % total), i))
        for index in remainders[: whole - sum(shares)]:
            shares[index] += 1
        return [Money(sign * share, self.currency) for share in shares]

    def to_decimal(self) -> Decimal:
        """In major units, with the currency's own number of decimals."""
        return Decimal(self.amount_minor).scaleb(-exponent(self.currency))

    def format(self, language: str) -> str:
        """For people, as their language writes it: "€1,250.00", "1 250,00 €"."""
        try:
            return format_currency(self.to_decimal(), self.currency, locale=language.replace("-", "_"))
        except UnknownLocaleError:
            return format_currency(self.to_decimal(), self.currency, locale="en")

    def format_short(self, language: str) -> str:
        """As the web app writes it: without decimals where there are none to tell, a code apart from its figures: "€1,250", "KWD\u00a01.500"."""
        return _write_short(self, language)


@lru_cache(maxsize=4096)
def _write_short(money: Money, language: str) -> str:
    """A page says the same few amounts again and again."""
    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        locale = Locale("en")
    amount = money.to_decimal()
    if amount == amount.to_integral_value():
        pattern = DECIMALS.sub("", locale.currency_formats["standard"].pattern)
        written = format_currency(amount, money.currency, pattern, locale=locale, currency_digits=False)
    else:
        written = format_currency(amount, money.currency, locale=locale)
    return CODE_BESIDE_FIGURES.sub("\u00a0", written)


@lru_cache(maxsize=1024)
def exponent(currency: str) -> int:
    """Decimals of a currency: 2 for EUR, 0 for VND, 3 for KWD (CLDR)."""
    if not is_currency(currency):
        raise ValueError(f"{currency!r} is no ISO 4217 currency")
    return int(get_currency_precision(currency))


def parse_money(major: str, currency: str) -> Money:
    """Read an amount in major units ("1250.00") exactly. Raises ValueError for more decimals than the currency has, or no number."""
    if not AMOUNT.fullmatch(major):
        raise ValueError(f"{major!r} is no amount")
    minor = Decimal(major).scaleb(exponent(currency))
    if minor != minor.to_integral_value():
        raise ValueError(f"{major!r} has more decimals than {currency} has ({exponent(currency)})")
    return Money(int(minor), currency)
