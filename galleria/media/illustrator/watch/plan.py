"""The proportions of a watch: how far case, bezel, opening and dial reach. All in watch units (half the case width is 100)."""

from dataclasses import dataclass

from galleria.media.illustrator.watch.params import WatchParams
from galleria.media.illustrator.watch.shapes import closed, disc, regular, rounded, smooth, superellipse

_OPENINGS = {
    "smooth": 88.0, "thin": 93.5, "dive": 76.0, "gmt": 76.0, "tachymeter": 78.0, "tachymeter-steel": 78.0, "slide-rule": 89.0, "hours24": 77.0,
    "fluted": 80.0, "hobnail": 80.0, "stepped": 84.0, "screwed": 76.0, "roman": 80.0, "gadroon": 80.0,
}  # fmt: skip
_LUG = "M91 -40C88 -64 78 -92 68.5 -111Q64.5 -119 58.5 -119.5L54 -119.5Q51 -119 51 -115.5L51 -60L70 -40Z"


@dataclass(frozen=True, slots=True)
class Plan:
    """Where things are. `rx` and `ry` are the half-sides of the opening; for round openings both are its radius."""

    bezel_out: float
    rx: float
    ry: float
    dial_r: float
    tall: float
    strap_half: float
    strap_y: float
    is_round: bool
    silhouette: str


def lugs() -> tuple[str, ...]:
    """The transforms that place the upper right lug at its four corners."""
    return ("scale(1 1)", "scale(-1 1)", "scale(1 -1)", "scale(-1 -1)")


def lug() -> str:
    """Path data of the upper right lug of a round case."""
    return _LUG


def _mirrored(data: str) -> str:
    """The four lugs as one path: its numbers with the signs of each quadrant."""
    parts: list[str] = []
    for sx, sy in ((1, 1), (-1, 1), (1, -1), (-1, -1)):
        out, index, token = "", 0, ""
        for char in data + " ":
            if char.isdigit() or char in "-.":
                token += char
                continue
            if token:
                out += f"{float(token) * (sx if index % 2 == 0 else sy):g}"
                index += 1
                token = ""
            out += char
        parts.append(out.strip())
    return "".join(parts)


def barrel(rx: float, top: float, half: float) -> str:
    """A tonneau from `top` above to below the middle, `half` wide at its ends and `rx` at its waist."""
    c = top * 0.52
    return (
        f"M{-half:g} {-top:g}H{half:g}C{half + 14:g} {-top:g} {rx:g} {-c:g} {rx:g} 0C{rx:g} {c:g} {half + 14:g} {top:g} {half:g} {top:g}"
        f"H{-half:g}C{-half - 14:g} {top:g} {-rx:g} {c:g} {-rx:g} 0C{-rx:g} {-c:g} {-half - 14:g} {-top:g} {-half:g} {-top:g}Z"
    )


def plan(p: WatchParams) -> Plan:
    """The proportions that a case shape and a bezel call for."""
    if p.is_digital:
        half = 50.0 if p.layout == "lcd-small" else 56.0
        return Plan(92, 80, 86, 80, 112, half, 98, False, digital_outline(p))
    opening = _OPENINGS[p.bezel]
    if p.case == "cushion":
        r = opening
        return Plan(95, r, r, r - 3.5, 112, 52, 94, True, smooth(superellipse(102, 115, 3.6)))
    if p.case == "tonneau":
        r = min(opening, 84.0)
        return Plan(91, r, r, r - 3.5, 116, 62, 104, True, barrel(100, 116, 62))
    if p.case == "octagon":
        return Plan(97, 75, 75, 72.5, 122, 64, 108, True, barrel(100, 122, 64))
    if p.case == "dodecagon":
        return Plan(
            95,
            79,
            79,
            75.5,
            118,
            58,
            104,
            True,
            closed(
                [
                    (-58, -118),
                    (58, -118),
                    (80, -80),
                    (97, -40),
                    (100, 0),
                    (97, 40),
                    (80, 80),
                    (58, 118),
                    (-58, 118),
                    (-80, 80),
                    (-97, 40),
                    (-100, 0),
                    (-97, -40),
                    (-80, -80),
                ]
            ),
        )
    if p.case == "square":
        inner = 68.0 if p.bezel in {"screwed", "roman"} else 83.0
        shape = smooth(superellipse(100, 112, 5.2)) if p.bezel != "screwed" else barrel(100, 124, 66)
        return Plan(92, inner, inner, inner, 112, 56, 100, False, shape)
    if p.case == "rectangle":
        tall = 134.0 if p.bezel != "gadroon" else 150.0
        ry = 104.0 if p.bezel != "gadroon" else 98.0
        return Plan(90, 74 if p.bezel != "gadroon" else 82, ry, 70, tall, 72, tall - 10, False, rounded(96, tall, 14))
    r = opening
    return Plan(97, r, r, r - (5.5 if p.bezel in {"smooth", "stepped"} else 3.5), 119.5, 50, 84, True, disc(100) + _mirrored(_LUG))


def bezel_corners(p: WatchParams) -> list[tuple[float, float]]:
    """The corners of an angular bezel."""
    return regular(8, 97 / 0.9239, 22.5) if p.case == "octagon" else regular(12, 97, 15)


def digital_outline(p: WatchParams) -> str:
    """Path data of a digital case."""
    if p.layout == "lcd-square":
        points = [
            (-58, -114),
            (58, -114),
            (80, -100),
            (97, -66),
            (100, -30),
            (100, 30),
            (97, 66),
            (80, 100),
            (58, 114),
            (-58, 114),
            (-80, 100),
            (-97, 66),
            (-100, 30),
            (-100, -30),
            (-97, -66),
            (-80, -100),
        ]
        return closed(points)
    if p.layout == "led":
        return smooth(superellipse(100, 104, 4.2))
    tall = 116 if p.layout == "lcd-small" else 128
    return closed(
        [
            (-70, -tall),
            (70, -tall),
            (94, -tall + 24),
            (98, -40),
            (98, 40),
            (94, tall - 24),
            (70, tall),
            (-70, tall),
            (-94, tall - 24),
            (-98, 40),
            (-98, -40),
            (-94, -tall + 24),
        ]
    )
