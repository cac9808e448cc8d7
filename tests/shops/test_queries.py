"""Reads of shops that others write to at the same time."""

import time
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from galleria.shops.actions.sync_shop import sync_shop
from galleria.shops.errors import ShopNotFound
from galleria.shops.models import Shop
from galleria.shops.queries import _manifest, get_shop, known_shops, read_version
from tests.sample_shop import build_manifest

pytestmark = pytest.mark.django_db


def test_a_manifest_that_moves_while_a_shop_is_read_is_not_kept_under_the_old_fingerprint(shop: Shop) -> None:
    _manifest.cache_clear()
    moved = False

    def sync_in_between(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        nonlocal moved
        if not moved and '"manifest"' in sql:
            moved = True
            sync_shop("halden", build_manifest(tagline="Tea, and the cups"))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(sync_in_between):
        read = get_shop("halden")
    assert (moved, read.manifest["tagline"], read.fingerprint) == (True, "Tea, and the cups", Shop.objects.get().fingerprint)
    sync_shop("halden", build_manifest())
    assert get_shop("halden").manifest["tagline"] == build_manifest().tagline


def test_what_a_shop_is_called_raises_the_versions_of_all(shop: Shop, other_shop: Shop) -> None:
    before = read_version(Shop.objects.get(slug="varg"))
    sync_shop("halden", build_manifest(name="Halden & Sons"))
    assert read_version(Shop.objects.get(slug="varg")) > before
    between = read_version(Shop.objects.get(slug="varg"))
    sync_shop("halden", build_manifest(name="Halden & Sons"))
    assert read_version(Shop.objects.get(slug="varg")) == between


def test_a_known_shop_is_at_most_a_second_old_and_nobody_s_own(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    now = time.monotonic()
    monkeypatch.setattr(time, "monotonic", lambda: now)
    known_shops.get("halden").name = "Changed by whoever got it"
    with CaptureQueriesContext(connection) as queries:
        assert known_shops.get("halden").name == shop.name
    assert len(queries) == 0
    Shop.objects.update(name="Renamed by another process")
    assert known_shops.get("halden").name == shop.name
    now += 1.1
    assert known_shops.get("halden").name == "Renamed by another process"
    with pytest.raises(ShopNotFound):
        known_shops.get("nowhere")


def test_who_syncs_a_shop_knows_it_at_once(shop: Shop) -> None:
    assert known_shops.get("halden").name == shop.name
    sync_shop("halden", build_manifest(name="Halden & Sons"))
    assert known_shops.get("halden").name == "Halden & Sons"
