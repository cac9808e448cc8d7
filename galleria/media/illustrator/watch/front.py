"""The watch seen from the front, put together in painting order."""

from galleria.media.illustrator.canvas import Canvas, group, path
from galleria.media.illustrator.watch.bezel import dial_ring, draw_bezel
from galleria.media.illustrator.watch.case import draw_case
from galleria.media.illustrator.watch.dial import draw_dial, draw_print
from galleria.media.illustrator.watch.digital import draw_digital
from galleria.media.illustrator.watch.displays import draw_displays
from galleria.media.illustrator.watch.hands import draw_hands
from galleria.media.illustrator.watch.indices import draw_indices
from galleria.media.illustrator.watch.layouts import draw_layout, has_central_hands
from galleria.media.illustrator.watch.params import WatchParams
from galleria.media.illustrator.watch.plan import Plan
from galleria.media.illustrator.watch.shapes import arc, disc, rounded
from galleria.media.illustrator.watch.strap import draw_strap


def draw_head(canvas: Canvas, p: WatchParams, plan: Plan) -> str:
    """Case, bezel, dial, hands and crystal, without the strap."""
    if p.is_digital:
        return draw_digital(canvas, p)
    parts = [draw_case(canvas, p, plan), draw_bezel(canvas, p, plan), draw_dial(canvas, p, plan), dial_ring(p, plan)]
    if has_central_hands(p):
        parts += [
            draw_indices(canvas, p, plan),
            draw_print(p, plan),
            draw_layout(canvas, p, plan),
            draw_displays(canvas, p, plan),
            draw_hands(canvas, p, plan),
        ]
    else:
        parts.append(draw_layout(canvas, p, plan))
    parts.append(draw_crystal(canvas, p, plan))
    return "".join(parts)


def draw_front(canvas: Canvas, p: WatchParams, plan: Plan) -> str:
    """The whole watch."""
    root = canvas.filter('<feGaussianBlur stdDeviation="5"/>', x="-30%", y="-30%", width="160%", height="160%")
    shade = path(plan.silhouette, fill="#04080f", opacity=0.55, filter=root, transform="translate(2 5)")
    return draw_strap(canvas, p, plan) + shade + draw_head(canvas, p, plan)


def draw_crystal(canvas: Canvas, p: WatchParams, plan: Plan) -> str:
    """Reflections on the glass: a window across the upper left, a rim of light, and for domed acrylic a brighter edge."""
    edge = disc(plan.rx) if plan.is_round else rounded(plan.rx, plan.ry, 4)
    clip = canvas.clip(path(edge))
    rx, ry = plan.rx, plan.ry
    strong = {"acrylic": 0.3, "mineral": 0.2, "sapphire": 0.15}[p.crystal]
    sheet = canvas.linear([(0, "#ffffff", strong), (0.5, "#dfeaff", strong * 0.34), (1, "#ffffff", 0)], 0, 0, 0.6, 1)
    window = f"M{-rx:g} {-ry:g}H{rx * 0.34:g}C{rx * 0.02:g} {-ry * 0.3:g} {-rx * 0.42:g} {ry * 0.2:g} {-rx:g} {ry * 0.42:g}Z"
    low = canvas.radial([(0, "#cfe0ff", 0.0), (0.82, "#cfe0ff", 0.0), (1, "#cfe0ff", 0.2)], 0.38, 0.36, 0.68)
    parts = [path(window, fill=sheet), path(edge, fill=low)]
    if plan.is_round:
        glow = canvas.filter('<feGaussianBlur stdDeviation=".5"/>')
        width = 2.4 if p.crystal == "acrylic" else 1.1
        parts.append(
            path(arc(rx - 2.2, -78, -8), fill="none", stroke="#ffffff", stroke_width=width, stroke_linecap="round", opacity=0.6, filter=glow)
        )
        parts.append(
            path(arc(rx - 2.2, 112, 158), fill="none", stroke="#dce8ff", stroke_width=width * 0.7, stroke_linecap="round", opacity=0.5, filter=glow)
        )
        if p.crystal == "acrylic":
            parts.append(
                path(arc(rx - 6, 96, 176), fill="none", stroke="#ffffff", stroke_width=1.4, stroke_linecap="round", opacity=0.28, filter=glow)
            )
    return group(*parts, clip_path=clip)
