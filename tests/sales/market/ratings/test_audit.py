"""Each promise of ratings is broken once, behind the back of every guard; and what is held on people goes out, and goes."""

import pytest
from django.db import connection, transaction

from galleria.accounts.models import User
from galleria.accounts.rules import Role
from galleria.kernel.invariants import list_invariants, run_all
from galleria.kernel.personal_data import Subject
from galleria.sales.market.models import Sale
from galleria.sales.market.ratings.actions.answer_rating import answer_rating
from galleria.sales.market.ratings.actions.judge_rating import judge_rating
from galleria.sales.market.ratings.actions.report_rating import report_rating
from galleria.sales.market.ratings.actions.stop_wishes import stop_wishes, token_of
from galleria.sales.market.ratings.models import NoRatingWishes, Rating, RatingReport
from galleria.sales.market.ratings.personal_data import (
    erase_rating_reports,
    erase_ratings,
    export_rating_decisions,
    export_rating_reports,
    export_ratings,
)
from galleria.sales.market.ratings.rules import Fault, Hides
from tests.conftest import MakePerson
from tests.notifications.test_order_letters import deliver
from tests.sales.market.conftest import as_person
from tests.sales.market.ratings.conftest import counted, rate

pytestmark = pytest.mark.django_db
BREAKS = {
    "ratings.sellers_have_what_counts": [
        "UPDATE sellers_seller SET ratings_sum = ratings_sum + 1",
        "UPDATE sellers_seller SET ratings_count = 0, ratings_sum = 0",
        "UPDATE ratings_rating SET hides = 'all', fault = 'offensive', reason = 'x', decided_at = now()",
        "UPDATE ratings_rating SET stars = 1",
        "DELETE FROM sellers_seller",
    ],
    "ratings.are_of_sales_that_are_over": [
        "UPDATE market_sale SET status = 'shipped'",
        "UPDATE sales_order SET user_id = (SELECT seller_id FROM ratings_rating)",
    ],
    "ratings.reports_are_settled_once": ["UPDATE ratings_rating SET hides = 'words', fault = 'offensive', reason = 'x', decided_at = now()"],
    "ratings.buyers_are_asked_in_time": ["UPDATE ratings_ratingwish SET ask_at = now() - interval '25 hours'"],
}


@pytest.fixture(autouse=True)
def _nothing_breaks_an_invariant() -> None:
    """Here everything does."""


def test_every_promise_is_broken_here() -> None:
    assert set(BREAKS) == {name for name in list_invariants() if name.startswith("ratings.")}


@pytest.mark.parametrize(("name", "statement"), [(name, one) for name, statements in BREAKS.items() for one in statements])
def test_what_does_not_agree_is_named(name: str, statement: str, over: Sale, otto: User) -> None:
    deliver()
    rate(over, 3)
    report_rating(over.ref, fault=Fault.OFFENSIVE, words="", actor=as_person(otto))
    assert run_all() == []
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET LOCAL session_replication_role = replica")  # no trigger looks
        cursor.execute(statement)
        assert name in str(run_all())
        transaction.set_rollback(True)


def test_what_is_held_on_people_goes_out_and_goes(over: Sale, otto: User, make_person: MakePerson) -> None:
    staff = make_person(Role.MANAGER, at=over.shop)
    rating = rate(over, 2, "Two chips.")
    answer_rating(over.ref, words="It was the post.", actor=as_person(otto))
    report_rating(over.ref, fault=Fault.OFF_TOPIC, words="It is the post's.", actor=as_person(otto))
    judge_rating(over.shop, rating.ref, hides=Hides.NOTHING, fault=None, reason="It stays.", actor=as_person(staff))
    stop_wishes(over.ref, token_of(over.ref))
    buyer = Subject(person_id=0, emails=(over.order.email,), pseudonym="erased-1")
    seller = Subject(person_id=otto.pk, emails=(otto.email,), pseudonym="erased-2")
    judge = Subject(person_id=staff.pk, emails=(), pseudonym="erased-3")
    given = export_ratings(buyer)
    assert ([one["words"] for one in given["given"]], given["received"], given["wants_no_letters_that_ask"]) == (["Two chips."], [], True)
    received = export_ratings(seller)
    assert ([one["answer"] for one in received["received"]], "Two chips." in str(received)) == (["It was the post."], False)
    assert [one["words"] for one in export_rating_reports(seller)] == ["It is the post's."]
    assert [one["state"] for one in export_rating_decisions(judge)] == ["dismissed"]
    for _ in range(2):
        erase_ratings(buyer)
    rating.refresh_from_db()
    assert (rating.words, rating.stars, rating.answer, counted(otto)[:2]) == ("", 2, "It was the post.", (1, 2))
    assert not NoRatingWishes.objects.exists()
    erase_ratings(seller)
    erase_rating_reports(seller)
    report = RatingReport.objects.across_shops().get()
    assert (Rating.objects.across_shops().get().answer, report.reporter, report.words, report.state) == ("", None, "", "dismissed")
    stranger = Subject(person_id=0, emails=("x@example.test",), pseudonym="erased-4")
    assert (export_ratings(stranger), export_rating_reports(stranger), export_rating_decisions(stranger)) == (None, None, None)
    assert run_all() == []
