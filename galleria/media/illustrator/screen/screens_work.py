"""Screens of the office: lists, ledgers, calendars, letters and questions. Each takes a page and returns its inside, 1072 by 776 units."""

from random import Random

from galleria.media.illustrator.canvas import circle, line, path, rect
from galleria.media.illustrator.colour import lighten, mix
from galleria.media.illustrator.screen.frames import HEIGHT, WIDTH, Inside, Page
from galleria.media.illustrator.screen.ui import avatar, box, label, mono, pill, width_of, wrap


def _sidebar(page: Page, names: tuple[str, ...], chosen: int = 0, width: float = 230.0) -> str:
    t = page.t
    parts = [rect(0, 0, width, HEIGHT, fill=t.panel), line(width, 0, width, HEIGHT, stroke=t.line, stroke_width=1.5)]
    for i, name in enumerate(names[:9]):
        y = 60 + i * 56
        if i == chosen:
            parts.append(box(14, y - 34, width - 28, 50, 10, t.accent))
        parts.append(circle(40, y - 9, 7, fill=(t.second, t.accent, t.good, t.bad, t.muted)[i % 5] if i != chosen else t.on_accent))
        parts.append(label(60, y, name, 22, t.on_accent if i == chosen else t.ink, weight=700 if i == chosen else 400, room=width - 80))
    return "".join(parts)


def listing(page: Page) -> str:
    """`words`: the sidebar; `lines`: "title|detail|count"; `values`: a bar for each."""
    t, rows = page.t, page.rows(("Nothing yet|All is well|0",))[:7]
    values = page.series((3.0, 2.0, 1.0))
    parts = [_sidebar(page, page.tail(0, ("All", "Mine"))), label(262, 66, page.word(0, "All"), 34, t.ink, weight=700)]
    step = 648 / max(6, len(rows))
    for i, row in enumerate(rows):
        title, detail, count = ([*row, "", ""])[:3]
        y = 108 + i * step
        colour = mix(t.accent, t.second, i / max(1, len(rows) - 1))
        parts += [box(252, y, WIDTH - 276, step - 12, 13, t.panel, stroke=t.line), rect(252, y + 16, 6, step - 44, rx=3, fill=colour)]
        parts += [label(284, y + 42, title, 26, t.ink, weight=700, room=470), label(284, y + 74, detail, 21, t.muted, room=470)]
        share = values[i % len(values)] / max(values)
        for k in range(12):
            height = 5 + 38 * share * abs(((k * 7 + i * 5) % 11) / 11)
            parts.append(rect(794 + k * 11, y + step / 2 + 14 - height, 7, height, rx=2, fill=colour))
        parts.append(label(WIDTH - 50, y + step / 2 + 8, count, 32, t.ink, weight=700, family="Space Grotesk", anchor="end"))
    return "".join(parts)


def table(page: Page) -> str:
    """`words`: four column heads; `lines`: cells cut by bars."""
    t, heads = page.t, page.tail(0, ("Name", "Who", "When", "State"))[:4]
    edges = (40.0, 400.0, 630.0, 850.0)
    parts = [
        label(40, 68, page.p.caption.split(":")[-1].strip() or page.p.name, 34, t.ink, weight=700),
        box(WIDTH - 220, 32, 180, 52, 12, t.accent),
        label(WIDTH - 130, 66, "Add", 23, t.on_accent, weight=700, anchor="middle"),
    ]
    parts += [label(x, 136, head, 21, t.muted, weight=500) for x, head in zip(edges, heads, strict=False)]
    for i, row in enumerate(page.rows(("Key|api|now|yes",))[:8]):
        y = 158 + i * 76
        parts.append(line(40, y, WIDTH - 40, y, stroke=t.line, stroke_width=1.5))
        for c, (x, cell) in enumerate(zip(edges, row, strict=False)):
            if c == 0:
                parts.append(
                    mono(x, y + 34, cell, 23, t.ink, weight=600)
                    + "".join(circle(x + 5 + k * 13, y + 55, 4, fill=t.muted, opacity=0.5) for k in range(14))
                )
            elif cell in ("yes", "open"):
                colour = t.good if cell == "yes" else t.bad
                parts.append(pill(x, y + 40, "sealed" if cell == "yes" else "open", 20, mix(t.paper, colour, 0.18), colour))
            else:
                parts.append(label(x, y + 46, cell, 23, t.ink if c == 1 else t.muted))
    return "".join(parts)


def week(page: Page) -> str:
    """Seven folds of a week; `lines`: "day|start|hours|title|kind" with day 0 to 6; `words`: the kinds and their budget."""
    t, top, left = page.t, 150.0, 84.0
    wide, tall = (WIDTH - left - 24) / 7, (HEIGHT - top - 20) / 10
    kinds = [word.split(":") for word in page.tail(0, ("Work: 30 h", "Rest: 12 h"))]
    colours = (t.accent, t.second, t.good, mix(t.accent, t.second, 0.5), t.bad)
    parts, x = [], 28.0
    for i, entry in enumerate(kinds[:4]):
        words = " ".join(entry)
        size = width_of(words, 22) + 62
        parts += [box(x, 22, size, 50, 25, t.panel), circle(x + 28, 47, 9, fill=colours[i]), label(x + 46, 55, words, 22, t.ink, weight=500)]
        x += size + 12
    for d, day in enumerate(("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")):
        parts.append(rect(left + d * wide, 96, wide, HEIGHT - 96, fill=t.panel if d % 2 else t.paper))
        parts += [
            label(
                left + (d + 0.5) * wide, 124, f"{day} {16 + d}", 21, t.accent if d == 2 else t.muted, weight=700 if d == 2 else 500, anchor="middle"
            )
        ]
    for h in range(10):
        parts += [
            line(left, top + h * tall, WIDTH - 24, top + h * tall, stroke=t.line),
            mono(left - 14, top + h * tall + 8, f"{8 + h}", 20, t.muted, anchor="end"),
        ]
    for row in page.rows(("0|9|2|Write|0",)):
        day_, start, hours, title, kind = int(row[0]), float(row[1]), float(row[2]), row[3], int(row[4])
        colour = colours[kind % 5]
        bx, by, height = left + day_ * wide + 4, top + (start - 8) * tall + 3, hours * tall - 6
        parts += [box(bx, by, wide - 8, height, 9, mix(t.paper, colour, 0.3)), rect(bx, by + 6, 5, height - 12, rx=2.5, fill=colour)]
        for k, part in enumerate(wrap(title, 19, wide - 34)[: max(1, int(height // 25))]):
            parts.append(label(bx + 15, by + 27 + k * 24, part, 19, t.ink, weight=500, room=wide - 26))
    y = top + 4.35 * tall
    parts += [line(left + 2 * wide, y, left + 3 * wide, y, stroke=t.bad, stroke_width=3), circle(left + 2 * wide, y, 8, fill=t.bad)]
    return "".join(parts)


def kanban(page: Page) -> str:
    """`words`: columns; `lines`: "column|title|tag"."""
    t, names = page.t, page.tail(0, ("Later", "Now", "Done"))[:4]
    wide = (WIDTH - 40) / len(names)
    colours = (t.accent, t.second, t.good, t.bad)
    parts, filled = [rect(0, 0, WIDTH, HEIGHT, fill=t.panel)], [0.0] * len(names)
    for c, name in enumerate(names):
        x = 20 + c * wide
        parts += [circle(x + 26, 45, 9, fill=colours[c]), label(x + 46, 54, name, 26, t.ink, weight=700, room=wide - 60)]
        parts.append(box(x + 8, 76, wide - 16, HEIGHT - 96, 16, mix(t.panel, t.paper, 0.5), stroke=t.line))
    for row in page.rows(("0|A card|tag",)):
        c = int(row[0])
        x, lines_ = 20 + c * wide + 20, wrap(row[1], 23, wide - 84)[:3]
        height = 74 + len(lines_) * 29
        y = 92 + filled[c]
        if y + height > HEIGHT - 28:
            continue
        filled[c] += height + 12
        parts += [
            box(x + 2, y + 4, wide - 44, height, 12, "#000000", opacity=0.1),
            box(x, y, wide - 40, height, 12, t.paper, stroke=t.line),
            rect(x, y + 14, 5, height - 28, rx=2.5, fill=colours[c]),
        ]
        parts += [label(x + 22, y + 38 + k * 29, words, 23, t.ink, weight=500) for k, words in enumerate(lines_)]
        parts += [
            pill(x + 20, y + height - 28, row[2], 18, mix(t.paper, colours[c], 0.22), t.ink),
            avatar(x + wide - 72, y + height - 28, 16, colours[(c + len(row[1])) % 4], row[1], "#15151b"),
        ]
    return "".join(parts)


def ledger(page: Page) -> str:
    """`lines`: "date|payee|account|amount"; `words`: three totals, a caption and a figure each."""
    t = page.t
    parts = []
    for i in range(3):
        x = 32 + i * 340
        parts += [
            box(x, 28, 324, 132, 14, t.panel, stroke=t.line),
            label(x + 24, 68, page.word(2 * i, "Total"), 22, t.muted),
            label(x + 24, 132, page.word(2 * i + 1, "0"), 46, t.ink, weight=700, family="Space Grotesk", room=290),
        ]
    for i, row in enumerate(page.rows(("1 Nov|Paper|Office|-4.00",))[:9]):
        y = 186 + i * 64
        date_, payee, account, amount = (row + [""] * 4)[:4]
        if i % 2 == 0:
            parts.append(rect(32, y, WIDTH - 64, 64, rx=10, fill=t.panel, opacity=0.75))
        positive = not amount.startswith("-")
        parts += [
            mono(54, y + 41, date_, 21, t.muted),
            label(182, y + 41, payee, 24, t.ink, weight=500, room=320),
            mono(520, y + 41, account, 20, t.accent),
            mono(WIDTH - 54, y + 41, amount, 25, t.good if positive else t.ink, anchor="end", weight=600),
        ]
    return "".join(parts)


def inbox(page: Page) -> str:
    """`words`: the day's deliveries; `lines`: "from|subject|time|first line"."""
    t = page.t
    parts = [_sidebar(page, page.tail(0, ("08:00", "13:00", "18:00", ""))[:-1], 1, 210)]
    rows = page.rows(("Somebody|Hello|13:00|A letter",))[:6]
    for i, row in enumerate(rows):
        sender, subject, time_, first = (row + [""] * 4)[:4]
        y = i * 129.4
        if i == 0:
            parts += [rect(210, y, 380, 129, fill=mix(t.paper, t.accent, 0.1)), rect(210, y, 5, 129, fill=t.accent)]
        parts += [
            avatar(254, y + 46, 22, mix(t.accent, t.second, i / 6), sender, "#15151b"),
            label(290, y + 43, sender, 23, t.ink, weight=700, room=200),
            mono(570, y + 43, time_, 18, t.muted, anchor="end"),
        ]
        parts += [
            label(290, y + 74, subject, 21, t.ink, room=280),
            label(290, y + 103, first, 19, t.muted, room=280),
            line(210, y + 129, 590, y + 129, stroke=t.line),
        ]
    parts += [
        line(590, 0, 590, HEIGHT, stroke=t.line, stroke_width=1.5),
        label(626, 74, rows[0][1], 33, t.ink, weight=700, family="Bricolage Grotesque", room=410),
        label(626, 112, f"from {rows[0][0]}", 21, t.muted),
    ]
    y = 168.0
    for paragraph in page.p.words[-1:]:
        for piece in wrap(paragraph, 24, 400):
            parts.append(label(626, y, piece, 24, t.ink))
            y += 37
    for i in range(5):
        parts.append(rect(626, y + i * 30, (400, 380, 396, 350, 190)[i], 11, rx=5.5, fill=t.line))
    parts += [
        box(626, HEIGHT - 112, 410, 76, 16, t.panel, stroke=t.line),
        label(652, HEIGHT - 66, "Leaves with the 18:00 boat", 22, t.muted),
        path(f"M1000 {HEIGHT - 74}l-22 -12l6 12l-6 12z", fill=t.accent),
    ]
    return "".join(parts)


def chat(page: Page) -> str:
    """Four turns in `words` (question, doubt, choice, answer), names after them; `lines` of the query; `values` as bars."""
    t = page.t
    parts, y = [], 26.0
    for i in range(4):
        words, mine = page.word(i, ""), i % 2 == 0
        wide = width_of(words, 24, "DM Sans") + 56
        x = WIDTH - 32 - wide if mine else 92
        parts += [
            box(x, y, wide, 60, 22, t.accent if mine else t.panel),
            label(x + 28, y + 39, words, 24, t.on_accent if mine else t.ink, weight=500),
        ]
        if not mine:
            parts += [circle(58, y + 30, 24, fill=t.second), path(f"M58 {y + 16}c8 10 8 12 6 18c-2 6 -10 6 -12 0c-2 -5 4 -8 6 -18z", fill=t.paper)]
        y += 76
    parts += [box(92, 336, 500, 404, 16, t.paper, stroke=t.line, stroke_width=1.5), label(120, 380, "Change on last October, %", 21, t.muted)]
    values = page.series((-9.0, -6.0, -2.0))[:6]
    low = min(values)
    for i, value in enumerate(values):
        yy, length = 404 + i * 55, 290 * value / low
        parts += [
            label(120, yy + 29, page.word(4 + i, ""), 22, t.ink, room=92),
            box(220, yy + 4, length, 36, 6, page.canvas.linear([(0, t.accent), (1, lighten(t.accent, 0.12))], 0, 0, 1, 0)),
            mono(220 + length + 12, yy + 30, f"{value:.0f}", 22, t.ink, weight=600),
        ]
    parts += [box(612, 336, 428, 404, 16, "#17171d"), label(640, 380, "The query, yours to edit", 20, "#a5a4b0")]
    row = 0
    for entry in page.p.lines[:6]:
        for k, piece in enumerate(wrap(entry, 21, 372, "IBM Plex Mono")[:2]):
            parts.append(mono(640 + k * 24, 430 + row * 38, piece, 21, "#f6e3b4"))
            row += 1
    parts.append(pill(640, 706, "read only", 18, "#2c2c35", "#f2f1ec"))
    return "".join(parts)


def writing(page: Page) -> str:
    """`lines`: a title and a draft; `words`: the questions in its margin."""
    t = page.t
    parts = [
        rect(0, 0, WIDTH, HEIGHT, fill="#f7f4ec"),
        rect(56, 0, 640, HEIGHT, fill="#fffdf8"),
        line(696, 0, 696, HEIGHT, stroke="#e4ddcd", stroke_width=1.5),
    ]
    lines = page.p.lines or ("Untitled",)
    parts.append(label(96, 84, lines[0], 42, "#1c1a17", weight=800, family="Bricolage Grotesque"))
    questioned = {1: 0, 4: 1, 8: 2, 9: 3}
    slot = {0: 86.0, 1: 252.0, 2: 420.0, 3: 586.0}
    for i, words in enumerate(lines[1:14]):
        y = 142.0 + i * 48
        if i in questioned and words:
            k = questioned[i]
            start = 96 + (i * 37 % 120)
            parts += [
                rect(start, y + 7, 300 - i * 8, 4, rx=2, fill=t.hue),
                path(
                    f"M{start + 300 - i * 8} {y + 9}C650 {y + 9} 660 {slot[k] + 48} 726 {slot[k] + 48}",
                    fill="none",
                    stroke=t.hue,
                    stroke_width=2.5,
                    opacity=0.6,
                ),
            ]
        parts.append(label(96, y, words, 25, "#2b2823", room=590))
    for k, y in slot.items():
        pieces = wrap(page.word(k, "Why?"), 25, 270)[:2]
        parts += [
            box(728, y + 4, 316, 132, 14, "#000000", opacity=0.07),
            box(726, y, 316, 132, 14, "#ffffff", stroke=mix(t.hue, "#ffffff", 0.55), stroke_width=1.5),
        ]
        parts += [label(750, y + 44 + j * 32, piece, 25, t.hue, weight=500) for j, piece in enumerate(pieces)]
        parts += [label(750, y + 114, "answer", 19, "#8b8478"), label(836, y + 114, "strike out", 19, "#8b8478")]
    parts.append(rect(56, 0, 640, 10, fill=page.canvas.linear([(0, "#000000", 0.05), (1, "#000000", 0)])))
    return "".join(parts)


def memo(page: Page) -> str:
    """A voice memo and the tasks heard in it: `lines` "task|when", `words`: its title and length."""
    t, rng = page.t, Random(page.p.name)
    parts = [
        box(32, 28, WIDTH - 64, 250, 20, page.canvas.linear([(0, t.accent), (1, mix(t.accent, "#000000", 0.25))], 0, 0, 1, 1)),
        label(64, 82, page.word(0, "On the way home"), 30, "#ffffff", weight=700),
        mono(WIDTH - 64, 80, page.word(1, "0:48"), 26, "#ffffff", anchor="end"),
    ]
    for i in range(78):
        height = 12 + 110 * rng.random() ** 1.6 * (0.4 + abs((i % 26) - 13) / 16)
        parts.append(
            rect(
                64 + i * 12.1,
                180 - height / 2,
                6.4,
                height,
                rx=3.2,
                fill=t.second if 18 < i < 34 or 48 < i < 58 else "#ffffff",
                opacity=1 if i < 60 else 0.45,
            )
        )
    parts.append(rect(64 + 60 * 12.1, 108, 3, 146, fill="#ffffff"))
    for i, row in enumerate(page.rows(("Buy paper|today",))[:5]):
        y = 304 + i * 92
        parts += [
            box(32, y, WIDTH - 64, 78, 14, t.panel),
            circle(78, y + 39, 17, fill=t.good if i == 0 else "none", stroke=t.good if i == 0 else t.muted, stroke_width=3),
        ]
        if i == 0:
            parts.append(
                path(f"M70 {y + 39}l6 7l11 -13", fill="none", stroke=t.paper, stroke_width=4, stroke_linecap="round", stroke_linejoin="round")
            )
        parts += [
            label(116, y + 49, row[0], 27, t.muted if i == 0 else t.ink, weight=500, room=640),
            pill(WIDTH - 250, y + 39, row[1] if len(row) > 1 else "", 20, mix(t.panel, t.second, 0.35), t.ink),
        ]
    return "".join(parts)


def samples(page: Page) -> str:
    """Photographs with a verdict each: `words`: the classes, the last meaning doubt; `values`: how sure."""
    t, rng = page.t, Random(page.p.name)
    values = page.series((0.9, 0.8, 0.4))
    wide, tall = 330.0, 226.0
    parts = []
    for i in range(9):
        x, y = 24 + (i % 3) * (wide + 17), 24 + (i // 3) * (tall + 19)
        sure = values[i % len(values)]
        kind = 2 if sure < 0.5 else i % 2
        ground = mix(t.hue, ("#1d3311", "#274a3a", "#4a452f")[kind], 0.55)
        clip = page.canvas.clip(box(x, y, wide, tall, 14, "#fff"))
        stems = ""
        for _ in range(22):
            sx, lean, height = x + rng.random() * wide, rng.gauss(0, 34), 90 + rng.random() * 110
            colour = mix(lighten(t.hue, 0.1 + 0.15 * rng.random()), t.second, rng.random() * 0.35)
            stems += path(
                f"M{sx:.0f} {y + tall:.0f}Q{sx + lean * 0.2:.0f} {y + tall - height * 0.6:.0f} {sx + lean:.0f} {y + tall - height:.0f}",
                fill="none",
                stroke=colour,
                stroke_width=round(2 + 3 * rng.random(), 1),
                stroke_linecap="round",
                opacity=0.85,
            )
            if kind == 0:
                stems += path(f"M{sx + lean:.0f} {y + tall - height:.0f}l5 -9l4 10l-3 24l-6 1z", fill="#2b1d18")
            elif kind == 1:
                stems += circle(sx + lean, y + tall - height, 5.5, fill=mix(t.second, "#c46a3a", 0.4))
        parts.append(
            rect(x, y, wide, tall, rx=14, fill=page.canvas.linear([(0, lighten(ground, 0.22)), (1, ground)])) + f'<g clip-path="{clip}">{stems}</g>'
        )
        parts.append(rect(x, y + tall - 62, wide, 62, rx=14, fill="#10140c", opacity=0.72))
        parts += [
            label(x + 18, y + tall - 22, page.word(kind, "kind"), 24, "#ffffff", weight=500),
            mono(x + wide - 18, y + tall - 22, f"{sure:.0%}", 23, t.second if sure > 0.5 else "#ffb3a0", anchor="end", weight=600),
        ]
    return "".join(parts)


SCREENS: dict[str, Inside] = {
    "list": listing, "table": table, "week": week, "kanban": kanban, "ledger": ledger,
    "inbox": inbox, "chat": chat, "writing": writing, "memo": memo, "samples": samples,
}  # fmt: skip
