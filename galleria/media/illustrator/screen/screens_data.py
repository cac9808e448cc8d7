"""Screens of data people: maps of rows, grids of checks, old maps, forecasts, birdsong. Each"
" takes a page and returns its inside, 1072 by 776 units."""

from math import cos, sin
from random import Random

from galleria.media.illustrator.canvas import circle, line, path, rect
from galleria.media.illustrator.colour import mix
from galleria.media.illustrator.screen.frames import HEIGHT, WIDTH, Inside, Page
from galleria.media.illustrator.screen.ui import box, label, mono, pill, smooth


def scatter(page: Page) -> str:
    """A map of rows as points: four `words` name clusters, the rest the findings whose counts are `values`."""
    t, rng = page.t, Random(page.p.name)
    parts = [rect(0, 0, WIDTH, HEIGHT, fill=page.canvas.radial([(0, t.panel), (1, t.paper)], 0.4, 0.5, 0.7))]
    for i in range(1, 8):
        parts.append(line(i * 96, 0, i * 96, HEIGHT, stroke=t.line, opacity=0.5) + line(0, i * 97, 760, i * 97, stroke=t.line, opacity=0.5))
    colours = (t.second, t.accent, mix(t.second, t.accent, 0.5), "#f2b84b")
    centres = ((210, 230), (520, 170), (300, 560), (590, 520))
    for k, (cx, cy) in enumerate(centres):
        for _ in range(90):
            x, y = cx + rng.gauss(0, 62), cy + rng.gauss(0, 52)
            if 12 < x < 748 and 12 < y < HEIGHT - 12:
                parts.append(circle(round(x, 1), round(y, 1), 3.4 + 2.4 * rng.random(), fill=colours[k], opacity=0.75))
        parts.append(label(cx, cy - 118, page.word(k, ""), 23, t.ink, weight=700, anchor="middle"))
    for x, y, r in ((398, 300, 34), (446, 436, 26), (268, 318, 22)):
        parts += [
            circle(x, y, 6, fill=t.bad),
            circle(x + 9, y + 7, 6, fill=t.bad),
            circle(x + 4, y + 3, r, fill=t.bad, fill_opacity=0.12, stroke=t.bad, stroke_width=2.5, stroke_dasharray="6 5"),
        ]
    parts += [
        rect(760, 0, WIDTH - 760, HEIGHT, fill=t.panel),
        line(760, 0, 760, HEIGHT, stroke=t.line),
        label(792, 58, "Suspicions", 27, t.ink, weight=700),
    ]
    for i, word in enumerate(page.tail(4, ("Duplicates",))[:3]):
        y = 92 + i * 128
        count = f"{page.series((12.0, 8.0, 3.0))[i]:,.0f}"
        parts += [
            box(784, y, 264, 112, 12, t.paper, stroke=t.line),
            label(806, y + 54, count, 42, t.ink, weight=700, family="Space Grotesk"),
            label(806, y + 90, word, 22, t.muted),
        ]
    parts.append(label(792, 520, "This pair", 23, t.muted))
    for k in range(2):
        x = 784 + k * 136
        parts += [
            box(x, 540, 126, 126, 10, mix(t.second, "#2b4a2f", 0.6 + 0.1 * k)),
            path(
                (
                    f"M{x + 20} {640}C{x + 30} {590} {x + 60} {572} {x + 84} {582}L{x + 108} {592}L{x + 84} {600}"
                    f"C{x + 80} {632} {x + 50} {648} {x + 20} {640}Z"
                ),
                fill=mix("#e9dfa9", t.second, 0.2 * k),
            ),
            circle(x + 82, 588, 3, fill="#111111"),
        ]
    for k, (key_, word) in enumerate((("K", "keep"), ("D", "drop"), ("R", "relabel"))):
        parts.append(
            box(784 + k * 90, 692, 34, 38, 6, t.accent)
            + mono(801 + k * 90, 719, key_, 21, t.on_accent, anchor="middle", weight=600)
            + label(784 + k * 90 + 40, 718, word, 17, t.muted)
        )
    return "".join(parts)


def matrix(page: Page) -> str:
    """`words`: the columns; `lines`: "check|1101" with 1 passed, 0 failed, 2 new failure."""
    t = page.t
    columns = page.tail(0, ("One", "Two"))
    left, cell = 420.0, (WIDTH - 460) / len(columns)
    parts = [label(40, 62, page.p.caption or page.p.name, 27, t.ink, weight=700)]
    parts += [label(left + (i + 0.5) * cell, 112, word, 24, t.muted, weight=500, anchor="middle") for i, word in enumerate(columns)]
    rows = page.rows(("check|11",))[:8]
    for r, (name, marks) in enumerate(rows):
        y = 136 + r * 76
        parts += [label(40, y + 45, name, 25, t.ink, weight=500, room=left - 60), line(40, y + 71, WIDTH - 40, y + 71, stroke=t.line)]
        for c, mark in enumerate(marks[: len(columns)]):
            x = left + c * cell
            colour = t.good if mark == "1" else t.bad
            parts.append(box(x + 8, y + 5, cell - 16, 60, 9, colour, fill_opacity=0.16 if mark == "1" else 0.9))
            if mark == "1":
                parts.append(
                    path(
                        f"M{x + cell / 2 - 11} {y + 35}l8 9l15 -17",
                        fill="none",
                        stroke=colour,
                        stroke_width=4,
                        stroke_linecap="round",
                        stroke_linejoin="round",
                    )
                )
            else:
                parts.append(
                    path(f"M{x + cell / 2 - 9} {y + 26}l18 18m0 -18l-18 18", fill="none", stroke="#ffffff", stroke_width=4, stroke_linecap="round")
                )
            if mark == "2":
                parts.append(
                    box(x + 3, y, cell - 6, 70, 12, "none", stroke=t.ink, stroke_width=3.5) + pill(x + cell - 82, y + 2, "new", 18, t.ink, t.paper)
                )
    return "".join(parts)


def world(page: Page) -> str:
    """An old map: coast, rivers, roads and the places in `words`; a year slider with `caption` below."""
    t, rng = page.t, Random(page.p.name)
    land, sea = mix("#efe6cf", t.hue2, 0.25), mix("#bcd3d6", t.hue2, 0.15)
    coast = smooth(
        [
            (-20, 150),
            (90, 120),
            (150, 180),
            (240, 130),
            (360, 90),
            (470, 130),
            (560, 60),
            (700, 20),
            (820, -40),
            (1200, -40),
            (1200, 900),
            (-20, 900),
            (-20, 150),
        ]
    )
    parts = [rect(0, 0, WIDTH, HEIGHT, fill=sea), path(coast, fill=land)]
    parts += [
        path(coast, fill="none", stroke=mix(sea, "#6b8288", 0.5), stroke_width=w, opacity=o, transform=f"translate({-k} {-k * 1.6})")
        for w, o, k in ((3, 0.9, 0), (1.5, 0.6, 7), (1.2, 0.4, 14), (1, 0.25, 22))
    ]
    for river in (
        ((300, 110), (330, 220), (420, 300), (440, 420), (560, 500), (640, 640), (700, 800)),
        ((900, -20), (880, 140), (800, 260), (700, 330), (560, 500)),
    ):
        parts.append(path(smooth(river), fill="none", stroke=mix(sea, "#52737b", 0.45), stroke_width=7, stroke_linecap="round"))
    for _ in range(26):
        x, y = 700 + rng.random() * 340, 420 + rng.random() * 220
        parts.append(
            path(f"M{x - 13:.0f} {y + 10:.0f}L{x:.0f} {y - 12:.0f}L{x + 13:.0f} {y + 10:.0f}", fill="none", stroke="#8a7552", stroke_width=2)
            + path(f"M{x:.0f} {y - 12:.0f}l6 22l7 0z", fill="#8a7552", opacity=0.4)
        )
    spots = ((250, 262), (508, 214), (690, 170), (352, 404), (160, 480), (128, 330), (420, 590), (806, 352))
    road = [spots[i] for i in (5, 0, 1, 2, 7)]
    parts.append(path(smooth(road), fill="none", stroke="#a3623a", stroke_width=2.6, stroke_dasharray="9 7"))
    parts.append(path(smooth([spots[0], spots[3], spots[6]]), fill="none", stroke="#a3623a", stroke_width=2.6, stroke_dasharray="9 7"))
    for i, (x, y) in enumerate(spots):
        big = i in (0, 5)
        parts += [circle(x, y, 10 if big else 7, fill="#fffaf0", stroke="#3a2a17", stroke_width=3), circle(x, y, 4 if big else 2.4, fill="#3a2a17")]
        parts.append(
            label(
                x + 18,
                y + 9,
                page.word(i, ""),
                31 if big else 25,
                "#3a2a17",
                weight=800 if big else 500,
                family="Bricolage Grotesque" if big else "DM Sans",
            )
        )
    parts += [
        box(688, 210 - 20, 344, 132, 14, "#ffffff", stroke="#d9ceb2", stroke_width=2),
        label(712, 236, page.word(2, ""), 28, "#2b2013", weight=700),
        label(712, 272, "in use 1662 to 1918", 22, "#6a5a42"),
        label(712, 304, "5 spellings, 3 sources", 22, t.hue, weight=500),
    ]
    parts += [
        box(60, 680, WIDTH - 120, 62, 31, "#ffffff", opacity=0.95),
        rect(200, 708, 780, 6, rx=3, fill="#d9ceb2"),
        rect(200, 708, 420, 6, rx=3, fill=t.hue),
        circle(620, 711, 15, fill=t.hue),
        label(92, 720, page.p.caption, 27, "#2b2013", weight=700, family="Space Grotesk"),
    ]
    return "".join(parts)


def forecast(page: Page) -> str:
    """A fan of likely futures behind `values`; `words`: five months, then two scores and their captions, then an event."""
    t, values = page.t, page.series((2.0, 3.0, 5.0))
    x0, y0, wide, tall = 84.0, 110.0, WIDTH - 130, 400.0
    peak = max(values) * 1.25
    known = len(values) * 7 // 12
    step = wide / (len(values) - 1)
    points = [(x0 + i * step, y0 + tall * (1 - v / peak)) for i, v in enumerate(values)]
    parts = [label(40, 62, page.p.caption, 29, t.ink, weight=700)]
    for k in range(5):
        y = y0 + tall * k / 4
        parts += [
            line(x0, y, x0 + wide, y, stroke=t.line, stroke_width=1.5),
            mono(x0 - 14, y + 7, f"{peak * (1 - k / 4):.0f}", 19, t.muted, anchor="end"),
        ]
        parts.append(label(x0 + wide * (k + 0.35) / 5, y0 + tall + 36, page.word(k, ""), 22, t.muted))
    future = points[known - 1 :]
    for spread, opacity in ((0.44, 0.16), (0.3, 0.2), (0.16, 0.32)):
        up = [(x, y - tall * spread * (i / len(future)) ** 0.7 * 0.75) for i, (x, y) in enumerate(future)]
        down = [(x, y + tall * spread * (i / len(future)) ** 0.7 * 0.6) for i, (x, y) in enumerate(future)]
        parts.append(path(smooth(up) + "L" + smooth(down[::-1])[1:] + "Z", fill=t.accent, opacity=opacity))
    parts += [
        path(smooth(future), fill="none", stroke=t.accent, stroke_width=4, stroke_dasharray="3 9", stroke_linecap="round"),
        path(smooth(points[:known]), fill="none", stroke=t.ink, stroke_width=4.5, stroke_linejoin="round"),
    ]
    ex, ey = points[min(len(points) - 1, known - 1)]
    parts += [
        line(ex, y0, ex, y0 + tall, stroke=t.ink, stroke_width=2, stroke_dasharray="4 5"),
        circle(ex, ey, 9, fill=t.second, stroke=t.ink, stroke_width=3),
        pill(ex - 50, y0 - 2, page.word(9, "today"), 21, t.ink, t.paper),
    ]
    for k in range(2):
        x = 40 + k * 506
        parts += [
            box(x, 586, 486, 154, 16, t.panel),
            label(x + 28, 666, page.word(6 + 2 * k, ""), 56, t.ink, weight=700, family="Space Grotesk"),
            label(x + 28, 712, page.word(5 + 2 * k, ""), 22, t.muted),
        ]
        for i in range(26):
            hit = (i * (7 + k) + 3) % (13 if k == 0 else 2)
            parts.append(rect(x + 262 + i * 7.6, 632, 5, 52, rx=2.5, fill=t.accent if hit else t.second))
    return "".join(parts)


def spectrogram(page: Page) -> str:
    """A live spectrogram; `words`: the singers, each a line of notes; `values`: how sure."""
    t, rng = page.t, Random(page.p.name)
    dark = mix("#0c0a14", t.hue, 0.12)
    parts = [
        rect(0, 0, WIDTH, HEIGHT, fill=dark),
        rect(0, 0, WIDTH, 500, fill=page.canvas.linear([(0, dark), (0.8, mix(dark, t.hue, 0.22)), (1, mix(dark, t.hue, 0.4))])),
    ]
    for _ in range(260):
        y = 500 - abs(rng.gauss(0, 1)) * 90
        parts.append(rect(round(rng.random() * WIDTH), round(y), 14 + int(26 * rng.random()), 5, fill=t.hue, opacity=0.22))
    singers = (t.second, "#ffffff", mix(t.second, t.hue, 0.45))
    for k, colour in enumerate(singers):
        base = (130, 250, 370)[k]
        for phrase in range(4 - k // 2):
            start = 60 + phrase * (250 + k * 40) + k * 55
            curve = [(start + i * 15, base + (46 - k * 8) * sin(i * (1.15 + 0.35 * k) + phrase) * cos(i * 0.4)) for i in range(10 + 2 * k)]
            parts += [
                path(smooth(curve), fill="none", stroke=colour, stroke_width=20, stroke_linecap="round", opacity=0.16),
                path(smooth(curve), fill="none", stroke=colour, stroke_width=7, stroke_linecap="round", opacity=0.95),
            ]
            parts.append(path(smooth([(x, y / 1.9 + 10) for x, y in curve]), fill="none", stroke=colour, stroke_width=4, opacity=0.22))
        parts.append(circle(38, base, 9, fill=colour))
    for i, hertz in enumerate(("8 kHz", "6", "4", "2")):
        parts.append(mono(WIDTH - 20, 60 + i * 125, hertz, 20, "#ffffff", anchor="end", opacity=0.6))
    parts += [rect(812, 0, 3, 500, fill="#ffffff", opacity=0.85), rect(0, 500, WIDTH, HEIGHT - 500, fill=mix("#15121f", t.hue, 0.1))]
    for k in range(3):
        y = 548 + k * 78
        sure = page.series((0.97, 0.91, 0.64))[k % len(page.series((0.97, 0.91, 0.64)))]
        parts += [
            circle(58, y + 12, 22, fill=singers[k]),
            path(f"M46 {y + 14}q8 -14 20 -8l8 2l-8 4q-2 10 -14 8z", fill=dark),
            label(100, y + 20, page.word(k, "Bird"), 29, "#ffffff", weight=700),
        ]
        parts += [
            box(600, y + 4, 330, 14, 7, "#ffffff", opacity=0.16),
            box(600, y + 4, 330 * sure, 14, 7, singers[k]),
            mono(WIDTH - 40, y + 20, f"{sure:.0%}", 25, "#ffffff", anchor="end"),
        ]
    return "".join(parts)


SCREENS: dict[str, Inside] = {"scatter": scatter, "matrix": matrix, "map": world, "forecast": forecast, "spectrogram": spectrogram}
