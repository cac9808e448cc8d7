"""Every step from every state, and what is given back, to the last unit."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleria.kernel.problems import Conflict
from galleria.sales.returns.errors import ReturnStepRefused
from galleria.sales.returns.rules import LEEWAY, compute_paid, compute_part, compute_window, is_never, propose_refund
from galleria.sales.returns.status import OPEN, TRANSITIONS, Reason, Status, Step, status_after
from galleria.sales.rules.books import Code, book_refund, share_refund
from galleria.sales.rules.quote import Carriage, Discount, Piece, Terms, make_quote, quote_json

ALLOWED = {
    ("requested", "approve", "approved"), ("requested", "waive", "received"), ("requested", "decline", "declined"),
    ("requested", "cancel", "cancelled"),
    ("approved", "send", "sent"), ("approved", "receive", "received"), ("approved", "cancel", "cancelled"), ("approved", "close", "closed"),
    ("sent", "receive", "received"), ("sent", "cancel", "cancelled"), ("sent", "close", "closed"),
    ("received", "refund", "refunded"), ("received", "close", "closed"),
}  # fmt: skip
NOW = datetime(2027, 3, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.mark.parametrize("status", list(Status))
@pytest.mark.parametrize("step", list(Step))
def test_every_pair_of_state_and_step(status: Status, step: Step) -> None:
    after = next((to for at, taken, to in ALLOWED if (at, taken) == (status, step)), None)
    if after is None:
        with pytest.raises(ReturnStepRefused) as refused:
            status_after(status, step, ReturnStepRefused)
        assert isinstance(refused.value, Conflict)
    else:
        assert status_after(status, step, ReturnStepRefused) == after


def test_only_what_is_open_goes_on() -> None:
    assert {status for status in Status if TRANSITIONS[status]} == set(OPEN)


def test_the_time_runs_from_the_delivery_or_from_when_it_must_have_come() -> None:
    terms = {"latest_days": 3, "days": 14, "fault_days": 30}
    assert compute_window(None, None, **terms) is None
    handed = compute_window(NOW, NOW - DAY, **terms)
    assert handed
    assert (handed.arrived_at, handed.any_until, handed.fault_until) == (NOW, NOW + 14 * DAY, NOW + 30 * DAY)
    assert (handed.until(Reason.DAMAGED), handed.until(Reason.TOO_LATE)) == (NOW + 30 * DAY, NOW + 14 * DAY)
    sent = compute_window(None, NOW, **terms)
    assert sent
    assert sent.arrived_at == NOW + 3 * DAY + LEEWAY


def test_a_category_never_comes_back_with_its_children() -> None:
    assert is_never(["patisserie", "tarts"], ["patisserie"])
    assert not is_never(["confiserie"], ["patisserie"])


pieces = st.lists(
    st.builds(
        Piece, sku=st.just("A"), title=st.just("A"), quantity=st.integers(1, 9), price_minor=st.integers(0, 99_999),
        tax_percent=st.sampled_from(["0", "6", "8.875", "21"]),
    ),
    min_size=1,
    max_size=5,
)  # fmt: skip
quotes = st.builds(
    lambda goods, included, off, sent: quote_json(
        make_quote(
            Terms(currency="EUR", language="en", tax_included=included, tax_percent="21"),
            goods,
            discounts=[Discount("less", off)],
            carriage=Carriage("Parcel", sent, "flat"),
        )
    ),
    pieces,
    st.booleans(),
    st.integers(0, 20_000),
    st.integers(0, 3_000),
)


@given(quote=quotes)
def test_what_was_paid_for_lines_and_delivery_is_the_whole(quote: dict[str, object]) -> None:
    paid, delivery = compute_paid(quote)
    assert sum(paid) + delivery == quote["total_minor"]
    assert min([*paid, delivery]) >= 0


@given(paid=st.integers(0, 10**7), counts=st.lists(st.integers(1, 9), min_size=1, max_size=6))
def test_all_pieces_of_a_line_together_are_the_line(paid: int, counts: list[int]) -> None:
    sold, before, parts = sum(counts), 0, []
    for count in counts:
        parts.append(compute_part(paid, sold=sold, before=before, pieces=count))
        before += count
    assert sum(parts) == paid
    assert min(parts) >= 0


@given(quote=quotes, data=st.data())
def test_returns_one_after_the_other_give_back_the_whole_and_never_more(quote: dict[str, list[dict[str, int]]], data: st.DataObject) -> None:
    sold = [line["quantity"] for line in quote["lines"]]
    total: int = quote["total_minor"]  # type: ignore[assignment]
    before, given_back = dict.fromkeys(range(len(sold)), 0), 0
    while any(before[at] < count for at, count in enumerate(sold)):
        wanted = {at: data.draw(st.integers(0, count - before[at])) for at, count in enumerate(sold)}
        if not any(wanted.values()):
            wanted = {at: count - before[at] for at, count in enumerate(sold)}
        proposal = propose_refund(quote, wanted, before, reason=Reason.DAMAGED, after=DAY, left_minor=total - given_back)
        given_back += proposal.amount_minor
        before = {at: before[at] + wanted[at] for at in before}
        assert given_back <= total
    assert given_back == total


def test_delivery_is_given_back_with_everything_within_the_law_or_by_the_shops_fault() -> None:
    goods = [Piece("A", "Tea", 2, 4800, "6"), Piece("B", "Pot", 1, 10_00, "21")]
    quote = quote_json(make_quote(Terms("EUR", "en", True, "21"), goods, carriage=Carriage("Parcel", 650, "flat")))
    everything, some = {0: 2, 1: 1}, {0: 1}
    for wanted, before, reason, after, amount, has_delivery in (
        (everything, {}, Reason.CHANGED_MIND, 14 * DAY, 11_250, True),
        (everything, {}, Reason.CHANGED_MIND, 15 * DAY, 10_600, False),
        (everything, {}, Reason.DAMAGED, 15 * DAY, 11_250, True),
        (some, {}, Reason.DAMAGED, DAY, 4_800, False),
        ({0: 1, 1: 1}, {0: 1}, Reason.CHANGED_MIND, DAY, 6_450, True),
    ):
        proposal = propose_refund(quote, wanted, before, reason=reason, after=after, left_minor=11_250)
        assert (proposal.amount_minor, proposal.includes_delivery) == (amount, has_delivery), (wanted, reason, after)
        assert ("Delivery" in proposal.explanation[-1]) is True
    capped = propose_refund(quote, everything, {}, reason=Reason.DAMAGED, after=DAY, left_minor=500)
    assert (capped.amount_minor, "No more than €5.00" in capped.explanation[-1]) == (500, True)


@given(quote=quotes, data=st.data())
def test_a_credit_note_takes_back_the_tax_that_is_booked(quote: dict[str, object], data: st.DataObject) -> None:
    total = int(str(quote["total_minor"]))
    gone = 0
    between = data.draw(st.sets(st.integers(1, total), max_size=8)) if total else set()
    for until in sorted({*between, total} - {0}):
        amount = until - gone
        booked = book_refund(quote, "transfer", amount_minor=amount, refunded_minor=gone)
        shares = share_refund(quote, "transfer", amount_minor=amount, refunded_minor=gone)
        assert sum(one["net_minor"] + one["tax_minor"] for one in shares) == amount
        assert sum(one["tax_minor"] for one in shares) == booked.get(Code.TAX, 0)
        gone += amount
