"""Returns of a person, and of the orders that they placed as a guest under their proven addresses, with the pictures that they took."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Q

from galleria.kernel.personal_data import Subject, holds_personal_data
from galleria.kernel.scoping import ShopQuerySet
from galleria.media.private_files import delete_folder
from galleria.media.private_pictures import read_private_picture
from galleria.sales.personal_data import list_orders_of
from galleria.sales.returns.models import Return, ReturnPicture
from galleria.sales.returns.status import OPEN

FACTS = (
    "ref", "order__ref", "status", "reason", "words", "comes_back", "paid_by", "address", "answer", "send_by", "tracking", "condition",
    "requested_at", "updated_at",
)  # fmt: skip


def _are_theirs(subject: Subject) -> Q:
    """Whether their orders have been erased before or not."""
    return Q(order__in=list_orders_of(subject)) | Q(order__email=subject.erased_email)


def _returns(subject: Subject) -> ShopQuerySet[Return]:
    return Return.objects.across_shops().filter(_are_theirs(subject)).order_by("pk")


def _pictures(subject: Subject) -> ShopQuerySet[ReturnPicture]:
    return ReturnPicture.objects.across_shops().filter(_are_theirs(subject)).order_by("pk")


def export_returns(subject: Subject) -> Any:
    """What was sent back and said; which pictures."""
    rows = list(_returns(subject).values("pk", *FACTS))
    lines: dict[int, list[dict[str, Any]]] = {}
    for pk, title, quantity, received in _returns(subject).values_list("pk", "lines__line__title", "lines__quantity", "lines__received"):
        lines.setdefault(pk, []).append({"title": title, "quantity": quantity, "received": received})
    pictures: dict[int | None, list[str]] = {}
    for of_return, ref in _pictures(subject).values_list("of_return", "ref"):
        pictures.setdefault(of_return, []).append(f"{ref}.webp")
    said = [{**{name: row[name] for name in FACTS}, "lines": lines[row["pk"]], "pictures": pictures.get(row["pk"], [])} for row in rows]
    waiting = pictures.get(None, [])
    return [*said, *([{"pictures": waiting}] if waiting else [])] or None


def files(subject: Subject) -> Iterator[tuple[str, bytes]]:
    """The pictures, one in memory at a time."""
    for picture in _pictures(subject):
        yield f"{picture.ref}.webp", read_private_picture(picture.folder)


def erase_returns(subject: Subject) -> None:
    """What was said, the parcel's number and all pictures go. What came back and what was given for it stays."""
    for picture in _pictures(subject):
        delete_folder(picture.folder)
        picture.delete()
    _returns(subject).update(words="", tracking="", answer="", condition="")


def export_sold(subject: Subject) -> Any:
    """What a seller said about what came back of theirs, and the address that they gave for it."""
    rows = Return.objects.across_shops().filter(seller=subject.person_id).order_by("pk")
    return list(rows.values("ref", "order__ref", "status", "answer", "address", "condition", "requested_at")) or None


def erase_sold(subject: Subject) -> None:
    """Their words and their address go."""
    Return.objects.across_shops().filter(seller=subject.person_id).update(answer="", address=[], condition="")


def find_open_sold(subject: Subject) -> str:
    """Those whose seller is still needed."""
    rows = Return.objects.across_shops().filter(seller=subject.person_id, status__in=[one.value for one in OPEN])
    return ", ".join(f"return {ref}" for ref in rows.values_list("ref", flat=True)[:5])


def find_open_returns(subject: Subject) -> str:
    """Those whose buyer is still needed."""
    refs = _returns(subject).filter(status__in=[one.value for one in OPEN]).values_list("ref", flat=True)
    return ", ".join(f"return {ref}" for ref in refs[:5])


holds_personal_data("sales.returns", export=export_returns, files=files, erase=erase_returns, hinder=find_open_returns)
holds_personal_data("sales.sold_returns", export=export_sold, erase=erase_sold, hinder=find_open_sold)
