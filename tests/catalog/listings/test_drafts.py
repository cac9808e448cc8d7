"""Drafts over HTTP: begin, keep, two devices, pictures, and letting go."""

import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from galleria.accounts.access import Actor
from galleria.accounts.models import Membership, User
from galleria.accounts.rules import Role
from galleria.catalog.listings.actions.begin_draft import begin_draft
from galleria.catalog.listings.actions.save_draft import save_draft
from galleria.catalog.listings.errors import ListingDraftMoved
from galleria.catalog.listings.models import ListingDraft, ListingPicture
from galleria.catalog.listings.rules import MOST_DRAFTS, MOST_PICTURES, place_pictures
from galleria.catalog.listings.schemas import DraftOut, DraftSave, ListingFields, NewDraft
from galleria.catalog.models import Product
from galleria.kernel.invariants import run_all
from galleria.media.actions.delete_unused_pictures import delete_unused_pictures
from galleria.media.libvips import Image as Vips
from galleria.media.models import Picture
from galleria.media.rules import master_name
from galleria.media.storage import find_file
from galleria.shops.models import Shop
from tests.catalog.listings.conftest import DRAFTS, TEA, add, begin, dial, jpeg, photo, reread, save, send
from tests.conftest import MakePerson

pytestmark = pytest.mark.django_db


def test_a_draft_begins_empty_and_keeps_what_the_form_has(mine: Client) -> None:
    draft = begin(mine)
    assert DraftOut.model_validate(draft).fields == ListingFields()
    kept = save(mine, draft, title="Half a na", attributes={"harvest": None, "origin": ""}, price_minor=None, quantity=None)
    assert kept.status_code == 200
    assert kept.json()["version"] == draft["version"] + 1
    again = reread(mine, draft)
    assert (again["fields"]["title"], again["fields"]["quantity"], again["version"]) == ("Half a na", None, 2)
    assert not Product.objects.across_shops().exists()


def test_the_slower_device_is_told_what_the_quicker_one_has_written(mine: Client) -> None:
    phone = laptop = begin(mine)
    save(mine, phone, title="From the phone")
    late = save(mine, laptop, title="From the laptop")
    assert late.status_code == 409
    assert late["Content-Type"] == "application/problem+json"
    problem = late.json()
    assert (problem["code"], problem["draft"]["version"], problem["draft"]["fields"]["title"]) == ("listing_draft_moved", 2, "From the phone")
    assert reread(mine, laptop)["fields"]["title"] == "From the phone"
    assert save(mine, problem["draft"], title="From the laptop").json()["version"] == 3


def test_a_save_whose_answer_was_lost_may_be_sent_again(mine: Client) -> None:
    draft = begin(mine)
    for _ in range(3):
        assert save(mine, draft, title="Once").json()["version"] == 2


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"title": "x" * 121}, "fields.title"),
        ({"price_minor": -1}, "fields.price_minor"),
        ({"quantity": 1.5}, "fields.quantity"),
        ({"attributes": {"estate": "x" * 2001}}, "fields"),
        ({"attributes": {"estate": {"deep": 1}}}, "fields.attributes"),
        ({"title": "a\x00b"}, "filled"),
        ({"colour": "red"}, "fields.colour"),
    ],
)
def test_what_no_form_would_send_is_refused(mine: Client, fields: dict[str, Any], field: str) -> None:
    draft = begin(mine)
    answer = save(mine, draft, **fields)
    assert answer.status_code == 422
    assert any(error["field"].startswith(field) for error in answer.json()["errors"]), answer.json()["errors"]
    assert reread(mine, draft) == draft


def test_drafts_are_their_writers_alone(mine: Client, shop: Shop, make_person: MakePerson, sign_in: Callable[[User], Client]) -> None:
    draft = begin(mine, fields=TEA)
    for role in (Role.SELLER, Role.MANAGER, Role.OWNER):
        other = sign_in(make_person(role, at=shop))
        assert other.get(f"{DRAFTS}/{draft['ref']}").status_code == 404
        assert save(other, draft, title="Mine").status_code == 404
        assert add(other, draft, photo()).status_code == 404
        assert send(other, "delete", f"{DRAFTS}/{draft['ref']}").status_code == 404
        assert other.get(DRAFTS).json() == {"items": []}
    assert reread(mine, draft) == draft
    assert not Picture.objects.across_shops().exists()


def test_whoever_may_no_longer_sell_has_no_door_left(mine: Client, seller: User) -> None:
    draft = begin(mine)
    Membership.objects.across_shops().filter(user=seller).delete()
    assert mine.get(DRAFTS).status_code == 403
    assert save(mine, draft, title="Still here").status_code == 403


def test_there_is_an_end_to_drafts(shop: Shop, mine: Client, seller: User) -> None:
    ListingDraft.objects.across_shops().bulk_create(ListingDraft(ref=f"lst_{number}", shop=shop, user=seller) for number in range(MOST_DRAFTS))
    answer = send(mine, "post", DRAFTS, {})
    assert (answer.status_code, answer.json()["code"]) == (409, "too_many_drafts")
    assert send(mine, "delete", f"{DRAFTS}/lst_0").status_code == 204
    begin(mine)
    assert list(run_all()) == []


def test_the_draft_that_was_touched_last_stands_first(mine: Client) -> None:
    first, second = begin(mine, fields={"title": "First"}), begin(mine, fields={"title": "Second"})
    assert [one["title"] for one in mine.get(DRAFTS).json()["items"]] == ["Second", "First"]
    save(mine, first, price_minor=900)
    add(mine, second, photo())
    listed = mine.get(DRAFTS).json()["items"]
    assert [(one["title"], one["price_minor"], one["picture"] is not None) for one in listed] == [("First", 900, False), ("Second", None, True)]


def test_pictures_come_with_hints_and_raise_no_version(mine: Client) -> None:
    draft = begin(mine)
    answer = add(mine, draft, photo(), jpeg(dial(600)))
    assert answer.status_code == 201
    assert [one["hints"] for one in answer.json()["items"]] == [[], ["small"]]
    assert save(mine, draft, title="Typed meanwhile", pictures=[]).status_code == 200
    again = reread(mine, draft)
    assert [one["ref"] for one in again["pictures"]] == [one["ref"] for one in answer.json()["items"]]


def test_the_same_picture_twice_is_one(mine: Client) -> None:
    draft = begin(mine)
    first = add(mine, draft, photo()).json()["items"]
    assert add(mine, draft, photo()).json()["items"] == first
    assert len(reread(mine, draft)["pictures"]) == 1


def test_pictures_are_put_into_another_order_with_their_words(mine: Client) -> None:
    draft = begin(mine)
    add(mine, draft, photo(seed=1), photo(seed=2), photo(seed=3))
    first, second, third = reread(mine, draft)["pictures"]
    kept = save(mine, draft, pictures=[{"ref": third["ref"], "alt": "The clasp"}, {"ref": "lpc_unknown"}, {"ref": first["ref"]}]).json()
    assert [(one["ref"], one["alt"]) for one in kept["pictures"]] == [(third["ref"], "The clasp"), (first["ref"], ""), (second["ref"], "")]


def test_no_more_pictures_than_a_gallery_shows(mine: Client, shop: Shop) -> None:
    draft = begin(mine)
    add(mine, draft, *[photo(seed=number, side=200) for number in range(10)])
    add(mine, draft, *[photo(seed=number, side=200) for number in range(10, 19)])
    answer = add(mine, draft, photo(seed=30, side=200), photo(seed=31, side=200))
    assert (answer.status_code, answer.json()["code"]) == (409, "too_many_listing_pictures")
    assert Picture.objects.for_shop(shop).count() == MOST_PICTURES - 1
    assert add(mine, draft, photo(seed=32, side=200)).status_code == 201


def test_what_is_no_picture_leaves_nothing(mine: Client) -> None:
    draft = begin(mine)
    assert add(mine, draft, photo(), b"not a picture").status_code == 415
    assert reread(mine, draft)["pictures"] == []
    assert not Picture.objects.across_shops().exists()


def test_a_picture_is_turned_and_cut_from_its_original_and_given_back(mine: Client) -> None:
    draft = begin(mine)
    image = dial(1400, height=1000)
    image.paste((250, 10, 10), (0, 0, 700, 500))  # the upper left quarter
    (picture,) = add(mine, draft, jpeg(image)).json()["items"]
    path = f"{DRAFTS}/{draft['ref']}/pictures/{picture['ref']}"
    # Turned by 90 degrees clockwise, the red quarter is at the upper right.
    edit = {"turn": 90, "crop": {"left": 0.5, "top": 0, "width": 0.5, "height": 0.5}}
    cut = send(mine, "put", path, edit).json()
    assert (cut["picture"]["width"], cut["picture"]["height"], cut["turn"], cut["hints"]) == (500, 700, 90, ["small", "blurred"])
    pixels = Vips.webpload_buffer(find_file(master_name(cut["picture"]["key"])))
    assert [round(level, -1) for level in pixels.crop(20, 20, 460, 660).stats()(4, 1) + pixels.crop(20, 20, 460, 660).stats()(4, 2)] == [250, 10]
    assert cut["original"] == picture["original"]
    whole = send(mine, "put", path, {"turn": 0, "crop": None}).json()
    assert whole == picture


@pytest.mark.parametrize(
    "edit",
    [
        {"turn": 45},
        {"crop": {"left": 0.6, "top": 0, "width": 0.5, "height": 1}},
        {"crop": {"left": 0, "top": 0, "width": 0.01, "height": 1}},
        {"crop": {"left": 0, "top": 0, "width": 1}},
    ],
)
def test_a_cut_that_cannot_be_is_refused(mine: Client, edit: dict[str, Any]) -> None:
    draft = begin(mine)
    (picture,) = add(mine, draft, photo()).json()["items"]
    assert send(mine, "put", f"{DRAFTS}/{draft['ref']}/pictures/{picture['ref']}", edit).status_code == 422
    assert reread(mine, draft)["pictures"] == [picture]


def test_a_picture_is_taken_out_and_twice_is_once(mine: Client) -> None:
    draft = begin(mine)
    (picture,) = add(mine, draft, photo()).json()["items"]
    for _ in range(2):
        assert send(mine, "delete", f"{DRAFTS}/{draft['ref']}/pictures/{picture['ref']}").status_code == 204
    assert reread(mine, draft)["pictures"] == []
    assert send(mine, "put", f"{DRAFTS}/{draft['ref']}/pictures/{picture['ref']}", {}).json()["code"] == "listing_picture_not_found"


def test_the_sweep_keeps_what_a_draft_shows_and_the_original_behind_it(mine: Client) -> None:
    draft = begin(mine)
    (picture,) = add(mine, draft, photo()).json()["items"]
    send(mine, "put", f"{DRAFTS}/{draft['ref']}/pictures/{picture['ref']}", {"turn": 180})
    Picture.objects.across_shops().update(created_at="2020-01-01T00:00:00Z")
    assert delete_unused_pictures() == 0
    send(mine, "delete", f"{DRAFTS}/{draft['ref']}")
    assert not ListingPicture.objects.across_shops().exists()
    assert delete_unused_pictures() == 2


@given(known=st.lists(st.sampled_from("abcdef"), unique=True), wanted=st.lists(st.sampled_from("abcdefgh")))
def test_placing_loses_and_invents_nothing(known: list[str], wanted: list[str]) -> None:
    placed = place_pictures(known, wanted)
    assert sorted(placed) == sorted(known)
    named = [one for one in dict.fromkeys(wanted) if one in known]
    assert placed[: len(named)] == named
    assert placed[len(named) :] == [one for one in known if one not in named]


@pytest.mark.django_db(transaction=True)
def test_of_two_devices_at_once_exactly_one_writes(shop: Shop, actor: Actor) -> None:
    draft = begin_draft(shop, NewDraft(), actor=actor)
    gate, outcomes = threading.Barrier(2), []

    def write(title: str) -> None:
        gate.wait()
        try:
            save_draft(shop, draft.ref, DraftSave(version=1, fields=ListingFields(title=title), pictures=[]), actor=actor)
            outcomes.append(title)
        except ListingDraftMoved as moved:
            outcomes.append(moved.draft.fields.title)
        finally:
            connection.close()

    devices = [threading.Thread(target=write, args=(title,)) for title in ("phone", "laptop")]
    for device in devices:
        device.start()
    for device in devices:
        device.join()
    assert len(set(outcomes)) == 1  # the loser is told the winner's words
    assert ListingDraft.objects.across_shops().values_list("version", "fields__title").get() == (2, outcomes[0])
