"""The back office through Django's client: who comes in, what they see, and that its changes go through the actions."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from celery import current_app
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.test import Client, RequestFactory
from django.urls import resolve
from django.utils import timezone
from django.utils.html import escape

from galleria.accounts.back_office import office
from galleria.accounts.models import User
from galleria.accounts.rules import Role
from galleria.accounts.throttles import MOST_FAILURES
from galleria.catalog.exchange.models import Exchange
from galleria.catalog.exchange.tasks import run_exchange
from galleria.catalog.models import Product
from galleria.kernel import outbox
from galleria.kernel.models import Delivery, FailedJob, OutboxEvent
from galleria.media.errors import StorageUnavailable
from galleria.shops.models import Shop
from tests.catalog.test_product_admin import change
from tests.conftest import MakePerson, MakeProduct

pytestmark = pytest.mark.django_db
LIST, JOBS = "/admin/catalog/product/", "/admin/exchange/exchange/"
JOB = f"{JOBS}job/"
FILE = (
    b"slug,title,category,condition,status,sku,price,on_hand,attr.origin\n"
    b"a,A,oolong,sealed,active,A,1.5,2,wuyi\nb,B,oolong,sealed,active,B,dear,2,wuyi\n"
)


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
    """What was handed to the queue."""
    taken: list[tuple[Any, ...]] = []
    monkeypatch.setattr(outbox, "send_job", lambda task, *arguments, priority=3: taken.append((task, *arguments)))
    return taken


@pytest.fixture
def operator(sign_in: Callable[[User], Client]) -> Client:
    return sign_in(User.objects.create_superuser("op@example.test", username="op", password="a long password"))


@pytest.mark.parametrize("role", [None, Role.CUSTOMER, Role.SELLER, Role.EXPERT])
def test_people_without_a_part_are_sent_to_the_sign_in(
    role: Role | None, shop: Shop, make_person: MakePerson, sign_in: Callable[[User], Client], make_product: MakeProduct
) -> None:
    product = make_product()
    client = sign_in(make_person(role, at=shop))
    for path in (LIST, JOBS, f"{LIST}{product.pk}/change/", f"{JOBS}import/", "/admin/kernel/failedjob/"):
        answer = client.get(path)
        assert (answer.status_code, answer["Location"].split("?")[0]) == (302, "/admin/login/"), path


def test_visitors_sign_in_with_e_mail_and_password(shop: Shop, make_person: MakePerson) -> None:
    user = make_person(Role.SUPPORT, at=shop)
    user.set_password("a long password")
    user.save()
    client = Client()
    wrong = client.post("/admin/login/", {"username": user.email, "password": "wrong"})
    assert (wrong.status_code, "_auth_user_id" in client.session) == (200, False)
    right = client.post("/admin/login/?next=/admin/", {"username": user.email, "password": "a long password"})
    assert (right.status_code, right["Location"]) == (302, "/admin/")
    assert client.get("/admin/")["Location"] == "/admin/dashboard/"


def test_signing_in_costs_no_attempt_and_does_not_mind_capitals(shop: Shop, make_person: MakePerson) -> None:
    user = make_person(Role.OWNER, at=shop)
    user.set_password("a long password")
    user.save()
    for _ in range(MOST_FAILURES + 2):
        answer = Client().post("/admin/login/?next=/admin/", {"username": user.email.upper(), "password": "a long password"})
        assert answer.status_code == 302


def test_guesses_are_counted(shop: Shop, make_person: MakePerson) -> None:
    user = make_person(Role.OWNER, at=shop)
    user.set_password("a long password")
    user.save()
    for _ in range(10):
        Client().post("/admin/login/", {"username": user.email, "password": "wrong"})
    client = Client()
    answer = client.post("/admin/login/", {"username": user.email, "password": "a long password"})
    assert (answer.status_code, b"Too many attempts" in answer.content, "_auth_user_id" in client.session) == (200, True, False)


@pytest.mark.parametrize(("role", "imports"), [(Role.SUPPORT, False), (Role.MANAGER, True), (Role.OWNER, True)])
def test_staff_see_their_shop_alone(
    role: Role,
    imports: bool,
    *,
    shop: Shop,
    other_shop: Shop,
    store: Path,
    sent: list[tuple[Any, ...]],
    make_person: MakePerson,
    make_product: MakeProduct,
    sign_in: Callable[[User], Client],
) -> None:
    mine, theirs = make_product(title="Rock tea"), make_product(into=other_shop, title="Somebody else's")
    job = Exchange.objects.across_shops().create(ref="xch_theirs", shop=other_shop, kind="export", format="csv", file_name="varg.csv")
    sent.clear()
    client = sign_in(make_person(role, at=shop))
    listed = client.get(LIST)
    assert (listed.status_code, b"Rock tea" in listed.content, b"Somebody else" in listed.content) == (200, True, False)
    assert "'unsafe-eval'" in listed["Content-Security-Policy"]
    page = client.get(f"{LIST}{mine.pk}/change/")
    assert (page.status_code, b'name="title"' in page.content) == (200, imports)
    for path in (f"{LIST}{theirs.pk}/change/", f"{JOB}varg/{job.ref}/", f"{JOB}varg/{job.ref}/progress.json", f"{JOB}varg/{job.ref}/report.csv"):
        assert client.get(path).status_code == 404, path
    forms = {"shop": "varg", "format": "csv", "file": SimpleUploadedFile("tea.csv", FILE), "mapping": "", "own_mapping": "", "constants": ""}
    before = dict(Product.objects.for_shop(other_shop).values().get())
    for status in ("waiting", "cancelled", "done"):
        Exchange.objects.for_shop(other_shop).update(status=status)
        assert client.get(f"{JOB}varg/{job.ref}/file").status_code == 404
        assert client.get(f"{JOBS}{job.pk}/change/").status_code == 404
        for verb in ("cancel", "resume"):
            assert client.post(f"{JOB}varg/{job.ref}/{verb}/").status_code == 404
            assert client.post(f"{JOB}halden/{job.ref}/{verb}/").status_code == 404
        assert Exchange.objects.for_shop(other_shop).get().status == status
    assert change(client, theirs, title="Mine").status_code == 404
    for verb in ("import", "export"):
        answer = client.post(f"{JOBS}{verb}/", forms)
        assert (answer.status_code, b"Select a valid choice" in answer.content) == ((200, True) if imports else (404, False))
    assert dict(Product.objects.for_shop(other_shop).values().get()) == before
    assert (list(Exchange.objects.across_shops()), sent, list(store.rglob("*"))) == ([job], [], [])
    assert client.get(f"{LIST}999999/change/").status_code == 404
    assert client.get(f"{JOBS}import/").status_code == (200 if imports else 404)
    assert client.get(JOBS).status_code == (200 if imports else 403)
    refused = client.get("/admin/kernel/failedjob/")
    assert (refused.status_code, refused["Content-Type"].split(";")[0], b"Your role does not allow this" in refused.content) == (
        403,
        "text/html",
        True,
    )
    assert client.get(LIST, {"q": "HAL-1", "status": "active", "category": "tea"}).status_code == 200


def test_the_links_of_the_list_lead_to_the_jobs(shop: Shop, make_person: MakePerson, sign_in: Callable[[User], Client]) -> None:
    Exchange.objects.across_shops().create(ref="xch_ours", shop=shop, kind="export", format="csv", file_name="tea.csv")
    client = sign_in(make_person(Role.MANAGER, at=shop))
    found = re.search(rb'<th[^>]*field-file_name.*?href="([^"]+)"', client.get(JOBS).content, re.DOTALL)
    assert found
    answer = client.get(found[1].decode(), follow=True)
    assert (answer.status_code, answer.redirect_chain) == (200, [(f"{JOB}halden/xch_ours/", 302)])
    assert b"tea.csv" in answer.content


@pytest.mark.parametrize(("status", "by_hand", "goes_on"), [
    ("waiting", False, False), ("running", False, False), ("done", False, False), ("failed", False, True), ("cancelled", False, True),
    ("failed", True, False), ("cancelled", True, False), ("running", True, False),
])  # fmt: skip
def test_only_what_a_worker_can_take_up_again_is_offered_to_go_on(
    status: str,
    by_hand: bool,
    goes_on: bool,
    *,
    shop: Shop,
    make_person: MakePerson,
    sign_in: Callable[[User], Client],
    sent: list[tuple[Any, ...]],
    django_capture_on_commit_callbacks: Any,
) -> None:
    job = Exchange.objects.across_shops().create(
        ref="xch_ours", shop=shop, kind="import", format="csv", file_name="tea.csv", status=status, by_hand=by_hand
    )
    client = sign_in(make_person(Role.MANAGER, at=shop))
    assert client.get(f"{JOB}halden/xch_ours/progress.json").json()["can_resume"] is goes_on
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post(f"{JOB}halden/xch_ours/resume/").status_code == 302
    job.refresh_from_db()
    assert (job.status, len(sent)) == ("waiting" if goes_on else status, int(goes_on))


def test_the_shops_pages_keep_their_strict_policy(client: Client) -> None:
    assert "unsafe-eval" not in client.get("/api/v1/shops")["Content-Security-Policy"]


@pytest.mark.django_db(transaction=True)
def test_an_import_is_started_watched_and_its_report_taken_away(
    shop: Shop, store: Path, make_person: MakePerson, sign_in: Callable[[User], Client], sent: list[tuple[Any, ...]]
) -> None:
    client = sign_in(make_person(Role.OWNER, at=shop))
    form = {"shop": "halden", "file": SimpleUploadedFile("tea.csv", FILE), "mapping": "", "own_mapping": "", "constants": ""}
    answer = client.post(f"{JOBS}import/", form)
    assert answer.status_code == 302, answer.content
    page = answer["Location"]
    assert client.get(page).status_code == 200
    (task,) = sent
    assert run_exchange.apply(args=task[1:]).get() is True
    state = client.get(f"{page}progress.json").json()
    assert (state["status"], state["created"], state["rejected"], state["rejections"][0]["column"]) == ("done", 1, 1, "price")
    report = b"".join(client.get(f"{page}report.csv").streaming_content)  # type: ignore[attr-defined]
    assert b"3,price,unreadable" in report
    assert client.get(JOBS).status_code == 200
    for wrong, words in (
        ({"constants": "prise=1", "own_mapping": "[columns]\nsku = 'Nr'"}, b"no column"),
        ({"constants": "maker=Huang", "own_mapping": "[columns"}, b"is no TOML"),
    ):
        bad = client.post(f"{JOBS}import/", {**form, "file": SimpleUploadedFile("tea.csv", FILE), **wrong})
        assert (bad.status_code, words in bad.content) == (200, True)
        for typed in wrong.values():  # nothing that was typed is thrown away
            assert escape(typed).encode() in bad.content
    assert Exchange.objects.across_shops().count() == 1


def test_a_file_past_the_limit_is_said_on_the_page(
    shop: Shop, store: Path, make_person: MakePerson, *, sign_in: Callable[[User], Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("galleria.catalog.exchange.uploads.LARGEST_MB", 1)
    client = sign_in(make_person(Role.OWNER, at=shop))
    large = SimpleUploadedFile("tea.csv", b"x" * (1024**2 + 1))
    answer = client.post(f"{JOBS}import/", {"file": large, "shop": "halden", "constants": "maker=Huang"})
    assert (answer.status_code, answer["Content-Type"].split(";")[0]) == (200, "text/html")
    assert b"may have up to 1 MB" in answer.content
    assert b"maker=Huang" in answer.content
    assert (Exchange.objects.across_shops().count(), list(store.rglob("*"))) == (0, [])


@pytest.mark.django_db(transaction=True)
def test_a_storage_that_does_not_answer_is_said_on_the_page(
    shop: Shop, store: Path, make_person: MakePerson, sign_in: Callable[[User], Client], sent: list[tuple[Any, ...]]
) -> None:
    (store / "exchange").write_text("in the way of the folder")
    client = sign_in(make_person(Role.OWNER, at=shop))
    answer = client.post(f"{JOBS}import/", {"file": SimpleUploadedFile("tea.csv", FILE), "shop": "halden"})
    assert (answer.status_code, b"storage does not take files" in answer.content, sent) == (200, True, [])
    gone = Exchange.objects.across_shops().create(
        ref="xch_gone", shop=shop, kind="export", format="csv", file_name="tea.csv", file="exchange/xch_gone/catalogue.csv", status="done"
    )
    answer = client.get(f"{JOB}halden/{gone.ref}/file", follow=True)
    assert (answer.status_code, b"storage does not take files" in answer.content) == (200, True)


def test_whatever_else_is_refused_is_a_page_with_its_status(operator: Client, rf: RequestFactory) -> None:
    def page(request: HttpRequest) -> HttpResponse:
        raise StorageUnavailable(headers={"Retry-After": "10"})

    request = rf.get("/admin/")
    request.user = User.objects.get(username="op")
    request.resolver_match = resolve("/admin/")
    answer = office.admin_view(page)(request)
    assert isinstance(answer, TemplateResponse)
    assert (answer.status_code, answer["Retry-After"]) == (503, "10")
    assert b"storage does not take files" in answer.render().content


@pytest.mark.django_db(transaction=True)
def test_an_export_is_started_and_its_file_taken_away(
    shop: Shop, store: Path, make_person: MakePerson, *, make_product: MakeProduct, sign_in: Callable[[User], Client], sent: list[tuple[Any, ...]]
) -> None:
    make_product()
    sent.clear()
    client = sign_in(make_person(Role.OWNER, at=shop))
    page = client.post(f"{JOBS}export/", {"shop": "halden", "format": "jsonl"})["Location"]
    assert client.get(f"{page}file").status_code == 302  # not yet
    assert run_exchange.apply(args=sent[0][1:]).get() is True
    assert b"oolong-1" in b"".join(client.get(f"{page}file").streaming_content)  # type: ignore[attr-defined]


def test_a_form_from_elsewhere_is_refused(shop: Shop, make_person: MakePerson, store: Path) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(make_person(Role.OWNER, at=shop))
    answer = client.post(f"{JOBS}import/", {"shop": "halden", "file": SimpleUploadedFile("tea.csv", FILE)})
    assert answer.status_code == 403
    assert (Exchange.objects.across_shops().count(), list(store.iterdir())) == (0, [])


def test_operators_set_failed_jobs_and_deliveries_going_again(operator: Client, monkeypatch: pytest.MonkeyPatch, sent: list[tuple[Any, ...]]) -> None:
    job = FailedJob.objects.create(task="exchange.run", arguments={"args": [1], "kwargs": {}}, error="Traceback\nBoom")
    event = OutboxEvent.objects.create(name="product.published", payload={"product_id": 1}, settled_at=timezone.now())
    delivery = Delivery.objects.create(event=event, handler="search.index", status="failed", attempts=8, error="Boom")
    beside = Delivery.objects.create(event=event, handler="mail.tell", status="failed", attempts=8, error="Boom")
    queued: list[str] = []
    monkeypatch.setattr(current_app, "send_task", lambda task, **_: queued.append(task))
    for path, row in (("/admin/kernel/failedjob/", job), ("/admin/kernel/delivery/", delivery)):
        listed = operator.get(path)
        assert (listed.status_code, b"Boom" in listed.content) == (200, True)
        assert operator.get(f"{path}{row.pk}/change/").status_code == 200
        assert operator.post(path, {"action": "retry", "_selected_action": [row.pk]}).status_code == 302
    job.refresh_from_db()
    delivery.refresh_from_db()
    beside.refresh_from_db()
    event.refresh_from_db()
    assert (beside.status, beside.attempts, event.settled_at) == ("failed", 8, None)
    assert (queued, job.retried_at is not None, delivery.status, delivery.attempts) == (["exchange.run"], True, "waiting", 0)


def test_the_files_of_the_back_office_are_there_without_collecting(client: Client) -> None:
    for path in (
        "/static/unfold/css/styles.css",
        "/static/unfold/js/alpine/alpine.js",
        "/static/exchange/progress.js",
        "/static/exchange/office.css",
    ):
        assert client.get(path).status_code == 200, path
