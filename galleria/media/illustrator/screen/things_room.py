"""Things of the room: departure board, air monitor, radio. Each has a front and another side."""

from math import cos, pi, sin

from galleria.media.illustrator.canvas import circle, ellipse, group, line, path, rect
from galleria.media.illustrator.colour import darken, lighten, mix
from galleria.media.illustrator.screen.bench import Bench, Draw
from galleria.media.illustrator.screen.relief import disc, slab
from galleria.media.illustrator.screen.ui import arc, label, smooth


def departures(b: Bench) -> str:
    """An e-paper board in folded steel, hung from one nail."""
    frame = b.fall(b.skin(slab(-440, -300, 880, 640, 26), -440, -300, 880, 640), drop=40, blur=30, opacity=0.5)
    paper = path(slab(-404, -266, 808, 572, 8), fill=b.canvas.linear([(0, "#e9e7dd"), (1, "#dbd8cc")])) + path(
        slab(-404, -266, 808, 572, 8), fill="none", stroke="#000000", stroke_opacity=0.5, stroke_width=3
    )
    shade = path("M-404 -266h808v26h-808z", fill=b.canvas.linear([(0, "#000000", 0.3), (1, "#000000", 0)]))
    ink = "#17181b"
    parts = [
        label(-372, -196, b.p.caption or "Here", 44, ink, weight=800, family="Bricolage Grotesque"),
        label(372, -196, "07:38", 44, ink, weight=700, family="Space Grotesk", anchor="end"),
        line(-372, -172, 372, -172, stroke=ink, stroke_width=4),
    ]
    for i, entry in enumerate(b.p.lines[:5]):
        no, where, at, leave = (entry.split("|") + [""] * 4)[:4]
        y = -158 + i * 90
        first = i == 0
        if first:
            parts.append(rect(-388, y + 2, 776, 84, rx=10, fill=b.p.hue2))
        tone = "#ffffff" if first else ink
        parts += [
            rect(-372, y + 20, 82, 50, rx=8, fill=tone if first else ink),
            label(-331, y + 57, no, 33, b.p.hue2 if first else "#e9e7dd", weight=700, family="Space Grotesk", anchor="middle"),
            label(-262, y + 58, where, 37, tone, weight=700, room=290),
        ]
        parts += [
            label(190, y + 58, at, 32, tone, weight=500, family="Space Grotesk", anchor="end"),
            label(372, y + 59, f"{leave} min", 37, tone, weight=700, family="Space Grotesk", anchor="end"),
        ]
    nail = b.fall(b.light.metal(disc(0, -356, 15), "#b9bcc4", width=2), drop=8, blur=6)
    hook = path("M-60 -300L0 -352L60 -300", fill="none", stroke="#4a4c54", stroke_width=5)
    glare = path("M-404 -266h330l-260 572h-70z", fill="#ffffff", opacity=0.13)
    return hook + nail + frame + paper + shade + "".join(parts) + glare


def departures_other(b: Bench) -> str:
    """In the hallway: the board over shoes, beside coats."""
    rail = b.fall(b.skin(slab(-600, -330, 520, 52, 10), -600, -330, 520, 52, "#b98a5a", "beech"), drop=14, blur=10)
    coats = []
    for x, tone, length in ((-500, b.p.hue, 560), (-330, b.p.hue2, 480), (-180, "#33363d", 600)):
        y = -270
        coat = (
            f"M{x} {y}C{x + 50} {y + 20} {x + 84} {y + 46} {x + 92} {y + 110}L{x + 104} {y + length}C{x + 40}"
            f" {y + length + 16} {x - 40} {y + length + 16} {x - 104} {y + length}L{x - 92} {y + 110}C{x - 84}"
            f" {y + 46} {x - 50} {y + 20} {x} {y}Z"
        )
        sleeves = "".join(
            b.light.body(
                f"M{x + s * 40} {y + 24}C{x + s * 96} {y + 40} {x + s * 118} {y + 100} {x + s * 124} {y + 200}L{x + s * 132} {y + 400}"
                f"C{x + s * 116} {y + 412} {x + s * 92} {y + 410} {x + s * 82} {y + 400}L{x + s * 70} {y + 160}Z",
                darken(tone, 0.03),
                width=2,
            )
            for s in (1, -1)
        )
        lapels = path(f"M{x - 30} {y + 8}L{x} {y + 130}L{x + 30} {y + 8}L{x + 58} {y + 70}L{x} {y + 190}L{x - 58} {y + 70}Z", fill=darken(tone, 0.07))
        folds = "".join(
            path(
                f"M{x + k * 26} {y + 90}C{x + k * 30} {y + 260} {x + k * 36 - 6} {y + 380} {x + k * 34} {y + length - 4}",
                fill="none",
                stroke="#000000" if k % 2 else "#ffffff",
                stroke_width=9,
                opacity=0.14,
            )
            for k in (-2, -1, 1, 2)
        )
        coats.append(
            b.fall(
                b.light.body(coat, tone, depth=0.1, width=2)
                + sleeves
                + lapels
                + folds
                + line(x, y + 60, x, y + length - 10, stroke="#000000", stroke_opacity=0.3, stroke_width=4)
                + "".join(circle(x + 12, y + 120 + k * 90, 7, fill=darken(tone, 0.2)) for k in range(4)),
                drop=16,
                blur=16,
                opacity=0.4,
            )
            + b.light.metal(slab(x - 9, -318, 18, 62, 9), "#8f939c", width=1.5)
        )
    shoes = "".join(
        group(
            b.fall(
                b.light.body("M-80 20C-84 -20 -70 -40 -40 -40L-10 -40C10 -20 40 -8 84 0C100 6 100 20 96 26L-80 26Z", t, width=2)
                + path(slab(-84, 20, 184, 14, 6), fill="#f3efe6")
                + path("M-22 -28L2 -10M-8 -32L16 -14", stroke="#ffffff", stroke_width=4),
                drop=10,
                blur=8,
            ),
            transform=f"translate({x} {y}) scale({s} 1)",
        )
        for x, y, t, s in ((190, 476, b.p.hue2, 1), (330, 486, darken(b.p.hue2, 0.06), 1), (490, 480, "#3a3c44", -1))
    )
    floor = (
        rect(-620, 470, 1240, 200, fill=b.canvas.linear([(0, "#b58c62"), (1, "#8a6540")]))
        + "".join(line(-620, 470 + i * 36, 620, 470 + i * 36, stroke="#5f4326", stroke_width=2, opacity=0.4) for i in range(5))
        + rect(-620, 440, 1240, 30, fill="#ffffff", opacity=0.85)
    )
    return floor + rail + "".join(coats) + shoes + group(departures(b), transform="translate(262 -160) scale(.6)")


def _bird(b: Bench, droop: float) -> str:
    """The folded-paper bird; droop 0 is alert, 1 is asleep with its beak on the table."""
    tone = b.p.hue
    canvas = b.canvas

    def fold(d: str, amount: float) -> str:
        shade = lighten(tone, amount) if amount > 0 else darken(tone, -amount)
        return path(d, fill=canvas.linear([(0, lighten(shade, 0.05)), (1, darken(shade, 0.05))])) + path(
            d, fill="none", stroke="#ffffff", stroke_opacity=0.35, stroke_width=2, stroke_linejoin="round"
        )

    head = group(
        fold("M60 -168L128 -196L140 -120L66 -84Z", 0.05)
        + fold("M128 -196L150 -150L140 -120Z", -0.08)
        + path("M146 -162L204 -140L142 -124Z", fill=mix("#f08a24", tone, 0.2))
        + path("M146 -162L204 -140L146 -142Z", fill="#ffb35c")
        + circle(118, -158, 8.5, fill="#1b1712")
        + circle(115, -161, 2.6, fill="#ffffff"),
        transform=f"rotate({78 * droop} 74 -92) translate(0 {26 * droop})",
    )
    body = (
        fold("M-96 -10L66 -150L120 -40L40 60L-70 66Z", 0.02)
        + fold("M-96 -10L66 -150L-8 10Z", 0.08)
        + fold("M66 -150L120 -40L-8 10Z", -0.03)
        + fold("M-8 10L120 -40L40 60Z", -0.1)
    )
    wing = group(
        fold("M-60 -36L40 -90L52 -4L-140 70Z", 0.1)
        + fold("M-60 -36L-140 70L-20 20Z", -0.05)
        + path("M-116 56L40 -78M-90 58L48 -50", stroke="#000000", stroke_opacity=0.1, stroke_width=2),
        transform=f"rotate({-14 + 34 * droop} 30 -60)",
    )
    tail = fold("M-84 0L-214 -66L-196 12L-100 44Z", -0.06) + fold("M-84 0L-214 -66L-150 18Z", 0.04)
    return group(tail, body, head, wing, transform=f"rotate({-14 + 30 * droop}) translate(0 {34 * droop})")


def _perch(b: Bench) -> str:
    base = "M-250 96C-250 40 -160 10 0 10S250 40 250 96L270 236C274 270 250 290 216 290L-216 290C-250 290 -274 270 -270 236Z"
    top = ellipse(0, 92, 246, 74, fill=b.canvas.radial([(0, "#ffffff"), (0.7, "#f0ede5"), (1, "#d9d5ca")], 0.5, 0.5, 0.5, fx=0.35, fy=0.3))
    slots = "".join(
        path(f"M{-150 + i * 30} 232v-52", stroke="#5d5a52", stroke_width=8, stroke_linecap="round", opacity=0.7)
        + path(f"M{-145 + i * 30} 232v-52", stroke="#ffffff", stroke_width=2, stroke_linecap="round")
        for i in range(11)
    )
    return (
        b.floor(292, 300)
        + b.skin(base, -270, 10, 540, 280)
        + path(base, fill=b.canvas.linear([(0, "#000000", 0.2), (0.2, "#000000", 0), (0.7, "#000000", 0), (1, "#000000", 0.26)], 0, 0, 1, 0))
        + top
        + ellipse(0, 88, 60, 16, fill="#b9b4a8", opacity=0.7)
        + slots
        + path("M-214 140C-216 180 -218 220 -216 256", fill="none", stroke="#ffffff", stroke_width=13, stroke_linecap="round", opacity=0.9)
        + ellipse(0, 262, 10, 10, fill=b.p.hue2)
    )


def monitor(b: Bench) -> str:
    """A porcelain base, and the bird upright: good air."""
    legs = path("M-6 84L2 10M34 84L30 6", stroke="#c5762a", stroke_width=9, stroke_linecap="round") + path(
        "M-22 88h34M20 88h34", stroke="#c5762a", stroke_width=8, stroke_linecap="round"
    )
    return (
        _perch(b)
        + ellipse(10, 92, 120, 22, fill="#000000", opacity=0.25, filter=b.canvas.blur(9))
        + legs
        + group(b.fall(_bird(b, 0), drop=12, blur=12, opacity=0.3), transform="translate(0 -70) scale(1.42)")
    )


def monitor_other(b: Bench) -> str:
    """The bird asleep with its beak down: open a window."""
    window = (
        b.fall(b.light.body(slab(-470, -520, 420, 560, 10), "#fbfaf5", width=3), drop=10, blur=12, opacity=0.2)
        + rect(-440, -490, 360, 500, fill=b.canvas.linear([(0, mix(b.p.hue2, "#ffffff", 0.45)), (1, mix(b.p.hue2, "#ffffff", 0.78))]))
        + rect(-266, -490, 12, 500, fill="#fbfaf5")
        + rect(-440, -260, 360, 12, fill="#fbfaf5")
        + "".join(ellipse(x, y, r, r * 0.42, fill="#ffffff", opacity=0.8) for x, y, r in ((-380, -400, 50), (-340, -412, 60), (-160, -150, 60)))
    )
    stale = "".join(
        path(
            smooth([(330 + 14 * sin(i + k), 60 - k * 62) for k in range(7)]),
            fill="none",
            stroke=mix(b.p.hue, "#7a6a4a", 0.5),
            stroke_width=9,
            stroke_linecap="round",
            opacity=0.25,
            transform=f"translate({i * 62 - 60} {-i * 30})",
        )
        for i in range(3)
    )
    card = (
        b.fall(b.light.body(slab(190, -420, 300, 170, 22), "#ffffff", width=2), drop=14, blur=14, opacity=0.25)
        + label(216, -340, "1,512", 74, "#17181b", weight=700, family="Space Grotesk")
        + label(218, -288, "parts of CO₂ a million", 22, "#5c5d66")
    )
    return (
        window
        + stale
        + card
        + group(
            _perch(b)
            + ellipse(20, 96, 150, 24, fill="#000000", opacity=0.28, filter=b.canvas.blur(9))
            + group(b.fall(_bird(b, 1), drop=12, blur=12, opacity=0.3), transform="translate(-10 20) scale(1.3)"),
            transform="translate(0 60)",
        )
    )


def radio(b: Bench) -> str:
    """A cabinet round a wool grille, and one knob."""
    body = b.skin(slab(-440, -240, 880, 520, 54), -440, -240, 880, 520)
    cloth = mix(b.p.hue2, "#8a7b62", 0.25)
    weave = b.canvas.define(
        "pattern",
        rect(0, 0, 12, 12, fill=cloth)
        + rect(0, 0, 6, 6, fill=lighten(cloth, 0.05))
        + rect(6, 6, 6, 6, fill=lighten(cloth, 0.07))
        + rect(6, 0, 6, 1.6, fill=darken(cloth, 0.12))
        + rect(0, 6, 6, 1.6, fill=darken(cloth, 0.12))
        + rect(0, 0, 1.6, 6, fill=darken(cloth, 0.08)),
        width=12,
        height=12,
        patternUnits="userSpaceOnUse",
    )
    grille = (
        path(slab(-396, -196, 560, 432, 26), fill=weave)
        + path(
            slab(-396, -196, 560, 432, 26), fill=b.canvas.radial([(0, "#000000", 0), (0.55, "#000000", 0.04), (1, "#000000", 0.4)], 0.5, 0.45, 0.75)
        )
        + circle(-116, 20, 176, fill="#000000", opacity=0.07)
        + path(slab(-396, -196, 560, 432, 26), fill="none", stroke="#000000", stroke_opacity=0.5, stroke_width=6)
        + path(slab(-393, -192, 554, 425, 24), fill="none", stroke="#ffffff", stroke_opacity=0.25, stroke_width=2)
    )
    words = ("off", "quiet", "kitchen", "dancing")
    marks = "".join(
        label(x, y + 7, word, 19, mix(b.tone, "#ffffff", 0.8), weight=500, anchor="middle")
        for word, (x, y) in zip(words, ((206, 96), (224, -66), (382, -66), (402, 96)), strict=True)
    )
    dots = "".join(circle(300 + 98 * sin(a), 20 - 98 * cos(a), 5, fill=mix(b.tone, "#ffffff", 0.8)) for a in (-2.1, -0.7, 0.7, 2.1))
    knob_ = b.knob(300, 20, 80, "#d2a550", 40) + "".join(
        line(300 + 74 * sin(a), 20 - 74 * cos(a), 300 + 80 * sin(a), 20 - 80 * cos(a), stroke="#5a4215", stroke_width=2.4)
        for a in (2 * pi * i / 60 for i in range(60))
    )
    lamp_ = b.light.glow(300, 190, 40, "#ffcf7a", 0.8) + circle(300, 190, 7, fill="#fff0cf")
    badge = label(300, -160, b.p.name.split()[0], 32, mix(b.tone, "#ffffff", 0.82), weight=800, family="Bricolage Grotesque", anchor="middle")
    feet = "".join(b.light.metal(slab(x, 272, 80, 34, 8), "#cf9f4a", width=2, across=True) for x in (-370, 290))
    return b.floor(304, 450) + feet + body + grille + marks + dots + knob_ + lamp_ + badge


def radio_other(b: Bench) -> str:
    """On a kitchen shelf between tins and a cup."""
    shelf = b.fall(b.skin(slab(-620, 262, 1240, 56, 6), -620, 262, 1240, 56, "#c79b68", "beech"), drop=30, blur=26, opacity=0.4)
    tiles = "".join(
        rect(-620 + i * 156, -620 + k * 156, 148, 148, rx=8, fill=mix(b.p.hue2, "#ffffff", 0.62 if (i + k) % 2 else 0.55))
        + path(f"M{-620 + i * 156 + 10} {-620 + k * 156 + 14}h128", stroke="#ffffff", stroke_width=4, opacity=0.6)
        for i in range(8)
        for k in range(6)
    )
    tins = "".join(
        b.light.metal(slab(x, 262 - h, w, h, 12), t, width=2, across=True)
        + b.light.metal(slab(x - 4, 258 - h, w + 8, 34, 8), lighten(t, 0.04), width=2, across=True)
        + rect(x + 14, 262 - h * 0.62, w - 28, h * 0.34, rx=5, fill="#f7efdc")
        + label(x + w / 2, 262 - h * 0.62 + h * 0.21, n, 24, "#3a2a17", weight=700, anchor="middle")
        for x, w, h, t, n in ((-560, 120, 190, b.p.hue, "tea"), (-430, 104, 150, mix(b.p.hue2, b.p.hue, 0.4), "rye"))
    )
    cup = (
        b.fall(b.light.body("M430 150L550 150L538 248C536 258 530 262 520 262L460 262C450 262 444 258 442 248Z", "#f4f1ea", width=3), drop=8, blur=8)
        + path("M548 176C596 170 596 226 542 224", fill="none", stroke="#e6e2d8", stroke_width=14)
        + ellipse(490, 152, 60, 12, fill="#5a3a22")
        + "".join(
            path(
                smooth([(474 + i * 34, 130), (464 + i * 34, 90), (482 + i * 34, 50), (470 + i * 34, 4)]),
                fill="none",
                stroke="#ffffff",
                stroke_width=9,
                stroke_linecap="round",
                opacity=0.55,
            )
            for i in range(2)
        )
    )
    sound = "".join(
        path(
            arc(-70, 70, 330 + i * 90, -52, 52),
            fill="none",
            stroke=b.p.hue,
            stroke_width=7,
            stroke_linecap="round",
            stroke_dasharray="2 20",
            opacity=0.55 - i * 0.12,
        )
        for i in range(4)
    )
    return tiles + sound + shelf + tins + cup + group(radio(b), transform="translate(40 58) scale(.68)")


THINGS: dict[str, tuple[Draw, Draw]] = {
    "departures": (departures, departures_other),
    "monitor": (monitor, monitor_other),
    "radio": (radio, radio_other),
}
