"""Holds on limited resources: one guarded statement takes units, a CHECK is the last guard, an expiry gives them back."""

from datetime import timedelta
from typing import TypeVar

from django.apps import apps
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from galleria.kernel.models import Hold, LimitedResource
from galleria.kernel.problems import Conflict

Resource = TypeVar("Resource", bound=LimitedResource)


class SoldOut(Conflict):
    """Fewer units are free than were asked for."""

    code = "sold_out"
    title = "Not enough left"
    detail = "Fewer are left than you asked for."


class HoldExpired(Conflict):
    """The units were given back before they were confirmed."""

    code = "hold_expired"
    title = "The reservation has expired"
    detail = "The reservation has expired. Try again."


def label_of(resource: type[LimitedResource]) -> str:
    """How holds name the table: `app.model`."""
    return resource._meta.label_lower


@transaction.atomic
def take_hold(resource: type[LimitedResource], resource_id: int, *, holder: str, quantity: int, ttl_s: int) -> Hold:
    """Promise `quantity` units to `holder` for `ttl_s` seconds. The same holder asking again gets the hold it has.

    Raises SoldOut (409) when fewer are free; then nothing has changed.
    """
    if quantity < 1:
        raise ValueError("a hold is of at least one unit")
    label = label_of(resource)
    hold, created = Hold.objects.get_or_create(
        resource=label,
        resource_id=resource_id,
        holder=holder,
        defaults={"quantity": quantity, "expires_at": timezone.now() + timedelta(seconds=ttl_s)},
    )
    if not created:
        return hold
    taken = resource._base_manager.filter(pk=resource_id, on_hand__gte=F("reserved") + quantity).update(reserved=F("reserved") + quantity)
    if not taken:
        raise SoldOut
    return hold


@transaction.atomic
def confirm_hold(resource: type[LimitedResource], resource_id: int, *, holder: str) -> None:
    """The units are gone for good. Raises HoldExpired (409) when the hold is no longer there."""
    hold = _lock(resource, resource_id, holder)
    if hold is None:
        raise HoldExpired
    resource._base_manager.filter(pk=resource_id).update(reserved=F("reserved") - hold.quantity, on_hand=F("on_hand") - hold.quantity)
    hold.delete()


@transaction.atomic
def release_hold(resource: type[LimitedResource], resource_id: int, *, holder: str) -> bool:
    """Give the units back. Releasing twice is a no-op; returns whether there was a hold."""
    hold = _lock(resource, resource_id, holder)
    if hold is None:
        return False
    resource._base_manager.filter(pk=resource_id).update(reserved=F("reserved") - hold.quantity)
    hold.delete()
    return True


def release_expired(*, most: int = 500) -> int:
    """Give back the units of holds whose time is over. Returns how many holds it released."""
    released = 0
    for hold in Hold.objects.filter(expires_at__lte=timezone.now()).order_by("expires_at")[:most]:
        app, model = hold.resource.split(".")
        released += release_hold(apps.get_model(app, model), hold.resource_id, holder=hold.holder)
    return released


def _lock(resource: type[LimitedResource], resource_id: int, holder: str) -> Hold | None:
    return Hold.objects.select_for_update().filter(resource=label_of(resource), resource_id=resource_id, holder=holder).first()
