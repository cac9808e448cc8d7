"""The house, the browser, a page per test, and what is kept when a test fails."""

import json
import os
import re
import tempfile
import zlib
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any, cast

import pytest
import pyvips
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, Route, ViewportSize, expect, sync_playwright

from galleria.operations.embedded.place import CHECKOUT
from tests.e2e.catalogue import Shop
from tests.e2e.chromium import ARGUMENTS, CHROMIUM
from tests.e2e.house import House, open_house
from tests.e2e.visitor import Visitor
from tests.e2e.watch import Watch
from tests.stripe.process import LocalStripe

HERE = Path(__file__).parent
PATIENCE_MS = 30_000
LONGEST_S = 900  # the first test of a fresh checkout waits for the build of the web app
SHOPS = sorted(path.parent.name for path in Path(os.environ.get("SHOPS_DIR", CHECKOUT / "shops")).glob("*/shop.toml"))
SHOPS_OWN = (
    "test_walk",
    "test_piece",
    "test_axe",
    "test_pictures",
    "test_ordering",
    "test_from_sign_up_to_delivered",
)  # journeys that every shop is walked through
DEVICES: dict[str, dict[str, Any]] = {
    "desktop": {"viewport": ViewportSize(width=1440, height=900)},
    "mobile": {"viewport": ViewportSize(width=390, height=844), "is_mobile": True, "has_touch": True, "device_scale_factor": 2},
}

expect.set_options(timeout=PATIENCE_MS)


IN_TURN = ("test_walk", "test_piece", "test_ordering", "test_axe", "test_from_sign_up_to_delivered")
"""Journeys through every shop on every device: in each shop on one of them, in the next shop on the other one."""


def is_others_turn(item: pytest.Item) -> bool:
    """Whether the other device walks this journey through this shop. E2E_EVERY_SHOP=1: both do."""
    if not isinstance(item, pytest.Function) or item.path.stem not in IN_TURN or os.environ.get("E2E_EVERY_SHOP") == "1":
        return False
    chosen = item.callspec.params if hasattr(item, "callspec") else {}
    if not {"shop", "device"} <= chosen.keys():
        return False
    turn = zlib.crc32(item.originalname.encode()) + SHOPS.index(str(chosen["shop"]))
    return list(DEVICES)[turn % len(DEVICES)] != chosen["device"]


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Marks; and these tests come last: Playwright's event loop stays in the thread, where Django would refuse to talk to the database."""
    left_out = [item for item in items if HERE in item.path.parents and is_others_turn(item)]
    config.hook.pytest_deselected(items=left_out)
    ours = [item for item in items if HERE in item.path.parents and item not in left_out]
    for item in ours:
        item.add_marker(pytest.mark.browser)
        item.add_marker(pytest.mark.timeout(LONGEST_S))
        if CHROMIUM is None:
            item.add_marker(pytest.mark.skip(reason="Chromium is not on this machine; install it (apt-get install chromium) or set CHROMIUM"))
    chosen = {*ours, *left_out}
    items[:] = [item for item in items if item not in chosen] + ours


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that takes `shop` runs for each shop when its journey is about the shop's own look and pieces, else for one of them, each test another.

    E2E_EVERY_SHOP=1 runs every test for every shop. The folders say which shops there are before the platform runs; `shop` compares them with
    the API.
    """
    if "shop" in metafunc.fixturenames:
        is_shops_own = metafunc.module.__name__.rpartition(".")[2] in SHOPS_OWN or os.environ.get("E2E_EVERY_SHOP") == "1"
        chosen = zlib.crc32(metafunc.function.__name__.encode()) % len(SHOPS)
        metafunc.parametrize("shop", SHOPS if is_shops_own else SHOPS[chosen : chosen + 1], indirect=True)


@pytest.fixture(scope="session")
def house() -> Iterator[House]:
    """The whole platform with all shops filled."""
    with open_house() as house:
        yield house


@pytest.fixture
def shops(house: House) -> dict[str, Shop]:
    """The shops, as the API lists them. Read anew for each test: others may have put pieces on their shelves."""
    return {entry["slug"]: Shop(house, entry["slug"]) for entry in house.get("shops")["items"]}


@pytest.fixture
def shop(request: pytest.FixtureRequest, shops: dict[str, Shop]) -> Shop:
    """One of the shops."""
    assert request.param in shops, f"shops/{request.param} is not in GET /api/v1/shops"
    return shops[request.param]


@pytest.fixture
def stripe_side(house: House) -> LocalStripe:
    """Stripe's side of the platform."""
    if house.stripe is None:
        pytest.skip("the platform that runs already has no stand-in for Stripe; name its port in E2E_STRIPE_PORT")
    return house.stripe


@pytest.fixture
def device(request: pytest.FixtureRequest) -> str:
    """`desktop` or `mobile`."""
    return cast("str", getattr(request, "param", "desktop"))


@pytest.fixture
def audit(house: House) -> Callable[[], list[dict[str, str]]]:
    """Every broken promise of the platform's data."""
    return house.audit


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """One Chromium; every test gets a visitor of its own in it."""
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
    yield browser
    browser.close()


@pytest.fixture
def context_options() -> dict[str, Any]:
    """What a test file wants to be otherwise about its visitor."""
    return {}


@pytest.fixture
def context(browser: Browser, device: str, context_options: dict[str, Any]) -> Iterator[BrowserContext]:
    """A visitor who has never been here. Pictures are flat: see `flat_picture`.

    Without the service worker, which would answer before the tests do: test_offline.py is about it.
    """
    context = browser.new_context(**{"service_workers": "block", **DEVICES[device], **context_options})
    context.set_default_timeout(PATIENCE_MS)
    yield context
    context.close()


@pytest.fixture
def open_tab(browser: Browser) -> Iterator[Callable[[str], Page]]:
    """A browser of somebody else's, on their device."""
    contexts = []

    def open_it(device: str) -> Page:
        context = browser.new_context(service_workers="block", **DEVICES[device])
        context.set_default_timeout(PATIENCE_MS)
        contexts.append(context)
        return context.new_page()

    yield open_it
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def flat_picture() -> bytes:
    """Stands in for every picture. The real ones are drawn at the first request, seconds each: test_pictures.py waits for those."""
    grey: Any = pyvips.Image.black(40, 50) + 180
    return cast("bytes", grey.cast("uchar").bandjoin([grey, grey]).copy(interpretation="srgb").webpsave_buffer())


@pytest.fixture
def page(context: BrowserContext, flat_picture: bytes) -> Page:
    """A tab that shows flat pictures."""

    def answer(route: Route) -> None:
        route.fulfill(body=flat_picture, content_type="image/webp")

    context.route("**/media/**", answer)
    return context.new_page()


@pytest.fixture
def watch(page: Page, request: pytest.FixtureRequest) -> Watch:
    """What the page complains about."""
    watch = Watch(page)
    request.node.stash[WATCHED] = watch
    return watch


@pytest.fixture
def visitor(page: Page, watch: Watch, shop: Shop, device: str) -> Visitor:
    """Somebody in one of the shops."""
    return Visitor(page, watch, shop, device)


WATCHED = pytest.StashKey[Watch]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Of a test that failed, keep what the browser showed and said, and say where."""
    report = yield
    watch = item.stash.get(WATCHED, None)
    if watch and report.when == "call" and report.failed:
        folder = Path(tempfile.mkdtemp(prefix=re.sub(r"\W+", "-", f"galleria-{item.name}-")))
        notes = [f"address: {watch.page.url}", *watch.troubles]
        try:
            watch.page.screenshot(path=folder / "page.png", timeout=20_000)
        except Exception as error:  # noqa: BLE001 - a page that cannot be photographed must not hide why the test failed
            notes.append(f"no screenshot: {error}")
        (folder / "notes.json").write_text(json.dumps(notes, indent=1))
        report.sections.append(("browser", "\n".join([f"kept in {folder}", *notes])))
    return report
