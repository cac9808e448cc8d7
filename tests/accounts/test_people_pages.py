"""People and Changes in the back office: to see and to do by right, shop by shop, and what is refused is said."""

from collections.abc import Callable

import pytest
from django.test import Client

from galleria.accounts.access import Actor
from galleria.accounts.actions.log_change import log_change
from galleria.accounts.models import Membership, StaffChange, User
from galleria.accounts.rules import Role
from galleria.shops.models import Shop
from tests.conftest import MakePerson

pytestmark = pytest.mark.django_db
PEOPLE = "/admin/accounts/membership/"
CHANGES = "/admin/accounts/staffchange/"
SignIn = Callable[[User], Client]


def membership(user: User, shop: Shop) -> Membership:
    return Membership.objects.for_shop(shop).get(user=user)


def operator() -> User:
    return User.objects.create_superuser("op@example.test", username="op", password="a long password")


@pytest.mark.parametrize("page", [PEOPLE, CHANGES, f"{PEOPLE}add/"])
def test_who_may_come_in(shop: Shop, other_shop: Shop, make_person: MakePerson, sign_in: SignIn, page: str) -> None:
    expected = {Role.CUSTOMER: 302, Role.SELLER: 302, Role.EXPERT: 302, Role.SUPPORT: 403, Role.MANAGER: 200, Role.OWNER: 200}
    for role, status in expected.items():
        assert sign_in(make_person(role, at=shop)).get(page).status_code == status, role
    assert Client().get(page).status_code == 302
    assert sign_in(operator()).get(page).status_code == 200


def test_a_manager_gives_changes_and_takes_roles(shop: Shop, make_person: MakePerson, sign_in: SignIn) -> None:
    manager, person = make_person(Role.MANAGER, at=shop), make_person()
    client = sign_in(manager)
    answer = client.post(f"{PEOPLE}add/", {"shop": "halden", "person": person.username.upper(), "role": "seller"})
    assert answer.status_code == 302, answer.content
    row = membership(person, shop)
    assert row.role == Role.SELLER
    assert client.post(f"{PEOPLE}{row.pk}/change/", {"role": "support"}).status_code == 302
    assert membership(person, shop).role == Role.SUPPORT
    assert client.post(f"{PEOPLE}{row.pk}/delete/", {"post": "yes"}).status_code == 302
    assert not Membership.objects.for_shop(shop).filter(user=person).exists()
    changes = list(StaffChange.objects.for_shop(shop).order_by("pk").values_list("actor__username", "what", "before", "after"))
    assert changes == [
        (manager.username, "give role", {}, {"role": "seller"}),
        (manager.username, "give role", {"role": "seller"}, {"role": "support"}),
        (manager.username, "take role", {"role": "support"}, {}),
    ]


def test_what_is_refused_stands_at_its_field_and_changes_nothing(shop: Shop, make_person: MakePerson, sign_in: SignIn) -> None:
    manager, owner, person = make_person(Role.MANAGER, at=shop), make_person(Role.OWNER, at=shop), make_person()
    client = sign_in(manager)
    before = list(Membership.objects.across_shops().order_by("pk").values())
    page = f"{PEOPLE}add/"
    assert b"Nobody is called" in client.post(page, {"shop": "halden", "person": "nobody", "role": "seller"}).content
    assert b"is not one of the available choices" in client.post(page, {"shop": "halden", "person": person.username, "role": "owner"}).content
    assert b"is not one of the available choices" in client.post(page, {"shop": "varg", "person": person.username, "role": "seller"}).content
    assert client.post(f"{PEOPLE}{membership(owner, shop).pk}/change/", {"role": "customer"}).status_code == 403
    assert client.post(f"{PEOPLE}{membership(owner, shop).pk}/delete/", {"post": "yes"}).status_code == 403
    boss = sign_in(owner)
    answer = boss.post(f"{PEOPLE}{membership(owner, shop).pk}/change/", {"role": "manager"})
    assert (answer.status_code, b"is the only owner of" in answer.content) == (200, True)
    answer = boss.post(f"{PEOPLE}{membership(owner, shop).pk}/delete/", {"post": "yes"})
    assert (answer.status_code, b"is the only owner of" in answer.content) == (409, True)
    assert list(Membership.objects.across_shops().order_by("pk").values()) == before
    assert StaffChange.objects.across_shops().count() == 0


def test_another_shops_people_are_not_there(shop: Shop, other_shop: Shop, make_person: MakePerson, sign_in: SignIn) -> None:
    theirs = make_person(Role.SELLER, at=other_shop)
    client = sign_in(make_person(Role.OWNER, at=shop))
    assert theirs.username not in client.get(PEOPLE).content.decode()
    for page in ("change/", "delete/"):
        assert client.get(f"{PEOPLE}{membership(theirs, other_shop).pk}/{page}").status_code == 404
    assert client.post(f"{PEOPLE}{membership(theirs, other_shop).pk}/delete/", {"post": "yes"}).status_code == 404
    assert membership(theirs, other_shop).role == Role.SELLER


def test_changes_are_seen_by_the_managers_of_their_shop_and_by_operators(
    shop: Shop, other_shop: Shop, make_person: MakePerson, sign_in: SignIn
) -> None:
    mine, theirs = make_person(Role.MANAGER, at=shop), make_person(Role.MANAGER, at=other_shop)
    log_change(Actor(user=mine), shop, what="update product", row="product mine", before={"title": "<b>Old"}, after={"title": "New"})
    log_change(Actor(user=theirs), other_shop, what="update product", row="product theirs", before={"title": "Old"}, after={"title": "New"})
    log_change(Actor(user=mine), None, what="switch off", row="the lights", before={"lit": True}, after={"lit": False})
    seen = {who: sign_in(user).get(CHANGES).content.decode() for who, user in (("mine", mine), ("theirs", theirs), ("operator", operator()))}
    words = ("product mine", "product theirs", "the lights")
    assert {who: [word in page for word in words] for who, page in seen.items()} == {
        "mine": [True, False, False],
        "theirs": [False, True, False],
        "operator": [True, True, True],
    }
    of_mine = StaffChange.objects.for_shop(shop).get()
    page = sign_in(mine).get(f"{CHANGES}{of_mine.pk}/change/").content.decode()
    assert "&lt;b&gt;Old" in page
    assert sign_in(theirs).get(f"{CHANGES}{of_mine.pk}/change/").status_code == 404


def test_nobody_changes_the_changes(shop: Shop, make_person: MakePerson, sign_in: SignIn) -> None:
    owner = make_person(Role.OWNER, at=shop)
    log_change(Actor(user=owner), shop, what="update product", row="product tea", before={"a": 1}, after={"a": 2})
    change = StaffChange.objects.for_shop(shop).get()
    for client in (sign_in(owner), sign_in(operator())):
        for page in ("add/", f"{change.pk}/delete/"):
            assert client.post(f"{CHANGES}{page}", {"post": "yes"}).status_code == 403
        assert client.post(f"{CHANGES}{change.pk}/change/", {"what": "nothing"}).status_code == 403
    assert StaffChange.objects.for_shop(shop).get().what == "update product"


def test_lists_go_out_as_csv_and_changes_are_found_by_person_and_time(shop: Shop, other_shop: Shop, make_person: MakePerson, sign_in: SignIn) -> None:
    owner, seller = make_person(Role.OWNER, at=shop), make_person(Role.SELLER, at=shop)
    elsewhere = make_person(Role.OWNER, at=other_shop)
    client = sign_in(owner)
    people = client.get(f"{PEOPLE}people.csv").getvalue().decode()
    assert (seller.username in people, owner.username in people, elsewhere.username in people) == (True, True, False)
    for person, at, row in ((owner, shop, "=product a"), (seller, shop, "product b"), (elsewhere, other_shop, "product c")):
        StaffChange.objects.across_shops().create(shop=at, actor=person, what="update product", row=row, before={"title": "x"}, after={"title": "y"})
    file = client.get(f"{CHANGES}changes.csv").getvalue().decode()
    assert ("'=product a" in file, "product b" in file, "product c" in file) == (True, True, False)
    found = client.get(CHANGES, {"person": seller.username, "days": "7"})
    assert [one.row for one in found.context["cl"].result_list] == ["product b"]
    assert elsewhere.username not in found.content.decode()
    assert "product b" in client.get(f"{CHANGES}changes.csv?person={seller.username}").getvalue().decode()
    assert len(client.get(CHANGES, {"days": "x"}).context["cl"].result_list) == 2
    assert [one.row for one in client.get(CHANGES, {"q": "product b"}).context["cl"].result_list] == ["product b"]
    for file in (f"{PEOPLE}people.csv", f"{CHANGES}changes.csv"):
        assert sign_in(make_person(Role.SUPPORT, at=shop)).get(file).status_code in (403, 404)
