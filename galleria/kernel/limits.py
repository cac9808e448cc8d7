"""Holds on limited resources: one guarded statement takes units, a CHECK is the last guard, an expiry gives them back.

Rows are locked in one order: the hold, then the row that carries a total of the resource (`counted_on`), then the resource. Whoever uses several
kinds of resource in one transaction does it in one order of the kinds.
"""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import cast

from django.apps import apps
from django.db import connection, transaction
from django.db.models import F, Model
from django.utils import timezone

from galleria.kernel.causes import SET_CAUSE, UNKNOWN, Cause
from galleria.kernel.models import Hold, LimitedResource
from galleria.kernel.prepared import prepared_cursor
from galleria.kernel.sweeps import take_up

LOCK_TOTALS = """
SELECT c.id FROM {carrier} c WHERE c.id IN (SELECT r.{column} FROM {table} r WHERE r.id = ANY(%(ids)s)) ORDER BY c.id FOR NO KEY UPDATE
"""
# A row's triggers run at the end of its statement: they find the cause that the statement itself has said.
TAKE = f"""
UPDATE {{table}} r SET on_hand = r.on_hand - wanted.units FROM unnest(%(ids)s::bigint[], %(units)s::int[]) AS wanted(id, units)
WHERE r.id = wanted.id AND r.on_hand - r.reserved >= wanted.units RETURNING r.id, {SET_CAUSE}
"""
RESERVE = """
UPDATE {table} r SET reserved = r.reserved + wanted.units FROM unnest(%(ids)s::bigint[], %(units)s::int[]) AS wanted(id, units)
WHERE r.id = wanted.id AND r.on_hand - r.reserved >= wanted.units RETURNING r.id
"""
UNRESERVE = """
UPDATE {table} r SET reserved = r.reserved - held.units FROM unnest(%(ids)s::bigint[], %(units)s::int[]) AS held(id, units) WHERE r.id = held.id
"""
TAKE_HELD = f"""
UPDATE {{table}} r SET reserved = r.reserved - wanted.held, on_hand = r.on_hand - wanted.units
FROM unnest(%(ids)s::bigint[], %(units)s::int[], %(held)s::int[]) AS wanted(id, units, held)
WHERE r.id = wanted.id AND r.on_hand - r.reserved + wanted.held >= wanted.units RETURNING r.id, {SET_CAUSE}
"""
GIVE_BACK = f"""
UPDATE {{table}} r SET on_hand = r.on_hand + given.units FROM unnest(%(ids)s::bigint[], %(units)s::int[]) AS given(id, units) WHERE r.id = given.id
RETURNING {SET_CAUSE}
"""


def label_of(resource: type[LimitedResource]) -> str:
    """How holds name the table: `app.model`."""
    return resource._meta.label_lower


def take_holds(resource: type[LimitedResource], quantities: Mapping[int, int], *, holder: str, ttl_s: int) -> set[int]:
    """Promise units of many resources to a holder that has none of them yet. Returns the ids of those that had too few: the caller rolls back.

    The caller's transaction holds the rows from here on, so this is the last thing that it does.
    """
    expires_at = timezone.now() + timedelta(seconds=ttl_s)
    Hold.objects.bulk_create(
        Hold(resource=label_of(resource), resource_id=resource_id, holder=holder, quantity=quantity, expires_at=expires_at)
        for resource_id, quantity in sorted(quantities.items())
    )
    _lock_totals(resource, list(quantities))
    return set(quantities) - _run(RESERVE, resource, ids=list(quantities), units=list(quantities.values()))


def take_held(resource: type[LimitedResource], quantities: Mapping[int, int], *, holder: str, cause: Cause = UNKNOWN) -> set[int]:
    """Take units for good: those that the holder has holds of, and what is free where a hold was given back meanwhile. A hold whose time is
    over, and that nobody has swept yet, still keeps its units. Returns the ids of those that had too few: the caller rolls back.
    """
    held = _lock_all(resource, holder)
    ids = list(quantities)
    _lock_totals(resource, ids)
    values = {"ids": ids, "units": list(quantities.values()), "held": [held.get(one, 0) for one in ids]}
    taken = _run(TAKE_HELD, resource, **values, cause=cause.dump())
    Hold.objects.filter(resource=label_of(resource), resource_id__in=ids, holder=holder).delete()
    return set(quantities) - taken


def release_holds(resource: type[LimitedResource], *, holder: str) -> int:
    """Give back all that the holder has of this kind. Releasing twice is a no-op; returns how many holds there were."""
    held = _lock_all(resource, holder)
    if held:
        _lock_totals(resource, list(held))
        with connection.cursor() as cursor:
            cursor.execute(UNRESERVE.format(table=resource._meta.db_table), {"ids": list(held), "units": list(held.values())})
        Hold.objects.filter(resource=label_of(resource), holder=holder).delete()
    return len(held)


def take_units(resource: type[LimitedResource], quantities: Mapping[int, int], *, cause: Cause = UNKNOWN) -> set[int]:
    """Take units for good without a hold, all resources in one statement. Returns the ids of those that had too few: the caller rolls back.

    The cause stands in the record of a resource that keeps one, as stock does; without one the change stands there as unexplained.

    The caller's transaction holds the rows from here on, so this is the last thing that it does.
    """
    _lock_totals(resource, list(quantities))
    return set(quantities) - _run(TAKE, resource, ids=list(quantities), units=list(quantities.values()), cause=cause.dump())


def give_back_units(resource: type[LimitedResource], quantities: Mapping[int, int], *, cause: Cause = UNKNOWN) -> None:
    """Units that were taken for good are there again. Resources that are gone are passed over.

    `cause` says why, and stands in the record of stock: of an order that was cancelled `Cause(kind="cancelled", order=ref, actor_id=...)`, of
    what its buyer sent back `Cause(kind="return", order=ref, actor_id=..., note="R-...")`. The audit holds both against the order's lines: an order
    cannot give back more than it took. What comes back and cannot be sold again is `catalog.actions.write_off`, not this.
    """
    _lock_totals(resource, list(quantities))
    with connection.cursor() as cursor:
        statement = GIVE_BACK.format(table=resource._meta.db_table)
        cursor.execute(statement, {"ids": list(quantities), "units": list(quantities.values()), "cause": cause.dump()})


def release_expired(*, most: int = 500) -> int:
    """Give back the units of holds whose time is over. Returns how many holds it released."""
    expired = Hold.objects.filter(expires_at__lte=timezone.now()).order_by("expires_at").values_list("pk", flat=True)
    return take_up(_give_back_expired, expired[:most])


@transaction.atomic
def _give_back_expired(hold_id: int) -> bool:
    hold = Hold.objects.select_for_update(no_key=True, of=("self",)).filter(pk=hold_id).first()
    if hold is None:  # confirmed or released since
        return False
    resource = cast("type[LimitedResource]", apps.get_model(hold.resource))
    _lock_totals(resource, [hold.resource_id])
    resource._base_manager.filter(pk=hold.resource_id).update(reserved=F("reserved") - hold.quantity)
    hold.delete()
    return True


def _lock_all(resource: type[LimitedResource], holder: str) -> dict[int, int]:
    """What the holder has of this kind, by the resource's id; locked."""
    holds = Hold.objects.select_for_update(no_key=True, of=("self",)).filter(resource=label_of(resource), holder=holder).order_by("resource_id")
    return dict(holds.values_list("resource_id", "quantity"))


def _run(statement: str, resource: type[LimitedResource], **values: list[int] | str) -> set[int]:
    """The ids that a guarded statement changed."""
    with prepared_cursor() as cursor:
        cursor.execute(statement.format(table=resource._meta.db_table), values)
        return {row[0] for row in cursor.fetchall()}


def lock_resources(resource: type[LimitedResource], resource_ids: Sequence[int]) -> None:
    """Lock several as everything here does: the rows that carry their totals, then they themselves, each in the order of their ids."""
    _lock_totals(resource, resource_ids)
    list(resource._base_manager.select_for_update(no_key=True, of=("self",)).filter(pk__in=resource_ids).order_by("pk").values_list("pk"))


def _lock_totals(resource: type[LimitedResource], resource_ids: Sequence[int]) -> None:
    total: str | None = getattr(resource, "counted_on", None)
    if total:
        carrier = cast("type[Model]", resource._meta.get_field(total).related_model)
        statement = LOCK_TOTALS.format(carrier=carrier._meta.db_table, column=f"{total}_id", table=resource._meta.db_table)
        with prepared_cursor() as cursor:
            cursor.execute(statement, {"ids": list(resource_ids)})
