"""Take listings off the shelves, put them back, end them or change their price: each by itself, so that one refusal stops no other."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.catalog.access import access_product, check_may_offer
from galleria.catalog.actions.archive_product import archive_product
from galleria.catalog.actions.update_product import draft_of, update_product
from galleria.catalog.drafts import ProductPatch, VariantDraft
from galleria.catalog.errors import TransitionRefused
from galleria.catalog.listings.rules import state_of
from galleria.catalog.listings.schemas import ChangeResult, ListingChange
from galleria.catalog.models import Product, Status, Variant
from galleria.catalog.rules.prices import change_by_percent
from galleria.kernel.money import LARGEST_MINOR
from galleria.kernel.problems import FieldError, Invalid, Problem
from galleria.shops.models import Shop


@transaction.atomic
def change_listings(shop: Shop, change: ListingChange, *, actor: Actor) -> list[ChangeResult]:
    """A result for each slug, in their order. What is already so is done. Raises 401/403 (who may)."""
    check_may_offer(actor, shop)
    slugs = list(dict.fromkeys(change.slugs))
    # Locked in the order of their ids, as everybody does; unknown ones last.
    known = list(Product.objects.for_shop(shop).filter(slug__in=slugs).order_by("pk").values_list("slug", flat=True))
    results = {slug: _change_one(shop, slug, change, actor) for slug in dict.fromkeys([*known, *slugs])}
    return [results[slug] for slug in slugs]


def _change_one(shop: Shop, slug: str, change: ListingChange, actor: Actor) -> ChangeResult:
    try:
        with transaction.atomic():
            product = _apply(shop, slug, change, actor)
    except Problem as problem:
        detail = problem.errors[0].message if problem.errors else problem.detail
        return ChangeResult(slug=slug, ok=False, state=None, price_minor=None, code=problem.code, detail=detail)
    return ChangeResult(slug=slug, ok=True, state=state_of(product.status), price_minor=product.price_minor, code="", detail="")


def _apply(shop: Shop, slug: str, change: ListingChange, actor: Actor) -> Product:
    product = access_product(actor, shop, slug, to="change", lock=True)
    match change.action:
        case "pause":
            return _move(shop, product, Status.ACTIVE, Status.DRAFT, actor)
        case "resume":
            return _move(shop, product, Status.DRAFT, Status.ACTIVE, actor)
        case "end":
            return archive_product(shop, slug, actor=actor)
        case "price":
            return _price(shop, product, change, actor)


def _move(shop: Shop, product: Product, before: Status, after: Status, actor: Actor) -> Product:
    """From the one to the other alone: a sold piece that is resumed would be offered again."""
    if product.status == after:
        return product
    if product.status != before:
        raise TransitionRefused(before=product.status, after=after)
    return update_product(shop, product.slug, ProductPatch.model_validate({"status": after.value}), actor=actor)


def _price(shop: Shop, product: Product, change: ListingChange, actor: Actor) -> Product:
    if product.status in (Status.SOLD, Status.ARCHIVED, Status.RESERVED):
        raise TransitionRefused(f"The price of what is {product.status} stays.")
    drafts = [_reprice(variant, change) for variant in product.variants.all()]
    return update_product(shop, product.slug, ProductPatch(variants=drafts), actor=actor)


def _reprice(variant: Variant, change: ListingChange) -> VariantDraft:
    if change.percent is not None:
        price = max(change_by_percent(variant.price_minor, change.percent), 1)
    else:
        price = change.price_minor or variant.price_minor
    if price > LARGEST_MINOR:
        raise Invalid(errors=[FieldError(field="price_minor", message="would be too much", code="too_much")])
    kept = draft_of(variant).model_dump(exclude={"on_hand", "compare_at_minor"})
    keeps = variant.compare_at_minor is not None and variant.compare_at_minor > price
    return VariantDraft.model_validate({**kept, "price_minor": price, "compare_at_minor": variant.compare_at_minor if keeps else None})
