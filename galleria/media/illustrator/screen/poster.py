"""The launch poster: the claim in very large letters, the product beside it, and its facts along the foot. Five layouts, chosen by the name."""

from zlib import crc32

from galleria.media.illustrator.canvas import Canvas, circle, group, line, path, rect
from galleria.media.illustrator.colour import darken, lighten, mix, saturate, to_oklab, turn_hue
from galleria.media.illustrator.screen.icon import icon_mark
from galleria.media.illustrator.screen.objects import draw_object_mark
from galleria.media.illustrator.screen.palette import readable_on
from galleria.media.illustrator.screen.params import ScreenParams
from galleria.media.illustrator.screen.ui import label, ring, sector, smooth, width_of, wrap

_PLATFORMS = {
    "web": "Web", "macos": "macOS", "windows": "Windows", "linux": "Linux", "ios": "iOS", "android": "Android", "extension": "Extension",
    "terminal": "Terminal", "object": "Object", "paper": "Paper",
}  # fmt: skip
_LICENCES = {
    "proprietary": "All rights reserved", "mit": "MIT", "apache-2": "Apache 2.0", "gpl-3": "GPL 3.0", "agpl-3": "AGPL 3.0", "ofl-1-1": "SIL OFL 1.1",
    "cern-ohl-s": "CERN-OHL-S", "cc-by-sa-4": "CC BY-SA 4.0",
}  # fmt: skip
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
_PRICING = {"free": "Free", "freemium": "Free to start", "one-time": "Pay once", "subscription": "By the month"}


def _claim(words: str, x: float, y: float, room: float, tall: float, ink: str) -> tuple[str, float]:
    """The claim in the largest size at which it fits `room` by `tall` units, its block starting at y; and where it ends."""
    size = 200.0
    while size > 40:
        lines = wrap(words, size, room, "Bricolage Grotesque")
        if len(lines) * size * 0.98 <= tall and all(width_of(entry, size, "Bricolage Grotesque") <= room for entry in lines):
            break
        size -= 4
    lines = wrap(words, size, room, "Bricolage Grotesque")
    markup = "".join(
        label(x, y + size * 0.8 + k * size * 0.98, entry, size, ink, weight=800, family="Bricolage Grotesque", letter_spacing=-size * 0.022)
        for k, entry in enumerate(lines)
    )
    return markup, y + len(lines) * size * 0.98


def _mark(canvas: Canvas, p: ScreenParams, cx: float, cy: float, half: float) -> str:
    return icon_mark(canvas, p, cx, cy, half) if p.form == "app" else draw_object_mark(canvas, p, cx, cy, half)


def _pattern(canvas: Canvas, kind: int, hue: str, second: str) -> str:
    """A large ornament for the ground."""
    if kind == 0:
        return "".join(
            circle(1010, 250, r, fill="none", stroke=second, stroke_width=26, opacity=0.9 - i * 0.1) for i, r in enumerate(range(150, 760, 74))
        )
    if kind == 1:
        return "".join(path(sector(600, 1260, 1120, -90 + i * 15, -90 + i * 15 + 7.5), fill=second, opacity=0.85) for i in range(12))
    if kind == 2:
        return "".join(
            path(
                smooth([(-40 + k * 165, 700 + i * 62 + (34 if k % 2 else -34)) for k in range(9)]),
                fill="none",
                stroke=second,
                stroke_width=20,
                opacity=0.95 - i * 0.09,
            )
            for i in range(9)
        )
    if kind == 3:
        dots = canvas.define(
            "pattern", circle(24, 24, 12, fill=second), width=48, height=48, patternUnits="userSpaceOnUse", patternTransform="rotate(20)"
        )
        fade = canvas.mask(rect(0, 0, 1200, 1200, fill=canvas.linear([(0.25, "#000000"), (1, "#ffffff")])))
        return rect(0, 0, 1200, 1200, fill=dots, mask=fade)
    return "".join(rect(0, 640 + i * 56, 1200, 30 - i * 2.4, fill=second, opacity=0.95) for i in range(10)) + "".join(
        circle(x, y, 20, fill=hue) for x, y in ring(930, 300, 190, 12)
    )


def draw_poster(canvas: Canvas, p: ScreenParams) -> None:
    """The last picture of every product."""
    seed = crc32(p.name.encode())
    kind = seed % 5
    paper = (seed >> 3) % 3 == 0
    ground = mix("#ffffff", p.hue2, 0.22) if paper else saturate(p.hue, 1.08)
    if not paper and 0.6 < to_oklab(ground)[0] < 0.72:
        ground = darken(ground, 0.1)
    ink = readable_on(ground) if not paper else "#121218"
    ornament = mix(ground, p.hue2, 0.75) if not paper else mix(ground, p.hue, 0.35)
    canvas.add(rect(0, 0, 1200, 1200, fill=canvas.linear([(0, lighten(ground, 0.02)), (1, darken(turn_hue(ground, 8), 0.03))])))
    field = canvas.clip(rect(0, 0, 1200, 1200))
    shade = canvas.linear([(0, ground, 0.96), (0.46, ground, 0.72), (0.75, ground, 0)])
    canvas.add(group(_pattern(canvas, kind, p.hue, ornament), clip_path=field), rect(0, 0, 1200, 1200, fill=shade))
    canvas.add(
        label(64, 102, p.name, 46, ink, weight=700, family="Space Grotesk", letter_spacing=-1.0),
        label(1136, 100, p.stage.capitalize(), 30, ink, weight=500, anchor="end"),
        line(64, 134, 1136, 134, stroke=ink, stroke_width=3),
    )
    claim, bottom = _claim(p.claim, 60, 166, 1076, 430, ink)
    canvas.add(claim)
    room = 1078 - bottom
    half = min(248.0, room * 0.42) if p.form == "app" else min(440.0, room * 0.56)
    cx = min(1170 - half, max(30 + half, (860.0, 330.0, 840.0, 800.0, 360.0)[kind]))
    cy = bottom + room * 0.53
    halo = mix(p.hue2, "#ffffff", 0.25) if not paper else mix(p.hue, "#ffffff", 0.45)
    disc_r = half * 1.18 if p.form == "app" else half * 0.86
    canvas.add(group(circle(cx, cy, disc_r, fill=canvas.linear([(0, lighten(halo, 0.05)), (1, darken(halo, 0.04))])), clip_path=field))
    canvas.add(_mark(canvas, p, cx, cy, half))
    canvas.add(rect(0, 1092, 1200, 108, fill=darken(ground, 0.03)), line(64, 1094, 1136, 1094, stroke=ink, stroke_width=3))
    facts = [", ".join(_PLATFORMS[name] for name in p.platform[:3]), _PRICING[p.pricing], _LICENCES[p.licence]]
    date_ = f"{p.launch_date.day} {_MONTHS[p.launch_date.month - 1]} {p.launch_date.year}" if p.launch_date else ""
    canvas.add(
        label(64, 1150, facts[0], 28, ink, weight=500, room=400),
        label(520, 1150, facts[1], 28, ink, weight=500, room=220),
        label(1136, 1150, date_ or facts[2], 28, ink, weight=500, anchor="end"),
    )
    left, right = cx - disc_r - 40, 1160 - cx - disc_r
    badge_x, badge_y = (150.0, 1000.0) if left > right else (1046.0, 1000.0)
    words = "open source" if p.open_source else "works offline" if p.works_offline else ""
    if words and max(left, right) > 220:
        canvas.add(
            group(
                circle(0, 0, 92, fill=ink),
                *(path(sector(0, 0, 104, i * 18, i * 18 + 9), fill=ink) for i in range(20)),
                *(
                    label(0, -8 + k * 42, part, 34, ground, weight=700, family="Space Grotesk", anchor="middle")
                    for k, part in enumerate(words.split())
                ),
                transform=f"translate({badge_x} {badge_y - 60}) rotate(-12)",
            )
        )
