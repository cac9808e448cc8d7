"""A tea shop in which others sell: Otto sells a pot, and Ada asks about it."""

from collections.abc import Callable

import pytest

from galleria.accounts.access import Actor
from galleria.accounts.models import User
from galleria.catalog.models import Product
from galleria.kernel.models import OutboxEvent
from galleria.kernel.outbox import sweep_outbox
from galleria.messaging.actions.ask_seller import ask_seller
from galleria.messaging.actions.send_message import send_message
from galleria.messaging.models import Conversation
from galleria.sellers.models import Seller
from galleria.shops.manifest import Manifest
from galleria.shops.models import Shop
from tests.conftest import MakePerson, MakeProduct
from tests.sellers.conftest import MakeSeller, build_market_manifest, make_seller

__all__ = ["make_seller"]
S = "/api/v1/shops/halden"
Ask = Callable[..., Conversation]


def deliver() -> None:
    """Let what was recorded be heard of."""
    OutboxEvent.objects.update(recorded_at="2026-01-01T00:00:00Z")
    sweep_outbox()


def say(conversation: Conversation, user: User, words: str = "And the lid?") -> Conversation:
    """One more message of this person's."""
    return send_message(conversation.ref, words=words, actor=Actor(user=user))


@pytest.fixture
def manifest() -> Manifest:
    return build_market_manifest()


@pytest.fixture
def seller(make_seller: MakeSeller) -> Seller:
    return make_seller(name="Otto's attic")


@pytest.fixture
def otto(seller: Seller) -> User:
    return seller.user


@pytest.fixture
def ada(make_person: MakePerson) -> User:
    return make_person()


@pytest.fixture
def pot(otto: User, make_product: MakeProduct) -> Product:
    return make_product(actor=Actor(user=otto), slug="pot", title="A very old pot")


@pytest.fixture
def ask(shop: Shop, ada: User, pot: Product) -> Ask:
    """Ada asks about the pot, unless it is somebody else or another piece."""

    def start(words: str = "Does it drip?", *, user: User | None = ada, slug: str = pot.slug) -> Conversation:
        return ask_seller(shop, slug, words=words, actor=Actor(user=user))

    return start
