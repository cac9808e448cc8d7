"""A new shop: scaffolded by the command line on a platform that runs, carried in, and opened in the browser, without a line of code."""

import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.conftest import DEVICES
from tests.e2e.house import WholeMachine, visit
from tests.e2e.watch import Watch
from tests.operations.machine import find_free_port

DRAWN_WITHIN_S = 240
"""Some seconds, on a machine that has nothing else to do."""


class EmptyMall(WholeMachine):
    """The whole platform with a folder of shops of its own, which holds only the one that a start needs."""

    def environment(self, **changes: str) -> dict[str, str]:
        return super().environment(SHOPS_DIR=str(self.folder / "shops"), **changes)

    def build_shop(self, slug: str) -> None:
        """`galleria shop new` and `shop sync`, as a person types them."""
        for command in (["shop", "new", slug], ["shop", "sync", slug, "--data-dir", str(self.data)]):
            done = subprocess.run(self.command(*command), env=self.environment(), cwd="/", capture_output=True, text=True, check=False)
            assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def mall() -> Iterator[EmptyMall]:
    machine = EmptyMall(Path(tempfile.mkdtemp(prefix="galleria-e2e-")), find_free_port())
    (machine.folder / "shops").mkdir()
    try:
        done = subprocess.run(
            machine.command("shop", "new", "paper"), env=machine.environment(), cwd="/", capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        machine.start()
        yield machine
    finally:
        machine.down()
        for path in (machine.layout.postgres_data, machine.layout.runtime, machine.folder):
            shutil.rmtree(path, ignore_errors=True)


def await_drawings(mall: EmptyMall, slugs: list[str]) -> None:
    """Nobody has looked at a picture here: the worker draws them all by itself."""
    deadline = time.monotonic() + DRAWN_WITHIN_S
    waiting = slugs
    while waiting and time.monotonic() < deadline:
        galleries = {slug: mall.get(f"/api/v1/shops/tea/products/{slug}")["gallery"] for slug in waiting}
        assert all(galleries.values()), "a piece without pictures"
        waiting = [slug for slug, gallery in galleries.items() if not all(picture["placeholder"] for picture in gallery)]
        time.sleep(0.5)
    assert waiting == []


def test_a_scaffolded_shop_opens_at_once(browser: Browser, mall: EmptyMall, flat_picture: bytes) -> None:
    mall.build_shop("tea")
    context = browser.new_context(**DEVICES["desktop"], service_workers="block")
    context.route("**/media/**", lambda route: route.fulfill(body=flat_picture, content_type="image/webp"))
    page = context.new_page()
    watch = Watch(page)
    try:
        page.goto(f"{mall.url}/tea")
        expect(page.locator("#readable")).to_have_count(0)
        expect(page.locator("h1")).to_be_visible()
        page.goto(f"{mall.url}/tea/products")
        products = mall.get("/api/v1/shops/tea/products")["items"]
        assert len(products) >= 2
        cards = page.locator("article")
        expect(cards).to_have_count(len(products))
        cards.first.get_by_role("link").first.click()
        expect(page.locator("h1")).to_have_text(products[0]["title"])
        page.goto(mall.url)
        expect(page.get_by_role("heading", level=2, name="Tea", exact=True)).to_be_visible()
        assert watch.troubles == []
        await_drawings(mall, [piece["slug"] for piece in products])
        with visit(mall.port, mall.data, None) as house:
            assert house.audit() == []
    finally:
        context.close()
