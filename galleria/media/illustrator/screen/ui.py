"""Small pieces of interface: lines of text that never overflow, pills, buttons, bars, dots and paths. Units are canvas units."""

from collections.abc import Sequence
from math import cos, pi, sin

from galleria.media.illustrator.canvas import circle, number, rect, text

Point = tuple[float, float]

_WIDE = {"DM Sans": 0.54, "IBM Plex Mono": 0.6, "Space Grotesk": 0.57, "Bricolage Grotesque": 0.585}
_NARROW, _BROAD = set("iIl.,:;'|!jtfr()[] "), set("mwMWQO@%&")


def width_of(words: str, size: float, family: str = "DM Sans") -> float:
    """About how wide a line is, in units; a little more than it turns out to be."""
    if family == "IBM Plex Mono":
        return len(words) * size * 0.6
    unit = _WIDE.get(family, 0.55)
    return size * sum(unit * 0.56 if c in _NARROW else unit * 1.5 if c in _BROAD else unit * 1.2 if c.isupper() else unit for c in words)


def shorten(words: str, size: float, room: float, family: str = "DM Sans") -> str:
    """The line, cut with an ellipsis where it would pass `room` units."""
    if width_of(words, size, family) <= room:
        return words
    while words and width_of(words + "…", size, family) > room:
        words = words[:-1]
    return words.rstrip() + "…"


def wrap(words: str, size: float, room: float, family: str = "DM Sans") -> list[str]:
    """Break into lines of at most `room` units."""
    lines: list[str] = []
    for word in words.split():
        if lines and width_of(f"{lines[-1]} {word}", size, family) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def label(
    x: float,
    y: float,
    words: str,
    size: float,
    fill: str,
    *,
    weight: int = 400,
    family: str = "DM Sans",
    anchor: str | None = None,
    room: float | None = None,
    **more: object,
) -> str:
    """One line of text on its baseline; `room` cuts it, `anchor` is start, middle or end."""
    shown = shorten(words, size, room, family) if room else words
    space = "preserve" if "  " in shown or shown.startswith(" ") else None
    return text(
        x,
        y,
        shown,
        font_size=float(size),
        fill=fill,
        font_family=family,
        font_weight=weight,
        text_anchor=anchor,
        **({"xml:space": space} if space else {}),
        **more,
    )


def mono(x: float, y: float, words: str, size: float, fill: str, **more: object) -> str:
    """One line of fixed-width text."""
    return label(x, y, words, size, fill, family="IBM Plex Mono", **more)  # type: ignore[arg-type]  # keywords are those of label


def box(x: float, y: float, width: float, height: float, radius: float, fill: str, **more: object) -> str:
    """A rounded rectangle."""
    return rect(x, y, width, height, rx=float(radius), fill=fill, **more)


def pill(x: float, y: float, words: str, size: float, fill: str, ink: str, *, weight: int = 500) -> str:
    """A rounded label, its left middle at (x, y)."""
    width = width_of(words, size) + size * 1.3
    return box(x, y - size * 0.9, width, size * 1.8, size * 0.9, fill) + label(
        x + width / 2, y + size * 0.35, words, size, ink, weight=weight, anchor="middle"
    )


def avatar(cx: float, cy: float, r: float, fill: str, initial: str, ink: str) -> str:
    """A round portrait with an initial."""
    return circle(cx, cy, r, fill=fill) + label(cx, cy + r * 0.36, initial[:1].upper(), r, ink, weight=700, anchor="middle")


def polyline(points: Sequence[Point]) -> str:
    """Path data through points, straight."""
    return "M" + "L".join(f"{number(round(x, 2))} {number(round(y, 2))}" for x, y in points)


def smooth(points: Sequence[Point]) -> str:
    """Path data through points, as a Catmull-Rom curve."""
    parts = [f"M{number(round(points[0][0], 2))} {number(round(points[0][1], 2))}"]
    for i in range(len(points) - 1):
        before, here, there, after = points[max(0, i - 1)], points[i], points[i + 1], points[min(len(points) - 1, i + 2)]
        one = (here[0] + (there[0] - before[0]) / 6, here[1] + (there[1] - before[1]) / 6)
        two = (there[0] - (after[0] - here[0]) / 6, there[1] - (after[1] - here[1]) / 6)
        parts.append("C" + " ".join(f"{number(round(x, 2))} {number(round(y, 2))}" for x, y in (one, two, there)))
    return "".join(parts)


def ring(cx: float, cy: float, radius: float, count: int, *, turn: float = 0) -> list[Point]:
    """`count` points on a circle, clockwise from the top; `turn` in degrees."""
    return [(cx + radius * sin(2 * pi * i / count + turn * pi / 180), cy - radius * cos(2 * pi * i / count + turn * pi / 180)) for i in range(count)]


def arc(cx: float, cy: float, radius: float, start: float, end: float) -> str:
    """Path data of an arc, degrees clockwise from the top."""
    (x1, y1), (x2, y2) = ((cx + radius * sin(a * pi / 180), cy - radius * cos(a * pi / 180)) for a in (start, end))
    return f"M{x1:.2f} {y1:.2f}A{radius:.2f} {radius:.2f} 0 {int(end - start > 180)} 1 {x2:.2f} {y2:.2f}"


def sector(cx: float, cy: float, radius: float, start: float, end: float, inner: float = 0) -> str:
    """Path data of a slice of a disc or ring, degrees clockwise from the top."""
    outer = arc(cx, cy, radius, start, end)
    if not inner:
        return f"{outer}L{cx:.2f} {cy:.2f}Z"
    (x1, y1), (x2, y2) = ((cx + inner * sin(a * pi / 180), cy - inner * cos(a * pi / 180)) for a in (start, end))
    return f"{outer}L{x2:.2f} {y2:.2f}A{inner:.2f} {inner:.2f} 0 {int(end - start > 180)} 0 {x1:.2f} {y1:.2f}Z"


def squircle(cx: float, cy: float, half: float, power: float = 5) -> str:
    """Path data of a superellipse, the outline of an app icon; `half` is half its side."""
    points: list[Point] = []
    for i in range(72):
        angle = 2 * pi * i / 72
        c, s = cos(angle), sin(angle)
        points.append((cx + half * abs(c) ** (2 / power) * (1 if c >= 0 else -1), cy + half * abs(s) ** (2 / power) * (1 if s >= 0 else -1)))
    return polyline(points) + "Z"
