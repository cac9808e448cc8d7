"""Reads and checks shop.toml: first the shape of each table, then what ties them together."""

from difflib import get_close_matches
from pathlib import Path

from galleria.kernel.addresses import NOT_PAGES
from galleria.kernel.money import parse_money
from galleria.shops.manifest import Manifest
from galleria.shops.mistakes import TomlFile
from galleria.shops.selling import list_amounts

# First parts of addresses that are the platform's own.
TAKEN_SLUGS = NOT_PAGES | {"account", "bags", "icons", "search"}


def read_manifest(folder: Path) -> tuple[Manifest | None, TomlFile]:
    """The manifest of a shop's folder, or None with the mistakes noted in the file."""
    file = TomlFile(folder / "shop.toml")
    manifest = file.read(Manifest)
    if folder.name in TAKEN_SLUGS:
        file.report(("name",), f"a shop cannot be called {folder.name!r}: the platform has pages of its own there", "Rename the folder.")
    if manifest:
        _check_categories(manifest, file)
        _check_duplicates(manifest, file)
        _check_former_slugs(manifest, file)
        _check_targets(manifest, file)
        _check_selling(manifest, file)
        _check_market(manifest, file)
    return (manifest if not file.mistakes else None), file


def suggest(word: str, known: list[str]) -> str:
    """A mend for a name that is not known."""
    close = get_close_matches(word, known, n=1)
    return f"Did you mean `{close[0]}`?" if close else f"Use one of: {', '.join(known)}."


def _check_categories(manifest: Manifest, file: TomlFile) -> None:
    keys = [attribute.key for attribute in manifest.attributes]
    before: list[str] = []
    for index, category in enumerate(manifest.categories):
        if category.parent and category.parent not in before:
            file.report(
                ("categories", index, "parent"),
                f"category {category.slug}: no parent {category.parent!r} stands before it",
                suggest(category.parent, before),
            )
        for key in category.attributes:
            if key not in keys:
                file.report(("categories", index, "attributes"), f"category {category.slug}: attribute {key!r} is not defined", suggest(key, keys))
        before.append(category.slug)
    used = {key for category in manifest.categories for key in category.attributes}
    for index, attribute in enumerate(manifest.attributes):
        if attribute.key not in used:
            file.report(
                ("attributes", index, "key"),
                f"attribute {attribute.key!r} is used by no category",
                "Name it in a category's `attributes`, or remove it.",
            )


def _check_duplicates(manifest: Manifest, file: TomlFile) -> None:
    for table, names in (
        ("categories", [entry.slug for entry in manifest.categories]),
        ("attributes", [entry.key for entry in manifest.attributes]),
        ("conditions", [entry.code for entry in manifest.conditions]),
    ):
        for index, name in enumerate(names):
            if name in names[:index]:
                file.report((table, index), f"{table}: {name!r} stands here a second time", "Rename or remove one of them.")


def _check_former_slugs(manifest: Manifest, file: TomlFile) -> None:
    """An address leads to one place: a former slug is no category's present one, and stands once."""
    present = [entry.slug for entry in manifest.categories]
    known: dict[str, str] = {}
    for index, category in enumerate(manifest.categories):
        for slug in category.formerly:
            where = ("categories", index, "formerly")
            if slug in present:
                file.report(where, f"category {category.slug}: {slug!r} is the slug of a category that is there", "Take it out of `formerly`.")
            elif slug in known:
                file.report(where, f"category {category.slug}: {slug!r} leads to {known[slug]} already", "Keep it in one `formerly`, once.")
            known.setdefault(slug, category.slug)


def suggest_category(slug: str, manifest: Manifest) -> str:
    """A mend for a category that is not there, which may be one under its former name."""
    current = next((entry.slug for entry in manifest.categories if slug in entry.formerly), None)
    return f"It is called `{current}` now." if current else suggest(slug, [entry.slug for entry in manifest.categories])


def _check_targets(manifest: Manifest, file: TomlFile) -> None:
    _check_target(("hero", "target"), manifest.hero.target, manifest, file)
    for index, link in enumerate(manifest.navigation):
        _check_target(("navigation", index, "target"), link.target, manifest, file)


def _check_selling(manifest: Manifest, file: TomlFile) -> None:
    """What selling names is there: categories, attributes, and amounts that the currency can express."""
    selling = manifest.selling
    if selling is None:
        return
    categories = [entry.slug for entry in manifest.categories]
    attributes = {attribute.key: attribute for attribute in manifest.attributes}
    named: list[tuple[tuple[str | int, ...], str]] = [(("selling", "tax_percent_of"), slug) for slug in selling.tax_percent_of]
    named += [(("selling", "weight_g_of"), slug) for slug in selling.weight_g_of]
    named += [(("selling", "fresh"), slug) for slug in selling.fresh]
    named += [(("selling", "delivery", index, "categories"), slug) for index, method in enumerate(selling.delivery) for slug in method.categories]
    named += [(("selling", "returns", "never"), slug) for slug in selling.returns.never]
    for where, slug in named:
        if slug not in categories:
            file.report(where, f"there is no category {slug!r}", suggest_category(slug, manifest))
    lead = selling.lead_attribute
    if lead is not None and (lead not in attributes or attributes[lead].type != "number"):
        numbers = [key for key, one in attributes.items() if one.type == "number"]
        file.report(("selling", "lead_attribute"), f"{lead!r} is no number attribute", suggest(lead, numbers))
    for index, method in enumerate(selling.delivery):
        for key in method.without:
            if key not in attributes or attributes[key].type != "choice":
                choices = [name for name, one in attributes.items() if one.type == "choice"]
                file.report(("selling", "delivery", index, "without"), f"{key!r} is no choice attribute", suggest(key, choices))
        for amount in list_amounts(method):
            try:
                parse_money(amount, manifest.currency)
            except ValueError as error:
                file.report(("selling", "delivery", index, "zones"), str(error), "Write it in major units with the currency's own decimals.")


def _check_market(manifest: Manifest, file: TomlFile) -> None:
    """A market and its capability come together, in a shop that sells; what it names is there, and the currency can express its amounts."""
    market, is_named = manifest.market, "marketplace" in manifest.capabilities
    if market is None:
        if is_named:
            problem = "the capability marketplace needs a [market]: the terms that sellers accept, and the commission"
            file.report(("capabilities",), problem, "Add `[market]`, as docs/shops.md describes it, or take marketplace out.")
        return
    if not is_named:
        file.report(("market",), "[market] needs the capability marketplace", 'Add "marketplace" to `capabilities`, or remove [market].')
    if manifest.selling is None:
        file.report(("market",), "[market] needs a shop that sells", "Add `[selling]`, or remove [market].")
    categories = [entry.slug for entry in manifest.categories]
    for index, commission in enumerate(market.commission):
        if commission.category is not None and commission.category not in categories:
            where = ("market", "commission", index, "category")
            file.report(where, f"there is no category {commission.category!r}", suggest_category(commission.category, manifest))
    try:
        parse_money(market.payout_minimum, manifest.currency)
    except ValueError as error:
        file.report(("market", "payout_minimum"), str(error), "Write it in major units with the currency's own decimals.")


def _check_target(where: tuple[str | int, ...], target: str, manifest: Manifest, file: TomlFile) -> None:
    categories = [entry.slug for entry in manifest.categories]
    page, _, query = target.partition("?")
    if page.startswith("policies/") and page.removeprefix("policies/") not in manifest.policies:
        file.report(where, f"there is no policy {page!r}", suggest(page.removeprefix("policies/"), list(manifest.policies)))
    elif page.split("/")[0] not in ("products", "about", "policies", ""):
        file.report(where, f"there is no page {page!r}", "Use products?…, about or policies/….")
    for part in query.split("&"):
        name, _, value = part.partition("=")
        if name == "category" and value not in categories:
            file.report(where, f"there is no category {value!r}", suggest_category(value, manifest))
