"""Glyphs of developer tools and data, in a space of -50 to 50. Each takes the light, the main colour and the second."""

from collections.abc import Callable
from math import cos, pi, sin

from galleria.media.illustrator.canvas import circle, ellipse, group, line, path, polygon, rect
from galleria.media.illustrator.colour import darken, lighten, mix
from galleria.media.illustrator.screen.relief import Light, disc, slab
from galleria.media.illustrator.screen.ui import ring, sector, smooth

Draw = Callable[[Light, str, str], str]


def masks(light: Light, fore: str, second: str) -> str:
    """Two theatre masks, one behind the other."""
    face = "M-19 -22C-8 -17 8 -17 19 -22C23 -4 19 22 0 29C-19 22 -23 -4 -19 -22Z"
    hole = darken(light.hue, 0.22)
    eyes = path("M-13 -5C-11 -9 -6 -9 -4 -5C-7 -2.5 -10 -2.5 -13 -5Z", fill=hole) + path("M4 -5C6 -9 11 -9 13 -5C10 -2.5 7 -2.5 4 -5Z", fill=hole)
    smile = path("M-10 9C-5 13 5 13 10 9C8 19 -8 19 -10 9Z", fill=hole)
    frown = path("M-9 16C-5 9 5 9 9 16C5 13 -5 13 -9 16Z", fill=hole)
    back = group(light.cast(light.body(face, second) + eyes + frown), transform="translate(13 -7) rotate(14)")
    front = group(light.cast(light.body(face, fore) + eyes + smile, drop=3.5, blur=3), transform="translate(-10 5) rotate(-10) scale(1.08)")
    return back + front


def wave(light: Light, fore: str, second: str) -> str:
    """A tide gauge: a post with marks, standing in swell."""
    post = light.cast(light.body(slab(-7, -36, 14, 66, 2.5), fore))
    marks = "".join(rect(-7, -30 + i * 8, 9 if i % 2 == 0 else 5.5, 2.6, fill=darken(light.hue, 0.12)) for i in range(6))
    far = smooth([(-60, 10), (-44, 3), (-28, 10), (-12, 3), (4, 10), (20, 3), (36, 10), (52, 3), (66, 9)]) + "L66 60L-60 60Z"
    near = smooth([(-60, 20), (-46, 26), (-30, 17), (-14, 26), (2, 17), (18, 26), (34, 17), (50, 26), (66, 18)]) + "L66 60L-60 60Z"
    water = light.glass(far, mix(second, light.hue, 0.35), opacity=0.75) + light.cast(
        light.body(near, second, depth=0.1), drop=-2, blur=2.5, opacity=0.3
    )
    level = light.cast(light.body("M12 -10L26 -16L26 -4Z", second), drop=1.2, blur=1) + path("M-7 -10h18", stroke=second, stroke_width=1.6)
    return post + marks + level + water


def halves(light: Light, fore: str, second: str) -> str:
    """A dial, one half passed and one failed, and the needle that found the seam."""
    dial = light.cast(light.body(disc(0, 0, 34), fore), drop=3, blur=3)
    left = light.body(sector(0, 0, 29, 196, 340), second, rim=0.5)
    right = light.body(sector(0, 0, 29, 344, 552), darken(light.hue, 0.04), rim=0.5)
    hub = light.body(disc(0, 0, 13), fore)
    needle = light.cast(light.metal("M-2.4 4L0 -39L2.4 4Z", "#50525c"), drop=1.6, blur=1)
    return dial + left + right + hub + group(needle, transform="rotate(-18)") + light.sphere(0, 0, 5, "#3a3b44")


def cursors(light: Light, fore: str, second: str) -> str:
    """Two block cursors leaning towards each other, as in talk."""
    one = group(light.cast(light.body(slab(-9, -30, 18, 60, 4), fore), drop=3, blur=3), transform="translate(-15 2) rotate(9)")
    two = group(light.cast(light.body(slab(-9, -30, 18, 60, 4), second), drop=3, blur=3), transform="translate(15 2) rotate(-9)")
    pool = light.glow(0, 34, 34, mix(fore, second, 0.5), 0.4)
    prompt = path("M-34 -24l7 6l-7 6", fill="none", stroke=fore, stroke_width=3.4, stroke_linecap="round", stroke_linejoin="round", opacity=0.75)
    return pool + prompt + one + two


def key(light: Light, fore: str, second: str) -> str:
    """A stage-door key in brass."""
    bow = "M0 -38A15 15 0 1 1 -0.1 -38ZM0 -31A8 8 0 1 0 0.1 -31Z"
    shank = slab(-3.4, -10, 6.8, 44, 2)
    bits = slab(2, 16, 12, 5.4, 1) + slab(2, 25, 16, 6.4, 1)
    collar = slab(-6, -10, 12, 5, 2)
    whole = (
        light.metal(bits, second) + light.metal(shank, second, across=True) + path(bow, fill_rule="evenodd", fill="none") + light.metal(bow, second)
    )
    tag = light.cast(light.body("M-13 -4L13 -4L17 1L17 22L-17 22L-17 1Z", fore), drop=2, blur=2)
    cord = path("M-3 -28C-22 -30 -22 -12 -19 0", fill="none", stroke=darken(fore, 0.25), stroke_width=1.4)
    label = group(
        tag
        + circle(0, 0, 2, fill=darken(light.hue, 0.2))
        + rect(-9, 7, 18, 2.6, rx=1.3, fill=light.hue, opacity=0.75)
        + rect(-9, 13, 11, 2.6, rx=1.3, fill=light.hue, opacity=0.4),
        transform="translate(-19 6) rotate(8) scale(.8)",
    )
    return (
        group(light.cast(whole + light.metal(collar, lighten(second, 0.05)), drop=3.5, blur=3), transform="translate(10 1) rotate(24) scale(1.06)")
        + cord
        + label
    )


def postcard(light: Light, fore: str, second: str) -> str:
    """A postcard with a stamp and a postmark, another under it."""
    ink = light.hue
    under = group(light.cast(light.body(slab(-35, -23, 70, 46, 2.5), mix(fore, second, 0.35))), transform="rotate(9)")
    card = light.body(slab(-35, -23, 70, 46, 2.5), fore, depth=0.05)
    address = "".join(rect(6, -2 + i * 7, (22, 22, 14)[i], 1.8, rx=0.9, fill=ink, opacity=0.6) for i in range(3))
    note = "".join(rect(-29, -14 + i * 6, (27, 24, 27, 20, 12)[i], 1.6, rx=0.8, fill="#3b3b46", opacity=0.45) for i in range(5))
    teeth = "".join(circle(x, y, 0.9, fill=fore) for i in range(6) for x, y in ((15 + i * 3, -19), (15 + i * 3, -5)))
    stamp = light.body(slab(14, -19, 16.5, 14, 0.6), second) + teeth + path("M15.5 -7L21 -13L25 -9.5L27 -11.5L29 -7Z", fill="#ffffff", opacity=0.85)
    mark = "".join(circle(12, -12, r, fill="none", stroke="#24242c", stroke_width=0.8, opacity=0.55) for r in (7.5, 5.5))
    lines = "".join(
        path(
            smooth([(-16 + i * 6, -16 + k * 3.2 + (0.8 if i % 2 else -0.8)) for i in range(5)]),
            fill="none",
            stroke="#24242c",
            stroke_width=0.8,
            opacity=0.35,
        )
        for k in range(3)
    )
    return under + group(
        light.cast(
            card + path("M1 -17v34", stroke="#c8c6bd", stroke_width=0.8) + address + note + stamp + mark + group(lines, transform="translate(3 0)"),
            drop=3.5,
            blur=3,
        ),
        transform="rotate(-7) translate(0 1)",
    )


def ember(light: Light, fore: str, second: str) -> str:
    """A charred log whose folds glow."""
    log = slab(-36, -13, 72, 26, 13)
    bark = light.canvas.linear([(0, "#4a3a34"), (0.4, "#241b19"), (1, "#0e0a0a")])
    cracks = ["M-30 -4L-21 2L-13 -3L-4 4L4 -2L13 5L22 -1L31 3", "M-24 9L-17 3M-6 -10L-3 3M9 11L12 4M18 -9L21 0"]
    glow = "".join(
        path(d, fill="none", stroke=second, stroke_width=5.5, stroke_linejoin="round", opacity=0.55, filter=light.canvas.blur(2.2)) for d in cracks
    )
    hot = "".join(
        path(d, fill="none", stroke=lighten(second, 0.08), stroke_width=1.9, stroke_linejoin="round", stroke_linecap="round") for d in cracks
    )
    end = ellipse(36 - 7, 0, 7.5, 13, fill="#5d4438") + "".join(
        ellipse(29, 0, 7.5 * k, 13 * k, fill="none", stroke="#1d1412", stroke_width=0.8) for k in (0.75, 0.5, 0.25)
    )
    one = group(
        path(log, fill=bark) + path(log, fill="none", stroke="#ffffff", stroke_opacity=0.2, stroke_width=0.7) + glow + hot + end,
        filter=light.shadow(3.5, 3, 0.5),
    )
    flame = "M0 -38C9 -27 13 -22 11 -13C9 -5 -9 -5 -11 -13C-13 -20 -6 -22 -5 -28C-2 -26 -1 -24 -1 -21C2 -26 1 -32 0 -38Z"
    fire = (
        light.glow(0, -14, 34, second, 0.7)
        + light.body(flame, second, rim=0.9)
        + group(light.body(flame, fore, rim=0.3), transform="translate(0 -10) scale(.48) translate(0 -2)")
    )
    return (
        light.glow(0, 8, 48, second, 0.6)
        + group(fire, transform="translate(2 0)")
        + group(one, transform="translate(-3 22) rotate(7) scale(.86)")
        + group(one, transform="translate(4 8) rotate(-11) scale(.9)")
    )


def moth(light: Light, fore: str, second: str) -> str:
    """A moth seen from above, wings dusted, on a disc of light."""
    upper = "M3 -12C14 -30 36 -32 40 -22C42 -12 30 4 4 6Z"
    lower = "M4 4C18 4 30 12 26 22C22 31 8 26 3 12Z"
    veins = "".join(
        path(f"M5 -4Q{18 + i * 3} {-18 + i * 6} {36 - i * 2} {-22 + i * 7}", fill="none", stroke=darken(fore, 0.25), stroke_width=0.7, opacity=0.5)
        for i in range(4)
    )
    eye = circle(27, -16, 4.6, fill=darken(light.hue, 0.1)) + circle(27, -16, 2.8, fill=second) + circle(26, -17, 1, fill="#ffffff")
    spot = circle(15, 15, 3.4, fill=darken(light.hue, 0.05)) + circle(15, 15, 1.8, fill=second)
    wing = light.body(lower, mix(fore, second, 0.4)) + spot + light.body(upper, fore) + veins + eye
    body = light.body("M0 -14C4 -12 4 -6 3.4 0C3 12 2 20 0 26C-2 20 -3 12 -3.4 0C-4 -6 -4 -12 0 -14Z", darken(fore, 0.32))
    bands = "".join(path(f"M-2.8 {2 + i * 4}q2.8 1.6 5.6 0", fill="none", stroke=fore, stroke_width=0.8, opacity=0.6) for i in range(5))
    feelers = "".join(
        path(f"M{s} -14C{s * 4} -22 {s * 8} -26 {s * 11} -30", fill="none", stroke=darken(fore, 0.2), stroke_width=1.3, stroke_linecap="round")
        for s in (1, -1)
    )
    return light.glow(0, -2, 48, second, 0.75) + light.cast(
        feelers + wing + group(wing, transform="scale(-1 1)") + body + bands, drop=4, blur=3.2, opacity=0.5
    )


def feather(light: Light, fore: str, second: str) -> str:
    """One magpie feather: dark vane with a blue-green sheen, white inner edge."""
    vane = "M24 -36C34 -14 20 16 -14 28C-26 6 -8 -26 24 -36Z"
    sheen = light.canvas.linear(
        [(0, "#101828"), (0.35, mix(light.hue, "#0a1020", 0.35)), (0.6, second), (0.75, darken(light.hue, 0.15)), (1, "#0a0f1a")], 0, 0.2, 1, 0.8
    )
    barbs = "".join(
        line(20 - i * 3.2, -28 + i * 4.8, 20 - i * 3.2 + 11 - i * 0.2, -28 + i * 4.8 + 2.5, stroke="#ffffff", stroke_opacity=0.16, stroke_width=0.5)
        for i in range(11)
    )
    left = path("M24 -36C4 -22 -12 4 -14 28C-26 6 -8 -26 24 -36Z", fill=fore)
    shaft = path("M25 -37C6 -18 -8 8 -26 38", fill="none", stroke=lighten(fore, 0.05), stroke_width=2, stroke_linecap="round")
    notch = polygon([(30, -2), (18, 2), (27, 4)], fill=light.hue, opacity=0.9)
    return light.glow(0, 0, 44, second, 0.35) + light.cast(path(vane, fill=sheen) + left + barbs + notch + shaft, drop=4, blur=3)


def lantern(light: Light, fore: str, second: str) -> str:
    """A storm lantern, lit."""
    handle = path("M-17 -16C-24 -46 24 -46 17 -16", fill="none", stroke=darken(second, 0.05), stroke_width=2.6)
    cap = light.metal("M-15 -18L-9 -28L9 -28L15 -18Z", second) + light.metal(slab(-6, -33, 12, 6, 2), second)
    glass_ = "M-14 -18C-22 -4 -20 12 -13 20L13 20C20 12 22 -4 14 -18Z"
    flame = "M0 -9C7 0 8 6 6 11C4 16 -4 16 -6 11C-8 6 -2 2 0 -9Z"
    inner = (
        light.glow(0, 4, 26, "#fff3c4", 1)
        + light.body(flame, "#ffb020", rim=0.2)
        + group(path(flame, fill="#fffbe6"), transform="translate(0 6) scale(.5)")
    )
    wires = "".join(
        path(d, fill="none", stroke=darken(second, 0.02), stroke_width=1.7) for d in ("M-20 0C-10 4 10 4 20 0", "M-17 -18L-17 22", "M17 -18L17 22")
    )
    base = light.metal("M-16 20L16 20L20 32L-20 32Z", second) + light.metal(slab(-22, 31, 44, 6, 2.5), second)
    body = (
        handle
        + light.glass(glass_, fore, opacity=0.28)
        + inner
        + path(glass_, fill="none", stroke="#ffffff", stroke_opacity=0.7, stroke_width=0.8)
        + wires
        + cap
        + base
    )
    shine = path("M-13 -9C-16 0 -15 8 -12 14", fill="none", stroke="#ffffff", stroke_width=2, stroke_linecap="round", opacity=0.75)
    return light.glow(0, 2, 50, "#fff1b8", 0.85) + light.cast(body + shine, drop=3, blur=2.6)


def contours(light: Light, fore: str, second: str) -> str:
    """Pressure lines as stacked sheets, with the eye in the second colour."""
    sheets: list[str] = []
    for i in range(6):
        radius = 40 - i * 6.3
        points = [
            (x * (1 + 0.1 * sin(3 * k * pi / 8 + i * 0.5)) + i * 1.6, y * (0.86 + 0.08 * cos(2 * k * pi / 8 + i)) - i * 0.9)
            for k, (x, y) in enumerate(ring(0, 0, radius, 16))
        ]
        colour = second if i == 5 else mix(fore, light.hue, 0.72 - i * 0.16)
        sheets.append(light.cast(light.body(smooth([*points, points[0]]) + "Z", colour, rim=0.6), drop=1.6, blur=1.5, opacity=0.3))
    return "".join(sheets)


def millstone(light: Light, fore: str, second: str) -> str:
    """A hand quern: two stones, a wooden handle, flour at the rim."""
    flour = ellipse(0, 25, 39, 9, fill=lighten(second, 0.05)) + "".join(
        circle(-34 + i * 5.3, 27 + (i * 7 % 5) - 2, 1.2 + (i % 3) * 0.5, fill="#fffaf0") for i in range(14)
    )
    tone = mix(fore, "#8a857c", 0.55)
    lower = light.body("M-33 8L-33 18C-33 28 33 28 33 18L33 8Z", darken(tone, 0.1)) + ellipse(0, 8, 33, 12, fill=darken(tone, 0.18))
    upper = light.body("M-28 -8L-28 5C-28 16 28 16 28 5L28 -8Z", tone)
    top = light.body(disc(0, -8, 28, 10.5), lighten(tone, 0.07), depth=0.08)
    furrows = "".join(
        line(7 * cos(a), -8 + 3 * sin(a), 25 * cos(a + 0.35), -8 + 9 * sin(a + 0.35), stroke="#3d3830", stroke_width=0.9, opacity=0.45)
        for a in (i * pi / 6 for i in range(12))
    )
    eye = ellipse(0, -8, 7, 2.9, fill="#2a241d") + ellipse(0, -7.2, 5.6, 1.9, fill=second)
    handle = light.cast(light.body(slab(14, -38, 6, 30, 3), "#9a6233"), drop=1.5, blur=1.2) + light.sphere(17, -37, 4.6, "#a86d3b")
    return light.cast(flour + lower, drop=3, blur=3) + upper + top + furrows + eye + handle


def leaf(light: Light, fore: str, second: str) -> str:
    """A leaf in a brass ring: a specimen under a lens."""
    blade = "M-20 26C-26 -4 -6 -28 27 -30C29 4 10 30 -20 26Z"
    veins = "".join(
        path(
            f"M{-12 + i * 7.2:.1f} {17.5 - i * 9:.1f}Q{-2 + i * 7:.1f} {17 - i * 9.5:.1f} {5 + i * 5.6:.1f} {20 - i * 12:.1f}",
            fill="none",
            stroke=darken(second, 0.15),
            stroke_width=1,
            opacity=0.6,
        )
        for i in range(5)
    )
    veins += "".join(
        path(
            f"M{-12 + i * 7.2:.1f} {17.5 - i * 9:.1f}Q{-14 + i * 7:.1f} {8 - i * 8:.1f} {-17 + i * 8.6:.1f} {2 - i * 7:.1f}",
            fill="none",
            stroke=darken(second, 0.15),
            stroke_width=1,
            opacity=0.6,
        )
        for i in range(5)
    )
    rib = path("M-29 36C-18 20 4 -8 27 -30", fill="none", stroke=darken(second, 0.22), stroke_width=2.2, stroke_linecap="round")
    hoop = light.cast(light.metal(disc(0, 0, 37) + disc(0, 0, 32), "#d9b36c"), drop=2, blur=2)
    lens = light.canvas.radial([(0, "#ffffff", 0.28), (0.8, "#ffffff", 0.05), (1, "#ffffff", 0.3)], 0.5, 0.5, 0.5, fx=0.3, fy=0.25)
    return (
        group(hoop, fill_rule="evenodd")
        + circle(0, 0, 32, fill=mix(fore, light.hue, 0.12))
        + light.cast(light.body(blade, second, depth=0.12) + veins + rib, drop=3, blur=2.4)
        + circle(0, 0, 32, fill=lens)
    )


def bob(light: Light, fore: str, second: str) -> str:
    """A brass plumb bob on its cord, beside a line that is not quite straight."""
    crooked = path("M20 -46C23 -20 16 4 20 42", fill="none", stroke=fore, stroke_width=1.6, stroke_dasharray="3 3", opacity=0.6)
    cord = path("M-4 -50L-4 -16", stroke=fore, stroke_width=1.8)
    head = light.metal(slab(-8, -18, 8, 8, 2), lighten(second, 0.02), across=True)
    weight = "M-14 -10L6 -10C12 -4 12 4 8 10L-4 38L-16 10C-20 4 -20 -4 -14 -10Z"
    bands = light.canvas.linear(
        [
            (0, darken(second, 0.28)),
            (0.2, second),
            (0.36, "#fff6dc"),
            (0.5, second),
            (0.8, darken(second, 0.3)),
            (0.92, darken(second, 0.1)),
            (1, darken(second, 0.35)),
        ],
        0,
        0,
        1,
        0,
    )
    rings = "".join(
        path(f"M{-17 + i} {-4 + i * 5}Q-4 {-1 + i * 5} {9 - i} {-4 + i * 5}", fill="none", stroke=darken(second, 0.36), stroke_width=0.8, opacity=0.7)
        for i in range(3)
    )
    tip = path("M-7.4 30L-4 38L-0.6 30Z", fill="#6a6c75")
    return crooked + light.cast(cord + head + path(weight, fill=bands) + rings + tip, drop=3, blur=3) + circle(20, 32, 3.4, fill=fore, opacity=0.9)


def pin(light: Light, fore: str, second: str) -> str:
    """A map pin whose head holds an old scroll frame."""
    sheet = light.cast(light.body("M-36 12L-12 4L12 12L36 4L36 30L12 38L-12 30L-36 38Z", fore, depth=0.05), drop=3, blur=3)
    fold = path("M-12 4L-12 30M12 12L12 38", stroke="#000000", stroke_opacity=0.16, stroke_width=1)
    shade = path("M-12 4L12 12L12 38L-12 30Z", fill="#000000", opacity=0.07)
    roads = path("M-34 24C-20 18 -8 26 6 20S24 22 35 14M-20 36C-14 26 -18 16 -8 8", fill="none", stroke=light.hue, stroke_width=1.4, opacity=0.5)
    drop = "M0 24C-6 8 -21 2 -21 -16A21 21 0 0 1 21 -16C21 2 6 8 0 24Z"
    head = light.cast(light.body(drop, second), drop=2.5, blur=2.4, opacity=0.5) + light.body(disc(0, -16, 13.5), fore)
    scroll = path(
        "M-8 -20C-10 -24 -4 -25 -4 -21L4 -21C4 -25 10 -24 8 -20L8 -12C10 -8 4 -7 4 -11L-4 -11C-4 -7 -10 -8 -8 -12Z", fill=darken(light.hue, 0.05)
    )
    return (
        sheet
        + shade
        + fold
        + roads
        + ellipse(1, 25, 7, 2.2, fill="#000000", opacity=0.35, filter=light.canvas.blur(1.2))
        + head
        + scroll
        + path("M-4 -17.5h8M-4 -14.5h6", stroke=fore, stroke_width=1.1, stroke_linecap="round")
    )


GLYPHS: dict[str, Draw] = {
    "masks": masks, "wave": wave, "halves": halves, "cursors": cursors, "key": key, "postcard": postcard, "ember": ember, "moth": moth,
    "feather": feather, "lantern": lantern, "contours": contours, "millstone": millstone, "leaf": leaf, "bob": bob, "pin": pin,
}  # fmt: skip
