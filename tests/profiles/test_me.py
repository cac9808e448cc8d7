"""The profile over HTTP: what it says, what of it changes, and what cannot be changed."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from galleria.accounts.access import PLATFORM, Actor
from galleria.accounts.actions.give_role import give_role
from galleria.accounts.models import Membership, StaffChange, User
from galleria.accounts.rules import Role
from galleria.kernel.invariants import run_all
from galleria.media.actions.delete_unused_pictures import delete_unused_pictures
from galleria.media.models import Picture
from galleria.profiles.models import Profile
from galleria.profiles.rules import RESERVED
from galleria.profiles.schemas import MeOut
from galleria.shops.models import Shop
from tests.conftest import MakePerson
from tests.media.samples import sample
from tests.profiles.conftest import list_files

pytestmark = pytest.mark.django_db
ME = "/api/v1/me"


def send_avatar(client: Client, *files: bytes) -> Any:
    form = {"files": [SimpleUploadedFile(f"{n}.jpg", content, "image/jpeg") for n, content in enumerate(files)]}
    return client.post(f"{ME}/avatar", form)


def test_says_who_is_signed_in(mine: Client, person: User, shop: Shop) -> None:
    Membership.objects.across_shops().create(shop=shop, user=person, role=Role.SELLER)
    answer = mine.get(ME)
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "private, no-store"
    assert "ETag" not in answer
    assert MeOut.model_validate_json(answer.content)
    assert answer.json() == {
        "username": person.username,
        "name": person.name,
        "email": person.email,
        "email_verified": True,
        "bio": "",
        "avatar": None,
        "language": "",
        "preferences": {"newsletter": False, "notices": True},
        "roles": [{"shop": "halden", "role": "seller"}],
        "is_operator": False,
    }
    with CaptureQueriesContext(connection) as queries:
        mine.get(ME)
    assert len(queries) <= 5  # session, person, profile, roles, e-mail addresses


def test_changes_what_is_sent_and_nothing_else(mine: Client, person: User) -> None:
    change = {"name": "  Mara\u0301 ", "bio": "Tea.\nAnd rain.", "language": "de-ch", "preferences": {"newsletter": True}, "username": "mara-lind"}
    answer = mine.patch(ME, change, content_type="application/json").json()
    assert (answer["name"], answer["bio"], answer["language"], answer["username"]) == ("Mará", "Tea.\nAnd rain.", "de-CH", "mara-lind")
    assert answer["preferences"] == {"newsletter": True, "notices": True}
    again = mine.patch(ME, {"preferences": {"notices": False}, "bio": None}, content_type="application/json").json()
    assert (again["bio"], again["preferences"]) == ("Tea.\nAnd rain.", {"newsletter": True, "notices": False})
    person.refresh_from_db()
    assert (person.name, person.username) == ("Mará", "mara-lind")


def test_the_log_of_staff_changes_knows_the_new_username(mine: Client, person: User, shop: Shop, make_person: MakePerson) -> None:
    give_role(shop, person.username, Role.EXPERT, actor=PLATFORM)
    owner = make_person(Role.OWNER, at=shop)
    give_role(shop, person.username, Role.SUPPORT, actor=Actor(user=owner))
    assert mine.patch(ME, {"username": "mara-lind"}, content_type="application/json").status_code == 200
    assert list(StaffChange.objects.across_shops().values_list("row", flat=True)) == ["person mara-lind"]


@pytest.mark.parametrize(
    "body",
    [
        {"email": "other@example.test"},
        {"is_superuser": True},
        {"is_operator": True},
        {"is_staff": True},
        {"roles": [{"shop": "halden", "role": "owner"}]},
        {"avatar": {"key": "a" * 26}},
        {"preferences": {"is_admin": True}},
        {"preferences": {"newsletter": "perhaps"}},
        {"name": "x" * 81},
        {"name": "a\x00b"},
        {"name": "a\nb"},
        {"name": "\ud800"},
        {"name": 7},
        {"bio": "x" * 301},
        {"bio": "a\u0007b"},
        {"language": "xx-nowhere-at-all"},
        {"language": "../../etc"},
        {"username": "Me"},
        {"username": "a--b"},
        {"username": "ab"},
        {"username": "mara lind"},
        [],
        "name",
        None,
    ],
)
def test_refuses_what_is_not_offered_or_does_not_fit(body: Any, mine: Client, person: User) -> None:
    before = User.objects.filter(pk=person.pk).values().get()
    answer = mine.patch(ME, json.dumps(body), content_type="application/json")
    assert answer.status_code == 422, answer.content
    assert answer["Content-Type"] == "application/problem+json"
    assert User.objects.filter(pk=person.pk).values().get() == before
    assert not Profile.objects.exists()


def test_a_username_is_one_persons(mine: Client, make_person: MakePerson, person: User) -> None:
    taken = make_person().username
    for username in (taken, *RESERVED - {"me"}, "erased-somebody"):
        answer = mine.patch(ME, {"username": username, "name": "Changed"}, content_type="application/json")
        assert (answer.status_code, answer.json()["code"]) in ((409, "username_taken"), (422, "invalid_input")), username
    person.refresh_from_db()
    assert person.name != "Changed"


def test_a_name_does_not_change_all_day(mine: Client) -> None:
    answers = [mine.patch(ME, {"username": f"mara-{number}"}, content_type="application/json").status_code for number in range(6)]
    assert answers == [200] * 5 + [429]


def test_a_portrait_comes_stripped_and_goes(mine: Client, person: User, store: Path) -> None:
    answer = send_avatar(mine, sample("jpeg", 320, 320))
    assert answer.status_code == 200, answer.content
    avatar = answer.json()["avatar"]
    assert (avatar["width"], avatar["alt"]) == (320, person.name)
    picture = Picture.objects.across_shops().get()
    assert (picture.shop_id, picture.uploaded_by) == (None, person)
    assert mine.get(avatar["src"])["Content-Type"] == "image/webp"
    Picture.objects.across_shops().update(created_at="2020-01-01T00:00:00Z")
    assert delete_unused_pictures() == 0  # it is shown
    assert send_avatar(mine, sample("png", 64, 64)).status_code == 200
    assert mine.delete(f"{ME}/avatar").status_code == 204
    assert mine.delete(f"{ME}/avatar").status_code == 204
    assert mine.get(ME).json()["avatar"] is None
    Picture.objects.across_shops().update(created_at="2020-01-01T00:00:00Z")
    assert delete_unused_pictures() == 2
    assert list_files(store) == []


def test_a_portrait_that_is_none_changes_nothing(mine: Client, store: Path) -> None:
    assert send_avatar(mine, b"not a picture").status_code == 415
    assert send_avatar(mine).status_code == 422
    assert send_avatar(mine, sample("png", 8, 8), sample("png", 9, 9)).status_code == 413
    assert send_avatar(Client(), sample("png", 8, 8)).status_code == 401
    assert not Picture.objects.across_shops().exists()
    assert list_files(store) == []


def test_the_same_portrait_of_two_people_stays_when_one_goes(
    mine: Client, make_person: MakePerson, sign_in: Callable[[User], Client], store: Path
) -> None:
    other = sign_in(make_person())
    for client in (mine, other):
        assert send_avatar(client, sample("png", 64, 64)).status_code == 200
    assert mine.delete(f"{ME}/avatar").status_code == 204
    Picture.objects.across_shops().update(created_at="2020-01-01T00:00:00Z")
    assert delete_unused_pictures() == 1
    assert other.get(other.get(ME).json()["avatar"]["src"]).status_code == 200
    assert run_all() == []
