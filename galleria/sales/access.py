"""From a request to a bag, and from a person to an order. What is not theirs does not exist for them."""

import secrets
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Literal

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare, salted_hmac

from galleria.accounts.access import Actor, actor_of
from galleria.accounts.rules import Right
from galleria.kernel.clients import client_network
from galleria.kernel.problems import Forbidden
from galleria.sales.errors import OrderNotFound
from galleria.sales.models import Order

COOKIE = "bag"
COOKIE_S = 90 * 86_400
SECRET_LENGTH = 32
KEY_LENGTH = 32


@dataclass(frozen=True)
class Shopper:
    """Whose bag it is. `guest` is the SHA-256 of the cookie's secret; a person who had a bag as a guest has both until they are merged."""

    actor: Actor
    guest: str | None
    network: str = ""  # where they come from, as throttles count it

    @property
    def owner(self) -> dict[str, int | str | None]:
        """The columns of a cart that say whose it is."""
        user = self.actor.user
        return {"user": user.pk, "guest": None} if user else {"user": None, "guest": self.guest}

    @property
    def is_known(self) -> bool:
        """Whether they may have a bag already."""
        return self.actor.user is not None or self.guest is not None


def shopper_of(request: HttpRequest) -> Shopper:
    """Who shops: a person, or a guest by the secret in their cookie, or nobody yet."""
    secret = request.COOKIES.get(COOKIE, "")
    return Shopper(actor=actor_of(request), guest=hash_secret(secret) if len(secret) == SECRET_LENGTH else None, network=client_network(request))


def open_bag(shopper: Shopper) -> tuple[Shopper, str | None]:
    """The shopper with a bag to put things into, and the new secret of a guest who had none."""
    if shopper.is_known:
        return shopper, None
    secret = secrets.token_urlsafe(SECRET_LENGTH * 3 // 4)
    return replace(shopper, guest=hash_secret(secret)), secret


def hand_secret(response: HttpResponse, secret: str | None) -> HttpResponse:
    """The answer with the guest's secret, where there is a new one."""
    if secret is not None:
        response.set_cookie(COOKIE, secret, max_age=COOKIE_S, httponly=True, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE)
    return response


def hash_secret(secret: str) -> str:
    """As it is kept: a secret of 192 random bits needs no salt."""
    return sha256(secret.encode("utf-8", "replace")).hexdigest()


def key_of(ref: str) -> str:
    """What opens an order without signing in: told to the one who placed it, and in the letters about it. Not kept; only we can make it."""
    return salted_hmac("galleria.sales.order", ref, algorithm="sha256").hexdigest()[:KEY_LENGTH]


def is_buyer(actor: Actor, order: Order, *, key: str | None) -> bool:
    """Whether it is theirs: by their account, or by the key that came with it."""
    owns = actor.user is not None and order.user_id == actor.user.pk
    return owns or (key is not None and constant_time_compare(key, key_of(order.ref)))


def access_order(
    actor: Actor, ref: str, *, to: Literal["see", "pay", "cancel", "manage", "refund"], key: str | None = None, lock: bool = False
) -> Order:
    """The order, when the actor may do this with it (only its buyer pays it): its buyer (by account, or by the key that came with it) or the
    shop's staff.

    Raises OrderNotFound (404) for everybody else, Forbidden (403) for people who may see but not do it.
    """
    orders = Order.objects.across_shops().select_related("shop")
    if lock:
        orders = orders.select_for_update(no_key=True, of=("self",))
    order = orders.filter(ref=ref).first() if "\x00" not in ref else None
    if order is None:
        raise OrderNotFound(ref=ref)
    bought = is_buyer(actor, order, key=key)
    if not bought and not actor.has_right(order.shop, Right.SEE_ORDERS):
        raise OrderNotFound(ref=ref)
    if to == "pay" and not bought:
        raise Forbidden
    needed = {"see": None, "pay": None, "cancel": None if bought else Right.MANAGE_ORDERS, "manage": Right.MANAGE_ORDERS, "refund": Right.REFUND}[to]
    if needed is not None and not actor.has_right(order.shop, needed):
        raise Forbidden
    return order
