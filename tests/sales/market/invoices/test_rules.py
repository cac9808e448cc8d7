"""The parts of an order as documents say them: for any order they add up to it, rate by rate, and so does what goes back."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleria.sales.market.invoices.reads.commission import month_before, next_month
from galleria.sales.market.invoices.rules import cut_part, find_delivery_percent, name_series, write_number
from galleria.sales.market.rules import HOUSE, Part, book_house_refund, split_back, split_quote, subtract_parts
from galleria.sales.rules.books import Code, book_refund, share_part_refund
from galleria.sales.rules.quote import Carriage, Discount, Piece, Terms, make_quote, quote_json

RATES = ("0", "2.6", "8.1", "21")
PRIVATE = 9


@st.composite
def orders(draw: st.DrawFn) -> tuple[dict[str, Any], list[int]]:
    """A quote as the shop makes it, and who sells each line: the house, a company (7), or a private person (9)."""
    count = draw(st.integers(1, 5))
    sellers = draw(st.lists(st.sampled_from([HOUSE, 7, PRIVATE]), min_size=count, max_size=count))
    pieces = [
        Piece(
            f"S{at}", f"Piece {at}", draw(st.integers(1, 4)), draw(st.integers(0, 500_000)),
            "0" if seller == PRIVATE else draw(st.sampled_from(RATES)), is_private=seller == PRIVATE,
        )
        for at, seller in enumerate(sellers)
    ]  # fmt: skip
    percent = "0" if set(sellers) == {PRIVATE} else draw(st.sampled_from(RATES))
    terms = Terms(currency="CHF", language="en", tax_included=draw(st.booleans()), tax_percent=percent)
    discounts = draw(st.lists(st.builds(Discount, st.sampled_from(["Welcome", "Spring"]), st.integers(0, 90_000)), max_size=2))
    carriage = draw(st.none() | st.builds(Carriage, st.just("Post"), st.integers(0, 4000), st.just("by weight")))
    return quote_json(make_quote(terms, pieces, discounts=discounts, carriage=carriage)), sellers


def cut_all(quote: dict[str, Any], sellers: list[int]) -> dict[int, tuple[Part, dict[str, Any]]]:
    """Everybody's part, the house's as it is reckoned from the others'."""
    parts = split_quote(quote, sellers, private={PRIVATE})
    if HOUSE in parts:
        house = subtract_parts(quote, (part for who, part in parts.items() if who != HOUSE))
        assert house == parts[HOUSE]
    options = [""] * len(sellers)
    return {who: (part, cut_part(quote, sellers, who, part, options=options, is_taxed=who != PRIVATE)) for who, part in parts.items()}


@given(orders())
def test_parts_add_up_to_the_order(drawn: tuple[dict[str, Any], list[int]]) -> None:
    quote, sellers = drawn
    cut = [said for _, said in cut_all(quote, sellers).values()]
    for name in ("total_minor", "tax_minor", "subtotal_minor"):
        assert sum(one[name] for one in cut) == quote[name], name
    assert sum(one["delivery_minor"] for one in cut) == (quote["delivery_minor"] or 0)
    assert sum(off["amount_minor"] for one in cut for off in one["discounts"]) == sum(off["amount_minor"] for off in quote["discounts"])
    for rate in quote["taxes"]:
        for name in ("net_minor", "tax_minor"):
            assert sum(one[name] for said in cut for one in said["taxes"] if one["percent"] == rate["percent"]) == rate[name]


@given(orders())
def test_each_part_adds_up_by_itself(drawn: tuple[dict[str, Any], list[int]]) -> None:
    for part, said in cut_all(*drawn).values():
        added = 0 if said["tax_included"] else said["tax_minor"]
        off = sum(one["amount_minor"] for one in said["discounts"])
        assert said["total_minor"] == part.total_minor == said["subtotal_minor"] - off + said["delivery_minor"] + added
        assert sum(one["tax_minor"] for one in said["taxes"]) == said["tax_minor"] == part.tax_minor
        assert all(one["net_minor"] >= 0 and one["tax_minor"] >= 0 for one in said["taxes"])
        assert said["total_minor"] >= sum(one["net_minor"] + one["tax_minor"] for one in said["taxes"])


@given(orders())
def test_what_private_people_sell_has_no_tax_in_it(drawn: tuple[dict[str, Any], list[int]]) -> None:
    cut = cut_all(*drawn)
    if PRIVATE in cut and len(cut) > 1 and any(part.total_minor for who, (part, _) in cut.items() if who != PRIVATE):
        assert (cut[PRIVATE][1]["tax_minor"], cut[PRIVATE][1]["taxes"]) == (0, [])


@given(orders(), st.data())
def test_what_goes_back_adds_up_to_the_document(drawn: tuple[dict[str, Any], list[int]], data: st.DataObject) -> None:
    quote, sellers = drawn
    cut = cut_all(quote, sellers)
    gone = dict.fromkeys(cut, 0)
    back: dict[tuple[int, str], tuple[int, int]] = {}
    total, left = quote["total_minor"], quote["total_minor"]
    while left:
        amount = data.draw(st.integers(1, left)) if left == total else left
        lefts = {who: part.total_minor - gone[who] for who, (part, _) in cut.items()}
        weights = data.draw(st.dictionaries(st.sampled_from(sorted(cut)), st.integers(0, 9)))
        shares = split_back(lefts, amount, weights=weights, currency="CHF")
        for who, share in shares.items():
            taxes = share_part_refund(cut[who][1], amount_minor=share, refunded_minor=gone[who]) if share else []
            assert sum(one["net_minor"] + one["tax_minor"] for one in taxes) == share
            if who == HOUSE:
                booked = book_refund(quote, "transfer", amount_minor=amount, refunded_minor=total - left)
                own = book_house_refund(cut[who][0], booked, amount_minor=share, refunded_minor=gone[who], currency="CHF")
                assert sum(one["tax_minor"] for one in taxes) == own[Code.TAX] + booked.get(Code.TAX, 0)
            for one in taxes:
                net, tax = back.get((who, one["percent"]), (0, 0))
                back[who, one["percent"]] = (net + one["net_minor"], tax + one["tax_minor"])
            gone[who] += share
        left -= amount
    for who, (part, said) in cut.items():
        assert gone[who] == part.total_minor
        for one in said["taxes"]:
            assert back.get((who, one["percent"]), (0, 0)) == (one["net_minor"], one["tax_minor"])


@pytest.mark.parametrize(("percent", "delivery", "found"), [("21", 605, "21"), ("6", 605, "6"), ("0", 605, "0"), ("21", 0, "0")])
def test_the_rate_of_delivery_is_found_again(percent: str, delivery: int, found: str) -> None:
    terms = Terms(currency="EUR", language="en", tax_included=True, tax_percent=percent)
    quote = quote_json(make_quote(terms, [Piece("A", "A", 1, 1000, "6")], carriage=Carriage("Post", delivery, "by weight")))
    assert find_delivery_percent(quote) == found


def test_delivery_is_taxed_by_the_share_of_what_is_taxed() -> None:
    terms = Terms(currency="EUR", language="en", tax_included=True, tax_percent="21")
    pieces = [Piece("A", "A", 1, 3000, "6"), Piece("B", "B", 1, 1000, "0", is_private=True)]
    quote = make_quote(terms, pieces, carriage=Carriage("Post", 800, "by weight"))
    assert quote.taxes == (("6", 2830, 170), ("21", 496, 104))
    assert (quote.carriage_net_minor, quote.carriage_tax_minor, quote.total_minor) == (696, 104, 4800)
    free = make_quote(terms, [Piece("A", "A", 1, 0, "6"), Piece("B", "B", 3, 0, "0", is_private=True)], carriage=Carriage("Post", 800, "by weight"))
    assert free.taxes[-1] == ("21", 165, 35)


def test_numbers_are_printed_by_series_and_year() -> None:
    assert write_number(name_series(3), 2026, 1) == "S3-2026-000001"
    assert write_number(name_series(3, is_credit=True), 2026, 12) == "S3-C2026-000012"


@given(st.dates(max_value=date(9998, 12, 31)))
def test_months_follow_each_other(day: date) -> None:
    month = day.replace(day=1)
    assert month_before(next_month(month)) == month
    assert (next_month(month) - month).days in range(28, 32)
