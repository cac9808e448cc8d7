"""Pages that are somebody's own: a frame that is the same for everybody, and nothing of anybody in it."""

import pytest
from django.test import Client

from galleria.shops.models import Shop
from tests.pages.test_shell import inlined, title

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("path", "heading"),
    [
        ("/halden/bag", "Your bag · Halden"),
        ("/halden/checkout", "Checkout · Halden"),
        ("/halden/orders/K7QX-2M9", "Your order · Halden"),
        ("/bags", "Your bags · Galleria"),
        ("/account", "Your account · Galleria"),
        ("/account/sign-in", "Sign in · Galleria"),
        ("/account/sign-up", "Create an account · Galleria"),
        ("/account/password", "A new password · Galleria"),
        ("/account/addresses", "Addresses · Galleria"),
        ("/account/security", "Sign-in and security · Galleria"),
        ("/account/orders", "Orders · Galleria"),
        ("/halden/wish-lists", "Your wish lists · Halden"),
        ("/halden/sell", "Sell here · Halden"),
        ("/halden/sell/listings", "Your listings · Halden"),
        ("/halden/sell/listings/lst_0123456789abcdef", "List a piece · Halden"),
        ("/halden/sell/sales", "Your sales · Halden"),
        ("/halden/sell/sales/7K2M9-XQT4B-1", "Your sale · Halden"),
        ("/halden/sell/statistics", "Statistics · Halden"),
        ("/halden/sell/returns", "Returns · Halden"),
        ("/halden/sell/returns/R-7K2M9-XQT4B", "A return · Halden"),
        ("/halden/sell/ratings", "Ratings · Halden"),
        ("/halden/sell/balance", "Your balance · Halden"),
        ("/halden/wish-lists/wsh_0123456789abcdef", "Wish list · Halden"),
        ("/halden/wish-lists/shared/abcdefghijklmnopqrstuvwxyz23", "Wish list · Halden"),
        ("/account/wishes", "Wish lists and notices · Galleria"),
        ("/account/preferences", "Letters and language · Galleria"),
        ("/account/data", "Your data · Galleria"),
    ],
)
def test_private_pages_are_there_and_not_for_indexes(client: Client, shop: Shop, path: str, heading: str) -> None:
    answer = client.get(path)
    body = answer.content.decode()
    assert answer.status_code == 200
    assert title(body) == heading
    assert '<meta name="robots" content="noindex">' in body
    assert body.count("<h1") == 1
    assert set(inlined(body)["answers"]) <= {"/api/v1/shops/halden"}  # type: ignore[call-overload]


NOWHERE = (
    "/halden/orders", "/halden/account", "/halden/bags", "/account/nothing", "/bags/more", "/halden/bag/more",
    "/halden/wish-lists/shared/a/b", "/wish-lists",
)  # fmt: skip


@pytest.mark.parametrize("path", NOWHERE)
def test_other_addresses_stay_not_found(client: Client, shop: Shop, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("path", ["/bag", "/checkout", "/orders/K7QX-2M9", "/account", "/account/sign-in", "/account/orders"])
def test_a_shop_s_own_host_has_both_in_its_own_look(client: Client, shop: Shop, path: str) -> None:
    body = client.get(path, headers={"host": "halden.localhost"}).content.decode()
    assert "· Halden" in title(body)
    assert 'id="theme"' in body
