"""Append to the log of what staff change. What is logged there is for the managers of the shop; what happened, for other rooms, is the outbox's."""

from collections.abc import Mapping
from typing import Any

from pydantic_core import to_jsonable_python

from galleria.accounts.access import Actor
from galleria.accounts.models import StaffChange
from galleria.shops.models import Shop


def log_change(actor: Actor, shop: Shop | None, *, what: str, row: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
    """Note, in the caller's transaction, who changed which row from what to what. Only keys whose values differ are kept; when none does, nothing is.

    What the command line does is nobody's and is not kept. `what` is a verb and its object ("update product"), `row` names the row as people know
    it ("product rose-ring").
    """
    if actor.user is None:
        return
    was, is_now = to_jsonable_python(dict(before)), to_jsonable_python(dict(after))
    missing = object()
    differing = [key for key in {**was, **is_now} if was.get(key, missing) != is_now.get(key, missing)]
    if not differing:
        return
    StaffChange.objects.across_shops().create(
        shop=shop,
        actor=actor.user,
        what=what,
        row=row[:160],
        before={key: was[key] for key in differing if key in was},
        after={key: is_now[key] for key in differing if key in is_now},
    )
