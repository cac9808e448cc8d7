"""The shops' folders as the command line sees them: check all files, carry them into the database."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from galleria.accounts.actions.sync_people import sync_people
from galleria.accounts.people_file import People, read_people
from galleria.accounts.rules import Right, has_right
from galleria.catalog.actions.refresh_words import refresh_words
from galleria.catalog.actions.sync_catalogue import sync_catalogue
from galleria.catalog.catalogue_file import ProductEntry, check_picks, read_catalogue
from galleria.kernel.problems import Problem
from galleria.operations.errors import OperationError
from galleria.sales.market.actions.sync_purchases import sync_purchases
from galleria.sales.market.purchases_file import PurchaseEntry, read_purchases
from galleria.sellers.actions.sync_sellers import sync_sellers
from galleria.shops.actions.drop_categories import drop_categories
from galleria.shops.actions.sync_shop import sync_shop
from galleria.shops.check_manifest import read_manifest
from galleria.shops.manifest import Manifest
from galleria.shops.mistakes import Mistake, TomlFile

Say = Callable[[str], None]


def list_shop_folders(root: Path) -> list[Path]:
    """Every folder with a manifest, in the order of their names."""
    return sorted(path.parent for path in root.glob("*/shop.toml"))


@dataclass(frozen=True)
class ShopFolder:
    """Everything that a folder says, and the mistakes in it. Without a manifest that can be read there is nothing to sync."""

    manifest: Manifest | None
    people: People
    products: list[ProductEntry]
    purchases: list[PurchaseEntry]
    mistakes: list[Mistake]


def read_shop_folder(folder: Path) -> ShopFolder:
    """Read and check all files of a shop."""
    manifest, manifest_file = read_manifest(folder)
    people, people_file = read_people(folder)
    files = [manifest_file, *([people_file] if people_file else [])]
    products: list[ProductEntry] = []
    purchases: list[PurchaseEntry] = []
    if manifest is not None:
        sellers = {person.username for person in people.people if has_right(person.role, Right.SELL)}
        products, catalogue_files = read_catalogue(folder, manifest, sellers=sellers)
        check_picks(manifest, manifest_file, products)
        _check_hosts(folder, manifest, manifest_file)
        purchases, purchases_file = read_purchases(folder, manifest, people, products)
        files += [*catalogue_files, *([purchases_file] if purchases_file else [])]
    return ShopFolder(manifest, people, products, purchases, [mistake for file in files for mistake in file.mistakes])


def _check_hosts(folder: Path, manifest: Manifest, file: TomlFile) -> None:
    """No other folder's shop answers at the same host."""
    for other in list_shop_folders(folder.parent):
        taken = [] if other.name == folder.name else _read_hosts(other)
        for index, host in enumerate(manifest.hosts):
            if host in taken:
                file.report(("hosts", index), f"the host {host!r} is also that of shops/{other.name}", "Give each shop hosts of its own.")


def _read_hosts(folder: Path) -> list[object]:
    try:
        hosts = tomllib.loads((folder / "shop.toml").read_text("utf-8")).get("hosts", [])
    except (OSError, ValueError):
        return []  # its own check explains it
    return hosts if isinstance(hosts, list) else []


def sync_shop_folder(folder: Path, *, demo: bool, say: Say) -> list[str]:
    """Carry one folder into the database and answer what changed.

    Raises OperationError when its files have mistakes, or clash with what is in the database.
    """
    slug = folder.name
    found = read_shop_folder(folder)
    if found.manifest is None or found.mistakes:
        first = found.mistakes[0]
        raise OperationError(
            f"shops/{slug} has mistakes ({len(found.mistakes)}); the first: {first.file}:{first.line}: {first.problem}",
            f"{first.mend} `galleria shop check {slug}` lists them all.",
        )
    try:
        return _sync(slug, found.manifest, found, demo=demo, say=say)
    except Problem as problem:
        raise OperationError(f"shops/{slug}: {problem.detail}", f"Mend its files, then `galleria shop sync {slug}`.") from problem


def _sync(slug: str, manifest: Manifest, found: ShopFolder, *, demo: bool, say: Say) -> list[str]:
    say(f"{slug}: manifest")
    shop, changes = sync_shop(slug, manifest)
    if demo:
        say(f"{slug}: people")
        changes += sync_people(shop, found.people)
        changes += sync_sellers(shop, found.people)
        done = 0

        def advance() -> None:
            nonlocal done
            done += 1
            if done % 20 == 0:
                say(f"{slug}: {done} of {len(found.products)} products")

        changes += sync_catalogue(shop, found.products, on_progress=advance)
        changes += sync_purchases(shop, found.purchases)
    changes += drop_categories(shop, manifest)
    if changes:
        refresh_words(shop)  # at once, so that the first search mends slips; later changes are counted in the background
    return changes
