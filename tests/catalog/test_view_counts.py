from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Event
from uuid import uuid4

import pytest
from django.db import connection, transaction
from django.utils import timezone

from galleria.catalog.models import CountBatch, Product
from galleria.catalog.tally import TRY_LOCK
from galleria.catalog.view_counts import VIEWS, count_view, settle_views
from galleria.kernel.valkey import connect
from tests.conftest import MakeProduct

pytestmark = pytest.mark.django_db


def views(product: Product) -> int:
    product.refresh_from_db()
    return product.views


def set_aside() -> str:
    """What a worker had set aside when it died."""
    key = f"{VIEWS.settling}{uuid4()}"
    connect().rename(VIEWS.pending, key)
    return key


def test_views_are_counted_in_valkey_and_settled_once(make_product: MakeProduct) -> None:
    one, other = make_product(), make_product()
    for product in (one, one, other):
        count_view(product.pk)
    assert views(one) == 0
    assert settle_views() == 2
    assert settle_views() == 0
    assert (views(one), views(other)) == (2, 1)
    assert connect().keys(f"{VIEWS.pending}*") == []


def test_a_batch_that_a_crash_left_is_settled_and_nothing_that_came_meanwhile_is_lost(make_product: MakeProduct) -> None:
    product = make_product()
    count_view(product.pk)
    set_aside()
    count_view(product.pk)
    settle_views()
    settle_views()
    assert views(product) == 2


def test_a_crash_between_the_commit_and_the_removal_does_not_count_twice(make_product: MakeProduct) -> None:
    product = make_product()
    count_view(product.pk)
    key = set_aside()
    batch = connect().dump(key)
    assert batch is not None
    settle_views()
    connect().restore(key, 0, batch)  # as if the worker had died before it removed the batch
    CountBatch.objects.update(settled_at=timezone.now() - timedelta(days=2))
    assert settle_views() == 0
    assert views(product) == 1
    assert connect().keys(f"{VIEWS.pending}*") == []


def test_batches_are_remembered_for_a_day(make_product: MakeProduct) -> None:
    count_view(make_product().pk)
    settle_views()
    CountBatch.objects.update(settled_at=timezone.now() - timedelta(hours=23))
    settle_views()
    assert CountBatch.objects.count() == 1
    CountBatch.objects.update(settled_at=timezone.now() - timedelta(hours=25))
    settle_views()
    assert CountBatch.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_a_second_worker_leaves_the_batch_to_the_first(make_product: MakeProduct) -> None:
    product = make_product()
    count_view(product.pk)
    settling, done = Event(), Event()

    def settle_slowly() -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(TRY_LOCK, {"lock": VIEWS.lock})
            settling.set()
            done.wait(20)
        connection.close()

    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(settle_slowly)
        assert settling.wait(20)
        try:
            assert settle_views() == 0
        finally:
            done.set()
        first.result()
    assert views(product) == 0
    assert settle_views() == 1
    assert views(product) == 1


@pytest.mark.django_db(transaction=True)
def test_many_workers_at_once_count_every_view_once(make_product: MakeProduct) -> None:
    product = make_product()

    def work(_: int) -> None:
        count_view(product.pk)
        settle_views()
        connection.close()

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(work, range(60)))
    settle_views()
    assert views(product) == 60


def test_a_product_that_is_gone_meanwhile_does_no_harm(make_product: MakeProduct) -> None:
    product = make_product()
    count_view(product.pk)
    count_view(10**9)
    settle_views()
    assert views(product) == 1
