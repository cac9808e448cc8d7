"""Pictures, money and numbers in the readable pages, written as the web app writes them, so that nothing moves when it takes over.

The `sizes` are those of the web app's components (a test holds the two together): with others a browser would fetch each picture twice.
"""

import re
from typing import Any

from babel.core import Locale, UnknownLocaleError
from babel.numbers import format_decimal
from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from galleria.kernel.money import Money
from galleria.media.rules import WIDTHS

register = template.Library()
LIST_SIZES = {
    "plate": "(min-width: 64rem) 18vw, 38vw",
    "spec": "(min-width: 64rem) 23vw, (min-width: 40rem) 29vw, 42vw",
    "sleeve": "(min-width: 64rem) 15vw, (min-width: 40rem) 32vw, 46vw",
    "soft": "(min-width: 64rem) 23vw, 44vw",
    "row": "6rem",
}
CARD_SIZES = {
    "plate": "(min-width: 64rem) 24vw, (min-width: 40rem) 42vw, 78vw",
    "spec": "(min-width: 64rem) 20vw, (min-width: 40rem) 30vw, 50vw",
    "sleeve": "(min-width: 64rem) 18vw, (min-width: 40rem) 32vw, 48vw",
    "soft": "(min-width: 64rem) 26vw, (min-width: 40rem) 45vw, 90vw",
    "row": "6rem",
}
HERO_SIZES = {
    "portrait": "(min-width: 64rem) 32vw, 84vw",
    "ledger": "(min-width: 64rem) 22vw, 44vw",
    "mosaic": "(min-width: 64rem) 16vw, 31vw",
    "banner": "(min-width: 64rem) 60vw, 100vw",
    "board": "7rem",
}
WINDOW_SIZES = {
    "plate": "(min-width: 64rem) 25vw, 55vw",
    "spec": "(min-width: 64rem) 16vw, 50vw",
    "sleeve": "(min-width: 64rem) 17vw, 33vw",
    "soft": "(min-width: 64rem) 21vw, 11rem",
    "row": "4.5rem",
}
GALLERY_SIZES = "(min-width: 64rem) 56vw, 100vw"
FOUND_SIZES = "(min-width: 64rem) 15vw, (min-width: 40rem) 28vw, 44vw"
MARK = re.compile("[\x02\x03]")  # they come in pairs: every second part is a match
BARE_NUMBER = re.compile(r"[0-9]{1,3}(?:\.[0-9]+)?")
GLIMPSE_SIZES = "(min-width: 64rem) 34vw, 100vw"


def list_sources(picture: dict[str, Any], extension: str) -> str:
    """A `srcset`. No size beyond the original: the engine does not enlarge."""
    useful = [width for index, width in enumerate(WIDTHS) if index == 0 or WIDTHS[index - 1] < picture["width"]]
    return ", ".join(f"/media/{picture['key']}/{width}.{extension} {width}w" for width in useful)


STAR = "l2.9 6.6 7.1.7-5.4 4.8 1.6 7-6.2-3.7-6.2 3.7 1.6-7-5.4-4.8 7.1-.7z"
"""As `frontend/src/ui/stars.tsx` draws it."""


@register.inclusion_tag("pages/stars.html")
def stars(value: float) -> dict[str, object]:
    """Five of them, filled as far as the value goes."""
    return {"row": "".join(f"M{12 + 24 * place} 2.2{STAR}" for place in range(5)), "width": f"{24 * value:g}"}


@register.inclusion_tag("pages/seller_rating.html")
def seller_rating(rating: dict[str, Any] | None, language: str) -> dict[str, object]:
    """What buyers gave a seller, in a line; nothing where nobody did."""
    average = one_decimal(rating["average"], language) if rating and rating["average"] is not None else ""
    return {"rating": rating, "average": average, "star": f"M12 2.2{STAR}"}


@register.simple_tag
def one_decimal(value: float, language: str) -> str:
    """4.7, or 4,7."""
    return str(format_decimal(value, "0.0", locale=language.replace("-", "_")))


@register.inclusion_tag("pages/picture.html")
def picture(picture: dict[str, Any], sizes: str, priority: bool = False, alt: str | None = None, kind: str = "") -> dict[str, Any]:
    """One picture in the sizes that a screen needs."""
    return {
        "picture": picture,
        "sizes": sizes,
        "priority": priority,
        "alt": picture["alt"] if alt is None else alt,
        "kind": kind,
        "avif": list_sources(picture, "avif"),
        "webp": list_sources(picture, "webp"),
    }


@register.simple_tag
def money(minor: int, currency: str, language: str) -> SafeString:
    """An amount as people of this language write it; without decimals where there are none to tell."""
    return format_html('<span class="money">{}</span>', Money(minor, currency).format_short(language))


@register.filter
def sizes_of_card(kind: str, arrangement: str) -> str:
    """How wide a card's picture is shown on a shelf of this arrangement."""
    return (LIST_SIZES if arrangement == "list" else CARD_SIZES)[kind]


@register.filter
def sizes_of_hero(layout: str) -> str:
    """How wide the hero's pictures are shown."""
    return HERO_SIZES[layout]


@register.filter
def without_maker(title: str, maker: str) -> str:
    """A title that stands under its maker need not say it twice. Marks in it are kept and do not count."""
    prefix = f"{maker} "
    if not maker or not MARK.sub("", title).startswith(prefix):
        return title
    left, kept = len(prefix), ""
    for letter in title:
        if MARK.match(letter):
            kept += letter
        elif left:
            left -= 1
        else:
            kept += letter
    return kept


@register.filter
def short_grade(name: str) -> str:
    """ "Near Mint (NM)" → "NM": traders read the short grade."""
    return name.partition("(")[2].partition(")")[0] or name


@register.filter
def is_gone(card: dict[str, Any]) -> bool:
    """Whether a card's piece cannot be had now."""
    return card["status"] != "active" or not card["in_stock"]


@register.filter
def fact_text(facts: list[dict[str, Any]], between: str) -> str:
    """The facts of a card in one line. A bare small number takes its name along; a year speaks for itself."""
    return between.join(one_fact(fact) for fact in facts)


@register.filter
def one_fact(fact: dict[str, Any]) -> str:
    """One of them."""
    return f"{fact['name']} {fact['value']}" if BARE_NUMBER.fullmatch(fact["value"]) else str(fact["value"])


@register.filter
def number(value: int, language: str) -> str:
    """A number as people of this language write it."""
    try:
        return str(format_decimal(value, locale=Locale.parse(language, sep="-")))
    except (UnknownLocaleError, ValueError):
        return str(format_decimal(value, locale="en"))


@register.filter
def said(card: dict[str, Any], name: str) -> str:
    """A card's text, with marks in it when a search found the card."""
    return str(card.get(f"marked_{name}") or card[name])


@register.filter
def marked(text: str) -> SafeString:
    """A text with what matched the search marked in it. The engine marks with two control characters."""
    parts = MARK.split(text)
    return format_html_join("", "{}", ((format_html("<mark>{}</mark>", part) if index % 2 else part,) for index, part in enumerate(parts) if part))
