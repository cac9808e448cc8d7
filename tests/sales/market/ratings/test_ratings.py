"""Rating, changing, answering, reporting and hiding: what each changes, whom it tells, and what it refuses."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import StaffChange, User
from galleria.accounts.rules import Role
from galleria.kernel.models import Letter
from galleria.kernel.problems import Forbidden, Invalid, Problem
from galleria.sales.access import key_of
from galleria.sales.actions.dispute_order import dispute_order
from galleria.sales.actions.refund_order import refund_order
from galleria.sales.market.actions.cancel_sale import cancel_sale
from galleria.sales.market.actions.ship_sale import ship_sale
from galleria.sales.market.disputes.actions.accept_dispute import accept_dispute
from galleria.sales.market.disputes.actions.answer_dispute import answer_dispute
from galleria.sales.market.disputes.actions.decide_dispute import decide_dispute
from galleria.sales.market.disputes.status import Reason
from galleria.sales.market.models import Sale, SaleStep
from galleria.sales.market.ratings.access import access_rated
from galleria.sales.market.ratings.actions.answer_rating import answer_rating
from galleria.sales.market.ratings.actions.judge_rating import judge_rating
from galleria.sales.market.ratings.actions.rate_sale import rate_sale
from galleria.sales.market.ratings.actions.report_rating import report_rating
from galleria.sales.market.ratings.errors import OwnSale, RatingHidden, RatingNotPossible, RatingReportDecided
from galleria.sales.market.ratings.models import Rating, RatingReport, RatingWish
from galleria.sales.market.ratings.reads import read_possible
from galleria.sales.market.ratings.rules import RATED_WITHIN, Fault, Hides
from galleria.sales.models import Order
from galleria.sellers.models import Seller
from tests.conftest import MakePerson
from tests.notifications.test_order_letters import deliver
from tests.sales.market.conftest import MakeOrder, as_person, sale_of, tell_dispute
from tests.sales.market.disputes.conftest import complain
from tests.sales.market.ratings.conftest import MakeOver, counted, rate


def letters_to(email: str) -> list[str]:
    return list(Letter.objects.filter(to=email).order_by("pk").values_list("subject", flat=True))


def age(sale: Sale, days: float) -> None:
    """As if it had been released so many days earlier."""
    Sale.objects.across_shops().filter(pk=sale.pk).update(released_at=timezone.now() - timedelta(days=days))


def refused(problem: type[Problem], sale: Sale, stars: int = 5) -> None:
    before = (list(Rating.objects.across_shops().values()), counted(sale.seller), Letter.objects.count())
    with pytest.raises(problem):
        rate(sale, stars)
    assert (list(Rating.objects.across_shops().values()), counted(sale.seller), Letter.objects.count()) == before


def test_a_buyer_rates_once_and_changes_it(over: Sale, otto: User) -> None:
    rating = rate(over, 4, "A chip at the rim.")
    assert (counted(otto), rating.changed_at) == ((1, 4, 0), None)
    assert letters_to(otto.email)[-1] == f"4 stars for {over.ref}"
    sent = Letter.objects.count()
    rate(over, 4, "A chip at the rim.")
    changed = rate(over, 2, "Two chips.")
    assert (counted(otto), changed.pk, changed.words, changed.changed_at is not None) == ((1, 2, 0), rating.pk, "Two chips.", True)
    assert Letter.objects.count() == sent  # one letter for a rating


def test_an_average_is_shown_from_the_third_on(make_over: MakeOver, otto: User) -> None:
    for stars, expected in ((5, 0), (4, 0), (5, 47), (3, 43), (4, 42)):
        rate(make_over(), stars)
        assert counted(otto)[2] == expected
    assert counted(otto)[:2] == (5, 21)


def test_not_before_it_is_over_and_not_for_ever(make_sold: MakeOrder, otto: User, make_over: MakeOver) -> None:
    order = make_sold((otto, 1))
    refused(RatingNotPossible, sale_of(order, otto))
    sent = ship_sale(sale_of(order, otto).ref, actor=as_person(otto), tracking="")
    refused(RatingNotPossible, sent)
    late = make_over()
    age(late, 90.01)
    refused(RatingNotPossible, late)
    age(late, 89.9)
    rating = rate(late)
    age(late, 200)
    Rating.objects.across_shops().filter(pk=rating.pk).update(rated_at=timezone.now() - timedelta(days=30.01))
    refused(RatingNotPossible, late, 1)
    Rating.objects.across_shops().filter(pk=rating.pk).update(rated_at=timezone.now() - timedelta(days=29.9))
    rate(late, 1)


def test_what_went_wrong_can_be_rated_too(make_sold: MakeOrder, otto: User, mia: User) -> None:
    given_up, never_sent = make_sold((otto, 1)), make_sold((mia, 1))
    sent = ship_sale(sale_of(given_up, otto).ref, actor=as_person(otto), tracking="")
    complain(sent)
    refused(RatingNotPossible, sent)
    accept_dispute(sent.ref, actor=as_person(otto))
    assert (sale_of(given_up, otto).status, rate(sent, 1).stars) == ("refunded", 1)
    cancel_sale(sale_of(never_sent, mia).ref, actor=as_person(mia), reason="It fell.")
    refused(RatingNotPossible, sale_of(never_sent, mia))


def test_a_refund_of_something_that_was_sent_and_one_that_was_settled(make_sold: MakeOrder, otto: User) -> None:
    order = make_sold((otto, 1))
    sale = ship_sale(sale_of(order, otto).ref, actor=as_person(otto), tracking="")
    refund_order(order.ref, actor=PLATFORM, amount_minor=order.total_minor, reason="lost", key="lost")
    assert rate(sale, 2).stars == 2
    settled = make_sold((otto, 1))
    lost = sale_of(settled, otto)
    Sale.objects.across_shops().filter(pk=lost.pk).update(paid_at=timezone.now() - timedelta(days=8))
    complain(lost, reason=Reason.NOT_RECEIVED)
    answer_dispute(lost.ref, actor=as_person(otto), words="It did.")
    decide_dispute(lost.ref, actor=PLATFORM, amount_minor=5300, words="It never came.")
    assert rate(lost, 1).stars == 1


def test_what_the_buyers_bank_took_back_can_be_rated_where_it_was_sent(make_charged: MakeOrder, otto: User, mia: User) -> None:
    order, unsent = make_charged((otto, 1)), make_charged((mia, 1))
    sale = ship_sale(sale_of(order, otto).ref, actor=as_person(otto), tracking="")
    for one in (order, unsent):
        tell_dispute(one, "needs_response", reference=f"du_{one.pk}")
    refused(RatingNotPossible, sale)
    for one in (order, unsent):
        tell_dispute(one, "lost", reference=f"du_{one.pk}")
    assert set(RatingWish.objects.across_shops().values_list("sale", flat=True)) == set()
    deliver()
    assert set(RatingWish.objects.across_shops().values_list("sale", flat=True)) == {sale.pk, sale_of(unsent, mia).pk}
    over_at = SaleStep.objects.across_shops().get(sale=sale, code="charge_back").at
    assert read_possible(access_rated(as_person(otto), sale.ref, to="see")).until == over_at + RATED_WITHIN
    assert rate(sale, 1).stars == 1
    refused(RatingNotPossible, sale_of(unsent, mia))


def test_what_turns_up_after_the_release_may_be_told(over: Sale) -> None:
    rating = rate(over)
    Rating.objects.across_shops().filter(pk=rating.pk).update(rated_at=timezone.now() - timedelta(days=40))
    age(over, 40)
    refused(RatingNotPossible, over, 1)
    refund_order(over.order.ref, actor=PLATFORM, amount_minor=over.order.total_minor, reason="a copy", key="copy")
    assert rate(over, 1, "A copy.").stars == 1


def test_while_the_bank_looks_at_it_nothing_is_written(over: Sale) -> None:
    dispute_order(over.order.ref, actor=PLATFORM, reason="a copy")
    refused(RatingNotPossible, over)


def test_nobody_rates_themself(over: Sale, otto: User) -> None:
    with pytest.raises(OwnSale):
        rate_sale(over.ref, stars=5, words="", actor=as_person(otto), key=key_of(over.order.ref))
    Order.objects.across_shops().filter(pk=over.order_id).update(email=otto.email.upper())
    refused(OwnSale, over)
    Order.objects.across_shops().filter(pk=over.order_id).update(email="ada@example.test", user=otto)
    with pytest.raises(OwnSale):
        rate_sale(over.ref, stars=5, words="", actor=as_person(otto))
    Order.objects.across_shops().update(user=None)


def test_without_a_page_of_the_seller_there_is_nothing_to_rate(over: Sale) -> None:
    Seller.objects.across_shops().all().delete()
    with pytest.raises(RatingNotPossible):
        rate(over)


def test_the_seller_answers_and_takes_it_back(over: Sale, otto: User) -> None:
    rate(over)
    assert answer_rating(over.ref, words="Thank you.", actor=as_person(otto)).answered_at is not None
    assert answer_rating(over.ref, words="Thanks.", actor=as_person(otto)).answer == "Thanks."
    assert answer_rating(over.ref, words="", actor=as_person(otto)).answered_at is None
    with pytest.raises(Forbidden):
        rate_sale(over.ref, stars=1, words="", actor=as_person(otto))
    assert Rating.objects.across_shops().get().stars == 5


def test_a_report_waits_and_does_not_hide(over: Sale, otto: User) -> None:
    rate(over, 1)
    report_rating(over.ref, fault=Fault.OFFENSIVE, words="Rude.", actor=as_person(otto))
    report_rating(over.ref, fault=Fault.PERSONAL, words="My address.", actor=as_person(otto))
    report = RatingReport.objects.across_shops().get()
    assert (report.fault, report.words, counted(otto)[:2]) == ("personal", "My address.", (1, 1))
    assert judge_rating(over.shop, report.rating.ref, hides=Hides.NOTHING, fault=None, reason="It is none.", actor=PLATFORM)
    assert letters_to(otto.email)[-1] == "A rating stays as it is"
    assert "A rating" not in str(letters_to("ada@example.test"))
    with pytest.raises(RatingReportDecided):
        report_rating(over.ref, fault=Fault.OFFENSIVE, words="Rude.", actor=as_person(otto))
    rate(over, 1, "It says something else now.")
    report_rating(over.ref, fault=Fault.OFFENSIVE, words="Rude.", actor=as_person(otto))
    assert sorted(RatingReport.objects.across_shops().values_list("state", flat=True)) == ["dismissed", "open"]


def test_staff_hide_and_show_it_and_both_are_told(make_over: MakeOver, otto: User, make_person: MakePerson) -> None:
    first = make_over()
    staff = as_person(make_person(Role.MANAGER, at=first.shop))
    rating = rate(first, 1, "He lives at Kaai 9.")
    for stars in (5, 5):
        rate(make_over(), stars)
    answer_rating(first.ref, words="So what.", actor=as_person(otto))
    report_rating(first.ref, fault=Fault.PERSONAL, words="My address.", actor=as_person(otto))
    judged: dict[str, Any] = {"fault": Fault.PERSONAL, "reason": "An address.", "actor": staff}
    assert judge_rating(first.shop, rating.ref, hides=Hides.WORDS, **judged)
    assert (counted(otto), RatingReport.objects.across_shops().get().state) == ((3, 11, 37), "upheld")
    assert not judge_rating(first.shop, rating.ref, hides=Hides.WORDS, **judged)
    assert judge_rating(first.shop, rating.ref, hides=Hides.ALL, **judged)
    assert counted(otto) == (2, 10, 0)
    with pytest.raises(RatingHidden):
        rate(first, 5)
    with pytest.raises(RatingHidden):
        answer_rating(first.ref, words="More.", actor=as_person(otto))
    with pytest.raises(RatingHidden):
        report_rating(first.ref, fault=Fault.OFFENSIVE, words="", actor=as_person(otto))
    assert judge_rating(first.shop, rating.ref, hides=Hides.NOTHING, fault=None, reason="A mistake.", actor=staff)
    assert counted(otto) == (3, 11, 37)
    assert [one for one in letters_to("ada@example.test") if "rating" in one] == [
        "The words of your rating are hidden",
        "Your rating is hidden",
        "Your rating is shown again",
    ]
    assert [one for one in letters_to(otto.email) if "rating" in one] == [
        "The words of a rating are hidden",
        "A rating is hidden",
        "A rating is shown again",
    ]
    assert StaffChange.objects.across_shops().filter(row=f"rating {rating.ref}").count() == 3


@pytest.mark.parametrize(("fault", "reason"), [(None, "So."), (Fault.OFFENSIVE, " "), (Fault.OFFENSIVE, "x" * 1001)])
def test_nothing_is_hidden_without_a_fault_and_a_reason(over: Sale, otto: User, fault: Fault | None, reason: str) -> None:
    rating, sent = rate(over), Letter.objects.count()
    with pytest.raises(Invalid):
        judge_rating(over.shop, rating.ref, hides=Hides.ALL, fault=fault, reason=reason, actor=PLATFORM)
    rating.refresh_from_db()
    assert (rating.hides, counted(otto)[0], Letter.objects.count()) == ("", 1, sent)


def test_a_side_does_not_judge(over: Sale, make_person: MakePerson) -> None:
    rating, buyer = rate(over), make_person(Role.MANAGER, at=over.shop)
    Order.objects.across_shops().filter(pk=over.order_id).update(user=buyer)
    for person in (buyer, make_person(Role.SUPPORT, at=over.shop), over.seller, make_person()):
        with pytest.raises(Forbidden):
            judge_rating(over.shop, rating.ref, hides=Hides.ALL, fault=Fault.OFFENSIVE, reason="No.", actor=as_person(person))
    rating.refresh_from_db()
    assert rating.hides == ""
