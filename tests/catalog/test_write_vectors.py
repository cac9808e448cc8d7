"""What products mean is computed in the background, once for each text."""

import pytest

from galleria.accounts.access import PLATFORM
from galleria.catalog.actions import write_vectors as module
from galleria.catalog.actions.update_product import update_product
from galleria.catalog.actions.write_vectors import write_vectors
from galleria.catalog.drafts import ProductPatch
from galleria.catalog.models import Product, ProductVector
from galleria.kernel.language_model import embed
from galleria.shops.models import Shop
from tests.conftest import MakeProduct

pytestmark = pytest.mark.django_db


def embed_all() -> int:
    done = 0
    while number := write_vectors():
        done += number
    return done


def test_products_get_vectors_once(make_product: MakeProduct) -> None:
    one, two = make_product(), make_product()
    assert embed_all() == 2
    assert embed_all() == 0
    assert {row.product_id for row in ProductVector.objects.across_shops()} == {one.pk, two.pk}
    assert sum(number**2 for number in ProductVector.objects.across_shops()[0].embedding) == pytest.approx(1, abs=0.01)


def test_a_new_text_gets_a_new_vector_and_an_old_one_is_not_computed_again(
    shop: Shop, make_product: MakeProduct, monkeypatch: pytest.MonkeyPatch
) -> None:
    product = make_product()
    embed_all()
    before = ProductVector.objects.across_shops().get().text_hash
    embedded: list[str] = []

    def embed_and_note(texts: list[str]) -> object:
        embedded.extend(texts)
        return embed(texts)

    monkeypatch.setattr(module, "embed", embed_and_note)
    update_product(shop, product.slug, ProductPatch(featured_rank=3), actor=PLATFORM)
    assert embed_all() == 1
    assert embedded == []
    update_product(shop, product.slug, ProductPatch(title="A kettle"), actor=PLATFORM)
    assert embed_all() == 1
    assert embedded[0].startswith("A kettle. ")
    assert ProductVector.objects.across_shops().get().text_hash != before


def test_a_change_while_the_model_works_is_not_forgotten(shop: Shop, make_product: MakeProduct, monkeypatch: pytest.MonkeyPatch) -> None:
    product = make_product()

    def change_meanwhile(texts: list[str]) -> object:
        monkeypatch.setattr(module, "embed", embed)
        update_product(shop, product.slug, ProductPatch(title="Something else"), actor=PLATFORM)
        return embed(texts)

    monkeypatch.setattr(module, "embed", change_meanwhile)
    module._write_batch(0)
    module._write_batch(1)
    assert Product.objects.across_shops().get().vector_due is True
    assert embed_all() == 1
    assert Product.objects.across_shops().get().vector_due is False


def test_the_job_asks_for_more_while_there_is_work(make_product: MakeProduct, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(module, "send_job", lambda name, **_: asked.append(name))
    make_product()
    assert (write_vectors(), asked) == (1, ["catalog.write_vectors"])
    assert (write_vectors(), asked) == (0, ["catalog.write_vectors"])
