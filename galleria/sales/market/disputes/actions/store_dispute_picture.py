"""Take in a picture that a side shows, and let go of it."""

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.kernel.problems import Problem
from galleria.kernel.references import new_reference
from galleria.kernel.sweeps import take_up
from galleria.media.actions.store_uploads import Readable
from galleria.media.private_files import delete_folder
from galleria.media.private_pictures import encode_private_picture, save_private_picture
from galleria.sales.market.disputes.access import access_case
from galleria.sales.market.disputes.errors import DisputePictureUnknown, TooManyDisputePictures
from galleria.sales.market.disputes.models import DisputePicture
from galleria.sales.market.disputes.rules import MOST_WAITING, PICTURES_KEPT


def store_dispute_picture(ref: str, file: Readable, *, actor: Actor, key: str | None) -> DisputePicture:
    """Decode, check, strip and keep a picture, re-encoded; nobody but both sides and the shop's staff will see it. It waits a day for its words.

    Raises SaleNotFound (404), Forbidden (403), TooManyDisputePictures (409), the inspection's problems, StorageUnavailable (503). Then nothing is
    left of it.
    """
    access_case(actor, ref, to="argue", key=key)  # before anything of the file is read
    encoded = encode_private_picture(file)
    picture = _add_row(ref, width=encoded.width, height=encoded.height, actor=actor, key=key)
    try:
        save_private_picture(picture.folder, encoded)
    except Problem:
        _remove(picture.pk)
        raise
    return picture


def remove_dispute_picture(ref: str, picture_ref: str, *, actor: Actor, key: str | None) -> None:
    """Let go of an own one that nobody has said something with. Twice is once. Raises SaleNotFound, DisputePictureUnknown (404) for what is shown,
    Forbidden (403).
    """
    case = access_case(actor, ref, to="argue", key=key)
    pictures = DisputePicture.objects.across_shops().filter(sale=case.sale, side=case.side, ref=picture_ref)
    picture = pictures.first() if "\x00" not in picture_ref else None
    if picture is not None and not _remove(picture.pk):
        raise DisputePictureUnknown(ref=picture_ref)


def delete_waiting_pictures(*, most: int = 200) -> int:
    """Let go of those that no words came for. Returns how many."""
    old = DisputePicture.objects.across_shops().filter(post=None, created_at__lte=timezone.now() - PICTURES_KEPT).order_by("created_at")
    return take_up(_remove, old.values_list("pk", flat=True), most=most)


@transaction.atomic
def _add_row(ref: str, *, width: int, height: int, actor: Actor, key: str | None) -> DisputePicture:
    """Under the order's lock, so that nobody passes the limit in two tabs."""
    case = access_case(actor, ref, to="argue", key=key, lock=True)
    assert case.side is not None  # noqa: S101 - for the type checker: who argues is a side
    if DisputePicture.objects.across_shops().filter(sale=case.sale, side=case.side, post=None).count() >= MOST_WAITING:
        raise TooManyDisputePictures(most=MOST_WAITING)
    return DisputePicture.objects.across_shops().create(
        shop_id=case.sale.shop_id,
        sale=case.sale,
        side=case.side,
        ref=new_reference("dpc", characters=26),  # 130 random bits, though it opens nothing by itself
        width=width,
        height=height,
    )


@transaction.atomic
def _remove(pk: int) -> bool:
    """Files first, then the row: what is interrupted is done again."""
    picture = DisputePicture.objects.across_shops().select_for_update(of=("self",)).filter(pk=pk, post=None).first()
    if picture is None:
        return False
    delete_folder(picture.folder)
    picture.delete()
    return True
