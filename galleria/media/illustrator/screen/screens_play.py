"""Screens of games. Each takes a page and returns its inside, 1072 by 776 units."""

from math import cos, sin
from random import Random

from galleria.media.illustrator.canvas import circle, ellipse, group, line, path, rect
from galleria.media.illustrator.colour import darken, lighten, mix
from galleria.media.illustrator.screen.frames import HEIGHT, WIDTH, Inside, Page
from galleria.media.illustrator.screen.relief import Light, disc
from galleria.media.illustrator.screen.ui import box, label, mono, pill, smooth


def streets(page: Page) -> str:
    """A night town of blocks seen from above and aslant, lamps and their pools of light; `words`: level, counters."""
    t, rng = page.t, Random(page.p.name)
    night = mix("#0d1024", t.hue, 0.3)
    parts = [rect(0, 0, WIDTH, HEIGHT, fill=page.canvas.linear([(0, darken(night, 0.04)), (1, lighten(night, 0.06))]))]
    pool = page.canvas.radial([(0, t.hue2, 0.85), (0.5, t.hue2, 0.25), (1, t.hue2, 0)])
    lamps = {(1, 1), (3, 2), (2, 4), (5, 1), (4, 4), (0, 3)}

    def spot(column: float, row: float) -> tuple[float, float]:
        return 536 + (column - row) * 84, 92 + (column + row) * 50

    for column, row in sorted(lamps):
        x, y = spot(column + 0.5, row + 0.5)
        parts.append(ellipse(x, y + 44, 150, 92, fill=pool))
    for row in range(6):
        for column in range(6):
            x, y = spot(column, row)
            if (column, row) in lamps:
                parts += [
                    rect(x - 3, y + 8, 6, 62, rx=2, fill="#0a0b14"),
                    circle(x, y, 30, fill=pool),
                    path(f"M{x - 13} {y + 8}L{x + 13} {y + 8}L{x + 9} {y - 16}L{x - 9} {y - 16}Z", fill=t.hue2),
                    path(f"M{x - 15} {y - 15}h30l-15 -12z", fill="#0a0b14"),
                ]
                continue
            height = 26 + rng.random() * 74
            wall = mix(night, t.hue, 0.25 + 0.2 * rng.random())
            top = y + 50 - height
            parts += [
                path(f"M{x - 62} {top}L{x} {top + 37}V{top + 37 + height}L{x - 62} {top + height}Z", fill=wall),
                path(f"M{x + 62} {top}L{x} {top + 37}V{top + 37 + height}L{x + 62} {top + height}Z", fill=darken(wall, 0.09)),
                path(f"M{x} {top - 37}L{x + 62} {top}L{x} {top + 37}L{x - 62} {top}Z", fill=lighten(wall, 0.09)),
            ]
            for k in range(3):
                if rng.random() < 0.6:
                    wx = x - 48 + k * 16
                    parts.append(path(f"M{wx} {top + 22 + k * 9}l8 5v14l-8 -5z", fill=t.hue2 if rng.random() < 0.45 else darken(wall, 0.14)))
    parts += [
        box(30, 28, 250, 70, 20, "#000000", fill_opacity=0.45),
        label(56, 74, page.word(0, "Quarter 12"), 29, "#ffffff", weight=700),
        box(WIDTH - 300, 28, 270, 70, 20, "#000000", fill_opacity=0.45),
        circle(WIDTH - 262, 63, 13, fill=t.hue2),
        label(WIDTH - 238, 74, page.word(1, "6 of 9 lamps"), 27, "#ffffff", weight=500),
    ]
    parts += [
        pill(40, HEIGHT - 48, page.word(2, "undo"), 25, "#05060c", "#ffffff"),
        pill(WIDTH - 210, HEIGHT - 48, page.word(3, "14 metres left"), 25, t.hue2, "#16161c", weight=700),
    ]
    return "".join(parts)


def stars(page: Page) -> str:
    """A star map where orders crawl at the speed of light; `words`: stars, then a dispatch."""
    t, rng, light = page.t, Random(page.p.name), Light(page.canvas, page.t.hue, page.t.hue2)
    parts = [rect(0, 0, WIDTH, HEIGHT, fill=page.canvas.radial([(0, mix("#0b0b1c", t.hue, 0.42)), (1, "#06060d")], 0.42, 0.45, 0.75))]
    parts += [
        circle(
            round(rng.random() * WIDTH),
            round(rng.random() * HEIGHT),
            round(0.6 + 1.6 * rng.random() ** 3, 1),
            fill="#ffffff",
            opacity=round(0.3 + 0.6 * rng.random(), 2),
        )
        for _ in range(170)
    ]
    spots = ((370, 360, 26), (180, 190, 17), (610, 210, 20), (690, 520, 18), (240, 590, 15), (500, 640, 13), (90, 430, 12))
    for a, b in ((0, 1), (0, 2), (0, 3), (0, 4), (2, 3), (4, 5), (1, 6)):
        parts.append(
            line(spots[a][0], spots[a][1], spots[b][0], spots[b][1], stroke="#ffffff", stroke_opacity=0.2, stroke_width=2, stroke_dasharray="3 8")
        )
    for radius in (120, 220, 330):
        parts.append(circle(370, 360, radius, fill="none", stroke=t.hue2, stroke_width=2.5, stroke_opacity=0.5 - radius / 900))
    colours = (t.hue2, "#ff8a7a", "#8fd3ff", mix(t.hue, "#ffffff", 0.3), "#ffd98a", "#c9a6ff", "#9be8c4")
    for i, (x, y, r) in enumerate(spots):
        parts += [
            light.glow(x, y, r * 2.6, colours[i], 0.7),
            light.sphere(x, y, r, colours[i]),
            label(x, y + r + 32, page.word(i, ""), 24, "#ffffff", weight=500, anchor="middle"),
        ]
    for (x1, y1, _), (x2, y2, _), share in ((spots[0], spots[2], 0.55), (spots[0], spots[3], 0.7), (spots[4], spots[5], 0.4)):
        px, py = x1 + (x2 - x1) * share, y1 + (y2 - y1) * share
        parts += [line(x1, y1, px, py, stroke=t.hue2, stroke_width=4), light.glow(px, py, 22, t.hue2), circle(px, py, 7, fill="#ffffff")]
    parts += [
        rect(790, 0, 282, HEIGHT, fill="#000000", opacity=0.45),
        line(790, 0, 790, HEIGHT, stroke="#ffffff", stroke_opacity=0.2),
        label(818, 62, "In transit", 28, "#ffffff", weight=700),
    ]
    for i, words in enumerate(page.tail(7, ("Hold|3 y", "Return|7 y"))[:5]):
        y, cells = 96 + i * 124, words.split("|")
        parts += [
            box(812, y, 238, 106, 12, "#ffffff", fill_opacity=0.09),
            label(832, y + 42, cells[0], 24, "#ffffff", weight=500, room=204),
            label(832, y + 80, cells[-1], 22, t.hue2),
            box(934, y + 70, 98, 8, 4, "#ffffff", fill_opacity=0.2),
            box(934, y + 70, 20 + i * 17, 8, 4, t.hue2),
        ]
    parts.append(box(812, HEIGHT - 76, 238, 54, 27, t.hue2) + label(931, HEIGHT - 40, "End year 41", 25, "#101018", weight=700, anchor="middle"))
    return "".join(parts)


def rope(page: Page) -> str:
    """A rope on pegs, half way to a knot; `words`: the knot, a counter, a hint."""
    t = page.t
    parts = [
        rect(0, 0, WIDTH, HEIGHT, fill=page.canvas.radial([(0, mix("#f3e7d0", t.hue2, 0.25)), (1, mix("#d9c19a", t.hue, 0.25))], 0.45, 0.4, 0.8))
    ]
    parts += [
        path(
            smooth([(0, y), (270, y + 14 * sin(y)), (560, y - 8), (1072, y + 10 * cos(y))]),
            fill="none",
            stroke="#7a5a34",
            stroke_width=1.5,
            opacity=0.18,
        )
        for y in range(20, 776, 34)
    ]
    curve = smooth(
        [
            (-30, 560),
            (120, 520),
            (230, 380),
            (330, 250),
            (480, 180),
            (640, 230),
            (690, 370),
            (600, 480),
            (450, 470),
            (400, 350),
            (500, 270),
            (700, 420),
            (820, 560),
            (940, 540),
            (1100, 430),
        ]
    )
    colour = t.hue
    shadow = page.canvas.filter(
        '<feDropShadow dx="6" dy="16" stdDeviation="11" flood-color="#3a2208" flood-opacity="0.5"/>', x="-20%", y="-20%", width="140%", height="150%"
    )
    strand = (
        path(curve, fill="none", stroke=darken(colour, 0.16), stroke_width=50, stroke_linecap="round")
        + path(curve, fill="none", stroke=colour, stroke_width=42, stroke_linecap="round")
        + path(curve, fill="none", stroke=lighten(colour, 0.1), stroke_width=38, stroke_dasharray="7 13")
        + path(curve, fill="none", stroke="#ffffff", stroke_opacity=0.4, stroke_width=6, transform="translate(-3 -11)")
    )
    parts.append(group(strand, filter=shadow))
    over = "M545 466C500 480 450 470 420 420"
    parts.append(
        group(
            path(over, fill="none", stroke=darken(colour, 0.16), stroke_width=50)
            + path(over, fill="none", stroke=colour, stroke_width=42)
            + path(over, fill="none", stroke=lighten(colour, 0.1), stroke_width=38, stroke_dasharray="7 13"),
            filter=shadow,
        )
    )
    light = Light(page.canvas, "#6a4a20", t.hue2)
    for x, y in ((330, 330), (590, 330), (520, 560), (820, 470)):
        parts += [
            ellipse(x + 10, y + 22, 38, 24, fill="#3a2208", opacity=0.35, filter=page.canvas.blur(8)),
            light.metal(disc(x, y, 33), "#d6a24f"),
            light.metal(disc(x, y, 21), "#e6bd72"),
        ]
    parts += [
        path("M700 420C760 470 790 520 850 556", fill="none", stroke="#ffffff", stroke_width=5, stroke_dasharray="4 14", stroke_linecap="round"),
        circle(880, 566, 34, fill="#ffffff", fill_opacity=0.6, stroke="#ffffff", stroke_width=4),
    ]
    parts += [
        label(44, 88, page.word(0, "Bowline"), 54, "#3a2208", weight=800, family="Bricolage Grotesque"),
        label(46, 130, page.word(1, "4 of 6 moves"), 27, "#5a3d18"),
        box(44, 676, 480, 66, 33, "#3a2208"),
        label(284, 718, page.word(2, "Over, under, and back home"), 25, "#fff3dd", weight=500, anchor="middle"),
    ]
    return "".join(parts)


def garden(page: Page) -> str:
    """A moss bank in cross-light, with its quiet counters; `words`: days away, kinds, weather."""
    t, rng = page.t, Random(page.p.name)
    sky = mix("#e9f0e2", t.hue2, 0.3)
    parts = [
        rect(0, 0, WIDTH, HEIGHT, fill=page.canvas.linear([(0, lighten(sky, 0.04)), (0.6, mix(sky, t.hue, 0.25)), (1, mix("#13240f", t.hue, 0.3))])),
        rect(0, 0, WIDTH, HEIGHT, fill=page.canvas.radial([(0, "#fff6d8", 0.9), (1, "#fff6d8", 0)], 0.8, 0.12, 0.5)),
    ]
    for layer, (base, height, share) in enumerate(((420, 90, 0.5), (520, 120, 0.3), (620, 130, 0.1))):
        points = [(-40 + i * 118, base - height * (0.5 + 0.5 * sin(i * 1.3 + layer * 2))) for i in range(11)]
        colour = mix(mix(t.hue, "#1b3d14", 0.3), sky, share)
        parts.append(path(smooth(points) + "V800H-40Z", fill=page.canvas.linear([(0, lighten(colour, 0.1)), (1, darken(colour, 0.16))])))
        for i in range(170):
            at = rng.random() * 10
            k = int(at)
            x = points[k][0] + (at - k) * 118
            y = points[k][1] + (points[min(10, k + 1)][1] - points[k][1]) * (3 * (at - k) ** 2 - 2 * (at - k) ** 3)
            tone = mix(lighten(colour, 0.06 + 0.12 * rng.random()), t.hue2, rng.random() * 0.3)
            parts.append(circle(round(x, 1), round(y + rng.random() * 70 - 5, 1), round(4 + 8 * rng.random(), 1), fill=tone, opacity=0.75))
            if i % 8 == 0:
                parts.append(
                    path(
                        f"M{x:.0f} {y:.0f}q{rng.gauss(0, 6):.0f} -22 {rng.gauss(0, 10):.0f} -{26 + rng.random() * 26:.0f}",
                        fill="none",
                        stroke=tone,
                        stroke_width=2.4,
                        stroke_linecap="round",
                    )
                )
    for x, y, r in ((210, 600, 74), (330, 640, 46), (860, 640, 60)):
        parts.append(
            path(
                (
                    f"M{x - r} {y + r * 0.5}C{x - r} {y - r * 0.6} {x - r * 0.3} {y - r * 0.8} {x + r * 0.2} {y - r * 0.7}"
                    f"C{x + r} {y - r * 0.5} {x + r} {y + r * 0.2} {x + r} {y + r * 0.5}Z"
                ),
                fill=page.canvas.linear([(0, "#c8c6bd"), (0.5, "#7d7c75"), (1, "#3d3d38")], 0.3, 0, 0.7, 1),
            )
        )
    parts += [
        path(
            "M540 600C530 500 560 430 550 350M550 470C580 440 600 430 640 424M546 520C520 490 500 480 470 478",
            fill="none",
            stroke=mix(t.hue, "#1d3a14", 0.3),
            stroke_width=7,
            stroke_linecap="round",
        )
    ]
    parts += [
        ellipse(x, y, 26, 12, fill=mix(t.hue2, t.hue, 0.3), transform=f"rotate({a} {x} {y})")
        for x, y, a in ((550, 340, -70), (650, 420, -10), (462, 476, 12), (575, 400, -40), (528, 430, 40))
    ]
    parts += [
        label(48, 104, page.word(0, "9 days without you"), 50, "#1c2b16", weight=800, family="Bricolage Grotesque"),
        label(50, 150, page.word(1, "Three new kinds since Tuesday"), 27, "#33472a"),
        pill(50, 206, page.word(2, "light rain"), 24, "#ffffff", "#1c2b16"),
    ]
    return "".join(parts)


def letters(page: Page) -> str:
    """A week's grid of letters (`words[0]`, read row by row), older ones showing through; other words: found today."""
    t = page.t
    grid = (page.word(0, "PALIMPSESTWORDSAGAIN") * 3)[:25].upper()
    parts, chosen = [rect(0, 0, WIDTH, HEIGHT, fill=mix(t.panel, t.second, 0.15))], (5, 6, 7, 8, 13)
    for i, letter in enumerate(grid):
        x, y = 40 + (i % 5) * 140, 38 + (i // 5) * 140
        hot = i in chosen
        parts += [box(x + 3, y + 8, 128, 128, 18, "#000000", opacity=0.16), box(x, y, 128, 128, 18, t.accent if hot else t.paper)]
        parts.append(
            label(
                x + 76,
                y + 90,
                grid[(i * 7 + 3) % 25],
                74,
                t.second if hot else t.line,
                weight=800,
                family="Bricolage Grotesque",
                anchor="middle",
                opacity=0.5,
            )
        )
        parts += [
            label(x + 62, y + 92, letter, 80, t.on_accent if hot else t.ink, weight=800, family="Bricolage Grotesque", anchor="middle"),
            mono(x + 112, y + 118, str(1 + (ord(letter) * 7) % 5), 19, t.on_accent if hot else t.muted, anchor="end"),
        ]
    centres = [(40 + (i % 5) * 140 + 64, 38 + (i // 5) * 140 + 64) for i in chosen]
    parts.append(
        path(
            "M" + "L".join(f"{x} {y}" for x, y in centres),
            fill="none",
            stroke=t.second,
            stroke_width=10,
            stroke_linejoin="round",
            stroke_linecap="round",
            opacity=0.55,
        )
    )
    parts += [label(768, 84, "Wednesday", 38, t.ink, weight=800, family="Bricolage Grotesque"), label(768, 122, "layer 3 of 7", 23, t.muted)]
    for i, word in enumerate(page.tail(1, ("ROAST", "INK"))[:7]):
        y = 150 + i * 84
        parts += [
            box(764, y, 280, 70, 14, t.paper, stroke=t.line),
            label(788, y + 46, word, 29, t.ink, weight=700, family="Space Grotesk"),
            mono(1022, y + 46, f"+{len(word) * 3}", 25, t.accent, anchor="end", weight=600),
        ]
    return "".join(parts)


SCREENS: dict[str, Inside] = {"streets": streets, "stars": stars, "rope": rope, "garden": garden, "letters": letters}
