"""Take in uploaded pictures: all of them or none; several for a shop, or one portrait of a person."""

from collections.abc import Sequence
from typing import Final, Protocol

from django.db import transaction

from galleria.accounts.access import Actor, check_right
from galleria.accounts.rules import Right
from galleria.kernel.outbox import record
from galleria.kernel.problems import FieldError, Problem, Unauthenticated
from galleria.media.actions.delete_unclaimed_files import delete_unclaimed_files, lock_key
from galleria.media.encoding import Master, encode_master
from galleria.media.errors import NoFiles, StorageUnavailable, TooManyFiles
from galleria.media.events import PictureAdded
from galleria.media.inspection import inspect_picture
from galleria.media.libvips import working_memory
from galleria.media.models import Picture
from galleria.media.rules import MAX_FILE_BYTES, MAX_FILES, compute_key, master_name
from galleria.media.storage import has_file, write_file
from galleria.shops.models import Shop

_PAST_THE_LIMIT: Final = MAX_FILE_BYTES + 1


class Readable(Protocol):
    """A file to read from its start."""

    def read(self, size: int = ..., /) -> bytes:
        """At most `size` bytes."""


def store_uploads(shop: Shop, files: Sequence[Readable], *, actor: Actor) -> list[Picture]:
    """Inspect and encode every file, store the masters, then add the rows in one transaction. The same content twice is one picture.

    Raises NoFiles (422), TooManyFiles (413), the inspection's problems with `errors` naming the file (`files.2`), StorageUnavailable (503),
    Unauthenticated (401) or Forbidden (403). After any of them no row and no file is left.
    """
    check_right(actor, shop, Right.SELL)
    if not files:
        raise NoFiles(limit=MAX_FILES)
    if len(files) > MAX_FILES:
        raise TooManyFiles(limit=MAX_FILES)
    return _store(shop, files, actor)


def store_portrait(file: Readable, *, actor: Actor) -> Picture:
    """Take in a picture of a person's own, which belongs to no shop. Until something refers to it, it is unused, and goes after a day.

    Raises Unauthenticated (401), the inspection's problems, StorageUnavailable (503). After any of them no row and no file is left.
    """
    if actor.user is None:
        raise Unauthenticated
    return _store(None, [file], actor)[0]


def _store(shop: Shop | None, files: Sequence[Readable], actor: Actor) -> list[Picture]:
    masters = [_prepare(file, position) for position, file in enumerate(files)]
    by_key = {compute_key(master.data): master for master in masters}
    try:
        for key, master in by_key.items():
            _keep_file(key, master)
        pictures = _add_rows(shop, by_key, actor)
        for key, master in by_key.items():
            _keep_file(key, master)  # a removal that began before the row was there may have taken it again
    except BaseException:
        _withdraw(list(by_key))
        raise
    return [pictures[compute_key(master.data)] for master in masters]


def _prepare(file: Readable, position: int) -> Master:
    """One file at a time is decoded; of the others only the encoded master is in memory."""
    try:
        with working_memory():
            return encode_master(inspect_picture(file.read(_PAST_THE_LIMIT)).image)
    except Problem as problem:
        problem.errors = [FieldError(field=f"files.{position}", message=problem.detail, code=problem.code)]
        raise


def _keep_file(key: str, master: Master) -> None:
    if not has_file(master_name(key)):
        write_file(master_name(key), master.data)


@transaction.atomic
def _add_rows(shop: Shop | None, by_key: dict[str, Master], actor: Actor) -> dict[str, Picture]:
    rows = Picture.objects.for_shop(shop) if shop else Picture.objects.across_shops().filter(shop=None, uploaded_by=actor.user)
    pictures = {}
    for key in sorted(by_key):  # one order for everybody, so that two uploads of the same files never wait for each other
        lock_key(key)
        master = by_key[key]
        pictures[key], created = rows.get_or_create(
            shop=shop,
            key=key,
            defaults={
                "state": Picture.State.READY,
                "origin": Picture.Origin.UPLOAD,
                "width": master.width,
                "height": master.height,
                "bytes": len(master.data),
                "color": master.color,
                "placeholder": master.placeholder,
                "uploaded_by": actor.user,
            },
        )
        if created:
            record(PictureAdded(picture_id=pictures[key].pk, shop_id=shop.pk if shop else None))
    return pictures


def _withdraw(keys: list[str]) -> None:
    """Remove the files that were written for rows that never came. The first problem is the one to tell, not a second one here."""
    try:
        for key in sorted(keys):
            delete_unclaimed_files(key)
    except StorageUnavailable:
        return
