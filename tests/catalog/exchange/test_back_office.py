"""The back office through Django's client: who comes in, what they see, and that its changes go through the actions."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from celery import current_app
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from galleria.accounts.models import User
from galleria.accounts.rules import Role
from galleria.catalog.exchange.models import Exchange
from galleria.catalog.exchange.tasks import run_exchange
from galleria.catalog.models import Product
from galleria.kernel import outbox
from galleria.kernel.invariants import run_all
from galleria.kernel.models import Delivery, FailedJob, OutboxEvent
from galleria.shops.models import Shop
from tests.conftest import MakePerson, MakeProduct

pytestmark = pytest.mark.django_db
LIST, JOBS = "/admin/catalog/product/", "/admin/exchange/exchange/"
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
    assert client.get("/admin/")["Location"] == LIST


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
    role: Role, imports: bool, *, shop: Shop, other_shop: Shop, make_person: MakePerson, make_product: MakeProduct, sign_in: Callable[[User], Client]
) -> None:
    mine, theirs = make_product(title="Rock tea"), make_product(into=other_shop, title="Somebody else's")
    job = Exchange.objects.across_shops().create(ref="xch_theirs", shop=other_shop, kind="export", format="csv", file_name="varg.csv")
    client = sign_in(make_person(role, at=shop))
    listed = client.get(LIST)
    assert (listed.status_code, b"Rock tea" in listed.content, b"Somebody else" in listed.content) == (200, True, False)
    assert "'unsafe-eval'" in listed["Content-Security-Policy"]
    page = client.get(f"{LIST}{mine.pk}/change/")
    assert (page.status_code, b'name="title"' in page.content) == (200, imports)
    for path in (f"{LIST}{theirs.pk}/change/", f"{JOBS}varg/{job.ref}/", f"{JOBS}varg/{job.ref}/progress.json", f"{JOBS}varg/{job.ref}/report.csv"):
        assert client.get(path).status_code == 404, path
    assert client.post(f"{JOBS}varg/{job.ref}/cancel/").status_code == 404
    assert client.get(f"{LIST}999999/change/").status_code == 404
    assert client.get(f"{JOBS}import/").status_code == (200 if imports else 404)
    assert client.get(JOBS).status_code == (200 if imports else 403)
    assert client.get("/admin/kernel/failedjob/").status_code == 403
    assert client.get(LIST, {"q": "HAL-1", "status": "active", "category": "tea"}).status_code == 200
    job.refresh_from_db()
    assert job.status == "waiting"


def test_the_shops_pages_keep_their_strict_policy(client: Client) -> None:
    assert "unsafe-eval" not in client.get("/api/v1/shops")["Content-Security-Policy"]


def change(client: Client, product: Product, **fields: Any) -> Any:
    values = {
        "title": product.title, "maker": product.maker, "summary": product.summary, "description": product.description,
        "category": product.category.slug, "condition": product.condition or "", "status": product.status, "tags": ",".join(product.tags),
        "featured_rank": product.featured_rank or "", "variants-TOTAL_FORMS": 0, "variants-INITIAL_FORMS": 0,
    }  # fmt: skip
    return client.post(f"{LIST}{product.pk}/change/", {**values, **fields})


def test_a_change_goes_through_the_action(shop: Shop, make_person: MakePerson, make_product: MakeProduct, sign_in: Callable[[User], Client]) -> None:
    product = make_product(attributes={"origin": "wuyi", "harvest": 2020})
    before = dict(Product.objects.for_shop(shop).values().get())
    client = sign_in(make_person(Role.MANAGER, at=shop))
    answer = change(client, product, title="Rock tea", tags="dark,rock", featured_rank="3")
    assert answer.status_code == 302, answer.content
    after = dict(Product.objects.for_shop(shop).values().get())
    assert {name for name in before if before[name] != after[name]} == {"title", "tags", "featured_rank", "search", "updated_at"}
    assert list(OutboxEvent.objects.exclude(name="shop.synced").values_list("name", flat=True)) == ["product.published", "product.changed"]
    assert run_all() == []


def test_what_does_not_fit_is_said_and_changes_nothing(
    shop: Shop, make_person: MakePerson, make_product: MakeProduct, sign_in: Callable[[User], Client]
) -> None:
    product = make_product(status="reserved")
    client = sign_in(make_person(Role.MANAGER, at=shop))
    before, told = dict(Product.objects.for_shop(shop).values().get()), OutboxEvent.objects.count()
    for fields, words in (({"status": "draft"}, b"cannot become draft"), ({"category": "ware"}, b"is no attribute"), ({"title": ""}, b"required")):
        answer = change(client, product, **fields)
        assert (answer.status_code, words in answer.content) == (200, True), fields
    assert (dict(Product.objects.for_shop(shop).values().get()), OutboxEvent.objects.count()) == (before, told)
    support = sign_in(make_person(Role.SUPPORT, at=shop))
    assert change(support, product, title="Mine").status_code == 403


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
    bad = client.post(f"{JOBS}import/", {**form, "file": SimpleUploadedFile("tea.csv", FILE), "constants": "prise=1"})
    assert (bad.status_code, b"no column" in bad.content) == (200, True)
    assert Exchange.objects.across_shops().count() == 1


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
    event = OutboxEvent.objects.create(name="product.published", payload={"product_id": 1})
    delivery = Delivery.objects.create(event=event, handler="search.index", status="failed", attempts=8, error="Boom")
    queued: list[str] = []
    monkeypatch.setattr(current_app, "send_task", lambda task, **_: queued.append(task))
    for path, row in (("/admin/kernel/failedjob/", job), ("/admin/kernel/delivery/", delivery)):
        listed = operator.get(path)
        assert (listed.status_code, b"Boom" in listed.content) == (200, True)
        assert operator.get(f"{path}{row.pk}/change/").status_code == 200
        assert operator.post(path, {"action": "retry", "_selected_action": [row.pk]}).status_code == 302
    job.refresh_from_db()
    delivery.refresh_from_db()
    assert (queued, job.retried_at is not None, delivery.status, delivery.attempts) == (["exchange.run"], True, "waiting", 0)


def test_the_files_of_the_back_office_are_there_without_collecting(client: Client) -> None:
    for path in (
        "/static/unfold/css/styles.css",
        "/static/unfold/js/alpine/alpine.js",
        "/static/exchange/progress.js",
        "/static/exchange/office.css",
    ):
        assert client.get(path).status_code == 200, path
