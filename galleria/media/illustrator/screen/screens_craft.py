"""Screens of design and type. Each takes a page and returns its inside, 1072 by 776 units."""

from galleria.media.illustrator.canvas import circle, group, line, path, rect
from galleria.media.illustrator.colour import darken, mix, to_oklab, turn_hue
from galleria.media.illustrator.screen.frames import HEIGHT, WIDTH, Inside, Page
from galleria.media.illustrator.screen.icon import GLYPHS
from galleria.media.illustrator.screen.palette import readable_on
from galleria.media.illustrator.screen.relief import Light, haze
from galleria.media.illustrator.screen.ui import box, label, mono, pill, smooth, width_of, wrap


def glyphs(page: Page) -> str:
    """Spacing of a word (`words[0]`), pair by pair; the other words are pairs yet to do, `values` their gaps."""
    t, word = page.t, page.word(0, "AVOID")
    parts = [rect(0, 0, WIDTH, 470, fill=t.paper)]
    size = min(250.0, 920 / max(1, len(word)) / 0.62)
    for y, name in ((130.0, "cap"), (210.0, "x"), (342.0, "base")):
        parts += [line(0, y, WIDTH, y, stroke=t.accent, stroke_width=1.5, stroke_dasharray="7 7", opacity=0.6), label(18, y - 8, name, 18, t.accent)]
    advance = 930 / len(word)
    for i, letter in enumerate(word):
        x = 536 - 465 + (i + 0.5) * advance
        parts.append(label(x, 342, letter, size, t.ink, weight=700, family="Bricolage Grotesque", anchor="middle"))
        if i:
            edge = x - advance / 2
            chosen = i == 2
            colour = t.second if chosen else t.line
            gap = page.series((-42.0, -38.0, 4.0, -12.0, -30.0))[(i - 1) % len(page.series((1.0, 1.0, 1.0, 1.0, 1.0)))]
            parts += [rect(edge - 9, 100, 18, 270, fill=colour, opacity=0.5 if chosen else 0.4), path(f"M{edge - 11} 388l11 -14l11 14z", fill=colour)]
            parts.append(pill(edge - 40, 414, f"{gap:+.0f}", 22, t.accent if chosen else t.panel, t.on_accent if chosen else t.ink, weight=700))
    parts += [rect(0, 470, WIDTH, HEIGHT - 470, fill=t.panel), line(0, 470, WIDTH, 470, stroke=t.line, stroke_width=1.5)]
    for i, pair in enumerate(page.tail(1, ("To", "Ty", "Wa", "LV", "r.", "f'"))[:12]):
        x, y = 28 + (i % 6) * 172, 496 + (i // 6) * 136
        parts += [
            box(x, y, 158, 120, 12, t.paper, stroke=t.accent if i == 1 else t.line, stroke_width=3 if i == 1 else 1.5),
            label(x + 79, y + 80, pair, 62, t.ink, weight=700, family="Bricolage Grotesque", anchor="middle"),
            circle(x + 138, y + 20, 7, fill=t.good if i % 3 else t.second),
        ]
    return "".join(parts)


def specimen(page: Page) -> str:
    """A type specimen: `words`: the big word, a line, then names of styles; `lines`: waterfall."""
    t = page.t
    parts = [rect(0, 0, WIDTH, 352, fill=t.second)]
    big = page.word(0, "Hamburg")
    size = min(264.0, 930 / max(1.0, width_of(big, 1, "Bricolage Grotesque")))
    ink = readable_on(t.second)
    parts += [label(32, 232, big, size, ink, weight=800, family="Bricolage Grotesque"), label(38, 322, page.word(1, ""), 25, ink, weight=500)]
    y = 412.0
    for i, words in enumerate(page.p.lines[:5]):
        letter = (50.0, 40.0, 31.0, 25.0, 20.0)[i]
        parts += [
            mono(36, y, f"{letter:.0f}", 18, t.muted),
            label(96, y, words, letter, t.ink, weight=800 if i < 2 else 700, family="Bricolage Grotesque", room=620),
        ]
        y += letter + 34
    for i, style in enumerate(page.tail(2, ("Bold",))[:6]):
        yy = 394 + i * 60
        parts += [
            box(760, yy, 284, 50, 10, t.panel if i else t.accent),
            label(782, yy + 34, style, 23, t.ink if i else t.on_accent, weight=700),
            label(
                1024, yy + 36, "Ag", 30, t.ink if i else t.on_accent, weight=800 if i % 2 == 0 else 700, family="Bricolage Grotesque", anchor="end"
            ),
        ]
    return "".join(parts)


def palette(page: Page) -> str:
    """Ramps of colour in even steps, with contrast; `words`: the ramps' names."""
    t = page.t
    names = page.tail(0, ("Main", "Second", "Neutral"))[:5]
    seeds = (t.hue, t.second, turn_hue(t.hue, 120), turn_hue(t.second, -70), mix(t.hue, "#808080", 0.85))
    parts = []
    for r, name in enumerate(names):
        y = 36 + r * 126
        parts += [label(32, y + 46, name, 25, t.ink, weight=700, room=160), mono(32, y + 78, seeds[r], 19, t.muted)]
        for k in range(9):
            lightness = 0.97 - k * 0.097
            here = to_oklab(seeds[r])[0]
            colour = mix(
                seeds[r],
                "#ffffff" if lightness > here else "#000000",
                min(0.94, abs(lightness - here) / max(0.05, (1 - here) if lightness > here else here)),
            )
            x = 206 + k * 94
            ratio = (lightness**3 + 0.05) / 0.05 if lightness < 0.55 else 1.05 / (lightness**3 + 0.05)
            parts += [
                box(x, y, 88, 108, 10, colour),
                label(x + 44, y + 46, "Aa", 29, readable_on(colour), weight=700, anchor="middle"),
                mono(
                    x + 44,
                    y + 84,
                    f"{min(21, max(1, ratio if lightness >= 0.55 else 1.05 / (lightness**3 + 0.05))):.1f}",
                    19,
                    readable_on(colour),
                    anchor="middle",
                    opacity=0.85,
                ),
            ]
    y = 36 + len(names) * 126 + 4
    parts += [box(32, y, WIDTH - 64, HEIGHT - y - 26, 14, t.panel)]
    curve = [(60 + i * 115, y + 26 + (HEIGHT - y - 80) * i / 8.4) for i in range(9)]
    parts += [path(smooth(curve), fill="none", stroke=t.accent, stroke_width=5)] + [
        circle(px, py, 9, fill=t.second, stroke=t.accent, stroke_width=3) for px, py in curve
    ]
    return "".join(parts)


def spread(page: Page) -> str:
    """A booklet's spread; `words`: headline, kicker, the sheets; `lines`: its copy."""
    t = page.t
    parts = [
        rect(0, 0, WIDTH, HEIGHT, fill=mix("#e9e8e3", t.hue, 0.05)),
        rect(0, 0, 190, HEIGHT, fill=t.panel),
        line(190, 0, 190, HEIGHT, stroke=t.line),
    ]
    for i in range(4):
        y = 26.0 + i * 186
        parts += [
            box(24, y, 142, 146, 4, "#ffffff", stroke=t.accent if i == 1 else t.line, stroke_width=4 if i == 1 else 1.5),
            line(95, y, 95, y + 146, stroke=t.line),
        ]
        parts += [
            rect(34 + (i % 2) * 72, y + 12, 50, 60, fill=(t.accent, t.second)[i % 2]),
            label(95, y + 172, page.word(2 + i, f"{2 * i + 2}, {2 * i + 3}"), 19, t.muted, anchor="middle"),
        ]
        parts += [rect(34 + ((i + 1) % 2) * 72, y + 16 + k * 14, 48 - k * 5 % 14, 5, fill="#cfcdc6") for k in range(8)]
    x, y, wide, tall = 234.0, 62.0, 398.0, 640.0
    parts += [
        rect(x + 6, y + 16, 2 * wide - 12, tall, fill="#000000", opacity=0.25, filter=haze(page.canvas, 14)),
        rect(x, y, 2 * wide, tall, fill="#fffefa"),
    ]
    parts += [line(x, y + k * 32, x + 2 * wide, y + k * 32, stroke="#5ad1ff", stroke_width=1, opacity=0.45) for k in range(1, 20)]
    parts += [
        rect(x, y, wide, 400, fill=t.accent),
        circle(x + 250, y + 178, 132, fill=t.second),
        path(
            (
                f"M{x} {y + 400}L{x} {y + 300}C{x + 90} {y + 220} {x + 150} {y + 330} {x + 240} {y + 270}S{x + 350}"
                f" {y + 200} {x + wide} {y + 290}L{x + wide} {y + 400}Z"
            ),
            fill=darken(t.accent, 0.16),
        ),
    ]
    for k, piece in enumerate(wrap(page.word(0, "A headline"), 58, wide - 50, "Bricolage Grotesque")[:3]):
        parts.append(label(x + 32, y + 478 + k * 62, piece, 58, "#17171c", weight=800, family="Bricolage Grotesque"))
    parts.append(label(x + wide + 36, y + 66, page.word(1, "kicker"), 22, t.accent, weight=700))
    yy = y + 114
    for paragraph in page.p.lines[:5]:
        for piece in wrap(paragraph, 21, wide - 84):
            parts.append(label(x + wide + 36, yy, piece, 21, "#2a2a31"))
            yy += 32
        yy += 12
    parts += [
        rect(x + wide - 26, y, 52, tall, fill=page.canvas.linear([(0, "#000000", 0), (0.5, "#000000", 0.2), (1, "#000000", 0)], 0, 0, 1, 0)),
        mono(x + 2 * wide - 34, y + tall - 22, "13", 19, "#6d6d75", anchor="end"),
    ]
    parts += [path(f"M{px - 18} {py}h14M{px} {py - 18}v14", stroke="#17171c", stroke_width=1.5) for px, py in ((x, y), (x + 2 * wide + 20, y))]
    return "".join(parts)


def icons(page: Page) -> str:
    """A set of icons: this family's own glyphs, in the product's colours; `words`: search and tags."""
    t = page.t
    light = Light(page.canvas, t.hue, t.hue2)
    parts = [
        box(32, 26, 560, 60, 30, t.panel, stroke=t.line),
        circle(68, 53, 11, fill="none", stroke=t.muted, stroke_width=3.5),
        line(76, 61, 85, 70, stroke=t.muted, stroke_width=3.5),
        label(104, 65, page.word(0, "boat"), 25, t.ink),
    ]
    x = 616.0
    for i, word in enumerate(page.tail(1, ("Thin", "Bold"))[:3]):
        parts.append(pill(x, 56, word, 22, t.accent if i == 1 else t.panel, t.on_accent if i == 1 else t.ink))
        x += width_of(word, 22) + 46
    chosen = (
        "ferry",
        "key",
        "lantern",
        "wren",
        "leaf",
        "coin",
        "pencil",
        "knot",
        "moth",
        "postcard",
        "streetlamp",
        "moon",
        "bread",
        "baton",
        "pin",
        "booklet",
        "feather",
        "bob",
    )
    for i, name in enumerate(chosen):
        gx, gy = 32 + (i % 6) * 170, 112 + (i // 6) * 214
        parts += [
            box(
                gx,
                gy,
                158,
                200,
                14,
                mix(t.panel, t.hue, 0.1) if i == 0 else t.panel,
                stroke=t.accent if i == 0 else t.line,
                stroke_width=3 if i == 0 else 1.5,
            )
        ]
        parts += [
            group(GLYPHS[name](light, t.hue, t.hue2), transform=f"translate({gx + 79} {gy + 84}) scale(1.15)"),
            label(gx + 79, gy + 184, name, 20, t.muted, anchor="middle"),
        ]
    return "".join(parts)


def plan(page: Page) -> str:
    """A floor plan to scale with measures; `words`: the rooms."""
    t = page.t
    wall = t.ink
    dots = page.canvas.define("pattern", circle(2, 2, 1.6, fill=t.line), width=32, height=32, patternUnits="userSpaceOnUse")
    parts = [rect(0, 0, WIDTH, HEIGHT, fill=mix(t.paper, t.panel, 0.4)), rect(0, 0, WIDTH, HEIGHT, fill=dots)]
    rooms = ((140, 120, 380, 300), (520, 120, 400, 200), (520, 320, 220, 300), (740, 320, 180, 300), (140, 420, 380, 200))
    tints = (
        mix(t.paper, t.second, 0.4),
        mix(t.paper, t.accent, 0.16),
        mix(t.paper, t.second, 0.2),
        mix(t.paper, t.accent, 0.28),
        mix(t.paper, t.second, 0.12),
    )
    for i, (x, y, w, h) in enumerate(rooms):
        parts.append(rect(x, y, w, h, fill=tints[i], stroke=wall, stroke_width=9, stroke_linejoin="round"))
        parts += [
            label(x + w / 2, y + h / 2 - 4, page.word(i, "Room"), 27, wall, weight=700, anchor="middle", room=w - 20),
            mono(x + w / 2, y + h / 2 + 30, f"{w * h / 8000:.1f} m²", 21, t.muted, anchor="middle"),
        ]
    for x, y, turn in ((420, 420, 0), (520, 250, 90), (660, 320, 0), (800, 320, 0), (300, 620, 180)):
        parts.append(
            group(
                rect(-2, -6, 66, 12, fill=mix(t.paper, t.second, 0.25)),
                path("M0 0L0 60A60 60 0 0 0 60 0", fill="none", stroke=wall, stroke_width=2.2),
                transform=f"translate({x} {y}) rotate({turn})",
            )
        )
    parts += [
        box(170, 150, 120, 70, 8, t.paper, stroke=wall, stroke_width=3),
        box(180, 430, 90, 40, 6, t.paper, stroke=wall, stroke_width=3),
        circle(862, 182, 40, fill=t.paper, stroke=wall, stroke_width=3),
        box(152, 492, 108, 116, 8, t.paper, stroke=wall, stroke_width=3),
        box(540, 556, 176, 52, 22, t.paper, stroke=wall, stroke_width=2),
        box(164, 502, 84, 30, 6, t.panel, stroke=wall, stroke_width=2),
    ]
    parts += [
        line(140, 80, 920, 80, stroke=t.accent, stroke_width=3),
        path("M140 68v24M520 68v24M920 68v24", stroke=t.accent, stroke_width=3),
        pill(290, 80, "4.25 m", 21, t.accent, t.on_accent),
        pill(676, 80, "4.47 m", 21, t.accent, t.on_accent),
    ]
    parts += [
        line(966, 120, 966, 620, stroke=t.accent, stroke_width=3),
        path("M954 120h24M954 620h24", stroke=t.accent, stroke_width=3),
        pill(920, 370, "5.59 m", 21, t.accent, t.on_accent),
    ]
    parts += [box(300, 676, 470, 70, 35, t.ink)] + [
        circle(346 + i * 76, 711, 24, fill=t.accent if i == 1 else "none", stroke=t.paper, stroke_width=2, stroke_opacity=0.4) for i in range(6)
    ]
    parts += [
        path(d, fill="none", stroke=t.paper, stroke_width=3.4, stroke_linecap="round", stroke_linejoin="round")
        for d in (
            "M338 702l8 18l3 -8l8 -3z",
            "M412 722l20 -20",
            "M490 702h18v18h-18z",
            "M564 720v-18h18",
            "M641 711a9 9 0 1 0 18 0a9 9 0 1 0 -18 0",
            "M718 711h16M726 703v16",
        )
    ]
    return "".join(parts)


SCREENS: dict[str, Inside] = {"glyphs": glyphs, "specimen": specimen, "palette": palette, "spread": spread, "icons": icons, "plan": plan}
