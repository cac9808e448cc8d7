"""Applying, changing, accepting terms, deciding: who may, what changes, what does not, and what is told."""

from typing import Any

import pytest
from django.db import connection

from galleria.accounts.access import PLATFORM, Actor
from galleria.accounts.models import Membership, StaffChange, User
from galleria.accounts.rules import Role
from galleria.catalog.actions.create_product import create_product
from galleria.catalog.actions.update_product import update_product
from galleria.catalog.drafts import ProductDraft, ProductPatch
from galleria.catalog.models import Product
from galleria.kernel.invariants import run_all
from galleria.kernel.models import Letter, OutboxEvent
from galleria.kernel.outbox import sweep_outbox
from galleria.kernel.problems import Forbidden, Invalid, Unauthenticated
from galleria.sellers.access import check_may_sell
from galleria.sellers.actions.accept_terms import accept_terms
from galleria.sellers.actions.apply_to_sell import apply_to_sell
from galleria.sellers.actions.change_seller import change_seller
from galleria.sellers.actions.decide_seller import decide_seller
from galleria.sellers.errors import (
    NotApplied,
    SellerKindFixed,
    SellerNotApproved,
    SellerNotFound,
    SellerStepRefused,
    SellerTermsChanged,
    TermsMoved,
    WorksHere,
)
from galleria.sellers.models import Seller
from galleria.sellers.queries import find_kinds, find_seller, get_seller
from galleria.sellers.rules import State, Step, find_next
from galleria.sellers.schemas import Application, SellerDraft
from galleria.shops.actions.sync_shop import sync_shop
from galleria.shops.market import ShopHasNoMarket
from galleria.shops.models import Shop
from tests.conftest import MakePerson, MakeProduct
from tests.sample_shop import MARKET, build_manifest, build_product
from tests.sellers.conftest import APPLICATION, COMPANY, PRIVATE, MakeSeller, build_market_manifest

pytestmark = pytest.mark.django_db


def apply(shop: Shop, user: User, **changes: Any) -> Seller:
    return apply_to_sell(shop, Application.model_validate({**APPLICATION, **changes}), actor=Actor(user=user))


def events() -> list[str]:
    return list(OutboxEvent.objects.filter(name__startswith="seller.").order_by("pk").values_list("name", flat=True))


def deliver() -> None:
    OutboxEvent.objects.update(recorded_at="2026-01-01T00:00:00Z")
    sweep_outbox()


def test_somebody_applies_and_waits(shop: Shop, make_person: MakePerson) -> None:
    user = make_person()
    seller = apply(shop, user)
    assert (seller.state, seller.city, seller.country, seller.terms_version) == ("applied", "Gent", "BE", "2026-11")
    assert seller.terms_accepted_at is not None
    assert not Membership.objects.for_shop(shop).filter(user=user).exists()
    assert events() == ["seller.applied"]
    assert run_all() == []


def test_what_names_a_person_by_law_is_unreadable_at_rest(shop: Shop, make_person: MakePerson) -> None:
    seller = apply(shop, make_person(), tax_id="NN 80.02.29-123.45")
    with connection.cursor() as cursor:
        cursor.execute("SELECT address, tax_id, birth_date FROM sellers_seller WHERE id = %s", [seller.pk])
        stored = " ".join(cursor.fetchone())
    assert not any(secret in stored for secret in ("Kaai", "80.02.29", "1980"))
    kept = Seller.objects.for_shop(shop).get(pk=seller.pk)
    assert (kept.address["line1"], kept.tax_id, str(kept.birth_date)) == ("Kaai 3", "NN 80.02.29-123.45", "1980-02-29")


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"birth_date": None}, ["birth_date"]),
        ({"birth_date": "2020-01-01"}, ["birth_date"]),
        ({"kind": "company"}, ["company_name", "tax_id"]),
        ({"address": {**PRIVATE["address"], "postal_code": "1"}}, ["address.postal_code"]),
        ({"address": {**PRIVATE["address"], "country": "XX"}, "birth_date": None}, ["birth_date", "address.country"]),
    ],
)
def test_refuses_what_is_missing_all_at_once(shop: Shop, make_person: MakePerson, changes: dict[str, Any], fields: list[str]) -> None:
    with pytest.raises(Invalid) as refused:
        apply(shop, make_person(), **changes)
    assert [one.field for one in refused.value.errors] == fields
    assert not Seller.objects.for_shop(shop).exists()
    assert events() == []


def test_refuses_other_terms_staff_visitors_and_shops_of_the_house_alone(shop: Shop, make_person: MakePerson) -> None:
    user = make_person()
    with pytest.raises(TermsMoved):
        apply(shop, user, terms_version="2025-01")
    for role in (Role.SUPPORT, Role.EXPERT, Role.MANAGER, Role.OWNER):
        with pytest.raises(WorksHere):
            apply(shop, make_person(role, at=shop))
    with pytest.raises(Unauthenticated):
        apply_to_sell(shop, Application.model_validate(APPLICATION), actor=Actor())
    alone, _ = sync_shop("alone", build_manifest(name="Alone", hosts=["alone.localhost"]))
    with pytest.raises(ShopHasNoMarket):
        apply(alone, user)
    assert not Seller.objects.across_shops().exists()
    assert events() == []


def test_refuses_a_second_application_and_takes_one_after_a_refusal(shop: Shop, make_person: MakePerson, make_seller: MakeSeller) -> None:
    waiting = make_seller(state="applied")
    with pytest.raises(SellerStepRefused):
        apply(shop, waiting.user)
    refused = make_seller(state="refused", reason="No pictures.")
    again = apply(shop, refused.user, about="With pictures now.")
    assert (again.pk, again.state, again.reason, again.about) == (refused.pk, "applied", "", "With pictures now.")
    for state in ("approved", "suspended"):
        seller = make_seller(state=state)
        with pytest.raises(SellerStepRefused):
            apply(shop, seller.user)
        seller.refresh_from_db()
        assert seller.state == state


def test_a_seller_changes_what_they_tell_and_not_where_they_stand(shop: Shop, make_seller: MakeSeller) -> None:
    seller = make_seller()
    changed = change_seller(shop, SellerDraft.model_validate({**PRIVATE, "about": "New words."}), actor=Actor(user=seller.user))
    assert (changed.about, changed.state, changed.name) == ("New words.", "approved", "Ada's attic")
    with pytest.raises(SellerKindFixed):
        change_seller(shop, SellerDraft.model_validate(COMPANY), actor=Actor(user=seller.user))
    waiting = make_seller(state="applied")
    became = change_seller(shop, SellerDraft.model_validate(COMPANY), actor=Actor(user=waiting.user))
    assert (became.kind, became.company_name, became.birth_date) == ("company", "Bell BV", None)


def test_a_stranger_has_nothing_to_change(shop: Shop, make_person: MakePerson) -> None:
    with pytest.raises(NotApplied):
        change_seller(shop, SellerDraft.model_validate(PRIVATE), actor=Actor(user=make_person()))


def test_new_terms_have_to_be_accepted_before_something_is_put_up(make_seller: MakeSeller, make_product: MakeProduct) -> None:
    seller = make_seller()
    actor = Actor(user=seller.user)
    piece = make_product(actor=actor, slug="before")
    shop, _ = sync_shop("halden", build_market_manifest(market={**MARKET, "terms_version": "2027-01"}))
    with pytest.raises(SellerTermsChanged):
        make_product(into=shop, actor=actor, slug="after")
    assert not Product.objects.for_shop(shop).filter(slug="after").exists()
    update_product(shop, piece.slug, ProductPatch(title="Still theirs"), actor=actor)  # what is up can be mended, and taken down
    with pytest.raises(TermsMoved):
        accept_terms(shop, "2026-11", actor=actor)
    accepted = accept_terms(shop, "2027-01", actor=actor)
    at = accepted.terms_accepted_at
    assert accept_terms(shop, "2027-01", actor=actor).terms_accepted_at == at
    make_product(into=shop, actor=actor, slug="after")


def test_approving_gives_the_role_logs_it_and_tells_the_seller(shop: Shop, make_person: MakePerson, make_seller: MakeSeller) -> None:
    manager, seller = make_person(Role.MANAGER, at=shop), make_seller(state="applied")
    decided = decide_seller(shop, seller.user.username, Step.APPROVE, reason="", actor=Actor(user=manager))
    assert (decided.state, decided.decided_by) == ("approved", manager)
    assert decided.approved_at is not None
    assert Membership.objects.for_shop(shop).get(user=seller.user).role == Role.SELLER
    logged = list(StaffChange.objects.for_shop(shop).order_by("pk").values_list("what", "row", "after"))
    row = f"person {seller.user.username}"
    assert logged == [("give role", row, {"role": "seller"}), ("approve seller", row, {"state": "approved"})]
    check_may_sell(Actor(user=seller.user), shop)
    deliver()
    letter = Letter.objects.get()
    assert (letter.to, letter.subject) == (seller.user.email, "You may sell at Halden")
    assert f"/halden/sellers/{seller.user.username}" in letter.text
    decide_seller(shop, seller.user.username, Step.APPROVE, reason="", actor=Actor(user=manager))  # once more
    assert events() == ["seller.decided"]
    assert run_all() == []


def test_refusing_says_why_and_gives_nothing(shop: Shop, make_person: MakePerson, make_seller: MakeSeller) -> None:
    manager, seller = make_person(Role.MANAGER, at=shop), make_seller(state="applied")
    with pytest.raises(Invalid):
        decide_seller(shop, seller.user.username, Step.REFUSE, reason="  ", actor=Actor(user=manager))
    seller.refresh_from_db()
    assert (seller.state, events()) == ("applied", [])
    decide_seller(shop, seller.user.username, Step.REFUSE, reason="We have enough pots.", actor=Actor(user=manager))
    deliver()
    assert "We have enough pots." in Letter.objects.get().text
    with pytest.raises(SellerNotApproved, match="We have enough pots"):
        check_may_sell(Actor(user=seller.user), shop)
    assert not Membership.objects.for_shop(shop).filter(user=seller.user).exists()


@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("step", [step for step in Step if step != Step.APPLY])
def test_each_decision_from_each_state(shop: Shop, make_person: MakePerson, make_seller: MakeSeller, state: State, step: Step) -> None:
    manager, seller = make_person(Role.MANAGER, at=shop), make_seller(state=state)
    after = find_next(state, step)
    if after is None:
        with pytest.raises(SellerStepRefused):
            decide_seller(shop, seller.user.username, step, reason="Because.", actor=Actor(user=manager))
        seller.refresh_from_db()
        assert (seller.state, events()) == (state, [])
    else:
        assert decide_seller(shop, seller.user.username, step, reason="Because.", actor=Actor(user=manager)).state == after
        assert events() == ["seller.decided"]


def test_suspending_clears_the_shelves_and_keeps_the_role(
    shop: Shop, make_person: MakePerson, make_seller: MakeSeller, make_product: MakeProduct
) -> None:
    manager, seller = make_person(Role.MANAGER, at=shop), make_seller()
    actor = Actor(user=seller.user)
    for slug, status in (("shown", "active"), ("drafted", "draft"), ("taken", "active"), ("gone", "active")):
        make_product(actor=actor, slug=slug, status=status)
    Product.objects.for_shop(shop).filter(slug="taken").update(status="reserved")
    Product.objects.for_shop(shop).filter(slug="gone").update(status="sold")
    make_product(slug="the-house")
    decide_seller(shop, seller.user.username, Step.SUSPEND, reason="A pot that was never sent.", actor=Actor(user=manager))
    deliver()
    statuses = dict(Product.objects.for_shop(shop).values_list("slug", "status"))
    assert statuses == {"shown": "draft", "drafted": "draft", "taken": "reserved", "gone": "sold", "the-house": "active"}
    assert Membership.objects.for_shop(shop).get(user=seller.user).role == Role.SELLER
    with pytest.raises(SellerNotApproved, match="never sent"):
        create_product(shop, ProductDraft.model_validate(build_product(77)), actor=actor)
    with pytest.raises(SellerNotApproved, match="never sent"):
        update_product(shop, "shown", ProductPatch(status="active"), actor=actor)
    assert Product.objects.for_shop(shop).get(slug="shown").status == "draft"
    decide_seller(shop, seller.user.username, Step.READMIT, reason="", actor=Actor(user=manager))
    assert update_product(shop, "shown", ProductPatch(status="active"), actor=actor).status == "active"
    assert run_all() == []


@pytest.mark.parametrize("role", [None, Role.CUSTOMER, Role.SELLER, Role.SUPPORT, Role.EXPERT])
def test_only_those_who_give_roles_decide(shop: Shop, make_person: MakePerson, make_seller: MakeSeller, role: Role | None) -> None:
    seller = make_seller(state="applied")
    with pytest.raises(Forbidden):
        decide_seller(shop, seller.user.username, Step.APPROVE, reason="", actor=Actor(user=make_person(role, at=shop)))
    seller.refresh_from_db()
    assert (seller.state, events()) == ("applied", [])


def test_nobody_decides_on_themselves_or_in_another_shop(shop: Shop, other_shop: Shop, make_person: MakePerson, make_seller: MakeSeller) -> None:
    seller = make_seller(state="applied")
    Membership.objects.across_shops().create(shop=shop, user=seller.user, role=Role.MANAGER)
    with pytest.raises(Forbidden):
        decide_seller(shop, seller.user.username, Step.APPROVE, reason="", actor=Actor(user=seller.user))
    manager = make_person(Role.MANAGER, at=other_shop)
    with pytest.raises(SellerNotFound):
        decide_seller(other_shop, seller.user.username, Step.APPROVE, reason="", actor=Actor(user=manager))
    seller.refresh_from_db()
    assert seller.state == "applied"


def test_whoever_has_become_staff_is_not_demoted(shop: Shop, make_person: MakePerson, make_seller: MakeSeller) -> None:
    seller = make_seller(state="applied")
    Membership.objects.across_shops().create(shop=shop, user=seller.user, role=Role.SUPPORT)
    with pytest.raises(WorksHere):
        decide_seller(shop, seller.user.username, Step.APPROVE, reason="", actor=PLATFORM)
    assert Membership.objects.for_shop(shop).get(user=seller.user).role == Role.SUPPORT


@pytest.mark.parametrize("state", ["applied", "refused", "suspended"])
def test_who_is_not_approved_does_not_sell(shop: Shop, make_seller: MakeSeller, make_person: MakePerson, state: str) -> None:
    seller = make_seller(state=state)
    Membership.objects.across_shops().get_or_create(shop=shop, user=seller.user, defaults={"role": Role.SELLER})
    with pytest.raises(SellerNotApproved):
        check_may_sell(Actor(user=seller.user), shop)
    with pytest.raises(SellerNotApproved, match="not asked"):
        check_may_sell(Actor(user=make_person(Role.SELLER, at=shop)), shop)
    with pytest.raises(Unauthenticated):
        check_may_sell(Actor(), shop)


def test_an_approved_seller_whose_role_was_taken_does_not_sell(shop: Shop, make_seller: MakeSeller) -> None:
    seller = make_seller()
    Membership.objects.for_shop(shop).filter(user=seller.user).delete()
    with pytest.raises(Forbidden):
        check_may_sell(Actor(user=seller.user), shop)


def test_where_the_house_sells_alone_the_role_is_enough(make_person: MakePerson) -> None:
    alone, _ = sync_shop("alone", build_manifest(name="Alone", hosts=["alone.localhost"]))
    check_may_sell(Actor(user=make_person(Role.SELLER, at=alone)), alone)
    with pytest.raises(Forbidden):
        check_may_sell(Actor(user=make_person(Role.CUSTOMER, at=alone)), alone)


def test_a_manager_puts_pieces_up_for_the_house(shop: Shop, make_person: MakePerson, make_product: MakeProduct) -> None:
    assert make_product(actor=Actor(user=make_person(Role.MANAGER, at=shop))).seller is None


def test_what_other_rooms_ask(shop: Shop, make_seller: MakeSeller, make_person: MakePerson) -> None:
    private, company, stranger = make_seller(), make_seller(kind="company"), make_person()
    assert get_seller(shop, private.user.username) == private
    assert find_seller(shop, stranger.pk) is None
    assert find_kinds(shop, [private.user_id, company.user_id, stranger.pk]) == {private.user_id: "private", company.user_id: "company"}
    for nobody in (stranger.username, "\x00"):
        with pytest.raises(SellerNotFound):
            get_seller(shop, nobody)


def test_who_decides_is_told_that_somebody_waits(shop: Shop, other_shop: Shop, make_person: MakePerson) -> None:
    owner, manager = make_person(Role.OWNER, at=shop), make_person(Role.MANAGER, at=shop)
    make_person(Role.SUPPORT, at=shop)
    make_person(Role.OWNER, at=other_shop)
    seller = apply(shop, make_person())
    deliver()
    assert sorted(Letter.objects.values_list("to", flat=True)) == sorted([owner.email, manager.email])
    letter = Letter.objects.order_by("pk")[0]
    assert letter.subject == f"{seller.name} wants to sell at {shop.name}"
    assert f"/admin/sellers/seller/{seller.pk}/change/" in letter.text
