"""Pictures that a person has uploaded. A shop's stay with the shop, under the uploader's pseudonym; portraits go."""

from collections.abc import Iterator
from typing import Any

from galleria.kernel.personal_data import Subject, holds_personal_data
from galleria.kernel.scoping import ShopQuerySet
from galleria.media.actions.delete_unclaimed_files import delete_unclaimed_files
from galleria.media.models import Picture
from galleria.media.rules import master_name
from galleria.media.storage import find_file


def _uploads(subject: Subject) -> ShopQuerySet[Picture]:
    return Picture.objects.across_shops().filter(uploaded_by=subject.person_id).order_by("pk")


def export(subject: Subject) -> Any:
    """Which, for which shop, and since when."""
    rows = _uploads(subject).values("key", "shop__slug", "width", "height", "created_at")
    return [
        {"file": f"{row['key']}.webp", "shop": row["shop__slug"], "width": row["width"], "height": row["height"], "uploaded_at": row["created_at"]}
        for row in rows
    ] or None


def files(subject: Subject) -> Iterator[tuple[str, bytes]]:
    """The masters, one in memory at a time."""
    for key in _uploads(subject).values_list("key", flat=True).distinct().order_by("key"):
        content = find_file(master_name(key))
        if content is not None:
            yield f"{key}.webp", content


def erase(subject: Subject) -> None:
    """Portraits and their files. What refers to one lets go of it (SET NULL)."""
    portraits = _uploads(subject).filter(shop=None)
    keys = sorted(portraits.values_list("key", flat=True))
    portraits.delete()
    for key in keys:
        delete_unclaimed_files(key)


holds_personal_data("media.pictures", export=export, files=files, erase=erase)
