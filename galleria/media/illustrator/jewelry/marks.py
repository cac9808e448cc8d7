"""The marks of a piece under a loupe: stamps struck into a curved band of its metal."""

from math import sin
from random import Random

from galleria.media.illustrator.canvas import Canvas, circle, group, path, rect, text
from galleria.media.illustrator.colour import darken, mix
from galleria.media.illustrator.jewelry import metals, stage
from galleria.media.illustrator.jewelry.params import JewelryParams


def _struck(words: str, x: float, y: float, size: float, ramp: tuple[str, ...], *, spacing: float = 0.0, family: str = "Playfair Display") -> str:
    options = {"font_family": family, "font_size": size, "text_anchor": "middle", "letter_spacing": spacing}
    return (
        text(x + 2.4, y + 2.8, words, fill=ramp[61], opacity=0.9, **options)
        + text(x - 1.4, y - 1.6, words, fill=ramp[2], opacity=0.55, **options)
        + text(x, y, words, fill=ramp[13], **options)
    )  # fmt: skip


def _cartouche(canvas: Canvas, d: str, ramp: tuple[str, ...]) -> str:
    floor = canvas.linear([(0, ramp[16]), (0.35, ramp[27]), (1, ramp[44])], 0, 0, 0.4, 1)
    return path(d, fill="none", stroke=ramp[61], stroke_width=5, transform="translate(2.5 3)", opacity=0.8) + path(
        d, fill=floor, stroke=ramp[10], stroke_width=3
    )


def draw(canvas: Canvas, p: JewelryParams) -> None:
    """Paint the whole picture."""
    alloy = metals.body_alloy(p.metal)
    ramp = metals.tones(alloy)
    chance = Random(f"{p.seed}/mark")
    stage.backdrop(canvas, mix(stage.cloth(p, "mark"), "#6b5440", 0.35), p.seed)
    top, bottom = 380 + chance.uniform(-30, 30), 1120 + chance.uniform(-30, 30)
    band = f"M-40 {top + 120:.0f}Q600 {top - 130:.0f} 1240 {top + 90:.0f}L1240 {bottom + 110:.0f}Q600 {bottom - 70:.0f} -40 {bottom + 140:.0f}Z"
    canvas.add(stage.soft_edge(band, 60, 0.22, (0, 40)))
    sheen = canvas.linear(
        [(at / 100, ramp[step]) for at, step in ((0, 18), (5, 58), (10, 30), (20, 38), (36, 55), (50, 47), (66, 33), (82, 22), (93, 44), (100, 8))],
        0.1,
        0,
        0,
        1,
    )
    canvas.add(path(band, fill=sheen))
    clip = canvas.clip(path(band))
    scratches = [
        path(
            f"M{x:.0f} {y:.0f}q{long / 2:.0f} {-long * 0.04:.0f} {long:.0f} {rise:.0f}",
            fill="none", stroke=ramp[60 if k % 2 else 12], stroke_width=1.1, stroke_opacity=round(chance.uniform(0.12, 0.4), 2),
        )
        for k in range(60)
        for x, y in ((chance.uniform(-40, 1150), chance.uniform(top - 20, bottom + 60)),)
        for long, rise in ((chance.uniform(40, 320), chance.uniform(-14, 14)),)
    ]  # fmt: skip
    grain = [
        path(
            f"M-40 {y:.0f}Q600 {y - 200 + 10 * sin(y):.0f} 1240 {y:.0f}",
            fill="none",
            stroke=ramp[50 if n % 2 else 20],
            stroke_width=1,
            stroke_opacity=0.16,
        )
        for n, y in enumerate(range(int(top) + 60, int(bottom) + 160, 13))
    ]
    glow = rect(0, 0, 1200, 1500, fill=canvas.radial([(0, "#ffffff", 0.36), (1, "#ffffff", 0.0)], 0.36, 0.42, 0.36))
    canvas.add(group(*grain, *scratches, glow, clip_path=clip))
    middle = (top + bottom) / 2 - 40
    parts: list[str] = []
    if p.signature:
        size = min(96.0, 1050 / max(6, len(p.signature)) * 0.95)
        parts.append(_struck(p.signature, 600, middle - 50, size, ramp, spacing=size * 0.06))
        row = middle + 110
    else:
        row = middle + 20
    parts.append(_cartouche(canvas, f"M{470} {row - 62}h170q24 0 24 24v76q0 24-24 24h-170q-24 0-24-24v-76q0-24 24-24z", ramp))
    parts.append(_struck(p.fineness, 556, row + 29, 74, ramp, family="Archivo"))
    shape = "M760 {a}l54 62-54 62-54-62z" if p.origin in ("france", "belgium", "portugal") else "M712 {a}h96v74q0 30-48 50q-48-20-48-50z"
    parts.append(_cartouche(canvas, shape.format(a=f"{row - 62:.0f}"), ramp))
    initials = "".join(word[0] for word in (p.signature or p.seed).replace("&", " ").upper().split()[:1]) or "D"
    parts.append(_struck(initials[0], 760, row + 20, 54, ramp))
    parts.append(_cartouche(canvas, f"M345 {row - 52}a52 52 0 1 0 1 0z", ramp))
    parts.append(
        group(
            path("M-22 20C-30-4-14-26 4-26C22-26 30-8 24 4L34 10L22 12C18 26 0 30-22 20Z", fill=ramp[12]),
            circle(8, -10, 3.4, fill=ramp[58]),
            transform=f"translate(345 {row:.0f})",
        )
    )
    canvas.add(group(*parts, transform=f"rotate({chance.uniform(-5, 3):.1f} 600 750)translate({-0.35 * 575:.0f} {-0.35 * middle:.0f})scale(1.35)"))
    loupe = canvas.radial([(0, "#140b05", 0.0), (0.72, "#140b05", 0.0), (0.84, "#140b05", 0.34), (1, darken("#241508", 0.02), 0.82)], 0.5, 0.5, 0.62)
    canvas.add(rect(0, 0, 1200, 1500, fill=loupe))
