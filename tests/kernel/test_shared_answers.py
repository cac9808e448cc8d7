"""The shared cache through HTTP: what is kept, for whom, how it is handed out, and what happens when things are away."""

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from django.db import connection, connections
from django.test import Client
from django.test.utils import CaptureQueriesContext

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import User
from galleria.accounts.rules import Role
from galleria.catalog.actions.update_product import update_product
from galleria.catalog.drafts import ProductPatch
from galleria.catalog.models import Product, SearchCount
from galleria.catalog.search_counts import settle_searches
from galleria.kernel import shared_answers, shared_cache
from galleria.kernel.metrics import CACHE_READS
from galleria.shared_answers import SHARED as SHARED_ADDRESSES
from galleria.shops.models import Shop
from galleria.shops.queries import read_version_word
from tests.conftest import MakePerson, MakeProduct

pytestmark = pytest.mark.django_db(transaction=True)
S = "/api/v1/shops/halden"
SHARED = ["/api/v1/shops", S, f"{S}/categories", f"{S}/attributes", f"{S}/products?sort=price", f"{S}/products/oolong-1"]
SHARED += [f"{S}/products/oolong-1/similar", f"{S}/featured", f"{S}/policies/returns", "/", "/halden", "/halden/products/oolong-1"]
LONGER_THAN_FRESH_S = (shared_cache.FRESH_MS + 60) / 1000


@pytest.fixture(autouse=True)
def _shared(settings: Any, _no_shared_answers: None) -> None:
    settings.SHARED_CACHE = True


@pytest.fixture
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept stays fresh, however slow the machine is."""
    monkeypatch.setattr(shared_cache, "_TIMES", ("60000", "60000", "60000", "60000"))


class Reads:
    """How often the cache was read with each outcome since this was made."""

    def __init__(self) -> None:
        self._before = self._now()

    @staticmethod
    def _now() -> dict[str, float]:
        return {name: CACHE_READS.labels("answers", name)._value.get() for name in ("hit", "stale", "miss", "bypass", "away")}

    def __call__(self) -> dict[str, int]:
        return {name: int(value - self._before[name]) for name, value in self._now().items() if value > self._before[name]}


def set_price(shop: Shop, slug: str, amount: int) -> None:
    sku = Product.objects.for_shop(shop).get(slug=slug).variants.get().sku
    update_product(shop, slug, ProductPatch.model_validate({"variants": [{"sku": sku, "price_minor": amount}]}), actor=PLATFORM)


@pytest.mark.usefixtures("unhurried")
@pytest.mark.parametrize("address", SHARED)
def test_the_second_answer_is_the_kept_first_one(client: Client, make_product: MakeProduct, address: str) -> None:
    make_product(featured_rank=1)
    reads = Reads()
    first = client.get(address)
    with connection.execute_wrapper(lambda *_: pytest.fail("the database was asked")):
        second = client.get(address)
    assert reads() == {"miss": 1, "hit": 1}
    assert (first.status_code, second.status_code) == (200, 200)
    assert first.content == second.content
    unlike = {"X-Request-ID"}
    assert {name: value for name, value in first.items() if name not in unlike} == {
        name: value for name, value in second.items() if name not in unlike
    }
    assert first["X-Request-ID"] != second["X-Request-ID"]
    assert first["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert first["Content-Security-Policy"]


@pytest.mark.usefixtures("unhurried")
def test_the_order_of_parameters_does_not_matter_but_of_one_name_it_does(client: Client, make_product: MakeProduct) -> None:
    make_product()
    reads = Reads()
    one = client.get(f"{S}/products?sort=price&limit=3&sort=newest").content
    assert client.get(f"{S}/products?limit=3&sort=price&sort=newest").content == one
    assert reads() == {"miss": 1, "hit": 1}
    client.get(f"{S}/products?limit=3&sort=newest&sort=price")
    assert reads() == {"miss": 2, "hit": 1}


def test_who_is_signed_in_neither_takes_from_it_nor_fills_it(
    client: Client, make_product: MakeProduct, make_person: MakePerson, shop: Shop, sign_in: Callable[[User], Client]
) -> None:
    make_product()
    staff = sign_in(make_person(Role.MANAGER, at=shop))
    for address in SHARED:
        reads = Reads()
        for answer in (staff.get(address), staff.get(address), client.get(address, headers={"Authorization": "Basic bm9ib2R5Og=="})):
            assert answer["Cache-Control"] == "private, no-store", address
            assert "ETag" not in answer
        assert reads() == {"bypass": 3}, address
    assert [key for key in shared_cache.connect().scan_iter("galleria:answers:*") if not key.endswith(b":version")] == []
    client.get(f"{S}/products")
    set_price(shop, "oolong-1", 777)
    assert staff.get(f"{S}/products").json()["items"][0]["price"]["amount_minor"] == 777  # at once, while the kept one is still fresh


@pytest.mark.usefixtures("unhurried")
def test_what_sets_a_cookie_or_is_an_error_is_not_kept(client: Client, shop: Shop) -> None:
    reads = Reads()
    for address, status in ((f"{S}/products/none", 404), (f"{S}/products?sort=none", 422), ("/api/v1/shops/nowhere/products", 404)):
        for _ in range(2):
            answer = client.get(address)
            assert (answer.status_code, answer["Cache-Control"]) == (status, "no-store")
    assert reads() == {"miss": 6}
    page = client.get("/halden/products/none")
    assert (page.status_code, client.get("/halden/products/none").content) == (404, page.content)
    assert reads() == {"miss": 7, "hit": 1}


@pytest.mark.usefixtures("unhurried")
def test_too_large_an_answer_is_not_kept(client: Client, make_product: MakeProduct, monkeypatch: pytest.MonkeyPatch) -> None:
    make_product()
    monkeypatch.setattr(shared_cache, "LARGEST", 100)
    reads = Reads()
    assert client.get(f"{S}/products").content == client.get(f"{S}/products").content
    assert reads() == {"miss": 2}


def test_an_unchanged_answer_is_not_sent_again(client: Client, make_product: MakeProduct) -> None:
    make_product()
    for address in (f"{S}/products", "/halden/products"):
        first = client.get(address)
        tag = first["ETag"]
        for known in (tag, f'"other", {tag}', tag.removeprefix("W/"), "*"):
            answer = client.get(address, headers={"If-None-Match": known})
            assert (answer.status_code, answer.content) == (304, b"")
            assert answer["ETag"] == tag
            assert answer["Cache-Control"] == first["Cache-Control"]
            assert answer["Vary"] == first["Vary"]
        assert client.get(address, headers={"If-None-Match": '"other"'}).status_code == 200


def test_head_says_what_get_would(client: Client, make_product: MakeProduct) -> None:
    make_product()
    for address in (f"{S}/products", "/halden"):
        for _ in range(2):
            full, head = client.get(address), client.head(address)
            assert (head.status_code, head.content) == (200, b"")
            assert head["Content-Length"] == str(len(full.content))
            assert head["ETag"] == full["ETag"]


@pytest.mark.usefixtures("unhurried")
def test_each_host_has_its_own_pages(client: Client, make_product: MakeProduct) -> None:
    make_product()
    at_house, at_own = client.get("/halden/products").content, client.get("/products", headers={"Host": "halden.localhost"}).content
    assert client.get("/halden/products").content == at_house
    assert client.get("/products", headers={"Host": "halden.localhost"}).content == at_own
    assert at_house != at_own
    assert client.get("/halden", headers={"Host": "evil.example"}).status_code == 422


@pytest.mark.usefixtures("unhurried")
@pytest.mark.parametrize(("address", "host"), [(f"{S}/products", "localhost"), ("/halden/products", "localhost"), ("/products", "halden.localhost")])
def test_a_kept_answer_costs_one_round_trip(client: Client, make_product: MakeProduct, address: str, host: str) -> None:
    make_product()
    valkey = shared_cache.connect()

    def said() -> dict[str, int]:
        return {name: int(one["calls"]) for name, one in valkey.info("commandstats").items() if name != "cmdstat_info"}

    first = client.get(address, headers={"Host": host})
    for hmgets in (3, 2):  # the second time the answer is here already, and is not sent again
        before = said()
        assert client.get(address, headers={"Host": host}).content == first.content
        asked = {name: calls - before.get(name, 0) for name, calls in said().items() if calls != before.get(name, 0)}
        inside_the_script = {"cmdstat_time": 1, "cmdstat_hmget": hmgets}
        assert asked == {"cmdstat_evalsha": 1, **inside_the_script}


@pytest.mark.usefixtures("unhurried")
def test_an_answer_that_was_made_anew_replaces_the_copy_of_this_process(client: Client, make_product: MakeProduct) -> None:
    product = make_product()
    reads = Reads()
    for views in (0, 7):
        Product.objects.across_shops().filter(pk=product.pk).update(views=views)
        for key in shared_cache.connect().scan_iter("galleria:answers:*"):  # its time is over; the version is the same
            shared_cache.connect().delete(key)
        for _ in range(3):
            assert client.get(f"{S}/products").json()["items"][0]["views"] == views
    assert reads() == {"miss": 2, "hit": 4}


def test_copies_are_bounded_by_their_bytes_and_the_latest_stay() -> None:
    copies = shared_cache.Copies(most_bytes=100)
    addresses = [shared_cache.Address("halden", str(number)) for number in range(4)]
    for address in addresses[:3]:
        copies.put(address, (b"1", b"", bytes(29)))
    assert copies.get(addresses[0]) is not None
    copies.put(addresses[3], (b"1", b"", bytes(29)))
    assert [copies.get(address) is None for address in addresses] == [False, True, False, False]
    copies.put(addresses[2], (b"2", b"", bytes(99)))
    assert [copies.get(address) is None for address in addresses] == [True, True, False, True]
    copies.put(addresses[0], (b"1", b"", bytes(500)))
    assert [copies.get(address) is None for address in addresses] == [True, True, True, True]


def test_the_way_to_https_is_that_of_the_host_that_was_asked(make_product: MakeProduct, settings: Any) -> None:
    make_product()
    settings.SECURE_SSL_REDIRECT = True
    client = Client()
    for host in ("localhost", "halden.localhost"):
        for address in (f"{S}/products", "/products"):
            answer = client.get(address, headers={"Host": host})
            assert (answer.status_code, answer["Location"]) == (301, f"https://{host}{address}")


def ask_at_once(address: str, many: int) -> list[tuple[int, bytes]]:
    """So many clients ask in the same moment, each on a thread and a connection of its own."""
    together = threading.Barrier(many)

    def ask(_: int) -> tuple[int, bytes]:
        together.wait()
        try:
            answer = Client().get(address)
            return answer.status_code, answer.content
        finally:
            connections.close_all()

    with ThreadPoolExecutor(many) as pool:
        return list(pool.map(ask, range(many)))


def test_fifty_who_ask_at_once_have_it_made_once(make_product: MakeProduct, shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    # However long fifty threads take on a busy machine, nobody is taken for dead.
    monkeypatch.setattr(shared_answers, "WAIT_S", 60)
    monkeypatch.setattr(shared_cache, "_TIMES", (*shared_cache._TIMES[:2], "60000", shared_cache._TIMES[3]))
    for _ in range(5):
        make_product()
    Client().get("/api/v1/shops")  # everything is imported
    for _ in range(2):
        reads = Reads()
        answers = ask_at_once(f"{S}/products?sort=price", 50)
        assert {status for status, _ in answers} == {200}
        assert len({body for _, body in answers}) == 1
        assert reads().get("miss", 0) <= 2, reads()
        set_price(shop, "oolong-1", 999)
        time.sleep(1)


def test_a_dead_maker_blocks_nobody_for_long(client: Client, make_product: MakeProduct) -> None:
    make_product()
    address = f"{S}/products"
    client.get(address)
    keys = list(shared_cache.connect().scan_iter("galleria:answers:*"))
    answer = next(key for key in keys if not key.endswith((b":version", b":election")))
    shared_cache.connect().delete(answer)
    shared_cache.connect().set(answer + b":maker", "a process that was killed", px=shared_cache.MAKER_MS)
    began = time.monotonic()
    assert client.get(address).status_code == 200
    assert time.monotonic() - began < 2
    time.sleep(shared_cache.MAKER_MS / 1000 + 0.1)
    reads = Reads()
    client.get(address)
    client.get(address)
    assert reads() == {"miss": 1, "hit": 1}


def test_a_dead_version_reader_blocks_nobody(client: Client, make_product: MakeProduct) -> None:
    make_product()
    shared_cache.connect().set("galleria:answers:{halden}:election", "1", px=shared_cache.ELECTION_MS)
    began = time.monotonic()
    assert client.get(f"{S}/products").status_code == 200
    assert time.monotonic() - began < 1


def read_slowly(scope: str, *, seconds: float) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_sleep(%s)", [seconds])
    return read_version_word(scope)


SLOW = replace(SHARED_ADDRESSES, read_version=partial(read_slowly, seconds=0.5))
TOO_SLOW = replace(SHARED_ADDRESSES, read_version=partial(read_slowly, seconds=1.2))


@pytest.mark.parametrize(("reading", "outcomes"), [("SLOW", {"miss": 1, "hit": 1}), ("TOO_SLOW", {"miss": 2})])
def test_a_version_that_is_read_slowly_is_read_once_for_an_answer(
    client: Client, make_product: MakeProduct, settings: Any, reading: str, outcomes: dict[str, int]
) -> None:
    settings.SHARED_ANSWERS = f"{__name__}.{reading}"
    make_product()
    reads = Reads()
    for _ in range(2):
        began = time.monotonic()
        with CaptureQueriesContext(connection) as queries:
            assert client.get(f"{S}/products").status_code == 200
        assert time.monotonic() - began < 2.5
        assert sum("pg_sleep" in query["sql"] for query in queries) <= 1
    assert reads() == outcomes


def test_a_clock_that_was_put_back_does_not_stop_the_cache(client: Client, make_product: MakeProduct, shop: Shop) -> None:
    make_product()
    address = f"{S}/products"
    client.get(address)
    valkey = shared_cache.connect()
    (version,) = [key for key in valkey.scan_iter("galleria:answers:*") if key.endswith(b":version")]
    valkey.hincrby(version, "at", 3_600_000)  # as if the clock had been put back by an hour since
    set_price(shop, "oolong-1", 777)
    reads = Reads()
    answers = [client.get(address).json()["items"][0]["price"]["amount_minor"] for _ in range(2)]
    assert answers == [777, 777]
    assert reads() == {"miss": 1, "hit": 1}


def test_eviction_takes_answers_and_leaves_jobs(client: Client, make_product: MakeProduct) -> None:
    make_product()
    valkey = shared_cache.connect()
    valkey.lpush("celery-probe", *[f"job {number}" for number in range(500)])
    policy, most = (str(valkey.config_get(name)[name]) for name in ("maxmemory-policy", "maxmemory"))
    evicted = valkey.info("stats")["evicted_keys"]
    assert policy.startswith("volatile-")
    valkey.config_set("maxmemory", valkey.info("memory")["used_memory"] + 400_000)
    try:
        for number in range(400):
            assert client.get(f"/halden?number={number}").status_code == 200
    finally:
        valkey.config_set("maxmemory", most)
    assert valkey.info("stats")["evicted_keys"] > evicted
    assert valkey.llen("celery-probe") == 500


def test_every_kept_answer_has_a_lifetime(client: Client, make_product: MakeProduct) -> None:
    make_product()
    for address in SHARED:
        client.get(address)
    valkey = shared_cache.connect()
    lifetimes = [valkey.pttl(key) for key in valkey.scan_iter("galleria:answers:*")]
    assert len(lifetimes) > len(SHARED)
    gone = -2  # an election ended while we counted
    assert all(0 <= lifetime <= shared_cache.KEPT_MS for lifetime in lifetimes if lifetime != gone)


@pytest.mark.usefixtures("unhurried")
def test_each_search_is_counted_also_when_its_answer_was_kept(client: Client, make_product: MakeProduct) -> None:
    make_product()
    reads = Reads()
    for visitor in (1, 2, 3, 3):
        assert client.get(f"{S}/products?q=oolong", REMOTE_ADDR=f"1.1.1.{visitor}").json()["search"]["words"] == "oolong"
    client.get(f"{S}/products")
    assert reads() == {"miss": 2, "hit": 3}
    assert settle_searches() > 0
    assert [(row.q, row.searches, row.results) for row in SearchCount.objects.across_shops()] == [("oolong", 3, 3)]


@pytest.mark.usefixtures("unhurried")
def test_threads_that_come_and_go_use_up_nothing(make_product: MakeProduct) -> None:
    make_product()
    Client().get(f"{S}/products")
    reads = Reads()
    for _ in range(5):
        ask_at_once(f"{S}/products", 30)
    assert reads() == {"hit": 150}
