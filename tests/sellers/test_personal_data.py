"""What is held on sellers and on those who report pieces, in an export; and what an erasure leaves of it."""

import pytest

from galleria.accounts.access import Actor
from galleria.accounts.models import User
from galleria.catalog.reports.actions.report_product import report_product
from galleria.catalog.reports.models import Report
from galleria.catalog.reports.personal_data import erase_reports, export_reports
from galleria.kernel.invariants import run_all
from galleria.kernel.personal_data import Subject, list_holdings
from galleria.sellers.models import Seller
from galleria.sellers.personal_data import erase_sellers, export_sellers
from galleria.shops.models import Shop
from tests.conftest import MakePerson, MakeProduct
from tests.sellers.conftest import MakeSeller

pytestmark = pytest.mark.django_db


def subject_of(user: User) -> Subject:
    return Subject(person_id=user.pk, emails=(user.email,), pseudonym="erased-1")


def test_everything_is_handed_out_and_nobody_elses(make_seller: MakeSeller, make_person: MakePerson) -> None:
    seller = make_seller(tax_id="NN 1", about="Pots.")
    make_seller()
    [held] = export_sellers(subject_of(seller.user))
    assert (held["shop"], held["about"], held["tax_id"], held["address"]["line1"], str(held["birth_date"])) == (
        "halden",
        "Pots.",
        "NN 1",
        "Kaai 3",
        "1980-02-29",
    )
    assert export_sellers(subject_of(make_person())) is None
    assert {"sellers.sellers", "sellers.decisions", "catalog.reports", "catalog.settled_reports"} <= {one.name for one in list_holdings()}


def test_of_who_never_sold_nothing_stays(make_seller: MakeSeller, shop: Shop) -> None:
    for state in ("applied", "refused"):
        seller = make_seller(state=state)
        for _ in range(2):
            erase_sellers(subject_of(seller.user))
        assert not Seller.objects.for_shop(shop).filter(pk=seller.pk).exists()


def test_of_who_sold_stays_what_the_law_asks_for(make_seller: MakeSeller, shop: Shop) -> None:
    seller, other = make_seller(about="Pots.", shipping_text="In straw.", tax_id="NN 1"), make_seller(about="Cups.")
    for _ in range(2):
        erase_sellers(subject_of(seller.user))
    kept = Seller.objects.for_shop(shop).get(pk=seller.pk)
    assert (kept.state, kept.name, kept.about, kept.shipping_text, kept.city) == ("suspended", "erased-1", "", "", "")
    assert (kept.tax_id, kept.address["line1"]) == ("NN 1", "Kaai 3")
    other.refresh_from_db()
    assert (other.state, other.about) == ("approved", "Cups.")
    assert run_all() == []


def test_a_report_outlives_who_made_it(make_person: MakePerson, make_product: MakeProduct, make_seller: MakeSeller, shop: Shop) -> None:
    teller, seller = make_person(), make_seller()
    for slug in ("one", "two"):
        make_product(actor=Actor(user=seller.user), slug=slug)
        report_product(shop, slug, reason=Report.Reason.STOLEN, words="It is mine.", actor=Actor(user=teller))
    Report.objects.for_shop(shop).filter(product__slug="two").update(state="upheld", answer="Stolen.", decided_at="2026-11-01T00:00:00Z")
    assert [one["words"] for one in export_reports(subject_of(teller))] == ["It is mine.", "It is mine."]
    for _ in range(2):
        erase_reports(subject_of(teller))
    [kept] = Report.objects.for_shop(shop).select_related("product")
    assert (kept.product.slug, kept.reporter, kept.words, kept.answer) == ("two", None, "", "Stolen.")
