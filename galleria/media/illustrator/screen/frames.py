"""What a screen stands in: a window, a browser or a tablet before a wallpaper in the product's colours. The inside is WIDTH by HEIGHT units."""

from collections.abc import Callable
from dataclasses import dataclass

from galleria.media.illustrator.canvas import Canvas, circle, group, line, path, rect
from galleria.media.illustrator.colour import darken, lighten, mix, saturate, turn_hue
from galleria.media.illustrator.screen.icon import icon_mark
from galleria.media.illustrator.screen.palette import Tones
from galleria.media.illustrator.screen.params import ScreenParams
from galleria.media.illustrator.screen.relief import haze, slab
from galleria.media.illustrator.screen.ui import box, label, mono

WIDTH, HEIGHT = 1072.0, 776.0


@dataclass(frozen=True, slots=True)
class Page:
    """What a screen kind draws with: the canvas for gradients, the colours and the product's own words."""

    canvas: Canvas
    t: Tones
    p: ScreenParams

    def word(self, index: int, otherwise: str) -> str:
        """The product's word at `index`, or another."""
        return self.p.words[index] if index < len(self.p.words) else otherwise

    def tail(self, start: int, otherwise: tuple[str, ...]) -> tuple[str, ...]:
        """The product's words from `start` on, or others."""
        return self.p.words[start:] or otherwise

    def series(self, otherwise: tuple[float, ...]) -> tuple[float, ...]:
        """The product's numbers, or others."""
        return self.p.values or otherwise

    def rows(self, otherwise: tuple[str, ...]) -> list[list[str]]:
        """The product's lines, each cut at its bars."""
        return [entry.split("|") for entry in (self.p.lines or otherwise)]


Inside = Callable[[Page], str]


def wallpaper(canvas: Canvas, params: ScreenParams, *, calm: bool = False) -> None:
    """A ground of soft light in both hues; `calm` keeps it pale."""
    hue, second = params.hue, params.hue2
    base = mix(hue, "#ffffff", 0.7) if calm else lighten(hue, 0.02)
    end = mix(second, "#ffffff", 0.78) if calm else darken(saturate(turn_hue(hue, 24), 1.0), 0.16)
    canvas.add(rect(0, 0, canvas.width, canvas.height, fill=canvas.linear([(0, base), (1, end)], 0, 0, 0.7, 1)))
    for cx, cy, r, colour, opacity in (
        (0.12, 0.05, 0.6, lighten(turn_hue(hue, -30), 0.14), 0.75),
        (0.95, 0.9, 0.62, second, 0.8),
        (0.9, 0.08, 0.4, turn_hue(hue, 40), 0.6),
    ):
        canvas.add(
            rect(0, 0, canvas.width, canvas.height, fill=canvas.radial([(0, colour, opacity * (0.5 if calm else 1)), (1, colour, 0)], cx, cy, r))
        )


def frame_kind(params: ScreenParams) -> str:
    """A tablet for products of the pocket alone, a browser for those of the web first, else a window."""
    if set(params.platform) <= {"ios", "android"}:
        return "tablet"
    return "browser" if params.platform[0] in ("web", "extension") else "window"


def window(page: Page, content: str) -> str:
    """The content in its frame, 1072 by 776 units inside, placed in the middle of a 1200 square."""
    canvas, t, p = page.canvas, page.t, page.p
    kind = frame_kind(p)
    x, bar = (1200 - WIDTH) / 2, 60.0
    total = HEIGHT + bar
    y = (1200 - total) / 2 - 4
    inside = canvas.clip(rect(0, 0, WIDTH, HEIGHT))
    if kind == "tablet":
        y = (1200 - HEIGHT) / 2
        edge = canvas.linear([(0, "#5d5f68"), (0.5, "#24252b"), (1, "#0d0d10")])
        body = path(slab(x - 40, y - 40, WIDTH + 80, HEIGHT + 80, 62), fill=edge) + path(
            slab(x - 34, y - 34, WIDTH + 68, HEIGHT + 68, 56), fill="#08080a"
        )
        round_ = canvas.clip(path(slab(0, 0, WIDTH, HEIGHT, 24)))
        return (
            _shadow(canvas, x - 40, y - 40, WIDTH + 80, HEIGHT + 80, 62)
            + body
            + group(group(rect(0, 0, WIDTH, HEIGHT, fill=t.paper), content, clip_path=round_), transform=f"translate({x} {y})")
            + _glare(canvas, x, y, HEIGHT)
        )
    clip = canvas.clip(path(slab(x, y, WIDTH, total, 22)))
    top = canvas.linear([(0, lighten(t.panel, 0.02)), (1, t.panel)])
    chrome = rect(x, y, WIDTH, bar, fill=top) + line(x, y + bar - 0.75, x + WIDTH, y + bar - 0.75, stroke=t.line, stroke_width=1.5)
    for i, colour in enumerate((t.accent, t.second, t.line)):
        chrome += circle(x + 34 + i * 30, y + bar / 2, 8.5, fill=colour) + circle(
            x + 34 + i * 30, y + bar / 2, 8.5, fill="none", stroke="#000000", stroke_opacity=0.18
        )
    if kind == "browser":
        address = p.name.lower().replace(" ", "-")
        chrome += box(x + 260, y + 12, WIDTH - 520, 36, 18, t.paper, stroke=t.line) + label(
            x + WIDTH / 2, y + 37, f"{address}.example", 20, t.muted, anchor="middle"
        )
        chrome += path(
            f"M{x + 158} {y + 21}l-9 9l9 9M{x + 192} {y + 21}l9 9l-9 9",
            fill="none",
            stroke=t.muted,
            stroke_width=2.6,
            stroke_linecap="round",
            stroke_linejoin="round",
        )
    else:
        titled = mono if "terminal" in p.platform else label
        chrome += titled(x + WIDTH / 2, y + 38, p.caption or p.name, 21.0, t.muted, anchor="middle", weight=600 if titled is mono else 500)
    chrome += icon_mark(canvas, p, x + WIDTH - 36, y + bar / 2, 17, lit=False)
    inner = group(
        rect(x, y, WIDTH, total, fill=t.paper), group(content, transform=f"translate({x} {y + bar})", clip_path=inside), chrome, clip_path=clip
    )
    rim = path(
        slab(x, y, WIDTH, total, 22),
        fill="none",
        stroke=canvas.linear([(0, "#ffffff", 0.75), (0.2, "#ffffff", 0.25), (1, "#000000", 0.25)]),
        stroke_width=2,
    )
    return _shadow(canvas, x, y, WIDTH, total, 22) + inner + rim


def _shadow(canvas: Canvas, x: float, y: float, width: float, height: float, radius: float) -> str:
    far = path(slab(x + 26, y + 60, width - 52, height - 18, radius), fill="#0a0a14", opacity=0.42, filter=haze(canvas, 30))
    near = path(slab(x + 4, y + 10, width - 8, height - 4, radius), fill="#0a0a14", opacity=0.35, filter=haze(canvas, 7))
    return far + near


def _glare(canvas: Canvas, x: float, y: float, height: float) -> str:
    fill = canvas.linear([(0, "#ffffff", 0.13), (1, "#ffffff", 0.01)])
    return path(f"M{x} {y + 24}a24 24 0 0 1 24 -24h360l-250 {height}h-110a24 24 0 0 1 -24 -24z", fill=fill)


def closeup(page: Page, content: str) -> str:
    """The same screen from a hand's breadth away: enlarged, tilted, out of focus at its far edge."""
    canvas, t = page.canvas, page.t
    sheet = rect(-200, -160, WIDTH + 400, HEIGHT + 400, fill=t.panel) + rect(0, 0, WIDTH, HEIGHT, fill=t.paper) + content
    tilted = group(sheet, transform="translate(64 20) rotate(-7) skewX(-9) scale(1.72)")
    near = canvas.linear([(0, "#ffffff", 0.28), (0.45, "#ffffff", 0.02), (1, "#ffffff", 0)], 0, 0, 0.9, 1)
    dusk = canvas.radial(
        [
            (0, t.deep, 0),
            (0.62, t.deep, 0.02),
            (1, darken(t.deep, 0.18) if page.p.mode == "dark" else t.deep, 0.7 if page.p.mode == "dark" else 0.42),
        ],
        0.42,
        0.42,
        0.82,
    )
    grid = canvas.define(
        "pattern",
        rect(0, 0, 4, 1, fill="#000000", opacity=0.05) + rect(0, 0, 1, 4, fill="#000000", opacity=0.035),
        width=4,
        height=4,
        patternUnits="userSpaceOnUse",
    )
    layers = "".join(rect(0, 0, 1200, 1200, fill=fill) for fill in (grid, near, dusk))
    tint = canvas.radial([(0, t.second, 0.3), (1, t.second, 0)], 0.95, 0.05, 0.55)
    return tilted + layers + rect(0, 0, 1200, 1200, fill=tint)
