"""Everything that is held on a person as one file: what is in it, who gets it, how long it stays, and what a killed worker leaves."""

import io
import json
import os
import signal
import subprocess
import sys
import zipfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.accounts.models import Membership, User
from galleria.accounts.rules import Role
from galleria.catalog.models import Product
from galleria.catalog.wishes.actions.ask_notice import ask_notice
from galleria.catalog.wishes.actions.put_wish import put_wish
from galleria.catalog.wishes.models import Notice
from galleria.kernel.letters import queue_letter
from galleria.kernel.personal_data import Subject, list_holdings
from galleria.profiles.actions import run_export as running
from galleria.profiles.actions.add_address import add_address
from galleria.profiles.actions.change_avatar import change_avatar
from galleria.profiles.actions.sweep_jobs import delete_old, sweep_jobs
from galleria.profiles.models import PersonalExport
from galleria.profiles.personal_data import erase_requests
from galleria.profiles.schemas import AddressDraft
from galleria.profiles.tasks import run_export
from galleria.shops.models import Shop
from tests.conftest import MakePerson, MakeProduct
from tests.media.samples import sample
from tests.media.test_killed_worker import name_database
from tests.profiles.conftest import BERLIN, list_files

EXPORT = "/api/v1/me/export"


def fill(actor: Actor, shop: Shop, make_product: MakeProduct) -> None:
    """Something of everything that is held."""
    make_product(slug="wished")
    make_product(slug="away", on_hand=0)
    make_product(slug="offered")
    Product.objects.for_shop(shop).filter(slug="offered").update(seller=actor.user)
    assert actor.user
    Membership.objects.across_shops().create(shop=shop, user=actor.user, role=Role.SELLER)
    add_address(AddressDraft.model_validate(BERLIN), actor=actor)
    change_avatar(io.BytesIO(sample("png", 64, 64)), actor=actor)
    put_wish(shop, "default", "wished", note="for Tom", actor=actor)
    ask_notice(shop, "away", Notice.Kind.BACK_IN_STOCK, actor=actor)


def read_archive(client: Client) -> zipfile.ZipFile:
    answer = client.get(f"{EXPORT}/file")
    assert answer.status_code == 200, answer.content
    assert (answer["Content-Type"], answer["Cache-Control"]) == ("application/zip", "private, no-store")
    return zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content)))  # type: ignore[attr-defined]


@pytest.mark.django_db(transaction=True)
def test_holds_everything_that_is_held(  # noqa: PLR0917 - fixtures
    mine: Client, actor: Actor, person: User, shop: Shop, make_product: MakeProduct, make_person: MakePerson, store: Path, jobs: list[tuple[Any, ...]]
) -> None:
    other = Actor(user=make_person())
    fill(actor, shop, make_product)
    put_wish(shop, "default", "wished", note="somebody else's", actor=other)
    queue_letter(to=person.email, subject="Your code", text="123456", html="123456")
    jobs.clear()
    started = mine.post(EXPORT)
    assert started.status_code == 202
    assert (started.json()["status"], started.json()["share"], started.json()["file"]) == ("waiting", 0.0, None)
    assert mine.post(EXPORT).json()["ref"] == started.json()["ref"]  # it is under way
    early = mine.get(f"{EXPORT}/file")
    assert (early.status_code, early.json()["code"]) == (409, "export_not_ready")
    export = PersonalExport.objects.get()
    assert jobs == [("profiles.run_export", export.pk)]
    assert run_export.apply(args=(export.pk,)).get() is True
    assert run_export.apply(args=(export.pk,)).get() is False  # done is done
    done = mine.get(EXPORT).json()
    assert (done["status"], done["share"], done["file"]) == ("done", 1.0, f"{EXPORT}/file")
    archive = read_archive(mine)
    assert len(archive.fp.getvalue()) == done["size_bytes"]  # type: ignore[union-attr]
    held = {name: json.loads(archive.read(name)) for name in archive.namelist() if name.endswith(".json")}
    assert set(held) == {
        "accounts.account.json",
        "accounts.roles.json",
        "accounts.sign_in.json",
        "catalog.notices.json",
        "catalog.offers.json",
        "catalog.wish_lists.json",
        "kernel.letters.json",
        "media.pictures.json",
        "profiles.addresses.json",
        "profiles.profile.json",
        "profiles.requests.json",
    }
    assert held["accounts.account.json"]["email"] == person.email
    assert "password" not in held["accounts.account.json"]
    assert held["accounts.roles.json"] == [{"shop": "halden", "role": "seller", "since": held["accounts.roles.json"][0]["since"]}]
    assert [(one["name"], one["city"]) for one in held["profiles.addresses.json"]] == [("Mara Lind", "Berlin")]
    assert [[item["note"] for item in one["items"]] for one in held["catalog.wish_lists.json"]] == [["for Tom"]]
    assert [(one["product__slug"], one["kind"]) for one in held["catalog.notices.json"]] == [("away", "back-in-stock")]
    assert [one["slug"] for one in held["catalog.offers.json"]] == ["offered"]
    assert [one["subject"] for one in held["kernel.letters.json"]] == ["Your code"]
    assert "123456" not in archive.read("kernel.letters.json").decode()  # a stolen session must not read codes
    (picture,) = held["media.pictures.json"]
    assert archive.read(f"media.pictures/{picture['file']}")[8:12] == b"WEBP"
    assert archive.testzip() is None


def test_every_room_that_knows_people_says_what_it_holds() -> None:
    """A table with a way to a person is somebody's holding; one that is added without a word about it fails here."""
    spoken_for = {
        "accounts.user", "accounts.membership", "auth.permission", "auth.group", "accounts.user_groups", "accounts.user_user_permissions",
        "admin.logentry", "accounts.staffchange", "account.emailaddress", "socialaccount.socialaccount", "mfa.authenticator",
        "usersessions.usersession", "tokens.tokenfamily",
        "sales.cart", "sales.order", "sales.orderline", "sales.orderstep", "sales.refund", "returns.return", "returns.returnstep",
        "market.sale", "market.salestep", "sellers.seller", "reports.report",
        "catalog.product", "catalog.sellerday", "catalog.stockmovement",
        "exchange.exchange", "media.picture", "profiles.profile", "profiles.address", "profiles.personalexport",
        "profiles.erasure", "wishes.wishlist", "wishes.notice", "listings.listingdraft",
        "disputes.disputestep", "ratings.rating", "ratings.ratingreport", "payouts.payoutaccount", "payouts.payout", "payouts.leftout", "payouts.run",
        "payouts.connectedaccount", "invoices.commissiondocument", "invoices.sellerseries",
        "messaging.conversation", "messaging.conversationreport", "messaging.answeringtime",
    }  # fmt: skip
    models = [field.related_model for field in User._meta.get_fields(include_hidden=True) if field.is_relation]
    relations = {model._meta.label_lower for model in models if model}
    assert relations <= spoken_for, relations - spoken_for
    rooms = {holding.name.split(".")[0] for holding in list_holdings()}
    assert {label.split(".")[0] for label in spoken_for} <= rooms | {
        *("account", "admin", "auth", "mfa", "socialaccount", "tokens", "usersessions"),  # held by accounts
        *("exchange", "listings", "reports", "wishes"),  # held by catalog
        *("disputes", "invoices", "market", "ratings", "returns"),  # held by sales
    }


@pytest.mark.django_db(transaction=True)
def test_nobody_else_gets_it(mine: Client, make_person: MakePerson, sign_in: Callable[[User], Client], store: Path, jobs: list[Any]) -> None:
    mine.post(EXPORT)
    run_export.apply(args=(PersonalExport.objects.get().pk,)).get()
    stranger = sign_in(make_person())
    for path in (EXPORT, f"{EXPORT}/file"):
        assert Client().get(path).status_code == 401
        assert (stranger.get(path).status_code, stranger.get(path).json()["code"]) == (404, "export_not_found")
    (name,) = list_files(store)
    for path in (f"/{name}", f"/media/{name}", f"/static/{name}"):
        assert mine.get(path).status_code == 404


@pytest.mark.django_db(transaction=True)
def test_goes_after_seven_days(mine: Client, store: Path, jobs: list[Any]) -> None:
    mine.post(EXPORT)
    run_export.apply(args=(PersonalExport.objects.get().pk,)).get()
    PersonalExport.objects.update(finished_at=timezone.now() - timedelta(days=6, hours=23))
    assert delete_old() == 0
    PersonalExport.objects.update(finished_at=timezone.now() - timedelta(days=7, seconds=1))
    assert delete_old() == 1
    assert list_files(store) == []
    assert mine.get(EXPORT).status_code == 404


@pytest.mark.django_db(transaction=True)
def test_nothing_is_left_of_one_whose_person_was_erased_meanwhile(
    mine: Client, person: User, store: Path, jobs: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    mine.post(EXPORT)
    subject = Subject(person_id=person.pk, emails=(), pseudonym="erased-1")
    save_file = running.save_file  # type: ignore[attr-defined]  # where it is called

    def save_late(*arguments: Any) -> None:
        erase_requests(subject)
        save_file(*arguments)

    monkeypatch.setattr(running, "save_file", save_late)
    assert run_export(PersonalExport.objects.get().pk) is False
    assert (list_files(store), PersonalExport.objects.count()) == ([], 0)


@pytest.mark.django_db(transaction=True)
def test_five_in_a_day(mine: Client, store: Path, jobs: list[Any]) -> None:
    for expected in (202, 202, 202, 202, 202, 429):
        answer = mine.post(EXPORT)
        assert answer.status_code == expected
        PersonalExport.objects.filter(status="waiting").update(status="failed")
    assert int(answer["Retry-After"]) > 0


CHILD = """
import sys, time
import django
django.setup()
from galleria.profiles.actions import run_export as module
def hang(*_, **__):
    print("there", flush=True)
    time.sleep(60)
real = getattr(module, sys.argv[2])
def after(*arguments, **options):
    result = real(*arguments, **options)
    hang()
setattr(module, sys.argv[2], after)
module.run_export(int(sys.argv[1]))
"""


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("place", ["write_archive", "save_file"])
def test_what_a_killed_worker_left_is_written_anew(  # noqa: PLR0917 - fixtures
    place: str, mine: Client, actor: Actor, shop: Shop, make_product: MakeProduct, store: Path, jobs: list[tuple[Any, ...]]
) -> None:
    fill(actor, shop, make_product)
    mine.post(EXPORT)
    export = PersonalExport.objects.get()
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "galleria.settings",
        "STORAGE_URL": f"file://{store}",
        "DATABASE_URL": name_database(os.environ["DATABASE_URL"], str(connection.settings_dict["NAME"])),
    }
    worker = subprocess.Popen([sys.executable, "-c", CHILD, str(export.pk), place], stdout=subprocess.PIPE, env=environment)
    assert worker.stdout is not None
    assert worker.stdout.readline() == b"there\n"
    worker.send_signal(signal.SIGKILL)
    worker.wait()
    worker.stdout.close()
    assert mine.get(EXPORT).json()["status"] == "running"
    assert run_export.apply(args=(export.pk,)).get() is False  # it could still be alive
    jobs.clear()
    assert sweep_jobs() == 0
    PersonalExport.objects.update(alive_at=timezone.now() - timedelta(minutes=3))
    assert sweep_jobs() == 1
    assert jobs == [("profiles.run_export", export.pk)]
    assert run_export.apply(args=(export.pk,)).get() is True
    assert read_archive(mine).testzip() is None
    assert [name for name in list_files(store) if name.startswith("personal/")] == [f"personal/{export.ref}/everything.zip"]
