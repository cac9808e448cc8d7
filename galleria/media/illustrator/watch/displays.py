"""What a dial shows besides the time: counters, small seconds, dates, the moon and the power reserve."""

from galleria.media.illustrator.canvas import Canvas, circle, group, path, polygon, rect, text
from galleria.media.illustrator.colour import darken, lighten
from galleria.media.illustrator.watch.dial import SANS, SERIF
from galleria.media.illustrator.watch.hands import small_hand
from galleria.media.illustrator.watch.materials import dial_base, fan, ink, is_dark, ramp, tone, turned
from galleria.media.illustrator.watch.params import WatchParams
from galleria.media.illustrator.watch.plan import Plan
from galleria.media.illustrator.watch.shapes import arc, at_hour, polar, ring, rounded, ticks

_READINGS = {3: 205.0, 4: 120.0, 6: 300.0, 8: 205.0, 9: 130.0, 12: 60.0}


def draw_displays(canvas: Canvas, p: WatchParams, plan: Plan) -> str:
    """Everything that lies between dial and hands."""
    r = plan.dial_r if plan.is_round else plan.rx
    if p.bezel == "slide-rule":
        r = plan.rx - 20
    parts: list[str] = []
    for index, hour in enumerate(p.counters):
        colour = p.counter_hexes[index] if p.counter_hexes else p.counter_hex
        parts.append(_counter(canvas, p, r, hour, colour))
    if p.seconds == "small" and p.layout not in {"off-centre", "jumping"}:
        parts.append(_small_seconds(canvas, p, plan, r))
    if p.moon_at is not None:
        x, y = at_hour(p.moon_at, r * 0.46)
        parts.append(group(moon(canvas, r * 0.3, dial_base(p)), transform=f"translate({x:.2f} {y:.2f})"))
    if p.reserve_at is not None:
        parts.append(_reserve(canvas, p, r))
    if p.outsize_date is not None:
        x, y = at_hour(p.outsize_date, r * 0.62)
        parts.append(outsize_date(canvas, p, x, y, r * 0.2))
    if p.date is not None:
        parts.append(_date(canvas, p, r))
    return "".join(parts)


def sunk(canvas: Canvas, radius: float, base: str, *, rim: str | None = None) -> str:
    """A snailed recess of the dial."""
    wall = canvas.linear([(0, "#000000", 0.5), (0.5, "#000000", 0.1), (1, "#ffffff", 0.5)], 0.15, 0, 0.85, 1)
    parts = [fan(radius, lambda angle: turned_tone(base, angle), 48)]
    grooves = "".join(
        circle(0, 0, radius * k / 12, fill="none", stroke="#ffffff" if k % 2 else "#000000", stroke_width=0.3, stroke_opacity=0.1)
        for k in range(2, 12)
    )
    parts += [grooves, circle(0, 0, radius, fill="none", stroke=wall, stroke_width=0.9)]
    if rim:
        parts.append(
            path(
                ring(radius, radius * 0.92),
                fill=canvas.linear([(0, ramp(rim, 1)), (0.5, ramp(rim, 0.5)), (1, ramp(rim, 0.2))], 0, 0, 1, 1),
                fill_rule="evenodd",
            )
        )
    return "".join(parts)


def turned_tone(base: str, angle: float) -> str:
    """A snailed surface: faint lobes of light."""
    from_metal = turned("#808080")(angle)
    return lighten(base, (int(from_metal[1:3], 16) / 255 - 0.5) * 0.16)


def _counter(canvas: Canvas, p: WatchParams, r: float, hour: float, colour: str | None) -> str:
    base = colour or (darken(dial_base(p), 0.03) if not is_dark(dial_base(p)) else lighten(dial_base(p), 0.02))
    drawn = "#20242a" if not is_dark(base) else "#f0f0ec"
    radius = r * (0.25 if len(p.counters) == 3 else 0.27)
    x, y = at_hour(hour, r * (0.47 if len(p.counters) == 3 else 0.48))
    if p.indices == "lines":
        parts = [circle(0, 0, radius, fill="none", stroke=drawn, stroke_width=0.4)]
    elif p.counter_shape == "square":
        parts = [
            path(rounded(radius, radius, 6), fill=base),
            path(rounded(radius, radius, 6), fill="none", stroke="#000", stroke_width=0.8, stroke_opacity=0.35),
        ]
    else:
        parts = [sunk(canvas, radius, base, rim=("#a3adb8" if not is_dark(dial_base(p)) else "#c9ced4") if p.counter_ring else None)]
    div, labels = {3: (30, ("30", "10", "20")), 6: (12, ("12", "4", "8")), 9: (60, ("60", "20", "40"))}.get(int(hour), (30, ("30", "10", "20")))
    count = 60 if div in {60, 30} else 36
    outer = radius * (0.95 if not p.counter_ring else 0.88)
    parts.append(path(ticks(outer - radius * 0.09, outer, [i * 360 / count for i in range(count)]), stroke=drawn, stroke_width=0.35))
    parts.append(path(ticks(outer - radius * 0.17, outer, [i * 30.0 for i in range(12)]), stroke=drawn, stroke_width=0.6))
    size = radius * 0.28
    for i, words in enumerate(labels):
        tx, ty = polar(i * 120, radius * 0.6)
        parts.append(text(tx, ty + size * 0.36, words, font_family=SANS, font_weight=500, font_size=size, fill=drawn, text_anchor="middle"))
    hand = tone(p, p.hand_color) if p.hand_color != "lume" else "#efe9d8"
    if (is_dark(base) and is_dark(hand)) or (not is_dark(base) and not is_dark(hand)):
        hand = "#2a3038" if not is_dark(base) else "#f0f0ec"
    if p.seconds_color and not colour and p.counter_shape == "square":
        hand = p.seconds_color
    needle = small_hand(p, radius, _READINGS.get(int(hour), 40.0), hand)
    parts.append(group(needle, transform="translate(.5 .8)", opacity=0.25) + needle)
    return group(*parts, transform=f"translate({x:.2f} {y:.2f})")


def _small_seconds(canvas: Canvas, p: WatchParams, plan: Plan, r: float) -> str:
    base, colour = dial_base(p), ink(p)
    radius = r * 0.25
    x, y = at_hour(p.seconds_at, r * 0.52)
    if not plan.is_round:
        y = plan.ry * 0.42
        radius = plan.rx * 0.3
        railway = [
            path(rounded(radius, radius, 1), fill="none", stroke=colour, stroke_width=0.5),
            path(rounded(radius * 0.84, radius * 0.84, 1), fill="none", stroke=colour, stroke_width=0.4),
        ]
        body = "".join(railway) + path(ticks(radius * 0.7, radius * 0.84, [i * 30.0 for i in range(12)]), stroke=colour, stroke_width=0.5)
    else:
        body = sunk(canvas, radius, base)
        body += path(ticks(radius * 0.82, radius * 0.94, [i * 6.0 for i in range(60) if i % 5]), stroke=colour, stroke_width=0.3)
        body += path(ticks(radius * 0.76, radius * 0.94, [i * 30.0 for i in range(12)]), stroke=colour, stroke_width=0.65)
        size = radius * 0.25
        for i, words in enumerate(("60", "15", "30", "45")):
            tx, ty = polar(i * 90, radius * 0.58)
            body += text(tx, ty + size * 0.36, words, font_family=SANS, font_weight=500, font_size=size, fill=colour, text_anchor="middle")
    hand = p.seconds_color or tone(p, p.hand_color)
    if is_dark(hand) == is_dark(base) and not p.seconds_color and p.hand_color != "blued":
        hand = colour
    needle = small_hand(p, radius, 213, hand)
    return group(body, group(needle, transform="translate(.5 .8)", opacity=0.25), needle, transform=f"translate({x:.2f} {y:.2f})")


def window(canvas: Canvas, p: WatchParams, half_w: float, half_h: float, words: str, *, framed: bool = False, turn: float = 0) -> str:
    """An aperture with a printed disc beneath."""
    base = dial_base(p)
    paper, printed = ("#f4f4f0", "#16191d") if not is_dark(base) or p.indices in {"dots", "blocks", "batons"} else (darken(base, 0.03), "#f0f0ec")
    bevel = canvas.linear([(0, "#000000", 0.65), (0.5, "#000000", 0.15), (1, "#ffffff", 0.75)], 0, 0, 1, 1)
    parts = [path(rounded(half_w, half_h, 0.8), fill=paper)]
    if framed:
        metal = tone(p, p.index_color) if p.index_color not in {"lume", "black", "white"} else "#b4bdc7"
        frame = canvas.linear([(0, ramp(metal, 1)), (0.5, ramp(metal, 0.45)), (1, ramp(metal, 0.15))], 0, 0, 1, 1)
        parts.insert(0, path(rounded(half_w + 1.1, half_h + 1.1, 1.2), fill=frame))
    size = half_h * 1.55 if len(words) < 3 else half_h * 1.3
    parts.append(
        text(
            0,
            size * 0.36,
            words,
            font_family=SANS,
            font_weight=500,
            font_size=size,
            fill=printed,
            text_anchor="middle",
            transform=f"rotate({turn:g})",
        )
    )
    parts.append(path(rounded(half_w, half_h, 0.8), fill="none", stroke=bevel, stroke_width=0.9))
    return "".join(parts)


def _date(canvas: Canvas, p: WatchParams, r: float) -> str:
    hour = p.date or 3.0
    radius = r * (0.8 if hour not in {6, 12} else 0.82)
    half = r * 0.09
    if p.counters and hour in {3, 6, 9} and hour in p.counters:
        radius = r * 0.88
        half = r * 0.065
    x, y = at_hour(hour, radius)
    turn = hour * 30 - 90 if hour not in {3, 6, 9, 12} else 0
    words = "21"
    framed = p.indices in {"batons", "wedges"} or p.index_color in {"gold", "rose"}
    parts = [group(window(canvas, p, half * 1.05, half * 0.9, words, framed=framed), transform=f"rotate({turn:g})")]
    if p.day:
        parts = [window(canvas, p, half * 0.95, half * 0.86, words)]
        parts.append(group(window(canvas, p, half * 1.5, half * 0.86, "SAT"), transform=f"translate({-half * 2.45:.2f} 0)"))
        x += half * 0.15
    return group(*parts, transform=f"translate({x:.2f} {y:.2f})")


def outsize_date(canvas: Canvas, p: WatchParams, x: float, y: float, half: float) -> str:
    """Two large figures in one framed pair of windows; `half` is half the height in watch units times 1.4."""
    w, h = half * 0.5, half * 0.62
    metal = tone(p, p.index_color) if p.index_color in {"steel", "gold", "rose"} else "#b4bdc7"
    frame = canvas.linear([(0, ramp(metal, 1)), (0.45, ramp(metal, 0.5)), (1, ramp(metal, 0.2))], 0, 0, 1, 1)
    shade = canvas.linear([(0, "#000", 0.45), (0.4, "#000", 0)], 0, 0, 0.4, 1)
    parts = [path(rounded(2 * w + 2.6, h + 1.8, 1.4), fill=frame), path(rounded(2 * w + 1, h + 0.4, 0.8), fill=ramp(metal, 0.16))]
    for side, words in ((-1, "2"), (1, "1")):
        cx = side * (w + 0.35)
        parts.append(rect(cx - w, -h, 2 * w, 2 * h, fill="#f7f6f1"))
        parts.append(text(cx, h * 0.6, words, font_family=SANS, font_weight=500, font_size=h * 1.66, fill="#15181d", text_anchor="middle"))
        parts.append(rect(cx - w, -h, 2 * w, 2 * h, fill=shade))
    return group(*parts, transform=f"translate({x:.2f} {y:.2f})")


def moon(canvas: Canvas, radius: float, dial: str) -> str:
    """A moon window: a starred disc of night behind the two-humped aperture."""
    night = canvas.radial([(0, "#2f55b0"), (0.6, "#1b3580"), (1, "#0c1a47")], 0.4, 0.3, 0.8)
    gold = canvas.radial([(0, "#fff3c9"), (0.5, "#e6c36d"), (1, "#9a7327")], 0.36, 0.34, 0.75)
    half = radius / 2
    shape = f"M{-radius:g} 0A{radius:g} {radius:g} 0 0 1 {radius:g} 0A{half:g} {half:g} 0 0 0 0 0A{half:g} {half:g} 0 0 0 {-radius:g} 0Z"
    stars = "".join(
        polygon(
            [(x * radius, y * radius - s), (x * radius + s * 0.3, y * radius), (x * radius, y * radius + s), (x * radius - s * 0.3, y * radius)],
            fill="#f0d68c",
        )
        for x, y, s in (
            (-0.62, -0.3, 1.3),
            (-0.3, -0.66, 1.0),
            (0.1, -0.82, 1.2),
            (0.66, -0.42, 1.3),
            (0.74, -0.1, 0.8),
            (-0.78, -0.05, 0.9),
            (0.42, -0.72, 0.7),
        )
    )
    face = circle(0, -radius * 0.56, radius * 0.36, fill=gold) + circle(
        -radius * 0.1, -radius * 0.62, radius * 0.07, fill="#b58b36", fill_opacity=0.4
    )
    face += circle(radius * 0.1, -radius * 0.48, radius * 0.09, fill="#b58b36", fill_opacity=0.35)
    inside = group(rect(-radius, -radius, 2 * radius, 2 * radius, fill=night), stars, face, clip_path=canvas.clip(path(shape)))
    edge = canvas.linear([(0, "#000", 0.6), (0.5, "#000", 0.15), (1, "#fff", 0.8)], 0, 0, 1, 1)
    return inside + path(shape, fill="none", stroke=edge, stroke_width=1.1)


def _reserve(canvas: Canvas, p: WatchParams, r: float) -> str:
    """An arc with a hand: how much spring is left."""
    hour, colour = p.reserve_at or 9.0, ink(p)
    x, y = at_hour(hour, r * 0.52)
    radius = r * 0.2
    parts = [path(arc(radius, -120, 120), fill="none", stroke=colour, stroke_width=0.6)]
    parts.append(path(arc(radius * 0.92, -120, -60), fill="none", stroke="#c23a32", stroke_width=radius * 0.12))
    parts.append(path(ticks(radius * 0.84, radius, [-120 + i * 30.0 for i in range(9)]), stroke=colour, stroke_width=0.6))
    size = radius * 0.22
    for angle, words in ((-134, "0"), (136, str(p.power_reserve))):
        tx, ty = polar(angle, radius * 0.92)
        parts.append(text(tx, ty + size * 0.36, words, font_family=SANS, font_weight=500, font_size=size, fill=colour, text_anchor="middle"))
    parts.append(small_hand(p, radius * 0.95, 64, tone(p, p.hand_color) if is_dark(tone(p, p.hand_color)) != is_dark(dial_base(p)) else colour))
    return group(*parts, transform=f"translate({x:.2f} {y:.2f})")


def register(
    canvas: Canvas, p: WatchParams, radius: float, words: tuple[str, ...], reading: float, *, hand: str | None = None, base: str | None = None
) -> str:
    """A calendar dial within the dial: `words` stand round its rim."""
    colour = ink(p)
    parts = [sunk(canvas, radius, base or dial_base(p))]
    size = radius * (0.2 if len(words) <= 12 else 0.17)
    for i, word in enumerate(words):
        angle = i * 360 / len(words)
        if word:
            parts.append(
                text(
                    0,
                    -radius * 0.7,
                    word,
                    font_family=SERIF if len(word) > 2 else SANS,
                    font_weight=500,
                    font_size=size,
                    fill=colour,
                    text_anchor="middle",
                    transform=f"rotate({angle:.2f})",
                )
            )
    parts.append(
        path(ticks(radius * 0.92, radius * 0.97, [i * 360 / max(1, len(words)) for i in range(len(words))]), stroke=colour, stroke_width=0.4)
    )
    needle = small_hand(p, radius * 0.74, reading, hand or colour)
    return "".join(parts) + group(needle, transform="translate(.5 .8)", opacity=0.25) + needle
