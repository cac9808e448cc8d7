"""Screens of the household and the body. Each takes a page and returns its inside, 1072 by 776 units."""

from galleria.media.illustrator.canvas import circle, ellipse, line, path, rect
from galleria.media.illustrator.colour import darken, lighten, mix
from galleria.media.illustrator.screen.frames import HEIGHT, WIDTH, Inside, Page
from galleria.media.illustrator.screen.ui import arc, avatar, box, label, pill, ring, smooth


def shelf(page: Page) -> str:
    """A pantry by days left; `lines`: "item|where|days"."""
    t = page.t
    rows = page.rows(("Milk|Door|2",))[:7]
    parts = [
        label(40, 70, page.word(0, "Use first"), 38, t.ink, weight=800, family="Bricolage Grotesque"),
        pill(WIDTH - 410, 58, page.word(1, "4 people, 3 suppers"), 23, mix(t.paper, t.second, 0.4), t.ink),
    ]
    for i, row in enumerate(rows):
        name, where, days = row[0], row[1], float(row[2])
        y = 104 + i * 94
        share = min(1.0, days / 14)
        colour = t.bad if days <= 2 else t.second if days <= 5 else t.good
        tone = mix(("#f6c177", "#9ccf7a", "#f2a2a2", "#f7e29b", "#c9a1d8", "#e8b48a", "#a7d3e8")[i % 7], t.second, 0.15)
        parts += [
            box(32, y, WIDTH - 64, 82, 14, t.panel),
            circle(84, y + 41, 30, fill=page.canvas.radial([(0, lighten(tone, 0.1)), (1, darken(tone, 0.12))], 0.4, 0.35, 0.7)),
            ellipse(76, y + 30, 10, 6, fill="#ffffff", opacity=0.6),
            path(f"M84 {y + 14}q6 -12 16 -10q-2 10 -16 10z", fill=t.good),
        ]
        parts += [
            label(136, y + 38, name, 26, t.ink, weight=700, room=330),
            label(136, y + 67, where, 20, t.muted, room=330),
            box(490, y + 34, 380, 14, 7, t.line),
            box(490, y + 34, 380 * max(0.05, share), 14, 7, colour),
        ]
        parts.append(
            label(WIDTH - 60, y + 51, f"{days:.0f} day{'' if days == 1 else 's'}", 27, colour, weight=700, family="Space Grotesk", anchor="end")
        )
    return "".join(parts)


def cycle(page: Page) -> str:
    """A cycle as a ring of days; `words`: day, phase, note, what is stored; `values`: a curve."""
    t = page.t
    cx, cy, radius = 380.0, 388.0, 290.0
    parts = [rect(0, 0, WIDTH, HEIGHT, fill=page.canvas.radial([(0, mix(t.paper, t.second, 0.35)), (1, t.paper)], 0.35, 0.5, 0.55))]
    for start, end, colour in (
        (-6, 58, t.accent),
        (64, 150, mix(t.accent, t.second, 0.55)),
        (156, 214, t.second),
        (220, 348, mix(t.paper, t.accent, 0.3)),
    ):
        parts.append(path(arc(cx, cy, radius, start, end), fill="none", stroke=colour, stroke_width=58, stroke_linecap="round"))
    for i, (x, y) in enumerate(ring(cx, cy, radius, 28)):
        parts.append(label(x, y + 8, str(i + 1), 22, t.ink if i > 4 else t.on_accent, weight=500, anchor="middle", opacity=0.85))
    x, y = ring(cx, cy, radius, 28)[12]
    parts += [circle(x, y, 38, fill="#ffffff", stroke=t.accent, stroke_width=6), label(x, y + 10, "13", 28, "#16161c", weight=700, anchor="middle")]
    parts += [
        label(cx, cy - 40, page.word(0, "Day 13"), 68, t.ink, weight=800, family="Bricolage Grotesque", anchor="middle"),
        label(cx, cy + 10, page.word(1, "high tide"), 31, t.accent, weight=500, anchor="middle"),
    ]
    for row, k in ((0, 0.9), (26, 0.6), (52, 0.35)):
        parts.append(
            path(
                smooth([(cx - 130 + i * 32.5, cy + 72 + row + (9 if i % 2 else -9)) for i in range(9)]),
                fill="none",
                stroke=t.accent,
                stroke_width=6,
                stroke_linecap="round",
                opacity=k,
            )
        )
    values = page.series((36.4, 36.5, 36.4, 36.7, 36.8, 36.9, 36.8))
    low, high = min(values), max(values)
    points = [(776 + i * 252 / (len(values) - 1), 300 - 130 * (v - low) / (high - low or 1)) for i, v in enumerate(values)]
    parts += [
        box(748, 56, 296, 300, 20, t.panel),
        label(776, 104, page.word(4, "Temperature"), 23, t.muted),
        path(smooth(points), fill="none", stroke=t.accent, stroke_width=5),
    ] + [circle(px, py, 6, fill=t.accent) for px, py in points]
    parts += [
        box(748, 376, 296, 160, 20, t.panel),
        label(776, 424, "Today", 23, t.muted),
        label(776, 470, page.word(2, "Slept well"), 28, t.ink, weight=700, room=240),
    ]
    parts += [circle(790 + i * 46, 506, 15, fill=t.accent if i < 3 else t.line) for i in range(5)]
    parts += [
        box(748, 556, 296, 164, 20, t.ink),
        path("M776 602a13 13 0 0 1 26 0v10h-26zM770 612h38v30h-38z", fill="none", stroke=t.paper, stroke_width=4),
        label(824, 634, page.word(3, "On this phone only"), 23, t.paper, weight=500, room=210),
        label(776, 690, "no account, no server", 21, t.paper, opacity=0.7),
    ]
    return "".join(parts)


def pose(page: Page) -> str:
    """A figure in a stretch with its arc of motion; `words`: exercise, instruction, moves to come."""
    t = page.t
    parts = [rect(0, 0, 700, HEIGHT, fill=page.canvas.linear([(0, mix(t.paper, t.second, 0.55)), (1, mix(t.paper, t.accent, 0.25))]))]
    parts += [circle(330, 380, r, fill="none", stroke="#ffffff", stroke_width=3, opacity=0.6) for r in (180, 260, 340)]
    skin, cloth = mix("#b9764f", t.second, 0.15), t.accent
    limb = {"stroke_linecap": "round", "stroke_linejoin": "round", "fill": "none"}
    parts += [
        ellipse(350, 690, 250, 22, fill="#000000", opacity=0.18),
        path("M300 668L262 540L330 440", stroke=darken(cloth, 0.14), stroke_width=62, **limb),
        path("M430 668L440 548L362 440", stroke=cloth, stroke_width=66, **limb),
        path("M282 676h-60M412 676h70", stroke=darken(skin, 0.05), stroke_width=34, **limb),
    ]
    parts += [
        path("M344 450C330 380 350 330 400 270", stroke=mix(t.second, "#ffffff", 0.2), stroke_width=100, **limb),
        path("M392 280C360 330 300 370 262 440", stroke=darken(skin, 0.08), stroke_width=36, **limb),
        path("M410 262C420 190 370 130 270 116", stroke=skin, stroke_width=38, **limb),
        circle(470, 206, 54, fill=skin),
        path("M424 190C424 130 520 126 526 196C500 168 460 168 424 190Z", fill="#2b1a14"),
    ]
    parts += [
        path(arc(400, 270, 240, -66, 34), fill="none", stroke=t.ink, stroke_width=6, stroke_dasharray="4 14", stroke_linecap="round"),
        pill(510, 84, "38°", 30, t.ink, t.paper, weight=700),
    ]
    parts += [
        label(740, 96, page.word(0, "Side reach"), 44, t.ink, weight=800, family="Bricolage Grotesque", room=310),
        label(740, 140, page.word(1, "Breathe into the upper ribs"), 24, t.muted, room=310),
    ]
    parts += [
        path(arc(880, 290, 96, 0, 359), fill="none", stroke=t.line, stroke_width=20),
        path(arc(880, 290, 96, 0, 236), fill="none", stroke=t.accent, stroke_width=20, stroke_linecap="round"),
        label(880, 308, "0:24", 52, t.ink, weight=700, family="Space Grotesk", anchor="middle"),
    ]
    for i, words in enumerate(page.tail(2, ("Neck", "Hip"))[:4]):
        y = 440 + i * 80
        parts += [
            box(736, y, 308, 66, 14, t.panel),
            circle(772, y + 33, 15, fill=t.accent if i == 0 else t.line),
            label(802, y + 42, words, 25, t.ink, weight=500, room=220),
        ]
    return "".join(parts)


def minutes(page: Page) -> str:
    """Housework in minutes: `words`: a headline and the flatmates; `values`: minutes of each; `lines`: "chore|who|minutes"."""
    t = page.t
    people, values = page.tail(1, ("Ada", "Ben")), page.series((60.0, 40.0))
    colours = (t.accent, t.second, t.good, mix(t.accent, t.second, 0.5))
    total, x = sum(values), 40.0
    parts = [label(40, 82, page.word(0, "This week"), 42, t.ink, weight=800, family="Bricolage Grotesque")]
    for i, (name, value) in enumerate(zip(people, values, strict=False)):
        wide = (WIDTH - 80) * value / total
        ink = "#16161c" if i == 1 else "#ffffff"
        parts += [
            box(x + 2, 118, wide - 4, 140, 14, colours[i % 4]),
            label(x + 20, 168, name, 26, ink, weight=700, room=wide - 24),
            label(x + 20, 226, f"{value:.0f} min", 35, ink, weight=700, family="Space Grotesk", room=wide - 24),
        ]
        x += wide
    parts += [
        line(40 + (WIDTH - 80) * k / len(values), 262, 40 + (WIDTH - 80) * k / len(values), 286, stroke=t.ink, stroke_width=3)
        for k in range(1, len(values))
    ]
    for i, row in enumerate(page.rows(("Dishes|Ada|15",))[:6]):
        y = 306 + i * 76
        who = people.index(row[1]) if row[1] in people else 0
        parts += [
            box(40, y, WIDTH - 80, 64, 13, t.panel),
            avatar(82, y + 32, 22, colours[who % 4], row[1], "#16161c" if who == 1 else "#ffffff"),
            label(122, y + 42, row[0], 26, t.ink, weight=500, room=560),
        ]
        parts += [box(700, y + 26, float(row[2]) * 4, 12, 6, colours[who % 4]), label(WIDTH - 70, y + 43, f"{row[2]} min", 25, t.muted, anchor="end")]
    return "".join(parts)


SCREENS: dict[str, Inside] = {"shelf": shelf, "cycle": cycle, "pose": pose, "minutes": minutes}
