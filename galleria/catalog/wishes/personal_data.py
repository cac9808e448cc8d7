"""Wish lists and notices of a person, and the notices that wait at their proven e-mail addresses."""

from typing import Any

from django.db.models import Q

from galleria.catalog.wishes.models import Notice, WishItem, WishList
from galleria.kernel.personal_data import Subject, holds_personal_data
from galleria.kernel.scoping import ShopQuerySet


def export_lists(subject: Subject) -> Any:
    """With what is on them."""
    rows = WishItem.objects.across_shops().filter(wish_list__owner=subject.person_id).order_by("position", "pk")
    items: dict[int, list[dict[str, Any]]] = {}
    fields = ("product__slug", "product__title", "note", "price_minor", "added_at")
    for wish_list, *values in rows.values_list("wish_list", *fields):
        items.setdefault(wish_list, []).append(dict(zip(fields, values, strict=True)))
    lists = WishList.objects.across_shops().filter(owner=subject.person_id).order_by("pk")
    kept = ("ref", "shop__slug", "name", "notes", "is_default", "token", "created_at", "updated_at")
    return [{**dict(zip(kept, values, strict=True)), "items": items.get(pk, [])} for pk, *values in lists.values_list("pk", *kept)] or None


def erase_lists(subject: Subject) -> None:
    """With what is on them; their links lead nowhere."""
    WishList.objects.across_shops().filter(owner=subject.person_id).delete()


def _notices(subject: Subject) -> ShopQuerySet[Notice]:
    return Notice.objects.across_shops().filter(Q(person=subject.person_id) | Q(person=None, email__in=subject.emails))


def export_notices(subject: Subject) -> Any:
    """What they wait for, and were told of."""
    fields = ("shop__slug", "product__slug", "product__title", "kind", "status", "email", "price_minor", "created_at", "sent_at")
    return list(_notices(subject).order_by("pk").values(*fields)) or None


def erase_notices(subject: Subject) -> None:
    """Nobody writes to them any more."""
    _notices(subject).delete()


holds_personal_data("catalog.wish_lists", export=export_lists, erase=erase_lists)
holds_personal_data("catalog.notices", export=export_notices, erase=erase_notices)
