"""Contact sheets, to look at many drawings at once: `python -m galleria.media.illustrator FAMILY CATALOGUE.toml ... --out sheet.png`."""

import argparse
import time
import tomllib
from importlib import import_module
from pathlib import Path

import pyvips

from galleria.media.illustrator.family import Family
from galleria.media.illustrator.render import rasterise


def main() -> None:
    """Draw every view of every product in the given files, a row a product."""
    parser = argparse.ArgumentParser(prog="python -m galleria.media.illustrator", description=__doc__)
    parser.add_argument("family")
    parser.add_argument("catalogues", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, required=True, help="a PNG file")
    parser.add_argument("--only", help="one slug")
    parser.add_argument("--view", help="one view")
    parser.add_argument("--width", type=int, default=320, help="pixels of one picture")
    parser.add_argument("--across", type=int, default=6)
    parser.add_argument("--from", dest="first", type=int, default=0, help="skip so many products")
    parser.add_argument("--count", type=int, default=1000)
    options = parser.parse_args()
    family: Family = import_module(f"galleria.media.illustrator.{options.family}.family").FAMILY
    products = [product for file in options.catalogues for product in tomllib.loads(file.read_text("utf-8")).get("products", [])]
    chosen = [product for product in products if options.only in (None, product["slug"])][options.first : options.first + options.count]
    pictures: list[pyvips.Image] = []
    started = time.perf_counter()
    for product in chosen:
        params = family.read(product.get("art", {}), product.get("attributes", {}))
        for view in family.views(params):
            if options.view in (None, view.name):
                pictures.append(pyvips.Image.new_from_buffer(rasterise(family.draw(params, view.name), options.width), "").flatten())
    spent = time.perf_counter() - started
    pyvips.Image.arrayjoin(pictures, across=min(options.across, len(pictures)), shim=6, background=[255]).write_to_file(str(options.out))
    print(f"{len(chosen)} products, {len(pictures)} pictures, {1000 * spent / len(pictures):.0f} ms each: {options.out}")


if __name__ == "__main__":
    main()
