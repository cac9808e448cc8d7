"""Things that show the hour: lamp and clock. Each has a front and another side."""

from math import cos, pi, sin

from galleria.media.illustrator.canvas import circle, ellipse, group, line, path, rect
from galleria.media.illustrator.colour import mix
from galleria.media.illustrator.screen.bench import Bench, Draw
from galleria.media.illustrator.screen.relief import disc, slab
from galleria.media.illustrator.screen.ui import arc, label, mono, ring, sector


def _lamp(b: Bench, shade: float, glow: float, warm: str) -> str:
    light = b.light
    base = light.metal("M-150 352L150 352L150 372C150 384 140 390 128 390L-128 390C-140 390 -150 384 -150 372Z", "#b9873a", width=2.5) + ellipse(
        0, 352, 150, 24, fill=b.canvas.linear([(0, "#ffe6a8"), (0.5, "#c9963f"), (1, "#8a6426")], 0, 0, 1, 0)
    )
    oak = b.skin(slab(-110, 312, 220, 46, 18), -110, 312, 220, 46, "#b98a5a", "beech")
    stem = rect(
        -9, -400, 18, 716, rx=9, fill=b.canvas.linear([(0, "#6e4d1a"), (0.3, "#ffedbd"), (0.55, "#c3943f"), (1, "#5e4216")], 0, 0, 1, 0)
    ) + "".join(line(-9, -380 + i * 14, 9, -376 + i * 14, stroke="#4a3210", stroke_width=1.6, opacity=0.45) for i in range(50))
    coil = "".join(
        path(f"M-26 {y}C-26 {y - 26} 26 {y - 26} 26 {y}S-26 {y + 26} -26 {y + 46}", fill="none", stroke=c, stroke_width=9, stroke_linecap="round")
        for y, c in ((shade + 150, warm),)
    )
    cone = "M-92 -130C-80 -142 80 -142 92 -130L232 120C236 132 222 140 206 140L-206 140C-222 140 -236 132 -232 120Z"
    fill = b.canvas.linear(
        [
            (0, "#5a3f16"),
            (0.12, "#b98638"),
            (0.27, "#fff3cf"),
            (0.38, "#d9ab58"),
            (0.58, "#8d6728"),
            (0.78, "#e9c57c"),
            (0.92, "#8a6426"),
            (1, "#50380f"),
        ],
        0,
        0,
        1,
        0,
    )
    hood = (
        path(cone, fill=fill)
        + "".join(
            path(
                f"M{-96 - k * 14:.0f} {-120 + k * 26}Q0 {-106 + k * 26} {96 + k * 14:.0f} {-120 + k * 26}",
                fill="none",
                stroke="#3f2b0b",
                stroke_width=1.4,
                opacity=0.25,
            )
            for k in range(10)
        )
        + ellipse(0, 134, 216, 26, fill=mix(warm, "#ffffff", 0.45), opacity=glow)
        + path("M-216 134A216 26 0 0 0 216 134", fill="none", stroke="#6b4b18", stroke_width=6)
    )
    cap = light.metal(slab(-34, -168, 68, 40, 12), "#cf9f4a", width=2)
    beam = path(f"M-206 {shade + 134}L206 {shade + 134}L{330} 372L-330 372Z", fill=b.canvas.linear([(0, warm, 0.55 * glow), (1, warm, 0)]))
    pool = light.glow(0, shade + 150, 420, warm, glow * 0.75)
    return (
        pool
        + beam
        + ellipse(0, 376, 340, 40, fill=warm, opacity=0.5 * glow, filter=b.canvas.blur(16))
        + base
        + oak
        + stem
        + light.glow(0, shade + 168, 120, mix(warm, "#ffffff", 0.5), glow)
        + coil
        + group(b.fall(hood + cap, drop=12, blur=12, opacity=0.3), transform=f"translate(0 {shade})")
    )


def lamp(b: Bench) -> str:
    """Early evening: the shade high, the light white gold."""
    return b.floor(392, 220) + _lamp(b, -190, 0.9, mix(b.p.hue2, "#fff6df", 0.45))


def lamp_other(b: Bench) -> str:
    """Late: the shade low, an ember, and the arm of a chair."""
    wall = b.light.glow(0, 240, 560, mix(b.p.hue2, "#ff7a2a", 0.6), 0.5)
    chair = path(
        "M-640 620L-640 120C-640 60 -560 40 -500 60C-440 80 -420 140 -420 220L-410 620Z",
        fill=b.canvas.linear([(0, mix(b.p.hue, "#1a0c08", 0.45)), (1, "#0b0605")], 0, 0, 1, 1),
    ) + path("M-430 200C-410 170 -380 176 -376 220L-366 620", fill="none", stroke=mix(b.p.hue2, "#ff7a2a", 0.5), stroke_width=3, opacity=0.5)
    book = group(
        b.light.body(slab(-110, -16, 220, 32, 4), mix(b.p.hue, "#2a1610", 0.4), width=2) + rect(-104, -8, 206, 16, fill="#e9d7b4", opacity=0.6),
        transform="translate(330 390)",
    )
    scale = "".join(
        mono(250, -250 + i * 110, words, 25, mix(b.p.hue2, "#ffffff", 0.3), opacity=0.35 if i < 3 else 1)
        + line(40, -258 + i * 110, 226, -258 + i * 110, stroke=b.p.hue2, stroke_width=2, stroke_dasharray="3 9", opacity=0.5 if i < 3 else 1)
        for i, words in enumerate(("4000 K  20:10", "3000 K  20:40", "2300 K  21:10", "1700 K  21:40"))
    )
    return wall + chair + scale + book + _lamp(b, 10, 0.75, mix(b.p.hue2, "#ff6a1a", 0.75))


def clock(b: Bench) -> str:
    """A beech case, a dial of twenty-four hours with night and day, one hand."""
    dial_r = 330.0
    case = b.fall(b.skin(disc(0, 0, 420), -420, -420, 840, 840), drop=44, blur=34, opacity=0.5)
    inner = circle(0, 0, dial_r + 22, fill=b.canvas.linear([(0, "#000000", 0.5), (1, "#ffffff", 0.5)])) + circle(0, 0, dial_r + 10, fill="#fbf9f3")
    night = (
        path(sector(0, 0, dial_r + 10, 104, 256), fill=mix(b.p.hue, "#ffffff", 0.05))
        + path(sector(0, 0, dial_r + 10, 88, 104), fill=b.canvas.linear([(0, mix(b.p.hue, "#ffffff", 0.7)), (1, b.p.hue)]))
        + path(sector(0, 0, dial_r + 10, 256, 272), fill=b.canvas.linear([(0, mix(b.p.hue, "#ffffff", 0.7)), (1, b.p.hue)]))
    )
    ticks = []
    for i in range(144):
        a = 2 * pi * i / 144
        dark = 88 < i * 2.5 < 272
        tone = "#ffffff" if dark else "#23242a"
        length, wide = (34, 5) if i % 6 == 0 else (20, 2.6) if i % 3 == 0 else (12, 1.5)
        ticks.append(line(dial_r * sin(a), -dial_r * cos(a), (dial_r - length) * sin(a), -(dial_r - length) * cos(a), stroke=tone, stroke_width=wide))
    numbers = [
        label(
            x,
            y + 13,
            str((12 + i) % 24 or 24),
            38 if i % 3 == 0 else 26,
            "#ffffff" if 88 < i * 15 < 272 else "#23242a",
            weight=700 if i % 3 == 0 else 500,
            family="Space Grotesk",
            anchor="middle",
        )
        for i, (x, y) in enumerate(ring(0, 0, dial_r - 68, 24))
    ]
    hand = group(
        b.fall(
            b.light.body("M-6 70L-3 -306L3 -306L6 70Z", "#1e1f24", width=1) + b.light.body(disc(0, 84, 20), b.p.hue2, width=2),
            drop=10,
            blur=8,
            opacity=0.45,
        ),
        transform="rotate(65)",
    )
    hub = b.light.metal(disc(0, 0, 21), "#d2a550", width=2) + circle(0, 0, 6, fill="#5a4215")
    glass = circle(
        0, 0, dial_r + 12, fill=b.canvas.radial([(0, "#ffffff", 0), (0.75, "#ffffff", 0), (0.96, "#ffffff", 0.3), (1, "#ffffff", 0.05)])
    ) + path(
        f"M{-dial_r * 0.82:.0f} -120A330 330 0 0 1 -60 {-dial_r + 26:.0f}C-150 -240 -230 -180 {-dial_r * 0.82:.0f} -120Z",
        fill="#ffffff",
        opacity=0.45,
    )
    return (
        case
        + inner
        + night
        + "".join(ticks)
        + "".join(numbers)
        + label(0, -128, b.p.name, 23, "#23242a", weight=500, anchor="middle")
        + hand
        + hub
        + glass
    )


def _gear(b: Bench, x: float, y: float, r: float, teeth: int, tone: str) -> str:
    step = 2 * pi / teeth
    d = (
        "".join(
            (
                f"{'M' if i == 0 else 'L'}{x + r * cos(i * step):.1f} {y + r * sin(i * step):.1f}L{x + (r + 13) * cos((i + 0.22) * step):.1f}"
                f" {y + (r + 13) * sin((i + 0.22) * step):.1f}L{x + (r + 13) * cos((i + 0.5) * step):.1f} {y + (r + 13) * sin((i + 0.5) * step):.1f}"
                f"L{x + r * cos((i + 0.72) * step):.1f} {y + r * sin((i + 0.72) * step):.1f}"
            )
            for i in range(teeth)
        )
        + "Z"
    )
    windows = "".join(path(sector(x, y, r * 0.8, i * 72 + 10, i * 72 + 62, r * 0.34), fill="#000000", opacity=0.42) for i in range(5))
    return (
        b.fall(b.light.metal(d, tone, width=1.5), drop=8, blur=7, opacity=0.5)
        + path(arc(x, y, r * 0.9, 0, 359.9), fill="none", stroke="#5a4215", stroke_width=1.6, opacity=0.5)
        + windows
        + b.light.metal(disc(x, y, r * 0.17), "#c4c8cf", width=1.5)
        + circle(x, y, r * 0.06, fill="#3b3d45")
    )


def clock_other(b: Bench) -> str:
    """The back, opened: three brass wheels that take a day to turn."""
    case = b.fall(b.skin(disc(0, 0, 420), -420, -420, 840, 840), drop=44, blur=34, opacity=0.5)
    well = circle(0, 0, 336, fill=b.canvas.radial([(0, "#3b332a"), (1, "#1c1712")])) + circle(
        0, 0, 336, fill="none", stroke="#ffffff", stroke_opacity=0.35, stroke_width=3
    )
    plate = b.light.metal(slab(-250, -40, 500, 190, 24), "#8d9199", width=2)
    cell = (
        b.light.body(slab(-130, 196, 260, 74, 37), b.p.hue2, width=2)
        + rect(126, 218, 14, 30, rx=4, fill="#c9ccd3")
        + label(0, 244, "AA", 31, "#16161c", weight=700, anchor="middle")
    )
    wheels = (
        _gear(b, 0, -70, 178, 60, "#cf9f4a")
        + _gear(b, -196, 92, 92, 32, "#d9b25f")
        + _gear(b, 176, 100, 112, 38, "#c39140")
        + _gear(b, 30, 90, 44, 16, "#d9b25f")
    )
    screws = b.screw(-236, -230, 11) + b.screw(236, -230, 11) + b.screw(-300, 40, 9) + b.screw(304, 40, 9)
    hanger = b.light.metal("M-60 -372L60 -372L40 -330L-40 -330Z", "#b9bcc4", width=2) + circle(0, -352, 10, fill="#1c1712")
    return case + well + plate + cell + wheels + screws + hanger


THINGS: dict[str, tuple[Draw, Draw]] = {"lamp": (lamp, lamp_other), "clock": (clock, clock_other)}
