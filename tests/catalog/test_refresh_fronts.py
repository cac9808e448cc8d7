from typing import Any

import pytest

from galleria.catalog import handlers
from galleria.catalog.models import Product
from galleria.catalog.tasks import refresh_fronts
from galleria.kernel import outbox
from galleria.kernel.models import OutboxEvent
from galleria.shops.actions.sync_shop import sync_shop
from galleria.shops.models import Shop
from tests.conftest import MakeProduct
from tests.sample_shop import build_manifest, build_manifest_values


@pytest.fixture
def jobs(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
    """What was handed to the queue."""
    sent: list[tuple[Any, ...]] = []
    monkeypatch.setattr(outbox, "send_job", lambda task, *arguments, priority=3: sent.append((task, *arguments)))
    return sent


def move_and_rename() -> None:
    values = build_manifest_values()
    values["attributes"][0]["name"] = "Mountain"
    values["categories"] = [values["categories"][2], values["categories"][0], {**values["categories"][1], "parent": "ware", "attributes": ["origin"]}]
    sync_shop("halden", build_manifest(**values))


@pytest.mark.django_db(transaction=True)
def test_products_made_by_people_follow_the_manifest(
    shop: Shop, other_shop: Shop, make_product: MakeProduct, jobs: list[tuple[Any, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handlers, "CHUNK", 2)
    products = [make_product() for _ in range(3)]
    theirs = make_product(into=other_shop)
    move_and_rename()
    jobs.clear()
    outbox.deliver_event(OutboxEvent.objects.filter(name="shop.synced").latest("pk").pk)
    first, second, third = (product.pk for product in products)
    assert jobs == [("catalog.refresh_fronts", shop.pk, first, second), ("catalog.refresh_fronts", shop.pk, third, third)]
    assert [refresh_fronts(*job[1:]) for job in jobs] == [2, 1]
    for product in Product.objects.for_shop(shop):
        assert product.category_path == ["ware", "oolong"]
        assert [fact["name"] for fact in product.facts] == ["Mountain"]
    assert Product.objects.for_shop(other_shop).get(pk=theirs.pk).category_path == ["tea", "oolong"]


@pytest.mark.django_db
def test_a_value_that_the_new_definition_cannot_show_does_not_stop_the_others(shop: Shop, make_product: MakeProduct) -> None:
    bad, good = make_product(), make_product()
    Product.objects.for_shop(shop).filter(pk=bad.pk).update(attributes={"picked": "last spring"})
    Product.objects.for_shop(shop).filter(pk=good.pk).update(category_path=[])
    assert refresh_fronts(shop.pk, bad.pk, good.pk) == 1
    assert Product.objects.for_shop(shop).get(pk=good.pk).category_path == ["tea", "oolong"]
    assert refresh_fronts(0, bad.pk, good.pk) == 0
