"""The pictures of a product on its page: as the page's script asks for them and saves them, each change at once, through the action."""

import json
from typing import Any

from django.http import HttpRequest, JsonResponse
from pydantic import ValidationError

from galleria.accounts.access import Actor
from galleria.catalog.actions.arrange_pictures import arrange_pictures
from galleria.catalog.drafts import Gallery, Input
from galleria.catalog.models import Product
from galleria.kernel.problems import Invalid, Problem
from galleria.media.rules import MAX_FILE_BYTES, MAX_FILES, SHARP_SIDE, variant_url

MEGABYTE = 1024 * 1024
MOST_PICTURES = 20
THUMBNAIL = 320


class GalleryChange(Input):
    """The gallery as the page has shown it, and as it should be."""

    seen: Gallery
    wanted: Gallery


def list_pictures(product: Product) -> list[dict[str, Any]]:
    """In order, as the page draws them."""
    return [
        {
            "key": entry.picture.key,
            "alt": entry.alt,
            "src": variant_url(entry.picture.key, THUMBNAIL),
            "whole": variant_url(entry.picture.key, 1280),
            "size": f"{entry.picture.width} \u00d7 {entry.picture.height}",
            "note": say_quality(entry.picture.width, entry.picture.height),
        }
        for entry in product.gallery.select_related("picture").order_by("position")
    ]


def say_quality(width: int, height: int) -> str:
    """What an owner should know of a picture before shoppers see it large."""
    return "" if max(width, height) >= SHARP_SIDE else f"Small: it looks soft when shoppers enlarge it. {SHARP_SIDE} px on the longer side are sharp."


def describe_limits() -> dict[str, Any]:
    """For the script: how much may be sent."""
    return {"most": MOST_PICTURES, "bytes": MAX_FILE_BYTES, "megabytes": MAX_FILE_BYTES // MEGABYTE, "together": MAX_FILES}


def save_gallery(request: HttpRequest, product: Product, *, actor: Actor) -> JsonResponse:
    """Make the gallery what the script sends. What was refused comes with the gallery as it is now, with its own status."""
    said, status = "", 200
    try:
        change = _read(request)
        arrange_pictures(product.shop, product.slug, change.wanted.pictures, actor=actor, seen=change.seen.pictures)
    except Problem as problem:
        said, status = " ".join(error.message for error in problem.errors) or problem.detail, problem.status
    return JsonResponse({"pictures": list_pictures(product), "said": said}, status=status)


def _read(request: HttpRequest) -> GalleryChange:
    try:
        return GalleryChange.model_validate(json.loads(request.body))
    except ValidationError as reason:
        raise Invalid(" ".join(str(one["msg"]) for one in reason.errors()[:3])) from None
    except ValueError:
        raise Invalid from None
