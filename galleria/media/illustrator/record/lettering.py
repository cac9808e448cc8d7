"""Setting type: widths, lines fitted to a measure, blocks fitted to a box. Lengths are canvas units."""

import unicodedata
from collections.abc import Sequence
from itertools import combinations, pairwise
from typing import Literal

from galleria.media.illustrator.canvas import text
from galleria.media.illustrator.record.metrics import EXTRA, FACES, FaceName

Anchor = Literal["start", "middle", "end"]

_INDEX = {character: 95 + position for position, character in enumerate(EXTRA)}
_ALIKE = {
    "ø": "o",
    "Ø": "O",
    "ß": "B",
    "æ": "w",
    "Æ": "W",
    "ı": "i",
    "ł": "l",
    "Ł": "L",
    "⅓": "W",
    "×": "x",
    "‘": "’",
    "™": "M",
    "©": "O",
    "℗": "O",
    "&": "&",
}


def _advance(character: str, widths: Sequence[int]) -> int:
    if character in _INDEX:
        return widths[_INDEX[character]]
    plain = _ALIKE.get(character) or unicodedata.normalize("NFD", character)[0]
    if plain in _INDEX:
        return widths[_INDEX[plain]]
    code = ord(plain) - 32
    return widths[code] if 0 <= code < 95 else widths[ord("M") - 32]


def measure(words: str, face: FaceName, size: float, tracking: float = 0) -> float:
    """How wide a line is at `size`; `tracking` is in thousandths of the size."""
    widths = FACES[face].widths
    return sum(_advance(character, widths) + tracking for character in words) * size / 1000


def cap_height(face: FaceName, size: float) -> float:
    """The height of a capital."""
    return FACES[face].cap * size / 1000


def fit(words: str, face: FaceName, width: float, largest: float, tracking: float = 0) -> float:
    """The largest size, at most `largest`, at which a line is no wider than `width`."""
    natural = measure(words, face, 1, tracking)
    return min(largest, 0.985 * width / natural) if natural > 0 else largest


def setting(face: FaceName, size: float, tracking: float = 0) -> dict[str, object]:
    """The font attributes of a text element."""
    chosen = FACES[face]
    return {
        "font_family": chosen.family,
        "font_weight": chosen.weight,
        "font_style": "italic" if chosen.italic else None,
        "font_size": round(size, 2),
        "letter_spacing": round(tracking * size / 1000, 2) if tracking else None,
    }


def line(
    x: float, y: float, words: str, face: FaceName, size: float, fill: str, *, anchor: Anchor = "start", tracking: float = 0, **values: object
) -> str:
    """A line of type on the baseline `y`. A tracked line is centred without the space after its last letter."""
    shift = tracking * size / 2000 if anchor == "middle" else tracking * size / 1000 if anchor == "end" else 0
    return text(x + shift, y, words, fill=fill, text_anchor=None if anchor == "start" else anchor, **setting(face, size, tracking), **values)


def fitted(
    x: float,
    y: float,
    words: str,
    face: FaceName,
    width: float,
    largest: float,
    fill: str,
    *,
    anchor: Anchor = "start",
    tracking: float = 0,
    **values: object,
) -> str:
    """A line of type made as large as `width` and `largest` allow."""
    return line(x, y, words, face, fit(words, face, width, largest, tracking), fill, anchor=anchor, tracking=tracking, **values)


def balance(words: str, count: int, face: FaceName) -> list[str]:
    """`words` broken into `count` lines (fewer when there are fewer words) so that the longest is as short as can be."""
    parts = words.split()
    count = max(1, min(count, len(parts)))
    if count == 1:
        return [" ".join(parts)]
    best: list[str] = []
    shortest = float("inf")
    for cuts in combinations(range(1, len(parts)), count - 1):
        edges = (0, *cuts, len(parts))
        lines = [" ".join(parts[a:b]) for a, b in pairwise(edges)]
        longest = max(measure(entry, face, 1) for entry in lines)
        if longest < shortest:
            best, shortest = lines, longest
    return best


def arrange(
    words: str, face: FaceName, width: float, height: float, *, largest: float = 400, leading: float = 0.98, most: int = 5
) -> tuple[list[str], float]:
    """The break into lines, and the size, that fill a box best without leaving it."""
    chosen: list[str] = [words]
    size = 0.0
    for count in range(1, min(most, len(words.split())) + 1):
        lines = balance(words, count, face)
        tall = height / (FACES[face].cap / 1000 + leading * (len(lines) - 1))
        wide = min(fit(entry, face, width, largest) for entry in lines)
        if min(tall, wide) > size * 1.04:
            chosen, size = lines, min(tall, wide)
    return chosen, size


def block(
    x: float,
    y: float,
    words: str,
    face: FaceName,
    width: float,
    height: float,
    fill: str,
    *,
    anchor: Anchor = "start",
    largest: float = 400,
    leading: float = 0.98,
    most: int = 5,
    bottom: bool = False,
) -> str:
    """Words in a box whose top left corner (top middle or top right, by `anchor`) is x, y. `bottom` sets them on the floor of the box."""
    lines, size = arrange(words, face, width, height, largest=largest, leading=leading, most=most)
    cap = cap_height(face, size)
    used = cap + leading * size * (len(lines) - 1)
    top = y + (height - used if bottom else 0) + cap
    return "".join(line(x, top + index * leading * size, entry, face, size, fill, anchor=anchor) for index, entry in enumerate(lines))


def wall(x: float, y: float, words: str, face: FaceName, width: float, height: float, fill: str, *, lines: int = 4, gap: float = 0.07) -> str:
    """Words as a wall: every line drawn out to the full width, the whole drawn together to fill `height`."""
    entries = balance(words, lines, face)
    sizes = [fit(entry, face, width, 2000) for entry in entries]
    total = sum(cap_height(face, size) for size in sizes) * (1 + gap)
    squeeze = height / total
    parts: list[str] = []
    top = 0.0
    for entry, size in zip(entries, sizes, strict=True):
        cap = cap_height(face, size)
        parts.append(line(0, top + cap, entry, face, size, fill))
        top += cap * (1 + gap)
    return f'<g transform="translate({x:.1f} {y:.1f}) scale(1 {min(squeeze, 2.6):.4f})">{"".join(parts)}</g>'
