"""From a request to an actor, and from an actor to what it may do in a shop. Fails closed."""

from dataclasses import dataclass

from django.http import HttpRequest
from ninja.utils import check_csrf

from galleria.accounts.basic import find_basic_user
from galleria.accounts.errors import CrossSite
from galleria.accounts.models import Membership, User
from galleria.accounts.rules import Right, Role, has_right
from galleria.accounts.tokens.queries import find_bearer_user
from galleria.kernel.problems import Forbidden, Unauthenticated
from galleria.shops.models import Shop

SAFE_METHODS = ("GET", "HEAD", "OPTIONS")


@dataclass(frozen=True)
class Actor:
    """Who acts. `user` is None for a visitor and for the platform itself; `is_platform` is true for operators and for the command line."""

    user: User | None = None
    is_platform: bool = False

    def role_in(self, shop: Shop) -> Role | None:
        """The actor's role in a shop, or None."""
        if self.user is None:
            return None
        row = Membership.objects.for_shop(shop).filter(user=self.user).values_list("role", flat=True).first()
        return Role(row) if row else None

    def has_right(self, shop: Shop, right: Right) -> bool:
        """Whether the actor may do this in the shop."""
        return self.is_platform or has_right(self.role_in(shop), right)


PLATFORM = Actor(is_platform=True)


def actor_of(request: HttpRequest) -> Actor:
    """Who sent the request: a person by access token (Bearer), by HTTP Basic (e-mail and password) or by session cookie, or a visitor.

    Raises Unauthenticated (401) for a token or Basic credentials that do not do, Throttled (429) after too many wrong passwords, CrossSite (403)
    for a change that another site sends with a person's cookie.
    """
    user = find_bearer_user(request) or find_basic_user(request)
    if user is None and isinstance(request.user, User):
        user = request.user
        if request.method not in SAFE_METHODS and check_csrf(request) is not None:
            raise CrossSite
    if user is None or not user.is_active:
        return Actor()
    return Actor(user=user, is_platform=user.is_superuser)


def check_signed_in(actor: Actor) -> None:
    """Raises Unauthenticated (401) for visitors."""
    if actor.user is None and not actor.is_platform:
        raise Unauthenticated


def check_right(actor: Actor, shop: Shop, right: Right) -> None:
    """Raises Unauthenticated (401) for visitors and Forbidden (403) for people without the right."""
    check_signed_in(actor)
    if not actor.has_right(shop, right):
        raise Forbidden
