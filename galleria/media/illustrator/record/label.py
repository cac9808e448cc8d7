"""Centre labels: paper, print and hole, with the data of the release. Drawn round the origin with a radius of 500, then placed."""

from random import Random

from galleria.media.illustrator.canvas import Canvas, circle, element, group, path, rect
from galleria.media.illustrator.colour import darken, lighten, mix
from galleria.media.illustrator.record.lettering import fit, fitted, line, setting
from galleria.media.illustrator.record.metrics import FaceName
from galleria.media.illustrator.record.palettes import PALETTES, Palette, readable
from galleria.media.illustrator.record.params import Record

_BRANDS: tuple[FaceName, ...] = ("wide", "brush", "fat", "anton", "deco", "stencil", "black", "serif", "grotesk")
_SIZES = {"7in": "7 INCH", "10in": "10 INCH", "12in": "12 INCH", "2x12in": "12 INCH"}
COUNTRIES = {
    "uk": "England",
    "us": "U.S.A.",
    "ussr": "USSR",
    "europe": "the EU",
    "netherlands": "Holland",
    "germany": "Germany",
    "south-africa": "South Africa",
}


def made_in(p: Record) -> str:
    """ "Made in …" as a label of the time would say it; empty when the country is not known."""
    return f"Made in {COUNTRIES.get(p.country, p.country.replace('-', ' ').title())}" if p.country else ""


def sides(p: Record) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The tracks in two halves: what the labels of a single disc would carry."""
    half = (len(p.tracks) + 1) // 2
    return p.tracks[:half], p.tracks[half:]


def _colours(p: Record) -> tuple[str, str, str]:
    """Paper, print and second colour."""
    pal = PALETTES[p.palette]
    if p.label_design == "white":
        return "#f1ece0", "#1d1a17", "#1d1a17"
    if p.label_design in ("solid", "ring", "bands"):
        return pal.first, readable(pal.first), pal.ground if pal.ground != pal.first else pal.third
    if p.label_design == "half":
        return "#efe6d2", "#1e1813", pal.first
    if p.label_design == "split":
        return "#f2ecdd", "#16202e", pal.ground
    return "#ece1ca", "#241b14", pal.second


def _decoration(p: Record, second: str, pal: Palette) -> str:
    if p.label_design == "solid":
        return circle(0, 0, 484, fill="none", stroke=second, stroke_width=7, opacity=0.9) + circle(
            0, 0, 472, fill="none", stroke=second, stroke_width=2
        )
    if p.label_design == "split":
        return rect(-500, -500, 1000, 330, fill=second) + rect(-500, -158, 1000, 5, fill=second)
    if p.label_design == "half":
        return path("M-500 -130H500V-500H-500Z", fill=second) + path("M-500 -118H500", stroke=second, stroke_width=4)
    if p.label_design == "bands":
        hues = (second, pal.second, pal.ink)
        return "".join(rect(-500, -196 + 16 * index, 1000, 11, fill=hue) for index, hue in enumerate(hues))
    if p.label_design == "ring":
        return circle(0, 0, 470, fill="none", stroke=second, stroke_width=48)
    if p.label_design == "plain":
        return rect(-340, -150, 680, 4, fill=second) + rect(-340, 118, 680, 2, fill=second)
    return ""


def _stamped(p: Record, ink: str, side: str) -> str:
    """A white label: a rubber stamp, a number and somebody's pen."""
    blue = "#27408f"
    size = fit(p.title, "hand", 640, 120)
    parts = [
        fitted(0, -250, p.label.upper(), "mono", 520, 52, ink, anchor="middle", opacity=0.82),
        group(fitted(0, 190, p.artist, "hand", 600, 100, blue, anchor="middle"), transform="rotate(-4)"),
        group(line(0, 300, p.title, "hand", size, blue, anchor="middle"), transform="rotate(-3)"),
        group(
            rect(-150, -38, 300, 62, fill="none", stroke="#a3261e", stroke_width=5, rx=6),
            fitted(0, 8, p.catalogue_number or "NOT FOR SALE", "mono", 270, 40, "#a3261e", anchor="middle"),
            transform="translate(-262 -20) rotate(-7)",
            opacity=0.85,
        ),
        line(290, 20, side, "hand", 130, blue, anchor="middle"),
    ]
    return "".join(parts)


def _printed(c: Canvas, p: Record, ink: str, side: str) -> str:
    tracks = sides(p)[0 if side == "A" else 1]
    face = _BRANDS[Random(p.label).randrange(len(_BRANDS))]
    top = readable(_colours(p)[2]) if p.label_design in ("half", "split") else ink
    title = tracks[0] if p.format == "7in" and tracks else p.title
    brand = fit(p.label, face, 470, 118)
    parts = [
        line(0, -252, p.label, face, brand, top, anchor="middle"),
        fitted(
            0,
            -205,
            _SIZES.get(p.format, "LONG PLAYING"),
            "condensed",
            300,
            30,
            top,
            anchor="middle",
            tracking=220,
        )
        if p.label_design != "bands" and not p.wide_hole
        else "",
        fitted(-425, -20, p.catalogue_number, "heavy", 190, 46, ink),
        fitted(-425, 26, f"SIDE {side}", "condensed", 190, 34, ink, tracking=60),
        line(425, -18, {"33": "33⅓", "45": "45", "mixed": "33⅓" if side == "A" else "45"}[p.speed], "grotesk", 60, ink, anchor="end"),
        line(425, 26, "RPM", "condensed", 34, ink, anchor="end", tracking=60),
    ]
    if p.format == "7in":
        parts.append(fitted(0, 292, title, "heavy", 640, 74, ink, anchor="middle"))
        parts.append(fitted(0, 362, p.artist, "condensed", 520, 54, ink, anchor="middle"))
    else:
        parts.append(fitted(0, 168, title.upper(), "heavy", 640, 58, ink, anchor="middle"))
        shown = tracks[:7]
        step = min(34.0, 170 / max(1, len(shown)))
        for index, track in enumerate(shown):
            parts.append(fitted(0, 210 + step * index, f"{index + 1}. {track}", "condensed", 600, min(33, step * 0.95), ink, anchor="middle"))
        parts.append(fitted(0, 400, p.artist.upper(), "heavy", 380, 44, ink, anchor="middle"))
    ring = c.define("path", "", d="M-448 0A448 448 0 0 0 448 0")[5:-1]
    foot = " · ".join(part for part in (made_in(p), f"℗ {p.year}" if p.year else "") if part)
    small = 23.0
    words = element("textPath", foot, href=f"#{ring}", startOffset="50%", text_anchor="middle")
    if foot and p.label_design != "ring":
        parts.append(element("text", words, fill=ink, opacity=0.8, **setting("sans", small, 40)))
    return "".join(parts)


def draw_label(c: Canvas, p: Record, cx: float, cy: float, radius: float, side: str = "A") -> str:
    """The label of one side at a place. A wide hole (forty-fives for jukeboxes) is cut out dark."""
    pal = PALETTES[p.palette]
    paper, ink, second = _colours(p)
    disc = c.clip(circle(0, 0, 500))
    hole = 205 if p.wide_hole else 21
    sheen = c.linear([(0, "#ffffff", 0.3), (0.4, "#ffffff", 0), (0.75, "#000000", 0.02), (1, "#000000", 0.22)], 0, 0, 1, 1)
    body = [
        circle(0, 0, 500, fill=c.radial([(0, lighten(paper, 0.02)), (0.9, paper), (1, darken(paper, 0.06))])),
        group(_decoration(p, second, pal), clip_path=disc),
        _stamped(p, ink, side) if p.label_design == "white" else _printed(c, p, ink, side),
        circle(0, 0, 500, fill=sheen),
        circle(0, 0, 392, fill="none", stroke="#000000", stroke_width=2.5, opacity=0.12),
        circle(0, 0, 389, fill="none", stroke="#ffffff", stroke_width=2, opacity=0.22),
        circle(0, 0, hole + 4, fill=mix(paper, "#000000", 0.35)),
        circle(0, 0, hole, fill="#0b0907"),
        circle(0, 0, hole + 1, fill="none", stroke="#ffffff", stroke_width=2, opacity=0.35),
        circle(0, 0, 499, fill="none", stroke="#000000", stroke_width=3, opacity=0.35),
    ]
    return group(*body, transform=f"translate({cx:.1f} {cy:.1f}) scale({radius / 500:.4f})")
