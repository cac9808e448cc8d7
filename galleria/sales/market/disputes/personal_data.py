"""Disputes of a person, bought or sold, with what they said and the pictures that they took. What the other side said is theirs."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Q

from galleria.kernel.personal_data import Subject, holds_personal_data
from galleria.kernel.scoping import ShopQuerySet
from galleria.media.private_files import delete_folder
from galleria.media.private_pictures import read_private_picture
from galleria.sales.market.disputes.models import Dispute, DisputePicture, DisputePost
from galleria.sales.market.disputes.status import UNSETTLED, Side
from galleria.sales.personal_data import list_orders_of

FACTS = (
    "ref", "sale__ref", "status", "outcome", "reason", "asked_minor", "granted_minor", "sale__order__currency", "return_to", "tracking", "opened_at",
    "closed_at",
)  # fmt: skip


def _are_theirs(subject: Subject, sale: str) -> tuple[Q, Q]:
    """As buyer and as seller, by the path to the sale; whether their orders have been erased before or not."""
    bought = Q(**{f"{sale}order__in": list_orders_of(subject)}) | Q(**{f"{sale}order__email": subject.erased_email})
    return bought, Q(**{f"{sale}seller": subject.person_id})


def _disputes(subject: Subject) -> ShopQuerySet[Dispute]:
    bought, sold = _are_theirs(subject, "sale__")
    return Dispute.objects.across_shops().filter(bought | sold).order_by("pk")


def _posts(subject: Subject) -> ShopQuerySet[DisputePost]:
    bought, sold = _are_theirs(subject, "dispute__sale__")
    return DisputePost.objects.across_shops().filter((bought & Q(side=Side.BUYER)) | (sold & Q(side=Side.SELLER))).order_by("pk")


def _pictures(subject: Subject) -> ShopQuerySet[DisputePicture]:
    bought, sold = _are_theirs(subject, "sale__")
    return DisputePicture.objects.across_shops().filter((bought & Q(side=Side.BUYER)) | (sold & Q(side=Side.SELLER))).order_by("pk")


def export_disputes(subject: Subject) -> Any:
    """What was in dispute, what they said of it, which pictures."""
    said: dict[str, list[dict[str, Any]]] = {}
    for ref, words, at in _posts(subject).values_list("dispute__ref", "words", "at"):
        said.setdefault(ref, []).append({"words": words, "at": at})
    shown: dict[str | None, list[str]] = {}
    for dispute, ref in _pictures(subject).values_list("post__dispute__ref", "ref"):
        shown.setdefault(dispute, []).append(f"{ref}.webp")
    rows = [{**row, "posts": said.get(row["ref"], []), "pictures": shown.get(row["ref"], [])} for row in _disputes(subject).values(*FACTS)]
    waiting = shown.get(None, [])
    return [*rows, *([{"pictures": waiting}] if waiting else [])] or None


def files(subject: Subject) -> Iterator[tuple[str, bytes]]:
    """The pictures, one in memory at a time."""
    for picture in _pictures(subject):
        yield f"{picture.ref}.webp", read_private_picture(picture.folder)


def erase_disputes(subject: Subject) -> None:
    """What they said, their pictures, the parcel's number and a seller's address go. What was granted stays, as the books do."""
    for picture in _pictures(subject):
        delete_folder(picture.folder)
        picture.delete()
    _posts(subject).update(words="")
    _disputes(subject).update(tracking="")
    Dispute.objects.across_shops().filter(sale__seller=subject.person_id).update(return_to="")


def find_open_disputes(subject: Subject) -> str:
    """Those that are not settled: both sides are still needed."""
    refs = _disputes(subject).filter(status__in=[one.value for one in UNSETTLED]).values_list("ref", flat=True)
    return ", ".join(f"dispute {ref}" for ref in refs[:5])


holds_personal_data("sales.disputes", export=export_disputes, files=files, erase=erase_disputes, hinder=find_open_disputes)
