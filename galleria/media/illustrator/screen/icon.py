"""An app's icon: a lit plate with rounded corners on a tinted ground, and a glyph that stands on it."""

from galleria.media.illustrator.canvas import Canvas, circle, group, path
from galleria.media.illustrator.colour import darken, lighten, mix, saturate, turn_hue
from galleria.media.illustrator.screen.glyphs_code import GLYPHS as CODE
from galleria.media.illustrator.screen.glyphs_play import GLYPHS as PLAY
from galleria.media.illustrator.screen.glyphs_work import GLYPHS as WORK
from galleria.media.illustrator.screen.params import ScreenParams
from galleria.media.illustrator.screen.relief import Light, haze
from galleria.media.illustrator.screen.ui import squircle

GLYPHS = {**CODE, **WORK, **PLAY}


def icon_mark(canvas: Canvas, params: ScreenParams, cx: float, cy: float, half: float, *, lit: bool = True) -> str:
    """The icon alone, its centre and half its side in canvas units; `lit` adds the shadow under it."""
    hue, second = params.hue, params.hue2
    if params.plate == "paper":
        top, bottom, fore, glow = "#ffffff", mix("#e6e4dd", hue, 0.08), hue, "#ffffff"
    elif params.plate == "ink":
        top, bottom, fore, glow = mix("#34343f", hue, 0.25), mix("#0c0c11", hue, 0.14), "#f6f3ea", lighten(hue, 0.1)
    else:
        top, bottom, fore, glow = lighten(hue, 0.09), darken(saturate(hue, 1.12), 0.12), "#fdfcf7", lighten(turn_hue(hue, -18), 0.2)
    shape = squircle(cx, cy, half)
    fill = canvas.linear([(0, top), (1, bottom)], 0.35, 0, 0.65, 1)
    bounce = canvas.radial([(0, mix(second, glow, 0.3), 0.5), (1, second, 0)], 0.82, 1.02, 0.6)
    key = canvas.radial([(0, glow, 0.75), (1, glow, 0)], 0.22, 0.02, 0.75)
    rim = canvas.linear([(0, "#ffffff", 0.85), (0.3, "#ffffff", 0.12), (0.7, "#000000", 0.02), (1, "#000000", 0.3)])
    unit = half / 50
    light = Light(canvas, hue, second, unit)
    glyph = group(GLYPHS[params.glyph](light, fore, second), transform=f"translate({cx} {cy}) scale({unit * 1.05:.3f})")
    parts = []
    if lit:
        tone = darken(saturate(hue, 0.8), 0.22)
        parts.append(path(squircle(cx, cy + half * 0.12, half * 0.93), fill=tone, opacity=0.45, filter=haze(canvas, half * 0.09)))
        parts.append(path(squircle(cx, cy + half * 0.025, half * 0.99), fill=darken(tone, 0.12), opacity=0.4, filter=haze(canvas, half * 0.018)))
    parts += [path(shape, fill=fill), path(shape, fill=bounce), path(shape, fill=key), group(glyph, clip_path=canvas.clip(path(shape)))]
    parts.append(path(squircle(cx, cy, half - half * 0.007), fill="none", stroke=rim, stroke_width=half * 0.014))
    return "".join(parts)


def draw_icon(canvas: Canvas, params: ScreenParams) -> None:
    """The first picture of an app."""
    ground = mix(params.hue, "#ffffff", 0.8 if params.plate == "colour" else 0.72)
    canvas.backdrop(mix(ground, "#ffffff", 0.55), ground, "#ffffff")
    canvas.add(circle(1010, 160, 380, fill=canvas.radial([(0, params.hue2, 0.34), (1, params.hue2, 0)])))
    canvas.add(icon_mark(canvas, params, 600, 590, 430))
