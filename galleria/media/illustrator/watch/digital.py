"""Digital watches: resin or steel cases around a liquid-crystal or light-emitting display."""

from galleria.media.illustrator.canvas import Canvas, group, path, rect, text
from galleria.media.illustrator.colour import darken, lighten
from galleria.media.illustrator.watch.case import draw_screws
from galleria.media.illustrator.watch.materials import bar_stops, brushing, case_metal, ramp
from galleria.media.illustrator.watch.params import WatchParams
from galleria.media.illustrator.watch.plan import digital_outline
from galleria.media.illustrator.watch.shapes import closed, rounded

SANS, MONO = "Archivo", "IBM Plex Mono"
_SEGMENTS = {
    "0": "abcdef",
    "1": "bc",
    "2": "abged",
    "3": "abgcd",
    "4": "fgbc",
    "5": "afgcd",
    "6": "afgedc",
    "7": "abc",
    "8": "abcdefg",
    "9": "abcdfg",
    "-": "g",
}
LCD, LIT = "#aab3a0", "#171d1a"


def digits(words: str, x: float, y: float, high: float, colour: str) -> str:
    """Seven-segment figures, leaning a little; `x`, `y` is the lower left corner and `high` their height in watch units."""
    w, t, gap = high * 0.5, high * 0.13, high * 0.016
    parts: list[str] = []
    at = 0.0
    for char in words:
        if char == ":":
            parts.append(rect(at + t * 0.3, -high * 0.68, t, t, fill=colour) + rect(at + t * 0.3, -high * 0.38, t, t, fill=colour))
            at += t * 2.1
            continue
        if char == " ":
            at += w + t * 1.3
            continue
        for name in _SEGMENTS[char]:
            parts.append(path(_segment(name, at, w, high, t, gap), fill=colour))
        at += w + t * 1.3
    return group(*parts, transform=f"translate({x:.2f} {y:.2f}) skewX(-5)")


def width_of(words: str, high: float) -> float:
    """How wide `digits` draws the words."""
    w, t = high * 0.5, high * 0.13
    return sum(t * 2.1 if char == ":" else w + t * 1.3 for char in words) - t * 1.3


def _segment(name: str, x: float, w: float, high: float, t: float, gap: float) -> str:
    if name in "agd":
        y = {"a": -high + t / 2, "g": -high / 2, "d": -t / 2}[name]
        left, right, h = x + t * 0.5 + gap, x + w - t * 0.5 - gap, t / 2
        return closed([(left, y), (left + h, y - h), (right - h, y - h), (right, y), (right - h, y + h), (left + h, y + h)])
    cx = x + (w - t / 2 if name in "bc" else t / 2)
    top = -high + t / 2 + gap if name in "bf" else -high / 2 + gap
    foot = top + high / 2 - t / 2 - 2 * gap
    h = t / 2
    return closed([(cx, top), (cx + h, top + h), (cx + h, foot - h), (cx, foot), (cx - h, foot - h), (cx - h, top + h)])


def draw_digital(canvas: Canvas, p: WatchParams) -> str:
    """The head of a digital watch."""
    return {"lcd-square": _square, "lcd-small": _small, "lcd-calculator": _calculator, "led": _led}[p.layout](canvas, p)


def _shell(canvas: Canvas, p: WatchParams, shape: str) -> str:
    metal = case_metal(p)
    body = canvas.linear([(0, ramp(metal, 0.8)), (0.3, ramp(metal, 0.58)), (0.6, ramp(metal, 0.44)), (1, ramp(metal, 0.2))], 0.2, 0, 0.8, 1)
    if p.case_material == "resin":
        body = canvas.linear([(0, "#4a4d53"), (0.18, "#2c2e33"), (0.7, "#1d1f22"), (1, "#101113")], 0.2, 0, 0.8, 1)
    edge = canvas.linear([(0, "#ffffff", 0.75), (0.35, "#ffffff", 0.12), (0.7, "#000000", 0.2), (1, "#ffffff", 0.18)], 0, 0, 1, 1)
    fine = path(shape, fill=brushing(canvas)) if p.case_material != "resin" else ""
    return path(shape, fill=body) + fine + path(shape, fill="none", stroke=edge, stroke_width=2, transform="scale(.985)")


def _buttons(canvas: Canvas, p: WatchParams, spots: tuple[tuple[float, float], ...]) -> str:
    metal = "#8f979f" if p.case_material == "resin" else case_metal(p)
    fill = canvas.linear(bar_stops(metal))
    return "".join(rect(min(x, x + (9 if x > 0 else -9)), y - 6, 9, 12, rx=2.5, fill=fill) for x, y in spots)


def _screen(canvas: Canvas, rx: float, ry: float, cy: float) -> str:
    glow = canvas.linear([(0, lighten(LCD, 0.06)), (0.5, LCD), (1, darken(LCD, 0.07))], 0.2, 0, 0.8, 1)
    shade = canvas.linear([(0, "#000", 0.5), (0.14, "#000", 0)], 0, 0, 0.1, 1)
    return (
        path(rounded(rx, ry, 3, 0, cy), fill=glow)
        + path(rounded(rx, ry, 3, 0, cy), fill=shade)
        + path(rounded(rx, ry, 3, 0, cy), fill="none", stroke="#060708", stroke_width=1.4)
    )


def _lit(markup: str) -> str:
    """Segments with the faint shadow that they cast on the mirror behind the crystal."""
    return group(markup, opacity=0.22, transform="translate(1.1 1.3)") + markup


def _label(x: float, y: float, words: str, size: float, fill: str, anchor: str = "middle", weight: int = 500) -> str:
    return text(x, y, words, font_family=SANS, font_weight=weight, font_size=size, fill=fill, text_anchor=anchor, letter_spacing=size * 0.04)


def _glass(canvas: Canvas, rx: float, ry: float) -> str:
    sheen = canvas.linear([(0, "#ffffff", 0.3), (0.42, "#ffffff", 0.05), (0.43, "#ffffff", 0), (1, "#ffffff", 0.06)], 0, 0, 0.9, 1)
    return path(rounded(rx, ry, 7), fill=sheen) + path(rounded(rx, ry, 7), fill="none", stroke="#ffffff", stroke_width=0.8, stroke_opacity=0.22)


def _square(canvas: Canvas, p: WatchParams) -> str:
    shape = digital_outline(p)
    metal = case_metal(p)
    steel = p.case_material != "resin"
    parts = [_buttons(canvas, p, ((97, -54), (97, 54), (-97, -54), (-97, 54))), _shell(canvas, p, shape)]
    inner = closed([(-56, -82), (56, -82), (78, -60), (78, 60), (56, 82), (-56, 82), (-78, 60), (-78, -60)])
    rim = canvas.linear(
        [(0, ramp(metal, 0.95 if steel else 0.62)), (0.5, ramp(metal, 0.5 if steel else 0.4)), (1, ramp(metal, 0.2 if steel else 0.1))], 0, 0, 1, 1
    )
    parts.append(path(inner, fill=rim, transform="scale(1.06)"))
    parts.append(path(inner, fill="#07080a"))
    cuts = [rect(s * 88 - 6, -24 + i * 16, 12, 9, rx=2, fill="#000", fill_opacity=0.22) for s in (-1, 1) for i in range(4)]
    parts += cuts if not steel else [draw_screws(canvas, [(-86, -34), (86, -34), (-86, 34), (86, 34)], 5, metal)]
    word_fill = "#d9dde0" if not steel else "#23282f"
    parts.append(_label(0, -95.5, "SHOCK RESIST", 9, word_fill, weight=500) + _label(0, 103, f"WATER {p.water_resistance} M", 9, word_fill))
    bricks = (
        rect(0, 0, 15, 6.4, fill="#15191d")
        + rect(0, 0, 15, 0.7, fill="#2c333a")
        + rect(0, 3.2, 15, 0.7, fill="#2c333a")
        + rect(3, 0, 0.7, 3.2, fill="#2c333a")
        + rect(10.5, 3.2, 0.7, 3.2, fill="#2c333a")
    )
    face = rounded(69, 72, 8)
    parts.append(path(face, fill=canvas.define("pattern", bricks, patternUnits="userSpaceOnUse", width=15, height=6.4)))
    parts.append(path(rounded(63, 39, 4, 0, 4), fill="#0a0c0e") + path(rounded(63, 39, 4, 0, 4), fill="none", stroke="#b5372f", stroke_width=1.3))
    parts.append(rect(-42, -66, 84, 23, fill="#0c0e10") + _label(0, -50, p.name, 17, "#eef0f0", weight=900))
    parts.append(_screen(canvas, 57, 33, 4))
    seconds = digits("36", 30, 29, 13, LIT)
    segments = (
        digits("10:08", -53, 29, 27.5, LIT)
        + digits("11-21", 2, -8, 14, LIT)
        + text(-50, -8, "SA", font_family=MONO, font_weight=600, font_size=16, fill=LIT)
        + seconds
    )
    parts.append(_lit(segments))
    parts.append(
        _label(0, 58, p.lines[0] if p.lines else "ILLUMINATOR", 8.4, "#d7dadc")
        + (_label(0, -36.2, "SOLAR" if p.movement == "solar" else "", 6.4, "#d7a13a"))
    )
    parts.append(_glass(canvas, 69, 72))
    return "".join(parts)


def _small(canvas: Canvas, p: WatchParams) -> str:
    shape = digital_outline(p)
    parts = [_buttons(canvas, p, ((96, -34), (96, 34), (-96, 34))), _shell(canvas, p, shape)]
    parts.append(path(rounded(80, 86, 14), fill="#0c0d10") + path(rounded(77, 83, 12), fill="#14161a"))
    parts.append(path(rounded(71, 68, 8, 0, 2), fill="none", stroke="#4c83b5", stroke_width=1.8))
    parts.append(_label(-64, -50, p.name, 17, "#eceeee", "start", 900) + _label(64, -51, p.reference, 9.5, "#b9bfc4", "end"))
    parts.append(_screen(canvas, 64, 37, 3))
    segments = (
        digits("10:08", -58, 32, 29, LIT)
        + digits("36", 32, 32, 16, LIT)
        + digits("21", 34, -9, 16, LIT)
        + text(-56, -9, "SA", font_family=MONO, font_weight=600, font_size=18, fill=LIT)
    )
    parts.append(_lit(segments))
    parts.append(
        _label(-62, 55, "WATER", 8.6, "#4c83b5", "start")
        + _label(-12, 56, "WR", 13, "#e3b84c", "start", 900)
        + _label(62, 55, "RESIST", 8.6, "#4c83b5", "end")
    )
    parts.append(
        _label(-70, -73, "LIGHT", 7, "#c9ced2", "start")
        + _label(70, -73, "ALARM ON·OFF / 24HR", 6.6, "#c9ced2", "end")
        + _label(-70, 80, "MODE", 7, "#c9ced2", "start")
    )
    parts.append(_glass(canvas, 80, 86))
    return "".join(parts)


def _calculator(canvas: Canvas, p: WatchParams) -> str:
    parts = [_buttons(canvas, p, ((96, -60), (-96, -60))), _shell(canvas, p, digital_outline(p))]
    parts.append(path(rounded(84, 112, 9), fill="#111317") + path(rounded(84, 112, 9), fill="none", stroke="#33383f", stroke_width=1))
    parts.append(_label(-74, -93, p.name, 15, "#eceeee", "start", 900) + _label(74, -94, "CALCULATOR", 8.4, "#d8a33c", "end"))
    parts.append(path(rounded(78, 27, 3, 0, -57), fill="#07080a") + _screen(canvas, 73, 23, -57))
    parts.append(
        _lit(
            digits("10:08", -66, -39, 29, LIT)
            + digits("36", 26, -39, 18, LIT)
            + text(28, -64, "SAT", font_family=MONO, font_weight=600, font_size=11, fill=LIT)
        )
    )
    rows = (("7", "8", "9", "÷"), ("4", "5", "6", "×"), ("1", "2", "3", "−"), ("0", "·", "=", "+"))
    cap = canvas.linear([(0, "#5c636b"), (0.2, "#3c4148"), (1, "#24272c")])
    for i, row in enumerate(rows):
        for j, key in enumerate(row):
            x, y = -57 + j * 38, -12 + i * 33
            parts.append(rect(x - 15.5, y - 11, 31, 24, rx=4, fill="#000", fill_opacity=0.6) + rect(x - 15, y - 12, 30, 23, rx=4, fill=cap))
            parts.append(rect(x - 14, y - 11.4, 28, 1.2, rx=0.6, fill="#fff", fill_opacity=0.3))
            parts.append(_label(x, y + 5.4, key, 17, "#e3b04b" if j == 3 else "#f0f1f1"))
    parts.append(_glass(canvas, 84, 112))
    return "".join(parts)


def _led(canvas: Canvas, p: WatchParams) -> str:
    metal, shape = case_metal(p), digital_outline(p)
    parts = [_buttons(canvas, p, ((98, 0),)), _shell(canvas, p, shape)]
    ridge = canvas.linear([(0, ramp(metal, 0.95)), (0.5, ramp(metal, 0.5)), (1, ramp(metal, 0.25))], 0, 0, 1, 1)
    parts.append(path(rounded(83, 60, 22), fill=ridge) + path(rounded(79, 56, 19), fill=ramp(metal, 0.12)))
    tint = canvas.radial([(0, "#5a0f14"), (0.5, "#32080c"), (1, "#120305")], 0.5, 0.55, 0.7)
    parts.append(path(rounded(77, 54, 18), fill=tint))
    high = 30.0
    lit = digits("10:08", -width_of("10:08", high) / 2, high / 2, high, "#ff3b2f")
    halo = canvas.filter('<feGaussianBlur stdDeviation="4"/>', x="-30%", y="-60%", width="160%", height="220%")
    parts.append(group(lit, filter=halo, opacity=0.9) + lit)
    parts.append(_label(0, -36, p.name, 9, "#c88c8c") + _label(0, 46, "TIME COMPUTER", 6, "#8d5b5b"))
    parts.append(_glass(canvas, 77, 54))
    return "".join(parts)
