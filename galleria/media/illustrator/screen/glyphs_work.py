"""Glyphs of design and productivity, in a space of -50 to 50. Each takes the light, the main colour and the second."""

from galleria.media.illustrator.canvas import circle, group, path, rect
from galleria.media.illustrator.colour import darken, lighten, mix, turn_hue
from galleria.media.illustrator.screen.glyphs_code import Draw
from galleria.media.illustrator.screen.relief import Light, disc, slab
from galleria.media.illustrator.screen.ui import label, ring, sector, smooth


def kern(light: Light, fore: str, second: str) -> str:
    """The pair A and V, and the gap between them measured."""
    a = "M-40 24L-24 -24L-14 -24L2 24L-8 24L-11.5 12L-27 12L-30.5 24ZM-24.5 3L-14 3L-19.2 -13.5Z"
    v = "M-3 -24L8 -24L19 11L30 -24L41 -24L24.5 24L13.5 24Z"
    letters = group(light.body(a, fore) + light.body(v, fore), fill_rule="evenodd")
    beam = light.cast(light.body("M-14 -24L-3 -24L13.5 24L2 24Z", second, rim=0.9), drop=1, blur=1, opacity=0.2)
    ticks = path("M-19 -32L2 -32M-19 -35L-19 -29M2 -35L2 -29", stroke=second, stroke_width=2, stroke_linecap="round", fill="none")
    return light.cast(letters, drop=3.5, blur=3) + group(beam, opacity=0.85) + ticks


def sign(light: Light, fore: str, second: str) -> str:
    """An enamel tram sign with a lower-case a."""
    plate = light.cast(light.body(slab(-33, -36, 66, 66, 7), second), drop=4, blur=3.5)
    frame = path(slab(-29.5, -32.5, 59, 59, 4.5), fill="none", stroke=darken(light.hue, 0.12), stroke_width=1.8)
    letter = label(0, 19, "a", 74, darken(light.hue, 0.14), weight=800, family="Bricolage Grotesque", anchor="middle")
    screws = "".join(
        light.metal(disc(x, y, 2.4), "#d5d7dc") + path(f"M{x - 1.4} {y - 1}L{x + 1.4} {y + 1}", stroke="#44464e", stroke_width=0.7)
        for x in (-25, 25)
        for y in (-28, 22)
    )
    gloss = path("M-33 -20L-33 -29A7 7 0 0 1 -26 -36L18 -36C4 -22 -16 -14 -33 -12Z", fill="#ffffff", opacity=0.34)
    rail = light.metal(slab(-48, 34, 96, 3.4, 1.5), "#c7cad1") + light.metal(slab(-48, 40, 96, 3.4, 1.5), "#aeb2bb")
    return (
        light.metal(slab(-3, -50, 6, 18, 1), "#b9bcc4", across=True)
        + plate
        + frame
        + letter
        + gloss
        + screws
        + group(rail, opacity=0.9)
        + path("M0 0", stroke=fore)
    )


def discs(light: Light, fore: str, second: str) -> str:
    """A ramp of seven discs in even steps, like a moon through its shades."""
    shapes = []
    for i in range(7):
        colour = mix(lighten(second, 0.2), darken(light.hue, 0.25), i / 6)
        shapes.append(light.cast(light.body(disc(-25 + i * 8.4, -14 + i * 4.6, 21 - i * 1.1), colour, rim=0.9), drop=1.4, blur=2, opacity=0.4))
    return group(*shapes, transform="translate(0 0)") + circle(-33, -22, 4, fill=fore, opacity=0.85)


def booklet(light: Light, fore: str, second: str) -> str:
    """A stapled booklet, half open."""
    left = "M-2 -28C-14 -34 -28 -34 -38 -28L-38 26C-28 20 -14 20 -2 27Z"
    right = "M2 -28C14 -34 28 -34 38 -28L38 26C28 20 14 20 2 27Z"
    under = "".join(
        group(light.body(left, mix(fore, second, 0.5)) + light.body(right, mix(fore, second, 0.5)), transform=f"translate(0 {5 - i * 2})")
        for i in range(3)
    )
    pages = light.body(left, fore, depth=0.06) + light.body(right, fore, depth=0.06)
    copy = "".join(
        path(
            f"M-33 {-17 + i * 7}C-24 {-22 + i * 7} -14 {-21.5 + i * 7} -7 {-18 + i * 7}", fill="none", stroke=light.hue, stroke_width=1.9, opacity=0.5
        )
        for i in range(5)
    )
    picture = (
        light.body("M8 -19C16 -23.5 25 -24 33 -20.5L33 3C25 0 16 0.5 8 4Z", second)
        + path("M8 4C16 -8 20 -9 24 -3C27 -8 30 -8 33 -5L33 3C25 0 16 0.5 8 4Z", fill=light.hue, opacity=0.85)
        + circle(27, -15, 3, fill=fore)
    )
    lower = "".join(
        path(
            f"M8 {11 + i * 6}C16 {7 + i * 6} 25 {7 + i * 6} {33 - i * 9} {10 + i * 6 - i * 1.5}",
            fill="none",
            stroke=light.hue,
            stroke_width=1.7,
            opacity=0.45,
        )
        for i in range(2)
    )
    gutter = path(
        "M-9 -31C-4 -30 -2 -28 0 -26C2 -28 4 -30 9 -31L9 24C4 25 2 26 0 28C-2 26 -4 25 -9 24Z",
        fill=light.canvas.linear([(0, "#000000", 0), (0.5, "#000000", 0.38), (1, "#000000", 0)], 0, 0, 1, 0),
    )
    staples = "".join(light.metal(slab(-1.1, y, 2.2, 7, 1), "#d9dbe0", across=True) for y in (-16, 9))
    return group(light.cast(under + pages, drop=4, blur=3.4) + copy + picture + lower + gutter + staples, transform="rotate(-4)")


def pegs(light: Light, fore: str, second: str) -> str:
    """A board of pegs, some pulled to draw an arrow."""
    lit = {(2, 0), (1, 1), (2, 1), (3, 1), (0, 2), (2, 2), (4, 2), (2, 3), (2, 4)}
    board = light.cast(light.body(slab(-37, -37, 74, 74, 9), fore, depth=0.06), drop=3, blur=3)
    parts = []
    for row in range(5):
        for column in range(5):
            x, y = -28 + column * 14, -28 + row * 14
            if (column, row) in lit:
                parts.append(light.cast(light.sphere(x, y - 0.8, 5.6, second), drop=1.8, blur=1.1, opacity=0.5))
            else:
                parts.append(
                    circle(x, y, 3.2, fill=darken(light.hue, 0.08), opacity=0.85)
                    + path(f"M{x - 3} {y + 1}A3.2 3.2 0 0 0 {x + 3} {y + 1}", fill="none", stroke="#ffffff", stroke_width=0.7, opacity=0.6)
                )
    return board + "".join(parts)


def rule(light: Light, fore: str, second: str) -> str:
    """A folding rule bent into the plan of a room."""
    limbs = ((-30, -28, 60, 0), (30, -28, 54, 90), (30, 26, 38, 180), (-30, -28, 36, 90))
    parts = []
    for index, (x, y, length, turn) in enumerate(limbs):
        wood = second if index % 2 == 0 else lighten(second, 0.06)
        ticks = "".join(rect(4 + i * 4, -5, 0.8, 5 if i % 5 == 0 else 3, fill="#3a2a10", opacity=0.75) for i in range(int(length / 4) - 1))
        parts.append(
            group(
                light.cast(light.body(slab(-5, -5, length + 10, 10, 4.5), wood), drop=2, blur=1.6) + ticks,
                transform=f"translate({x} {y}) rotate({turn})",
            )
        )
    joints = "".join(light.metal(disc(x, y, 3), "#dcdfe5") + circle(x, y, 0.9, fill="#555862") for x, y in ((-30, -28), (30, -28), (30, 26)))
    swing = path("M-8 26A26 26 0 0 0 -30 8", fill="none", stroke=fore, stroke_width=1.5, stroke_dasharray="3 2.6") + path(
        "M-8 26L-24 10", stroke=fore, stroke_width=2.6, stroke_linecap="round"
    )
    floor = rect(-25, -23, 50, 44, fill=fore, opacity=0.16)
    return floor + swing + "".join(parts) + joints


def overprint(light: Light, fore: str, second: str) -> str:
    """Three ink discs that multiply where they meet, slightly out of register, with halftone."""
    sheet = light.cast(light.body(slab(-34, -38, 68, 76, 2), fore, depth=0.04), drop=3.5, blur=3)
    inks = ((light.hue, -9, -10), (second, 10, -8), (turn_hue(mix(light.hue, second, 0.5), 150), 0, 9))
    shapes = "".join(circle(x, y, 18, fill=colour, opacity=0.92, style="mix-blend-mode:multiply") for colour, x, y in inks)
    dots = "".join(
        circle(-14 + i * 4, 9 + k * 4 + (i % 2) * 2, 1.35 - k * 0.12, fill=darken(light.hue, 0.1), style="mix-blend-mode:multiply")
        for i in range(8)
        for k in range(4)
    )
    marks = "".join(
        path(f"M{x - 3} {y}h6M{x} {y - 3}v6", stroke="#24242c", stroke_width=0.6) + circle(x, y, 1.8, fill="none", stroke="#24242c", stroke_width=0.6)
        for x, y in ((-28, -32), (28, 32))
    )
    return group(sheet + group(shapes, style="isolation:isolate") + dots + marks, transform="rotate(5)")


def fan(light: Light, fore: str, second: str) -> str:
    """A strip of paper folded into seven."""
    parts = []
    for i in range(7):
        x = -38.5 + i * 11
        up = i % 2 == 0
        colour = mix(fore, second, i / 6)
        y1, y2 = (-24, -31) if up else (-31, -24)
        shade = colour if up else darken(colour, 0.09)
        parts.append(light.body(f"M{x} {y1}L{x + 11} {y2}L{x + 11} {y2 + 54}L{x} {y1 + 54}Z", shade, depth=0.07, rim=0.6))
        parts.append(circle(x + 5.5, (y1 + y2) / 2 + 9, 2.1, fill=darken(light.hue, 0.08), opacity=0.9 if i < 5 else 0.35))
        parts.append(
            rect(
                x + 3,
                (y1 + y2) / 2 + 20 + (i * 5 % 13),
                5,
                12 + (i * 7 % 11),
                rx=1.6,
                fill=light.hue,
                opacity=0.55,
            )
        )
    return light.cast(*parts, drop=5, blur=4)


def dogear(light: Light, fore: str, second: str) -> str:
    """A page with a big folded corner, seen slightly from the side."""
    back = group(light.cast(light.body(slab(-25, -36, 50, 72, 3), mix(fore, light.hue, 0.3))), transform="rotate(10) translate(5 0)")
    page = light.cast(
        light.body("M-28 -34C-28 -36 -27 -37 -25 -37L9 -37L28 -18L28 34C28 36 27 37 25 37L-25 37C-27 37 -28 36 -28 34Z", fore, depth=0.05),
        drop=3.5,
        blur=3,
    )
    ear = light.cast(light.body("M9 -37C8 -28 8 -22 11 -19C14 -16 20 -17 28 -18Z", second, rim=0.9), drop=2, blur=1.8, opacity=0.5)
    copy = rect(-20, -26, 22, 5, rx=2, fill=darken(light.hue, 0.05)) + "".join(
        rect(-20, -12 + i * 8, (40, 38, 40, 34, 40, 18)[i], 3, rx=1.5, fill=light.hue, opacity=0.42 - i * 0.06) for i in range(6)
    )
    return group(back + page + copy + ear, transform="rotate(-4)")


def wren(light: Light, fore: str, second: str) -> str:
    """A round wren with a cocked tail, singing."""
    tail = light.body("M-18 0L-40 -24C-36 -30 -30 -30 -28 -28L-8 -8Z", darken(second, 0.12))
    bars = "".join(path(f"M{-34 + i * 5} {-17 + i * 5}l5 -5", stroke=darken(second, 0.3), stroke_width=1.4, opacity=0.7) for i in range(4))
    trunk = "M-24 2C-20 -14 -2 -18 6 -22C16 -28 28 -20 26 -8C25 10 10 28 -6 26C-18 24 -26 14 -24 2Z"
    belly = path("M26 -8C25 10 10 28 -6 26C4 20 10 8 12 -2C18 2 24 -2 26 -8Z", fill=fore, opacity=0.92)
    wing = light.cast(light.body("M-20 4C-10 -8 6 -8 10 2C6 14 -8 18 -22 14Z", darken(second, 0.07)), drop=1.4, blur=1.2)
    flight = "".join(
        path(f"M-17 {8 + i * 3}C-8 {4 + i * 3} 0 {4 + i * 2.4} 6 {5 + i * 2}", fill="none", stroke=darken(second, 0.26), stroke_width=1.1)
        for i in range(3)
    )
    beak = path("M25 -18L37 -22L27 -13Z", fill="#e9b44c") + path("M26 -13L35 -11L25 -9.6Z", fill="#c98b2b")
    eye = (
        circle(17, -16, 2.7, fill="#16110d")
        + circle(16.2, -16.9, 0.9, fill="#ffffff")
        + path("M8 -20C13 -23 19 -22 22 -20", fill="none", stroke=fore, stroke_width=1.6)
    )
    legs = path("M-4 26L-6 37M4 24L6 37M-10 37h9M2 37h9", stroke="#7c4a24", stroke_width=1.8, stroke_linecap="round", fill="none")
    song = "".join(
        path(
            f"M{40 + i * 4} {-25 - i * 3}A{8 + i * 6} {8 + i * 6} 0 0 1 {40 + i * 4} {-9 + i * 3}",
            fill="none",
            stroke=fore,
            stroke_width=1.8,
            stroke_linecap="round",
            opacity=0.9 - i * 0.35,
        )
        for i in range(2)
    )
    return group(
        light.cast(tail + bars + legs + light.body(trunk, second) + belly + wing + flight + beak + eye, drop=3, blur=2.8) + song,
        transform="translate(-2 0)",
    )


def baton(light: Light, fore: str, second: str) -> str:
    """A relay baton, mid-pass between two arcs of motion."""
    stick = light.metal(slab(-40, -8, 80, 16, 8), fore) + "".join(light.body(slab(x, -8, 9, 16, 0.5), second, rim=0.4) for x in (-22, -4, 14))
    end = group(path(disc(36, 0, 4, 7.6), fill=darken(fore, 0.28)) + path(disc(36.4, 0, 2.6, 5.4), fill=darken(light.hue, 0.2)))
    trails = "".join(
        path(
            f"M{-44 + i * 5} {24 - i * 4}C-20 {40 - i * 5} 14 {38 - i * 5} {34 - i * 4} {20 - i * 2}",
            fill="none",
            stroke=fore,
            stroke_width=2.4 - i * 0.6,
            stroke_linecap="round",
            opacity=0.55 - i * 0.15,
        )
        for i in range(3)
    )
    upper = group(trails, transform="rotate(180)")
    return upper + trails + group(light.cast(stick + end, drop=4, blur=3.2, opacity=0.5), transform="rotate(-34)")


def coin(light: Light, fore: str, second: str) -> str:
    """A stack of copper pennies, one on edge."""
    stack = []
    for i in range(4):
        y = 28 - i * 8
        x = (-2, 2, -1, 1)[i] - 8
        edge = f"M{x - 25} {y - 4}L{x - 25} {y + 3}A25 9 0 0 0 {x + 25} {y + 3}L{x + 25} {y - 4}Z"
        reeds = "".join(
            path(
                f"M{x - 24 + k * 3.2:.1f} {y - 1 + 7 * (1 - ((k - 7.5) / 8.5) ** 2):.1f}v4", stroke=darken(second, 0.3), stroke_width=0.6, opacity=0.6
            )
            for k in range(16)
        )
        stack.append(light.metal(edge, second, across=True) + reeds + light.body(disc(x, y - 4, 25, 9), lighten(second, 0.05), depth=0.08))
    face = light.metal(disc(14, -12, 24), second) + path(disc(14, -12, 20), fill="none", stroke=darken(second, 0.24), stroke_width=1.1)
    sprig = path("M14 4C13 -8 14 -18 16 -27", fill="none", stroke=darken(second, 0.3), stroke_width=1.6, stroke_linecap="round")
    leaves = "".join(
        light.body(
            (
                f"M14.5 {-i * 6}C{14 + s * 4} {-7 - i * 6} {14 + s * 10} {-8 - i * 6} {14 + s * 12} {-5 - i * 6}"
                f"C{14 + s * 9} {1 - i * 6} {14 + s * 4} {2 - i * 6} 14.5 {-i * 6}Z"
            ),
            lighten(second, 0.08),
            rim=0.9,
            width=0.6,
        )
        for i in range(4)
        for s in (1, -1)
    )
    return (
        light.cast(*stack, drop=3, blur=2.6)
        + light.cast(face, drop=3, blur=2.4, opacity=0.55)
        + sprig
        + leaves
        + path("M0 -30A24 24 0 0 1 20 -35", fill="none", stroke=fore, stroke_width=2, stroke_linecap="round", opacity=0.9)
    )


def ferry(light: Light, fore: str, second: str) -> str:
    """A ferry whose deckhouse is an envelope."""
    letter = (
        light.body(slab(-24, -26, 48, 32, 2.5), fore, depth=0.06)
        + path("M-23 -24L0 -6L23 -24", fill="none", stroke=light.hue, stroke_width=2.2, stroke_linejoin="round")
        + path("M-23 4L-6 -10M23 4L6 -10", stroke=light.hue, stroke_width=1.2, opacity=0.45)
    )
    funnel = light.body(slab(8, -42, 10, 18, 1.5), second) + rect(8, -37, 10, 4, fill=fore)
    hull = light.body("M-40 4L40 4L31 24C30 27 28 28 25 28L-25 28C-28 28 -30 27 -31 24Z", second, depth=0.12)
    ports = "".join(
        light.metal(disc(-20 + i * 13.3, 14, 3.2), "#e6e8ec") + circle(-20 + i * 13.3, 14, 2, fill=darken(light.hue, 0.15)) for i in range(4)
    )
    sea = smooth([(-62, 28), (-46, 22), (-30, 28), (-14, 22), (2, 28), (18, 22), (34, 28), (50, 22), (64, 28)]) + "L64 60L-62 60Z"
    sea2 = smooth([(-62, 36), (-50, 31), (-34, 37), (-18, 31), (-2, 37), (14, 31), (30, 37), (46, 31), (64, 36)]) + "L64 60L-62 60Z"
    smoke = "".join(circle(19 + i * 7, -46 - i * 3, 3.6 + i * 1.2, fill="#ffffff", opacity=0.5 - i * 0.13) for i in range(3))
    return (
        smoke
        + light.cast(funnel + letter, drop=2, blur=2)
        + light.cast(hull + ports, drop=2.5, blur=2.4)
        + light.glass(sea, mix(light.hue, fore, 0.35), opacity=0.85)
        + light.glass(sea2, mix(light.hue, fore, 0.12), opacity=0.95)
    )


def three(light: Light, fore: str, second: str) -> str:
    """Three thick cards in a rack, and no room for a fourth."""
    colours = (mix(light.hue, second, 0.5), fore, second)
    cards = "".join(
        group(
            light.cast(light.body(slab(-24, -17, 48, 34, 5), colour), drop=2.4, blur=2)
            + rect(-17, -9, 20, 4.4, rx=2.2, fill=darken(light.hue, 0.12), opacity=0.8)
            + rect(-17, 0, 32, 3.2, rx=1.6, fill=darken(light.hue, 0.12), opacity=0.4),
            transform=f"translate({-9 + i * 9} {-19 + i * 15}) rotate({-6 + i * 4})",
        )
        for i, colour in enumerate(colours)
    )
    rack = light.cast(light.metal(slab(-40, 29, 80, 10, 4), "#d7dae0"), drop=2, blur=2)
    return cards + rack


def pencil(light: Light, fore: str, second: str) -> str:
    """A blue pencil drawing a question mark."""
    hook = "M-28 -14C-28 -36 6 -38 6 -16C6 -2 -10 -2 -11 14"
    mark = path(hook, fill="none", stroke=fore, stroke_width=7.5, stroke_linecap="round") + circle(-11, 28, 4.8, fill=fore)
    wood = "#e7c08d"
    shaft = (
        light.body(slab(-5.5, -44, 11, 56, 1.5), second)
        + rect(-5.5, -44, 3.4, 56, fill="#ffffff", opacity=0.22)
        + rect(2.4, -44, 3.1, 56, fill="#000000", opacity=0.2)
    )
    tip = (
        path("M-5.5 12L5.5 12L1.6 24L-1.6 24Z", fill=wood)
        + path("M-5.5 12Q-2.8 15 0 12Q2.8 15 5.5 12L5 11L-5 11Z", fill=second)
        + path("M-1.6 24L1.6 24L0 29Z", fill=darken(light.hue, 0.1))
    )
    cap = light.metal(slab(-5.5, -44, 11, 6, 1), "#d9c27a", across=True)
    return light.cast(mark, drop=1.6, blur=1.6, opacity=0.3) + group(
        light.cast(shaft + tip + cap, drop=3, blur=2.6, opacity=0.5), transform="translate(22 2) rotate(28)"
    )


def moon(light: Light, fore: str, second: str) -> str:
    """The moon over its own tide, phases around it."""
    phases = "".join(circle(x, y, 3, fill=fore, opacity=0.25 + 0.75 * abs(6 - i) / 6) for i, (x, y) in enumerate(ring(0, 0, 38, 12)))
    globe = light.cast(light.sphere(0, 0, 27, second, shine=0.5), drop=3, blur=3)
    craters = "".join(
        circle(x, y, r, fill=darken(second, 0.1), opacity=0.5)
        + path(f"M{x - r} {y}A{r} {r} 0 0 0 {x + r} {y}", fill="none", stroke="#ffffff", stroke_width=0.7, opacity=0.5)
        for x, y, r in ((-9, -8, 4.4), (6, -14, 2.6), (-3, 6, 3.2), (10, 1, 2), (-15, 5, 2))
    )
    night = path("M6 -26.4A27 27 0 0 1 6 26.4A33 33 0 0 0 6 -26.4Z", fill=darken(light.hue, 0.2), opacity=0.55)
    return light.glow(0, 0, 46, second, 0.5) + phases + globe + craters + night


def pie(light: Light, fore: str, second: str) -> str:
    """A round loaf of fair slices, one drawn out."""
    colours = (fore, mix(fore, second, 0.35), mix(fore, second, 0.7), second)
    plate = light.cast(light.body(disc(0, 4, 38, 36), darken(light.hue, 0.1), rim=0.4), drop=2, blur=2)
    parts = []
    for i, (a, b) in enumerate(((3, 87), (93, 177), (183, 267), (273, 357))):
        shift = "translate(4 -5)" if i == 0 else "translate(0 2)"
        parts.append(group(light.cast(light.body(sector(0, 0, 30, a, b), colours[i]), drop=2.6, blur=1.8, opacity=0.45), transform=shift))
    return plate + "".join(parts)


GLYPHS: dict[str, Draw] = {
    "kern": kern, "sign": sign, "discs": discs, "booklet": booklet, "pegs": pegs, "rule": rule, "overprint": overprint, "fan": fan, "dogear": dogear,
    "wren": wren, "baton": baton, "coin": coin, "ferry": ferry, "three": three, "pencil": pencil, "moon": moon, "pie": pie,
}  # fmt: skip
