"""The family and its views: front, lying at an angle, the dial close up, and the back."""

from hashlib import blake2b

from galleria.media.illustrator.canvas import Canvas, circle, ellipse, group, path, rect
from galleria.media.illustrator.colour import darken, mix
from galleria.media.illustrator.family import Family, View
from galleria.media.illustrator.watch.back import draw_back
from galleria.media.illustrator.watch.front import draw_front, draw_head
from galleria.media.illustrator.watch.materials import case_metal, dial_base, ramp
from galleria.media.illustrator.watch.params import WatchParams
from galleria.media.illustrator.watch.plan import Plan, plan
from galleria.media.illustrator.watch.strap import draw_strap

WIDTH, HEIGHT = 1200, 1500
FRONT = View("front", "front")
ANGLE = View("angle", "lying at an angle")
DIAL = View("dial", "the dial close up")
BACK = View("back", "the back")

_PALE = (("#e9edf2", "#bcc7d3"), ("#e4e9ee", "#b3bfcb"), ("#eceeef", "#c3c9cf"), ("#dfe7ef", "#aebccb"))
_INK = (("#24405f", "#0a1626"), ("#1d3350", "#0b1422"), ("#2c4257", "#101a26"), ("#31465a", "#0d1723"))


def views(p: WatchParams) -> tuple[View, ...]:
    """Every watch has all four."""
    return (FRONT, ANGLE, DIAL, BACK)


def draw(p: WatchParams, view: str) -> str:
    """SVG of one view."""
    canvas, proportions = Canvas(WIDTH, HEIGHT), plan(p)
    if view == ANGLE.name:
        _angle(canvas, p, proportions)
    elif view == DIAL.name:
        _macro(canvas, p, proportions)
    else:
        _flat(canvas, p, proportions, back=view == BACK.name)
    return canvas.render()


def _pick(p: WatchParams, count: int) -> int:
    return int.from_bytes(blake2b(f"{p.reference}{p.name}{p.year}".encode(), digest_size=2).digest()) % count


def case_scale(p: WatchParams) -> float:
    """Canvas units for one watch unit. Larger watches are drawn larger, less than in proportion."""
    return (430 + 7.6 * p.diameter) / 200


def _flat(canvas: Canvas, p: WatchParams, proportions: Plan, *, back: bool) -> None:
    top, bottom = _PALE[_pick(p, len(_PALE))]
    tint = dial_base(p)
    canvas.backdrop(mix(top, tint, 0.04), mix(bottom, tint, 0.07), "#ffffff")
    _grid(canvas, "#5d728a", 0.1)
    k = case_scale(p)
    half = proportions.strap_half * k
    # Soft shadows are gradients: a blur of this size costs more than the rest of the picture.
    side = [
        (0.0, "#0a1524", 0.0),
        (0.12, "#0a1524", 0.12),
        (0.24, "#0a1524", 0.4),
        (0.76, "#0a1524", 0.4),
        (0.88, "#0a1524", 0.12),
        (1.0, "#0a1524", 0.0),
    ]
    canvas.add(rect(620 - half * 1.3, 0, half * 2.6, HEIGHT, fill=canvas.linear(side, 0, 0, 1, 0)))
    pool = canvas.radial([(0, "#0a1524", 0.62), (0.72, "#0a1524", 0.5), (0.86, "#0a1524", 0.16), (1, "#0a1524", 0)])
    canvas.add(ellipse(624, 796, 128 * k, proportions.tall * 1.06 * k, fill=pool))
    turn = -1.2 if back else 0
    body = draw_back(canvas, p, proportions) if back else draw_front(canvas, p, proportions)
    canvas.add(group(body, transform=f"translate(600 750) rotate({turn:g}) scale({k:.4f})"))


def _grid(canvas: Canvas, colour: str, opacity: float) -> None:
    lines = "".join(path(f"M{x} 0V{HEIGHT}") for x in range(100, WIDTH, 100)) + "".join(path(f"M0 {y}H{WIDTH}") for y in range(50, HEIGHT, 100))
    canvas.add(group(lines, stroke=colour, stroke_width=1, stroke_opacity=opacity))


def _angle(canvas: Canvas, p: WatchParams, proportions: Plan) -> None:
    """The watch lies on a dark slab, turned and tilted; the case has a thickness."""
    top, bottom = _INK[_pick(p, len(_INK))]
    canvas.add(rect(0, 0, WIDTH, HEIGHT, fill=canvas.linear([(0, bottom), (0.4, mix(top, bottom, 0.3)), (1, darken(bottom, 0.04))], 0, 0, 0.5, 1)))
    canvas.add(rect(0, 0, WIDTH, HEIGHT, fill=canvas.radial([(0, "#9db8d6", 0.34), (1, "#9db8d6", 0)], 0.3, 0.26, 0.62)))
    k = case_scale(p) * 0.98
    # The plane is turned by 32 degrees and then flattened, as seen from a raised eye.
    turn, flat, lift = -32, 0.8, 9
    soft = canvas.filter('<feGaussianBlur stdDeviation="8"/>', x="-12%", y="-12%", width="124%", height="124%")
    metal = case_metal(p)
    plane = f"scale(1 {flat}) rotate({turn}) "
    shadow = path(proportions.silhouette, fill="#02060c", fill_opacity=0.75, transform="translate(6 6) scale(1.04)")
    low = rect(
        -proportions.strap_half * 0.96,
        -270,
        proportions.strap_half * 1.92,
        540,
        fill="#02060c",
        fill_opacity=0.6,
        transform="translate(5 12)",
    )
    steps: list[str] = []
    for i in range(lift * 2, 0, -1):
        value = 0.1 + 0.5 * (1 - abs(i / (lift * 2) - 0.42) * 1.7)
        steps.append(group(path(proportions.silhouette, fill=ramp(metal, value)), transform=f"translate(0 {i * 0.6:.1f}) {plane}"))
    parts = [
        group(group(low, shadow, filter=soft), transform=f"translate(0 {lift * 2.2:g}) {plane}"),
        group(draw_strap(canvas, p, proportions), transform=f"translate(0 {lift * 0.8:g}) {plane}"),
        *steps,
        group(draw_head(canvas, p, proportions), transform=plane),
    ]
    canvas.add(group(*parts, transform=f"translate(600 735) scale({k:.4f})"))
    canvas.add(rect(0, 0, WIDTH, HEIGHT, fill=canvas.radial([(0, "#000", 0), (0.6, "#000", 0), (1, "#02050b", 0.62)], 0.46, 0.44, 0.78)))


def _macro(canvas: Canvas, p: WatchParams, proportions: Plan) -> None:
    """The dial at three times life, where it is most interesting."""
    base = dial_base(p)
    canvas.add(rect(0, 0, WIDTH, HEIGHT, fill=darken(mix(base, "#0b1626", 0.6), 0.1)))
    k = case_scale(p) * 2.5
    x, y = _focus(p)
    body = draw_strap(canvas, p, proportions, fine=False) + draw_head(canvas, p, proportions)
    canvas.add(group(body, transform=f"translate(600 750) rotate(-14) scale({k:.4f}) translate({-x:g} {-y:g})"))
    canvas.add(rect(0, 0, WIDTH, HEIGHT, fill=canvas.linear([(0, "#ffffff", 0.16), (0.36, "#ffffff", 0), (1, "#030811", 0.34)], 0, 0, 1, 1)))
    canvas.add(circle(600, 750, 1100, fill=canvas.radial([(0, "#000", 0), (0.62, "#000", 0), (1, "#030811", 0.5)])))


def _focus(p: WatchParams) -> tuple[float, float]:
    """Where the close-up looks, in watch units."""
    if p.is_digital:
        return 6, 0
    if p.layout == "off-centre":
        return 20, -8
    if p.layout in {"perpetual", "calendar", "moon-date", "jumping"} or p.moon_at == 6:
        return 4, 26
    if p.counters:
        return (30, 6) if 3 in p.counters else (-6, 18)
    if p.date is not None:
        return 34, 4
    if p.seconds == "small":
        return 8, 26
    return 26, -16


FAMILY = Family("watch", (WIDTH, HEIGHT), WatchParams, views, draw)
