"""Takes the pictures of docs/screenshots from a running platform: `python -m tests.e2e.screenshots http://127.0.0.1:8000 [folder]`.

Product pictures are drawn at the first request: each page waits until all of those on screen are there.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pyvips
from playwright.sync_api import Browser, ViewportSize, sync_playwright

from galleria.operations.embedded.place import CHECKOUT
from tests.e2e.chromium import ARGUMENTS, CHROMIUM

FOLDER = CHECKOUT / "docs" / "screenshots"
LARGEST_BYTES = 200_000
DRAWING_MS = 600_000
DESK = ViewportSize(width=1440, height=900)
HAND = ViewportSize(width=390, height=844)

SETTLED = """() => document.querySelector('h1') && !document.querySelector('[aria-busy=true], .skeleton, .histogram:empty')
   && document.fonts.status === 'loaded'
  && [...document.images].filter((image) => {
    const box = image.getBoundingClientRect();
    return box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  }).every((image) => image.complete && image.naturalWidth > 0)"""


@dataclass(frozen=True)
class Shot:
    """One file and what it shows."""

    name: str
    path: str
    size: ViewportSize

    @property
    def in_hand(self) -> bool:
        return self.size == HAND


def plan_shots(address: str) -> Iterator[Shot]:
    """The entrance and a search in all shops; of each shop its home, a list and the piece that it features first."""
    yield Shot("entrance", "/", DESK)
    yield Shot("entrance-mobile", "/", HAND)
    yield Shot("search", "/search?q=gold", DESK)
    yield Shot("search-mobile", "/search?q=gold", HAND)
    with httpx.Client(base_url=f"{address}/api/v1", timeout=60) as api:
        for shop in (entry["slug"] for entry in api.get("shops").json()["items"]):
            piece = api.get(f"shops/{shop}/featured").json()["items"][0]["slug"]
            yield Shot(f"{shop}-home", f"/{shop}", DESK)
            yield Shot(f"{shop}-list", f"/{shop}/products", DESK)
            yield Shot(f"{shop}-product", f"/{shop}/products/{piece}", DESK)
            yield Shot(f"{shop}-home-mobile", f"/{shop}", HAND)
            yield Shot(f"{shop}-product-mobile", f"/{shop}/products/{piece}", HAND)


def take(browser: Browser, address: str, shot: Shot) -> bytes:
    """The page as PNG, once everything on screen is there."""
    options: dict[str, Any] = {"is_mobile": True, "has_touch": True, "device_scale_factor": 2} if shot.in_hand else {}
    context = browser.new_context(viewport=shot.size, reduced_motion="reduce", **options)
    try:
        page = context.new_page()
        page.goto(address + shot.path, wait_until="commit", timeout=60_000)
        page.wait_for_function(SETTLED, timeout=DRAWING_MS)
        return page.screenshot(timeout=60_000)
    finally:
        context.close()


def encode(png: bytes) -> bytes:
    """WebP, as good as fits the size limit."""
    picture: Any = pyvips.Image.new_from_buffer(png, "")
    for quality in (86, 80, 74, 68, 60, 50):
        encoded: bytes = picture.webpsave_buffer(Q=quality, effort=6, strip=True)
        if len(encoded) <= LARGEST_BYTES:
            return encoded
    raise ValueError(f"{len(encoded)} bytes at the lowest quality; {LARGEST_BYTES} is the limit")


def main(address: str, folder: Path) -> None:
    """Take all of them."""
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        for shot in plan_shots(address):
            data = encode(take(browser, address, shot))
            (folder / f"{shot.name}.webp").write_bytes(data)
            sys.stdout.write(f"{shot.name}.webp  {len(data) / 1000:.0f} kB\n")
            sys.stdout.flush()
        browser.close()


if __name__ == "__main__":
    if len(sys.argv) not in {2, 3}:
        sys.exit(f"usage: {sys.argv[0]} ADDRESS [FOLDER]")
    main(sys.argv[1].rstrip("/"), Path(sys.argv[2]) if len(sys.argv) == 3 else FOLDER)
