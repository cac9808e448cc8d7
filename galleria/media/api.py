"""The HTTP door of pictures: uploads. The pixels themselves are served by views.py."""

from django.http import HttpRequest
from ninja import Router, Status

from galleria.accounts.access import actor_of
from galleria.kernel.problems import Forbidden, Unauthenticated, openapi_responses
from galleria.media.access import access_shop_to_add_pictures
from galleria.media.actions.store_uploads import store_uploads
from galleria.media.errors import UPLOAD_PROBLEMS
from galleria.media.schemas import UPLOAD_BODY, PictureList, picture_out
from galleria.media.uploads import read_files
from galleria.shops.errors import ShopNotFound

router = Router(tags=["pictures"])
PROBLEMS = openapi_responses(Unauthenticated, Forbidden, ShopNotFound, *UPLOAD_PROBLEMS)


@router.post("/shops/{shop}/pictures", response={201: PictureList}, openapi_extra={**UPLOAD_BODY, **PROBLEMS}, operation_id="upload_pictures")
def upload_pictures(request: HttpRequest, shop: str) -> Status[PictureList]:
    """Add 1 to 10 pictures to a shop, all of them or none. For its sellers and staff.

    JPEG, PNG, GIF (its first frame), WebP, TIFF, BMP and AVIF, up to 16 MB each. They are re-encoded: metadata, position and camera included,
    is not kept.
    """
    actor = actor_of(request)
    chosen = access_shop_to_add_pictures(actor, shop)
    pictures = store_uploads(chosen, read_files(request), actor=actor)
    return Status(201, PictureList(items=[picture_out(picture) for picture in pictures]))
