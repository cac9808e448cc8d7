"""Write a batch of entries into a shop: each is checked and refused on its own, and those that are good are saved together."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import DataError, IntegrityError, connection, transaction
from django.utils.text import slugify
from pydantic import ValidationError

from galleria.catalog.actions.check_draft import Definitions
from galleria.catalog.actions.create_product import check_may_begin_as
from galleria.catalog.actions.write_products import ProductPlan, plan_product, save_products
from galleria.catalog.actions.write_variants import find_owners, lock_variants
from galleria.catalog.drafts import ProductDraft
from galleria.catalog.errors import SkuTaken, SlugTaken, StockBelowReserved, TransitionRefused
from galleria.catalog.exchange.rules.columns import PRODUCT, WIRE
from galleria.catalog.exchange.rules.faults import Entry, Fault, VariantEntry
from galleria.catalog.models import FormerSlug, Product, Variant
from galleria.kernel.causes import Cause
from galleria.kernel.problems import Invalid, Problem
from galleria.shops.models import Shop

COLUMNS = {field: column for column, field in WIRE.items()}
# A turn for each batch: two imports of one shop alternate instead of waiting for each other's rows crosswise.
TAKE_TURN = "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))"


@dataclass
class Outcome:
    """What became of a batch."""

    created: int = 0
    changed: int = 0
    unchanged: int = 0
    refused: list[Entry] = field(default_factory=list)

    def add(self, other: "Outcome") -> None:
        """Count the other's too."""
        self.created += other.created
        self.changed += other.changed
        self.unchanged += other.unchanged
        self.refused += other.refused


@transaction.atomic
def write_batch(shop: Shop, entries: Sequence[Entry], *, definitions: Definitions, now: datetime, cause: Cause, to_csv: bool) -> Outcome:
    """Upsert by SKU and slug. A refused entry carries its faults afterwards and has changed nothing. Repeating a batch changes nothing more.

    `cause` is why stock changes.

    `to_csv`: faults are named by our CSV columns, not by the API's fields.
    """
    with connection.cursor() as cursor:
        cursor.execute(TAKE_TURN, [f"import {shop.pk}"])
    outcome = Outcome(refused=[entry for entry in entries if entry.faults])
    waiting = [entry for entry in entries if not entry.faults]
    while waiting:
        waiting = _write_once(shop, waiting, outcome, definitions=definitions, now=now, cause=cause, to_csv=to_csv)
    return outcome


def _write_once(
    shop: Shop, entries: Sequence[Entry], outcome: Outcome, *, definitions: Definitions, now: datetime, cause: Cause, to_csv: bool
) -> list[Entry]:
    """Write what can be written together. Returns the entries that speak of a product that another one of the batch speaks of too."""
    found = _Found.look(shop, entries)
    plans: list[tuple[Entry, ProductPlan]] = []
    used: set[object] = set()
    later: list[Entry] = []
    for entry in entries:
        product = found.product_of(entry)
        if product is not None and product.pk in used:
            later.append(entry)
            continue
        plan = _plan(shop, entry, product, found, definitions=definitions, now=now, to_csv=to_csv)
        if plan is None:
            outcome.refused.append(entry)
            if product is not None:
                used.add(product.pk)  # its object is spoilt
        elif plan.changes_nothing:
            outcome.unchanged += 1
        else:
            plans.append((entry, plan))
            used.add(product.pk if product else plan.product.slug)
    try:
        save_products([plan for _, plan in plans], shop=shop, definitions=definitions, now=now, cause=cause)
    except (IntegrityError, DataError) as error:
        if len(plans) == 1:
            entry = plans[0][0]
            reason = f"clashes with what somebody else wrote meanwhile: {str(error).splitlines()[0]}"
            entry.faults.append(Fault(entry.lines[0], "", "clash", reason[:400]))
            outcome.refused.append(entry)
            return later
        for entry, _ in plans:  # one of them: each on its own tells which
            later += _write_once(shop, [entry], outcome, definitions=definitions, now=now, cause=cause, to_csv=to_csv)
        return later
    outcome.created += sum(plan.is_new for _, plan in plans)
    outcome.changed += sum(not plan.is_new for _, plan in plans)
    return later


@dataclass
class _Found:
    """What is there already of the products that a batch speaks of, locked in the order of their ids."""

    by_slug: dict[str, Product]
    by_id: dict[int, Product]
    variants: dict[int, dict[str, Variant]]
    owners: dict[str, int]
    slugs: set[str]  # those that are taken, the ones given out in this batch included
    former: set[str]  # those that lead to a product which was renamed

    @classmethod
    def look(cls, shop: Shop, entries: Sequence[Entry]) -> "_Found":
        skus = [sku for entry in entries for sku in list_skus(entry)]
        owners = find_owners(shop, skus)
        wanted = {slug for entry in entries if storable(slug := entry.values.get("slug"))}
        guesses = {slug for entry in entries if not entry.values.get("slug") for slug in _guess(entry)}
        taken = dict(Product.objects.for_shop(shop).filter(slug__in=wanted | guesses).values_list("slug", "pk"))
        former = set(FormerSlug.objects.for_shop(shop).filter(slug__in=wanted | guesses).values_list("slug", flat=True))
        ids = set(owners.values()) | {pk for slug, pk in taken.items() if slug in wanted}
        rows = Product.objects.for_shop(shop).select_related("category").select_for_update(no_key=True, of=("self",))
        products = list(rows.filter(pk__in=ids).order_by("pk")) if ids else []
        return cls(
            by_slug={product.slug: product for product in products},
            by_id={product.pk: product for product in products},
            variants=lock_variants(products),
            owners=owners,
            slugs=set(taken) | former,
            former=former,
        )

    def product_of(self, entry: Entry) -> Product | None:
        """By its slug, else by the first of its SKUs that is known."""
        slug = entry.values.get("slug")
        if slug:
            return self.by_slug.get(slug) if isinstance(slug, str) else None
        owners = (self.owners.get(sku) for sku in list_skus(entry))
        return next((self.by_id[owner] for owner in owners if owner in self.by_id), None)


def list_skus(entry: Entry) -> list[str]:
    """The SKUs that can be asked for."""
    return [str(variant.values["sku"]) for variant in entry.variants if storable(variant.values.get("sku"))]


def storable(name: object) -> bool:
    """Whether this can be asked for in the database at all."""
    return isinstance(name, str) and "\x00" not in name and not any("\ud800" <= character <= "\udfff" for character in name)


def _guess(entry: Entry) -> list[str]:
    """Addresses for a product without one: its title, else with its SKU behind, else with what no other SKU has."""
    title = slugify(str(entry.values.get("title", "")))[:60].strip("-") or "product"
    guesses = [title]
    for sku in [str(variant.values.get("sku")) for variant in entry.variants[:1]]:
        named = f"{title}-{slugify(sku)[:18]}".strip("-")
        print_of = hashlib.sha256(sku.encode("utf-8", "replace")).hexdigest()
        guesses += [named, *(f"{named[: 79 - length].strip('-')}-{print_of[:length]}" for length in (6, 12, 24))]
    return guesses


def _plan(
    shop: Shop, entry: Entry, product: Product | None, found: _Found, *, definitions: Definitions, now: datetime, to_csv: bool
) -> ProductPlan | None:
    """The plan for one entry, or None with the reasons added to its faults."""
    known = found.variants.get(product.pk, {}) if product else {}
    _check_slug(entry, product, found, to_csv=to_csv)
    _check_variants(entry, product, known, found.owners, to_csv=to_csv)
    if entry.faults:
        return None
    wanted = _wanted(entry, product, known, found, to_csv=to_csv)
    line_of = {variant.values.get("sku"): variant.line for variant in entry.variants}
    lines = [line_of.get(variant["sku"], entry.lines[0]) for variant in wanted["variants"]]
    try:
        draft = ProductDraft.model_validate(wanted)
        if product is None:
            check_may_begin_as(draft.status)
        target = product or Product(shop=shop, slug=draft.slug)
        plan = plan_product(target, draft, definitions=definitions, known=known, owners=found.owners, now=now)
    except ValidationError as error:
        for one in error.errors():
            _blame(entry, [str(part) for part in one["loc"]], one["type"], _say(one), _short(one.get("input")), to_csv=to_csv, lines=lines)
    except Invalid as problem:
        for fault in problem.errors:
            _blame(entry, fault.field.split("."), fault.code, fault.message, _value_of(entry, fault.field), to_csv=to_csv)
    except TransitionRefused as problem:
        _blame(entry, ["status"], problem.code, problem.detail, str(entry.values.get("status", "")), to_csv=to_csv)
    except (SkuTaken, StockBelowReserved, Problem) as problem:
        _blame(entry, ["variants"], problem.code, problem.detail, "", to_csv=to_csv)
    else:
        found.slugs.add(draft.slug)
        return plan
    return None


def _check_slug(entry: Entry, product: Product | None, found: _Found, *, to_csv: bool) -> None:
    """A new product cannot take the place of a redirect."""
    if product is None and entry.values.get("slug") in found.former:
        _blame(entry, ["slug"], SlugTaken.code, "is the former address of a product that was renamed", str(entry.values["slug"]), to_csv=to_csv)


def _check_variants(entry: Entry, product: Product | None, known: dict[str, Variant], owners: dict[str, int], *, to_csv: bool) -> None:
    """What the plan would refuse too, but without saying which line."""
    seen: set[str] = set()
    for variant in entry.variants:
        sku, on_hand = variant.values.get("sku"), variant.values.get("on_hand")
        if not isinstance(sku, str):
            continue
        owner = owners.get(sku)
        column = entry.columns.get("sku", "sku")
        if sku in seen:
            entry.faults.append(Fault(variant.line, column, "sku_twice", "stands twice in the same product", sku[:200]))
        elif owner is not None and owner != (product.pk if product else None):
            entry.faults.append(Fault(variant.line, column, SkuTaken.code, "is the SKU of another product of this shop", sku[:200]))
        elif sku in known and isinstance(on_hand, int) and on_hand < known[sku].reserved:
            reason = f"{known[sku].reserved} are promised to buyers; stock cannot go below"
            column = entry.columns.get("on_hand", "on_hand") if to_csv else "variants.on_hand"
            entry.faults.append(Fault(variant.line, column, StockBelowReserved.code, reason, str(on_hand)))
        seen.add(sku)


def _wanted(entry: Entry, product: Product | None, known: dict[str, Variant], found: _Found, *, to_csv: bool) -> dict[str, Any]:
    """The whole draft: what is there already, and over it what the file gives."""
    given = [_variant(variant, known, to_csv=to_csv) for variant in entry.variants]
    if product is None:
        values: dict[str, Any] = {"attributes": _without_none(entry.attributes), **entry.values, "variants": given}
        if not values.get("slug"):
            guesses = _guess(entry)
            values["slug"] = next((slug for slug in guesses if slug not in found.slugs), guesses[-1])
        return values
    stated: dict[str, dict[str, Any]] = {one["sku"]: one for one in given}
    offered = sorted((one for one in known.values() if one.retired_at is None), key=lambda one: (one.position, one.pk))
    kept = [stated.pop(one.sku) if one.sku in stated else {"sku": one.sku, "price_minor": one.price_minor} for one in offered]
    before = {name: getattr(product, name) for name in PRODUCT if name != "category"}
    attributes = _without_none({**product.attributes, **entry.attributes})
    return {**before, "category": product.category.slug, **entry.values, "attributes": attributes, "variants": [*kept, *stated.values()]}


def _variant(entry: VariantEntry, known: dict[str, Variant], *, to_csv: bool) -> dict[str, Any]:
    """A variant's draft. In a CSV each option is a cell: blank ones, and columns that are not there, leave what the offered variant has."""
    values = dict(entry.values)
    there = known.get(str(values.get("sku")))
    if to_csv and "options" in values:
        values["options"] = _without_none({**(there.options if there and there.retired_at is None else {}), **values["options"]})
    if there is not None and values.get("price_minor") is None:
        values["price_minor"] = there.price_minor
    return values


def _without_none(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}


def _blame(entry: Entry, path: list[str], code: str, reason: str, value: str, *, to_csv: bool, lines: Sequence[int] = ()) -> None:
    """Add a fault where the file has what a draft's field is about. `lines` are those of the draft's variants."""
    line = entry.lines[0]
    name = ".".join(path)
    if path and path[0] == "variants" and len(path) > 1 and path[1].isdigit():
        name = path[2] if len(path) > 2 else "sku"
        line = lines[int(path[1])] if int(path[1]) < len(lines) else line
    elif path and path[0] == "attributes" and len(path) > 1:
        name = f"attributes.{path[1]}"
    elif path:
        name = path[0]
    column = entry.columns.get(name, name)
    if to_csv and column == name:
        column = {"variants": "sku", **COLUMNS}.get(name, f"attr.{name[11:]}" if name.startswith("attributes.") else name)
    entry.faults.append(Fault(line=line, column=column[:120], code=code[:60], reason=reason[:400], value=value))


def _say(error: Any) -> str:
    """Pydantic's words as a fact about the cell."""
    if error["type"] == "missing":
        return "is required"
    return str(error["msg"]).removeprefix("Value error, ")


def _value_of(entry: Entry, path: str) -> str:
    name = path.split(".", 1)
    value = entry.attributes.get(name[1]) if name[0] == "attributes" and len(name) > 1 else entry.values.get(name[0])
    return _short(value)


def _short(value: Any) -> str:
    if value is None or isinstance(value, dict | list):
        return ""
    return str(value).replace("\x00", "\ufffd").encode("utf-8", "replace").decode()[:200]
