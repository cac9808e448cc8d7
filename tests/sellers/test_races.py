"""Two at once, with real connections: who puts something up while staff suspend them, and two who decide at once."""

import threading
from collections.abc import Callable

import pytest
from django.db import connection, transaction

from galleria.accounts.access import Actor
from galleria.accounts.rules import Role
from galleria.catalog.actions.create_product import create_product
from galleria.catalog.drafts import ProductDraft
from galleria.catalog.models import Product
from galleria.kernel.models import OutboxEvent
from galleria.kernel.outbox import sweep_outbox
from galleria.kernel.problems import Problem
from galleria.sellers.actions.decide_seller import decide_seller
from galleria.sellers.models import Seller
from galleria.sellers.rules import Step
from galleria.shops.models import Shop
from tests.conftest import MakePerson
from tests.sample_shop import build_product
from tests.sellers.conftest import MakeSeller

pytestmark = pytest.mark.django_db(transaction=True)
LONGEST_S = 30


def start(work: Callable[[], object]) -> tuple[threading.Thread, list[object]]:
    """Do it on a connection of its own; what it returned, or the problem that it met, is in the list afterwards."""
    outcome: list[object] = []

    def run() -> None:
        try:
            outcome.append(work())
        except Problem as problem:
            outcome.append(problem.code)
        finally:
            connection.close()

    thread = threading.Thread(target=run)
    thread.start()
    return thread, outcome


def test_a_suspension_waits_for_who_is_putting_something_up(shop: Shop, make_seller: MakeSeller, make_person: MakePerson) -> None:
    seller, manager = make_seller(), make_person(Role.MANAGER, at=shop)
    is_up, may_go = threading.Event(), threading.Event()

    @transaction.atomic
    def put_up() -> None:
        create_product(shop, ProductDraft.model_validate(build_product(1, slug="pot")), actor=Actor(user=seller.user))
        is_up.set()
        assert may_go.wait(LONGEST_S)

    def suspend() -> str:
        return decide_seller(shop, seller.user.username, Step.SUSPEND, reason="Never sent.", actor=Actor(user=manager)).state

    putting, _ = start(put_up)
    assert is_up.wait(LONGEST_S)
    suspending, decided = start(suspend)
    suspending.join(0.5)
    assert suspending.is_alive(), "the decision waits until it is known what is on the shelves"
    may_go.set()
    putting.join(LONGEST_S)
    suspending.join(LONGEST_S)
    assert decided == ["suspended"]
    OutboxEvent.objects.update(recorded_at="2026-01-01T00:00:00Z")
    sweep_outbox()
    assert Product.objects.for_shop(shop).get(slug="pot").status == "draft"


def test_two_who_decide_at_once_decide_once(shop: Shop, make_seller: MakeSeller, make_person: MakePerson) -> None:
    seller = make_seller(state="applied", reason="")
    managers = [make_person(Role.MANAGER, at=shop) for _ in range(2)]
    gate = threading.Barrier(2)

    def decide(step: Step, actor: Actor) -> str:
        gate.wait(LONGEST_S)
        return decide_seller(shop, seller.user.username, step, reason="Because.", actor=actor).state

    started = [
        start(lambda: decide(Step.APPROVE, Actor(user=managers[0]))),
        start(lambda: decide(Step.REFUSE, Actor(user=managers[1]))),
    ]
    for thread, _ in started:
        thread.join(LONGEST_S)
    outcomes = [outcome[0] for _, outcome in started]
    kept = Seller.objects.for_shop(shop).get(pk=seller.pk)
    assert sorted(map(str, outcomes)) == sorted([kept.state, "seller_step_refused"])
    assert OutboxEvent.objects.filter(name="seller.decided").count() == 1
