"""Real PostgreSQL and Valkey for all tests, and the few things that most of them need: a shop, people, products."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from hypothesis import HealthCheck, settings

from galleria.accounts.access import PLATFORM, Actor
from galleria.accounts.models import Membership, User
from galleria.accounts.rules import Role
from galleria.catalog.actions.create_product import create_product
from galleria.catalog.drafts import ProductDraft
from galleria.catalog.models import Product
from galleria.kernel import outbox
from galleria.kernel.shared_cache import VALKEY
from galleria.kernel.valkey import connect
from galleria.shops.actions.sync_shop import sync_shop
from galleria.shops.manifest import Manifest
from galleria.shops.middleware import known_hosts
from galleria.shops.models import Shop
from galleria.shops.queries import known_shops
from tests.sample_shop import build_manifest, build_product

# Timing never decides a test, and a fixture that lives for all examples is meant to.
settings.register_profile("galleria", deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
settings.load_profile("galleria")

MakeProduct = Callable[..., Product]
MakePerson = Callable[..., User]


@pytest.fixture(scope="session", autouse=True)
def _on_the_test_database(django_db_setup: None, django_db_blocker: Any) -> None:
    """Whoever connects while tests are collected opens the pool too early, on a database that is not the tests' own."""
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute("select current_database()")
        assert cursor.fetchone() == (connection.settings_dict["NAME"],)


@pytest.fixture(autouse=True)
def _empty_valkey() -> None:
    """Nothing counted or cached by one test is seen by the next."""
    connect().flushdb()
    VALKEY.forget()
    known_hosts.forget()
    known_shops.forget()


@pytest.fixture(autouse=True)
def _events_leave_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What one test has recorded is not sent while the next one looks at what it sends. The tests of what is done behind have it gathered."""
    monkeypatch.setattr(outbox.RECORDED, "add", lambda event_id, _: outbox._send_recorded({event_id: None}))


@pytest.fixture(autouse=True)
def _no_shared_answers(settings: Any) -> None:
    """Most tests ask the same address right after a write. The tests of the shared cache switch it on."""
    settings.SHARED_CACHE = False


@pytest.fixture
def manifest() -> Manifest:
    """A small tea shop with an attribute of each type."""
    return build_manifest()


@pytest.fixture
def shop(db: None, manifest: Manifest) -> Shop:
    """The tea shop, synced."""
    return sync_shop("halden", manifest)[0]


@pytest.fixture
def other_shop(db: None) -> Shop:
    """A second shop with the same categories."""
    return sync_shop("varg", build_manifest(name="Varg", hosts=["varg.localhost"], position=2))[0]


@pytest.fixture
def make_product(shop: Shop) -> MakeProduct:
    """Products of the tea shop; keyword arguments replace parts of the draft."""
    made = 0

    def make(*, into: Shop = shop, actor: Actor = PLATFORM, **changes: Any) -> Product:
        nonlocal made
        made += 1
        return create_product(into, ProductDraft.model_validate(build_product(made, **changes)), actor=actor)

    return make


@pytest.fixture
def make_person(db: None) -> MakePerson:
    """People, with a role in a shop when one is given."""
    made = 0

    def make(role: Role | None = None, *, at: Shop | None = None) -> User:
        nonlocal made
        made += 1
        user = User.objects.create_user(f"person{made}@example.test", username=f"person{made}", password=None, name=f"Person {made}")
        if role and at:
            Membership.objects.across_shops().create(shop=at, user=user, role=role)
        return user

    return make


@pytest.fixture
def sign_in() -> Callable[[User], Client]:
    """A client that is signed in as somebody."""

    def start(user: User) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return start
