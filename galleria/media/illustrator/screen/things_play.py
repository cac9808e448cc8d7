"""Things to play with: handheld, dice, a box of evidence. Each has a front and another side."""

from math import cos, pi, sin

from galleria.media.illustrator.canvas import circle, group, line, path, rect
from galleria.media.illustrator.colour import darken, lighten, mix
from galleria.media.illustrator.screen.bench import Bench, Draw
from galleria.media.illustrator.screen.relief import disc, slab
from galleria.media.illustrator.screen.ui import label, mono, ring


def _bits(x: float, y: float, cell: float, rows: tuple[str, ...], ink: str) -> str:
    return "".join(
        rect(x + c * cell, y + r * cell, cell + 0.3, cell + 0.3, fill=ink) for r, row in enumerate(rows) for c, mark in enumerate(row) if mark == "#"
    )


_LIGHTHOUSE = (
    "................................", "......#.................#.......", "............##..................", "...........####.......#.........",
    ".#........######................", "..........##..##.............#..", "..........##..####..............", "..........######..####..........",
    "...........####.......####......", "...........#..#...........####..", "...........####...............##", "...........####........###......",
    "...........#..#......##...##....", "..........######...##.......#...", "..........######....#########...", "..........##..##.....#######....",
    "#........########..#..........#.", "..##....##########.....##....#..", "####..##########################", "................................",
)  # fmt: skip


def handheld(b: Bench) -> str:
    """A two-shot plastic console with a reflective screen, a pad, two buttons and a wheel on its edge."""
    tone = b.tone
    wheel = b.fall(
        b.light.metal(slab(282, -110, 70, 190, 22), "#4a4d55", width=2)
        + "".join(line(284, -100 + i * 12, 350, -100 + i * 12, stroke="#15161a", stroke_width=5) for i in range(15)),
        drop=14,
        blur=10,
    )
    body = b.fall(b.skin(slab(-320, -440, 640, 880, 74), -320, -440, 640, 880), drop=40, blur=32, opacity=0.5)
    seam = path(slab(-306, -426, 612, 852, 64), fill="none", stroke=darken(tone, 0.14), stroke_width=3)
    bezel = b.light.body(slab(-266, -386, 532, 392, 34), b.p.hue2, depth=0.06, width=3)
    glass = path(slab(-232, -352, 464, 310, 10), fill=b.canvas.linear([(0, "#c9ccbd"), (1, "#b4b8a6")], 0, 0, 1, 1))
    art = (
        _bits(-224, -346, 14, _LIGHTHOUSE, "#23251f")
        + path(slab(-232, -352, 464, 310, 10), fill="none", stroke="#000000", stroke_opacity=0.5, stroke_width=3)
        + path("M-232 -352h240l-190 310h-50z", fill="#ffffff", opacity=0.18)
    )
    pad = b.fall(
        b.light.body(
            "M-210 96L-150 96L-150 156L-90 156L-90 216L-150 216L-150 276L-210 276L-210 216L-270 216L-270 156L-210 156Z",
            "#2b2d33",
            depth=0.12,
            width=3,
        ),
        drop=8,
        blur=7,
        opacity=0.5,
    ) + circle(-180, 186, 20, fill="#000000", opacity=0.25)
    buttons = "".join(
        circle(x, y + 6, 52, fill=darken(tone, 0.16)) + b.fall(b.light.sphere(x, y, 45, b.p.hue2, shine=0.5), drop=7, blur=6, opacity=0.5)
        for x, y in ((132, 222), (228, 146))
    )
    pills_ = "".join(
        group(b.light.body(slab(-38, -10, 76, 20, 10), "#2b2d33", width=2), transform=f"translate({x} 344) rotate(-22)") for x in (-70, 40)
    )
    speaker = "".join(b.light.groove(f"M{150 + i * 26} {372 - i * 6}l34 -52", 9) for i in range(4))
    name = label(-232, -4, b.p.name, 29, lighten(b.p.hue2, 0.5), weight=700, family="Space Grotesk")
    return group(wheel, body, seam, bezel, glass, art, pad, buttons, pills_, speaker, name, transform="rotate(5)")


def handheld_other(b: Bench) -> str:
    """The back, with its screws, a card of games beside it."""
    wheel = b.fall(
        b.light.metal(slab(-352, -110, 70, 190, 22), "#4a4d55", width=2)
        + "".join(line(-350, -100 + i * 12, -284, -100 + i * 12, stroke="#15161a", stroke_width=5) for i in range(15)),
        drop=14,
        blur=10,
    )
    body = b.fall(b.skin(slab(-320, -440, 640, 880, 74), -320, -440, 640, 880), drop=40, blur=32, opacity=0.5)
    ribs = "".join(b.light.groove(f"M-200 {-330 + i * 26}H200", 10, dark=0.3) for i in range(7))
    plate = (
        b.light.body(slab(-190, -60, 380, 230, 26), darken(b.tone, 0.03), width=2.5)
        + label(0, 20, b.p.name, 52, darken(b.tone, 0.24), weight=800, family="Bricolage Grotesque", anchor="middle")
        + mono(0, 66, "12 games, 30 h", 22, darken(b.tone, 0.24), anchor="middle")
        + mono(0, 130, "open me: 4 screws", 20, darken(b.tone, 0.2), anchor="middle")
    )
    port = path(slab(-44, 404, 88, 24, 11), fill="#15161a") + rect(-26, 412, 52, 7, rx=3, fill="#8f939c")
    screws = "".join(b.screw(x, y, 15) for x in (-262, 262) for y in (-376, 370))
    one = group(wheel, body, ribs, plate, port, screws, transform="translate(-130 -10) rotate(-12) scale(.86)")
    cards = []
    for i, (title, rows) in enumerate((("The Keeper", _LIGHTHOUSE), ("Lift No. 9", tuple(row[::-1] for row in _LIGHTHOUSE)))):
        cards.append(
            group(
                b.fall(
                    b.light.body(slab(-130, -170, 260, 340, 16), "#f4f1e4" if i else b.p.hue2, width=2)
                    + path(slab(-108, -148, 216, 150, 6), fill="#b9bda9")
                    + _bits(-102, -140, 6.4, rows, "#23251f")
                    + label(-104, 58, title, 34, "#23251f" if i else "#ffffff", weight=800, family="Bricolage Grotesque")
                    + mono(-104, 96, f"week {i + 3}", 21, "#23251f" if i else "#ffffff", opacity=0.8),
                    drop=16,
                    blur=14,
                    opacity=0.35,
                ),
                transform=f"translate({300 + i * 64} {-140 + i * 300}) rotate({13 - i * 20})",
            )
        )
    return one + "".join(cards)


def _facets(b: Bench, triangles: list[tuple[tuple[tuple[float, float], ...], float]], tone: str) -> str:
    parts = []
    for points, amount in triangles:
        shade = lighten(tone, amount) if amount > 0 else darken(tone, -amount)
        d = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "Z"
        parts.append(
            path(d, fill=b.canvas.linear([(0, lighten(shade, 0.09)), (0.5, shade), (1, darken(shade, 0.07))], 0, 0, 1, 1))
            + path(d, fill="none", stroke="#fff6d8", stroke_opacity=0.55, stroke_width=2.4, stroke_linejoin="round")
        )
    return "".join(parts)


def die(b: Bench, kind: int, cx: float, cy: float, r: float, number: str, tone: str) -> str:
    """One die of 4, 6, 8, 10, 12 or 20 faces, `r` units to its corners, with `number` on top."""
    outer = {20: 6, 12: 10, 10: 6, 8: 6, 6: 6, 4: 3}[kind]
    rim = ring(cx, cy, r, outer, turn=0)
    faces: list[tuple[tuple[tuple[float, float], ...], float]] = []
    if kind == 20:
        t = [(cx + r * 0.62 * sin(a), cy - r * 0.62 * cos(a)) for a in (0, 2 * pi / 3, 4 * pi / 3)]
        for i in range(3):
            a, c, e = rim[(2 * i) % 6], rim[(2 * i + 1) % 6], rim[(2 * i + 2) % 6]
            faces += [
                ((a, c, t[i]), (0.1, -0.06, 0.0)[i]),
                ((c, t[i], t[(i + 1) % 3]), (0.03, -0.16, 0.02)[i]),
                ((c, e, t[(i + 1) % 3]), (-0.08, -0.14, 0.08)[i]),
            ]
        faces.append(((t[0], t[1], t[2]), 0.05))
    elif kind == 12:
        t = ring(cx, cy, r * 0.6, 5)
        faces += [((t[i], t[(i + 1) % 5], rim[(2 * i + 2) % 10], rim[2 * i + 1], rim[2 * i]), (0.06, -0.08, -0.18, -0.12, 0.09)[i]) for i in range(5)]
        faces.append((tuple(t), 0.04))
    elif kind == 6:
        faces = [((rim[5], rim[0], rim[1], (cx, cy)), 0.1), (((cx, cy), rim[1], rim[2], rim[3]), -0.12), ((rim[5], (cx, cy), rim[3], rim[4]), 0.0)]
    elif kind == 4:
        apex = (cx - r * 0.1, cy + r * 0.1)
        faces = [((rim[0], rim[1], apex), -0.12), ((rim[0], apex, rim[2]), 0.08), ((apex, rim[1], rim[2]), -0.02)]
    else:
        left, right = rim[5], rim[1]
        mid = (cx + r * 0.06, cy + r * (0.3 if kind == 8 else 0.24))
        faces = [
            ((rim[0], mid, left if kind == 8 else rim[4]), 0.08),
            ((rim[0], right if kind == 8 else rim[2], mid), -0.08),
            ((left if kind == 8 else rim[4], mid, rim[3]), -0.05),
            ((mid, right if kind == 8 else rim[2], rim[3]), -0.18),
        ]
        if kind == 8:
            faces = [
                ((rim[0], rim[2], rim[4]), 0.05),
                ((rim[0], rim[1], rim[2]), -0.12),
                ((rim[2], rim[3], rim[4]), -0.18),
                ((rim[4], rim[5], rim[0]), 0.1),
            ]
    place = {20: (0, 0.14, 0.42), 12: (0, 0.17, 0.5), 6: (-0.43, 0.42, 0.5), 4: (-0.2, 0.32, 0.42), 8: (0, 0.2, 0.5), 10: (-0.34, 0.16, 0.36)}[kind]
    ink = label(
        cx + place[0] * r + 1.5,
        cy + place[1] * r + 2,
        number,
        r * place[2],
        "#ffe9b0",
        weight=700,
        family="Space Grotesk",
        anchor="middle",
        opacity=0.7,
    ) + label(cx + place[0] * r, cy + place[1] * r, number, r * place[2], "#2b1d0a", weight=700, family="Space Grotesk", anchor="middle")
    glint = circle(cx - r * 0.34, cy - r * 0.42, r * 0.36, fill=b.canvas.radial([(0, "#ffffff", 0.6), (1, "#ffffff", 0)]))
    return b.fall(_facets(b, faces, tone), drop=r * 0.16, blur=r * 0.12, opacity=0.55) + glint + ink


def dice(b: Bench) -> str:
    """Seven brass dice at rest."""
    tone = b.tone
    set_ = (
        (12, -250, -230, 150, "9"),
        (10, 270, -250, 140, "7"),
        (20, 0, -20, 236, "20"),
        (6, -310, 130, 138, "5"),
        (8, 320, 70, 142, "8"),
        (4, -110, 300, 150, "3"),
        (10, 170, 310, 132, "40"),
    )
    return "".join(die(b, kind, x, y, r, n, lighten(tone, 0.03 * ((i % 3) - 1))) for i, (kind, x, y, r, n) in enumerate(set_))


def dice_other(b: Bench) -> str:
    """In the beech box, whose lid is the tray; one die thrown."""
    box_ = b.fall(b.skin(slab(-470, -430, 620, 800, 34), -470, -430, 620, 800, "#d0a06c", "beech"), drop=36, blur=28, opacity=0.5)
    wells, parts = [], []
    for i, (kind, number) in enumerate(((20, "11"), (12, "6"), (10, "3"), (8, "2"), (6, "4"), (4, "1"))):
        x, y = -320 + (i % 2) * 320, -280 + (i // 2) * 250
        wells.append(
            path(disc(x, y, 118), fill=b.canvas.radial([(0, "#3a2414"), (0.85, "#5b3a20"), (1, "#2a190d")], 0.5, 0.6, 0.5))
            + path(disc(x, y, 118), fill="none", stroke="#fff0d8", stroke_opacity=0.5, stroke_width=3)
        )
        parts.append(die(b, kind, x, y, 88, number, b.tone))
    tray = (
        b.fall(b.skin(slab(200, -210, 340, 620, 34), 200, -210, 340, 620, "#d0a06c", "beech"), drop=30, blur=24)
        + path(slab(228, -182, 284, 564, 22), fill=mix(b.p.hue, "#1a0a0a", 0.15))
        + path(slab(228, -182, 284, 564, 22), fill=b.canvas.linear([(0, "#000000", 0.5), (0.12, "#000000", 0.05), (1, "#000000", 0.15)]))
    )
    certificate = group(
        b.fall(
            b.light.body(slab(-120, -80, 240, 160, 6), "#f8f3e4", width=2)
            + label(-98, -36, "Drift", 30, "#2b2118", weight=700, family="Bricolage Grotesque")
            + mono(-98, 4, "d20  0.11 %", 20, "#2b2118")
            + mono(-98, 34, "d12  0.08 %", 20, "#2b2118"),
            drop=10,
            blur=9,
            opacity=0.3,
        ),
        transform="translate(370 -350) rotate(7)",
    )
    return box_ + "".join(wells) + "".join(parts) + certificate + tray + die(b, 10, 376, 150, 104, "70", b.tone)


def _cover(b: Bench, wide: float, tall: float) -> str:
    """A lane at dusk, one lit window, the postman's bag; drawn from (0, 0)."""
    hue, second = b.p.hue, b.p.hue2
    sky = rect(0, 0, wide, tall, fill=b.canvas.linear([(0, darken(hue, 0.1)), (0.6, mix(hue, second, 0.35)), (1, mix(hue, second, 0.15))]))
    moon = circle(wide * 0.74, tall * 0.2, wide * 0.1, fill=mix(second, "#ffffff", 0.4), opacity=0.95)
    houses = ""
    for i, (x, w, h) in enumerate(((0, 0.24, 0.5), (0.2, 0.2, 0.4), (0.62, 0.2, 0.44), (0.78, 0.26, 0.56))):
        left, width, height = wide * x, wide * w, tall * h
        top = tall - height
        tone = mix(darken(hue, 0.16), "#05070c", 0.25 + 0.12 * (i % 2))
        houses += path(
            f"M{left:.0f} {tall}V{top:.0f}L{left + width / 2:.0f} {top - width * 0.4:.0f}L{left + width:.0f} {top:.0f}V{tall}Z", fill=tone
        ) + "".join(
            rect(
                left + width * (0.2 + 0.36 * (k % 2)),
                top + height * (0.16 + 0.26 * (k // 2)),
                width * 0.22,
                height * 0.14,
                fill=second if (i, k) in ((3, 0), (1, 3)) else lighten(tone, 0.08),
            )
            for k in range(4)
        )
    lane = path(
        f"M{wide * 0.36:.0f} {tall}L{wide * 0.47:.0f} {tall * 0.6:.0f}L{wide * 0.53:.0f} {tall * 0.6:.0f}L{wide * 0.68:.0f} {tall}Z",
        fill=mix(second, "#ffffff", 0.3),
        opacity=0.5,
    )
    figure = path(f"M{wide * 0.5:.0f} {tall * 0.66:.0f}c12 0 15 18 12 30l16 70h-56l16 -70c-4 -12 0 -30 12 -30z", fill="#070a10")
    return sky + moon + lane + houses + figure


def boxgame(b: Bench) -> str:
    """A square box at three quarters, its lid lifted a little."""
    clip = b.canvas.clip(rect(0, 0, 600, 600))
    front = (
        group(_cover(b, 600, 600), clip_path=clip)
        + rect(24, 24, 552, 552, fill="none", stroke=b.p.hue2, stroke_width=3)
        + label(48, 118, b.p.name.split()[0], 92, "#fff8e6", weight=800, family="Bricolage Grotesque")
        + label(48, 206, " ".join(b.p.name.split()[1:]), 92, "#fff8e6", weight=800, family="Bricolage Grotesque")
        + label(50, 254, b.p.caption, 27, "#fff8e6", weight=500, room=500)
    )
    face = group(
        front,
        rect(0, 0, 600, 600, fill=b.canvas.linear([(0, "#ffffff", 0.18), (0.5, "#ffffff", 0), (1, "#000000", 0.2)], 0, 0, 1, 1)),
        transform="translate(-400 -260) matrix(1 .08 0 1 0 0)",
    )
    side = path(
        "M200 -212L400 -300L400 290L200 388Z", fill=b.canvas.linear([(0, darken(b.p.hue, 0.12)), (1, darken(b.p.hue, 0.24))], 0, 0, 1, 0)
    ) + group(label(0, 0, b.p.name, 54, b.p.hue2, weight=800, family="Bricolage Grotesque"), transform="matrix(0 1 -.9 .42 262 -190)")
    top = path("M-400 -260L-200 -340L400 -300L200 -212Z", fill=b.canvas.linear([(0, lighten(b.p.hue, 0.16)), (1, lighten(b.p.hue, 0.06))]))
    card = group(
        b.fall(
            b.light.body(slab(0, 0, 300, 200, 4), "#f6efdd", width=2)
            + rect(200, 20, 76, 60, fill=b.p.hue2)
            + "".join(rect(24, 60 + i * 30, 130 - i * 14, 6, rx=3, fill="#3a3c44", opacity=0.5) for i in range(4)),
            drop=14,
            blur=12,
        ),
        transform="translate(-490 250) rotate(-13)",
    )
    return b.floor(352, 460, 0.45) + top + side + face + card


def boxgame_other(b: Bench) -> str:
    """The evidence on a kitchen table: map, cards, receipt."""
    paper = "#f6efdd"
    plan = "".join(
        path(d, fill="none", stroke=b.p.hue, stroke_width=w, stroke_linecap="round")
        for d, w in (("M-180 -60H180M-60 -150V150M70 -150C60 -40 120 20 100 150", 16), ("M-180 80H180M-150 -130L-60 -60", 7))
    ) + "".join(
        rect(x, y, 50, 36, fill=b.p.hue, opacity=0.25)
        for x, y in ((-170, -140), (-30, -130), (110, -140), (-150, -20), (-30, 0), (-160, 100), (20, 100))
    )
    street = group(
        b.fall(
            b.light.body(slab(-220, -180, 440, 360, 3), paper, width=2)
            + plan
            + path("M0 -180V180M-220 0H220", stroke="#000000", stroke_opacity=0.12, stroke_width=3)
            + circle(40, 18, 30, fill="none", stroke="#c62828", stroke_width=7),
            drop=14,
            blur=12,
            opacity=0.35,
        ),
        transform="translate(-170 -190) rotate(-8) scale(1.2)",
    )
    cards = []
    notes = ("The ladder was", "mine on Sunday", "not on Tuesday", "Ask the dog")
    for i, (x, y, turn) in enumerate(((250, -330, 9), (290, 10, -6), (-300, 230, 5))):
        scene = (
            group(_cover(b, 300, 200), clip_path=b.canvas.clip(rect(0, 0, 300, 200)))
            if i == 0
            else "".join(label(20, 62 + k * 38, note, 27, "#243a5c", weight=500) for k, note in enumerate(notes[i - 1 : i + 2]))
            + rect(226, 16, 56, 66, fill=mix(b.p.hue2, "#ffffff", 0.2 * i))
            + "".join(circle(222, 60, r, fill="none", stroke="#2a2a30", stroke_width=2, opacity=0.6) for r in (30, 23))
        )
        cards.append(
            group(
                b.fall(b.light.body(slab(-10, -10, 320, 220, 3), paper, width=2) + scene, drop=14, blur=12, opacity=0.38),
                transform=f"translate({x - 120} {y}) rotate({turn}) scale(1.12)",
            )
        )
    slip = group(
        b.fall(
            path("M0 0H150V380l-12 -10l-13 10l-12 -10l-13 10l-12 -10l-13 10l-12 -10l-13 10l-12 -10l-13 10l-12 -10l-13 10l-12 -10z", fill="#fffdf6")
            + mono(16, 46, "IRONMONGER", 20, "#2b2b30", weight=600)
            + "".join(mono(16, 92 + i * 34, row, 17, "#2b2b30") for i, row in enumerate(("rope 6 m", "oil 1", "key copy", "ladder", "TUE 17:52"))),
            drop=12,
            blur=10,
            opacity=0.35,
        ),
        transform="translate(150 160) rotate(-11)",
    )
    cup = (
        b.fall(b.light.body(disc(-470, -480, 120), "#f4f1ea", width=3), drop=18, blur=14)
        + circle(-470, -480, 98, fill="#4a2c17")
        + path("M-540 -520a98 98 0 0 1 90 -54", fill="none", stroke="#c98c4d", stroke_width=8, stroke_linecap="round")
    )
    pencil = group(
        b.fall(
            b.light.body(slab(-200, -9, 360, 18, 3), b.p.hue2, width=2)
            + path("M160 -9L160 9L196 0Z", fill="#e7c08d")
            + path("M186 -3L186 3L196 0Z", fill="#26262b"),
            drop=8,
            blur=6,
        ),
        transform="translate(420 430) rotate(-38)",
    )
    return street + "".join(cards) + slip + cup + pencil


THINGS: dict[str, tuple[Draw, Draw]] = {"handheld": (handheld, handheld_other), "dice": (dice, dice_other), "boxgame": (boxgame, boxgame_other)}
