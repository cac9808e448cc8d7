"""Remove pictures that nothing shows: uploads that were never put into a gallery, drawings of products that changed."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Exists, ManyToOneRel, OuterRef
from django.utils import timezone

from galleria.kernel.scoping import ShopQuerySet
from galleria.media.actions.delete_unclaimed_files import delete_unclaimed_files
from galleria.media.models import Picture
from galleria.media.storage import delete_leftovers

KEEP_FOR = timedelta(days=1)  # between uploading a picture and saving the product that shows it


def delete_unused_pictures(*, older_than: timedelta = KEEP_FOR, most: int = 500) -> int:
    """Remove rows, then files. Returns how many rows. Stopped in between, the files of the removed rows are left behind, and nothing points at them.

    Used means: a row of any room refers to it, found through Django's own relations, so that rooms above stay unknown here.
    """
    keys = _delete_rows(older_than=older_than, most=most)
    for key in sorted(set(keys)):
        delete_unclaimed_files(key)
    delete_leftovers(older_than_s=KEEP_FOR.total_seconds())
    return len(keys)


def filter_unused(pictures: ShopQuerySet[Picture]) -> ShopQuerySet[Picture]:
    """Those to which no row of any table refers."""
    for relation in list_references():
        pictures = pictures.exclude(Exists(relation.related_model._base_manager.filter(**{relation.field.attname: OuterRef("pk")})))
    return pictures


def list_references() -> list[ManyToOneRel]:
    """The foreign keys of all tables that point at pictures, those without a name on this side included."""
    return [field for field in Picture._meta.get_fields(include_hidden=True) if isinstance(field, ManyToOneRel)]


@transaction.atomic
def _delete_rows(*, older_than: timedelta, most: int) -> list[str]:
    """Lock first, then look again: a gallery that claims one of them meanwhile waits for the lock, or was here before and keeps it."""
    aged = Picture.objects.across_shops().filter(created_at__lte=timezone.now() - older_than)
    candidates = filter_unused(aged).order_by("pk").values_list("pk", flat=True)[:most]
    locked = Picture.objects.across_shops().filter(pk__in=list(candidates)).order_by("pk").select_for_update(skip_locked=True)
    ids = list(locked.values_list("pk", flat=True))
    unused = dict(filter_unused(Picture.objects.across_shops().filter(pk__in=ids)).values_list("pk", "key"))
    Picture.objects.across_shops().filter(pk__in=list(unused)).delete()
    return list(unused.values())
