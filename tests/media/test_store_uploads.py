"""Several uploads at once: all of them or none, and nothing left behind after any refusal."""

import errno
import io
import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from galleria.accounts.access import PLATFORM, Actor
from galleria.accounts.rules import Role
from galleria.kernel.models import OutboxEvent
from galleria.kernel.problems import Forbidden, Problem, Unauthenticated
from galleria.media.actions.store_upload import store_upload
from galleria.media.actions.store_uploads import store_uploads
from galleria.media.errors import NoFiles, NotAPicture, PictureTooLarge, PictureTruncated, StorageUnavailable, TooManyFiles, TooManyPixels
from galleria.media.models import Picture
from galleria.media.rules import MAX_FILE_BYTES, compute_key, master_name
from galleria.shops.models import Shop
from tests.media.conftest import assert_nothing_left, list_files, make_member, make_shop
from tests.media.samples import SCRIPT_SVG, encode, huge_png, photo, sample


def test_keeps_one_picture(shop: Shop, seller: Actor, store: Path) -> None:
    picture = store_upload(shop, io.BytesIO(sample("jpeg", 800, 600)), actor=seller)
    assert (picture.state, picture.origin, picture.width, picture.height) == ("ready", "upload", 800, 600)
    assert picture.uploaded_by == seller.user
    assert list_files(store) == [master_name(picture.key)]
    content = (store / master_name(picture.key)).read_bytes()
    assert (compute_key(content), len(content)) == (picture.key, picture.bytes)
    assert list(OutboxEvent.objects.values_list("name", "payload")) == [("picture.added", {"picture_id": picture.pk, "shop_id": shop.pk})]


def test_the_same_content_twice_is_one_picture(shop: Shop, seller: Actor, store: Path) -> None:
    first, second = store_uploads(shop, [io.BytesIO(sample("png")), io.BytesIO(sample("png"))], actor=seller)
    again = store_upload(shop, io.BytesIO(sample("bmp")), actor=seller)
    assert first == second == again
    assert Picture.objects.for_shop(shop).count() == len(list_files(store)) == OutboxEvent.objects.count() == 1


def test_two_shops_share_the_file_and_not_the_row(shop: Shop, seller: Actor, store: Path) -> None:
    other = make_shop("coffee")
    mine = store_upload(shop, io.BytesIO(sample("png")), actor=seller)
    theirs = store_upload(other, io.BytesIO(sample("png")), actor=PLATFORM)
    assert mine.key == theirs.key
    assert mine.pk != theirs.pk
    assert len(list_files(store)) == 1


def test_keeps_the_order_of_the_files(shop: Shop, seller: Actor) -> None:
    files = [encode(photo(20 + number, 20), "png") for number in range(10)]
    pictures = store_uploads(shop, [io.BytesIO(file) for file in files], actor=seller)
    assert [picture.width for picture in pictures] == list(range(20, 30))


@pytest.mark.parametrize(
    ("attack", "problem"),
    [
        (b"", NotAPicture),
        (b"just text", NotAPicture),
        (SCRIPT_SVG, NotAPicture),
        (sample("jpeg")[:-400], PictureTruncated),
        (sample("png")[:600], PictureTruncated),
        (huge_png(40_000, 40_000), TooManyPixels),
        (b"\x89PNG\r\n\x1a\n" + SCRIPT_SVG, PictureTruncated),
        (sample("jpeg") + b"\0" * (MAX_FILE_BYTES + 1), PictureTooLarge),
    ],
    ids=["empty", "text", "svg", "cut-jpeg", "cut-png", "bomb", "svg-as-png", "17mb"],
)
@pytest.mark.parametrize("position", [0, 2])
def test_one_bad_file_refuses_all_and_leaves_nothing(
    attack: bytes, problem: type[Problem], *, position: int, shop: Shop, seller: Actor, store: Path
) -> None:
    files = [sample("jpeg"), sample("png", 30, 30), sample("webp", 40, 40)]
    files[position] = attack
    with pytest.raises(problem) as caught:
        store_uploads(shop, [io.BytesIO(file) for file in files], actor=seller)
    assert [(error.field, error.code) for error in caught.value.errors] == [(f"files.{position}", problem.code)]
    assert_nothing_left(store)
    assert not OutboxEvent.objects.exists()


def test_refuses_none_and_eleven(shop: Shop, seller: Actor, store: Path) -> None:
    with pytest.raises(NoFiles):
        store_uploads(shop, [], actor=seller)
    with pytest.raises(TooManyFiles):
        store_uploads(shop, [io.BytesIO(sample("png", 9, 9 + number)) for number in range(11)], actor=seller)
    assert_nothing_left(store)


@pytest.mark.parametrize("role", [None, Role.CUSTOMER, Role.SUPPORT, Role.EXPERT])
def test_refuses_people_without_the_right(role: Role | None, shop: Shop, store: Path) -> None:
    with pytest.raises(Forbidden):
        store_upload(shop, io.BytesIO(sample("png")), actor=Actor(user=make_member(shop, role)))
    with pytest.raises(Unauthenticated):
        store_upload(shop, io.BytesIO(sample("png")), actor=Actor())
    assert_nothing_left(store)


def test_a_seller_of_another_shop_is_a_stranger(shop: Shop, store: Path) -> None:
    with pytest.raises(Forbidden):
        store_upload(shop, io.BytesIO(sample("png")), actor=Actor(user=make_member(make_shop("coffee"), Role.OWNER)))
    assert_nothing_left(store)


def full_disk(*_arguments: Any) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize(("module", "step"), [(os, "fsync"), (Path, "replace")])
def test_a_full_disk_leaves_nothing(module: object, step: str, shop: Shop, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, step, full_disk)
    with pytest.raises(StorageUnavailable):
        store_uploads(shop, [io.BytesIO(sample("png")), io.BytesIO(sample("jpeg"))], actor=PLATFORM)
    monkeypatch.undo()
    assert_nothing_left(store)


def test_a_disk_that_fills_after_the_first_file_leaves_nothing(shop: Shop, seller: Actor, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace = Path.replace
    calls: list[Path] = []

    def fill(source: Path, target: Path) -> Path:
        calls.append(target)
        if len(calls) > 1:
            full_disk()
        return replace(source, target)

    monkeypatch.setattr(Path, "replace", fill)
    with pytest.raises(StorageUnavailable):
        store_uploads(shop, [io.BytesIO(sample("png")), io.BytesIO(sample("png", 50, 50))], actor=seller)
    assert len(calls) == 2
    assert_nothing_left(store)


def test_a_failed_transaction_leaves_no_file(shop: Shop, seller: Actor, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("galleria.media.actions.store_uploads.record", lambda event: connection.cursor().execute("SELECT 1/0"))
    with pytest.raises(Exception, match="division by zero"):
        store_upload(shop, io.BytesIO(sample("png")), actor=seller)
    assert_nothing_left(store)


def test_a_refusal_keeps_what_was_there_before(shop: Shop, seller: Actor, store: Path) -> None:
    before = store_upload(shop, io.BytesIO(sample("png")), actor=seller)
    with pytest.raises(NotAPicture):
        store_uploads(shop, [io.BytesIO(sample("png")), io.BytesIO(b"nothing")], actor=seller)
    assert list_files(store) == [master_name(before.key)]
    assert list(Picture.objects.for_shop(shop)) == [before]


def in_threads(count: int, work: Callable[[int], object]) -> list[object]:
    """Run it in so many threads that start together; exceptions are results."""
    barrier = threading.Barrier(count)
    results: list[object] = [None] * count

    def run(number: int) -> None:
        barrier.wait()
        try:
            results[number] = work(number)
        except Exception as error:  # noqa: BLE001 - whatever it is, the test shows it
            results[number] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return results


@pytest.mark.django_db(transaction=True)
def test_the_same_pictures_at_once_in_different_orders(store: Path) -> None:
    shop = make_shop("tea")
    contents = [encode(photo(30 + number, 30), "png") for number in range(4)]

    def upload(number: int) -> object:
        turned = contents[number:] + contents[:number]
        return {picture.key for picture in store_uploads(shop, [io.BytesIO(content) for content in turned], actor=PLATFORM)}

    results = in_threads(4, upload)
    assert all(result == results[0] for result in results), results
    assert Picture.objects.for_shop(shop).count() == len(list_files(store)) == 4
