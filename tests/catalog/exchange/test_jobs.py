"""Imports and exports as jobs: through HTTP and the real task to the end, killed and resumed, taken over, swept, and two at once."""

import csv
import io
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.utils import timezone

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import User
from galleria.accounts.rules import Role
from galleria.catalog.exchange.actions import sweep_exchanges as sweeping
from galleria.catalog.exchange.actions.claim_exchange import claim_exchange
from galleria.catalog.exchange.actions.run_exchange import run_exchange as work
from galleria.catalog.exchange.actions.run_import import run_import
from galleria.catalog.exchange.actions.start_import import ImportWish, plan_import
from galleria.catalog.exchange.errors import TakenOver
from galleria.catalog.exchange.models import Exchange, Rejection
from galleria.catalog.exchange.tasks import run_exchange
from galleria.catalog.models import Product
from galleria.kernel import outbox
from galleria.kernel.invariants import run_all
from galleria.shops.actions.sync_shop import sync_shop
from galleria.shops.models import Shop
from tests.catalog.exchange.conftest import describe_shop, import_bytes, refusals
from tests.conftest import MakePerson, MakeProduct
from tests.media.test_killed_worker import name_database
from tests.sample_shop import build_manifest

S = "/api/v1/shops/halden"
HEADER = "slug,title,category,condition,status,sku,price,on_hand,attr.origin\n"


def many(count: int, *, prefix: str = "p") -> bytes:
    lines = [f"{prefix}{number},Tea {number},oolong,sealed,active,{prefix.upper()}{number},{number + 1},1,wuyi\n" for number in range(count)]
    lines[5] = "bad,Bad,oolong,sealed,active,BAD,cheap,1,wuyi\n"
    return (HEADER + "".join(lines)).encode()


@pytest.fixture
def jobs(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
    """What was handed to the queue."""
    sent: list[tuple[Any, ...]] = []
    monkeypatch.setattr(outbox, "send_job", lambda task, *arguments, priority=3: sent.append((task, *arguments)))
    monkeypatch.setattr(sweeping, "send_job", lambda task, *arguments, priority=3: sent.append((task, *arguments)))
    return sent


@pytest.fixture
def manager(shop: Shop, make_person: MakePerson, sign_in: Callable[[User], Client]) -> Client:
    return sign_in(make_person(Role.MANAGER, at=shop))


@pytest.mark.django_db(transaction=True)
def test_an_uploaded_file_is_imported_by_the_worker(manager: Client, shop: Shop, store: Path, jobs: list[tuple[Any, ...]]) -> None:
    answer = manager.post(f"{S}/imports", {"file": SimpleUploadedFile("tea.csv", many(20)), "constants": "maker=Huang"})
    assert answer.status_code == 202, answer.content
    started = answer.json()
    assert (started["status"], started["share"], started["products"]) == ("waiting", 0.0, 0)
    exchange = Exchange.objects.for_shop(shop).get(ref=started["ref"])
    assert jobs == [("exchange.run", exchange.pk)]
    assert run_exchange.apply(args=jobs[0][1:]).get() is True
    state = manager.get(f"{S}/exchanges/{exchange.ref}").json()
    assert (state["status"], state["share"], state["products"], state["created"], state["rejected"]) == ("done", 1.0, 20, 19, 1)
    assert state["rejections"] == [{"line": 7, "column": "price", "code": "unreadable", "reason": "'cheap' is no amount", "value": "cheap"}]
    report = b"".join(manager.get(f"{S}/exchanges/{exchange.ref}/report").streaming_content)  # type: ignore[attr-defined]
    assert [row["line"] for row in csv.DictReader(io.StringIO(report.decode()))] == ["7"]
    assert set(Product.objects.for_shop(shop).values_list("maker", flat=True)) == {"Huang"}
    assert run_exchange.apply(args=jobs[0][1:]).get() is False  # done is done
    assert [one["ref"] for one in manager.get(f"{S}/exchanges").json()["items"]] == [exchange.ref]
    assert run_all() == []


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_an_export_is_written_by_the_worker_and_downloaded(
    form: str, manager: Client, make_product: MakeProduct, store: Path, jobs: list[tuple[Any, ...]]
) -> None:
    for _ in range(3):
        make_product()
    make_product(slug="gone")
    Product.objects.across_shops().filter(slug="gone").update(status="archived")
    jobs.clear()
    started = manager.post(f"{S}/exports", {"format": form}, content_type="application/json").json()
    early = manager.get(f"{S}/exchanges/{started['ref']}/file")
    assert (early.status_code, early.json()["code"]) == (409, "file_not_ready")
    assert run_exchange.apply(args=jobs[0][1:]).get() is True
    answer = manager.get(f"{S}/exchanges/{started['ref']}/file")
    lines = b"".join(answer.streaming_content).splitlines()  # type: ignore[attr-defined]
    assert len(lines) == (4 if form == "csv" else 3)
    assert f'.{form}"' in answer["Content-Disposition"]
    assert b"gone" not in b"".join(lines)


@pytest.mark.django_db(transaction=True)
def test_cancelled_before_it_began_and_resumed_later(manager: Client, shop: Shop, store: Path, jobs: list[tuple[Any, ...]]) -> None:
    ref = manager.post(f"{S}/imports", {"file": SimpleUploadedFile("tea.csv", many(8))}).json()["ref"]
    assert manager.post(f"{S}/exchanges/{ref}/cancel").json()["status"] == "cancelled"
    assert run_exchange.apply(args=jobs[0][1:]).get() is False
    assert not Product.objects.for_shop(shop).exists()
    assert manager.post(f"{S}/exchanges/{ref}/resume").json()["status"] == "waiting"
    assert run_exchange.apply(args=jobs[1][1:]).get() is True
    done = manager.post(f"{S}/exchanges/{ref}/resume")
    assert (done.status_code, done.json()["code"]) == (409, "cannot_resume")
    assert Product.objects.for_shop(shop).count() == 7


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("form", "code"),
    [
        ({}, "no_import_file"),
        ({"file": SimpleUploadedFile("x.csv", b"x"), "mapping": "nobody's"}, "invalid_input"),
        ({"file": SimpleUploadedFile("x.csv", b"x"), "constants": "no sign"}, "invalid_input"),
    ],
)
def test_a_request_that_does_not_fit_starts_nothing(
    form: dict[str, Any], code: str, manager: Client, store: Path, jobs: list[tuple[Any, ...]]
) -> None:
    answer = manager.post(f"{S}/imports", form)
    assert (answer.status_code, answer.json()["code"]) == (422, code)
    assert (jobs, Exchange.objects.across_shops().count(), list(store.iterdir())) == ([], 0, [])


@pytest.mark.django_db(transaction=True)
def test_a_file_past_the_limit_is_refused(manager: Client, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("galleria.catalog.exchange.uploads.LARGEST_MB", 1)
    answer = manager.post(f"{S}/imports", {"file": SimpleUploadedFile("x.csv", b"x" * (1024**2 + 1))})
    assert (answer.status_code, answer.json()["code"]) == (413, "import_too_large")
    assert list(store.iterdir()) == []


@pytest.mark.django_db(transaction=True)
def test_a_file_larger_than_a_picture_may_be_is_taken(manager: Client, store: Path, jobs: list[tuple[Any, ...]]) -> None:
    assert manager.post(f"{S}/imports", {"file": SimpleUploadedFile("x.csv", b"x" * (17 * 1024**2))}).status_code == 202


CHILD = """
import sys, time
import django
django.setup()
from galleria.catalog.exchange.actions.claim_exchange import claim_exchange
from galleria.catalog.exchange.actions.run_import import run_import
def show(state):
    print(state.products, flush=True)
    if state.products >= 20:
        time.sleep(60)
with open(sys.argv[2], "rb") as file:
    run_import(claim_exchange(int(sys.argv[1])), file, on_progress=show, batch=10)
"""


@pytest.mark.django_db(transaction=True)
def test_killed_in_the_middle_and_resumed_is_as_if_nothing_had_happened(shop: Shop, tmp_path: Path) -> None:
    content = many(45)
    file = tmp_path / "tea.csv"
    file.write_bytes(content)
    exchange = plan_import(shop, ImportWish("tea.csv"), actor=PLATFORM)
    exchange.size_bytes = len(content)
    exchange.save()
    database = name_database(os.environ["DATABASE_URL"], str(connection.settings_dict["NAME"]))
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "galleria.settings", "DATABASE_URL": database}
    worker = subprocess.Popen([sys.executable, "-c", CHILD, str(exchange.pk), str(file)], stdout=subprocess.PIPE, env=environment)
    assert worker.stdout is not None
    while worker.stdout.readline() != b"20\n":
        pass
    worker.send_signal(signal.SIGKILL)
    worker.wait()
    worker.stdout.close()
    exchange.refresh_from_db()
    assert (exchange.status, exchange.products, exchange.line) == ("running", 20, 21)
    assert claim_exchange(exchange.pk) is None  # it could still be alive
    claimed = claim_exchange(exchange.pk, force=True)
    assert claimed
    with file.open("rb") as again:
        run_import(claimed, again, batch=10)
    exchange.refresh_from_db()
    assert (exchange.status, exchange.products, exchange.created, exchange.rejected) == ("done", 45, 44, 1)
    whole = sync_shop("varg", build_manifest(name="Varg", hosts=[], position=2))[0]
    uninterrupted = import_bytes(whole, content)
    assert describe_shop(whole) == describe_shop(shop)
    assert refusals(exchange) == refusals(uninterrupted) == [(7, "price", "unreadable")]
    assert run_all() == []


@pytest.mark.django_db(transaction=True)
def test_whoever_lost_the_job_stops_at_the_next_batch(shop: Shop) -> None:
    exchange = plan_import(shop, ImportWish("tea.csv"), actor=PLATFORM)
    exchange.save()
    first = claim_exchange(exchange.pk)
    second = claim_exchange(exchange.pk, force=True)
    assert first
    assert second
    with pytest.raises(TakenOver):
        run_import(first, io.BytesIO(many(10)))
    assert not Product.objects.for_shop(shop).exists()
    run_import(second, io.BytesIO(many(10)))
    assert Product.objects.for_shop(shop).count() == 9


@pytest.mark.django_db(transaction=True)
def test_what_a_dead_worker_left_is_sent_again(manager: Client, shop: Shop, store: Path, jobs: list[tuple[Any, ...]]) -> None:
    ref = manager.post(f"{S}/imports", {"file": SimpleUploadedFile("tea.csv", many(8))}).json()["ref"]
    exchange = Exchange.objects.for_shop(shop).get(ref=ref)
    by_hand = plan_import(shop, ImportWish("tea.csv"), actor=PLATFORM)
    by_hand.save()
    assert claim_exchange(by_hand.pk)
    assert claim_exchange(exchange.pk)
    assert sweeping.sweep_exchanges() == 0
    Exchange.objects.across_shops().update(alive_at=timezone.now() - timedelta(minutes=2))
    jobs.clear()
    assert sweeping.sweep_exchanges() == 1
    assert jobs == [("exchange.run", exchange.pk)]
    by_hand.refresh_from_db()
    assert (by_hand.status, "same command" in by_hand.error) == ("failed", True)
    assert work(exchange.pk) is True
    Exchange.objects.across_shops().update(finished_at=timezone.now() - timedelta(days=31))
    assert sweeping.delete_old_exchanges() == 2
    assert [path for path in store.rglob("*") if path.is_file()] == []
    assert not Rejection.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_two_imports_of_one_shop_at_once_both_come_to_their_end(shop: Shop) -> None:
    import_bytes(shop, many(40))
    changed = many(40).replace(b"Tea", b"Other tea")
    turned = changed.splitlines(keepends=True)
    backwards = b"".join([turned[0], *reversed(turned[1:])])

    def run(content: bytes) -> str:
        try:
            return import_bytes(shop, content, batch=7).status
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        began = time.monotonic()
        results = [future.result() for future in [pool.submit(run, changed), pool.submit(run, backwards)]]
    assert results == ["done", "done"]
    assert time.monotonic() - began < 120
    assert Product.objects.for_shop(shop).filter(title__startswith="Other").count() == 39
    assert run_all() == []
