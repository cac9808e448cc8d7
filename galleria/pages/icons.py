"""A shop's icons: its monogram in its own colours and type, drawn when they are first asked for."""

import hashlib
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse

from galleria.kernel.caching import read_through
from galleria.kernel.problems import NotFound
from galleria.media.illustrator.canvas import Canvas, rect, text
from galleria.media.illustrator.render import rasterise
from galleria.pages.sites import Site

DRAWN_BY = 1  # raise when the drawing below changes, so that no cache keeps an old icon
CACHED_S = 7 * 86_400
IMMUTABLE = "public, max-age=31536000, immutable"
SOON = "public, max-age=3600"  # at an address that stays while what it shows may change
# The face of the illustrator's own that stands for a family of the themes, and its weight.
FACES: dict[str, tuple[str, int]] = {
    "Archivo": ("Archivo", 900),
    "Barlow Condensed": ("Barlow Condensed", 800),
    "Bricolage Grotesque": ("Bricolage Grotesque", 800),
    "Cormorant Garamond": ("Cormorant Garamond", 600),
    "Fraunces": ("Playfair Display", 700),
    "Playfair Display": ("Playfair Display", 700),
    "Space Grotesk": ("Space Grotesk", 700),
    "Unbounded": ("Unbounded", 800),
}
PLAIN_FACE = ("DM Sans", 700)
CAPITAL = 0.7  # height of a capital in ems, near enough in all of them


@dataclass(frozen=True, slots=True)
class Icon:
    """A file: its width in pixels, whether it bleeds to the edge (for masks), and how large the letter is in it."""

    width: int
    bleeds: bool
    letter: float
    purpose: str = ""


ICONS: dict[str, Icon] = {
    "icon-192.png": Icon(192, bleeds=False, letter=0.62, purpose="any"),
    "icon-512.png": Icon(512, bleeds=False, letter=0.62, purpose="any"),
    "maskable-192.png": Icon(192, bleeds=True, letter=0.46, purpose="maskable"),  # a mask may leave a circle of 80 %
    "maskable-512.png": Icon(512, bleeds=True, letter=0.46, purpose="maskable"),
    "apple-touch-icon.png": Icon(180, bleeds=True, letter=0.56),
    "favicon-96.png": Icon(96, bleeds=False, letter=0.74),
}


def icon_version(name: str, theme: dict[str, Any]) -> str:
    """Changes with everything that the icons show of a shop."""
    shown = (DRAWN_BY, monogram(name), theme["colors"], theme["fonts"], theme["radius"])
    return hashlib.sha256(repr(shown).encode()).hexdigest()[:10]


def icon_path(site: Site, name: str, theme: dict[str, Any], file: str) -> str:
    """The path of an icon; it may be kept for ever."""
    return site.path(f"icons/{icon_version(name, theme)}/{file}")


def icon_paths(site: Site, name: str, theme: dict[str, Any]) -> dict[str, str]:
    """Those that a page's head names."""
    return {"favicon": icon_path(site, name, theme, "favicon-96.png"), "apple": icon_path(site, name, theme, "apple-touch-icon.png")}


def show_icon(name: str, theme: dict[str, Any], file: str, *, version: str = "") -> HttpResponse:
    """An icon as PNG, as it is now. Raises NotFound (404) for a file that is none."""
    icon = ICONS.get(file)
    if icon is None:
        raise NotFound
    current = icon_version(name, theme)
    drawn = read_through("icons", f"{current}:{file}", ttl_s=CACHED_S, make=lambda: draw_icon(name, theme, icon))
    response = HttpResponse(drawn, content_type="image/png")
    response["Cache-Control"] = IMMUTABLE if version == current else SOON
    return response


def draw_icon(name: str, theme: dict[str, Any], icon: Icon) -> bytes:
    """The first letter of the name on the theme's first colour. A few milliseconds: one letter, no filters."""
    colors, size = theme["colors"], 512
    family, weight = FACES.get(theme["fonts"]["display"], PLAIN_FACE)
    radius = {"none": 0.0, "small": 48.0, "medium": 112.0, "large": 176.0}[theme["radius"]]
    canvas = Canvas(size, size)
    canvas.add(rect(0, 0, size, size, fill=colors["primary"], rx=None if icon.bleeds else radius))
    em = size * icon.letter / CAPITAL
    baseline = size / 2 + em * CAPITAL / 2
    canvas.add(
        text(
            size / 2,
            baseline,
            monogram(name),
            font_family=family,
            font_weight=weight,
            font_size=float(em),
            text_anchor="middle",
            fill=colors["on_primary"],
        )
    )
    return rasterise(canvas.render(), icon.width)


def monogram(name: str) -> str:
    """The first letter or digit of a name, as a capital."""
    return next((character.upper() for character in name if character.isalnum()), "G")
