"""Variants: made on the first request, once, whoever asks and however many."""

import io
import threading
from pathlib import Path

import pytest
from django.core.cache import cache
from PIL import Image

from galleria.accounts.access import PLATFORM
from galleria.media import once
from galleria.media.actions import draw_picture as drawing
from galleria.media.actions import make_variant as module
from galleria.media.actions.make_variant import make_variant
from galleria.media.actions.request_drawing import request_drawing
from galleria.media.actions.store_upload import store_upload
from galleria.media.drawings import render_drawing
from galleria.media.encoding import encode_variant
from galleria.media.errors import PictureNotFound, PicturesBusy
from galleria.media.models import Picture
from galleria.media.rules import Format, master_name, variant_name
from galleria.shops.models import Shop
from tests.media.conftest import list_files, make_shop
from tests.media.samples import sample
from tests.media.test_store_uploads import in_threads


@pytest.fixture
def key(shop: Shop) -> str:
    """The key of an uploaded picture, 900 pixels wide."""
    return store_upload(shop, io.BytesIO(sample("jpeg", 900, 600)), actor=PLATFORM).key


@pytest.mark.parametrize("extension", ["webp", "avif"])
def test_makes_keeps_and_finds_again(key: str, extension: Format, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = make_variant(key, 320, extension)
    assert Image.open(io.BytesIO(content)).size == (320, 213)
    assert list_files(store) == sorted([master_name(key), variant_name(key, 320, extension)])
    monkeypatch.setattr(module, "encode_variant", None)
    assert make_variant(key, 320, extension) == content


def test_a_width_above_the_original_gives_the_originals(key: str) -> None:
    assert Image.open(io.BytesIO(make_variant(key, 2048, "webp"))).size == (900, 600)


@pytest.mark.parametrize(("width", "extension"), [(100, "webp"), (0, "webp"), (640, "png"), (640, "")])
def test_there_is_no_other_size_or_format(key: str, width: int, extension: str, store: Path) -> None:
    with pytest.raises(PictureNotFound):
        make_variant(key, width, extension)  # type: ignore[arg-type]  # the point of the test
    assert list_files(store) == [master_name(key)]


def test_an_unknown_key_leaves_nothing(shop: Shop, store: Path) -> None:
    with pytest.raises(PictureNotFound):
        make_variant("a" * 26, 320, "webp")
    assert list_files(store) == []


def test_a_damaged_or_lost_upload_is_not_found_and_nothing_is_written(key: str, store: Path) -> None:
    (store / master_name(key)).write_bytes(b"RIFF\0\0\0\0WEBPVP8 ")
    with pytest.raises(PictureNotFound):
        make_variant(key, 320, "webp")
    (store / master_name(key)).unlink()
    with pytest.raises(PictureNotFound):
        make_variant(key, 320, "webp")
    assert list_files(store) == []


def test_a_pending_drawing_is_drawn_at_once(shop: Shop, square: str) -> None:
    picture = request_drawing(shop, square, {}, "front")
    assert Image.open(io.BytesIO(make_variant(picture.key, 640, "webp"))).size == (640, 512)
    assert Image.open(io.BytesIO(make_variant(picture.key, 1280, "avif"))).size == (1280, 1024)
    assert Image.open(io.BytesIO(make_variant(picture.key, 2048, "webp"))).size == (1280, 1024)
    assert Picture.objects.for_shop(shop).get().state == "ready"


@pytest.mark.django_db(transaction=True)
def test_many_at_once_make_it_once(square: str, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    picture = request_drawing(make_shop("tea"), square, {}, "front")
    made: list[str] = []
    lock = threading.Lock()

    def count_encoding(master: bytes, width: int, extension: Format) -> bytes:
        with lock:
            made.append(f"{width}.{extension}")
        return encode_variant(master, width, extension)

    def count_rendering(family: str, params: dict[str, object], view: str, *, width: int) -> object:
        with lock:
            made.append("drawing")
        return render_drawing(family, params, view, width=width)

    monkeypatch.setattr(module, "encode_variant", count_encoding)
    monkeypatch.setattr(drawing, "render_drawing", count_rendering)
    wanted: list[tuple[int, Format]] = [(320, "webp"), (320, "avif"), (640, "webp")]
    results = in_threads(12, lambda number: make_variant(picture.key, *wanted[number % 3]))
    assert all(isinstance(result, bytes) for result in results), results
    assert len(set(results)) == 3
    assert sorted(made) == ["320.avif", "320.webp", "640.webp", "drawing"]
    assert len(list_files(store)) == 4


def test_a_turn_of_somebody_who_died_ends_by_itself(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    cache.add(f"media:turn:variant:{variant_name(key, 320, 'webp')}", "dead", timeout=1)
    assert make_variant(key, 320, "webp")


def test_who_waits_too_long_is_told_so(key: str, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(once, "WAIT_S", 0.2)
    cache.add(f"media:turn:variant:{variant_name(key, 320, 'webp')}", "slow", timeout=5)
    with pytest.raises(PicturesBusy) as caught:
        make_variant(key, 320, "webp")
    assert caught.value.headers == {"Retry-After": "5"}
    assert list_files(store) == [master_name(key)]


def test_without_valkey_everybody_works_for_himself(key: str, settings: object, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "unix:///nowhere/valkey.sock"}}
    settings.CACHES = gone  # type: ignore[attr-defined]  # pytest-django's settings
    assert make_variant(key, 320, "webp")
