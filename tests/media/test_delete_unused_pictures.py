"""Pictures that nothing shows go, with their files; all others stay."""

import io
import os
import threading
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.db.models import DateTimeField
from django.utils import timezone

from galleria.accounts.access import PLATFORM
from galleria.media.actions import delete_unclaimed_files as claims
from galleria.media.actions.delete_unused_pictures import delete_unused_pictures, list_references
from galleria.media.actions.make_variant import make_variant
from galleria.media.actions.store_upload import store_upload
from galleria.media.models import Picture
from galleria.media.rules import master_name
from galleria.media.storage import INCOMING, delete_files
from galleria.shops.models import Shop
from tests.media.conftest import assert_nothing_left, list_files, make_shop
from tests.media.samples import sample

NOW = timedelta(0)


def upload(shop: Shop, width: int = 64) -> Picture:
    return store_upload(shop, io.BytesIO(sample("png", width, 48)), actor=PLATFORM)


def test_row_master_and_variants_go(shop: Shop, store: Path) -> None:
    make_variant(upload(shop).key, 320, "avif")
    assert delete_unused_pictures(older_than=NOW) == 1
    assert_nothing_left(store)
    assert not any(store.rglob("*/*/*"))  # nor empty folders


def test_young_ones_stay(shop: Shop, store: Path) -> None:
    upload(shop)
    assert delete_unused_pictures() == 0
    assert len(list_files(store)) == 1


def test_what_a_row_of_another_room_shows_stays(shop: Shop, store: Path) -> None:
    """Any table with a reference counts; the first one that there is stands for all."""
    used, unused = upload(shop, 64), upload(shop, 65)
    reference = list_references()[0]
    row = reference.related_model(**{reference.field.attname: used.pk})
    for field in row._meta.concrete_fields:
        if field.is_relation and field != reference.field and not field.null:
            setattr(row, field.attname, 1)
        elif not field.null and not field.primary_key and getattr(row, field.attname) is None:
            setattr(row, field.attname, timezone.now() if isinstance(field, DateTimeField) else 0)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")  # a bare reference is enough: nothing around it exists
        row.save_base(raw=True, force_insert=True)
        cursor.execute("SET LOCAL session_replication_role = origin")
        assert delete_unused_pictures(older_than=NOW) == 1
        assert list(Picture.objects.across_shops()) == [used] != [unused]
        assert list_files(store) == [master_name(used.key)]
        cursor.execute(f"DELETE FROM {row._meta.db_table}")


def test_files_stay_while_another_shop_has_the_picture(shop: Shop, store: Path) -> None:
    mine, theirs = upload(shop), upload(make_shop("coffee"))
    Picture.objects.across_shops().filter(pk=theirs.pk).update(created_at="2999-01-01T00:00:00Z")
    assert delete_unused_pictures(older_than=NOW) == 1
    assert list_files(store) == [master_name(mine.key)]


def test_what_a_killed_writer_left_goes_after_a_day(shop: Shop, store: Path) -> None:
    incoming = store / INCOMING
    incoming.mkdir(parents=True)
    (incoming / "old").write_bytes(b"half")
    (incoming / "new").write_bytes(b"half")
    os.utime(incoming / "old", (0, 0))
    delete_unused_pictures()
    assert list_files(store) == [f"{INCOMING}/new"]


@pytest.mark.django_db(transaction=True)
def test_an_upload_of_the_same_content_during_removal_keeps_its_file(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The remover has looked and found nobody; the upload comes before it has removed the files."""
    shop = make_shop("tea")
    key = upload(shop).key
    looked, uploaded = threading.Event(), threading.Event()

    def slow_delete(doomed: str) -> None:
        looked.set()
        uploaded.wait(1)  # the upload is now at the lock; it cannot pass
        delete_files(doomed)

    def upload_again() -> None:
        looked.wait(5)
        upload(shop)
        uploaded.set()
        connection.close()

    monkeypatch.setattr(claims, "delete_files", slow_delete)
    thread = threading.Thread(target=upload_again)
    thread.start()
    delete_unused_pictures(older_than=NOW)
    thread.join(10)
    assert Picture.objects.for_shop(shop).count() == 1
    assert list_files(store) == [master_name(key)]
