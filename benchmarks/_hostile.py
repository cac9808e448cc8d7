"""Searches that nobody would type but somebody will: long, common, misspelt, contradictory, full of signs. The same ones in every run."""

import random
from urllib.parse import urlencode

from benchmarks._fill import CHOICES, FIRST, LINES, MAKERS, SHELVES, TAGS

MOST_LETTERS = 200  # of a query
SIGNS = [
    "&",
    "|",
    "!",
    "<->",
    ":*",
    "'",
    '"',
    "-",
    "(",
    ")",
    "\\",
    "%",
    "_",
    "*",
    "..",
    "§",
    "\U0001d530",
    "\u200b",
    "İ",
    "ﬁ",
    "ß",
    "中文",
    "🕰",
    "'; --",
]
NUMBERS = ["under 3000", "over 1", "€500-900", "40 mm", "36mm", "1967", "1960s", "from 1950", "99999999999999", "-1", "0.0000001", "1e9", "7" * 40]


def make_searches(number: int) -> list[str]:
    """Query strings of lists, each with a `q` and often with filters and an order."""
    dice = random.Random(20)
    return [urlencode(_make(dice), doseq=True) for _ in range(number)]


def _make(dice: random.Random) -> dict[str, str]:
    words = [_word(dice) for _ in range(dice.choice([1, 1, 2, 2, 3, 3, 4, 6, 12, 30]))]
    query = {"q": dice.choice([" ", " ", " ", "", " -", '" "']).join(words)[:MOST_LETTERS]}
    leaves = [slug for group in SHELVES.values() for slug, _, _ in group]
    filters = {
        "category": dice.choice([*SHELVES, *leaves]),
        "maker": dice.choice(MAKERS),
        "tag": dice.choice(TAGS),
        "in_stock": "true",
        "price_max": str(dice.randrange(10 ** dice.randrange(1, 9))),
        "attr.dial_color": dice.choice(CHOICES["dial_color"])[0],
        "attr.year": f"{dice.randrange(1950, 2025)}..",
        "sort": dice.choice(["price", "-price", "newest", "popular", "rating", "relevance"]),
    }
    return query | {name: filters[name] for name in dice.sample(sorted(filters), dice.choice([0, 0, 1, 2, 3]))}


def _word(dice: random.Random) -> str:
    kind = dice.randrange(10)
    if kind < 5:
        known = [*MAKERS, *LINES, "watch", "case", "made", "reference", "the", "papers", *(name for values in CHOICES.values() for name, _ in values)]
        word = dice.choice(known)
        return _misspell(dice, word) if kind == 0 else word
    if kind == 5:
        return dice.choice(FIRST)[: dice.randrange(1, 4)]
    if kind == 6:
        return dice.choice(NUMBERS)
    if kind == 7:
        return "".join(dice.choice(SIGNS) for _ in range(dice.randrange(1, 12)))
    if kind == 8:
        return "".join(chr(dice.randrange(33, 0x2FFF)) for _ in range(dice.randrange(1, 40)))
    return "".join(dice.choice("aeiounrstl") for _ in range(dice.randrange(2, 40)))


def _misspell(dice: random.Random, word: str) -> str:
    at = dice.randrange(len(word))
    return dice.choice([word[:at] + word[at + 1 :], word[:at] + "x" + word[at:], word[:at] + word[at:][::-1], word + dice.choice(LINES)])
