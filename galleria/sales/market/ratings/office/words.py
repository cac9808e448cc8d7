"""What the pages of ratings call things."""

from galleria.sales.market.ratings.rules import Fault, Hides

FAULTS: dict[str, str] = {
    Fault.OFFENSIVE: "It offends",
    Fault.PERSONAL: "It tells a name, an address or a number",
    Fault.OFF_TOPIC: "It is not about this sale",
    Fault.UNLAWFUL: "It is against the law",
    Fault.PRESSURE: "It was given, or threatened with, to get something",
}
STANDINGS = {"reported": "reported", Hides.WORDS.value: "words hidden", Hides.ALL.value: "hidden", "shown": "shown"}
COLOURS = {"reported": "warning", "words hidden": "info", "hidden": "danger", "shown": ""}


def draw_stars(stars: int) -> str:
    """As many as there are, of five."""
    return "★" * stars + "☆" * (5 - stars)
