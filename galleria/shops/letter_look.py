"""How letters look: a template's words in the colours and type of a shop, or of the house. What is written is the rooms'."""

import re
from typing import Any

from django.conf import settings
from django.template import Context
from django.template.loader import get_template

from galleria.shops.models import Shop
from galleria.shops.theme import LEAST_CONTRAST, NEUTRAL, compute_contrast

HOUSE = "Galleria"
BLANKS = re.compile(r"\n\s*\n\s*\n")  # what conditions leave behind
RADIUS = {"none": "0", "small": "3px", "medium": "8px", "large": "18px"}
# Mail programs load no fonts: the nearest that every machine has.
SERIF = "'Iowan Old Style', 'Palatino Linotype', Palatino, Georgia, serif"
SANS = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"
NARROW = "'Avenir Next Condensed', 'Roboto Condensed', 'Arial Narrow', Arial, sans-serif"
MONO = "ui-monospace, 'SF Mono', Menlo, Consolas, monospace"
STACKS = {"Playfair Display": SERIF, "Fraunces": SERIF, "Cormorant Garamond": SERIF, "IBM Plex Mono": MONO, "Barlow Condensed": NARROW}


def render_letter(shop: Shop | None, template: str, context: dict[str, Any]) -> tuple[str, str, str]:
    """Subject, text and HTML of `letters/<template>.txt`, whose first line is the subject, and `letters/<template>.html`.

    Both know `brand`, `home` (the shop's address), `public_url` and `subject` beside the context; the HTML extends `letters/base.html`.
    """
    theme = shop.manifest["theme"] if shop else NEUTRAL
    known = {
        "brand": shop.name if shop else HOUSE,
        "home": f"{settings.PUBLIC_URL}/{shop.slug if shop else ''}",
        "public_url": settings.PUBLIC_URL,
        "language": shop.language if shop else "en",
        **context,
    }
    written = str(get_template(f"letters/{template}.txt").template.render(Context(known, autoescape=False)))  # type: ignore[attr-defined]  # Django's engine
    subject, _, text = written.strip().partition("\n")
    text = BLANKS.sub("\n\n", text)
    text = f"{text.strip()}\n\n-- \n{known['brand']}\n{known['home']}\n"
    html = get_template(f"letters/{template}.html").render({**known, "subject": subject.strip(), "look": build_look(theme)})
    return subject.strip(), text, html


def build_look(theme: dict[str, Any]) -> dict[str, Any]:
    """What the base template asks of a theme: colours for day and night, type, radius.

    A light theme's night turns its own two ends around (text becomes ground, ground becomes text), so that contrast stays what the manifest promised.
    """
    colors, fonts = theme["colors"], theme["fonts"]
    is_dark = theme["scheme"] == "dark"
    ground, ink = colors["background"], colors["text"]
    night = {
        "background": mix(ink, "#000000", 0.5),
        "surface": mix(ink, "#000000", 0.2),
        "text": ground,
        "muted": mix(ground, ink, 0.3),
        "line": mix(ground, ink, 0.75),
        "link": ground,
    }
    return {
        **colors,
        "link": colors["accent"] if is_dark else _readable(colors["accent"], ink, on=colors["surface"]),
        "scheme": "dark" if is_dark else "light dark",
        "night": None if is_dark else night,
        "radius": RADIUS[theme["radius"]],
        "display": STACKS.get(fonts["display"], SANS),
        "body": STACKS.get(fonts["body"], SANS),
        "figures": MONO if "Mono" in fonts["figures"] else STACKS.get(fonts["figures"], SANS),
        "weight": fonts["display_weight"],
        "style": fonts["display_style"],
        "case": "uppercase" if fonts["display_case"] == "upper" else "none",
    }


def mix(one: str, other: str, share: float) -> str:
    """The colour between two, `share` of the way to the other."""
    pairs = [(int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _readable(colour: str, instead: str, *, on: str) -> str:
    return colour if compute_contrast(colour, on) >= LEAST_CONTRAST else instead
