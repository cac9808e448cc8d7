"""Imports and exports as jobs: through HTTP and the real task to the end, killed and resumed, taken over, swept, and two at once."""

import csv
import io
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from celery import Celery
from celery._state import get_current_app
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.utils import timezone

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import User
from galleria.accounts.rules import Role
from galleria.catalog.exchange.actions import claim_exchange as claiming
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
from galleria.kernel.jobs import retry_job
from galleria.kernel.models import FailedJob
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
def our_queue() -> Iterator[Celery]:
    """Celery as the platform runs it, with the Valkey of the tests between the ends."""
    before = get_current_app()
    app = import_module("galleria.celery").app
    app.set_current()
    yield app
    before.set_current()


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
@pytest.mark.parametrize(("word", "dry"), [("True", True), ("true", True), ("on", True), ("1", True), ("False", False), ("", False)])
def test_a_dry_run_is_asked_for_as_booleans_are_written(word: str, *, dry: bool, manager: Client, store: Path, jobs: list[tuple[Any, ...]]) -> None:
    started = manager.post(f"{S}/imports", {"file": SimpleUploadedFile("tea.csv", many(8)), "dry_run": word}).json()
    assert started["dry_run"] is dry


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
        ({"file": SimpleUploadedFile("x.csv", b"x"), "constants": "maker=a\x00b"}, "invalid_input"),
        ({"file": SimpleUploadedFile("x.csv", b"x"), "dry_run": "maybe"}, "invalid_input"),
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
from galleria.catalog.exchange.actions import run_import as running
from galleria.catalog.exchange.actions.claim_exchange import claim_exchange
done = 0
def show(state):
    global done
    done = state.products
real = running._write
def write(*arguments):
    outcome = real(*arguments)
    if done == 20:  # the third batch is written, and nothing of it is committed
        print("written", flush=True)
        time.sleep(60)
    return outcome
running._write = write
with open(sys.argv[2], "rb") as file:
    running.run_import(claim_exchange(int(sys.argv[1])), file, on_progress=show, batch=10)
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
    assert worker.stdout.readline() == b"written\n"
    worker.send_signal(signal.SIGKILL)
    worker.wait()
    worker.stdout.close()
    exchange.refresh_from_db()
    assert (exchange.status, exchange.products, exchange.line) == ("running", 20, 21)
    assert Product.objects.for_shop(shop).count() == 19
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
    by_hand.by_hand = True
    by_hand.save()
    taken = claim_exchange(by_hand.pk)
    assert taken
    assert claim_exchange(exchange.pk)
    assert sweeping.sweep_exchanges() == 0
    Exchange.objects.across_shops().update(alive_at=timezone.now() - timedelta(minutes=2))
    jobs.clear()
    assert sweeping.sweep_exchanges() == 1
    assert jobs == [("exchange.run", exchange.pk)]
    by_hand.refresh_from_db()
    assert (by_hand.status, "same command" in by_hand.error) == ("failed", True)
    with pytest.raises(TakenOver):  # who was only slow notices, and leaves it as failed
        run_import(taken, io.BytesIO(many(8)))
    assert not Product.objects.for_shop(shop).exists()
    assert work(exchange.pk) is True
    Exchange.objects.across_shops().update(finished_at=timezone.now() - timedelta(days=31))
    assert sweeping.delete_old_exchanges() == 2
    assert [path for path in store.rglob("*") if path.is_file()] == []
    assert not Rejection.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_who_reads_from_a_slow_pipe_stays_alive(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(claiming, "SIGN_EVERY_S", 0.05)
    exchange = plan_import(shop, ImportWish("-"), actor=PLATFORM)
    exchange.by_hand = True
    exchange.save()
    claimed = claim_exchange(exchange.pk)
    assert claimed
    long_ago = timezone.now() - timedelta(minutes=2)
    Exchange.objects.across_shops().update(alive_at=long_ago)

    class SlowPipe(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            for _ in range(200):
                if Exchange.objects.across_shops().filter(alive_at__gt=long_ago).exists():
                    break
                time.sleep(0.05)
            assert sweeping.sweep_exchanges() == 0
            return super().read(size)

    run_import(claimed, SlowPipe(many(8)))
    exchange.refresh_from_db()
    assert (exchange.status, exchange.created) == ("done", 7)


@pytest.mark.django_db(transaction=True)
def test_a_job_whose_file_could_not_be_fetched_is_kept_and_goes_on_when_an_operator_sends_it_again(
    manager: Client, shop: Shop, store: Path, jobs: list[tuple[Any, ...]], our_queue: Celery
) -> None:
    ref = manager.post(f"{S}/imports", {"file": SimpleUploadedFile("tea.csv", many(8))}).json()["ref"]
    file = store / "exchange" / ref / "source.csv"
    away = file.rename(store / "away.csv")
    task = our_queue.tasks[jobs[0][0]]
    assert task.apply(args=jobs[0][1:]).failed()
    exchange = Exchange.objects.for_shop(shop).get(ref=ref)
    kept = FailedJob.objects.get()
    assert (exchange.status, kept.task, kept.arguments["args"]) == ("failed", "exchange.run", [exchange.pk])
    away.rename(file)
    with our_queue.connection_for_write() as broker:
        waiting = broker.SimpleQueue("celery")
        waiting.clear()  # what making the shop has sent
        assert retry_job(kept.pk) is True
        message = waiting.get(timeout=10)
        message.ack()
        waiting.close()
    assert message.headers["task"] == "exchange.run"
    assert task.apply(args=message.payload[0]).get() is True
    exchange.refresh_from_db()
    assert (exchange.status, exchange.created) == ("done", 7)


@pytest.mark.django_db(transaction=True)
def test_a_file_that_cannot_be_kept_leaves_a_row_that_says_so_and_is_removed_with_whatever_is_there(
    manager: Client, shop: Shop, store: Path, jobs: list[tuple[Any, ...]]
) -> None:
    (store / "exchange").write_text("in the way of the folder")
    answer = manager.post(f"{S}/imports", {"file": SimpleUploadedFile("tea.csv", many(8))})
    assert (answer.status_code, jobs) == (503, [])
    exchange = Exchange.objects.for_shop(shop).get()
    assert (exchange.status, exchange.error) == ("failed", "Its file could not be kept.")
    (store / "exchange").unlink()
    folder = store / "exchange" / exchange.ref
    folder.mkdir(parents=True)
    (folder / "half.csv").write_text("half")
    Exchange.objects.across_shops().update(finished_at=timezone.now() - timedelta(days=31))
    assert sweeping.delete_old_exchanges() == 1
    assert list((store / "exchange").iterdir()) == []


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
