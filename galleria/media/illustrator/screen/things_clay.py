"""Clay and weather: server jar, weather mast, plant sensor. Each has a front and another side."""

from math import sin
from random import Random

from galleria.media.illustrator.canvas import circle, ellipse, group, line, path, rect
from galleria.media.illustrator.colour import darken, lighten, mix, turn_hue
from galleria.media.illustrator.screen.bench import Bench, Draw
from galleria.media.illustrator.screen.relief import disc, slab
from galleria.media.illustrator.screen.ui import label, smooth


def _jar(b: Bench) -> str:
    d = "M-230 -190C-330 -110 -360 40 -320 190C-300 270 -250 320 -180 330L180 330C250 320 300 270 320 190C360 40 330 -110 230 -190Z"
    return b.skin(d, -350, -190, 700, 520) + path(d, fill=b.canvas.radial([(0, "#ffffff", 0.3), (1, "#ffffff", 0)], 0.3, 0.25, 0.4))


def server(b: Bench) -> str:
    """A thrown jar with a lid, a cork foot and one small light."""
    cork = b.light.body(slab(-210, 322, 420, 42, 14), "#c89a66", width=2) + "".join(
        circle(-200 + (i * 37 % 400), 330 + (i * 13 % 26), 2.4, fill="#7a5530", opacity=0.6) for i in range(46)
    )
    rim = b.skin(
        "M-246 -200C-246 -220 246 -220 246 -200L236 -160C120 -136 -120 -136 -236 -160Z", -246, -220, 492, 84, darken(b.tone, 0.04), "terracotta"
    )
    lid = b.fall(
        b.skin(
            "M-262 -214C-250 -262 -120 -292 0 -292S250 -262 262 -214C180 -186 -180 -186 -262 -214Z",
            -262,
            -292,
            524,
            106,
            lighten(b.tone, 0.02),
            "terracotta",
        ),
        drop=10,
        blur=10,
        opacity=0.4,
    )
    knob_ = b.light.metal(disc(0, -312, 46, 40), "#c9ccd3", width=2) + "".join(
        line(-30 + i * 7.5, -340, -30 + i * 7.5, -286, stroke="#4a4d55", stroke_width=2, opacity=0.4) for i in range(9)
    )
    slots = "".join(
        path(f"M{-84 + i * 24} 250v48", stroke="#3a1a0c", stroke_width=9, stroke_linecap="round")
        + path(f"M{-80 + i * 24} 250v48", stroke="#ffffff", stroke_width=2, opacity=0.35, stroke_linecap="round")
        for i in range(8)
    )
    light_ = b.light.glow(0, 196, 60, b.p.hue2, 0.8) + circle(0, 196, 9, fill=mix(b.p.hue2, "#ffffff", 0.4))
    mark = label(
        0, 90, b.p.name.split()[0].lower(), 56, darken(b.tone, 0.2), weight=800, family="Bricolage Grotesque", anchor="middle", opacity=0.85
    ) + label(0, 92, b.p.name.split()[0].lower(), 56, lighten(b.tone, 0.14), weight=800, family="Bricolage Grotesque", anchor="middle", opacity=0.25)
    cable = path("M250 316C360 350 430 300 620 330", fill="none", stroke="#e9e2d2", stroke_width=15) + path(
        "M250 312C360 346 430 296 620 326", fill="none", stroke="#ffffff", stroke_width=4
    )
    return b.floor(360, 330, 0.45) + b.fall(cable, drop=10, blur=8) + cork + _jar(b) + rim + lid + knob_ + mark + light_ + slots


def server_other(b: Bench) -> str:
    """Lifted out of its jar: core, fins, two disks on cork."""
    fins = "".join(b.light.metal(slab(-150, -330 + i * 30, 300, 16, 6), "#c9ccd3", width=1.5, across=True) for i in range(9)) + b.light.metal(
        slab(-46, -350, 92, 300, 10), "#a9adb6", width=2, across=True
    )
    board = b.light.body(slab(-170, -48, 340, 40, 6), mix("#0f5d4a", b.p.hue2, 0.2), width=2) + "".join(
        b.light.body(slab(-150 + i * 66, -66, 46, 22, 3), "#26272c", width=1) for i in range(5)
    )
    disks = "".join(
        b.fall(
            b.light.metal(slab(-160, y, 320, 84, 12), "#b4b8c0", width=2)
            + rect(-140, y + 16, 180, 52, rx=4, fill="#f5f2e8")
            + label(-126, y + 52, t, 26, "#2b2b30", weight=700, family="Space Grotesk")
            + b.screw(140, y + 18, 7)
            + b.screw(140, y + 66, 7),
            drop=8,
            blur=7,
        )
        + b.light.body(slab(-166, y + 84, 332, 14, 5), "#c89a66", width=1)
        for y, t in ((10, "4 TB"), (116, "4 TB copy"))
    )
    lid = group(
        b.skin("M-262 -214C-250 -262 -120 -292 0 -292S250 -262 262 -214C180 -186 -180 -186 -262 -214Z", -262, -292, 524, 106, None, "terracotta")
        + b.light.metal(disc(0, -312, 46, 40), "#c9ccd3", width=2),
        transform="translate(0 -170) scale(.8)",
    )
    front = "M-318 200C-300 272 -250 320 -180 330L180 330C250 320 300 272 318 200C180 250 -180 250 -318 200Z"
    back = "M-318 200C-180 150 180 150 318 200C180 250 -180 250 -318 200Z"
    jar = group(path(back, fill=darken(b.tone, 0.28)), transform="translate(0 90) scale(1.08 1)")
    guides = "".join(line(x, -440, x, 300, stroke=b.p.hue, stroke_width=3, stroke_dasharray="3 12", opacity=0.6) for x in (-230, 230))
    return (
        b.floor(424, 300, 0.4)
        + guides
        + jar
        + group(fins + board + disks, transform="translate(0 20)")
        + group(b.skin(front, -318, 200, 636, 130), transform="translate(0 90) scale(1.08 1)")
        + lid
    )


def vane(b: Bench) -> str:
    """A mast with three cups, a tail and a rain bucket."""
    white = "#f5f4ef"
    mast = b.light.metal(slab(-17, -250, 34, 660, 12), "#b9bdc5", width=2, across=True)
    arms = "".join(
        path(f"M0 -330L{x} {y}", stroke="#8f939c", stroke_width=11, stroke_linecap="round") for x, y in ((-230, -300), (190, -370), (110, -268))
    )
    cups = "".join(
        group(
            b.fall(
                b.light.body("M-60 0A60 60 0 0 1 60 0C60 16 -60 16 -60 0Z", white, width=2.5)
                + ellipse(0, 2, 60, 15, fill=b.canvas.linear([(0, "#7b7f88"), (1, "#d5d7dc")])),
                drop=8,
                blur=8,
                opacity=0.3,
            ),
            transform=f"translate({x} {y}) rotate({turn}) scale({s})",
        )
        for x, y, turn, s in ((190, -370, 74, 0.8), (-236, -300, -92, 1.05), (116, -262, 96, 1.1))
    )
    hub = b.light.metal(slab(-34, -380, 68, 110, 24), "#cfd2d8", width=2, across=True) + b.light.sphere(0, -384, 30, b.p.hue2)
    tail = b.fall(
        path("M-330 -110H250", stroke="#a9adb6", stroke_width=14, stroke_linecap="round")
        + b.light.body("M170 -110L270 -196L360 -196L316 -110L360 -24L270 -24Z", b.p.hue2, width=3)
        + b.light.metal("M-330 -140L-400 -110L-330 -80Z", "#8f939c", width=2),
        drop=10,
        blur=9,
        opacity=0.3,
    ) + b.light.metal(disc(0, -110, 38), "#cfd2d8", width=2)
    louvres = "".join(
        b.light.body(
            (
                f"M{-118} {40 + i * 40}C-118 {20 + i * 40} 118 {20 + i * 40} 118 {40 + i * 40}L132 {62 + i * 40}"
                f"C132 {74 + i * 40} -132 {74 + i * 40} -132 {62 + i * 40}Z"
            ),
            white,
            width=2,
        )
        for i in range(5)
    )
    bucket = (
        b.light.body("M-96 260L96 260L80 350L-80 350Z", b.p.hue, width=3)
        + ellipse(0, 260, 96, 20, fill=darken(b.p.hue, 0.2))
        + path("M-92 262C-60 278 60 278 92 262L60 300L-60 300Z", fill="#000000", opacity=0.2)
    )
    clamp = b.light.metal(slab(-58, 380, 116, 66, 14), "#5a5d66", width=2) + b.screw(-34, 412, 11) + b.screw(34, 412, 11)
    return b.floor(446, 150) + mast + tail + arms + cups + hub + louvres + bucket + clamp


def vane_other(b: Bench) -> str:
    """On its balcony, over roofs, at dusk."""
    rng = Random("roofs")
    sky = (
        rect(
            -620,
            -620,
            1240,
            1240,
            fill=b.canvas.linear([(0, mix(b.p.hue, "#ffffff", 0.25)), (0.55, mix(b.p.hue2, "#ffffff", 0.45)), (1, mix(b.p.hue2, b.p.hue, 0.3))]),
        )
        + circle(330, 40, 90, fill="#fff4d6")
        + b.light.glow(330, 40, 330, "#fff0c0", 0.8)
    )
    clouds = "".join(
        ellipse(x, y, r, r * 0.26, fill="#ffffff", opacity=0.6, filter=b.canvas.blur(7))
        for x, y, r in ((-380, -420, 190), (-260, -400, 150), (280, -300, 200), (480, -330, 130))
    )
    roofs = "".join(
        path(f"M{x} 620V{y}L{x + 75} {y - 56}L{x + 150} {y}V620Z", fill=mix(b.p.hue, "#1a1520", 0.35 + 0.25 * rng.random()))
        + rect(x + 96, y - 80, 22, 60, fill=mix(b.p.hue, "#1a1520", 0.55))
        + "".join(rect(x + 26 + k * 46, y + 50, 24, 34, fill=b.p.hue2 if rng.random() < 0.5 else "#2a2430", opacity=0.9) for k in range(3))
        for x, y in ((-620, 150), (-480, 210), (-330, 130), (-180, 230), (-20, 170), (130, 220), (280, 150), (430, 210), (560, 160))
    )
    rail = "".join(b.light.metal(slab(-620, y, 1240, h, 6), "#3d4048", width=2) for y, h in ((330, 28), (560, 20))) + "".join(
        b.light.metal(slab(-600 + i * 72, 350, 14, 280, 4), "#3d4048", width=1, across=True) for i in range(18)
    )
    pots = "".join(
        b.fall(
            b.light.body(f"M{x - 70} 470L{x + 70} 470L{x + 52} 620L{x - 52} 620Z", "#c36a45", width=2)
            + "".join(
                ellipse(
                    x + rng.gauss(0, 52),
                    440 - rng.random() * 150,
                    30,
                    13,
                    fill=mix("#3f7d20", "#9ccf5a", rng.random()),
                    transform=f"rotate({rng.random() * 180:.0f} {x} 400)",
                )
                for _ in range(26)
            )
            + "".join(b.light.sphere(x + k * 38 - 40, 400 + (k * 37 % 60), 20, "#e2402f") for k in range(3)),
            drop=12,
            blur=10,
        )
        for x in (-470, -300)
    )
    return sky + clouds + roofs + rail + pots + group(vane(b), transform="translate(170 -20) scale(.84)")


def _spike(b: Bench) -> str:
    tip = b.skin("M-44 40L44 40L30 300C26 340 10 372 0 388C-10 372 -26 340 -30 300Z", -44, 40, 88, 348)
    head = b.skin("M-92 -110C-92 -190 92 -190 92 -110L92 0C92 40 60 56 0 56S-92 40 -92 0Z", -92, -170, 184, 226, "#f1ece0", "porcelain") + path(
        "M-70 -100C-68 -140 -40 -158 -10 -160", fill="none", stroke="#ffffff", stroke_width=12, stroke_linecap="round", opacity=0.9
    )
    band = path("M-92 -6C-60 18 60 18 92 -6L92 10C60 34 -60 34 -92 10Z", fill=b.p.hue)
    glow = (
        b.light.glow(0, -78, 90, b.p.hue2, 0.9)
        + circle(0, -78, 21, fill=mix(b.p.hue2, "#ffffff", 0.35))
        + circle(0, -78, 21, fill="none", stroke="#ffffff", stroke_width=2.5)
    )
    return tip + head + band + glow


def _plant(b: Bench, cx: float, cy: float) -> str:
    rng = Random("plant")
    leaves = []
    for i in range(13):
        turn = -96 + i * 16 + rng.gauss(0, 5)
        length = 250 + 150 * abs(sin(i * 1.7))
        tone = mix(b.p.hue, (lighten(b.p.hue, 0.22), darken(b.p.hue, 0.1))[i % 2], 0.7)
        blade = f"M0 0C{-66} {-length * 0.35:.0f} {-62} {-length * 0.8:.0f} 0 {-length:.0f}C62 {-length * 0.8:.0f} 66 {-length * 0.35:.0f} 0 0Z"
        veins = "".join(
            path(
                f"M0 {-length * (0.2 + 0.13 * k):.0f}L{s * 34} {-length * (0.32 + 0.13 * k):.0f}",
                stroke=lighten(tone, 0.12),
                stroke_width=2.4,
                opacity=0.6,
            )
            for k in range(5)
            for s in (1, -1)
        )
        leaves.append(
            group(
                b.fall(
                    b.light.body(blade, tone, depth=0.13, width=2)
                    + path(f"M0 0L0 {-length * 0.94:.0f}", stroke=lighten(tone, 0.16), stroke_width=4)
                    + veins,
                    drop=8,
                    blur=8,
                    opacity=0.3,
                ),
                transform=f"translate({cx} {cy}) rotate({turn * 0.9:.0f})",
            )
        )
    return "".join(leaves[0::2] + leaves[1::2])


def sprout(b: Bench) -> str:
    """A clay spike in a pot, glowing once: water, please."""
    pot = b.skin("M-270 90L270 90L216 400C212 420 200 430 180 430L-180 430C-200 430 -212 420 -216 400Z", -270, 90, 540, 340)
    rim = b.fall(b.skin(slab(-296, 52, 592, 82, 18), -296, 52, 592, 82, lighten(b.tone, 0.03)), drop=10, blur=9)
    soil = ellipse(0, 58, 268, 34, fill="#3a271a") + "".join(
        circle(-240 + (i * 47 % 480), 50 + (i * 11 % 20), 4 + i % 4, fill=("#4d3524", "#2a1b11", "#6b4b33")[i % 3]) for i in range(60)
    )
    spike = group(_spike(b), transform="translate(150 10) rotate(8) scale(.78)")
    front = path("M-268 60A268 34 0 0 0 268 60L268 76A268 34 0 0 1 -268 76Z", fill="#3a271a")
    return b.floor(432, 260, 0.45) + soil + _plant(b, -60, 50) + spike + front + pot + rim


def sprout_other(b: Bench) -> str:
    """Taken apart: porcelain head, cell, sensor, unglazed tip, and the roots it listens to."""
    ground = path("M-620 120C-300 90 300 150 620 110V620H-620Z", fill=b.canvas.linear([(0, "#6b4b33"), (1, "#3a271a")])) + "".join(
        circle(-600 + (i * 97 % 1200), 170 + (i * 61 % 420), 4 + i % 6, fill=("#83603f", "#4d3524", "#2d1d12")[i % 3], opacity=0.8)
        for i in range(120)
    )
    roots = "".join(
        path(
            smooth([(-280, 110), (-300 + i * 30, 200), (-420 + i * 84, 330), (-470 + i * 104, 480 + (i * 41 % 70))]),
            fill="none",
            stroke="#e6d3b0",
            stroke_width=9 - i % 3 * 2,
            stroke_linecap="round",
            opacity=0.9,
        )
        for i in range(6)
    )
    water = "".join(
        path(f"M{x} {y}c16 22 18 34 0 40c-18 -6 -16 -18 0 -40z", fill="#7cc4f0", opacity=0.85)
        for x, y in ((-60, 300), (0, 400), (60, 250), (330, 330), (400, 430), (350, 520))
    )
    tip = group(
        b.skin("M-44 40L44 40L30 300C26 340 10 372 0 388C-10 372 -26 340 -30 300Z", -44, 40, 88, 348)
        + ellipse(0, 40, 44, 12, fill=darken(b.tone, 0.22)),
        transform="translate(190 110) scale(1.15)",
    )
    sensor = b.fall(
        b.light.body(slab(150, 4, 80, 70, 8), "#0f5d4a", width=2)
        + b.light.metal(disc(190, 38, 22), "#c9ccd3", width=2)
        + circle(190, 38, 6, fill="#23252b"),
        drop=8,
        blur=7,
    )
    cell = b.fall(
        b.light.metal("M110 -90A80 24 0 0 1 270 -90L270 -66A80 24 0 0 1 110 -66Z", "#c9ccd3", width=2)
        + ellipse(190, -90, 80, 24, fill=b.canvas.linear([(0, "#f3f4f6"), (1, "#a9adb6")], 0, 0, 1, 1))
        + label(190, -82, "+", 34, "#5a5d66", weight=700, anchor="middle"),
        drop=8,
        blur=7,
    )
    head = group(
        b.skin("M-92 -110C-92 -190 92 -190 92 -110L92 0C92 40 60 56 0 56S-92 40 -92 0Z", -92, -170, 184, 226, "#f1ece0", "porcelain")
        + b.light.glow(0, -78, 90, b.p.hue2, 0.9)
        + circle(0, -78, 21, fill=mix(b.p.hue2, "#ffffff", 0.35))
        + path("M-92 -6C-60 18 60 18 92 -6L92 10C60 34 -60 34 -92 10Z", fill=b.p.hue),
        transform="translate(190 -280) scale(1.15)",
    )
    axis = line(190, -210, 190, 160, stroke=b.p.hue, stroke_width=3, stroke_dasharray="3 11")
    tone = turn_hue(b.p.hue, -8)
    stem = path("M-280 116C-284 0 -270 -90 -290 -190", fill="none", stroke=darken(tone, 0.05), stroke_width=17, stroke_linecap="round")
    return _plant(b, -284, -60) + stem + ground + roots + water + axis + tip + sensor + cell + head


THINGS: dict[str, tuple[Draw, Draw]] = {"server": (server, server_other), "vane": (vane, vane_other), "sprout": (sprout, sprout_other)}
