"""Remove the files of a key that no row claims."""

from django.db import connection, transaction

from galleria.media.models import Picture
from galleria.media.storage import delete_files


def lock_key(key: str) -> None:
    """Until the transaction ends, nobody else claims this key or removes its files. Take several in the order of their keys."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"media:{key}"])


@transaction.atomic
def delete_unclaimed_files(key: str) -> bool:
    """Remove them unless a picture of any shop has the key. Returns whether they were removed. Raises StorageUnavailable (503).

    The storage is called under the key's own lock, which only another upload of the very same content ever waits for: without it, that upload
    could claim the key between our look and our removal.
    """
    lock_key(key)
    if Picture.objects.across_shops().filter(key=key).exists():
        return False
    delete_files(key)
    return True
