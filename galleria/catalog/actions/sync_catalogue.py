"""Carry the catalogue files of a shop's folder into the database, and ask for their drawings. Stock of products that are there is left alone."""

import hashlib
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, time, timedelta

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import PLATFORM
from galleria.accounts.queries import get_seller
from galleria.catalog.actions.archive_product import archive_product
from galleria.catalog.actions.arrange_pictures import hang_pictures
from galleria.catalog.actions.check_draft import read_definitions
from galleria.catalog.actions.create_product import insert_product
from galleria.catalog.actions.update_product import apply_draft
from galleria.catalog.actions.write_front import write_front
from galleria.catalog.actions.write_variants import append_price
from galleria.catalog.artwork import read_art
from galleria.catalog.catalogue_file import ProductEntry
from galleria.catalog.drafts import ProductDraft
from galleria.catalog.errors import TransitionRefused
from galleria.catalog.models import FormerSlug, Product, Status, StockMovement
from galleria.catalog.rules.status import check_transition
from galleria.kernel.causes import Cause
from galleria.kernel.money import parse_money
from galleria.media.actions.request_drawing import request_drawing
from galleria.media.illustrator.fingerprint import fingerprint_of
from galleria.media.models import Picture
from galleria.shops.models import Shop

REDUCED_AFTER = timedelta(days=14)  # a catalogue file says when an earlier price began, not when it ended
TAKEN_OUT = "taken out by a sync"  # in place of a fingerprint: archived here, not by a person, so that a sync may bring it back
BY_FILE = Cause(kind=StockMovement.Kind.CATALOGUE)
FIRST_VIEW, OTHER_VIEWS = 6, 9  # priorities in the queue: what lists show is drawn first


def sync_catalogue(shop: Shop, entries: Sequence[ProductEntry], *, on_progress: Callable[[], None] = lambda: None) -> list[str]:
    """Create, change and archive products until they are those of the files. Returns what changed, in words; nothing the second time.

    What a sync has archived comes back with its entry; what a person has archived stays archived. Each product is a transaction of its own, so
    a sync that is interrupted goes on where it stopped. Featured ones come first.
    """
    now = timezone.now()
    known = dict(Product.objects.for_shop(shop).values_list("slug", "source_fingerprint"))
    # A product that was renamed by hand is still the one of its file.
    renamed = dict(FormerSlug.objects.for_shop(shop).values_list("slug", "product__slug"))
    current = {entry.slug: entry.slug if entry.slug in known else renamed.get(entry.slug, entry.slug) for entry in entries}
    changes: list[str] = []
    for entry in sorted(entries, key=lambda one: one.featured or 10_000):
        fingerprint = _fingerprint(shop, entry)
        slug = current[entry.slug]
        if known.get(slug) != fingerprint:
            with transaction.atomic():
                product = _write(shop, entry, slug, is_new=slug not in known, fingerprint=fingerprint, now=now)
                _draw(shop, product, entry)
            changes.append(f"product {slug} {_say(known.get(slug))}")
        on_progress()
    kept = set(current.values())
    gone = Product.objects.for_shop(shop).exclude(source_fingerprint__in=("", TAKEN_OUT)).exclude(status__in=(Status.ARCHIVED, Status.RESERVED))
    for product in gone.exclude(slug__in=kept):
        with transaction.atomic():
            taken_out = archive_product(shop, product.slug, actor=PLATFORM)
            taken_out.source_fingerprint = TAKEN_OUT
            taken_out.save(update_fields=["source_fingerprint"])
        changes.append(f"product {product.slug} is archived")
    return changes


def _say(before: str | None) -> str:
    return {None: "is new", TAKEN_OUT: "is back"}.get(before, "changed")


def _fingerprint(shop: Shop, entry: ProductEntry) -> str:
    drawn_by = fingerprint_of(str(entry.art.get("family"))) if entry.art else ""
    parts = (shop.fingerprint, drawn_by, entry.model_dump_json())
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _write(shop: Shop, entry: ProductEntry, slug: str, *, is_new: bool, fingerprint: str, now: datetime) -> Product:
    draft = entry.to_draft(shop.currency)
    seller = get_seller(shop, entry.seller) if entry.seller else None
    if is_new:
        product = insert_product(shop, draft, seller=seller, now=_current_since(entry, now), cause=BY_FILE, fingerprint=fingerprint)
        _append_history(shop, product, entry)
        return product
    product = Product.objects.for_shop(shop).select_related("category").select_for_update(no_key=True, of=("self",)).get(slug=slug)
    if product.status == Status.ARCHIVED and product.source_fingerprint == TAKEN_OUT:
        check_transition(product.status, Status.DRAFT, TransitionRefused)
        product.status = Status.DRAFT
    product.seller = seller
    product.source_fingerprint = fingerprint
    apply_draft(shop, product, _keep_what_moved(product, draft), write_stock=True, now=now, cause=BY_FILE)
    return product


def _keep_what_moved(product: Product, draft: ProductDraft) -> ProductDraft:
    """Stock, and a status that selling has changed, are the database's; everything else is the file's."""
    on_hand = {variant.sku: variant.on_hand for variant in product.variants.all()}
    variants = [variant.model_copy(update={"on_hand": on_hand.get(variant.sku, variant.on_hand)}) for variant in draft.variants]
    moved = product.status in (Status.RESERVED, Status.SOLD, Status.ARCHIVED)
    return draft.model_copy(update={"variants": variants, "status": product.status if moved else draft.status})


def _current_since(entry: ProductEntry, now: datetime) -> datetime:
    published = datetime.combine(entry.published, time(9), tzinfo=UTC)
    last = max((history[-1].date for history in entry.list_histories().values()), default=None)
    if last is None:
        return min(published, now)
    return min(max(published, datetime.combine(last, time(9), tzinfo=UTC) + REDUCED_AFTER), now)


def _append_history(shop: Shop, product: Product, entry: ProductEntry) -> None:
    """Earlier prices of the variants, as the file tells them."""
    histories = entry.list_histories()
    for variant in product.variants.filter(sku__in=list(histories)):
        for earlier in histories[variant.sku]:
            amount = parse_money(earlier.price, shop.currency).amount_minor
            append_price(variant, amount, at=datetime.combine(earlier.date, time(9), tzinfo=UTC))
    if histories:
        write_front(product, shop=shop, definitions=read_definitions(shop))


def _draw(shop: Shop, product: Product, entry: ProductEntry) -> None:
    if entry.art is None:
        rest = product.gallery.exclude(picture__origin=Picture.Origin.DRAWING).select_related("picture")
        hang_pictures(product, [(row.picture, row.alt) for row in rest])
        return
    family, params = read_art(entry.art, entry.attributes)
    pictures = [
        (
            request_drawing(shop, family.name, params.model_dump(mode="json"), view.name, priority=OTHER_VIEWS if position else FIRST_VIEW),
            f"{product.title}, {view.label}",
        )
        for position, view in enumerate(family.views(params))
    ]
    hang_pictures(product, pictures)
