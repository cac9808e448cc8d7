"""Drawings: asked for, drawn once, resumed after any interruption, and failures that are kept and mended."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from galleria.kernel.models import OutboxEvent
from galleria.media import rasterise
from galleria.media.actions import draw_picture as module
from galleria.media.actions.draw_picture import draw_picture
from galleria.media.actions.make_variant import make_variant
from galleria.media.actions.request_drawing import request_drawing
from galleria.media.errors import DrawingFailed, PictureNotFound, PicturesBusy, StorageUnavailable, UnknownDrawing
from galleria.media.illustrator.registry import FAMILIES
from galleria.media.models import Picture
from galleria.media.rules import DRAWING_WIDTH, PREVIEW_WIDTH, master_name
from galleria.media.storage import find_file
from galleria.media.tasks import sharpen_drawings, sweep_drawings
from galleria.shops.models import Shop
from tests.media.conftest import assert_nothing_left, list_files, make_shop
from tests.media.samples import SQUARE, SquareParams, draw_square

pytestmark = pytest.mark.django_db


def test_a_request_knows_key_and_size_before_anything_is_drawn(shop: Shop, square: str, store: Path) -> None:
    picture = request_drawing(shop, square, {"color": "#00aa66"}, "front")
    assert (picture.state, picture.width, picture.height) == ("pending", DRAWING_WIDTH, 1024)
    assert picture.drawing == {"family": "square", "params": {"color": "#00aa66", "size": 60, "breaks": False}, "view": "front"}
    assert list_files(store) == []


def test_asking_again_gives_the_same_picture(shop: Shop, square: str) -> None:
    first = request_drawing(shop, square, {"size": 60}, "front")
    assert request_drawing(shop, square, {}, "front") == first
    assert request_drawing(shop, square, {}, "tilted") != first
    assert request_drawing(make_shop("coffee"), square, {}, "front").key == first.key
    assert Picture.objects.across_shops().count() == 3


@pytest.mark.parametrize(
    ("family", "params", "view"),
    [("hat", {}, "front"), ("square", {}, "back"), ("square", {"size": "big"}, "front"), ("square", {"hue": 1}, "front")],
)
def test_refuses_what_the_illustrator_does_not_know(
    family: str, params: dict[str, object], *, view: str, shop: Shop, square: str, store: Path
) -> None:
    with pytest.raises(UnknownDrawing):
        request_drawing(shop, family, params, view)
    assert_nothing_left(store)


def test_drawing_fills_the_row_and_the_storage(shop: Shop, square: str, store: Path) -> None:
    picture = draw_picture(request_drawing(shop, square, {"color": "#00aa66"}, "front").pk)
    assert (picture.state, picture.width, picture.height, picture.drawn_width) == ("ready", DRAWING_WIDTH, 1024, PREVIEW_WIDTH)
    assert min(bytes.fromhex(picture.color[1:])) > 250  # the square is on white
    assert picture.placeholder.startswith("data:image/webp;base64,")
    assert list_files(store) == [master_name(picture.key)]
    assert (store / master_name(picture.key)).stat().st_size == picture.bytes
    assert [event.name for event in OutboxEvent.objects.all()] == ["picture.drawn"]


def test_drawing_twice_is_drawing_once(shop: Shop, square: str, monkeypatch: pytest.MonkeyPatch) -> None:
    picture = draw_picture(request_drawing(shop, square, {}, "front").pk)
    monkeypatch.setattr(module, "render_drawing", None)
    assert draw_picture(picture.pk) == picture
    assert OutboxEvent.objects.count() == 1


def test_it_is_drawn_small_first_and_in_full_when_asked_for_more(shop: Shop, square: str, store: Path) -> None:
    picture = draw_picture(request_drawing(shop, square, {}, "front").pk)
    small = picture.bytes
    full = draw_picture(picture.pk, width=2048)
    assert (full.drawn_width, full.color, full.placeholder) == (DRAWING_WIDTH, picture.color, picture.placeholder)
    assert (store / master_name(picture.key)).stat().st_size == full.bytes > small
    assert draw_picture(picture.pk) == full
    assert [event.name for event in OutboxEvent.objects.all()] == ["picture.drawn"]


def test_a_size_above_the_preview_draws_in_full_at_once(shop: Shop, square: str, store: Path) -> None:
    picture = request_drawing(shop, square, {}, "front")
    for width, drawn in ((480, PREVIEW_WIDTH), (640, PREVIEW_WIDTH), (960, DRAWING_WIDTH)):
        make_variant(picture.key, width, "webp")
        assert Picture.objects.for_shop(shop).get(pk=picture.pk).drawn_width == drawn


def test_a_full_master_is_never_replaced_by_a_small_one(shop: Shop, square: str) -> None:
    draw_picture(request_drawing(shop, square, {}, "front").pk, width=DRAWING_WIDTH)
    theirs = draw_picture(request_drawing(make_shop("coffee"), square, {}, "front").pk)
    assert theirs.drawn_width == DRAWING_WIDTH


def test_what_is_there_in_small_is_sharpened_when_nothing_is_pending(shop: Shop, square: str) -> None:
    picture = draw_picture(request_drawing(shop, square, {}, "front").pk)
    waiting = request_drawing(shop, square, {}, "tilted")
    assert sharpen_drawings() == 0
    draw_picture(waiting.pk)
    assert sharpen_drawings() == 2
    assert sharpen_drawings() == 0
    assert Picture.objects.for_shop(shop).get(pk=picture.pk).drawn_width == DRAWING_WIDTH


def test_the_renderer_killed_from_outside_leaves_it_pending(shop: Shop, square: str, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rasterise, "LIMIT_S", 0.001)
    with pytest.raises(PicturesBusy):
        draw_picture(request_drawing(shop, square, {}, "front").pk)
    assert Picture.objects.for_shop(shop).get().state == "pending"
    assert list_files(store) == []


def test_another_shop_takes_over_what_was_drawn(shop: Shop, square: str, monkeypatch: pytest.MonkeyPatch) -> None:
    mine = draw_picture(request_drawing(shop, square, {}, "front").pk)
    theirs = request_drawing(make_shop("coffee"), square, {}, "front")
    monkeypatch.setattr(module, "render_drawing", None)
    theirs = draw_picture(theirs.pk)
    assert (theirs.state, theirs.bytes, theirs.width) == ("ready", mine.bytes, mine.width)


def test_stopped_between_file_and_row_it_goes_on_from_there(shop: Shop, square: str, monkeypatch: pytest.MonkeyPatch) -> None:
    picture = request_drawing(shop, square, {}, "front")

    class Killed(BaseException):
        pass

    def die(*_arguments: object) -> None:
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(module, "_finish", die)
        with pytest.raises(Killed):
            draw_picture(picture.pk)
    assert find_file(master_name(picture.key)) is not None
    monkeypatch.setattr(module, "render_drawing", None)
    assert draw_picture(picture.pk).state == "ready"


def test_a_damaged_or_lost_master_is_drawn_again(shop: Shop, square: str, store: Path) -> None:
    picture = request_drawing(shop, square, {}, "front")
    master = store / master_name(picture.key)
    master.parent.mkdir(parents=True)
    master.write_bytes(b"RIFF\0\0\0\0WEBP half a file")
    size = draw_picture(picture.pk).bytes
    assert master.stat().st_size == size
    master.unlink()
    draw_picture(picture.pk)
    assert master.stat().st_size == size


def test_a_mistake_in_a_family_is_kept_and_tried_again_on_request(shop: Shop, square: str, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    picture = request_drawing(shop, square, {"breaks": True}, "tilted")
    with pytest.raises(DrawingFailed):
        draw_picture(picture.pk)
    with pytest.raises(DrawingFailed):
        draw_picture(picture.pk)
    failed = Picture.objects.for_shop(shop).get()
    assert failed.state == "failed"
    assert "ValueError" in failed.failure
    assert list_files(store) == []
    assert [event.name for event in OutboxEvent.objects.all()] == ["picture.drawing_failed"]
    again = request_drawing(shop, square, {"breaks": True}, "tilted")
    assert (again.pk, again.state, again.failure) == (picture.pk, "pending", "")
    monkeypatch.setitem(FAMILIES, square, replace(SQUARE, draw=lambda params, view: draw_square(SquareParams(), view)))
    assert draw_picture(picture.pk).state == "ready"


def test_a_storage_that_fails_leaves_it_pending(shop: Shop, square: str, store: Path) -> None:
    picture = request_drawing(shop, square, {}, "front")
    store.parent.mkdir(exist_ok=True)
    store.write_text("a file where the folder should be")
    with pytest.raises(StorageUnavailable):
        draw_picture(picture.pk)
    assert Picture.objects.for_shop(shop).get().state == "pending"
    store.unlink()
    assert draw_picture(picture.pk).state == "ready"


def test_there_is_nothing_to_draw_for_an_unknown_id(shop: Shop) -> None:
    with pytest.raises(PictureNotFound):
        draw_picture(1_000_000)


def test_the_sweeper_draws_what_was_forgotten_and_passes_over_what_fails(shop: Shop, square: str) -> None:
    forgotten = [request_drawing(shop, square, {"size": size}, "front").pk for size in (10, 20, 30)]
    broken = request_drawing(shop, square, {"breaks": True}, "tilted").pk
    assert sweep_drawings() == 0  # too young: their jobs are on the way
    Picture.objects.across_shops().update(created_at="2020-01-01T00:00:00Z")
    assert sweep_drawings() == 3
    states = dict(Picture.objects.across_shops().values_list("pk", "state"))
    assert states == {**dict.fromkeys(forgotten, "ready"), broken: "failed"}
    assert sweep_drawings() == 0


@pytest.mark.parametrize(("ahead", "sent"), [(True, 1), (False, 0)])
def test_without_drawing_ahead_only_a_look_draws(
    ahead: bool, sent: int, *, shop: Shop, square: str, settings: Any, django_capture_on_commit_callbacks: Any
) -> None:
    settings.DRAW_AHEAD = ahead
    with django_capture_on_commit_callbacks() as jobs:
        picture = request_drawing(shop, square, {}, "front")
    assert len(jobs) == sent
    Picture.objects.across_shops().update(created_at="2020-01-01T00:00:00Z")
    assert sweep_drawings() == sent
    make_variant(picture.key, 320, "webp")
    assert sharpen_drawings() == sent
    found = Picture.objects.for_shop(shop).get(pk=picture.pk)
    assert (found.state, found.drawn_width) == ("ready", DRAWING_WIDTH if ahead else PREVIEW_WIDTH)
