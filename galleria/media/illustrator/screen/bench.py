"""A bench for physical things: materials by finish, and the small parts they share. Space is -500 to 500 units around the middle."""

from collections.abc import Callable
from dataclasses import dataclass
from math import cos, pi, sin
from random import Random

from galleria.media.illustrator.canvas import Canvas, circle, ellipse, group, line, path, rect
from galleria.media.illustrator.colour import darken, lighten, mix, saturate
from galleria.media.illustrator.screen.params import ScreenParams
from galleria.media.illustrator.screen.relief import Light, disc, slab
from galleria.media.illustrator.screen.ui import smooth

TONES = {
    "aluminium": "#c9cdd3", "brass": "#cf9f4a", "walnut": "#70452b", "beech": "#d9b083", "terracotta": "#c36a45", "porcelain": "#f3f0e9",
    "graphite": "#3a3c44", "paper": "#f5f0e4",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Bench:
    """What an object is drawn with."""

    canvas: Canvas
    p: ScreenParams
    light: Light

    @property
    def tone(self) -> str:
        """The colour of the finish; lacquer takes the product's own."""
        return TONES.get(self.p.finish, self.p.hue)

    def skin(self, d: str, x: float, y: float, width: float, height: float, tone: str | None = None, finish: str | None = None) -> str:
        """A shape in the product's finish; the box (units) says where grain and gloss run."""
        tone, finish = tone or self.tone, finish or self.p.finish
        canvas = self.canvas
        if finish in ("walnut", "beech"):
            rng = Random(f"{self.p.name}{x}{y}")
            clip = canvas.clip(path(d))
            base = self.light.body(d, tone, depth=0.09, rim=0.5, width=3)
            lines = []
            count = max(7, int(height / 17))
            for i in range(count):
                level = y + height * (i + 0.5) / count
                sway = [(x - 10 + (width + 20) * k / 6, level + rng.gauss(0, height * 0.012) + 7 * sin(k * 1.1 + i * 0.35)) for k in range(7)]
                lines.append(
                    path(
                        smooth(sway),
                        fill="none",
                        stroke=darken(tone, 0.13 + 0.08 * rng.random()),
                        stroke_width=round(1 + 3.4 * rng.random() ** 2, 1),
                        opacity=round(0.22 + 0.3 * rng.random(), 2),
                    )
                )
            flecks = "".join(
                rect(
                    round(x + rng.random() * width),
                    round(y + rng.random() * height),
                    round(8 + 22 * rng.random()),
                    1.6,
                    fill=darken(tone, 0.2),
                    opacity=0.28,
                )
                for _ in range(int(width * height / 5200))
            )
            sheen = path(d, fill=canvas.linear([(0, "#ffffff", 0.24), (0.3, "#ffffff", 0), (0.8, "#000000", 0), (1, "#000000", 0.22)]))
            return base + group("".join(lines), flecks, clip_path=clip) + sheen
        if finish in ("aluminium", "brass", "graphite"):
            fill = canvas.linear(
                [(0, lighten(tone, 0.12)), (0.22, lighten(tone, 0.03)), (0.5, tone), (0.78, darken(tone, 0.07)), (1, darken(tone, 0.15))],
                0.2,
                0,
                0.7,
                1,
            )
            glint = canvas.linear(
                [(0, "#ffffff", 0), (0.32, "#ffffff", 0.05), (0.4, "#ffffff", 0.34), (0.5, "#ffffff", 0.04), (1, "#ffffff", 0)], 0, 0, 1, 0.5
            )
            edge = canvas.linear([(0, "#ffffff", 0.95), (0.3, "#ffffff", 0.2), (1, "#000000", 0.45)])
            return path(d, fill=fill) + path(d, fill=glint) + path(d, fill="none", stroke=edge, stroke_width=3)
        if finish == "terracotta":
            rng = Random(f"clay{x}{y}")
            clip = canvas.clip(path(d))
            round_ = canvas.linear(
                [(0, darken(tone, 0.2)), (0.22, tone), (0.4, lighten(tone, 0.09)), (0.62, tone), (0.88, darken(tone, 0.17)), (1, darken(tone, 0.1))],
                0,
                0,
                1,
                0,
            )
            specks = "".join(
                circle(
                    round(x + rng.random() * width),
                    round(y + rng.random() * height),
                    round(0.8 + 1.8 * rng.random(), 1),
                    fill=lighten(tone, 0.16) if k % 2 else darken(tone, 0.2),
                    opacity=0.4,
                )
                for k in range(130)
            )
            throws = "".join(
                path(
                    f"M{x} {y + height * k / 15:.0f}Q{x + width / 2} {y + height * k / 15 + 15:.0f} {x + width} {y + height * k / 15:.0f}",
                    fill="none",
                    stroke="#000000" if k % 2 else "#ffffff",
                    stroke_width=2.4,
                    opacity=0.09,
                )
                for k in range(16)
            )
            return path(d, fill=round_) + group(throws, specks, clip_path=clip)
        gloss = canvas.linear([(0, "#ffffff", 0.55), (0.28, "#ffffff", 0.08), (0.5, "#ffffff", 0), (1, "#ffffff", 0)], 0.15, 0, 0.5, 1)
        edge = canvas.linear([(0, "#ffffff", 0.9), (0.35, "#ffffff", 0.1), (1, "#000000", 0.3)])
        fill = canvas.linear([(0, lighten(tone, 0.07)), (0.5, tone), (1, darken(saturate(tone, 1.1), 0.12))], 0.35, 0, 0.65, 1)
        return (
            path(d, fill=fill)
            + path(d, fill=gloss, opacity=0.35 if finish == "paper" else 0.85)
            + path(d, fill="none", stroke=edge, stroke_width=2.5)
        )

    def fall(self, *shapes: str, drop: float = 26, blur: float = 22, opacity: float = 0.42) -> str:
        """The shapes with a shadow on what lies under them; lengths in units."""
        return self.light.cast(*shapes, drop=drop, blur=blur, opacity=opacity)

    def screw(self, x: float, y: float, r: float = 9) -> str:
        """A countersunk screw."""
        return (
            circle(x, y + 1, r + 2, fill="#000000", opacity=0.35)
            + self.light.metal(disc(x, y, r), "#b9bcc4", width=1)
            + line(x - r * 0.6, y - r * 0.5, x + r * 0.6, y + r * 0.5, stroke="#3b3d45", stroke_width=r * 0.28)
        )

    def knob(self, x: float, y: float, r: float, tone: str, turn: float = -30) -> str:
        """A turned knob seen from above with a mark; `turn` in degrees."""
        side = self.light.body(disc(x, y + r * 0.14, r), darken(tone, 0.16), width=2)
        top = self.light.body(disc(x, y, r * 0.9), tone, depth=0.1, width=2)
        shine = "".join(
            path(
                (
                    f"M{x} {y}L{x + r * 0.86 * cos(a):.1f} {y + r * 0.86 * sin(a):.1f}A{r * 0.86:.1f} {r * 0.86:.1f}"
                    f" 0 0 1 {x + r * 0.86 * cos(a + 0.5):.1f} {y + r * 0.86 * sin(a + 0.5):.1f}Z"
                ),
                fill="#ffffff",
                opacity=0.2,
            )
            for a in (-2.4, 0.75)
        )
        mark = group(
            rect(x - r * 0.05, y - r * 0.82, r * 0.1, r * 0.42, rx=r * 0.05, fill="#16161c" if tone > "#6" else "#ffffff"),
            transform=f"rotate({turn} {x} {y})",
        )
        return self.fall(side + top, drop=r * 0.22, blur=r * 0.2, opacity=0.5) + shine + mark

    def floor(self, y: float, half: float, opacity: float = 0.34) -> str:
        """A contact shadow at height y, `half` units to each side."""
        tone = darken(saturate(self.p.hue, 0.7), 0.4)
        wide, tight = (
            self.canvas.filter(
                f'<feGaussianBlur stdDeviation="{d}"/>',
                x="-12%",
                width="124%",
                y=f"-{p}%",
                height=f"{100 + 2 * p}%",
                color_interpolation_filters="sRGB",
            )
            for d, p in ((26, 75), (8, 60))
        )
        return ellipse(14, y + 6, half * 1.06, half * 0.11 + 14, fill=tone, opacity=opacity * 0.7, filter=wide) + ellipse(
            4, y, half * 0.92, half * 0.05 + 7, fill="#000000", opacity=opacity, filter=tight
        )


Draw = Callable[[Bench], str]


def keycap(bench: Bench, x: float, y: float, width: float, height: float, tone: str) -> str:
    """A keyboard cap from above: skirt, dished top and its glint; units."""
    canvas = bench.canvas
    skirt = canvas.linear([(0, darken(tone, 0.04)), (1, darken(tone, 0.22))])
    dish = canvas.linear([(0, darken(tone, 0.035)), (0.5, lighten(tone, 0.03)), (1, lighten(tone, 0.07))], 0.2, 0, 0.8, 1)
    inset = width * 0.11
    return (
        path(slab(x, y, width, height, 11), fill=skirt)
        + path(slab(x + inset, y + inset * 0.5, width - 2 * inset, height - inset * 2.1, 10), fill=dish)
        + path(
            slab(x + inset, y + inset * 0.5, width - 2 * inset, height - inset * 2.1, 10),
            fill="none",
            stroke="#ffffff",
            stroke_opacity=0.4,
            stroke_width=1.6,
        )
    )


def backdrop(canvas: Canvas, p: ScreenParams, kind: str = "sweep") -> None:
    """A studio ground: "sweep" a bright cove, "table" a surface seen from above, "night" a dim room."""
    hue, second = p.hue, p.hue2
    if kind == "night":
        canvas.add(
            rect(
                0,
                0,
                1200,
                1200,
                fill=canvas.linear(
                    [
                        (0, mix(hue, "#08080d", 0.72)),
                        (0.72, mix(hue, "#08080d", 0.8)),
                        (0.725, mix(hue, "#050508", 0.66)),
                        (1, mix(hue, "#050508", 0.85)),
                    ]
                ),
            )
        )
        return
    if kind == "table":
        ground = mix(second, "#ffffff", 0.5)
        canvas.add(rect(0, 0, 1200, 1200, fill=canvas.linear([(0, lighten(ground, 0.05)), (1, darken(ground, 0.05))], 0, 0, 1, 1)))
        canvas.add(rect(0, 0, 1200, 1200, fill=canvas.radial([(0, "#ffffff", 0.75), (1, "#ffffff", 0)], 0.22, 0.12, 0.7)))
        return
    wall = mix(hue, "#ffffff", 0.74)
    canvas.add(
        rect(
            0, 0, 1200, 1200, fill=canvas.linear([(0, mix(wall, "#ffffff", 0.3)), (0.66, wall), (0.8, lighten(wall, 0.05)), (1, darken(wall, 0.04))])
        )
    )
    canvas.add(rect(0, 0, 1200, 1200, fill=canvas.radial([(0, "#ffffff", 0.85), (1, "#ffffff", 0)], 0.36, 0.34, 0.55)))
    canvas.add(rect(0, 0, 1200, 1200, fill=canvas.radial([(0, second, 0.3), (1, second, 0)], 1.0, 0.95, 0.6)))


def spokes(cx: float, cy: float, r: float, count: int) -> str:
    """Path data of thin wedges on a disc, as brushed metal shows; units."""
    parts = []
    for i in range(count):
        a, b = 2 * pi * i / count, 2 * pi * (i + 0.35) / count
        parts.append(f"M{cx:.1f} {cy:.1f}L{cx + r * cos(a):.1f} {cy + r * sin(a):.1f}L{cx + r * cos(b):.1f} {cy + r * sin(b):.1f}Z")
    return "".join(parts)
