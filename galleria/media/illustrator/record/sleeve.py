"""The sleeve as a thing: board, print, light, and the years. Everything is drawn in a square of 1000 and then placed."""

from math import cos, pi, sin
from random import Random

from galleria.media.illustrator.canvas import Canvas, circle, group, line, number, path, polygon, rect
from galleria.media.illustrator.colour import darken, mix
from galleria.media.illustrator.record.label import draw_label
from galleria.media.illustrator.record.lettering import block, fitted
from galleria.media.illustrator.record.palettes import PALETTES
from galleria.media.illustrator.record.params import Record

BOARD = "#e6dac3"


def grain(c: Canvas, strength: float, frequency: float = 0.8) -> str:
    """A paint: a small tile of dark and light specks, repeated. `strength` is their opacity, 0 to 1."""
    specks = c.filter(
        f'<feTurbulence type="fractalNoise" baseFrequency="{frequency}" numOctaves="1" stitchTiles="stitch" seed="4"/>'
        f'<feColorMatrix values="0 9 0 0 -4 0 9 0 0 -4 0 9 0 0 -4 {2.2 * strength:.3f} 0 0 0 {-0.75 * strength:.3f}"/>',
        x="0",
        y="0",
        width="1",
        height="1",
        color_interpolation_filters="sRGB",
    )
    return c.define("pattern", rect(0, 0, 128, 128, filter=specks), width=128, height=128, patternUnits="userSpaceOnUse")


def _nibbles(rng: Random, wear: float) -> str:
    """Board showing along the edges, where hands and shelves have been."""
    parts: list[str] = []
    for _ in range(int(18 + 130 * wear)):
        at, long, deep = rng.uniform(0, 1000), rng.uniform(4, 12 + 46 * wear), rng.uniform(1, 2 + 7 * wear * rng.random())
        side = rng.randrange(4)
        shape = [(at, 0.0), (at + long, 0.0), (at + long * 0.7, deep), (at + long * 0.3, deep * rng.uniform(0.3, 1.1))]
        if side == 1:
            shape = [(x, 1000 - y) for x, y in shape]
        elif side > 1:
            shape = [(y if side == 2 else 1000 - y, x) for x, y in shape]
        parts.append(polygon(shape, fill=BOARD, opacity=round(rng.uniform(0.35, 0.9), 2)))
    for x, y in ((0, 0), (1000, 0), (0, 1000), (1000, 1000)):
        reach = rng.uniform(6, 10 + 34 * wear)
        dx, dy = (1 if x == 0 else -1), (1 if y == 0 else -1)
        bend = f"M{x} {y}h{number(dx * reach)}Q{number(x + dx * reach * 0.35)} {number(y + dy * reach * 0.3)} {x} {number(y + dy * reach)}Z"
        parts.append(path(bend, fill=BOARD, opacity=0.85))
        if wear > 0.3:
            fold = reach * rng.uniform(1.8, 3.2)
            parts.append(line(x + dx * fold, y, x, y + dy * fold * 0.9, stroke="#ffffff", stroke_width=1.6, opacity=0.35))
            parts.append(line(x + dx * (fold + 2), y, x, y + dy * (fold * 0.9 + 2), stroke="#000000", stroke_width=1.4, opacity=0.3))
    return "".join(parts)


def _fibres(rng: Random) -> str:
    """The tooth of the paper: short strokes, some dark and some light."""
    parts: list[str] = []
    for hue, opacity in (("#000000", 0.17), ("#ffffff", 0.15)):
        data = "".join(f"M{rng.randrange(1000)} {rng.randrange(1000)}{rng.choice('hv')}{rng.choice('1223')}" for _ in range(1500))
        parts.append(path(data, fill="none", stroke=hue, stroke_width=1.5, opacity=opacity))
    return "".join(parts)


def _ring_wear(rng: Random, wear: float) -> str:
    """The pale circle that a disc rubs into its cover, in the patches where the board stands proud."""
    parts: list[str] = []
    for radius, count, width in ((470, 46, 4 + 9 * wear), (462, 40, 12 + 14 * wear), (476, 60, 2.5), (158, 14, 5)):
        for _ in range(int(count * (0.4 + wear))):
            start, long, r = rng.uniform(0, 2 * pi), rng.uniform(0.02, 0.16), radius + rng.uniform(-4, 4)
            x1, y1, x2, y2 = 500 + r * cos(start), 500 + r * sin(start), 500 + r * cos(start + long), 500 + r * sin(start + long)
            data = f"M{x1:.0f} {y1:.0f}A{r:.0f} {r:.0f} 0 0 1 {x2:.0f} {y2:.0f}"
            faint = 0.1 + 0.24 * wear if width < 10 else 0.03 + 0.08 * wear
            parts.append(path(data, stroke=BOARD, stroke_width=round(width * rng.uniform(0.5, 1), 1), opacity=round(rng.uniform(0.4, 1) * faint, 3)))
    return group(*parts, fill="none", stroke_linecap="round")


def _scuffs(rng: Random, wear: float) -> str:
    parts: list[str] = []
    for _ in range(int(4 + 22 * wear)):
        x, y, dx, dy = rng.uniform(20, 980), rng.uniform(20, 980), rng.uniform(-70, 70), rng.uniform(-130, 130)
        parts.append(
            line(
                x,
                y,
                x + dx,
                y + dy,
                stroke="#fffaf0",
                stroke_width=round(rng.uniform(0.7, 1.8), 1),
                opacity=round(rng.uniform(0.06, 0.1 + 0.2 * wear), 2),
            )
        )
    return "".join(parts)


def _split_seam(rng: Random, wear: float) -> str:
    """A seam that has gone at the bottom edge."""
    start, long = rng.uniform(120, 520), 120 + 300 * wear
    upper = [(start + long * i / 9, 1000 - rng.uniform(2, 9) * (1 if 0 < i < 9 else 0)) for i in range(10)]
    return polygon([*upper, (start + long, 1000), (start, 1000)], fill="#1a120c") + polygon(
        [(x, y - 3) for x, y in upper] + [(x, y) for x, y in reversed(upper)], fill=BOARD, opacity=0.9
    )


def _obi(c: Canvas, p: Record) -> str:
    """The paper band of a Japanese issue, with its folds and its price."""
    pal = PALETTES[p.palette]
    hue = pal.first if pal.ground != "#f3efe6" else pal.second
    paper = c.linear([(0, "#00000055"[:7], 0.3), (0.06, "#ffffff", 0.25), (0.12, "#ffffff", 0), (1, "#000000", 0.08)], 0, 0, 1, 0)
    return group(
        rect(174, 0, 12, 1000, fill="#000000", opacity=0.3, filter=c.blur(6)),
        rect(0, 0, 176, 1000, fill="#f6efdf"),
        rect(0, 0, 176, 196, fill=hue),
        rect(0, 870, 176, 130, fill=hue),
        block(88, 36, p.label, "heavy", 140, 96, "#fffaf0", anchor="middle", largest=54),
        fitted(88, 172, p.catalogue_number, "mono", 140, 24, "#fffaf0", anchor="middle"),
        group(
            fitted(0, 0, p.artist, "black", 600, 66, "#1d1712"),
            fitted(0, 50, p.title, "condensed", 600, 42, "#1d1712"),
            transform="translate(72 236) rotate(90)",
        ),
        fitted(88, 930, "¥2,500", "heavy", 130, 40, "#fffaf0", anchor="middle"),
        fitted(88, 968, "MADE IN JAPAN", "condensed", 120, 26, "#fffaf0", anchor="middle", tracking=160),
        rect(0, 0, 176, 1000, fill=paper),
    )


def _sticker(c: Canvas, p: Record) -> str:
    soft = c.blur(4)
    if p.sticker == "promo":
        return group(
            rect(-132, -40, 264, 80, fill="#000000", opacity=0.35, filter=soft),
            rect(-132, -42, 264, 80, fill=c.linear([(0, "#e6c56f"), (0.5, "#c39a3a"), (1, "#ecd591")], 0, 0, 1, 1)),
            rect(-124, -34, 248, 64, fill="none", stroke="#4b3510", stroke_width=2),
            fitted(0, -6, "PROMOTIONAL COPY", "heavy", 226, 34, "#3d2b0c", anchor="middle", tracking=40),
            fitted(0, 20, "Sample · not for sale", "condensed", 226, 24, "#3d2b0c", anchor="middle"),
            transform="translate(838 548) rotate(2)",
        )
    if p.sticker == "hype":
        return group(
            circle(3, 6, 94, fill="#000000", opacity=0.35, filter=soft),
            circle(0, 0, 94, fill=c.radial([(0, "#fdf6e4"), (1, "#f2dfb2")])),
            circle(0, 0, 84, fill="none", stroke="#b3361f", stroke_width=3),
            fitted(0, -22, "LIMITED", "heavy", 130, 44, "#b3361f", anchor="middle"),
            fitted(0, 18, f"{p.vinyl_colour} vinyl".upper(), "heavy", 140, 34, "#241b14", anchor="middle"),
            fitted(0, 50, p.catalogue_number, "mono", 110, 20, "#241b14", anchor="middle"),
            transform="translate(856 850) rotate(9)",
        )
    return group(
        rect(-46, -24, 92, 52, rx=4, fill="#000000", opacity=0.3, filter=soft),
        rect(-46, -26, 92, 52, rx=4, fill="#f3ead6"),
        rect(-46, -26, 92, 15, rx=4, fill="#d9432f"),
        fitted(0, 16, "£1.99", "heavy", 74, 32, "#2a211a", anchor="middle"),
        transform="translate(930 52) rotate(-4)",
    )


def draw_sleeve(c: Canvas, p: Record, art: str, x: float, y: float, size: float) -> str:
    """Artwork on board, `size` wide at x, y: worn as its grade says, lit from the upper left, with its spine to the left."""
    rng = Random(p.seed + "wear")
    wear = p.wear
    frame = c.clip(rect(0, 0, 1000, 1000, rx=2 + 10 * wear))
    parts = [art]
    if wear > 0.3 and p.format not in ("7in", "box") and not p.has_company_sleeve:
        parts.append(_ring_wear(rng, wear))
    if wear > 0.1:
        tint = c.radial([(0, "#b98a4a", 0), (0.7, "#b98a4a", 0), (1, "#8a5a24", round(0.45 * wear, 2))], 0.5, 0.5, 0.72)
        parts.append(rect(0, 0, 1000, 1000, fill=tint))
        parts.append(_scuffs(rng, wear))
    if p.obi:
        parts.append(_obi(c, p))
    if p.sticker != "none":
        parts.append(_sticker(c, p))
    parts.append(_fibres(rng))
    if wear > 0.03:
        parts.append(_nibbles(rng, wear))
    if wear > 0.5:
        parts.append(_split_seam(rng, wear))
    fold = c.linear([(0, "#000000", 0.55), (0.25, "#000000", 0.2), (0.4, "#ffffff", 0.28), (0.6, "#000000", 0.16), (1, "#000000", 0)], 0, 0, 1, 0)
    parts.append(rect(0, 0, 26, 1000, fill=fold))
    light = c.linear([(0, "#fff4e0", 0.2), (0.38, "#fff4e0", 0.02), (0.62, "#000000", 0), (1, "#000000", 0.26)], 0, 0, 1, 1)
    parts.append(rect(0, 0, 1000, 1000, fill=light))
    parts.append(rect(0.8, 0.8, 998.4, 998.4, fill="none", stroke="#ffffff", stroke_width=1.6, opacity=0.22))
    return group(*parts, clip_path=frame, transform=f"translate({x:.1f} {y:.1f}) scale({size / 1000:.4f})")


def company_window(c: Canvas, p: Record, radius: float = 182) -> str:
    """The die-cut hole of a company sleeve, in the middle of the square of 1000, with the label in it."""
    clip = c.clip(circle(500, 500, radius))
    inside = group(
        rect(300, 300, 400, 400, fill="#14110e"),
        draw_label(c, p, 500, 500, radius * (0.97 if p.format == "7in" else 0.985)),
        circle(500, 500, radius, fill=c.radial([(0, "#000000", 0), (0.86, "#000000", 0), (1, "#000000", 0.6)])),
        clip_path=clip,
    )
    lip = c.linear([(0, "#000000", 0.5), (0.5, "#000000", 0.0), (1, "#ffffff", 0.7)], 0, 0, 1, 1)
    return inside + circle(500, 500, radius + 1, fill="none", stroke=lip, stroke_width=4)


def board_tone(p: Record) -> str:
    """The colour of the sleeve's back: its board, warmed by its palette."""
    pal = PALETTES[p.palette]
    return mix("#eee5d3", darken(pal.third, 0.0), 0.1)
