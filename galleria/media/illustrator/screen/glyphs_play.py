"""Glyphs of games, health, sound and film, in a space of -50 to 50. Each takes the light, the main colour and the second."""

from math import cos, pi, sin

from galleria.media.illustrator.canvas import circle, ellipse, group, line, path, rect
from galleria.media.illustrator.colour import darken, lighten, mix
from galleria.media.illustrator.screen.glyphs_code import Draw
from galleria.media.illustrator.screen.relief import Light, disc, slab
from galleria.media.illustrator.screen.ui import label, ring, smooth


def streetlamp(light: Light, fore: str, second: str) -> str:
    """A street lamp and the cone of its light."""
    cone = path("M-2 -22L34 38L-38 38Z", fill=light.canvas.linear([(0, second, 0.95), (1, second, 0.05)]))
    pool = ellipse(-2, 37, 34, 6, fill=second, opacity=0.5)
    post = light.metal(slab(-4.4, -12, 5, 50, 1.5), "#4a4c58", across=True) + light.metal(slab(-10, 34, 16, 5, 2), "#3b3d48")
    house = "".join(
        rect(x, y, 13, 38 - y, fill=darken(light.hue, 0.14), opacity=0.85)
        + "".join(rect(x + 3 + (k % 2) * 5, y + 5 + k // 2 * 8, 3, 4, fill=second if k in lit else darken(light.hue, 0.24)) for k in range(4))
        for x, y, lit in ((-38, 2, (1,)), (-25, 12, ()), (20, -4, (0, 3)), (33, 10, (2,)))
    )
    head = (
        light.body("M-12 -14L8 -14L5 -30L-9 -30Z", lighten(second, 0.05), rim=1)
        + light.metal("M-14 -30L10 -30L-2 -41Z", "#565966")
        + light.metal(slab(-13, -15, 22, 3.4, 1.4), "#565966")
    )
    return (
        house
        + cone
        + pool
        + light.cast(post, drop=2, blur=2)
        + light.glow(-2, -22, 34, second, 0.9)
        + light.cast(head, drop=1.5, blur=1.4)
        + circle(-2, -22, 3, fill=fore)
    )


def orbit(light: Light, fore: str, second: str) -> str:
    """A sun, three orbits and an order travelling between planets."""
    rings = "".join(
        ellipse(0, 0, r, r * 0.46, fill="none", stroke=fore, stroke_width=1.1, opacity=0.6 - i * 0.12) for i, r in enumerate((20, 31, 42))
    )
    back = light.sphere(-18, -12.6, 4.6, mix(second, "#ffffff", 0.3))
    front = light.cast(light.sphere(27, 7.2, 7, lighten(light.hue, 0.12)), drop=1.5, blur=1.5) + light.cast(
        light.sphere(-30, 13, 5.2, fore), drop=1.5, blur=1.4
    )
    signal = path("M-25 11C-8 2 8 0 21 5", fill="none", stroke=second, stroke_width=1.8, stroke_dasharray="1 3.4", stroke_linecap="round")
    stars = "".join(circle(-42 + (i * 37 % 85), -40 + (i * 53 % 81), 0.5 + (i % 3) * 0.35, fill=fore, opacity=0.8) for i in range(18))
    sun = light.glow(0, 0, 30, second, 0.95) + light.sphere(0, 0, 11.5, second, shine=0.7)
    return stars + group(rings + back + sun + front + signal, transform="rotate(-20)")


def knot(light: Light, fore: str, second: str) -> str:
    """A reef knot in two ropes."""
    one = "M-44 -9C-20 -12 -12 -22 4 -20C22 -17 22 0 2 0C-6 0 -10 -2 -13 -4"
    two = "M44 9C20 12 12 22 -4 20C-22 17 -22 0 -2 0C6 0 10 2 13 4"
    three_ = "M-44 6C-30 8 -22 4 -13 -4"
    four = "M44 -6C30 -8 22 -4 13 4"

    def rope(d: str, colour: str) -> str:
        core = path(d, fill="none", stroke=darken(colour, 0.24), stroke_width=9.6, stroke_linecap="round") + path(
            d, fill="none", stroke=colour, stroke_width=7.8, stroke_linecap="round"
        )
        twist = path(d, fill="none", stroke=darken(colour, 0.14), stroke_width=7.4, stroke_dasharray="1.1 2.9")
        return light.cast(
            core + twist + path(d, fill="none", stroke="#ffffff", stroke_opacity=0.5, stroke_width=1.5, transform="translate(-.6 -2)"),
            drop=2.2,
            blur=1.8,
            opacity=0.5,
        )

    return group(rope(three_, fore) + rope(two, second) + rope(one, fore) + rope(four, second), transform="rotate(-16)")


def moss(light: Light, fore: str, second: str) -> str:
    """A moss garden under a glass cloche."""
    base = light.cast(light.body("M-34 24L34 24L31 34C30 37 28 38 25 38L-25 38C-28 38 -30 37 -31 34Z", "#8a5a34"), drop=3, blur=2.6)
    hump = smooth([(-29, 24), (-25, 10), (-14, 4), (-6, 10), (4, -4), (16, -2), (23, 10), (29, 24)]) + "Z"
    tufts = "".join(
        circle(
            -25 + (i * 29 % 51),
            22 - (i * 17 % 21) * (1 - abs(-25 + (i * 29 % 51)) / 40),
            2.2 + (i % 4) * 0.7,
            fill=mix(second, "#1f4d1a", (i * 7 % 10) / 14),
            opacity=0.95,
        )
        for i in range(46)
    )
    fern = "".join(
        path(
            f"M6 -4C{8 + s * 2} -16 {8 + s * 6} -22 {8 + s * 11} -24",
            fill="none",
            stroke=lighten(second, 0.05),
            stroke_width=1.6,
            stroke_linecap="round",
        )
        + circle(8 + s * 11, -24, 1.9, fill=fore)
        for s in (-1, 0.1, 1)
    )
    stone = light.sphere(-13, 14, 5.5, "#9c9a95", shine=0.5)
    dome = "M-31 24L-31 -10C-31 -34 31 -34 31 -10L31 24Z"
    shine = path("M-24 14L-24 -8C-24 -18 -17 -24 -10 -26", fill="none", stroke="#ffffff", stroke_width=2.6, stroke_linecap="round", opacity=0.8)
    knob = light.cast(light.sphere(0, -33, 4.4, fore), drop=1, blur=1)
    return base + light.body(hump, darken(second, 0.06)) + tufts + stone + fern + light.glass(dome, fore, opacity=0.13) + shine + knob


def tiles(light: Light, fore: str, second: str) -> str:
    """Three letter tiles, older letters showing through."""
    parts = []
    for letter, ghost, x, y, turn, colour in (("n", "o", 13, -17, 12, second), ("i", "e", -17, -13, -11, fore), ("k", "a", 2, 15, 4, fore)):
        tile = light.body(slab(-17, -17, 34, 34, 5), darken(colour, 0.1), rim=0.3) + group(
            light.body(slab(-17, -17, 34, 34, 5), colour, depth=0.06), transform="translate(0 -3)"
        )
        old = label(3, 8, ghost, 34, darken(colour, 0.12), weight=800, family="Bricolage Grotesque", anchor="middle")
        new = label(0, 8, letter, 36, darken(light.hue, 0.16), weight=800, family="Bricolage Grotesque", anchor="middle")
        parts.append(group(light.cast(tile, drop=3, blur=2.4, opacity=0.5) + old + new, transform=f"translate({x} {y}) rotate({turn}) scale(1.08)"))
    return "".join(parts)


def bread(light: Light, fore: str, second: str) -> str:
    """A crusty loaf, one slice cut, crumbs."""
    crust = mix(second, "#b5672a", 0.65)
    loaf = "M-34 4C-36 -18 -14 -28 6 -26C28 -24 38 -10 36 8C35 22 30 24 24 24L-22 24C-30 24 -33 18 -34 4Z"
    cuts = "".join(
        path(
            f"M{-20 + i * 13} {-14 - (i == 1) * 4 - (i == 2) * 3}C{-16 + i * 13} -8 {-14 + i * 13} 0 {-15 + i * 13} 8",
            fill="none",
            stroke=lighten(second, 0.08),
            stroke_width=5,
            stroke_linecap="round",
        )
        + path(
            f"M{-22 + i * 13} {-13 - (i == 1) * 4 - (i == 2) * 3}C{-18 + i * 13} -7 {-16 + i * 13} 0 {-17 + i * 13} 8",
            fill="none",
            stroke=darken(crust, 0.18),
            stroke_width=1.1,
            stroke_linecap="round",
        )
        for i in range(4)
    )
    bake = path(loaf, fill=light.canvas.radial([(0, "#ffffff", 0.35), (1, "#ffffff", 0)], 0.35, 0.15, 0.5))
    slice_ = "M-15 -10C-18 -24 12 -24 12 -11C14 -9 14 -6 12 -4L12 14C12 17 10 18 8 18L-11 18C-14 18 -15 16 -15 14L-15 -4C-17 -6 -17 -8 -15 -10Z"
    holes = "".join(
        ellipse(-8 + (i * 11 % 17), -10 + (i * 7 % 23), 1 + i % 3 * 0.5, 0.8 + i % 2 * 0.5, fill=darken(second, 0.14), opacity=0.6) for i in range(12)
    )
    piece = (
        light.cast(light.body(slice_, crust), drop=2.5, blur=2, opacity=0.5)
        + group(light.body(slice_, lighten(mix(fore, second, 0.3), 0.02), rim=0.4), transform="translate(-.2 .5) scale(.86)")
        + holes
    )
    crumbs = "".join(circle(-36 + (i * 23 % 72), 32 + (i * 5 % 7), 0.9 + (i % 3) * 0.5, fill=second) for i in range(9))
    return (
        light.cast(light.body(loaf, crust) + bake + cuts, drop=3.5, blur=3)
        + crumbs
        + group(piece, transform="translate(17 14) rotate(13) scale(.92)")
    )


def spine(light: Light, fore: str, second: str) -> str:
    """A supple spine of smooth stones."""
    parts = []
    for i in range(8):
        y = -36 + i * 10
        x = 11 * sin((i - 0.4) * pi / 4)
        width = 12 + i * 1.25
        parts.append(
            group(
                light.cast(light.body(slab(-width, -4, 2 * width, 8, 4), mix(fore, second, i / 7)), drop=2, blur=1.6, opacity=0.4),
                transform=f"translate({x:.1f} {y}) rotate({12 * cos((i - 0.4) * pi / 4):.1f})",
            )
        )
    bend = path(
        smooth([(24 + 11 * sin((i - 0.4) * pi / 4), -40 + i * 10) for i in range(9)]),
        fill="none",
        stroke=second,
        stroke_width=1.8,
        stroke_dasharray="2 3.4",
        stroke_linecap="round",
        opacity=0.8,
    )
    return bend + "".join(parts)


def spectrum(light: Light, fore: str, second: str) -> str:
    """A lark rising, its song below as a spectrogram."""
    heights = (6, 10, 18, 30, 22, 36, 27, 40, 31, 22, 34, 18, 12, 20, 9, 5)
    bars = "".join(light.body(slab(-40 + i * 5.1, 38 - h, 3.6, h, 1.8), mix(second, fore, h / 44), rim=0.5, width=0.4) for i, h in enumerate(heights))
    body = "M-16 2C-8 -8 2 -10 14 -14C20 -17 26 -15 28 -11L35 -9L27 -6C24 2 8 8 -4 6L-20 14Z"
    wing = "M-8 -2C-14 -18 -12 -30 -2 -38C2 -26 8 -16 10 -8Z"
    far = path("M2 -6C6 -20 14 -28 24 -32C22 -22 18 -14 14 -9Z", fill=mix(fore, light.hue, 0.4))
    bird = (
        far
        + light.body(body, fore)
        + light.body(wing, fore)
        + "".join(
            path(
                f"M{-3 + i * 3} -8C{-6 + i * 3} {-16 - i} {-5 + i * 2} {-24 + i} {-2 + i} {-30 + i * 3}",
                fill="none",
                stroke=light.hue,
                stroke_width=0.9,
                opacity=0.5,
            )
            for i in range(3)
        )
        + circle(23, -11.4, 1.2, fill="#17131f")
    )
    return group(bars, opacity=0.95) + group(light.cast(bird, drop=4, blur=3, opacity=0.5), transform="translate(-4 -6) rotate(-8) scale(1.06)")


def blade(light: Light, fore: str, second: str) -> str:
    """A razor blade through a waveform."""
    wave_ = "".join(slab(-43 + i * 5.4, -h, 3.3, 2 * h, 1.6) for i, h in enumerate((4, 9, 15, 8, 20, 26, 13, 0, 0, 15, 24, 17, 9, 19, 11, 5)))
    sound = light.cast(light.body(wave_, second, rim=0.3), drop=2, blur=1.6)
    steel = (
        "M-11 -37L11 -37L11 -30C13.5 -30 13.5 -24 11 -24L11 24C13.5 24 13.5 30 11 30L11 37L-11 37L-11"
        " 30C-13.5 30 -13.5 24 -11 24L-11 -24C-13.5 -24 -13.5 -30 -11 -30Z"
    )
    slot = "M-2 -28A2 2 0 0 1 2 -28L2 -13A4 4 0 0 1 2 -6L2 6A4 4 0 0 1 2 13L2 28A2 2 0 0 1 -2 28L-2 13A4 4 0 0 1 -2 6L-2 -6A4 4 0 0 1 -2 -13Z"
    edge = path("M11 -23L11 23", stroke="#ffffff", stroke_width=1.3) + path("M-11 -23L-11 23", stroke="#8c8f99", stroke_width=0.8)
    return sound + group(
        light.cast(
            light.metal(steel, fore)
            + path(slot, fill=darken(light.hue, 0.18))
            + path(slot, fill="none", stroke="#ffffff", stroke_opacity=0.5, stroke_width=0.6, transform="translate(.4 .6)")
            + edge,
            drop=3,
            blur=2.6,
            opacity=0.5,
        ),
        transform="translate(1 0) rotate(12)",
    )


def curtain(light: Light, fore: str, second: str) -> str:
    """A theatre curtain, parted, with a line of text above the stage."""
    stage = path(
        slab(-37, -34, 74, 68, 4),
        fill=light.canvas.radial([(0, mix("#ffffff", second, 0.5)), (0.5, darken(light.hue, 0.1)), (1, darken(light.hue, 0.28))], 0.5, 0.75, 0.7),
    )
    drape = "M-37 -34L-4 -34C-8 -14 -18 4 -24 10C-22 18 -24 28 -26 34L-37 34Z"
    folds = "".join(
        path(
            f"M{-33 + i * 6.4} -34C{-34 + i * 4} -12 {-34 + i * 2.4} 4 {-35 + i * 2.2} 34",
            fill="none",
            stroke="#000000",
            stroke_opacity=0.28,
            stroke_width=2.2,
        )
        + path(
            f"M{-31 + i * 6.4} -34C{-32 + i * 4} -12 {-32.6 + i * 2.4} 4 {-33.6 + i * 2.2} 34",
            fill="none",
            stroke="#ffffff",
            stroke_opacity=0.3,
            stroke_width=1,
        )
        for i in range(4)
    )
    side = (
        light.cast(light.body(drape, second), drop=2.4, blur=2.4, opacity=0.6)
        + group(folds, clip_path=light.canvas.clip(path(drape)))
        + light.body("M-37 6L-24 8L-24 12L-37 12Z", "#e6b84a")
    )
    boards = path("M-37 30L37 30L37 34A4 4 0 0 1 33 38L-33 38A4 4 0 0 1 -37 34Z", fill="#a3693a") + rect(
        -37, 30, 74, 1.4, fill="#ffffff", opacity=0.35
    )
    line_ = (
        light.cast(light.body(slab(-25, -30, 50, 11, 5.5), fore), drop=1.6, blur=1.4)
        + rect(-18, -26.2, 22, 3.4, rx=1.7, fill=darken(light.hue, 0.12))
        + rect(7, -26.2, 11, 3.4, rx=1.7, fill=light.hue, opacity=0.5)
    )
    actor = (
        ellipse(0, 31, 12, 2.4, fill="#000000", opacity=0.4)
        + path("M-6 31C-7 18 -5 12 0 12C5 12 7 18 6 31Z", fill=fore)
        + circle(0, 7, 4.6, fill=fore)
    )
    return light.cast(stage, drop=3, blur=3) + light.glow(0, 24, 24, fore, 0.5) + actor + boards + side + group(side, transform="scale(-1 1)") + line_


def beats(light: Light, fore: str, second: str) -> str:
    """A circular sequencer: three rings of beads, some struck."""
    plate = light.cast(light.body(disc(0, 0, 39), darken(light.hue, 0.13), rim=0.6), drop=3, blur=3)
    parts = []
    for radius, count, struck, colour, size in (
        (31, 16, (0, 3, 6, 10, 12), second, 3.9),
        (20, 12, (0, 4, 8), fore, 3.5),
        (9.5, 5, (0, 2), mix(fore, second, 0.5), 3.1),
    ):
        parts.append(
            circle(0, 0, radius, fill="none", stroke="#000000", stroke_opacity=0.3, stroke_width=2.4)
            + circle(0, 0.6, radius, fill="none", stroke="#ffffff", stroke_opacity=0.12, stroke_width=0.8)
        )
        for i, (x, y) in enumerate(ring(0, 0, radius, count)):
            parts.append(
                light.glow(x, y, size * 2.4, colour, 0.6) + light.sphere(x, y, size, colour)
                if i in struck
                else circle(x, y, 1.5, fill=fore, opacity=0.35)
            )
    hand = line(0, 0, 16, -34, stroke=fore, stroke_width=1.8, stroke_linecap="round")
    return plate + "".join(parts) + light.cast(hand, drop=1.5, blur=1) + light.sphere(0, 0, 3.4, fore)


def film(light: Light, fore: str, second: str) -> str:
    """A loop of film, from shadow to silver."""
    strip = light.body(slab(-41, -21, 82, 42, 2), "#1a1a1f", rim=0.5)
    holes = "".join(
        rect(-38 + i * 8, y, 4.6, 4.2, rx=1.1, fill=light.hue) + rect(-38 + i * 8, y + 3.4, 4.6, 0.9, rx=0.4, fill="#ffffff", opacity=0.5)
        for i in range(10)
        for y in (-18.6, 14.4)
    )
    frames = []
    for i, (sky, ground) in enumerate(
        ((darken(second, 0.42), "#101014"), (mix("#6d6d74", second, 0.2), "#2b2b31"), (lighten(mix(fore, second, 0.15), 0), "#8d8d93"))
    ):
        x = -37 + i * 25.4
        frames.append(
            rect(x, -12, 23.4, 24, rx=1.4, fill=light.canvas.linear([(0, sky), (1, lighten(sky, 0.1))]))
            + path(f"M{x} 12L{x} 5L{x + 7} -3L{x + 12} 3L{x + 17} -1L{x + 23.4} 6L{x + 23.4} 12Z", fill=ground)
            + circle(x + 17, -6, 2.8, fill=fore, opacity=0.4 + i * 0.3)
        )
    gloss = path("M-41 -21L20 -21L-10 21L-41 21Z", fill="#ffffff", opacity=0.07)
    one = light.cast(strip + holes + "".join(frames) + gloss, drop=4, blur=3, opacity=0.55)
    return group(one, transform="translate(6 17) rotate(9) scale(.94)", opacity=0.9) + group(
        one, transform="translate(-2 -7) rotate(-13) scale(1.03)"
    )


GLYPHS: dict[str, Draw] = {
    "streetlamp": streetlamp, "orbit": orbit, "knot": knot, "moss": moss, "tiles": tiles, "bread": bread, "spine": spine, "spectrum": spectrum,
    "blade": blade, "curtain": curtain, "beats": beats, "film": film,
}  # fmt: skip
