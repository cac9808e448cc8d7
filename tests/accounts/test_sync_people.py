import pytest
from allauth.account.models import EmailAddress
from django.conf import LazySettings

from galleria.accounts.actions.sync_people import sync_people
from galleria.accounts.errors import PersonTaken
from galleria.accounts.models import Membership, User
from galleria.accounts.people_file import People
from galleria.accounts.rules import Role
from galleria.shops.models import Shop

pytestmark = pytest.mark.django_db


def people(**changes: str) -> People:
    other = {"username": "anders", "name": "Anders", "email": "anders@halden.example", "role": "support"}
    mira = {"username": "mira", "name": "Mira", "email": "Mira@halden.example", "role": "owner", **changes}
    return People.model_validate({"people": [other, mira]})


@pytest.mark.parametrize(
    ("username", "email"), [("mira", "somebody@else.example"), ("somebody", "mira@halden.example"), ("somebody", "MIRA@halden.example")]
)
def test_somebody_else_with_the_username_or_the_address_gets_no_role(shop: Shop, username: str, email: str) -> None:
    User.objects.create(username=username, email=email)
    with pytest.raises(PersonTaken, match="'mira'"):
        sync_people(shop, people())
    assert Membership.objects.for_shop(shop).count() == 0
    assert list(User.objects.values_list("username", "email", "name")) == [(username, email, "")]


def test_a_customer_with_the_username_of_a_demo_person_is_not_promoted(shop: Shop) -> None:
    customer = User.objects.create(username="mira", email="somebody@else.example", name="Another Mira")
    Membership.objects.across_shops().create(shop=shop, user=customer, role=Role.CUSTOMER)
    with pytest.raises(PersonTaken):
        sync_people(shop, people())
    assert Membership.objects.for_shop(shop).get().role == Role.CUSTOMER
    assert User.objects.get().name == "Another Mira"


def test_the_same_person_may_have_a_role_in_two_shops(shop: Shop, other_shop: Shop) -> None:
    sync_people(shop, people())
    assert sync_people(other_shop, people(role="seller")) == ["person anders is new", "person mira is new"]
    assert User.objects.count() == 2
    assert Membership.objects.for_shop(other_shop).get(user__username="mira").role == Role.SELLER


def test_addresses_of_demo_people_are_verified_but_not_those_of_who_signed_up_before(shop: Shop) -> None:
    squatter = User.objects.create_user("mira@halden.example", username="mira", name="Mira", password="the squatter's own")
    EmailAddress.objects.create(user=squatter, email=squatter.email, primary=True, verified=False)
    sync_people(shop, people())
    assert dict(EmailAddress.objects.values_list("user__username", "verified")) == {"anders": True, "mira": False}


@pytest.mark.parametrize("in_development", [True, False])
def test_only_in_development_does_everybody_know_the_password(shop: Shop, settings: LazySettings, *, in_development: bool) -> None:
    settings.IN_DEVELOPMENT = in_development
    sync_people(shop, people())
    assert [user.check_password("open sesame") for user in User.objects.all()] == [in_development] * 2
    assert [user.has_usable_password() for user in User.objects.all()] == [in_development] * 2
