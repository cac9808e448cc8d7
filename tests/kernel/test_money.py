import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleria.kernel.money import Money, exponent, parse_money

AMOUNTS = st.integers(-(10**12), 10**12)


@given(amount=AMOUNTS, currency=st.sampled_from(["EUR", "VND", "KWD", "CHF"]))
def test_major_units_come_back_exactly(amount: int, currency: str) -> None:
    money = Money(amount, currency)
    assert parse_money(str(money.to_decimal()), currency) == money


@given(amount=AMOUNTS, weights=st.lists(st.integers(0, 1000), min_size=1, max_size=20).filter(any))
def test_allocating_loses_no_unit(amount: int, weights: list[int]) -> None:
    shares = Money(amount, "EUR").allocate(weights)
    assert sum(share.amount_minor for share in shares) == amount
    for share, weight in zip(shares, weights, strict=True):
        assert abs(share.amount_minor - amount * weight / sum(weights)) < 1
        assert weight or not share.amount_minor


def test_currencies_do_not_mix() -> None:
    with pytest.raises(ValueError, match="do not mix"):
        Money(1, "EUR") + Money(1, "CHF")


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("1.234", "EUR"),
        ("1.5", "VND"),
        ("abc", "EUR"),
        ("NaN", "EUR"),
        ("Infinity", "EUR"),
        ("1", "XYZ"),
        ("", "EUR"),
        ("1e999999999", "EUR"),
        ("1e2", "EUR"),
        ("1_0", "EUR"),
        ("\u0661", "EUR"),
        ("1\n", "EUR"),
        ("1.0000000000000000000000000000001", "EUR"),
        ("99999999999999999999999999999", "EUR"),
        ("9999999999999999", "EUR"),
    ],
)
def test_refuses_what_is_no_amount(text: str, currency: str) -> None:
    with pytest.raises(ValueError, match=r"amount|decimals|currency"):
        parse_money(text, currency)


def test_floats_are_no_money() -> None:
    with pytest.raises(ValueError, match="no amount"):
        Money(1.5, "EUR")  # type: ignore[arg-type]  # what is tested


@pytest.mark.parametrize(("currency", "decimals"), [("EUR", 2), ("VND", 0), ("KWD", 3)])
def test_knows_the_decimals_of_a_currency(currency: str, decimals: int) -> None:
    assert exponent(currency) == decimals


@pytest.mark.parametrize(
    ("money", "language", "text"),
    [(Money(125000, "EUR"), "en", "€1,250.00"), (Money(185000, "VND"), "en", "₫185,000"), (Money(5, "EUR"), "xx-yy", "€0.05")],
)
def test_is_written_as_people_write_it(money: Money, language: str, text: str) -> None:
    assert money.format(language) == text


@pytest.mark.parametrize(
    ("money", "language", "text"),
    [
        (Money(1360000, "EUR"), "en", "€13,600"),
        (Money(4850, "GBP"), "en", "£48.50"),
        (Money(185000, "VND"), "en", "₫185,000"),
        (Money(1000, "KWD"), "en", "KWD\u00a01"),
        (Money(1000000, "KWD"), "en", "KWD\u00a01,000"),
        (Money(1500, "KWD"), "en", "KWD\u00a01.500"),
        (Money(90000, "CHF"), "en", "CHF\u00a0900"),
        (Money(123400, "EUR"), "de", "1.234\u00a0€"),
        (Money(150, "EUR"), "de", "1,50\u00a0€"),
        (Money(100, "EUR"), "xx-yy", "€1"),
    ],
)
def test_is_written_short_as_the_web_app_writes_it(money: Money, language: str, text: str) -> None:
    """The same amounts as in frontend/src/lib/format.test.ts."""
    assert money.format_short(language) == text
