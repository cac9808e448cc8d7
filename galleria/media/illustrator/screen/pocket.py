"""The second picture of an app: a phone in the light, with a notice, a summary, a list, a player or settings on it."""

from random import Random

from galleria.media.illustrator.canvas import Canvas, circle, ellipse, group, line, path, rect
from galleria.media.illustrator.colour import darken, lighten, mix, turn_hue
from galleria.media.illustrator.screen.frames import Page, wallpaper
from galleria.media.illustrator.screen.icon import icon_mark
from galleria.media.illustrator.screen.relief import haze, slab
from galleria.media.illustrator.screen.ui import arc, box, label, mono, smooth, wrap

_W, _H = 480.0, 1010.0  # inside of the phone


def _status(ink: str) -> str:
    bars = "".join(rect(396 + i * 8, 44 - i * 4, 5, 8 + i * 4, rx=1.5, fill=ink) for i in range(3))
    return (
        label(58, 54, "9:41", 24, ink, weight=700) + bars + box(428, 33, 34, 18, 5, "none", stroke=ink, stroke_width=2) + box(431, 36, 22, 12, 3, ink)
    )


def _alert(page: Page) -> str:
    t, p = page.t, page.p
    fill = page.canvas.linear(
        [(0, mix(t.hue, "#0b0b12", 0.25)), (0.5, mix(turn_hue(t.hue, 30), "#0b0b12", 0.35)), (1, mix(t.hue2, "#0b0b12", 0.45))], 0, 0, 0.6, 1
    )
    hills = path(smooth([(0, 760), (120, 690), (260, 740), (380, 650), (500, 700)]) + "V1020H0Z", fill=mix(t.hue, "#0b0b12", 0.45)) + path(
        smooth([(0, 860), (160, 800), (300, 850), (500, 790)]) + "V1020H0Z", fill=mix(t.hue, "#0b0b12", 0.62)
    )
    parts = [
        rect(0, 0, _W, _H, fill=fill),
        circle(350, 560, 92, fill=mix(t.hue2, "#ffffff", 0.2), opacity=0.8),
        hills,
        label(240, 230, "9:41", 124, "#ffffff", weight=700, family="Space Grotesk", anchor="middle"),
        label(240, 134, "Thursday, 19 November", 25, "#ffffff", weight=500, anchor="middle", opacity=0.9),
    ]
    second = ": ".join(part for part in (_entries(page) or [(p.caption or p.name, "")])[0] if part)
    for i, words in enumerate((p.claim, second)):
        y = 316 + i * 190
        pieces = wrap(words, 25, 330)[:2]
        parts += [
            box(22, y, 436, 172, 32, "#ffffff", fill_opacity=0.93 if i == 0 else 0.78),
            icon_mark(page.canvas, p, 72, y + 58, 30, lit=False),
            label(118, y + 52, p.name, 23, "#16161c", weight=700, room=240),
            label(434, y + 52, ("now", "8 min")[i], 19, "#6a6a74", anchor="end"),
        ]
        parts += [label(118, y + 88 + k * 33, piece, 25, "#2a2a32", room=316) for k, piece in enumerate(pieces)]
    for x in (86, 394):
        parts.append(circle(x, 912, 38, fill="#000000", opacity=0.35))
    parts += [
        path("M79 894h14l-3 14v20h-8v-20z", fill="#ffffff"),
        box(378, 900, 32, 24, 6, "none", stroke="#ffffff", stroke_width=3.5),
        circle(394, 912, 6, fill="#ffffff"),
    ]
    return "".join(parts) + _status("#ffffff")


def _heading(page: Page) -> str:
    t, p = page.t, page.p
    return (
        icon_mark(page.canvas, p, 72, 134, 34, lit=False)
        + label(124, 130, p.name, 34, t.ink, weight=800, family="Bricolage Grotesque", room=320)
        + label(124, 162, p.caption or "Today", 21, t.muted, room=320)
    )


def _entries(page: Page) -> list[tuple[str, str]]:
    if page.p.pocket:
        return [(title, detail) for title, _, detail in (entry.partition("|") for entry in page.p.pocket)]
    rows: list[tuple[str, str]] = []
    for entry in page.p.lines:
        cells = [cell for cell in entry.lstrip("!+~$ ").split("|") if len(cell) > 2 and not cell.isdigit()]
        if cells and len(cells[0]) > 3:
            rows.append((cells[0], cells[1] if len(cells) > 1 else ""))
    if len(rows) < 4:
        rows = [(word.split("|")[0].split(":")[0], "") for word in page.p.words if len(word) > 2]
    return rows


def _list(page: Page) -> str:
    t = page.t
    parts = [rect(0, 0, _W, _H, fill=t.paper), _heading(page)]
    for i, (title, detail) in enumerate(_entries(page)[:7]):
        y = 202 + i * 102
        colour = mix(t.accent, t.second, i / 6)
        parts += [
            box(22, y, 436, 90, 20, t.panel),
            circle(68, y + 45, 25, fill=page.canvas.linear([(0, lighten(colour, 0.08)), (1, darken(colour, 0.08))])),
            label(68, y + 54, title[:1].upper(), 25, "#ffffff", weight=700, anchor="middle"),
        ]
        parts += [
            label(110, y + (41 if detail else 54), title, 24, t.ink, weight=700, room=300),
            label(110, y + 70, detail, 20, t.muted, room=300),
            path(f"M430 {y + 36}l9 9l-9 9", fill="none", stroke=t.muted, stroke_width=3, stroke_linecap="round", stroke_linejoin="round"),
        ]
    parts += [circle(400, 920, 46, fill=t.accent), path("M400 902v36M382 920h36", stroke=t.on_accent, stroke_width=6, stroke_linecap="round")]
    return "".join(parts) + _status(t.ink)


def _summary(page: Page) -> str:
    t, p = page.t, page.p
    values = [abs(v) for v in p.values] or [4.0, 6.0, 5.0, 8.0, 7.0, 9.0]
    peak = max(values)
    parts = [
        rect(0, 0, _W, _H, fill=t.paper),
        _heading(page),
        box(22, 200, 436, 330, 28, page.canvas.linear([(0, t.accent), (1, darken(t.accent, 0.16))], 0, 0, 0.7, 1)),
    ]
    share = 0.62 + (len(p.name) * 7 % 30) / 100
    parts += [
        path(arc(240, 368, 118, 0, 359.9), fill="none", stroke="#ffffff", stroke_opacity=0.25, stroke_width=26),
        path(arc(240, 368, 118, 0, 360 * share), fill="none", stroke=t.second, stroke_width=26, stroke_linecap="round"),
        label(240, 390, f"{share:.0%}", 66, t.on_accent, weight=700, family="Space Grotesk", anchor="middle"),
    ]
    parts += [box(22, 550, 436, 216, 28, t.panel), label(50, 596, "Seven days", 22, t.muted)]
    step = 384 / max(7, len(values))
    for i, value in enumerate((values * 7)[: max(7, len(values))]):
        height = 18 + 110 * value / peak
        parts.append(box(50 + i * step, 744 - height, step * 0.66, height, 8, t.accent if i % 7 == 4 else mix(t.panel, t.accent, 0.4)))
    for i, (title, _) in enumerate(_entries(page)[:2]):
        y = 786 + i * 92
        parts += [
            box(22, y, 436, 80, 20, t.panel),
            circle(62, y + 40, 13, fill=(t.second, t.accent)[i]),
            label(92, y + 49, title, 24, t.ink, weight=500, room=340),
        ]
    return "".join(parts) + _status(t.ink)


def _player(page: Page) -> str:
    t, p, rng = page.t, page.p, Random(page.p.name)
    dark = mix("#121018", t.hue, 0.3)
    parts = [
        rect(0, 0, _W, _H, fill=page.canvas.linear([(0, lighten(dark, 0.08)), (1, darken(dark, 0.05))])),
        icon_mark(page.canvas, p, 240, 320, 178),
    ]
    parts += [
        label(240, 590, page.word(0, p.name).split("|")[0], 38, "#ffffff", weight=800, family="Bricolage Grotesque", anchor="middle", room=420),
        label(240, 632, p.caption or p.name, 24, "#ffffff", anchor="middle", opacity=0.7, room=400),
    ]
    for i in range(46):
        height = 10 + 74 * rng.random() ** 1.5
        parts.append(rect(40 + i * 8.8, 714 - height / 2, 5, height, rx=2.5, fill=t.hue2 if i < 19 else "#ffffff", opacity=1 if i < 19 else 0.35))
    parts += [
        mono(40, 790, "1:12", 21, "#ffffff"),
        mono(440, 790, "2:58", 21, "#ffffff", anchor="end"),
        circle(240, 872, 56, fill=t.hue2),
        rect(222, 848, 12, 48, rx=3, fill="#16161c"),
        rect(246, 848, 12, 48, rx=3, fill="#16161c"),
    ]
    parts += [
        path(
            "M130 852v40l-30 -20zM98 852v40M350 852v40l30 -20zM382 852v40", fill="#ffffff", stroke="#ffffff", stroke_width=4, stroke_linejoin="round"
        )
    ]
    return "".join(parts) + _status("#ffffff")


def _settings(page: Page) -> str:
    t, p = page.t, page.p
    parts = [rect(0, 0, _W, _H, fill=t.panel), _heading(page)]
    names = [title for title, _ in _entries(page)][:5] or ["Sound", "Reminders", "Large text"]
    parts.append(box(22, 202, 436, 92 * len(names), 24, t.paper))
    for i, name in enumerate(names):
        y, on = 202 + i * 92, i % 3 != 1
        parts += [
            label(52, y + 56, name, 25, t.ink, weight=500, room=280),
            box(356, y + 24, 76, 44, 22, t.accent if on else t.line),
            circle(410 if on else 378, y + 46, 18, fill="#ffffff"),
        ]
        if i:
            parts.append(line(52, y, 458, y, stroke=t.line, stroke_width=1.5))
    y = 202 + 92 * len(names) + 30
    facts = [
        "Works without a network" if p.works_offline else "Syncs when you are online",
        "Open source" if p.open_source else "Made by a small team",
    ]
    parts.append(box(22, y, 436, 150, 24, t.accent))
    parts += [label(52, y + 60 + i * 48, words, 25, t.on_accent, weight=700 if i == 0 else 400, room=380) for i, words in enumerate(facts)]
    return "".join(parts) + _status(t.ink)


_KINDS = {"alert": _alert, "list": _list, "summary": _summary, "player": _player, "settings": _settings}


def draw_pocket(canvas: Canvas, page: Page) -> None:
    """A phone standing at a slight angle, and its soft shadow."""
    p, t = page.p, page.t
    wallpaper(canvas, p, calm=True)
    lean = -5 if len(p.name) % 2 else 5
    canvas.add(
        circle(600 - lean * 34, 640, 430, fill=canvas.linear([(0, lighten(p.hue, 0.1)), (1, darken(p.hue, 0.04))]), opacity=0.9),
        circle(600 + lean * 56, 330, 170, fill=canvas.linear([(0, lighten(p.hue2, 0.04)), (1, darken(p.hue2, 0.06))]), opacity=0.9),
    )
    x, y = -_W / 2, -_H / 2
    steel = canvas.linear([(0, "#8d9099"), (0.12, "#34363d"), (0.5, "#1b1c21"), (0.88, "#41434b"), (1, "#9a9da6")], 0, 0, 1, 0)
    body = path(slab(x - 24, y - 24, _W + 48, _H + 48, 84), fill=steel) + path(slab(x - 18, y - 18, _W + 36, _H + 36, 78), fill="#060608")
    keys = (
        rect(x - 29, y + 190, 7, 84, rx=3, fill="#4a4c54")
        + rect(x - 29, y + 296, 7, 84, rx=3, fill="#4a4c54")
        + rect(x + _W + 22, y + 230, 7, 124, rx=3, fill="#4a4c54")
    )
    clip = canvas.clip(path(slab(0, 0, _W, _H, 62)))
    island = box(_W / 2 - 52, 28, 104, 30, 15, "#060608") + circle(_W / 2 + 34, 43, 6, fill="#1c2740")
    inside = group(group(_KINDS[p.second if p.second in _KINDS else "summary"](page), island, clip_path=clip), transform=f"translate({x} {y})")
    home = box(-70, y + _H - 18, 140, 7, 3.5, t.ink if p.second in ("list", "summary", "settings") else "#ffffff", opacity=0.8)
    glare = path(
        f"M{x + 62} {y}H{x + 330}L{x + 60} {y + _H}H{x + 62}A62 62 0 0 1 {x} {y + _H - 62}V{y + 62}A62 62 0 0 1 {x + 62} {y}Z",
        fill=canvas.linear([(0, "#ffffff", 0.16), (0.6, "#ffffff", 0.02)], 0, 0, 1, 0.6),
    )
    shade = path(slab(x + 20, y + 60, _W + 30, _H - 10, 80), fill=darken(p.hue, 0.35), opacity=0.55, filter=haze(canvas, 34)) + ellipse(
        0, y + _H + 22, 250, 16, fill="#000000", opacity=0.2, filter=canvas.blur(10)
    )
    canvas.add(group(shade, keys, body, inside, home, glare, transform=f"translate(600 602) rotate({lean})"))
