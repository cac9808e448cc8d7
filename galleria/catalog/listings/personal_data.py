"""Drafts of a person. What became of them is catalog's offers."""

from typing import Any

from galleria.catalog.listings.models import ListingDraft, ListingPicture
from galleria.kernel.personal_data import Subject, holds_personal_data


def export_drafts(subject: Subject) -> Any:
    """With the keys of their pictures, whose files media hands out."""
    pictures: dict[int, list[str]] = {}
    rows = ListingPicture.objects.across_shops().filter(draft__user=subject.person_id).order_by("position", "pk")
    for draft, key in rows.values_list("draft", "original__key"):
        pictures.setdefault(draft, []).append(key)
    drafts = ListingDraft.objects.across_shops().filter(user=subject.person_id).order_by("pk")
    kept = ("ref", "shop__slug", "product__slug", "fields", "is_open", "created_at", "updated_at")
    return [{**dict(zip(kept, values, strict=True)), "pictures": pictures.get(pk, [])} for pk, *values in drafts.values_list("pk", *kept)] or None


def erase_drafts(subject: Subject) -> None:
    """All of them; what they became stays with catalog."""
    ListingDraft.objects.across_shops().filter(user=subject.person_id).delete()


holds_personal_data("catalog.listing_drafts", export=export_drafts, erase=erase_drafts)
