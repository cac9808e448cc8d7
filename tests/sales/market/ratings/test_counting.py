"""Count, sum and average on a seller's row are those of the ratings, whatever is done in whatever order; and over real connections."""

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import User
from galleria.kernel.invariants import run_all
from galleria.kernel.models import Letter
from galleria.sales.market.models import Sale
from galleria.sales.market.ratings.actions.judge_rating import judge_rating
from galleria.sales.market.ratings.errors import RatingHidden
from galleria.sales.market.ratings.models import Rating
from galleria.sales.market.ratings.rules import Fault, Hides
from galleria.sellers.actions.change_seller import change_seller
from galleria.sellers.schemas import SellerDraft
from tests.sales.market.conftest import as_person
from tests.sales.market.ratings.conftest import MakeOver, counted, rate
from tests.sales.test_races import at_once
from tests.sellers.conftest import PRIVATE

SALES = 4


@pytest.fixture
def sales(make_over: MakeOver) -> list[Sale]:
    return [make_over() for _ in range(SALES)]


DEED = st.tuples(st.integers(0, SALES - 1), st.one_of(st.integers(1, 5), st.sampled_from(list(Hides))))


@given(deeds=st.lists(DEED, max_size=12))
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None)
def test_what_is_counted_is_what_there_is(sales: list[Sale], otto: User, deeds: list[tuple[int, int | Hides]]) -> None:
    for which, deed in deeds:
        sale = sales[which]
        rating = Rating.objects.across_shops().filter(sale=sale).first()
        if not isinstance(deed, Hides):
            try:
                rate(sale, deed)
            except RatingHidden:
                assert rating is not None
                assert rating.hides
        elif rating is not None:
            judge_rating(sale.shop, rating.ref, hides=deed, fault=Fault.OFFENSIVE, reason="So.", actor=PLATFORM)
        stars = list(Rating.objects.across_shops().exclude(hides="all").values_list("stars", flat=True))
        average = (Decimal(10 * sum(stars)) / len(stars)).quantize(Decimal(1), rounding=ROUND_HALF_UP) if len(stars) >= 3 else 0
        assert counted(otto) == (len(stars), sum(stars), average)
    assert run_all() == []


@pytest.mark.django_db(transaction=True)
def test_a_buyer_who_presses_often_rates_once(make_over: MakeOver, otto: User) -> None:
    sale = make_over()
    at_once(lambda number: rate(sale, number % 5 + 1), 8)
    rating = Rating.objects.across_shops().get()
    assert counted(otto) == (1, rating.stars, 0)
    assert Letter.objects.filter(to=otto.email, subject__contains=f"for {sale.ref}").count() == 1


@pytest.mark.django_db(transaction=True)
def test_many_buyers_at_once_are_all_counted_while_the_seller_changes_their_page(make_over: MakeOver, otto: User) -> None:
    sales, draft = [make_over() for _ in range(5)], SellerDraft(**{**PRIVATE, "name": "Otto's attic"})

    def act(number: int) -> object:
        if number % 2:
            return change_seller(sales[0].shop, draft.model_copy(update={"about": f"{number}"}), actor=as_person(otto))
        return rate(sales[number // 2], number // 2 + 1)

    at_once(act, 10)
    assert counted(otto) == (5, 15, 30)


@pytest.mark.django_db(transaction=True)
def test_hiding_and_changing_at_once_agree(make_over: MakeOver, otto: User) -> None:
    sale = make_over()
    rating = rate(sale, 1)

    def act(number: int) -> object:
        if number % 3 == 0:
            return rate(sale, number % 5 + 1)
        hides = Hides.ALL if number % 3 == 1 else Hides.NOTHING
        return judge_rating(sale.shop, rating.ref, hides=hides, fault=Fault.OFFENSIVE, reason="So.", actor=PLATFORM)

    at_once(act, 9)
    rating.refresh_from_db()
    expected = (0, 0) if rating.hides == "all" else (1, rating.stars)
    assert counted(otto)[:2] == expected
