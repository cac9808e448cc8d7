"""A price change is visible to every shopper within one second: readers on threads, writers in processes that are killed after their commit."""

import os
import subprocess
import sys
import threading
import time
from typing import Any

import pytest
from django.db import connection, connections, transaction
from django.test import Client

from galleria.accounts.access import PLATFORM
from galleria.catalog.actions.update_product import update_product
from galleria.catalog.drafts import ProductPatch
from galleria.catalog.models import Product, Variant
from galleria.kernel.limits import release_holds, take_holds
from galleria.kernel.metrics import CACHE_READS
from galleria.shops.models import Shop
from galleria.shops.queries import read_version
from tests.conftest import MakeProduct

S = "/api/v1/shops/halden"
PROMISE_S = 1.0
# Writes on, one price a commit, tells when each was committed, and dies the moment after its last commit: nothing can run after it.
WRITER = """
import os, signal, sys, time
import django
django.setup()
from django.db import connection, transaction
from galleria.accounts.access import PLATFORM
from galleria.catalog.actions.update_product import update_product
from galleria.catalog.drafts import ProductPatch
from galleria.shops.queries import get_shop
shop, slug, sku = get_shop("halden"), sys.argv[1], sys.argv[2]
for amount in range(int(sys.argv[3]), int(sys.argv[4])):
    with transaction.atomic():
        update_product(shop, slug, ProductPatch.model_validate({"variants": [{"sku": sku, "price_minor": amount}]}), actor=PLATFORM)
    print(amount, time.time(), flush=True)
    time.sleep(0.11)
with transaction.atomic():
    update_product(shop, slug, ProductPatch.model_validate({"variants": [{"sku": sku, "price_minor": amount + 1}]}), actor=PLATFORM)
    transaction.on_commit(lambda: (print(amount + 1, time.time(), flush=True), os.kill(os.getpid(), signal.SIGKILL)))
"""


class Readers:
    """Threads that read the price in several ways without a pause, and note when they asked and what they were told."""

    def __init__(self, slug: str) -> None:
        self.slug = slug
        self.seen: list[tuple[float, str, int]] = []
        self.faults: list[str] = []
        self._stop = threading.Event()
        self._threads = [threading.Thread(target=self._read, args=(way,)) for way in ("list", "product", "page", "shop") for _ in range(2)]

    def __enter__(self) -> "Readers":
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join(20)

    def _ask(self, client: Client, way: str) -> int:
        if way == "list":
            return int(client.get(f"{S}/products?sort=price").json()["items"][0]["price"]["amount_minor"])
        if way == "product":
            return int(client.get(f"{S}/products/{self.slug}").json()["variants"][0]["price_minor"])
        if way == "shop":
            return int(client.get("/api/v1/shops").json()["items"][0]["windows"][0]["price"]["amount_minor"])
        text = client.get(f"/halden/products/{self.slug}").content.decode()
        return int(text.partition('"amount_minor":')[2].partition(",")[0])

    def _read(self, way: str) -> None:
        client = Client()
        try:
            while not self._stop.is_set():
                asked = time.time()
                self.seen.append((asked, way, self._ask(client, way)))
                connections.close_all()  # as the server does after each request; the test client leaves it out
                time.sleep(0.002)
        except (ValueError, KeyError, IndexError) as error:
            self.faults.append(f"{way}: {error!r}")
        finally:
            connections.close_all()


@pytest.mark.django_db(transaction=True)
def test_no_shopper_sees_a_price_that_is_older_than_a_second(make_product: MakeProduct, settings: Any) -> None:
    settings.SHARED_CACHE = True
    product = make_product(price_minor=1000, featured_rank=1)
    sku = product.variants.get().sku
    name = str(connection.settings_dict["NAME"])
    database = os.environ["DATABASE_URL"].rpartition("/")[0] + f"/{name}"
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "galleria.settings", "DATABASE_URL": database}
    committed: list[tuple[float, int]] = [(0.0, 1000)]
    hits = CACHE_READS.labels("answers", "hit")._value.get()
    with Readers(product.slug) as readers:
        for first in (1001, 1021):
            # The next writer goes on where the killed one stopped.
            done = subprocess.run(
                [sys.executable, "-c", WRITER, product.slug, sku, str(first), str(first + 18)],
                env=environment,
                capture_output=True,
                text=True,
                timeout=90,
                check=False,
            )
            assert done.returncode == -9, done.stderr
            committed += [(float(at), int(amount)) for amount, at in (line.split() for line in done.stdout.splitlines())]
            time.sleep(1.2)
    assert readers.faults == []
    assert len(committed) == 1 + 2 * 19
    too_old = [
        (way, told, due)
        for asked, way, told in readers.seen
        if told < (due := max(amount for at, amount in committed if at <= asked - PROMISE_S or at == 0.0))
    ]
    assert too_old == []
    by_way = {way: [told for _, one, told in readers.seen if one == way] for way in ("list", "product", "page", "shop")}
    for way, told in by_way.items():
        assert told[-1] == committed[-1][1], way
        assert len(set(told)) > 8, way  # they did see it move
    # It was the cache that was put to the test.
    assert CACHE_READS.labels("answers", "hit")._value.get() - hits > len(readers.seen) / 2


def reserve(variant: Variant, shop: Shop) -> None:
    take_holds(Variant, {variant.pk: 1}, holder="cart:1", ttl_s=60)


def give_back(variant: Variant, shop: Shop) -> None:
    release_holds(Variant, holder="cart:1")


def rename(variant: Variant, shop: Shop) -> None:
    update_product(shop, variant.product.slug, ProductPatch(title="Another"), actor=PLATFORM)


def change_by_hand(variant: Variant, shop: Shop) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE catalog_product SET price_most_minor = price_most_minor + 1 WHERE id = %s", [variant.product_id])


@pytest.mark.django_db
@pytest.mark.parametrize("changes", [[reserve], [reserve, give_back], [rename], [change_by_hand]])
def test_what_shoppers_can_see_raises_the_version_of_its_shop_alone(
    shop: Shop, other_shop: Shop, make_product: MakeProduct, changes: list[Any]
) -> None:
    variant = make_product().variants.get()
    elsewhere = read_version(Shop.objects.get(pk=other_shop.pk))
    for change in changes:
        before = read_version(Shop.objects.get(pk=shop.pk))
        change(variant, shop)
        assert read_version(Shop.objects.get(pk=shop.pk)) > before
    assert read_version(Shop.objects.get(pk=other_shop.pk)) == elsewhere


@pytest.mark.django_db
def test_counters_and_drafts_leave_the_version_alone(shop: Shop, make_product: MakeProduct) -> None:
    product, draft = make_product(), make_product(status="draft")
    before = read_version(Shop.objects.get(pk=shop.pk))
    Product.objects.for_shop(shop).filter(pk=product.pk).update(views=5, votes=2, comments=1, rating_count=1, rating_sum=4)
    update_product(shop, draft.slug, ProductPatch(title="Another"), actor=PLATFORM)
    assert read_version(Shop.objects.get(pk=shop.pk)) == before


@pytest.mark.django_db(transaction=True)
def test_writers_of_one_shop_do_not_wait_for_one_another(shop: Shop, make_product: MakeProduct) -> None:
    slugs = [make_product().slug for _ in range(4)]
    before = read_version(Shop.objects.get(pk=shop.pk))
    all_have_written = threading.Barrier(len(slugs))
    faults: list[BaseException] = []

    def write(slug: str) -> None:
        try:
            with transaction.atomic():
                with connection.cursor() as cursor:
                    cursor.execute("SET LOCAL lock_timeout = '3s'")
                update_product(shop, slug, ProductPatch(title=f"By {slug}"), actor=PLATFORM)
                all_have_written.wait(20)  # nobody has committed yet: whoever waited for a lock would break the barrier
        except BaseException as error:  # noqa: BLE001 - told to the test below
            faults.append(error)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=write, args=(slug,)) for slug in slugs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert faults == []
    assert read_version(Shop.objects.get(pk=shop.pk)) == before + len(slugs)
