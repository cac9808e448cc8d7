"""What is whose: parts, commission and refunds add up to the last unit, for any order."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleria.kernel.problems import Conflict
from galleria.sales.market.rules import (
    HOUSE,
    Commission,
    Part,
    book_house_refund,
    book_sale,
    book_sale_loss,
    book_sale_refund,
    compute_commission,
    compute_net,
    share_commission,
    split_back,
    split_loss,
    split_quote,
)
from galleria.sales.market.status import TRANSITIONS, Status, Step, can_take, status_after
from galleria.sales.rules.books import Code, Place, book_payment, book_refund
from galleria.sales.rules.quote import Carriage, Discount, Piece, Terms, make_quote, quote_json

RATES = ("0", "2.6", "8.1", "21")


@st.composite
def quotes(draw: st.DrawFn) -> tuple[dict[str, object], list[int]]:
    """An order's quote, and who sells each line."""
    count = draw(st.integers(1, 5))
    pieces = [
        Piece(f"S{at}", f"Piece {at}", draw(st.integers(1, 4)), draw(st.integers(0, 500_000)), draw(st.sampled_from(RATES))) for at in range(count)
    ]
    terms = Terms(currency="CHF", language="en", tax_included=draw(st.booleans()), tax_percent=draw(st.sampled_from(RATES)))
    discounts = [Discount("Welcome", draw(st.integers(0, 90_000)))] if draw(st.booleans()) else []
    carriage = draw(st.none() | st.builds(Carriage, st.just("Post"), st.integers(0, 4000), st.just("by weight")))
    sellers = draw(st.lists(st.sampled_from([HOUSE, 7, 9]), min_size=count, max_size=count))
    return quote_json(make_quote(terms, pieces, discounts=discounts, carriage=carriage)), sellers


@given(quotes())
def test_parts_make_the_order(drawn: tuple[dict[str, object], list[int]]) -> None:
    quote, sellers = drawn
    parts = split_quote(quote, sellers)
    assert sum(part.total_minor for part in parts.values()) == quote["total_minor"]
    assert sum(part.tax_minor for part in parts.values()) == quote["tax_minor"]
    assert set(parts) == set(sellers)
    assert all(part.goods_minor >= 0 and part.delivery_minor >= 0 for part in parts.values())


@given(quotes(), st.sampled_from(["0", "4.5", "10", "99.9"]), st.data())
def test_refunds_of_everything_leave_every_account_at_nothing(drawn: tuple[dict[str, object], list[int]], percent: str, data: st.DataObject) -> None:
    quote, sellers = drawn
    parts = split_quote(quote, sellers)
    commissions = {who: compute_commission([(part.goods_minor, percent)], tax_percent="21") for who, part in parts.items() if who != HOUSE}
    books: dict[Place, int] = {}

    def book(amounts: Mapping[Code, int] | Mapping[Place, int]) -> None:
        for place, amount in amounts.items():
            books[place] = books.get(place, 0) + amount

    book(book_payment(quote, "transfer"))
    for who, commission in commissions.items():
        booked = book_sale(parts[who], commission, party=str(who))
        assert sum(booked.values()) == 0
        book(booked)
    if HOUSE in parts:
        house = parts[HOUSE]
        assert books.get(Code.GOODS, 0) == -(house.goods_minor - house.goods_tax_minor)
    back = dict.fromkeys(parts, 0)
    left = int(str(quote["total_minor"]))
    gone = 0
    while left:
        amount = data.draw(st.integers(1, left)) if gone < left else left
        weights = data.draw(st.dictionaries(st.sampled_from(sorted(parts)), st.integers(0, 9)))
        given_back = split_back({who: part.total_minor - back[who] for who, part in parts.items()}, amount, weights=weights, currency="CHF")
        assert sum(given_back.values()) == amount
        assert all(0 <= share <= parts[who].total_minor - back[who] for who, share in given_back.items())
        gone_back = book_refund(quote, "transfer", amount_minor=amount, refunded_minor=gone)
        book(gone_back)
        shared: dict[Place, int] = {}
        house = parts.get(HOUSE, Part(0, 0, 0, 0))
        shared |= book_house_refund(house, gone_back, amount_minor=given_back.get(HOUSE, 0), refunded_minor=back.get(HOUSE, 0), currency="CHF")
        for who, commission in commissions.items():
            taken = book_sale_refund(
                parts[who], commission, amount_minor=given_back[who], refunded_minor=back[who], place=(Code.SELLERS_PENDING, str(who))
            )
            for place, share in taken.items():
                shared[place] = shared.get(place, 0) + share
        assert sum(shared.values()) == 0
        book(shared)
        for who, share in given_back.items():
            back[who] += share
        for who, commission in commissions.items():
            net = compute_net(parts[who].total_minor, commission.amount_minor, refunded_minor=back[who])
            assert books.get((Code.SELLERS_PENDING, str(who)), 0) == -net
        left -= amount
        gone += amount
    assert {place: amount for place, amount in books.items() if amount} == {}


@given(st.dictionaries(st.sampled_from([HOUSE, 7, 9, 11]), st.integers(0, 90_000), min_size=1), st.integers(1, 500_000))
def test_a_loss_is_borne_whole_by_what_is_left_to_each(lefts: dict[int, int], amount: int) -> None:
    shares = split_loss(lefts, amount, currency="CHF")
    assert sum(shares.values()) == amount
    assert all(0 <= shares[who] <= left for who, left in lefts.items() if who != HOUSE)
    whole = sum(lefts.values())
    if amount >= whole:
        assert {who: shares[who] for who in lefts if who != HOUSE} == {who: left for who, left in lefts.items() if who != HOUSE}
        assert shares[HOUSE] == lefts.get(HOUSE, 0) + amount - whole
    else:
        assert all(abs(shares.get(who, 0) * whole - amount * left) <= whole for who, left in lefts.items())


@given(quotes(), st.sampled_from(["0", "4.5", "10", "99.9"]), st.data())
def test_refunds_and_losses_in_any_order_leave_sellers_with_nothing(
    drawn: tuple[dict[str, object], list[int]], percent: str, data: st.DataObject
) -> None:
    quote, sellers = drawn
    parts = split_quote(quote, sellers)
    back = dict.fromkeys(parts, 0)
    held: dict[int, int] = {}
    kept = lost = 0
    commissions = {who: compute_commission([(part.goods_minor, percent)], tax_percent="21") for who, part in parts.items() if who != HOUSE}
    for who, commission in commissions.items():
        held[who] = parts[who].total_minor - commission.amount_minor
        kept += commission.amount_minor
    while left := int(str(quote["total_minor"])) - sum(back.values()):
        lefts = {who: part.total_minor - back[who] for who, part in parts.items()}
        amount = data.draw(st.integers(1, left) | st.just(left))
        is_lost = data.draw(st.booleans())
        shares = split_loss(lefts, amount, currency="CHF") if is_lost else split_back(lefts, amount, weights=lefts, currency="CHF")
        for who, commission in commissions.items():
            place = (Code.SELLERS_PENDING, str(who))
            book = book_sale_loss if is_lost else book_sale_refund
            taken = book(parts[who], commission, amount_minor=shares[who], refunded_minor=back[who], place=place)
            held[who] -= taken[place]
            kept -= taken[Code.COMMISSION] + taken[Code.TAX]
            lost -= taken.get(Code.LOST, 0)
            assert not is_lost or sum(taken.values()) == 0
            assert held[who] == compute_net(parts[who].total_minor, commission.amount_minor, refunded_minor=back[who] + shares[who])
        back = {who: back[who] + shares.get(who, 0) for who in back}
    assert (set(held.values()) | {kept}) <= {0}


def test_commission_is_of_the_goods_each_line_at_its_rate() -> None:
    assert compute_commission([(10_000, "5"), (999, "7.5")], tax_percent="8.1") == Commission(amount_minor=575, tax_minor=43)
    assert compute_commission([], tax_percent="8.1") == Commission(amount_minor=0, tax_minor=0)


def test_a_free_piece_has_no_commission_to_give_back() -> None:
    assert share_commission(0, 0, 0) == 0
    assert compute_net(0, 0, refunded_minor=0) == 0


def test_nobody_gives_back_more_than_there_is() -> None:
    with pytest.raises(ValueError, match="more than is left"):
        split_back({7: 10, 9: 5}, 16, weights={}, currency="CHF")
    assert split_back({7: 10, 9: 5}, 12, weights={9: 1}, currency="CHF") == {7: 7, 9: 5}


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("step", Step)
def test_every_step_in_every_state(status: Status, step: Step) -> None:
    class Refused(Conflict):
        code, title, detail = "refused", "No", "{status} cannot {step}"

    wanted = TRANSITIONS[status].get(step)
    assert can_take(status, step) == (wanted is not None)
    if wanted is None:
        with pytest.raises(Refused):
            status_after(status, step, Refused)
    else:
        assert status_after(status, step, Refused) == wanted


def test_every_state_can_be_reached_and_left() -> None:
    reached = {Status.PAID} | {after for steps in TRANSITIONS.values() for after in steps.values()}
    assert reached == set(Status)
    assert [status for status, steps in TRANSITIONS.items() if not steps] == [Status.REFUNDED]
