from base64 import b64encode

import pytest
from allauth.account.models import EmailAddress
from django.test import Client

from galleria.accounts.actions.verify_email import verify_email
from galleria.accounts.models import Membership, User
from galleria.accounts.rules import Role
from galleria.accounts.throttles import MOST_FAILURES
from galleria.shops.models import Shop
from tests.sample_shop import build_product

pytestmark = pytest.mark.django_db
PRODUCTS = "/api/v1/shops/halden/products"


@pytest.fixture
def mira(shop: Shop) -> User:
    user = User.objects.create_user("mira@halden.example", username="mira", password="open sesame")
    verify_email(user)
    Membership.objects.across_shops().create(shop=shop, user=user, role=Role.MANAGER)
    return user


def post(credentials: str, number: int = 1) -> int:
    header = "Basic " + b64encode(credentials.encode()).decode()
    return Client().post(PRODUCTS, build_product(number), content_type="application/json", headers={"Authorization": header}).status_code


def test_a_program_signs_in_with_e_mail_and_password(mira: User) -> None:
    assert post("Mira@halden.example:open sesame") == 201


@pytest.mark.parametrize(
    "credentials", ["mira@halden.example:wrong", "nobody@halden.example:open sesame", "no colon", "", "mira@halden.example:\x00"]
)
def test_wrong_credentials_get_the_same_answer(mira: User, credentials: str) -> None:
    assert post(credentials) == 401


def test_unreadable_headers_are_refused(mira: User) -> None:
    for value in ("Basic", "Basic ???", "Basic " + "A" * 3):
        answer = Client().post(PRODUCTS, build_product(1), content_type="application/json", headers={"Authorization": value})
        assert answer.status_code == 401


def test_somebody_who_was_switched_off_is_out_at_once(mira: User) -> None:
    User.objects.update(is_active=False)
    assert post("mira@halden.example:open sesame") == 401


def test_guessing_is_slowed_down_even_for_the_right_password(mira: User) -> None:
    for _ in range(MOST_FAILURES):
        assert post("mira@halden.example:wrong") == 401
    assert post("mira@halden.example:open sesame") == 429


def test_an_address_that_may_be_anothers_does_nothing(mira: User) -> None:
    EmailAddress.objects.update(verified=False)
    assert post("mira@halden.example:open sesame") == 403
