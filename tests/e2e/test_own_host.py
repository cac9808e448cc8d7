"""A shop at its own host: its pages stand at the root, and no address has its name in it."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.e2e.test_walk import Audit
from tests.e2e.visitor import EVERY_DEVICE, Visitor


@EVERY_DEVICE
def test_a_shop_at_its_own_host_stands_at_the_root(visitor: Visitor, audit: Audit) -> None:
    page, shop = visitor.page, visitor.shop
    host = next((host for host in shop.front["hosts"] if host.endswith(".localhost")), None)
    if host is None:
        pytest.fail(f"{shop.slug} answers at no host that this machine can reach")
    root = f"http://{host}:{shop.house.port}"
    page.goto(f"{root}/")
    expect(visitor.heading()).to_have_text(shop.home["hero"]["title"])
    label, category = shop.menu_category
    visitor.follow_menu(label)
    expect(page).to_have_url(f"{root}/products?category={category}")
    visitor.expect_list(shop.list_all(category=category))
    visitor.cards().first.get_by_role("heading").get_by_role("link").click()
    slug = shop.list_all(category=category)[0]["slug"]
    expect(page).to_have_url(f"{root}/products/{slug}")
    page.reload()
    expect(visitor.heading()).to_have_text(shop.product(slug)["title"])
    neighbours = page.get_by_role("navigation", name="Other shops").get_by_role("link")
    expect(neighbours).to_have_count(len(shop.house.get("shops")["items"]) - 1)
    links = page.locator("a[href]").evaluate_all("links => links.map(link => link.href)")
    at_home = [link for link in links if urlsplit(link).netloc == f"{host}:{shop.house.port}"]
    assert [link for link in at_home if urlsplit(link).path.split("/")[1] == shop.slug] == []
    assert {urlsplit(link).hostname for link in links} - {host} == {urlsplit(link.get_attribute("href")).hostname for link in neighbours.all()}

    visitor.watch.expect("404")
    page.goto(f"{root}/nothing-here")
    expect(visitor.heading()).to_have_text("Nothing at this address")
    page.get_by_role("main").get_by_role("link", name="See everything").click()
    expect(page).to_have_url(f"{root}/products")
    visitor.expect_list(shop.everything)
    assert visitor.watch.troubles == []
    assert audit() == []
