"""Take in one uploaded picture."""

from galleria.accounts.access import Actor
from galleria.media.actions.store_uploads import Readable, store_uploads
from galleria.media.models import Picture
from galleria.shops.models import Shop


def store_upload(shop: Shop, file: Readable, *, actor: Actor) -> Picture:
    """One file, as `store_uploads` takes several: same problems, and nothing is left behind after any of them."""
    return store_uploads(shop, [file], actor=actor)[0]
