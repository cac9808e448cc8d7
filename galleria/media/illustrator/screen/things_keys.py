"""Things with keys: keyboard and draft machine. Each has a front and another side."""

from galleria.media.illustrator.canvas import circle, group, line, path, rect
from galleria.media.illustrator.colour import darken, mix
from galleria.media.illustrator.screen.bench import Bench, Draw, keycap
from galleria.media.illustrator.screen.relief import disc, slab
from galleria.media.illustrator.screen.ui import label, mono


def keyboard(b: Bench) -> str:
    """Forty-eight keys in a wooden case, from above."""
    cap = mix("#f4f0e6", b.p.hue2, 0.06)
    case = b.skin(slab(-470, -182, 940, 364, 34), -470, -182, 940, 364)
    well = path(slab(-440, -154, 880, 308, 18), fill=b.canvas.linear([(0, "#17140f"), (1, "#3a3128")])) + path(
        slab(-440, -154, 880, 308, 18), fill="none", stroke="#ffffff", stroke_opacity=0.25, stroke_width=2
    )
    keys = []
    rows = ("QWERTYUIOP", "ASDFGHJKL;", "ZXCVBNM,./")
    for r in range(4):
        for c in range(12):
            edge = c in (0, 11) or r == 3
            tone = b.p.hue if edge and not (r == 3 and c in (5, 6)) else cap
            if (c, r) == (11, 0) or (c, r) == (0, 3):
                tone = b.p.hue2
            x, y = -432 + c * 72, -147 + r * 74
            keys.append(keycap(b, x, y, 68, 70, tone))
            if r < 3 and 0 < c < 11:
                keys.append(
                    label(x + 34, y + 42, rows[r][c - 1], 21, mix(tone, "#1a1a20", 0.75), weight=500, family="Space Grotesk", anchor="middle")
                )
    cable = (
        path(
            "M-330 -184C-340 -260 -430 -250 -450 -330S-380 -460 -470 -520",
            fill="none",
            stroke=darken(b.p.hue, 0.1),
            stroke_width=13,
            stroke_linecap="round",
        )
        + path("M-333 -184C-343 -260 -433 -250 -453 -330S-383 -460 -473 -520", fill="none", stroke="#ffffff", stroke_opacity=0.4, stroke_width=3)
        + b.light.metal(slab(-346, -206, 32, 28, 5), "#aeb2ba")
    )
    return group(b.fall(cable, drop=14, blur=9), b.fall(case, drop=34, blur=26, opacity=0.5), well, *keys, transform="rotate(-7)")


def keyboard_other(b: Bench) -> str:
    """The layers of the keyboard, taken apart, seen from the side."""
    cap = mix("#f4f0e6", b.p.hue2, 0.06)
    parts = [b.floor(400, 440)]
    for i in range(12):
        x, tone = -420 + i * 71, b.p.hue if i in (0, 11) else b.p.hue2 if i == 7 else cap
        parts.append(
            b.light.body(
                f"M{x + 9} -330Q{x + 31} -322 {x + 53} -330L{x + 62} -268Q{x + 62} -262 {x + 56} -262L{x + 6} -262Q{x} -262 {x} -268Z", tone, width=2
            )
        )
        parts += [
            rect(x + 25, -196, 12, 30, rx=2, fill=b.p.hue2),
            b.light.body(slab(x + 8, -170, 46, 30, 5), "#4a4c55", width=1.5),
            b.light.glass(slab(x + 4, -144, 54, 34, 5), "#e9ecf2", opacity=0.7, width=2),
            rect(x + 20, -110, 5, 18, fill="#d2a550"),
            rect(x + 38, -110, 5, 18, fill="#d2a550"),
        ]
    parts.append(b.fall(b.skin(slab(-440, -50, 880, 16, 5), -440, -50, 880, 16, "#cf9f4a", "brass"), drop=8, blur=8))
    parts.append(
        b.fall(
            path(slab(-440, 22, 880, 26, 8), fill=b.canvas.linear([(0, "#6b6b70"), (1, "#46464b")]))
            + "".join(circle(-430 + i * 9.7, 35 + (i % 3 - 1) * 6, 1.4, fill="#8d8d93") for i in range(90)),
            drop=8,
            blur=8,
        )
    )
    parts.append(
        b.fall(
            b.light.body(slab(-440, 100, 880, 13, 3), darken(b.p.hue, 0.08), width=1.5)
            + "".join(rect(-420 + i * 71, 90, 40, 10, rx=2, fill="#1c1d22") + rect(-414 + i * 71, 113, 8, 7, fill="#d2a550") for i in range(12)),
            drop=8,
            blur=8,
        )
    )
    parts.append(b.skin("M-470 190L470 190L470 372C470 388 458 400 442 400L-442 400C-458 400 -470 388 -470 372Z", -470, 190, 940, 210))
    parts.append(path("M-440 190L440 190L428 232L-428 232Z", fill="#000000", opacity=0.35))
    parts += [line(x, -245, x, 178, stroke=b.p.hue, stroke_width=2, stroke_dasharray="3 9", opacity=0.7) for x in (-456, 456)]
    return "".join(parts)


def typewriter(b: Bench) -> str:
    """A low lacquered machine: a slit of e-paper, real keys, a lever."""
    case = (
        "M-400 -150C-400 -190 -380 -210 -340 -210L340 -210C380 -210 400 -190 400 -150L452 262C456 296"
        " 436 316 404 316L-404 316C-436 316 -456 296 -452 262Z"
    )
    body = b.fall(b.skin(case, -452, -210, 904, 526), drop=34, blur=28, opacity=0.5)
    lip = path(
        "M-448 268C-448 300 -430 312 -404 312L404 312C430 312 448 300 448 268L450 292C448 318 430 334 404 334L-404 334C-430 334 -448 318 -450 292Z",
        fill=darken(b.tone, 0.2),
    )
    slit = path(slab(-330, -182, 660, 160, 14), fill="#101114") + path(
        slab(-318, -172, 636, 140, 8), fill=b.canvas.linear([(0, "#dcdcd2"), (1, "#cfcfc4")])
    )
    lines = b.p.lines or ("write", "on")
    words = "".join(mono(-296, -146 + i * 22.5, entry, 18.5, "#1c1c1e", opacity=0.35 + 0.13 * i) for i, entry in enumerate(lines[:6])) + rect(
        -296 + len(lines[min(5, len(lines) - 1)]) * 11.1 + 6, -50, 10, 18, fill="#1c1c1e"
    )
    glare = path("M-318 -172h240l-60 140h-180z", fill="#ffffff", opacity=0.2)
    keys = []
    for r, count in enumerate((12, 12, 11, 10)):
        y = 12 + r * 62
        for c in range(count):
            wide = 58.0
            x = (c - count / 2) * 62 - 2 + (r % 2) * 8
            tone = b.p.hue2 if (r, c) in ((0, 11), (2, 0)) else "#f3ecdd"
            keys.append(
                b.light.body(disc(x + wide / 2, y + 33, 27), darken(tone, 0.18), width=1)
                + b.light.body(disc(x + wide / 2, y + 27, 26), tone, depth=0.06, width=2)
                + label(
                    x + wide / 2,
                    y + 35,
                    "1234567890-=QWERTYUIOP[]ASDFGHJKL;'ZXCVBNM,./"[(0, 12, 24, 35)[r] + c],
                    20,
                    "#2a2a2f",
                    weight=500,
                    family="Space Grotesk",
                    anchor="middle",
                )
            )
    space = b.light.body(slab(-190, 266, 380, 36, 18), darken("#f3ecdd", 0.14), width=1) + b.light.body(
        slab(-190, 260, 380, 36, 18), "#f3ecdd", depth=0.06, width=2
    )
    arm = (
        path("M-404 -150C-470 -170 -498 -220 -500 -286", fill="none", stroke="#9ea2ab", stroke_width=17, stroke_linecap="round")
        + path("M-407 -153C-472 -173 -501 -222 -503 -286", fill="none", stroke="#ffffff", stroke_width=4, stroke_linecap="round", opacity=0.8)
        + b.light.sphere(-501, -300, 27, b.p.hue2)
    )
    badge = label(330, -2 - 6, b.p.name, 21, mix(b.tone, "#ffffff", 0.75), weight=700, family="Space Grotesk", anchor="end")
    return b.floor(326, 470) + b.fall(arm, drop=14, blur=10) + body + lip + slit + words + glare + "".join(keys) + space + badge


def typewriter_other(b: Bench) -> str:
    """From the side, the lever's arc drawn in."""
    side = (
        "M-430 250L-430 130C-300 90 -60 10 60 -60L120 -150C140 -190 180 -210 220 -210L330 -210C370"
        " -210 390 -190 396 -150L440 250C440 270 430 280 410 280L-400 280C-420 280 -430 270 -430 250"
        "Z"
    )
    keys = "".join(
        b.light.body(slab(-360 + r * 104, 78 - r * 46, 84, 26, 9), b.p.hue2 if r == 3 else "#f3ecdd", width=2)
        + rect(-324 + r * 104, 102 - r * 46, 12, 36, fill="#3b3c42")
        for r in range(4)
    )
    feet = "".join(b.light.body(slab(x, 278, 90, 26, 8), "#26272c", width=1.5) for x in (-380, 300))
    ghost = "".join(
        group(
            path("M300 -190L300 -360", stroke="#8f939c", stroke_width=16, stroke_linecap="round"),
            circle(300, -374, 26, fill=b.p.hue2),
            transform=f"rotate({a} 300 -190)",
            opacity=o,
        )
        for a, o in ((-52, 0.16), (-30, 0.3))
    )
    lever = group(
        path("M300 -190L300 -360", stroke="#9ea2ab", stroke_width=18, stroke_linecap="round"),
        path("M296 -190L296 -360", stroke="#ffffff", stroke_width=4, opacity=0.8),
        b.light.sphere(300, -376, 29, b.p.hue2),
        transform="rotate(6 300 -190)",
    )
    sweep = path("M108 -300A220 220 0 0 1 300 -424", fill="none", stroke=b.p.hue, stroke_width=5, stroke_dasharray="3 13", stroke_linecap="round")
    vents = "".join(
        rect(120 + i * 34, -40, 14, 210, rx=7, fill="#000000", opacity=0.28) + rect(134 + i * 34, -40, 2.5, 210, fill="#ffffff", opacity=0.3)
        for i in range(7)
    )
    return (
        b.floor(306, 470)
        + ghost
        + sweep
        + b.fall(lever, drop=10, blur=8)
        + keys
        + feet
        + b.skin(side, -430, -210, 870, 490)
        + vents
        + b.screw(-380, 236)
        + b.screw(398, 236)
        + label(-330, 230, b.p.name, 38, mix(b.tone, "#ffffff", 0.75), weight=700, family="Space Grotesk")
    )


THINGS: dict[str, tuple[Draw, Draw]] = {"keyboard": (keyboard, keyboard_other), "typewriter": (typewriter, typewriter_other)}
