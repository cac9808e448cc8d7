"""Paper: notebook and zine. Each has a front and another side."""

from galleria.media.illustrator.canvas import circle, group, line, path, rect
from galleria.media.illustrator.colour import darken, lighten, mix
from galleria.media.illustrator.screen.bench import Bench, Draw
from galleria.media.illustrator.screen.relief import slab
from galleria.media.illustrator.screen.ui import label, mono, smooth

CREAM = "#f7f0df"


def _cloth(b: Bench, d: str, tone: str) -> str:
    weave = b.canvas.define(
        "pattern",
        rect(0, 0, 6, 6, fill=tone)
        + rect(0, 0, 3, 3, fill=lighten(tone, 0.035))
        + rect(3, 3, 3, 3, fill=lighten(tone, 0.05))
        + rect(3, 0, 3, 0.9, fill=darken(tone, 0.07)),
        width=6,
        height=6,
        patternUnits="userSpaceOnUse",
    )
    return path(d, fill=weave) + path(d, fill=b.canvas.linear([(0, "#ffffff", 0.22), (0.4, "#ffffff", 0), (1, "#000000", 0.2)], 0, 0, 0.8, 1))


def _pencil(b: Bench, length: float) -> str:
    body = b.light.body(slab(-11, -length / 2, 22, length - 40, 3), b.p.hue2, width=2) + rect(
        -4, -length / 2, 4, length - 40, fill="#ffffff", opacity=0.35
    )
    return b.fall(
        body
        + path(f"M-11 {length / 2 - 40}L11 {length / 2 - 40}L3 {length / 2 - 8}L-3 {length / 2 - 8}Z", fill="#e7c08d")
        + path(f"M-3 {length / 2 - 8}L3 {length / 2 - 8}L0 {length / 2}Z", fill="#2b2b30")
        + b.light.metal(slab(-11, -length / 2 - 24, 22, 30, 3), "#c9a85a", width=1.5, across=True),
        drop=10,
        blur=8,
        opacity=0.45,
    )


def notebook(b: Bench) -> str:
    """A clothbound book with a pencil along its spine and thumb cuts in the edge."""
    pages = b.light.body(slab(-280, -386, 600, 796, 8), darken(CREAM, 0.08), width=2) + "".join(
        line(320 - i * 1.2, -370, 320 - i * 1.2, 396, stroke="#b9ad92", stroke_width=0.8, opacity=0.6) for i in range(12)
    )
    cover = _cloth(b, slab(-300, -400, 600, 800, 16), b.p.hue)
    spine = (
        _cloth(b, slab(-300, -400, 118, 800, 16), darken(b.p.hue, 0.13))
        + line(-182, -398, -182, 398, stroke="#000000", stroke_opacity=0.3, stroke_width=4)
        + line(-178, -398, -178, 398, stroke="#ffffff", stroke_opacity=0.25, stroke_width=2)
    )
    plate = (
        b.light.body(slab(-60, -250, 250, 150, 4), CREAM, depth=0.03, width=2)
        + rect(-46, -236, 222, 122, fill="none", stroke=b.p.hue, stroke_width=2)
        + label(65, -182, b.p.name, 37, "#23241f", weight=800, family="Bricolage Grotesque", anchor="middle")
        + label(65, -142, b.p.caption, 22, "#55564e", anchor="middle")
    )
    cuts = "".join(
        path(f"M322 {-330 + i * 58}a24 24 0 0 1 0 46z", fill=mix(b.p.hue2, CREAM, 0.3 + 0.05 * i))
        + label(313, -300 + i * 58, "ABCDEFGHIKLM"[i], 16, "#4a4436", weight=700, anchor="middle")
        for i in range(12)
    )
    gap = path(slab(-296, -300, 26, 600, 12), fill="#000000", opacity=0.4)
    return group(
        b.fall(pages, drop=34, blur=28, opacity=0.45),
        cuts,
        b.fall(cover, drop=8, blur=8, opacity=0.4),
        spine,
        plate,
        gap,
        group(_pencil(b, 640), transform="translate(-284 0)"),
        transform="rotate(9)",
    )


def _leafs(b: Bench, left: str, right: str) -> str:
    sheet = "M0 -300C-60 -330 -300 -330 -470 -296L-470 330C-300 300 -60 300 0 326Z"
    other = "M0 -300C60 -330 300 -330 470 -296L470 330C300 300 60 300 0 326Z"
    under = "".join(
        group(
            b.light.body(sheet, darken(CREAM, 0.05), width=1.5) + b.light.body(other, darken(CREAM, 0.05), width=1.5),
            transform=f"translate(0 {18 - i * 5}) scale({1.02 - i * 0.005:.3f} 1)",
        )
        for i in range(4)
    )
    gutter = path(
        "M-90 -322C-40 -318 -10 -306 0 -298C10 -306 40 -318 90 -322L90 304C40 308 10 316 0 326C-10 316 -40 308 -90 304Z",
        fill=b.canvas.linear([(0, "#000000", 0), (0.5, "#2a2010", 0.42), (1, "#000000", 0)], 0, 0, 1, 0),
    )
    return (
        b.fall(under, drop=34, blur=28, opacity=0.45)
        + path(sheet, fill=b.canvas.linear([(0, "#fffaf0"), (0.8, CREAM), (1, darken(CREAM, 0.08))], 0, 0, 1, 0))
        + path(other, fill=b.canvas.linear([(0, darken(CREAM, 0.08)), (0.2, CREAM), (1, "#fffaf0")], 0, 0, 1, 0))
        + left
        + right
        + gutter
    )


def notebook_other(b: Bench) -> str:
    """Open at the index, lying flat."""
    rows = (
        "allotment|12, 40, 97",
        "boat, varnish for|31",
        "chords, open|8, 9",
        "dreams, recurring|66",
        "fence (see neighbour)|50",
        "glue, cold|97, 98",
        "hinges|71",
        "ideas, bad|3 to 190",
    )
    left = label(-420, -236, "Index", 48, b.p.hue, weight=800, family="Bricolage Grotesque") + "".join(
        line(-424, -180 + i * 54, -60, -184 + i * 54, stroke="#9fb3b0", stroke_width=1.8)
        + label(-420, -190 + i * 54, entry.split("|")[0], 25, "#2b3a55", weight=500, room=240)
        + label(-66, -192 + i * 54, entry.split("|")[1], 23, "#2b3a55", anchor="end")
        for i, entry in enumerate(rows)
    )
    sketch = (
        path(smooth([(110, 120), (150, 20), (230, -40), (320, -30), (380, 50), (400, 130)]), fill="none", stroke="#3b3f4a", stroke_width=4)
        + path("M110 120H400M150 120V180H360V120M200 -26V120M300 -36V120", fill="none", stroke="#3b3f4a", stroke_width=3)
        + path("M110 200H400M110 190V210M400 190V210", stroke=b.p.hue2, stroke_width=3, fill="none")
        + label(255, 236, "1.40 m", 24, "#3b3f4a", anchor="middle")
    )
    right = (
        mono(420, -246, "97", 24, "#8a7f68", anchor="end")
        + "".join(line(70, -190 + i * 54, 424, -186 + i * 54, stroke="#d9cfb8", stroke_width=1.6) for i in range(9))
        + label(80, -198, "cold frame, from the old", 25, "#2b3a55", weight=500)
        + label(80, -144, "kitchen window. Hinges?", 25, "#2b3a55", weight=500)
        + sketch
    )
    cuts = "".join(path(f"M474 {-270 + i * 46}a19 19 0 0 1 0 36z", fill=mix(b.p.hue2, CREAM, 0.25 + 0.06 * i)) for i in range(12))
    board = _cloth(b, slab(-500, -330, 1000, 700, 18), b.p.hue)
    return group(
        b.fall(board, drop=30, blur=26, opacity=0.45),
        cuts,
        _leafs(b, left, right),
        group(_pencil(b, 520), transform="translate(300 330) rotate(74)"),
        transform="rotate(-5)",
    )


def _goat(b: Bench, ink: str, second: str) -> str:
    """The small goat, two inks out of register; about 400 units wide."""
    body = (
        "M-150 60C-170 -20 -110 -70 -20 -70C60 -70 110 -60 130 -10C150 -50 150 -110 190 -130C240 -140"
        " 268 -100 262 -60L290 -30C286 -10 262 -6 240 -14C226 30 190 60 150 70L150 190L120 190L112"
        " 90L-70 90L-80 190L-110 190L-112 80C-130 84 -144 78 -150 60Z"
    )
    horns = path(
        "M206 -128C196 -190 150 -210 120 -196C160 -184 172 -160 180 -122M232 -132C236 -190 204 -222 170 -222C204 -204 212 -176 212 -130",
        fill="none",
        stroke=ink,
        stroke_width=12,
        stroke_linecap="round",
    )
    beard = path("M250 -16C256 14 250 34 244 48C236 30 234 4 238 -14Z", fill=ink)
    legs = path("M60 80L66 190H92L98 80ZM-40 84L-46 190H-20L-6 84Z", fill=ink, opacity=0.85)
    return group(
        path(body, fill=second, opacity=0.95, transform="translate(9 -7)", style="mix-blend-mode:multiply"),
        path(body, fill=ink, opacity=0.92, style="mix-blend-mode:multiply"),
        legs,
        horns,
        beard,
        circle(226, -84, 8, fill=CREAM),
        path("M-150 40C-190 20 -196 -20 -176 -44", fill="none", stroke=ink, stroke_width=12, stroke_linecap="round"),
        style="isolation:isolate",
    )


def zine(b: Bench) -> str:
    """A riso cover: a goat in the margin of a Latin page."""
    ink, second = b.p.hue, b.p.hue2
    stack = "".join(b.light.body(slab(-286 + i * 6, -400 + i * 5, 580, 800, 4), darken("#fbf7ea", 0.03 * (2 - i)), width=2) for i in range(3))
    dots = b.canvas.define(
        "pattern", circle(6, 6, 3.4, fill=second), width=12, height=12, patternUnits="userSpaceOnUse", patternTransform="rotate(22)"
    )
    column = "".join(rect(-120, -240 + i * 27, (300, 286, 300, 292, 270)[i % 5], 11, rx=1, fill=ink, opacity=0.82) for i in range(21))
    fade = circle(0, 120, 300, fill=b.canvas.radial([(0, second, 0.9), (1, second, 0.1)], 0.3, 0.7, 0.7))
    disc_ = circle(-80, 170, 190, fill=dots)
    clip = b.canvas.clip(path(slab(-270, -390, 580, 800, 4)))
    art = group(
        group(fade, disc_, column, rect(-132, -252, 4, 590, fill=second), style="mix-blend-mode:multiply"),
        group(_goat(b, ink, second), transform="translate(-96 240) scale(.74)"),
        clip_path=clip,
    )
    title = (
        label(-248, -298, b.p.name, 112, ink, weight=800, family="Bricolage Grotesque", letter_spacing=-4.0)
        + label(
            -246 + 6,
            -298 - 5,
            b.p.name,
            112,
            second,
            weight=800,
            family="Bricolage Grotesque",
            letter_spacing=-4.0,
            opacity=0.55,
            style="mix-blend-mode:multiply",
        )
        + label(280, 382, b.p.caption, 40, ink, weight=700, family="Space Grotesk", anchor="end")
    )
    staples = "".join(b.light.metal(slab(-275, y, 8, 60, 3), "#d5d7dc", width=1, across=True) for y in (-250, 200))
    return group(
        b.fall(stack, drop=30, blur=24, opacity=0.42),
        rect(-274, -390, 580, 800, fill="#fbf7ea"),
        art,
        title,
        staples,
        path("M-274 -390h40v800h-40z", fill=b.canvas.linear([(0, "#000000", 0.2), (1, "#000000", 0)], 0, 0, 1, 0)),
        transform="rotate(-6)",
    )


def zine_other(b: Bench) -> str:
    """A spread: an essay, and a ruled margin left for you."""
    ink, second = b.p.hue, b.p.hue2
    left = group(
        rect(-470, -330, 470, 680, fill=second, opacity=0.92),
        group(_goat(b, ink, mix(second, "#ffffff", 0.4)), transform="translate(-262 60) scale(.78)"),
        *(label(-430, -220 + i * 66, word, 62, ink, weight=800, family="Bricolage Grotesque") for i, word in enumerate(b.p.words[:3])),
        clip_path=b.canvas.clip(path("M0 -300C-60 -330 -300 -330 -470 -296L-470 330C-300 300 -60 300 0 326Z")),
        style="mix-blend-mode:multiply",
    )
    right = (
        "".join(rect(60, -230 + i * 27, (250, 244, 250, 236, 250, 160)[i % 6], 9, rx=2, fill=ink, opacity=0.75) for i in range(18))
        + line(330, -270, 330, 270, stroke=second, stroke_width=3)
        + "".join(line(346, -200 + i * 44, 446, -198 + i * 44, stroke=second, stroke_width=1.6, opacity=0.8) for i in range(10))
        + label(350, -166, "who says?", 22, "#3b3f4a", weight=500, transform="rotate(-4 350 -166)")
        + group(
            path("M0 0C10 -16 34 -12 30 6C28 22 4 20 6 4", fill="none", stroke="#3b3f4a", stroke_width=3), transform="translate(364 40) scale(1.6)"
        )
        + mono(300, 268, "17", 20, ink, anchor="end")
    )
    hand = group(_pencil(b, 420), transform="translate(420 180) rotate(-34)")
    return group(_leafs(b, left, right), hand, transform="rotate(4)")


THINGS: dict[str, tuple[Draw, Draw]] = {"notebook": (notebook, notebook_other), "zine": (zine, zine_other)}
