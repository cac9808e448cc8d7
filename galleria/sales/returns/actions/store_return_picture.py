"""Take in a picture of what is wrong, and let go of it."""

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.kernel.problems import Problem
from galleria.kernel.references import new_reference
from galleria.kernel.sweeps import take_up
from galleria.media.actions.store_uploads import Readable
from galleria.media.private_files import delete_folder
from galleria.media.private_pictures import encode_private_picture, save_private_picture
from galleria.sales.returns.access import access_bought
from galleria.sales.returns.errors import PictureUnknown, TooManyPictures
from galleria.sales.returns.models import ReturnPicture
from galleria.sales.returns.rules import MOST_WAITING, PICTURES_KEPT


def store_return_picture(order_ref: str, file: Readable, *, actor: Actor, key: str | None) -> ReturnPicture:
    """Decode, check, strip and keep a picture, re-encoded; nobody but the buyer and the shop's staff will see it. It waits a day for its return.

    Raises OrderNotFound (404), Forbidden (403), TooManyPictures (409), the inspection's problems, StorageUnavailable
    (503). Then nothing is left of it.
    """
    access_bought(actor, order_ref, key=key)  # before anything of the file is read
    encoded = encode_private_picture(file)
    picture = _add_row(order_ref, width=encoded.width, height=encoded.height, actor=actor, key=key)
    try:
        save_private_picture(picture.folder, encoded)
    except Problem:
        _remove(picture.pk)
        raise
    return picture


def remove_return_picture(order_ref: str, ref: str, *, actor: Actor, key: str | None) -> None:
    """Let go of one that no return shows. Twice is once. Raises OrderNotFound, PictureUnknown (404) for what a return shows, Forbidden (403)."""
    order = access_bought(actor, order_ref, key=key)
    picture = ReturnPicture.objects.across_shops().filter(order=order, ref=ref).first() if "\x00" not in ref else None
    if picture is not None and not _remove(picture.pk):
        raise PictureUnknown(ref=ref)


def delete_waiting_pictures(*, most: int = 200) -> int:
    """Let go of those that no return came for. Returns how many."""
    old = ReturnPicture.objects.across_shops().filter(of_return=None, created_at__lte=timezone.now() - PICTURES_KEPT).order_by("created_at")
    return take_up(_remove, old.values_list("pk", flat=True), most=most)


@transaction.atomic
def _add_row(order_ref: str, *, width: int, height: int, actor: Actor, key: str | None) -> ReturnPicture:
    """Under the order's lock, so that nobody passes the limit in two tabs."""
    order = access_bought(actor, order_ref, key=key, lock=True)
    if ReturnPicture.objects.across_shops().filter(order=order, of_return=None).count() >= MOST_WAITING:
        raise TooManyPictures(most=MOST_WAITING)
    ref = new_reference("rpc", characters=26)  # 130 random bits, though it opens nothing by itself
    return ReturnPicture.objects.across_shops().create(shop_id=order.shop_id, order=order, ref=ref, width=width, height=height)


@transaction.atomic
def _remove(pk: int) -> bool:
    """Files first, then the row: what is interrupted is done again."""
    rows = ReturnPicture.objects.across_shops().select_for_update(of=("self",)).filter(pk=pk, of_return=None)
    picture = rows.first()
    if picture is None:
        return False
    delete_folder(picture.folder)
    picture.delete()
    return True
