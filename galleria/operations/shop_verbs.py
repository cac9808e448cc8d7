"""What the verbs of `galleria shop` do. Rooms are imported inside the functions: their models need Django set up first."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import django

from galleria.operations.embedded.layout import layout_for
from galleria.operations.embedded.place import SHOPS
from galleria.operations.engine_access import open_engine
from galleria.operations.errors import OperationError
from galleria.shops.scaffold.write_scaffold import write_scaffold

if TYPE_CHECKING:
    from galleria.shops.mistakes import Mistake


def choose_folders(slugs: list[str]) -> list[Path]:
    """The folders of these shops, or of all."""
    from galleria.operations.shop_folders import list_shop_folders

    folders = list_shop_folders(Path(os.environ.get("SHOPS_DIR", SHOPS)))
    known = [folder.name for folder in folders]
    for slug in slugs:
        if slug not in known:
            raise OperationError(f"There is no shop folder called {slug!r}.", f"Choose from: {', '.join(known)}.")
    return [folder for folder in folders if not slugs or folder.name in slugs]


def check_folders(slugs: list[str]) -> "list[Mistake]":
    """All mistakes in these shops' files. Needs no database."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "galleria.settings")
    django.setup()
    from galleria.operations.shop_folders import read_shop_folder

    return [mistake for folder in choose_folders(slugs) for mistake in read_shop_folder(folder).mistakes]


def sync_folders(slugs: list[str], *, data_dir: Path, demo: bool) -> list[str]:
    """Carry these shops into the database. Returns what changed."""
    with open_engine(layout_for(data_dir)):
        from galleria.operations.shop_folders import sync_shop_folder

        return [change for folder in choose_folders(slugs) for change in sync_shop_folder(folder, demo=demo, say=lambda _: None)]


def describe_shops(data_dir: Path) -> list[str]:
    """A line a shop."""
    with open_engine(layout_for(data_dir)):
        from galleria.shops.queries import list_shops

        return [f"{shop.slug:<14} {shop.name:<20} {', '.join(shop.hosts)}" for shop in list_shops()]


def write_new_folder(slug: str) -> list[Path]:
    """The files of a new shop."""
    root = Path(os.environ.get("SHOPS_DIR", SHOPS))
    try:
        return write_scaffold(root, slug)
    except FileExistsError:
        raise OperationError(f"There is a folder {root / slug} already.", "Choose another name, or change that shop.") from None
    except ValueError as reason:
        raise OperationError(f"{reason}.", "Choose a name such as tea or old-maps.") from None
    except OSError as reason:
        raise OperationError(f"The folder cannot be written: {reason}.", f"Make {root} writable, or set SHOPS_DIR.") from None
