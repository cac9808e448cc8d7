"""Where a jewel is photographed: cloths and tables, their light, the shadow that a piece throws, boxes and busts."""

from random import Random

from galleria.media.illustrator.canvas import Canvas, ellipse, group, path, rect
from galleria.media.illustrator.colour import darken, lighten, mix
from galleria.media.illustrator.jewelry.params import JewelryParams
from galleria.media.illustrator.jewelry.scene import Scene
from galleria.media.illustrator.jewelry.vectors import Vec, add, dot, times, unit

WIDTH, HEIGHT = 1200, 1500
_CLOTHS: dict[str, str] = {
    "ivory": "#efe5d2",
    "linen": "#e4d6bf",
    "stone": "#d9d1c6",
    "cocoa": "#4a3224",
    "rose": "#e5cfc0",
    "sage": "#cfcfbb",
    "taupe": "#8f7d6b",
}
SHADE = "#3b2412"


def cloth(p: JewelryParams, view: str) -> str:
    """The colour under a piece: its own choice, or one that follows from the piece and the view."""
    if p.cloth != "auto":
        return _CLOTHS[p.cloth]
    chance = Random(f"{p.seed}/{view}")
    if view in ("above", "detail") and p.metal in ("yellow-gold", "rose-gold", "silver-topped-gold") and chance.random() < 0.4:
        return _CLOTHS["cocoa"]
    if p.stone == "pearl" and p.form in ("strand", "studs"):
        return _CLOTHS[chance.choice(("cocoa", "taupe"))]
    if p.metal in ("platinum", "white-gold", "silver") and view in ("front", "detail") and chance.random() < 0.4:
        return _CLOTHS["taupe"]
    return _CLOTHS[chance.choice(("ivory", "ivory", "linen", "stone", "rose", "sage"))]


def backdrop(canvas: Canvas, colour: str, seed: str, *, ground: float = 0.0) -> None:
    """A lit surface; with `ground` (canvas units from the top) a table's far edge melts into the wall there."""
    chance = Random(seed)
    wall = lighten(colour, 0.02)
    canvas.add(rect(0, 0, WIDTH, HEIGHT, fill=canvas.linear([(0, darken(wall, 0.05)), (0.5, wall), (1, darken(colour, 0.07))])))
    if ground:
        veil = canvas.linear(
            [(0, darken(colour, 0.06), 0.0), (0.42, darken(colour, 0.06), 0.4), (0.58, lighten(colour, 0.03), 0.5), (1, colour, 0.0)]
        )
        canvas.add(rect(0, ground - 170, WIDTH, 340, fill=veil))
    cx, cy = 0.3 + 0.2 * chance.random(), 0.28 + 0.14 * chance.random()
    pool = [(0, lighten(colour, 0.075), 0.95), (0.34, lighten(colour, 0.045), 0.55), (0.6, colour, 0.0), (0.62, SHADE, 0.0), (1, SHADE, 0.24)]
    canvas.add(rect(0, 0, WIDTH, HEIGHT, fill=canvas.radial(pool, cx, cy, 0.86)))


def standing_light(scene: Scene) -> Vec:
    """Light that falls from the upper left and a little from the front, for things that stand on y."""
    right: Vec = (scene.right[0], 0.0, scene.right[2])
    away: Vec = (-scene.toward[0], 0.0, -scene.toward[2])
    return unit(add(add((0.0, -1.0, 0.0), unit(right), 0.55), unit(away), 0.3))


def throw(canvas: Canvas, scene: Scene, ground: Vec, upward: Vec, light: Vec, *, opacity: float = 0.34, softness: float = 13) -> None:
    """The shadow of everything in the scene on the plane through `ground`: a soft one, and a darker core close to the piece."""
    far = scene.shadows(ground, upward, light)
    close = scene.shadows(ground, upward, unit(add(times(light, 0.4), upward, -0.6)))
    drawn = [path(d, stroke_width=max(2.0, width * 0.9)) for d, width in far]
    core = [path(d, stroke_width=max(2.0, width * 0.6)) for d, width in close]
    x, y, width, height = scene.bounds(30)
    lean_x, lean_y = _lean(scene, ground, upward, light)
    x, y, width, height = min(x, x + lean_x), min(y, y + lean_y), width + abs(lean_x), height + abs(lean_y)
    blur = canvas.filter(
        f'<feGaussianBlur stdDeviation="{softness:.1f}"/>',
        x=round(x),
        y=round(y),
        width=round(width),
        height=round(height),
        filterUnits="userSpaceOnUse",
    )
    options = {"fill": "none", "stroke": SHADE, "stroke_linecap": "round", "stroke_linejoin": "round"}
    canvas.add(group(group(*drawn, opacity=0.7), *core, opacity=opacity, filter=blur, **options))


def _lean(scene: Scene, ground: Vec, upward: Vec, light: Vec) -> tuple[float, float]:
    """How far shadows of the model's highest points reach beyond it, in canvas units."""
    x0, y0 = scene.on_canvas((0.0, 0.0, 0.0))
    tall = 26.0 if upward[1] > 0.5 else 6.0
    fall = -dot(light, upward)
    x1, y1 = scene.on_canvas(times(light, tall / fall))
    return max(-300.0, min(300.0, x1 - x0)), max(-260.0, min(260.0, y1 - y0))


def soft_edge(d: str, spread: float, opacity: float, move: tuple[float, float] = (0, 0)) -> str:
    """The shadow of one closed shape without a filter: strokes that widen and fade."""
    steps = 9
    layers = [path(d, stroke_width=round(spread * 2 * (k + 1) / steps, 1), stroke_opacity=round(opacity / steps * 1.6, 3)) for k in range(steps)]
    return group(
        path(d, fill=SHADE, fill_opacity=opacity),
        *layers,
        fill="none",
        stroke=SHADE,
        stroke_linejoin="round",
        transform=f"translate({move[0]} {move[1]})",
    )


def _block(x: float, y: float, width: float, height: float) -> str:
    """Path data of a rectangle."""
    return f"M{x:.0f} {y:.0f}h{width:.0f}v{height:.0f}h{-width:.0f}z"


def softened(canvas: Canvas, scene: Scene) -> str:
    """A slight blur for a model of bare metal, whose group is drawn in tenths of a canvas unit."""
    x, y, width, height = scene.bounds(8)
    size = {"x": round(x * 10), "y": round(y * 10), "width": round(width * 10), "height": round(height * 10)}
    return canvas.filter(f'<feGaussianBlur stdDeviation="{scene.soft * 10:.0f}"/>', filterUnits="userSpaceOnUse", **size)


def bust_colour(p: JewelryParams) -> str:
    """Linen, or a dark cloth where pale stones or pale metal ask for it."""
    pale = p.stone in ("pearl", "diamond", "moonstone", "opal") or p.metal in ("silver", "platinum", "white-gold")
    return Random(f"{p.seed}/bust").choice(("#5a4536", "#4c4a48", "#4a3a44") if pale else ("#e6dac6", "#d8ccb8", "#cdb9a6"))


def velvet(canvas: Canvas, x: float, y: float, width: float, height: float, colour: str, radius: float = 18) -> None:
    """A padded velvet panel, lit from the upper left."""
    base = canvas.linear([(0, lighten(colour, 0.05)), (0.5, colour), (1, darken(colour, 0.07))], 0, 0, 0.6, 1)
    canvas.add(rect(x, y, width, height, rx=radius, fill=base))
    canvas.add(rect(x, y, width, height, rx=radius, fill=canvas.radial([(0, "#ffffff", 0.16), (1, "#ffffff", 0.0)], 0.32, 0.25, 0.7)))
    canvas.add(
        rect(x, y, width, height, rx=radius, fill=canvas.radial([(0, "#000000", 0.0), (0.72, "#000000", 0.0), (1, "#000000", 0.28)], 0.5, 0.5, 0.75))
    )


def case_colours(p: JewelryParams) -> tuple[str, str]:
    """Leather outside and velvet inside."""
    chance = Random(f"{p.seed}/case")
    return chance.choice((("#5b2a1c", "#e9dcc6"), ("#3a2a20", "#ddd0bb"), ("#6b1f22", "#efe6d6"), ("#22332c", "#e2d7c2"), ("#2a2f45", "#e6dccb")))


def flat_case(canvas: Canvas, p: JewelryParams, x: float, y: float, width: float, height: float) -> None:
    """An open case seen from above: a leather rim with a gilt line, satin in the lid, velvet where the piece lies."""
    leather, lining = case_colours(p)
    if p.stone in ("pearl", "diamond", "moonstone", "opal", "aquamarine") and p.metal != "silver":
        lining = {"#5b2a1c": "#6a3524", "#3a2a20": "#4b382b", "#6b1f22": "#6e2529", "#22332c": "#2c4339", "#2a2f45": "#343c5a"}[leather]
    canvas.add(soft_edge(_block(x + 10, y + 10, width - 20, height - 20), 46, 0.2, (14, 26)))
    canvas.add(
        rect(x, y, width, height, rx=26, fill=canvas.linear([(0, lighten(leather, 0.12)), (0.12, leather), (1, darken(leather, 0.1))], 0, 0, 0.35, 1))
    )
    canvas.add(rect(x + 9, y + 9, width - 18, height - 18, rx=20, fill="none", stroke="#c79a4a", stroke_width=2.2, opacity=0.8))
    hinge = y + height * 0.2
    canvas.add(
        rect(
            x + 26,
            y + 26,
            width - 52,
            hinge - y - 34,
            rx=12,
            fill=canvas.linear([(0, "#c9b793"), (0.35, "#f4ead6"), (0.6, "#e4d5b9"), (1, "#b7a27c")], 0, 0, 0.2, 1),
        )
    )
    if p.signature:
        canvas.add(
            f'<text x="{x + width / 2:.0f}" y="{(y + hinge) / 2 + 12:.0f}" text-anchor="middle" font-family="Playfair Display" font-size="30" '
            f'letter-spacing="6" fill="#8a6a34">{p.signature.replace("&", "&amp;")}</text>'
        )
    canvas.add(
        rect(x, hinge - 4, width, 10, fill=canvas.linear([(0, darken(leather, 0.14)), (0.5, lighten(leather, 0.1)), (1, darken(leather, 0.16))]))
    )
    velvet(canvas, x + 26, hinge + 22, width - 52, y + height - hinge - 48, lining)


def ring_case(canvas: Canvas, p: JewelryParams) -> None:
    """A ring box from the front, open: the lid with its satin, and the roll behind the ring."""
    leather, lining = case_colours(p)
    dark, lit = darken(lining, 0.16), lighten(lining, 0.04)
    canvas.add(ellipse(600, 1270, 560, 84, fill=canvas.radial([(0, SHADE, 0.6), (0.6, SHADE, 0.45), (1, SHADE, 0.0)])))
    canvas.add(
        path(
            "M190 800Q180 330 330 250Q600 150 870 250Q1020 330 1010 800Z",
            fill=canvas.linear([(0, lighten(leather, 0.13)), (0.3, leather), (1, darken(leather, 0.09))], 0, 0, 0.4, 1),
        )
    )
    canvas.add(
        path(
            "M228 790Q222 365 352 290Q600 200 848 290Q978 365 972 790Z",
            fill=canvas.linear([(0, mix(dark, leather, 0.25)), (0.4, lit), (0.75, lining), (1, dark)], 0.1, 0, 0.3, 1),
        )
    )
    canvas.add(
        path(
            "M228 790Q222 365 352 290Q600 200 848 290Q978 365 972 790Z",
            fill=canvas.radial([(0, "#000000", 0.0), (0.6, "#000000", 0.0), (1, "#1a0c04", 0.5)], 0.5, 0.58, 0.66),
        )
    )
    if p.signature:
        canvas.add(
            f'<text x="600" y="430" text-anchor="middle" font-family="Playfair Display" font-size="34" letter-spacing="7" fill="#8a6a34">'
            f"{p.signature.replace('&', '&amp;')}</text>"
        )
    roll = canvas.linear([(0, dark), (0.3, lit), (0.62, lining), (1, darken(lining, 0.3))])
    canvas.add(rect(196, 770, 808, 130, rx=56, fill=roll))


def ring_case_front(canvas: Canvas, p: JewelryParams) -> tuple[str, ...]:
    """The roll of velvet and the leather in front of a ring that stands in its box."""
    leather, lining = case_colours(p)
    roll = canvas.linear([(0, darken(lining, 0.12)), (0.3, lighten(lining, 0.04)), (0.62, lining), (1, darken(lining, 0.3))])
    front = rect(205, 862, 790, 60, rx=26, fill=canvas.linear([(0, "#1a0c04", 0.0), (0.5, "#1a0c04", 0.5), (1, "#1a0c04", 0.0)]))
    front += rect(184, 884, 832, 150, rx=64, fill=roll) + rect(
        420, 884, 360, 60, rx=28, fill=canvas.radial([(0, "#1a0c04", 0.42), (1, "#1a0c04", 0.0)])
    )
    box = rect(
        160,
        985,
        880,
        290,
        rx=22,
        fill=canvas.linear([(0, lighten(leather, 0.16)), (0.06, lighten(leather, 0.04)), (0.4, leather), (1, darken(leather, 0.12))]),
    )
    box += rect(160, 985, 880, 290, rx=22, fill=canvas.radial([(0, "#ffffff", 0.2), (1, "#ffffff", 0.0)], 0.28, 0.1, 0.55))
    box += rect(182, 1008, 836, 3, fill="#d2a757", opacity=0.85) + rect(182, 1246, 836, 3, fill="#d2a757", opacity=0.6)
    box += rect(570, 1000, 60, 30, rx=6, fill=canvas.linear([(0, "#f6dc97"), (0.5, "#b9872f"), (1, "#6d430f")]))
    return front, box


def bust(canvas: Canvas, colour: str, zoom: float) -> None:
    """A display bust in stretched linen, from the front: throat at (600, 300), drawn `zoom` times larger round it."""
    left = "M470 -40C474 130 470 240 452 300C420 392 250 432 130 500C40 552 0 660 -20 800L-20 1540"
    d = left + "L1220 1540L1220 800C1200 660 1160 552 1070 500C950 432 780 392 748 300C730 240 726 130 730 -40Z"
    shapes = [soft_edge(d, 70, 0.16, (10, 16))]
    cloth_light = canvas.linear([(0, darken(colour, 0.1)), (0.3, lighten(colour, 0.05)), (0.55, colour), (1, darken(colour, 0.15))], 0, 0.1, 1, 0.3)
    shapes.append(path(d, fill=cloth_light))
    for cx, cy, r, tint, strength in (
        (0.36, 0.5, 0.34, "#ffffff", 0.22), (0.98, 0.62, 0.42, darken(colour, 0.3), 0.5), (0.5, 1.06, 0.45, darken(colour, 0.22), 0.4),
    ):  # fmt: skip
        shapes.append(path(d, fill=canvas.radial([(0, tint, strength), (0.5, tint, strength * 0.45), (1, tint, 0.0)], cx, cy, r)))
    chin = canvas.linear([(0, darken(colour, 0.25), 0.6), (0.6, darken(colour, 0.2), 0.25), (1, darken(colour, 0.2), 0.0)])
    shapes.append(path("M470 -40C474 130 470 240 452 300C520 370 680 370 748 300C730 240 726 130 730 -40Z", fill=chin))
    canvas.add(group(*shapes, transform=f"translate(600 300)scale({zoom:.2f})translate(-600 -300)"))
