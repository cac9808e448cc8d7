from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from django.db import connection
from django.http import HttpRequest
from django.test import Client, RequestFactory

from galleria.accounts.models import Membership, User
from galleria.accounts.rules import Role
from galleria.catalog.models import Product
from galleria.kernel.idempotency import RequestInProgress, answer_once
from galleria.kernel.models import IdempotencyKey
from galleria.shops.models import Shop
from tests.conftest import MakePerson
from tests.sample_shop import build_product

PRODUCTS = "/api/v1/shops/halden/products"


@pytest.mark.django_db
def test_the_same_key_gives_the_same_answer_and_one_product(shop: Shop, make_person: MakePerson, sign_in: Callable[[User], Client]) -> None:
    client = sign_in(make_person(Role.MANAGER, at=shop))
    answers = [client.post(PRODUCTS, build_product(1), content_type="application/json", headers={"Idempotency-Key": "k1"}) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [201, 201, 201]
    assert len({answer.content for answer in answers}) == 1
    assert Product.objects.for_shop(shop).count() == 1


@pytest.mark.django_db
def test_a_key_belongs_to_one_request_and_one_person(shop: Shop, make_person: MakePerson, sign_in: Callable[[User], Client]) -> None:
    one, other = sign_in(make_person(Role.MANAGER, at=shop)), sign_in(make_person(Role.MANAGER, at=shop))
    headers = {"Idempotency-Key": "k1"}
    assert one.post(PRODUCTS, build_product(1), content_type="application/json", headers=headers).status_code == 201
    again = one.post(PRODUCTS, build_product(2), content_type="application/json", headers=headers)
    assert (again.status_code, again.json()["code"]) == (422, "idempotency_key_reused")
    assert other.post(PRODUCTS, build_product(2), content_type="application/json", headers=headers).status_code == 201


@pytest.mark.django_db
def test_a_kept_answer_is_not_given_to_who_has_lost_the_right(shop: Shop, make_person: MakePerson, sign_in: Callable[[User], Client]) -> None:
    person = make_person(Role.MANAGER, at=shop)
    client = sign_in(person)
    headers = {"Idempotency-Key": "k1"}
    assert client.post(PRODUCTS, build_product(1), content_type="application/json", headers=headers).status_code == 201
    Membership.objects.for_shop(shop).delete()
    again = client.post(PRODUCTS, build_product(1), content_type="application/json", headers=headers)
    assert (again.status_code, again.json()["code"]) == (403, "not_allowed")
    assert Client().post(PRODUCTS, build_product(1), content_type="application/json", headers=headers).status_code == 401


@pytest.mark.django_db
def test_a_kept_answer_is_not_given_to_the_next_owner_of_a_username(shop: Shop, make_person: MakePerson, sign_in: Callable[[User], Client]) -> None:
    one, other = make_person(Role.MANAGER, at=shop), make_person(Role.MANAGER, at=shop)
    headers = {"Idempotency-Key": "k1"}
    assert sign_in(one).post(PRODUCTS, build_product(1), content_type="application/json", headers=headers).status_code == 201
    User.objects.filter(pk=one.pk).update(username="somebody-else")
    User.objects.filter(pk=other.pk).update(username=one.username)
    assert sign_in(other).post(PRODUCTS, build_product(2), content_type="application/json", headers=headers).json()["slug"] == "oolong-2"


@pytest.mark.django_db
def test_a_request_that_fails_may_be_repeated_under_its_key(shop: Shop, make_person: MakePerson, sign_in: Callable[[User], Client]) -> None:
    client = sign_in(make_person(Role.MANAGER, at=shop))
    headers = {"Idempotency-Key": "k1"}
    assert client.post(PRODUCTS, build_product(1, category="nothing"), content_type="application/json", headers=headers).status_code == 422
    assert IdempotencyKey.objects.count() == 0
    assert client.post(PRODUCTS, build_product(1), content_type="application/json", headers=headers).status_code == 201


@pytest.mark.django_db(transaction=True)
def test_a_duplicate_at_the_same_time_is_told_so() -> None:
    def request() -> HttpRequest:
        return RequestFactory().post("/x", b"{}", content_type="application/json", headers={"Idempotency-Key": "k1"})

    started, may_end = Event(), Event()

    def run_slowly() -> tuple[int, bytes]:
        started.set()
        may_end.wait(10)
        return 201, b'{"done":1}'

    def first() -> bytes:
        try:
            return answer_once(request(), scope="test", run=run_slowly).content
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(first)
        assert started.wait(10)
        with pytest.raises(RequestInProgress):
            answer_once(request(), scope="test", run=lambda: (201, b"twice"))
        may_end.set()
        assert running.result(10) == b'{"done":1}'
    assert answer_once(request(), scope="test", run=lambda: (201, b"twice")).content == b'{"done":1}'
