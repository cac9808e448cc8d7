"""Write the folder of a new shop: a manifest with everything in it, two people, three products. It works at once; then it is changed."""

import re
from pathlib import Path
from string import Template

from galleria.shops.check_manifest import TAKEN_SLUGS

TEMPLATES = Path(__file__).parent
SLUG = re.compile(r"^[a-z0-9]+(?:-[a-z0-9]+)*$")
FILES = {"shop.toml": "shop.toml.txt", "people.toml": "people.toml.txt", "catalogue/first.toml": "first.toml.txt"}


def write_scaffold(root: Path, slug: str) -> list[Path]:
    """The files written below `root/slug`.

    Raises ValueError for a slug that is none, FileExistsError when the folder is there; then nothing is written.
    """
    if not SLUG.match(slug) or len(slug) > 80:
        raise ValueError(f"{slug!r} is no slug: lower-case letters, digits and single hyphens")
    if slug in TAKEN_SLUGS:
        raise ValueError(f"{slug!r} is taken: the platform has pages of its own there")
    folder = root / slug
    folder.mkdir(parents=True)
    position = 1 + sum(1 for _ in root.glob("*/shop.toml"))
    words = {"slug": slug, "name": slug.replace("-", " ").title(), "sku": slug[:12].upper(), "position": str(position)}
    written: list[Path] = []
    for name, template in FILES.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(Template((TEMPLATES / template).read_text("utf-8")).substitute(words), "utf-8")
        written.append(path)
    return written
