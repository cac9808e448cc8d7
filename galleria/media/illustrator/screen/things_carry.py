"""Things to carry: camera and recorder. Each has a front and another side."""

from math import cos, pi, sin
from random import Random

from galleria.media.illustrator.canvas import circle, group, line, path, rect
from galleria.media.illustrator.colour import darken, mix
from galleria.media.illustrator.screen.bench import Bench, Draw
from galleria.media.illustrator.screen.relief import disc, slab
from galleria.media.illustrator.screen.ui import label, mono


def _leather(b: Bench, d: str, x: float, y: float, width: float, height: float, tone: str) -> str:
    rng = Random("leather")
    grain = "".join(
        path(
            (
                f"M{x + rng.random() * width:.0f} {y + rng.random() * height:.0f}q{rng.gauss(0, 6):.0f} {rng.gauss(0, 6):.0f}"
                f" {rng.gauss(0, 9):.0f} {rng.gauss(0, 9):.0f}"
            ),
            fill="none",
            stroke="#ffffff" if i % 2 else "#000000",
            stroke_width=1.7,
            opacity=0.2,
        )
        for i in range(240)
    )
    return b.light.body(d, tone, depth=0.06, width=2) + group(grain, clip_path=b.canvas.clip(path(d)))


def camera(b: Bench) -> str:
    """A half-frame camera: leather, metal, glass, a folding crank."""
    top = b.skin(
        "M-430 -170C-430 -206 -410 -222 -378 -222L-150 -222L-120 -268L150 -268L180 -222L378 -222C410 -222 430 -206 430 -170L430 -110L-430 -110Z",
        -430,
        -268,
        860,
        158,
    )
    lower = b.skin("M-430 212L430 212L430 232C430 262 412 276 384 276L-384 276C-412 276 -430 262 -430 232Z", -430, 212, 860, 64)
    hide = _leather(b, slab(-430, -110, 860, 324, 2), -430, -110, 860, 324, b.p.hue)
    finder = (
        b.light.body(slab(-78, -248, 156, 92, 14), "#16171b", width=3)
        + path(slab(-58, -234, 116, 64, 8), fill=b.canvas.linear([(0, "#10243a"), (0.4, "#3f7cab"), (0.6, "#14273a"), (1, "#05080c")], 0, 0, 1, 1))
        + path("M-50 -228h50l-36 52h-14z", fill="#ffffff", opacity=0.35)
    )
    meter = path(slab(-340, -196, 130, 50, 10), fill="#d9dce2") + "".join(
        circle(-330 + (i % 12) * 10, -186 + i // 12 * 10, 4.4, fill="#8a93a3", opacity=0.8) for i in range(48)
    )
    mount = b.fall(b.light.metal(disc(0, 62, 208), "#a9adb6", width=4), drop=20, blur=16, opacity=0.6)
    knurl = "".join(
        line(200 * cos(a), 62 + 200 * sin(a), 186 * cos(a), 62 + 186 * sin(a), stroke="#26282e", stroke_width=4)
        for a in (2 * pi * i / 110 for i in range(110))
    )
    rings = (
        b.light.metal(disc(0, 62, 184), "#4a4d55", width=3) + b.light.metal(disc(0, 62, 162), "#2b2d33", width=3) + circle(0, 62, 140, fill="#0d0e11")
    )
    words = "".join(
        label(0, 62 - 169, str(v), 17, "#f0efe9", weight=500, family="Space Grotesk", anchor="middle", transform=f"rotate({-60 + i * 20} 0 62)")
        for i, v in enumerate((16, 11, 8, "5.6", 4, "2.8", 2))
    )
    glass = (
        circle(0, 62, 124, fill=b.canvas.radial([(0, "#1a2a4a"), (0.35, "#2b1c4d"), (0.6, "#0e2b3a"), (0.85, "#05070a"), (1, "#000000")]))
        + circle(0, 62, 74, fill=b.canvas.radial([(0, "#4a6bd0", 0.9), (0.5, "#2a1150", 0.8), (1, "#030308", 0.9)], 0.5, 0.5, 0.5, fx=0.6, fy=0.65))
        + path(disc(-40, 18, 42, 30), fill="#ffffff", opacity=0.5, transform="rotate(-38 -40 18)")
        + circle(48, 112, 16, fill="#ff9ec4", opacity=0.5)
        + circle(64, 96, 7, fill="#b9f3ff", opacity=0.7)
        + "".join(circle(0, 62, r, fill="none", stroke="#8aa0ff", stroke_width=1.4, opacity=0.3) for r in (118, 96, 60))
    )
    dial = b.light.metal(slab(228, -262, 120, 42, 8), "#c4c8cf", width=2, across=True) + "".join(
        line(232 + i * 6, -260, 232 + i * 6, -224, stroke="#555860", stroke_width=1.8) for i in range(20)
    )
    button = b.light.metal(slab(-300, -246, 64, 26, 8), "#d9a441", width=2, across=True)
    crank = b.fall(
        b.light.metal(disc(376, -150, 46), "#b9bdc5", width=2)
        + group(
            b.light.metal(slab(-13, -18, 26, 152, 13), "#d2d5da", width=2) + b.light.sphere(0, 122, 25, b.p.hue2),
            transform="translate(376 -150) rotate(-16)",
        ),
        drop=10,
        blur=9,
        opacity=0.5,
    ) + b.screw(376, -150, 10)
    lugs = "".join(b.light.metal(disc(x, -140, 17), "#c4c8cf", width=2) for x in (-436, 436))
    name = label(-384, 250, b.p.name, 30, "#d8dae0", weight=700, family="Space Grotesk") + mono(
        384, 250, "28 mm half-frame", 20, "#b4b7bf", anchor="end"
    )
    return b.floor(280, 440, 0.45) + lugs + dial + button + top + hide + lower + meter + finder + mount + knurl + rings + words + glass + crank + name


def camera_other(b: Bench) -> str:
    """From above: the crank unfolded, the counter, the lens below."""
    lens = "".join(
        b.light.metal(slab(-w / 2, y, w, h, 8), t, width=2, across=True)
        for w, y, h, t in ((400, 150, 60, "#a9adb6"), (360, 206, 70, "#4a4d55"), (330, 272, 60, "#2b2d33"), (300, 328, 26, "#16171b"))
    )
    ribs = "".join(line(-196 + i * 10, 156, -196 + i * 10, 204, stroke="#23252b", stroke_width=3.6) for i in range(40))
    body = b.fall(b.skin(slab(-470, -160, 940, 320, 120), -470, -160, 940, 320), drop=36, blur=28, opacity=0.5)
    shoe = b.light.body(slab(-90, -150, 180, 90, 8), "#16171b", width=2) + b.light.metal(slab(-76, -138, 152, 16, 3), "#c4c8cf", width=1)
    dial = b.knob(-250, 10, 104, "#c4c8cf", 20) + "".join(
        label(-250, -70, v, 22, "#23252b", weight=700, family="Space Grotesk", anchor="middle", transform=f"rotate({i * 45} -250 10)")
        for i, v in enumerate(("A", "B", "30", "60", "125", "250", "500", "1k"))
    )
    counter = (
        circle(60, 20, 60, fill="#16171b")
        + circle(60, 20, 52, fill="#f4f1e8")
        + "".join(
            line(60 + 44 * sin(a), 20 - 44 * cos(a), 60 + 50 * sin(a), 20 - 50 * cos(a), stroke="#16171b", stroke_width=2)
            for a in (2 * pi * i / 36 for i in range(36))
        )
        + label(60, 36, "41", 44, b.p.hue, weight=700, family="Space Grotesk", anchor="middle")
        + path("M20 -16a52 52 0 0 1 50 -28l-30 60z", fill="#ffffff", opacity=0.5)
    )
    crank = b.fall(
        b.light.metal(disc(300, 10, 92), "#c4c8cf", width=3)
        + group(
            b.light.metal(slab(-22, -22, 44, 300, 22), "#d9dce1", width=3) + b.light.metal(disc(0, 252, 36), b.p.hue2, width=2),
            transform="translate(300 10) rotate(-118)",
        ),
        drop=18,
        blur=14,
        opacity=0.5,
    ) + b.screw(300, 10, 17)
    shutter = b.fall(b.light.metal(disc(-90, 70, 38), "#d9a441", width=2), drop=8, blur=6) + circle(-90, 70, 12, fill="#6b4b18", opacity=0.6)
    sweep = path("M96 -330A300 300 0 0 1 480 -260", fill="none", stroke=b.p.hue, stroke_width=6, stroke_dasharray="2 18", stroke_linecap="round")
    return group(b.fall(lens, drop=20, blur=16) + ribs + body + shoe + dial + counter + shutter + sweep + crank, transform="translate(0 -40)")


def recorder(b: Bench) -> str:
    """The outline of a compact cassette in graphite, with hubs that turn and one red key."""
    outline = (
        "M-440 -270C-440 -290 -428 -300 -410 -300L410 -300C428 -300 440 -290 440 -270L440 232C440 250"
        " 428 260 410 260L330 260L296 300L-296 300L-330 260L-410 260C-428 260 -440 250 -440 232Z"
    )
    body = b.fall(b.skin(outline, -440, -300, 880, 600), drop=36, blur=30, opacity=0.5)
    sticker = (
        b.light.body(slab(-390, -262, 780, 380, 22), b.p.hue2, depth=0.04, width=2)
        + rect(-390, 12, 780, 34, fill=b.p.hue)
        + rect(-390, 54, 780, 16, fill=mix(b.p.hue, b.p.hue2, 0.45))
        + rect(-390, 78, 780, 9, fill=mix(b.p.hue, b.p.hue2, 0.7))
    )
    ruled = (
        "".join(line(-300, -200 + i * 38, 350, -200 + i * 38, stroke="#7a7465", stroke_width=1.6, opacity=0.6) for i in range(2))
        + label(-296, -208, b.p.caption or b.p.name, 36, "#2b2823", weight=500)
        + label(-366, -186, "A", 62, b.p.hue, weight=800, family="Bricolage Grotesque")
        + label(-296, -172, b.p.name, 25, "#2b2823", weight=700, family="Space Grotesk")
    )
    window = path(slab(-238, -104, 476, 150, 70), fill="#121317") + path(
        slab(-238, -104, 476, 150, 70), fill="none", stroke="#ffffff", stroke_opacity=0.3, stroke_width=3
    )
    reels = "".join(circle(x, -29, r, fill=b.canvas.radial([(0, "#3d2a1c"), (0.9, "#20150e"), (1, "#46321f")])) for x, r in ((-138, 72), (138, 56)))
    hubs = "".join(
        b.light.metal(disc(x, -29, 42), "#e4e6ea", width=2)
        + circle(x, -29, 27, fill="#15161a")
        + "".join(group(rect(x - 4.5, -58, 9, 14, rx=2, fill="#e4e6ea"), transform=f"rotate({turn + k * 60} {x} -29)") for k in range(6))
        for x, turn in ((-138, 8), (138, 33))
    )
    glass = path("M-238 -34a70 70 0 0 1 70 -70h230l-110 150h-120a70 70 0 0 1 -70 -70z", fill="#ffffff", opacity=0.12)
    foot = b.light.body("M-300 148L300 148L330 262L-330 262Z", darken(b.tone, 0.02), width=3)
    key = b.fall(b.light.body(slab(-70, 170, 140, 66, 16), "#d22f2f", depth=0.12, width=3), drop=8, blur=7, opacity=0.5) + circle(
        0, 203, 13, fill="#ffffff", opacity=0.9
    )
    meters = "".join(
        rect(-236 + i * 15, 194, 9, 22, rx=3, fill=b.p.hue if i < 6 else "#5a5c64")
        + rect(102 + i * 15, 194, 9, 22, rx=3, fill=b.p.hue if i < 4 else "#5a5c64")
        for i in range(9)
    )
    mics = "".join(
        path(slab(x, -90, 46, 150, 14), fill=b.canvas.linear([(0, "#8c6a35"), (0.5, "#e0b76a"), (1, "#6e5124")], 0, 0, 1, 0))
        + "".join(circle(x + 10 + (i % 3) * 13, -78 + (i // 3) * 12, 3, fill="#3a2a12", opacity=0.8) for i in range(33))
        for x in (-450, 404)
    )
    screws = "".join(b.screw(x, y, 12) for x, y in ((-412, -272), (412, -272), (-412, 232), (412, 232), (0, 276)))
    return group(body, mics, sticker, ruled, window, reels, hubs, glass, foot, key, meters, screws, transform="rotate(-6)")


def recorder_other(b: Bench) -> str:
    """Among cassettes on a shelf: only the bronze end gives it away."""
    shelf = b.fall(b.skin(slab(-620, 330, 1240, 60, 6), -620, 330, 1240, 60, "#8a5a34", "walnut"), drop=30, blur=26)
    parts = []
    titles = ("Birch wood, May", "Stairwell", "Snow, 4 a.m.", "", "Tin roof", "Ferry, engine", "Uncle Sol talks", "Owls", "Market")
    for i, title in enumerate(titles):
        x = -560 + i * 118
        lean = 6 if i == 8 else 0
        if not title:
            mesh = "".join(circle(x + 22 + (k % 6) * 12.4, -230 + (k // 6) * 12.4, 3.4, fill="#3a2a12", opacity=0.85) for k in range(72))
            spine = (
                b.skin(slab(x, -260, 106, 590, 12), x, -260, 106, 590)
                + path(slab(x + 12, -244, 82, 170, 14), fill=b.canvas.linear([(0, "#8c6a35"), (0.5, "#e8c27a"), (1, "#6e5124")], 0, 0, 1, 0))
                + mesh
                + b.light.body(slab(x + 28, -20, 50, 110, 12), "#d22f2f", width=2)
                + b.light.glow(x + 53, 150, 44, "#ff4b3a", 0.8)
                + circle(x + 53, 150, 8, fill="#ffd0c8")
                + path(slab(x + 34, 280, 40, 16, 7), fill="#0d0e11")
            )
            parts.append(group(b.fall(spine, drop=16, blur=14), transform="translate(0 -26)"))
            continue
        tone = mix(b.p.hue2, (b.p.hue, "#ffffff", "#6c8aa0", "#d9b38c", "#8fb59b")[i % 5], 0.5)
        case = (
            b.light.glass(slab(x, -260, 106, 590, 8), "#dfe5ea", opacity=0.55, width=3)
            + rect(x + 14, -240, 78, 550, fill=tone)
            + rect(x + 14, -240, 78, 36, fill=b.p.hue)
            + group(label(0, 0, title, 40, "#2b2823", weight=700, family="Space Grotesk"), transform=f"translate({x + 66} 280) rotate(-90)")
            + rect(x + 16, -250, 8, 570, fill="#ffffff", opacity=0.5)
        )
        parts.append(group(case, transform=f"rotate({lean} {x} 330)"))
    return b.light.glow(-100, -100, 620, mix(b.p.hue2, "#ffffff", 0.5), 0.6) + "".join(parts) + shelf


THINGS: dict[str, tuple[Draw, Draw]] = {"camera": (camera, camera_other), "recorder": (recorder, recorder_other)}
