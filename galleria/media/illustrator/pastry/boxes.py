"""Boxes: open ones with their compartments, lids with ribbon."""

from math import radians, sin

from galleria.media.illustrator.canvas import Canvas, circle, ellipse, group, path, polygon, rect
from galleria.media.illustrator.colour import darken, lighten
from galleria.media.illustrator.pastry.solid import Camera
from galleria.media.illustrator.pastry.stage import ground
from galleria.media.illustrator.pastry.vector import Vec

CARD, LINING, FOIL = "#9d1747", "#fff4e6", "#dcb163"


def _quad(camera: Camera, corners: tuple[Vec, Vec, Vec, Vec], fill: str) -> str:
    return polygon((camera.project(p) for p in corners), fill=fill)


def open_box(canvas: Canvas, camera: Camera, columns: int, rows: int, cell: float, depth: float, *, card: str = CARD) -> tuple[str, str, list[Vec]]:
    """The box behind its contents, the wall in front of them, and the middles of the compartments, farthest row first."""
    w, d, t = columns * cell / 2 + 14, rows * cell / 2 + 14, 16.0
    inner = darken(LINING, 0.10)
    cx, cy = camera.project((0, 0, 0))
    k = sin(radians(camera.elevation))
    back = [ground(canvas, cx, cy + 10, (w + t) * camera.zoom * 1.05, (d + t) * camera.zoom * k * 1.12, opacity=0.5)]
    back.append(_quad(camera, ((-w - t, -d - t, 0), (w + t, -d - t, 0), (w + t, d + t, 0), (-w - t, d + t, 0)), darken(card, 0.1)))
    x0, y0 = camera.project((-w, d, depth))
    x1, y1 = camera.project((w, -d, 0))
    back.append(
        _quad(
            camera,
            ((-w, -d, 2), (w, -d, 2), (w, d, 2), (-w, d, 2)),
            canvas.linear([(0, darken(LINING, 0.20)), (0.4, inner), (1, LINING)], x0, y0, x1, y1, absolute=True),
        )
    )
    back.append(_quad(camera, ((-w, d, 2), (w, d, 2), (w, d, depth), (-w, d, depth)), canvas.linear([(0, LINING), (1, darken(LINING, 0.22))])))
    back.append(_quad(camera, ((-w, -d, 2), (-w, d, 2), (-w, d, depth), (-w, -d, depth)), darken(LINING, 0.16)))
    back.append(_quad(camera, ((w, -d, 2), (w, d, 2), (w, d, depth), (w, -d, depth)), darken(LINING, 0.04)))
    for index in range(1, columns):
        x = -columns * cell / 2 + index * cell
        back.append(
            _quad(
                camera,
                ((x - 2, -d, depth * 0.55), (x + 2, -d, depth * 0.55), (x + 2, d, depth * 0.55), (x - 2, d, depth * 0.55)),
                lighten(LINING, 0.02),
            )
        )
    rim = canvas.linear([(0, lighten(card, 0.12)), (0.5, card), (1, darken(card, 0.03))], 0, 0, 1, 1)
    z = depth
    for a, b in (((-w - t, d), (w + t, d + t)), ((-w - t, -d - t), (-w, d + t)), ((w, -d - t), (w + t, d + t))):
        back.append(_quad(camera, ((a[0], a[1], z), (b[0], a[1], z), (b[0], b[1], z), (a[0], b[1], z)), rim))
    front = [_quad(camera, ((-w - t, -d - t, z), (w + t, -d - t, z), (w + t, -d, z), (-w - t, -d, z)), rim)]
    front.append(
        _quad(
            camera,
            ((-w - t, -d - t, 0), (w + t, -d - t, 0), (w + t, -d - t, z), (-w - t, -d - t, z)),
            canvas.linear([(0, card), (1, darken(card, 0.12))]),
        )
    )
    fx, fy = camera.project((-w - t, -d - t, z * 0.5))
    gx, _ = camera.project((w + t, -d - t, z * 0.5))
    front.append(rect(fx, fy - 2, gx - fx, 3, fill=FOIL, opacity=0.8))
    slots = [((i + 0.5) * cell - columns * cell / 2, rows * cell / 2 - (j + 0.5) * cell, 4.0) for j in range(rows) for i in range(columns)]
    return group(*back), group(*front), slots


def lid(canvas: Canvas, camera: Camera, w: float, d: float, centre: Vec, *, card: str = CARD, height: float = 46) -> str:
    """A closed lid lying flat, tied with ribbon. Half sizes `w` and `d` in units."""
    x, y, _ = centre
    top = ((x - w, y - d, height), (x + w, y - d, height), (x + w, y + d, height), (x - w, y + d, height))
    px, py = camera.project((x, y, 0))
    k = sin(radians(camera.elevation))
    parts = [ground(canvas, px, py + 8, w * camera.zoom * 1.08, d * camera.zoom * k * 1.15, opacity=0.45)]
    parts.append(
        _quad(
            camera,
            ((x - w, y - d, 0), (x + w, y - d, 0), (x + w, y - d, height), (x - w, y - d, height)),
            canvas.linear([(0, darken(card, 0.04)), (1, darken(card, 0.15))]),
        )
    )
    parts.append(_quad(camera, top, canvas.linear([(0, lighten(card, 0.09)), (0.5, card), (1, darken(card, 0.05))], 0, 0, 1, 1)))
    inset = 22
    frame = [
        camera.project(p)
        for p in (
            (x - w + inset, y - d + inset, height),
            (x + w - inset, y - d + inset, height),
            (x + w - inset, y + d - inset, height),
            (x - w + inset, y + d - inset, height),
        )
    ]
    parts.append(polygon(frame, fill="none", stroke=FOIL, stroke_width=2.5, stroke_opacity=0.85))
    satin = canvas.linear([(0, "#f6dfc9"), (0.3, "#fffaf2"), (0.6, "#ecd0b5"), (1, "#fdf0e2")], 0, 0, 1, 0)
    half = 20
    parts.append(
        _quad(
            camera,
            ((x - half, y - d, height + 1), (x + half, y - d, height + 1), (x + half, y + d, height + 1), (x - half, y + d, height + 1)),
            satin,
        )
    )
    parts.append(
        _quad(camera, ((x - half, y - d, 0), (x + half, y - d, 0), (x + half, y - d, height), (x - half, y - d, height)), darken("#f6dfc9", 0.06))
    )
    parts.append(
        _quad(
            camera,
            ((x - w, y - half, height + 1), (x + w, y - half, height + 1), (x + w, y + half, height + 1), (x - w, y + half, height + 1)),
            satin,
        )
    )
    bx, by = camera.project((x, y, height + 2))
    parts.append(bow(canvas, bx, by, 1.0 * camera.zoom))
    return group(*parts)


def bow(canvas: Canvas, x: float, y: float, size: float) -> str:
    """A satin bow."""
    light = canvas.linear([(0, "#fffaf2"), (0.45, "#f3dac0"), (0.6, "#d9b491"), (1, "#fdf0e0")], 0, 0, 1, 1)
    loop = "M0 0C-40 -70 -150 -90 -150 -30C-150 30 -50 30 0 0z"
    tail = "M-6 4C-30 40 -60 70 -110 90L-78 104L-92 126C-40 100 -10 60 8 8z"
    hollow = "M-12 -6C-50 -44 -120 -62 -124 -28C-124 4 -60 10 -12 -6z"
    one = path(tail, fill=light) + path(loop, fill=light) + path(hollow, fill="#b98d6a", opacity=0.5)
    shade = ellipse(6, 14, 150, 50, fill=canvas.radial([(0, "#2a0a10", 0.4), (1, "#2a0a10", 0)]))
    knot = ellipse(0, 0, 24, 19, fill=light) + circle(-6, -6, 5, fill="#fff", opacity=0.7)
    return group(shade, one, group(one, transform="scale(-1 1)"), knot, transform=f"translate({x:.1f} {y:.1f}) scale({size:.2f} {size * 0.9:.2f})")
