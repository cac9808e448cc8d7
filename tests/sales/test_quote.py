"""A quote adds up, whatever is in the bag: to the unit, and never below zero."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleria.sales.rules.books import Code, book_payment, book_refund
from galleria.sales.rules.quote import Carriage, Discount, Piece, Quote, Terms, make_quote, quote_json
from galleria.sales.schemas import QuoteOut

RATES = st.sampled_from(["0", "6", "8.1", "8.875", "21", "99.999"])
AMOUNTS = st.integers(0, 10**9)
PIECES = st.lists(
    st.builds(Piece, sku=st.just("A"), title=st.just("A"), quantity=st.integers(1, 99), price_minor=AMOUNTS, tax_percent=RATES), max_size=6
)
TERMS = st.builds(Terms, currency=st.sampled_from(["EUR", "VND", "KWD"]), language=st.just("en"), tax_included=st.booleans(), tax_percent=RATES)
DISCOUNTS = st.lists(st.builds(Discount, name=st.just("Less"), amount_minor=AMOUNTS), max_size=3)
CARRIAGE = st.none() | st.builds(Carriage, name=st.just("Parcel"), amount_minor=st.integers(0, 10**6), reason=st.just("to the EU"))
QUOTES = st.builds(
    lambda terms, pieces, discounts, carriage: make_quote(terms, pieces, discounts=discounts, carriage=carriage), TERMS, PIECES, DISCOUNTS, CARRIAGE
)


@given(QUOTES)
def test_a_quote_adds_up_to_the_unit(quote: Quote) -> None:
    goods = quote.subtotal_minor - sum(one.amount_minor for one in quote.discounts)
    sent = quote.carriage.amount_minor if quote.carriage else 0
    added = 0 if quote.terms.tax_included else quote.tax_minor
    assert quote.total_minor == goods + sent + added
    assert min(quote.total_minor, goods, quote.tax_minor, *(line.net_minor for line in quote.lines), *(line.tax_minor for line in quote.lines)) >= 0
    assert sum(line.tax_minor for line in quote.lines) + quote.carriage_tax_minor == quote.tax_minor
    assert sum(line.net_minor for line in quote.lines) + quote.carriage_net_minor + quote.tax_minor == quote.total_minor


@given(QUOTES)
def test_tax_is_exact_for_each_rate(quote: Quote) -> None:
    for percent, net, tax in quote.taxes:
        base, rate = (net + tax, Decimal(percent) / (100 + Decimal(percent))) if quote.terms.tax_included else (net, Decimal(percent) / 100)
        assert abs(Decimal(tax) - base * rate) <= Decimal("0.5")


@given(QUOTES)
def test_every_amount_is_said(quote: Quote) -> None:
    QuoteOut.model_validate(quote_json(quote))
    assert len(quote.explanation) == 1 + len(quote.discounts) + (quote.carriage is not None) + len(quote.taxes)


@given(QUOTES, st.sampled_from(["transfer", "at-pickup", "card"]), st.lists(st.integers(1, 10**6), max_size=4))
def test_books_balance_and_refunds_of_the_whole_leave_nothing(quote: Quote, method: str, parts: list[int]) -> None:
    values = quote_json(quote)
    paid = book_payment(values, method)
    assert sum(paid.values()) == 0
    assert all(amount < 0 for code, amount in paid.items() if code in (Code.GOODS, Code.DELIVERY, Code.TAX))
    left, refunded = quote.total_minor, 0
    balance = dict(paid)
    for part in [*parts, quote.total_minor]:
        amount = min(part, left)
        if not amount:
            continue
        booked = book_refund(values, method, amount_minor=amount, refunded_minor=refunded)
        assert sum(booked.values()) == 0
        for code, value in booked.items():
            balance[code] += value
        left, refunded = left - amount, refunded + amount
    assert not any(balance.values())


def test_a_price_is_explained_in_words() -> None:
    terms = Terms(currency="EUR", language="en", tax_included=True, tax_percent="21")
    pieces = [Piece(sku="A", title="A", quantity=2, price_minor=4800, tax_percent="6")]
    quote = make_quote(terms, pieces, carriage=Carriage(name="Parcel", amount_minor=650, reason="to the EU"))
    assert quote.explanation == (
        "2 pieces: €96.",
        "Parcel: €6.50, to the EU.",
        "€5.43 tax at 6 % is contained, reckoned on €96 as a whole and rounded once.",
        "€1.13 tax at 21 % is contained, reckoned on €6.50 as a whole and rounded once.",
    )
    assert (quote.total_minor, quote.tax_minor) == (10250, 656)


@pytest.mark.parametrize(("price", "quantity"), [(-1, 1), (1, 0)])
def test_nonsense_is_refused(price: int, quantity: int) -> None:
    with pytest.raises(ValueError, match="not negative"):
        make_quote(Terms("EUR", "en", tax_included=True, tax_percent="0"), [Piece("A", "A", quantity, price, "0")])
