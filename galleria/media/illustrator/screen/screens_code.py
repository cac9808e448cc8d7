"""Screens of developers: terminals, comparisons, editors, logs, histories. Each takes a page and returns its inside, 1072 by 776 units."""

from math import sin
from random import Random

from galleria.media.illustrator.canvas import circle, line, rect
from galleria.media.illustrator.colour import mix
from galleria.media.illustrator.screen.frames import HEIGHT, WIDTH, Inside, Page
from galleria.media.illustrator.screen.ui import avatar, box, label, mono, width_of


def terminal(page: Page) -> str:
    """`lines`: "$ " a command, "! " a warning, "+ " good news, "~ " an aside, else output."""
    t = page.t
    step = min(46.0, (HEIGHT - 60) / max(1, len(page.p.lines)))
    size = min(27.0, step * 0.62)
    parts = [rect(0, 0, WIDTH, HEIGHT, fill=page.canvas.linear([(0, t.paper), (1, mix(t.paper, "#000000", 0.25))]))]
    for i, entry in enumerate(page.p.lines):
        y = 56 + i * step
        mark, words = entry[:2], entry[2:]
        if mark == "$ ":
            parts += [mono(36, y, "›", size * 1.15, t.second, weight=600), mono(66, y, words, size, t.ink, weight=600)]
        elif mark in ("! ", "+ "):
            colour = t.bad if mark == "! " else t.good
            parts += [rect(36, y - size * 0.92, 6, size * 1.25, rx=3, fill=colour), mono(66, y, words, size, colour)]
        else:
            parts.append(mono(66, y, words if mark in ("~ ", "  ") else entry, size, t.muted if mark == "~ " else t.ink))
    last = 56 + (len(page.p.lines) - 1) * step
    parts.append(rect(68, last - size * 0.85, size * 0.6, size * 1.1, fill=t.accent))
    return "".join(parts)


def split(page: Page) -> str:
    """Two panes; `lines` of the left, "|", those of the right; "+ " and "- " mark changes; `words`: both titles, then the sidebar."""
    t, side = page.t, 220.0
    lines = list(page.p.lines)
    cut = lines.index("|") if "|" in lines else len(lines) // 2
    pane = (WIDTH - side) / 2
    parts = [rect(0, 0, side, HEIGHT, fill=t.panel), line(side, 0, side, HEIGHT, stroke=t.line, stroke_width=1.5)]
    for i, word in enumerate(page.tail(2, ("Requests", "Results"))):
        head = i == 0
        if i == 2:
            parts.append(box(12, 92 + i * 50 - 32, side - 24, 46, 8, mix(t.panel, t.accent, 0.16)))
        parts.append(
            label(
                28,
                60 if head else 92 + i * 50,
                word,
                20 if head else 22,
                t.muted if head else t.ink,
                weight=700 if i in (0, 2) else 400,
                room=side - 44,
            )
        )
    for k, (title, body) in enumerate(((page.word(0, "before"), lines[:cut]), (page.word(1, "after"), lines[cut + 1 :]))):
        x = side + k * pane
        parts += [
            rect(x, 0, pane, 64, fill=mix(t.paper, t.panel, 0.5)),
            label(x + 24, 41, title, 24, t.ink, weight=700, room=pane - 50),
            line(x, 64, x + pane, 64, stroke=t.line, stroke_width=1.5),
        ]
        if k:
            parts.append(line(x, 0, x, HEIGHT, stroke=t.line, stroke_width=1.5))
        for i, entry in enumerate(body):
            y = 112 + i * 50
            if entry[:2] in ("+ ", "- "):
                colour = t.good if entry[0] == "+" else t.bad
                parts += [
                    rect(x, y - 33, pane, 50, fill=colour, opacity=0.13),
                    rect(x, y - 33, 5, 50, fill=colour),
                    mono(x + 54, y, entry[2:], 24, colour, weight=600),
                ]
            else:
                parts.append(mono(x + 54, y, entry[2:], 24, t.ink))
            parts.append(mono(x + 38, y, str(i + 1), 17, t.muted, anchor="end", opacity=0.7))
    return "".join(parts)


_KEYWORDS = {
    "const",
    "pub",
    "fn",
    "var",
    "while",
    "if",
    "return",
    "continue",
    "error",
    "select",
    "from",
    "where",
    "group",
    "by",
    "as",
    "having",
    "join",
}


def _code(x: float, y: float, words: str, size: float, page: Page) -> str:
    t, parts, column = page.t, [], 0
    for token in words.split(" "):
        colour = t.accent if token.strip("();{}|") in _KEYWORDS else t.good if '"' in token or "'" in token else t.ink
        if token:
            parts.append(mono(x + column * size * 0.6, y, token, size, colour, weight=600 if colour == t.accent else 400))
        column += len(token) + 1
    return "".join(parts)


def editor(page: Page) -> str:
    """`lines` of code, `words`: four files and two people, whose cursors stand in it; a tape below."""
    t, side = page.t, 212.0
    parts = [rect(0, 0, side, HEIGHT, fill=t.panel), line(side, 0, side, HEIGHT, stroke=t.line)]
    for i in range(4):
        if i == 0:
            parts.append(box(10, 30, side - 20, 44, 8, mix(t.panel, t.accent, 0.25)))
        parts.append(mono(28, 60 + i * 50, page.word(i, "main"), 21, t.ink if i == 0 else t.muted))
    one, two = page.word(4, "Mina"), page.word(5, "Jonas")
    for i, (name, colour) in enumerate(((one, t.second), (two, t.accent))):
        parts += [avatar(46, HEIGHT - 190 + i * 58, 20, colour, name, "#15151b"), label(78, HEIGHT - 183 + i * 58, name, 22, t.ink, weight=500)]
    step = 41.0
    for i, entry in enumerate(page.p.lines[:15]):
        y = 52 + i * step
        if i == 7:
            parts.append(rect(side, y - 29, WIDTH - side, step, fill=t.accent, opacity=0.12))
        parts += [mono(side + 46, y, str(i + 1), 18, t.muted, anchor="end", opacity=0.7), _code(side + 68, y, entry, 22, page)]
    for row, column, name, colour in ((4, 44, one, t.second), (7, 42, two, t.accent)):
        x, y = side + 68 + column * 13.2, 52 + row * step
        wide = width_of(name, 18) + 20
        parts += [rect(x, y - 27, 3.5, 36, fill=colour), box(x, y - 51, wide, 26, 5, colour), label(x + 10, y - 32, name, 18, "#15151b", weight=700)]
    y = HEIGHT - 62
    parts += [rect(side, y - 30, WIDTH - side, 92, fill=t.panel), line(side, y - 30, WIDTH, y - 30, stroke=t.line)]
    rng = Random(page.p.name)
    for i in range(96):
        height = 6 + 34 * rng.random() ** 2
        x = side + 110 + i * 6.9
        parts.append(rect(x, y + 14 - height / 2, 3.6, height, rx=1.8, fill=t.accent if i < 61 else t.line))
    parts += [
        rect(side + 110 + 61 * 6.9, y - 18, 3, 66, fill=t.second),
        mono(side + 30, y + 22, "24:07", 22, t.ink),
        mono(WIDTH - 92, y + 22, "39:50", 20, t.muted),
    ]
    return "".join(parts)


def log(page: Page) -> str:
    """`lines`: "LEVEL|message|count"; `words`: the tabs; `values`: the skyline of lines over time."""
    t = page.t
    colours = {"ERROR": t.bad, "WARN": t.second, "INFO": t.muted}
    parts, x = [rect(0, 0, WIDTH, 66, fill=t.panel)], 24.0
    for i, word in enumerate(page.tail(0, ("All lines",))):
        wide = width_of(word, 21, "IBM Plex Mono") + 36
        parts += [box(x, 14, wide, 40, 8, mix(t.panel, t.accent, 0.4) if i == 0 else t.paper), mono(x + 18, 41, word, 21, t.ink)]
        x += wide + 12
    values = page.series((2.0, 3.0, 8.0, 4.0))
    peak, step = max(values), (WIDTH - 60) / (len(values) * 5)
    rng = Random(page.p.name)
    for i in range(len(values) * 5):
        height = 116 * values[i // 5] / peak * (0.55 + 0.45 * rng.random())
        parts.append(
            rect(30 + i * step, 206 - height, step * 0.72, height, rx=2, fill=page.canvas.linear([(0, t.second), (1, t.accent)]), opacity=0.95)
        )
    parts.append(line(0, 212, WIDTH, 212, stroke=t.line, stroke_width=1.5))
    for i, cells in enumerate(page.rows(("INFO|started|1",))[:9]):
        y = 262 + i * 58
        level, message, count = ([*cells, "", ""])[:3]
        colour = colours.get(level, t.muted)
        if i % 2:
            parts.append(rect(0, y - 38, WIDTH, 58, fill=t.panel, opacity=0.6))
        parts += [mono(30, y, level, 21, colour, weight=600), mono(120, y, message, 22, t.ink)]
        wide = width_of(count, 20, "IBM Plex Mono") + 26
        parts += [
            box(WIDTH - 24 - wide, y - 26, wide, 36, 18, mix(t.panel, colour, 0.25)),
            mono(WIDTH - 37, y - 1, count, 20, t.ink, anchor="end", weight=600),
        ]
        for k in range(18):
            height = 3 + 17 * rng.random() ** (1 if level == "ERROR" else 3)
            parts.append(rect(WIDTH - 330 + k * 8, y + 4 - height, 5, height, rx=1.5, fill=colour, opacity=0.8))
    return "".join(parts)


def history(page: Page) -> str:
    """Pass shares of commits in `values`; `words`: the test, the suspect, its message, the evidence and its probability."""
    t, values = page.t, page.series((1.0, 1.0, 0.8))
    left, top, wide, tall = 100.0, 168.0, WIDTH - 150, 300.0
    parts = [
        mono(40, 66, page.word(0, "test"), 32, t.ink, weight=600),
        label(40, 108, "Share of green runs at each commit, oldest first", 23, t.muted),
    ]
    for share in (1.0, 0.9, 0.8, 0.7):
        y = top + tall * (1 - share) / 0.35
        parts += [line(left, y, left + wide, y, stroke=t.line, stroke_width=1.5), mono(left - 16, y + 7, f"{share:.0%}", 20, t.muted, anchor="end")]
    step = wide / len(values)
    drop = next((i for i, v in enumerate(values) if v < 0.95), len(values) - 1)
    parts.append(rect(left + drop * step + 4, top - 30, step - 8, tall + 62, rx=10, fill=t.bad, opacity=0.12))
    for i, value in enumerate(values):
        x, y = left + (i + 0.5) * step, top + tall * (1 - value) / 0.35
        colour = t.good if i < drop else t.bad
        spread = 20 + 16 * abs(sin(i * 2.1))
        parts += [
            line(x, y - spread, x, min(y + spread, top + tall + 20), stroke=colour, stroke_width=7, stroke_linecap="round", opacity=0.3),
            circle(x, y, 12, fill=colour),
            circle(x - 3, y - 4, 3.5, fill="#ffffff", opacity=0.6),
        ]
        parts.append(mono(x, top + tall + 52, f"{(i * 2654435761 + 9137) % 4096:03x}", 19, t.muted, anchor="middle"))
    y = 562.0
    parts += [box(40, y, WIDTH - 80, 176, 16, t.panel, stroke=t.line), rect(40, y + 22, 8, 132, rx=4, fill=t.bad)]
    parts += [
        mono(80, y + 56, page.word(1, "f31c09e"), 28, t.bad, weight=600),
        label(80, y + 100, page.word(2, "A change"), 30, t.ink, weight=700),
        label(80, y + 140, page.word(3, "evidence"), 23, t.muted),
    ]
    parts += [
        label(WIDTH - 84, y + 112, page.word(4, "0.9"), 92, t.ink, weight=700, family="Space Grotesk", anchor="end"),
        label(WIDTH - 84, y + 146, "probability", 21, t.muted, anchor="end"),
    ]
    return "".join(parts)


SCREENS: dict[str, Inside] = {"terminal": terminal, "split": split, "editor": editor, "log": log, "history": history}
