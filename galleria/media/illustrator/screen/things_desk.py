"""Things of the desk: dial, logic analyser, synth. Each has a front and another side."""

from math import cos, pi, sin
from random import Random

from galleria.media.illustrator.canvas import circle, ellipse, group, line, path, rect
from galleria.media.illustrator.colour import darken, lighten, mix
from galleria.media.illustrator.screen.bench import Bench, Draw, keycap, spokes
from galleria.media.illustrator.screen.relief import disc, slab
from galleria.media.illustrator.screen.ui import label, mono, smooth


def knob(b: Bench) -> str:
    """A heavy dial at three quarters, its knurl in the light."""
    rx, ry, top, low = 330.0, 118.0, -120.0, 190.0
    wall = f"M{-rx} {top}L{-rx} {low}A{rx} {ry} 0 0 0 {rx} {low}L{rx} {top}A{rx} {ry} 0 0 1 {-rx} {top}Z"
    bands = b.canvas.linear(
        [
            (0, "#4d5057"),
            (0.1, "#8d9199"),
            (0.24, "#eef0f3"),
            (0.36, "#b9bdc5"),
            (0.52, "#787c85"),
            (0.66, "#a4a8b1"),
            (0.8, "#dfe2e6"),
            (0.93, "#6c7079"),
            (1, "#3d4046"),
        ],
        0,
        0,
        1,
        0,
    )
    lines = []
    for i in range(-34, 35):
        for s in (1, -1):
            a, c = i * pi / 66, (i + s * 5) * pi / 66
            if abs(a) <= pi / 2 and abs(c) <= pi / 2:
                x1, x2 = rx * sin(a), rx * sin(c)
                y1, y2 = top + 26 + ry * cos(a), low - 46 + ry * cos(c)
                lines.append(f"M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}")
    knurl = path("".join(lines), fill="none", stroke="#23252b", stroke_width=3.4, opacity=0.75) + path(
        "".join(lines), fill="none", stroke="#ffffff", stroke_width=1.1, opacity=0.6, transform="translate(2 1.5)"
    )
    brass = (
        f"M{-rx - 22} {low - 8}L{-rx - 22} {low + 46}A{rx + 22} {ry + 8} 0 0 0 {rx + 22} {low + 46}"
        f"L{rx + 22} {low - 8}A{rx + 22} {ry + 8} 0 0 1 {-rx - 22} {low - 8}Z"
    )
    brass_fill = b.canvas.linear(
        [(0, "#6e4d1a"), (0.15, "#d8ab57"), (0.28, "#fff0c4"), (0.42, "#c3943f"), (0.6, "#8a6426"), (0.8, "#efcd83"), (1, "#6b4a18")], 0, 0, 1, 0
    )
    face = ellipse(0, top, rx, ry, fill=b.canvas.linear([(0, "#f5f6f8"), (0.5, "#c5c9d0"), (1, "#9a9ea7")], 0, 0, 1, 1))
    brushed = group(
        path(spokes(0, 0, 300, 110), fill="#ffffff", opacity=0.3),
        path(spokes(0, 0, 300, 37), fill="#3b3e46", opacity=0.1),
        path("M0 0L-280 -130A308 308 0 0 1 -170 -250Z", fill="#ffffff", opacity=0.7),
        path("M0 0L280 130A308 308 0 0 1 170 250Z", fill="#ffffff", opacity=0.55),
        transform=f"translate(0 {top}) scale(1 {ry / rx:.3f})",
    )
    rings = "".join(
        ellipse(0, top, rx * k, ry * k, fill="none", stroke=s, stroke_width=w, opacity=o)
        for k, s, w, o in ((0.985, "#ffffff", 5, 0.9), (0.9, "#5b5e67", 1.5, 0.5), (0.6, "#5b5e67", 1, 0.3))
    )
    dot = ellipse(170, top - 52, 26, 10, fill=b.p.hue) + ellipse(170, top - 54, 20, 6, fill=lighten(b.p.hue, 0.14), opacity=0.7)
    cable = path("M330 215C430 230 450 300 560 300S700 240 760 240", fill="none", stroke=darken(b.p.hue, 0.05), stroke_width=17) + path(
        "M330 210C430 225 450 295 560 295S700 235 760 235", fill="none", stroke="#ffffff", stroke_opacity=0.4, stroke_width=4
    )
    return (
        b.floor(322, 400, 0.45)
        + b.fall(cable, drop=14, blur=10)
        + path(brass, fill=brass_fill)
        + path(f"M{-rx} {low - 8}A{rx} {ry} 0 0 0 {rx} {low - 8}", fill="none", stroke="#000000", stroke_opacity=0.4, stroke_width=7)
        + path(wall, fill=bands)
        + knurl
        + face
        + brushed
        + rings
        + dot
    )


def knob_other(b: Bench) -> str:
    """The dial from above, on its ring of detents."""
    ticks = "".join(
        line(
            392 * sin(a),
            -392 * cos(a),
            (430 if i % 8 else 452) * sin(a),
            -(430 if i % 8 else 452) * cos(a),
            stroke=b.p.hue if i < 43 else darken(b.p.hue2, 0.25),
            stroke_width=5 if i % 8 else 9,
            stroke_linecap="round",
            opacity=1 if i < 43 else 0.55,
        )
        for i in range(128)
        for a in (2 * pi * i / 128,)
    )
    teeth = "".join(
        f"M{350 * cos(a):.1f} {350 * sin(a):.1f}L{338 * cos(a + 0.018):.1f} {338 * sin(a + 0.018):.1f}"
        for a in (2 * pi * i / 170 for i in range(170))
    )
    base = b.fall(b.light.metal(disc(0, 0, 366), "#cf9f4a", width=3), drop=34, blur=26, opacity=0.5)
    ring_ = (
        b.light.metal(disc(0, 0, 350), "#9da1aa", width=2)
        + path(teeth, stroke="#2a2c32", stroke_width=3, fill="none")
        + b.light.metal(disc(0, 0, 334), "#d9dce1", width=3)
    )
    cone = "".join(
        path(f"M0 0L{322 * cos(a):.0f} {322 * sin(a):.0f}A322 322 0 0 1 {322 * cos(a + w):.0f} {322 * sin(a + w):.0f}Z", fill=c, opacity=o)
        for a, w, c, o in (
            (-2.5, 0.55, "#ffffff", 0.75),
            (0.6, 0.6, "#ffffff", 0.65),
            (-1.2, 0.6, "#3c3f47", 0.16),
            (1.95, 0.6, "#3c3f47", 0.2),
            (-2.3, 0.16, "#ffffff", 0.8),
        )
    )
    grooves = "".join(circle(0, 0, r, fill="none", stroke="#4c4f57", stroke_width=0.8, opacity=0.25) for r in range(30, 320, 14))
    return (
        ticks
        + base
        + ring_
        + path(spokes(0, 0, 322, 150), fill="#ffffff", opacity=0.22)
        + cone
        + grooves
        + b.fall(circle(196, -150, 25, fill=b.p.hue), drop=-2, blur=3, opacity=0.4)
        + circle(190, -156, 8, fill="#ffffff", opacity=0.5)
    )


def _chip(b: Bench, x: float, y: float, size: float, name: str) -> str:
    pins = "".join(rect(x + 6 + i * (size - 16) / 9, yy, 6, 11, fill="#cfd2d8") for i in range(10) for yy in (y - 9, y + size - 2)) + "".join(
        rect(xx, y + 6 + i * (size - 16) / 9, 11, 6, fill="#cfd2d8") for i in range(10) for xx in (x - 9, x + size - 2)
    )
    return (
        pins
        + b.light.body(slab(x, y, size, size, 5), "#26272c", depth=0.06, width=1.5)
        + circle(x + 15, y + 15, 5, fill="#0e0e11")
        + mono(x + size / 2, y + size / 2 + 6, name, 16, "#9a9ba3", anchor="middle")
    )


def analyser(b: Bench) -> str:
    """A bare board: gold, solder mask, chips and a plug."""
    mask, rng = b.p.hue, Random(b.p.name)
    board = b.fall(b.light.body(slab(-165, -370, 330, 700, 20), mask, depth=0.1, width=3), drop=26, blur=18, opacity=0.5)
    traces = []
    for i in range(16):
        x = -144 + i * 19.2
        traces.append(f"M{x:.0f} 300L{x:.0f} {200 - abs(i - 8) * 6}L{-60 + i * 8:.0f} {120 - abs(i - 8) * 4}L{-60 + i * 8:.0f} 60")
    for i in range(8):
        traces.append(f"M{-52 + i * 15} -60L{-52 + i * 15} {-130 - i * 6}L{-30 + i * 9} {-170 - i * 4}L{-30 + i * 9} -270")
    copper = path("".join(traces), fill="none", stroke=lighten(mask, 0.09), stroke_width=5, stroke_linejoin="round") + path(
        "".join(traces), fill="none", stroke=lighten(mask, 0.17), stroke_width=1.4, stroke_linejoin="round"
    )
    vias = "".join(circle(round(-140 + rng.random() * 280), round(-330 + rng.random() * 560), 5.5, fill="#e0bd62") for _ in range(26))
    pins = "".join(b.light.metal(slab(-152 + i * 19.2, 292, 12, 104, 3), "#d9b04f", width=1, across=True) for i in range(16)) + b.light.body(
        slab(-162, 286, 324, 40, 5), "#1b1c20", width=1.5
    )
    plug = (
        b.light.metal(slab(-58, -446, 116, 108, 22), "#c4c8cf", width=2)
        + path(slab(-42, -440, 84, 26, 12), fill="#1d1e23")
        + rect(-26, -430, 52, 6, rx=3, fill="#d9b04f")
    )
    parts = "".join(
        b.light.body(slab(x, y, 22, 12, 2), t, width=1) + rect(x, y, 5, 12, fill="#d5d7dc") + rect(x + 17, y, 5, 12, fill="#d5d7dc")
        for x, y, t in (
            (-130, -220, "#b58a54"),
            (-130, -196, "#2b2c31"),
            (-130, -172, "#b58a54"),
            (104, -120, "#b58a54"),
            (104, -96, "#2b2c31"),
            (-132, 26, "#b58a54"),
            (-132, 50, "#2b2c31"),
            (108, 60, "#b58a54"),
        )
    )
    crystal = b.light.metal(slab(70, -236, 66, 30, 14), "#c9ccd3", width=1.5)
    led = b.light.glow(-118, -296, 46, b.p.hue2, 0.9) + b.light.body(slab(-128, -302, 20, 13, 3), b.p.hue2, width=1)
    silk = label(64, 178, b.p.name.lower(), 40, "#f6f4ff", weight=700, family="Space Grotesk") + mono(66, 204, "16 ch", 17, "#f6f4ff", opacity=0.8)
    numbers = "".join(mono(-146 + i * 19.2, 278, f"{i:x}", 13, "#f6f4ff", anchor="middle", opacity=0.85) for i in range(16))
    holes = "".join(circle(x, y, 15, fill="#e0bd62") + circle(x, y, 8.5, fill="#2a1f45") for x, y in ((-140, -346), (140, -346)))
    gloss = path("M-165 -350a20 20 0 0 1 20 -20h150l-170 300z", fill="#ffffff", opacity=0.13)
    return group(
        b.fall(pins, drop=14, blur=8),
        board,
        copper,
        vias,
        plug,
        _chip(b, -62, -62, 124, "FX-4"),
        _chip(b, 24, -330, 84, "PHY"),
        crystal,
        parts,
        led,
        silk,
        numbers,
        holes,
        gloss,
        transform="rotate(-21) scale(1.06) translate(0 20)",
    )


def analyser_other(b: Bench) -> str:
    """Plugged into a laptop's edge, with its sixteen wires out."""
    colours = ("#2b2b30", "#7a4a24", "#d23c3c", "#f08b2c", "#f3d13a", "#3da35a", "#3577d4", "#8a55c8")
    wires = "".join(
        path(
            smooth([(-90 + i * 12, 190), (-100 + i * 14, 290), (-330 + i * 46, 380 + (i * 53 % 60)), (-470 + i * 66, 640)]),
            fill="none",
            stroke=colours[i % 8],
            stroke_width=10,
            stroke_linecap="round",
        )
        + path(
            smooth([(-92 + i * 12, 190), (-102 + i * 14, 290), (-333 + i * 46, 380 + (i * 53 % 60)), (-473 + i * 66, 640)]),
            fill="none",
            stroke="#ffffff",
            stroke_opacity=0.35,
            stroke_width=2.4,
        )
        for i in range(16)
    )
    laptop = b.fall(
        b.skin("M-620 -640L620 -640L620 -330C620 -310 604 -296 584 -296L-620 -296Z", -620, -640, 1240, 344, "#bfc3ca", "aluminium"), drop=20, blur=18
    )
    deck = "".join(keycap(b, -560 + c * 96, -560 + r * 82, 90, 76, "#2c2d33") for r in range(2) for c in range(12))
    port = path(slab(-46, -306, 92, 14, 6), fill="#1c1d22")
    return (
        b.fall(wires, drop=22, blur=12, opacity=0.4) + laptop + deck + port + group(analyser(b), transform="rotate(21) scale(.62) translate(0 -40)")
    )


def synth(b: Bench) -> str:
    """A slim instrument with fourteen keys, four knobs, a speaker and a mouthpiece."""
    body = b.fall(b.skin(slab(-450, -180, 900, 380, 46), -450, -180, 900, 380), drop=34, blur=28, opacity=0.5)
    mouth = b.fall(
        b.light.body("M-446 -60L-540 -44C-556 -40 -560 -20 -560 -8S-556 24 -540 28L-446 44Z", "#26272c", width=3), drop=14, blur=10
    ) + b.light.body(slab(-470, -66, 34, 116, 8), b.p.hue, width=2)
    grille = "".join(
        circle(-356 + (i % 11) * 15, -130 + (i // 11) * 15, 4.6, fill="#22242a")
        + circle(-356 + (i % 11) * 15, -128.6 + (i // 11) * 15, 4.6, fill="none", stroke="#ffffff", stroke_width=1, opacity=0.5)
        for i in range(77)
    )
    display = (
        path(slab(-160, -140, 190, 96, 12), fill="#0d1013")
        + path(
            "M-146 -92C-126 -134 -110 -134 -96 -92S-66 -50 -50 -92S-20 -134 0 -92L16 -92",
            fill="none",
            stroke=b.p.hue2,
            stroke_width=5,
            stroke_linecap="round",
        )
        + path("M-160 -128a12 12 0 0 1 12 -12h90l-60 96h-42z", fill="#ffffff", opacity=0.1)
    )
    knobs = "".join(b.knob(100 + i * 92, -92, 36, (b.p.hue, "#f5f3ee", "#f5f3ee", b.p.hue2)[i], -120 + i * 70) for i in range(4))
    keys, black = [], []
    for i in range(14):
        x = -410 + i * 58.6
        tone = b.p.hue if i in (0, 7) else "#f7f5f0"
        keys.append(
            b.light.body(slab(x, -6, 54, 172, 14), darken(tone, 0.16), width=1) + b.light.body(slab(x, -6, 54, 162, 14), tone, depth=0.06, width=2.5)
        )
        if i % 7 not in (2, 6) and i < 13:
            black.append(b.fall(b.light.body(slab(x + 38, -14, 38, 92, 10), "#2b2c32", depth=0.1, width=2.5), drop=5, blur=4))
    name = label(404, -146, b.p.name.lower(), 20, "#4a4d55", weight=700, family="Space Grotesk", anchor="end")
    marks = "".join(mono(100 + i * 92, -30, word, 16, "#3c3f46", anchor="middle") for i, word in enumerate(("air", "sour", "age", "out")))
    return group(
        mouth,
        body,
        grille,
        display,
        knobs,
        marks,
        name,
        *keys,
        *black,
        b.screw(-424, -154, 7),
        b.screw(424, -154, 7),
        b.screw(-424, 174, 7),
        b.screw(424, 174, 7),
        transform="translate(34 0) rotate(-9) scale(.98)",
    )


def synth_other(b: Bench) -> str:
    """Taken apart: face, keys, board with its filter, battery and shell."""
    parts = []
    for k, (dy, inner) in enumerate((
        (-330, "face"), (-130, "keys"), (70, "board"), (280, "shell"),
    )):  # fmt: skip
        plane = slab(-380, -130, 760, 260, 36)
        if inner == "face":
            art = (
                b.skin(plane, -380, -130, 760, 260)
                + "".join(circle(-280 + (i % 9) * 14, -80 + (i // 9) * 14, 4.4, fill="#22242a") for i in range(54))
                + path(slab(-110, -88, 160, 74, 10), fill="#0d1013")
                + "".join(circle(110 + i * 72, -50, 20, fill="#2a2b30") for i in range(4))
                + "".join(path(slab(-340 + i * 49, 18, 44, 96, 10), fill="#2a2b30", opacity=0.75) for i in range(14))
            )
        elif inner == "keys":
            art = (
                b.light.glass(plane, "#ffffff", opacity=0.3, width=3)
                + "".join(b.light.body(slab(-340 + i * 49, 10, 45, 104, 12), b.p.hue if i in (0, 7) else "#f7f5f0", width=2) for i in range(14))
                + "".join(b.knob(110 + i * 72, -50, 27, (b.p.hue, "#f5f3ee", "#f5f3ee", b.p.hue2)[i]) for i in range(4))
            )
        elif inner == "board":
            green = mix("#0f5d4a", b.p.hue2, 0.2)
            art = (
                b.light.body(plane, green, width=3)
                + path(
                    "".join(f"M{-340 + i * 50} 100L{-340 + i * 50} {20 - i % 4 * 14}L{-120 + i * 18} {-20 - i % 5 * 12}" for i in range(14)),
                    fill="none",
                    stroke=lighten(green, 0.12),
                    stroke_width=4,
                )
                + _chip(b, -110, -100, 92, "DSP")
                + "".join(
                    b.light.body(disc(70 + i * 50, -60, 19), "#20232b", width=1.5) + circle(70 + i * 50, -62, 13, fill="#c9ccd3") for i in range(5)
                )
                + "".join(circle(-318 + i * 49, 74, 13, fill="#e0bd62") for i in range(14))
            )
        else:
            art = (
                b.skin(plane, -380, -130, 760, 260)
                + path(slab(-350, -104, 700, 208, 24), fill="#000000", opacity=0.3)
                + b.light.body(slab(-300, -70, 330, 140, 16), "#3a6ea5", width=2)
                + label(-135, 12, "9 h", 44, "#ffffff", weight=700, family="Space Grotesk", anchor="middle")
                + b.light.metal(disc(200, 0, 84), "#52555d", width=2)
                + circle(200, 0, 30, fill="#1f2025")
            )
        parts.append(group(b.fall(art, drop=30, blur=18, opacity=0.35), transform=f"translate({-30 + k * 20} {dy}) matrix(1 -.12 .42 .52 0 0)"))
    return "".join(parts[::-1])


THINGS: dict[str, tuple[Draw, Draw]] = {"knob": (knob, knob_other), "analyser": (analyser, analyser_other), "synth": (synth, synth_other)}
