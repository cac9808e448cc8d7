"""Addresses: each country's own rules, one default by constraint, twenty at most, and nobody else's."""

import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from galleria.accounts.access import Actor
from galleria.accounts.models import User
from galleria.kernel.invariants import run_all
from galleria.kernel.problems import Invalid, Problem
from galleria.profiles.actions.add_address import add_address
from galleria.profiles.actions.change_address import change_address
from galleria.profiles.actions.remove_address import remove_address
from galleria.profiles.countries import check_address
from galleria.profiles.errors import AddressNotFound, TooManyAddresses
from galleria.profiles.models import Address
from galleria.profiles.schemas import AddressDraft, AddressPatch
from tests.conftest import MakePerson
from tests.profiles.conftest import BERLIN

pytestmark = pytest.mark.django_db
MINE = "/api/v1/me/addresses"
EMPTY = dict.fromkeys(("name", "company", "line1", "line2", "city", "region", "postal_code", "phone"), "")


def draft(**changes: Any) -> AddressDraft:
    return AddressDraft.model_validate({**BERLIN, **changes})


@pytest.mark.parametrize(
    ("values", "kept"),
    [
        ({"country": "de", "city": "Berlin", "postal_code": "10119"}, {"country": "DE"}),
        ({"country": "US", "city": "Portland", "region": "oregon", "postal_code": "97201"}, {"region": "OR"}),
        ({"country": "GB", "city": "London", "postal_code": "sw1a 1aa"}, {"postal_code": "SW1A 1AA"}),
        ({"country": "VN", "city": "Hà Nội", "line1": "1 Tràng Tiền", "region": "Hà Nội"}, {}),
        ({"country": "HK", "city": "Central", "region": "Hong Kong Island"}, {}),
        ({"country": "IE", "city": "Dublin", "phone": "+353 1 234 5678"}, {}),
    ],
)
def test_takes_what_the_country_takes(values: dict[str, str], kept: dict[str, str]) -> None:
    checked = check_address({**EMPTY, "name": "Mara", "line1": "1 Street", **values})
    assert {name: checked[name] for name in kept} == kept


@pytest.mark.parametrize(
    ("values", "field", "code"),
    [
        ({"country": "XX"}, "country", "unknown_country"),
        ({"country": "DE", "city": "Berlin"}, "postal_code", "missing"),
        ({"country": "DE", "postal_code": "10119"}, "city", "missing"),
        ({"country": "DE", "city": "Berlin", "postal_code": "1011"}, "postal_code", "postal_code_invalid"),
        ({"country": "DE", "city": "Berlin", "postal_code": "10119\n"}, "postal_code", "postal_code_invalid"),
        ({"country": "US", "city": "Portland", "postal_code": "97201"}, "region", "missing"),
        ({"country": "US", "city": "Portland", "region": "Bavaria", "postal_code": "97201"}, "region", "unknown_region"),
        ({"country": "US", "city": "Portland", "region": "OR", "postal_code": "10001"}, "postal_code", "postal_code_invalid"),
        ({"country": "HK", "region": "Kowloon", "city": "x", "postal_code": "999077"}, "postal_code", "postal_code_invalid"),
        ({"country": "DE", "city": "Berlin", "postal_code": "10119", "phone": "call me"}, "phone", "phone_invalid"),
    ],
)
def test_says_what_does_not_fit_the_country(values: dict[str, str], field: str, code: str) -> None:
    with pytest.raises(Invalid) as refused:
        check_address({**EMPTY, "name": "Mara", "line1": "1 Street", **values})
    assert (field, code) in [(error.field, error.code) for error in refused.value.errors]


@given(st.fixed_dictionaries({name: st.text(max_size=30) for name in (*EMPTY, "country")}))
def test_whatever_is_written_is_kept_or_refused_as_a_problem(values: dict[str, str]) -> None:
    try:
        kept = check_address(values)
    except Invalid as refused:
        kept = dict.fromkeys(values, "")
        assert refused.errors  # noqa: PT017 - either is fine, a crash is not
    assert set(kept) == set(values)


def test_the_first_is_the_default_and_there_is_always_one(mine: Client) -> None:
    first = mine.post(MINE, BERLIN, content_type="application/json").json()
    second = mine.post(MINE, {**BERLIN, "line1": "Torstraße 2"}, content_type="application/json").json()
    assert (first["is_default"], second["is_default"]) == (True, False)
    third = mine.post(MINE, {**BERLIN, "line1": "Torstraße 3", "is_default": True}, content_type="application/json").json()
    assert [one["id"] for one in mine.get(MINE).json()["items"]] == [third["id"], first["id"], second["id"]]
    moved = mine.patch(f"{MINE}/{first['id']}", {"is_default": True, "company": "Lind & Co"}, content_type="application/json").json()
    assert (moved["is_default"], moved["company"], moved["line1"]) == (True, "Lind & Co", "Torstraße 1")
    assert mine.delete(f"{MINE}/{first['id']}").status_code == 204
    assert [(one["id"], one["is_default"]) for one in mine.get(MINE).json()["items"]] == [(third["id"], True), (second["id"], False)]
    assert mine.delete(f"{MINE}/{first['id']}").status_code == 404
    for one in (third, second):
        assert mine.delete(f"{MINE}/{one['id']}").status_code == 204
    assert mine.get(MINE).json() == {"items": []}
    assert run_all() == []


@pytest.mark.parametrize(
    "change",
    [
        {"user": 1},
        {"id": "adr_other"},
        {"ref": "adr_other"},
        {"is_default": False},
        {"country": "DEU"},
        {"country": "AT"},
        {"line1": ""},
        {"line1": "   "},
        {"name": "a\x00b"},
        {"city": "\ud800"},
        {"postal_code": "x" * 17},
        {"line2": ["a"]},
    ],
)
def test_a_change_that_does_not_fit_changes_nothing(change: dict[str, Any], mine: Client) -> None:
    made = mine.post(MINE, {**BERLIN, "postal_code": "10119"}, content_type="application/json").json()
    answer = mine.patch(f"{MINE}/{made['id']}", change, content_type="application/json")
    assert answer.status_code == 422, answer.content
    assert mine.get(MINE).json()["items"] == [made]


def test_twenty_and_no_more(mine: Client, actor: Actor) -> None:
    for number in range(20):
        add_address(draft(line1=f"Torstraße {number}"), actor=actor)
    answer = mine.post(MINE, BERLIN, content_type="application/json")
    assert (answer.status_code, answer.json()["code"]) == (409, "too_many_addresses")
    assert Address.objects.count() == 20


def test_another_persons_address_does_not_exist(mine: Client, actor: Actor, make_person: MakePerson, sign_in: Callable[[User], Client]) -> None:
    address = add_address(draft(), actor=actor)
    stranger = sign_in(make_person())
    for answer in (
        stranger.patch(f"{MINE}/{address.ref}", {"name": "Not mine"}, content_type="application/json"),
        stranger.delete(f"{MINE}/{address.ref}"),
    ):
        assert (answer.status_code, answer.json()["code"]) == (404, "address_not_found")
    assert stranger.get(MINE).json() == {"items": []}
    assert Client().get(MINE).status_code == 401
    assert Address.objects.get().name == "Mara Lind"
    for path in (f"{MINE}/{address.pk}", f"{MINE}/adr_%00", f"{MINE}/{'x' * 33}"):
        assert mine.delete(path).status_code in (404, 422)


def test_the_same_key_adds_it_once(mine: Client) -> None:
    answers = [mine.post(MINE, BERLIN, content_type="application/json", headers={"Idempotency-Key": "once"}) for _ in range(2)]
    assert answers[0].content == answers[1].content
    assert Address.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_the_database_refuses_no_default_two_defaults_and_twenty_one(actor: Actor, person: User) -> None:
    address = add_address(draft(), actor=actor)
    with pytest.raises(IntegrityError, match="default"):
        Address.objects.filter(pk=address.pk).update(is_default=False)
    with pytest.raises(IntegrityError), transaction.atomic():
        Address.objects.create(ref="adr_second", user=person, is_default=True, country="DE", name="x", line1="x")
    rows = [Address(ref=f"adr_{number}", user=person, country="DE", name="x", line1="x") for number in range(20)]
    with pytest.raises(IntegrityError, match="20"):
        Address.objects.bulk_create(rows)
    other = Address.objects.create(ref="adr_other", user=person, country="DE", name="x", line1="x")
    with pytest.raises(IntegrityError, match="default"):
        Address.objects.filter(pk=address.pk).delete()
    person.delete()
    assert not Address.objects.filter(pk__in=(address.pk, other.pk)).exists()


@pytest.mark.django_db(transaction=True)
def test_many_at_once_leave_twenty_and_one_default(actor: Actor) -> None:
    for number in range(12):
        add_address(draft(line1=f"Torstraße {number}"), actor=actor)
    refs = list(Address.objects.values_list("ref", flat=True))
    start = threading.Barrier(8)
    refused: list[type[Problem]] = []

    def hammer(number: int) -> None:
        start.wait()
        try:
            for turn in range(4):
                try:
                    if number % 2:
                        add_address(draft(line1=f"{number}-{turn}", is_default=True), actor=actor)
                    elif turn < 2:
                        change_address(refs[number + turn], AddressPatch(is_default=True), actor=actor)
                    else:
                        remove_address(refs[number + turn], actor=actor)
                except Problem as problem:
                    refused.append(type(problem))
        finally:
            connection.close()

    threads = [threading.Thread(target=hammer, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(refused) <= {TooManyAddresses, AddressNotFound}
    assert 12 - 8 <= Address.objects.count() <= 20
    assert Address.objects.filter(is_default=True).count() == 1
    assert run_all() == []
