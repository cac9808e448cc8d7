"""Roles are given and taken by those who may, never above their own, never the last owner's, and always with a note."""

from threading import Barrier, Thread

import pytest
from django.db import connection

from galleria.accounts.access import PLATFORM, Actor
from galleria.accounts.actions.give_role import give_role
from galleria.accounts.actions.take_role import take_role
from galleria.accounts.errors import LastOwner, PersonNotFound, RoleAboveOwn, RoleMissing
from galleria.accounts.models import Membership, StaffChange, User
from galleria.accounts.rules import RIGHTS, Right, Role, is_above, list_roles_up_to
from galleria.kernel.problems import Forbidden, Unauthenticated
from galleria.shops.models import Shop
from tests.conftest import MakePerson

pytestmark = pytest.mark.django_db
WITH_RIGHT = [role for role in Role if Right.MANAGE_PEOPLE in RIGHTS[role]]


def roles(shop: Shop) -> dict[str, str]:
    return dict(Membership.objects.for_shop(shop).values_list("user__username", "role"))


def test_managers_and_owners_manage_people_and_nobody_else() -> None:
    assert WITH_RIGHT == [Role.MANAGER, Role.OWNER]
    assert list_roles_up_to(Role.MANAGER) == [Role.CUSTOMER, Role.SELLER, Role.EXPERT, Role.SUPPORT, Role.MANAGER]
    assert not is_above(Role.OWNER, Role.OWNER)


@pytest.mark.parametrize("given", Role)
@pytest.mark.parametrize("giver", Role)
def test_nobody_gives_a_role_above_their_own(shop: Shop, make_person: MakePerson, giver: Role, given: Role) -> None:
    actor, person = Actor(user=make_person(giver, at=shop)), make_person()
    before = roles(shop)
    may = giver in WITH_RIGHT and not is_above(given, giver)
    if may:
        give_role(shop, person.username, given, actor=actor)
        assert roles(shop) == {**before, person.username: given}
        (change,) = StaffChange.objects.for_shop(shop)
        assert (change.actor, change.what, change.row) == (actor.user, "give role", f"person {person.username}")
        assert (change.before, change.after) == ({}, {"role": given})
    else:
        with pytest.raises(Forbidden):
            give_role(shop, person.username, given, actor=actor)
        assert roles(shop) == before
        assert StaffChange.objects.across_shops().count() == 0


@pytest.mark.parametrize("taken", Role)
@pytest.mark.parametrize("taker", [*Role, None])
def test_nobody_takes_a_role_above_their_own(shop: Shop, make_person: MakePerson, taker: Role | None, taken: Role) -> None:
    make_person(Role.OWNER, at=shop)
    actor, person = Actor(user=make_person(taker, at=shop)), make_person(taken, at=shop)
    before = roles(shop)
    if taker in WITH_RIGHT and not is_above(taken, taker):
        take_role(shop, person.username, actor=actor)
        assert person.username not in roles(shop)
        assert StaffChange.objects.for_shop(shop).get().before == {"role": taken}
    else:
        with pytest.raises(Forbidden):
            take_role(shop, person.username, actor=actor)
        assert roles(shop) == before
        assert StaffChange.objects.across_shops().count() == 0


def test_an_owner_is_not_made_less_by_a_manager(shop: Shop, make_person: MakePerson) -> None:
    owner = make_person(Role.OWNER, at=shop)
    make_person(Role.OWNER, at=shop)
    with pytest.raises(RoleAboveOwn):
        give_role(shop, owner.username, Role.CUSTOMER, actor=Actor(user=make_person(Role.MANAGER, at=shop)))
    assert roles(shop)[owner.username] == Role.OWNER


def test_the_last_owner_stays(shop: Shop, make_person: MakePerson) -> None:
    owner = make_person(Role.OWNER, at=shop)
    for actor in (Actor(user=owner), PLATFORM):
        with pytest.raises(LastOwner):
            take_role(shop, owner.username, actor=actor)
        with pytest.raises(LastOwner):
            give_role(shop, owner.username, Role.MANAGER, actor=actor)
    assert roles(shop) == {owner.username: Role.OWNER}
    assert StaffChange.objects.across_shops().count() == 0


def test_a_role_counts_in_its_own_shop_alone(shop: Shop, other_shop: Shop, make_person: MakePerson) -> None:
    elsewhere, person = make_person(Role.OWNER, at=other_shop), make_person()
    with pytest.raises(Forbidden):
        give_role(shop, person.username, Role.CUSTOMER, actor=Actor(user=elsewhere))
    with pytest.raises(Unauthenticated):
        give_role(shop, person.username, Role.CUSTOMER, actor=Actor())
    assert roles(shop) == {}


def test_what_is_not_there_is_said(shop: Shop, make_person: MakePerson) -> None:
    actor, person = Actor(user=make_person(Role.OWNER, at=shop)), make_person()
    with pytest.raises(RoleMissing):
        take_role(shop, person.username, actor=actor)
    for nobody in ("nobody", "\x00"):
        with pytest.raises(PersonNotFound):
            give_role(shop, nobody, Role.CUSTOMER, actor=actor)
    User.objects.filter(pk=person.pk).update(is_active=False)
    with pytest.raises(PersonNotFound):
        give_role(shop, person.username, Role.CUSTOMER, actor=actor)


def test_giving_the_same_role_again_changes_and_notes_nothing(shop: Shop, make_person: MakePerson) -> None:
    actor, seller = Actor(user=make_person(Role.OWNER, at=shop)), make_person(Role.SELLER, at=shop)
    since = Membership.objects.for_shop(shop).get(user=seller).since
    give_role(shop, seller.username, Role.SELLER, actor=actor)
    assert Membership.objects.for_shop(shop).get(user=seller).since == since
    assert StaffChange.objects.across_shops().count() == 0


@pytest.mark.django_db(transaction=True)
def test_two_owners_who_remove_each_other_at_once_leave_one(shop: Shop, make_person: MakePerson) -> None:
    one, other = make_person(Role.OWNER, at=shop), make_person(Role.OWNER, at=shop)
    together, refused = Barrier(2), []

    def remove(actor: User, victim: User) -> None:
        together.wait()
        try:
            take_role(shop, victim.username, actor=Actor(user=actor))
        except (Forbidden, LastOwner) as reason:
            refused.append(reason)
        finally:
            connection.close()

    threads = [Thread(target=remove, args=pair) for pair in ((one, other), (other, one))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(refused) == 1
    assert list(roles(shop).values()) == [Role.OWNER]
    assert StaffChange.objects.for_shop(shop).count() == 1
