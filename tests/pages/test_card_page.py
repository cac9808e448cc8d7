"""The one page that takes cards: Stripe's addresses stand in its policy, and in no other's."""

from typing import Any

import pytest
from django.test import Client

from galleria.shops.models import Shop

pytestmark = pytest.mark.django_db
PAY = "/halden/orders/7K2M9-XQT4B/pay"
POLICY = "Content-Security-Policy"


@pytest.fixture
def keys(settings: Any) -> None:
    settings.STRIPE_SECRET_KEY, settings.STRIPE_PUBLISHABLE_KEY = "sk_test_x", "pk_test_x"
    settings.STRIPE_SCRIPT_URL, settings.STRIPE_API_URL = "https://js.stripe.com/endive/stripe.js", "https://api.stripe.com"


def test_it_may_load_what_stripe_brings(client: Client, shop: Shop, keys: None) -> None:
    answer = client.get(PAY)
    assert answer.status_code == 200
    policy = dict(part.strip().split(" ", 1) for part in answer[POLICY].split(";"))
    assert policy["script-src"] == "'self' https://js.stripe.com https://*.js.stripe.com"
    assert policy["connect-src"] == "'self' https://api.stripe.com"
    assert policy["frame-src"] == "'self' https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com"
    assert policy["frame-ancestors"] == "'none'"
    assert 'payment=(self "https://js.stripe.com")' in answer["Permissions-Policy"]
    assert "noindex" in answer.content.decode()


@pytest.mark.parametrize("path", ["/halden", "/halden/checkout", "/halden/orders/7K2M9-XQT4B", "/halden/products"])
def test_no_other_page_may(client: Client, shop: Shop, keys: None, path: str) -> None:
    answer = client.get(path)
    assert "stripe" not in answer[POLICY]
    assert answer["Permissions-Policy"].endswith("payment=()")


def test_without_keys_it_may_not_either(client: Client, shop: Shop, settings: Any) -> None:
    settings.STRIPE_SECRET_KEY = ""
    assert "stripe" not in client.get(PAY)[POLICY]
