"""Demo sellers of people.toml: approved with full profiles, once, and left alone when staff have decided on them."""

from pathlib import Path

import pytest

from galleria.accounts.access import Actor
from galleria.accounts.actions.sync_people import sync_people
from galleria.accounts.people_file import People, read_people
from galleria.accounts.rules import Role
from galleria.kernel.invariants import run_all
from galleria.sellers.access import check_may_sell
from galleria.sellers.actions.decide_seller import decide_seller
from galleria.sellers.actions.sync_sellers import DemoSellerUnfit, sync_sellers
from galleria.sellers.models import Seller
from galleria.sellers.rules import Step
from galleria.shops.models import Shop
from tests.conftest import MakePerson

SHOPS = Path(__file__).parents[2] / "shops"
ADDRESS = '{ line1 = "Kaai 3", postal_code = "9000", city = "Gent", country = "BE" }'
PERSON = '[[people]]\nusername = "ada"\nname = "Ada Bell"\nemail = "ada@halden.example"\nrole = "seller"\n[people.seller]\n'
PRIVATE = f'kind = "private"\nborn = 1980-02-29\nabout = "Pots."\naddress = {ADDRESS}\n'


def read(folder: Path, text: str) -> tuple[People, list[str]]:
    (folder / "people.toml").write_text(text, "utf-8")
    people, file = read_people(folder)
    return people, [mistake.problem for mistake in file.mistakes] if file else []


@pytest.mark.django_db
def test_they_are_approved_once(shop: Shop, tmp_path: Path) -> None:
    people, mistakes = read(tmp_path, PERSON + PRIVATE)
    assert mistakes == []
    sync_people(shop, people)
    assert sync_sellers(shop, people) == ["seller ada is new"]
    assert sync_sellers(shop, people) == []
    seller = Seller.objects.for_shop(shop).select_related("user").get()
    assert (seller.state, seller.name, seller.city, seller.terms_version) == ("approved", "Ada Bell", "Gent", "2026-11")
    check_may_sell(Actor(user=seller.user), shop)
    changed, _ = read(tmp_path, PERSON + PRIVATE.replace("Pots.", "Cups."))
    assert sync_sellers(shop, changed) == ["seller ada changed"]
    assert run_all() == []


@pytest.mark.django_db
def test_what_staff_decided_stays(shop: Shop, tmp_path: Path, make_person: MakePerson) -> None:
    people, _ = read(tmp_path, PERSON + PRIVATE)
    sync_people(shop, people)
    sync_sellers(shop, people)
    decide_seller(shop, "ada", Step.SUSPEND, reason="Never sent.", actor=Actor(user=make_person(Role.MANAGER, at=shop)))
    changed, _ = read(tmp_path, PERSON + PRIVATE.replace("Pots.", "Cups."))
    assert sync_sellers(shop, changed) == []
    assert Seller.objects.for_shop(shop).get().state == "suspended"


@pytest.mark.django_db
def test_who_would_not_do_as_an_applicant_is_refused(shop: Shop, tmp_path: Path) -> None:
    people, _ = read(tmp_path, PERSON + PRIVATE.replace("1980", "2020").replace('"9000"', '"1"'))
    sync_people(shop, people)
    with pytest.raises(DemoSellerUnfit, match="at least 18 years old; "):
        sync_sellers(shop, people)
    assert not Seller.objects.for_shop(shop).exists()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (PERSON + PRIVATE.replace("born = 1980-02-29\n", ""), "date of birth"),
        (PERSON + f'kind = "company"\naddress = {ADDRESS}\n', "`company` and `tax_id`"),
        (PERSON.replace('"seller"', '"customer"') + PRIVATE, "ada is no seller"),
        (PERSON + PRIVATE.replace("private", "dealer"), "is not one of"),
    ],
)
def test_mistakes_are_named(tmp_path: Path, text: str, said: str) -> None:
    assert said in " ".join(read(tmp_path, text)[1])


def test_every_seller_of_our_shops_has_a_profile() -> None:
    for folder in SHOPS.iterdir():
        people, _ = read_people(folder)
        sellers = [person for person in people.people if person.role == Role.SELLER]
        has_market = "[market]" in (folder / "shop.toml").read_text("utf-8")
        assert all(person.seller for person in sellers) or not has_market, folder.name
