"""The letter that asks how it was: once a sale, some days after its end, until its buyer says stop."""

from datetime import timedelta

import pytest
from django.db.models import F
from django.test import Client

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import User
from galleria.kernel.models import Letter
from galleria.sales.access import key_of
from galleria.sales.actions.refund_order import refund_order
from galleria.sales.market.actions.cancel_sale import cancel_sale
from galleria.sales.market.disputes.actions.accept_dispute import accept_dispute
from galleria.sales.market.disputes.status import Reason
from galleria.sales.market.models import Sale
from galleria.sales.market.ratings.actions.ask_for_ratings import ask_for_ratings
from galleria.sales.market.ratings.models import NoRatingWishes, RatingWish
from galleria.sales.market.ratings.rules import ASKED_AFTER
from tests.notifications.test_order_letters import deliver
from tests.sales.market.conftest import MakeOrder, as_person, sale_of
from tests.sales.market.disputes.conftest import complain
from tests.sales.market.ratings.conftest import MakeOver, rate
from tests.sales.test_races import at_once


def pass_days(days: float) -> None:
    """As if everything were over for so many days more."""
    Sale.objects.across_shops().update(released_at=F("released_at") - timedelta(days=days))
    RatingWish.objects.across_shops().filter(closed_at=None).update(ask_at=F("ask_at") - timedelta(days=days))


def asked() -> list[Letter]:
    return list(Letter.objects.filter(subject__startswith="How was").order_by("pk"))


def test_a_buyer_is_asked_once_some_days_later(over: Sale) -> None:
    deliver()
    pass_days(ASKED_AFTER.days - 0.1)
    assert (ask_for_ratings(), asked()) == (0, [])
    pass_days(0.2)
    assert [ask_for_ratings() for _ in range(2)] == [1, 0]
    (letter,) = asked()
    assert (letter.to, letter.subject) == ("ada@example.test", "How was Otto's attic?")
    assert f"/halden/orders/{over.order.ref}?key={key_of(over.order.ref)}#rating-{over.ref}" in letter.text
    assert "&amp;" not in letter.text
    assert letter.stop_url in letter.text
    refund_order(over.order.ref, actor=PLATFORM, amount_minor=over.order.total_minor, reason="late", key="late")
    deliver()
    pass_days(9)
    assert (ask_for_ratings(), len(asked())) == (0, 1)  # a second end asks nothing twice


def test_who_has_rated_is_not_asked(over: Sale) -> None:
    deliver()
    rate(over)
    pass_days(6)
    assert (ask_for_ratings(), asked()) == (0, [])
    assert RatingWish.objects.across_shops().filter(closed_at=None).count() == 0


def test_while_something_is_settled_nobody_is_asked(over: Sale, otto: User) -> None:
    deliver()
    complain(over, reason=Reason.NOT_AUTHENTIC)
    pass_days(6)
    assert (ask_for_ratings(), asked()) == (0, [])
    accept_dispute(over.ref, actor=as_person(otto))
    pass_days(1.1)
    assert (ask_for_ratings(), len(asked())) == (1, 1)  # also how it went wrong


def test_of_what_was_never_sent_nobody_is_asked(make_sold: MakeOrder, otto: User) -> None:
    order = make_sold((otto, 1))
    cancel_sale(sale_of(order, otto).ref, actor=as_person(otto), reason="It fell.")
    deliver()
    pass_days(6)
    assert (RatingWish.objects.across_shops().count(), ask_for_ratings(), asked()) == (1, 0, [])


def test_the_link_stops_them_for_all_purchases(over: Sale, make_over: MakeOver) -> None:
    deliver()
    pass_days(6)
    ask_for_ratings()
    address = asked()[0].stop_url.removeprefix("http://testserver")
    address = address[address.index("/notices/") :]
    stranger = Client(enforce_csrf_checks=True)
    page = stranger.get(address)
    assert ("Shall we stop asking?" in page.content.decode(), page["Referrer-Policy"], page["X-Robots-Tag"]) == (True, "no-referrer", "noindex")
    assert not NoRatingWishes.objects.exists()  # mail programs follow links too
    wrong = stranger.post(address[:-1] + ("0" if address[-1] != "0" else "1"))
    assert (wrong.status_code, NoRatingWishes.objects.exists()) == (404, False)
    assert stranger.post("/notices/ratings/NONE-1/x").status_code == 404
    for _ in range(2):
        assert "We will not ask any more" in stranger.post(address, {"List-Unsubscribe": "One-Click"}).content.decode()
    kept = NoRatingWishes.objects.get()
    assert over.order.email not in kept.email_hash
    make_over()
    deliver()
    pass_days(6)
    assert (ask_for_ratings(), len(asked())) == (0, 1)


@pytest.mark.django_db(transaction=True)
def test_workers_that_ask_at_once_ask_once(make_over: MakeOver) -> None:
    make_over()
    deliver()
    pass_days(6)
    assert sum(at_once(lambda _: ask_for_ratings(), 6)) == 1
    assert len(asked()) == 1
