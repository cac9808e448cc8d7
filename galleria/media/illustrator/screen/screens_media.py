"""Screens of sound and film. Each takes a page and returns its inside, 1072 by 776 units."""

from math import sin
from random import Random

from galleria.media.illustrator.canvas import circle, group, line, path, rect
from galleria.media.illustrator.colour import darken, mix, turn_hue
from galleria.media.illustrator.screen.frames import HEIGHT, WIDTH, Inside, Page
from galleria.media.illustrator.screen.palette import readable_on
from galleria.media.illustrator.screen.ui import box, label, mono, pill, ring, smooth, width_of


def _landscape(x: float, y: float, wide: float, tall: float, sky: str, far: str, near: str, sun: str) -> str:
    return (
        rect(x, y, wide, tall, fill=sky) + circle(x + wide * 0.68, y + tall * 0.3, tall * 0.14, fill=sun)
        + path((f"M{x} {y + tall * 0.62}L{x + wide * 0.2} {y + tall * 0.38}L{x + wide * 0.36} {y + tall * 0.56}"
f"L{x + wide * 0.55} {y + tall * 0.3}L{x + wide * 0.8} {y + tall * 0.6}L{x + wide} {y + tall * 0.46}"
f"V{y + tall}H{x}Z"), fill=far)
        + path((f"M{x} {y + tall * 0.8}C{x + wide * 0.3} {y + tall * 0.64} {x + wide * 0.5} {y + tall * 0.88}"
f" {x + wide} {y + tall * 0.7}V{y + tall}H{x}Z"), fill=near)
    )  # fmt: skip


def separations(page: Page) -> str:
    """A picture and the two inks it is made of; `words`: inks and their angles, paper last."""
    t = page.t
    paper, third = "#f7f2e4", turn_hue(mix(t.hue, t.hue2, 0.5), 140)
    parts = [rect(0, 0, WIDTH, HEIGHT, fill=t.panel), rect(34, 34, 660, HEIGHT - 68, fill=paper)]
    clip = page.canvas.clip(rect(64, 64, 600, HEIGHT - 128))
    tall = HEIGHT - 128
    sheet = "".join(
        group(shape, transform=f"translate({dx} {dy})", style="mix-blend-mode:multiply")
        for shape, dx, dy in (
            (rect(64, 64, 600, tall, fill=page.canvas.linear([(0, t.hue2, 0.15), (0.7, t.hue2, 0.95)])), 0, 0),
            (circle(450, 250, 110, fill=third, opacity=0.9), 5, -3),
            (path("M64 470L190 300L290 420L400 250L560 460L664 380V720H64Z", fill=t.hue, opacity=0.85), -4, 3),
            (path("M64 600C240 520 380 650 664 540V720H64Z", fill=darken(t.hue, 0.1), opacity=0.9), 3, 4),
        )
    )
    dot = page.canvas.define(
        "pattern", circle(5, 5, 2.6, fill=t.hue), width=10, height=10, patternUnits="userSpaceOnUse", patternTransform="rotate(22)"
    )
    parts.append(
        group(sheet, rect(64, 64, 600, 260, fill=dot, opacity=0.5, style="mix-blend-mode:multiply"), clip_path=clip, style="isolation:isolate")
    )
    for i, colour in enumerate((t.hue, t.hue2, third)):
        y = 34 + i * 186
        parts += [
            box(718, y, 320, 170, 14, t.paper, stroke=t.line),
            rect(734, y + 16, 110, 138, rx=6, fill=paper),
            group(_landscape(734, y + 16, 110, 138, paper, mix(paper, colour, 0.55), colour, mix(paper, colour, 0.8)), opacity=0.95),
        ]
        parts += [
            label(864, y + 52, page.word(i, "Ink"), 23, t.ink, weight=700, room=164),
            label(864, y + 84, ("22°, 71 lpi", "52°, 71 lpi", "82°, 71 lpi")[i], 19, t.muted),
            box(864, y + 118, 150, 10, 5, t.line),
            box(864, y + 118, (104, 130, 72)[i], 10, 5, colour),
            circle(864 + (104, 130, 72)[i], y + 123, 11, fill=colour),
        ]
    parts += [
        box(718, 596, 320, 146, 14, t.ink),
        label(742, 644, page.word(3, "Off register"), 23, t.paper, weight=700),
        label(742, 706, "0.4 mm", 44, t.hue2, weight=700, family="Space Grotesk"),
    ]
    return "".join(parts)


def transcript(page: Page) -> str:
    """`lines`: what was said, "~ " where cut; `words`: the voices of the tracks below."""
    t, rng = page.t, Random(page.p.name)
    parts = []
    for i, entry in enumerate(page.p.lines[:8]):
        y, cut = 64 + i * 51, entry.startswith("~ ")
        words = entry[2:] if cut else entry
        wide = min(width_of(words, 27), 1000) * 0.97
        if i == 2:
            parts.append(rect(36, y - 32, wide * 0.7, 44, rx=6, fill=t.second, opacity=0.5))
        parts.append(label(40, y, words, 27, t.muted if cut else t.ink, room=1000, opacity=0.55 if cut else 1))
        if cut:
            parts.append(rect(38, y - 11, wide, 3.5, fill=t.bad))
    parts += [rect(0, 480, WIDTH, HEIGHT - 480, fill=t.panel), line(0, 480, WIDTH, 480, stroke=t.line, stroke_width=1.5)]
    for k, name in enumerate(page.tail(0, ("Host", "Guest"))[:3]):
        y, colour = 506 + k * 86, (t.accent, t.second, t.good)[k]
        parts.append(label(24, y + 44, name, 22, t.ink, weight=700, room=120))
        for start, length in (((0, 30), (34, 28), (70, 40)), ((10, 22), (46, 40), (92, 18)), ((0, 110),))[k]:
            parts.append(box(160 + start * 8, y, length * 8 - 4, 72, 9, mix(t.paper, colour, 0.25)))
            for i in range(length * 8 // 7 - 2):
                height = 6 + 52 * rng.random() ** 2 * (0.4 if k == 2 else 1)
                parts.append(rect(166 + start * 8 + i * 7, round(y + 36 - height / 2, 1), 4, round(height, 1), rx=2, fill=colour))
    parts += [rect(520, 486, 3, 280, fill=t.bad), path("M508 486h27l-13.5 18z", fill=t.bad)]
    return "".join(parts)


def captions(page: Page) -> str:
    """A stage, and `lines` of caption above it, the last one live; `words`: cue, languages."""
    t = page.t
    dark = "#0b0910"
    glow = page.canvas.radial([(0, mix("#ffe9c9", t.hue2, 0.3)), (0.45, mix(t.hue, "#20101a", 0.4)), (1, dark)], 0.5, 0.86, 0.65)
    parts = [rect(0, 0, WIDTH, HEIGHT, fill=dark), rect(0, 210, WIDTH, 420, fill=glow)]
    for i in range(9):
        x = i * 26
        parts += [
            path(
                f"M{x} 200C{x + 6} 340 {x - 8} 480 {x - 3} 640h22C{x + 14} 480 {x + 30} 340 {x + 25} 200Z",
                fill=mix(t.hue, "#1a0710", 0.2 + 0.5 * (i % 2)),
            ),
            path(
                (
                    f"M{WIDTH - x} 200C{WIDTH - x - 6} 340 {WIDTH - x + 8} 480 {WIDTH - x + 3} 640h-22C{WIDTH - x - 14}"
                    f" 480 {WIDTH - x - 30} 340 {WIDTH - x - 25} 200Z"
                ),
                fill=mix(t.hue, "#1a0710", 0.2 + 0.5 * (i % 2)),
            ),
        ]
    for x, s in ((430, 1.0), (610, 0.94)):
        parts.append(
            group(
                path("M-44 0C-50 -90 -34 -140 0 -142C34 -140 50 -90 44 0Z", fill="#140d12")
                + circle(0, -172, 28, fill="#140d12")
                + path("M34 -120L84 -168", stroke="#140d12", stroke_width=17, stroke_linecap="round"),
                transform=f"translate({x} 606) scale({s})",
            )
        )
    parts += [rect(0, 602, WIDTH, 40, fill="#2b1a14"), box(90, 26, WIDTH - 180, 168, 16, "#000000", stroke="#3a3540", stroke_width=2)]
    for i, entry in enumerate(page.p.lines[:3]):
        parts.append(
            label(536, 82 + i * 46, entry, 33, t.hue2 if i == len(page.p.lines[:3]) - 1 else "#ffffff", weight=500, anchor="middle", room=840)
        )
    parts += [rect(0, 642, WIDTH, HEIGHT - 642, fill="#17141d")]
    left = 36.0
    for i, word in enumerate(page.tail(0, ("Cue 1", "English"))[:5]):
        parts.append(pill(left, 706, word, 23, t.hue if i == 1 else "#2b2733", "#ffffff"))
        left += width_of(word, 23) + 50
    return "".join(parts)


def sequencer(page: Page) -> str:
    """Rhythms as rings: `words`: "name|struck|steps"; `values`: turn of each."""
    t = page.t
    dark = mix("#111019", t.hue, 0.12)
    parts = [rect(0, 0, WIDTH, HEIGHT, fill=page.canvas.radial([(0, mix(dark, t.hue, 0.3)), (1, dark)], 0.36, 0.5, 0.6))]
    cx, cy = 390.0, 388.0
    colours = (t.hue2, mix(t.hue, "#ffffff", 0.35), mix(t.hue2, t.hue, 0.5), "#ffffff")
    for i, row in enumerate([word.split("|") for word in page.tail(0, ("Kick|3|8", "Bell|5|16"))][:4]):
        name, struck, steps = row[0], int(row[1]), int(row[2])
        radius, colour = 330 - i * 74, colours[i]
        parts.append(circle(cx, cy, radius, fill="none", stroke="#ffffff", stroke_opacity=0.14, stroke_width=3))
        hits = [k for k in range(steps) if (k * struck) % steps < struck]
        points = ring(cx, cy, radius, steps)
        polygon = "M" + "L".join(f"{points[k][0]:.1f} {points[k][1]:.1f}" for k in hits) + "Z"
        parts.append(path(polygon, fill=colour, fill_opacity=0.07, stroke=colour, stroke_opacity=0.6, stroke_width=2.5, stroke_linejoin="round"))
        for k, (x, y) in enumerate(points):
            parts.append(
                circle(x, y, 30, fill=page.canvas.radial([(0, colour, 0.6), (1, colour, 0)])) + circle(x, y, 15, fill=colour)
                if k in hits
                else circle(x, y, 6, fill="#ffffff", opacity=0.35)
            )
        y = 120 + i * 146
        parts += [
            box(776, y, 268, 128, 16, "#ffffff", fill_opacity=0.07),
            circle(808, y + 38, 11, fill=colour),
            label(832, y + 47, name, 27, "#ffffff", weight=700, room=120),
            mono(1020, y + 47, f"{struck}/{steps}", 24, colour, anchor="end", weight=600),
        ]
        parts += [box(800, y + 86, 220, 10, 5, "#ffffff", fill_opacity=0.18), box(800, y + 86, 60 + (struck * 37 % 140), 10, 5, colour)]
    parts += [
        line(cx, cy, cx + 150, cy - 330, stroke=t.hue2, stroke_width=4, opacity=0.9),
        circle(cx, cy, 16, fill="#ffffff"),
        label(776, 84, "112 bpm", 42, "#ffffff", weight=700, family="Space Grotesk"),
    ]
    return "".join(parts)


def grading(page: Page) -> str:
    """A black-and-white frame, its curve and its grain; `words`: the stocks."""
    t = page.t
    parts = [
        rect(0, 0, WIDTH, HEIGHT, fill="#141416"),
        _landscape(
            28,
            28,
            720,
            430,
            page.canvas.linear([(0, "#77777a"), (1, "#d9d8d4")]),
            page.canvas.linear([(0, "#5a5a5c"), (1, "#39393b")]),
            "#151516",
            "#f6f5f0",
        ),
    ]
    parts += [
        path("M28 350C200 330 340 372 748 340V458H28Z", fill="#8d8d8c", opacity=0.35),
        rect(388, 28, 3, 430, fill="#ffffff"),
        circle(389, 243, 19, fill="#ffffff"),
        path("M383 235l-8 8l8 8M395 235l8 8l-8 8", fill="none", stroke="#141416", stroke_width=3),
    ]
    grain = page.canvas.filter(
        (
            '<feTurbulence type="fractalNoise" baseFrequency="0.55" numOctaves="2" seed="4"/><feColorMatrix'
            ' values="0 0 0 0 1  0 0 0 0 1  0 0 0 0 1  0 0 0 -2.2 1.25"/>'
        ),
        x="0",
        y="0",
        width="100%",
        height="100%",
    )
    parts.append(rect(391, 28, 357, 430, filter=grain, opacity=0.5))
    parts += [box(772, 28, 272, 272, 12, "#1f1f23")] + [
        line(772 + k * 68, 28, 772 + k * 68, 300, stroke="#34343a") + line(772, 28 + k * 68, 1044, 28 + k * 68, stroke="#34343a") for k in range(1, 4)
    ]
    curve = [(772 + i * 34, 300 - 272 * (0.5 + 0.5 * sin((i / 8 - 0.5) * 3.0))) for i in range(9)]
    parts += [path(smooth(curve), fill="none", stroke=t.hue2, stroke_width=5)] + [
        circle(x, y, 9, fill="#141416", stroke=t.hue2, stroke_width=4) for x, y in curve[2:8:2]
    ]
    for i, stock in enumerate(page.tail(0, ("Slow 25", "Press 400"))[:4]):
        y = 322 + i * 70
        parts += [
            box(772, y, 272, 58, 10, t.hue2 if i == 1 else "#26262b"),
            label(794, y + 38, stock, 23, readable_on(t.hue2) if i == 1 else "#f2f1ec", weight=700, room=230),
        ]
    for i in range(6):
        x = 28 + i * 121
        level = 0.1 + i * 0.15
        parts.append(
            group(_landscape(x, 486, 112, 96, mix("#2a2a2c", "#f2f1ec", level), mix("#111112", "#8d8d90", level), "#0c0c0d", "#ffffff"))
            + (rect(x - 3, 483, 118, 102, fill="none", stroke=t.hue2, stroke_width=4) if i == 2 else "")
        )
    for i, name in enumerate(("Exposure", "Grain", "Halation")):
        y = 636 + i * 46
        parts += [
            label(28, y + 8, name, 22, "#b9b8b4"),
            box(170, y - 5, 570, 10, 5, "#34343a"),
            box(170, y - 5, (330, 420, 190)[i], 10, 5, t.hue2),
            circle(170 + (330, 420, 190)[i], y, 13, fill="#ffffff"),
        ]
    return "".join(parts)


SCREENS: dict[str, Inside] = {"transcript": transcript, "captions": captions, "sequencer": sequencer, "grading": grading, "separations": separations}
