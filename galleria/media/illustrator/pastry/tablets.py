"""Chocolate bars: bevelled squares, a broken corner, a paper sleeve."""

from math import sin
from random import Random

from galleria.media.illustrator.canvas import Canvas, Stop, group, path, polygon, rect
from galleria.media.illustrator.colour import darken, lighten, mix
from galleria.media.illustrator.pastry import garnish
from galleria.media.illustrator.pastry.garnish import use
from galleria.media.illustrator.pastry.palette import glaze
from galleria.media.illustrator.pastry.params import PastryParams
from galleria.media.illustrator.pastry.solid import Camera, Scene, Skin, moved, plain, rounded_box, smoothed
from galleria.media.illustrator.pastry.stage import ground, set_stage
from galleria.media.illustrator.pastry.vector import Vec

CELL = 104.0
THICK = 34.0


def bar(canvas: Canvas, params: PastryParams, camera: Camera, columns: int, rows: int, *, missing: tuple[tuple[int, int], ...] = ()) -> str:
    """A bar of bevelled squares centred on the origin, some broken off."""
    colour = glaze(params.cover)
    skin = Skin(plain(lighten(colour, 0.03)), gloss=0.62, spread=0.34, soft=0.25, grounded=0)
    scene = Scene(camera)

    def bevel(p: Vec) -> Vec:
        k = 1 - 0.22 * max(0.0, p[2] - 12) / (THICK - 12)
        return (p[0] * k, p[1] * k, p[2])

    block = rounded_box(CELL / 2 + 0.5, CELL / 2 + 0.5, THICK, 11)
    for i in range(columns):
        for j in range(rows):
            if (i, j) not in missing:
                at = ((i - (columns - 1) / 2) * CELL, (j - (rows - 1) / 2) * CELL, 0.0)
                scene.add(moved(block, at, change=bevel), 24, 10, skin)
    return smoothed(canvas, scene.paint(), scene.grain(1.4))


def _strewn(
    canvas: Canvas, params: PastryParams, camera: Camera, columns: int, rows: int, seed: str, missing: tuple[tuple[int, int], ...] = ()
) -> str:
    random = Random(seed)
    placed: list[tuple[float, str]] = []
    names: list[str] = []
    if "raspberries" in params.topping:
        names += [garnish.raspberry(canvas, camera.elevation, 22), garnish.raspberry(canvas, camera.elevation, 17, hollow=True)]
    if "pistachio" in params.topping:
        names += [garnish.shard(canvas, "#9bb148", 20), garnish.nut(canvas, 15, colour="#8fa544")]
    if "beans" in params.topping:
        names += [garnish.bean(canvas, 20), garnish.bean(canvas, 16)]
    for index in range(round(1.9 * columns * rows) if names else 0):
        x, y = random.uniform(-0.47, 0.47) * columns * CELL, random.uniform(-0.47, 0.47) * rows * CELL
        cell = (int(x / CELL + columns / 2), int(y / CELL + rows / 2))
        if cell in missing:
            continue
        px, py = camera.project((x, y, THICK))
        placed.append(
            (
                camera.depth((x, y, 0)),
                use(
                    names[index % len(names)],
                    px,
                    py,
                    angle=random.uniform(-60, 60) if index % len(names) > 1 else 0,
                    size=camera.zoom * random.uniform(0.7, 1.1),
                ),
            )
        )
    return group(*(shape for _, shape in sorted(placed)))


def draw_tablet(params: PastryParams, view: str) -> str:
    """A bar: `whole` (broken open), `top` or `wrapped`."""
    seed = f"tablet {params.cover} {params.topping}"
    canvas = set_stage(params, seed + view, horizon=None if view != "whole" else 360)
    if view == "wrapped":
        _wrapped(canvas, params)
        return canvas.render()
    columns, rows = 4, 6
    if view == "top":
        camera = Camera(74, -14, 1.22, 600, 600)
        canvas.add(group(ground(canvas, 0, 0, 300, 420, opacity=0.5), transform="translate(600 620) rotate(14)"))
        canvas.add(bar(canvas, params, camera, columns, rows), _strewn(canvas, params, camera, columns, rows, seed))
        return canvas.render()
    gone = ((0, 0), (1, 0), (0, 1), (2, 0))
    camera = Camera(36, 24, 1.32, 640, 720)
    canvas.add(_foil(canvas, camera, columns, rows))
    canvas.add(bar(canvas, params, camera, columns, rows, missing=gone), _strewn(canvas, params, camera, columns, rows, seed, gone))
    for yaw, x, y, c, r in ((-16.0, 310.0, 960.0, 2, 1), (62.0, 640.0, 1050.0, 1, 1), (40.0, 860.0, 1010.0, 1, 1)):
        near = Camera(36, yaw, 1.32, x, y)
        canvas.add(ground(canvas, x, y, CELL * c * 0.75, CELL * 0.45, opacity=0.5), bar(canvas, params, near, c, r))
        if params.topping:
            canvas.add(_strewn(canvas, params, near, c, r, seed + str(x)) if c > 1 else "")
    return canvas.render()


def _foil(canvas: Canvas, camera: Camera, columns: int, rows: int) -> str:
    w, d = columns * CELL / 2 + 34, rows * CELL / 2 + 40
    random = Random("foil")
    corners = [camera.project(p) for p in ((-w, -d * 0.55, 0), (w, -d * 0.5, 0), (w, d, 0), (-w, d, 0))]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    cx, cy = sum(xs) / 4, sum(ys) / 4
    parts = [ground(canvas, cx + 10, cy + 20, 460, 270, opacity=0.35)]
    tone = "#e9d3a6"
    parts.append(polygon(corners, fill=canvas.linear([(0, "#fff4d4"), (0.3, tone), (0.5, "#b98f4c"), (0.7, "#fbe9bd"), (1, "#a87c3a")], 0, 0, 1, 1)))
    for _ in range(40):
        x, y = random.uniform(-w, w), random.uniform(-d * 0.5, d)
        points = [camera.project((x + random.uniform(-70, 70), y + random.uniform(-60, 60), 1)) for _ in range(3)]
        parts.append(polygon(points, fill=random.choice(("#fff8e2", "#8f6a30", "#fff0c6")), opacity=round(random.uniform(0.08, 0.28), 2)))
    clip = canvas.clip(polygon(corners))
    return parts[0] + group(*parts[1:], clip_path=clip)


def _wrapped(canvas: Canvas, params: PastryParams) -> None:
    base = {"dark-chocolate": "#8c1740", "milk-chocolate": "#2f5a4f"}.get(params.cover, "#d98a5b")
    w, h = 470.0, 760.0
    canvas.add(group(ground(canvas, 0, 0, w * 0.56, h * 0.54, opacity=0.5), transform="translate(620 630) rotate(9)"))
    paper = canvas.linear([(0, lighten(base, 0.05)), (0.08, base), (0.9, darken(base, 0.03)), (1, darken(base, 0.12))], 0, 0, 1, 0)
    foil = canvas.linear([(0, "#fff3cf"), (0.3, "#dcb468"), (0.55, "#a87c3a"), (0.8, "#f6e0aa"), (1, "#b98f4c")], 0, 0, 1, 0.2)
    parts = [rect(0, 0, w, h, rx=6, fill=foil), rect(0, 46, w, h - 92, fill=paper)]
    parts += [rect(0, y, w, 3, fill="#fff8e0", opacity=0.5) for y in (8, 20, 33, h - 12, h - 24, h - 36)]
    line = mix(base, "#fff0dc", 0.55)
    waves = ""
    for row in range(17):
        y = 90 + row * 36.0
        d = f"M0 {y:.0f}" + "".join(f"q{w / 24:.1f} {-24 if (i + row) % 2 else 24} {w / 12:.1f} 0" for i in range(12))
        waves += path(d, fill="none", stroke=line, stroke_width=2.2, stroke_opacity=0.55)
    parts.append(waves)
    parts.append(
        rect(w * 0.16, h * 0.30, w * 0.68, h * 0.34, rx=12, fill="#fff6e8")
        + rect(w * 0.18, h * 0.312, w * 0.64, h * 0.316, rx=9, fill="none", stroke="#c79a4c", stroke_width=2.5)
    )
    parts.append(group(_pod(canvas), transform=f"translate({w / 2} {h * 0.47})"))
    glare: list[Stop] = [(0, "#ffffff", 0.22), (0.35, "#ffffff", 0.02), (0.7, "#ffffff", 0), (1, "#1a0508", 0.22)]
    parts.append(rect(0, 0, w, h, rx=6, fill=canvas.linear(glare, 0, 0, 1, 0.5)))
    canvas.add(group(*parts, transform=f"translate(600 600) rotate(9) translate({-w / 2} {-h / 2})"))
    camera = Camera(66, 30, 0.9, 250, 1000)
    canvas.add(ground(canvas, 250, 1005, 80, 66, opacity=0.45), bar(canvas, params, camera, 1, 1))
    other = Camera(66, -20, 0.9, 980, 190)
    canvas.add(ground(canvas, 980, 195, 120, 60, opacity=0.45), bar(canvas, params, other, 2, 1))


def _pod(canvas: Canvas) -> str:
    """An engraving of a cocoa pod."""
    ink = "#6b2a1c"
    outline = "M0 -88C46 -66 60 -10 44 40C34 72 14 92 0 100C-14 92 -34 72 -44 40C-60 -10 -46 -66 0 -88z"
    ribs = "".join(path(f"M0 -86C{x * 1.3:.0f} -50 {x * 1.5:.0f} 30 0 98", fill="none", stroke=ink, stroke_width=2) for x in (-38, -20, 0, 20, 38))
    hatch = "".join(
        path(f"M{-40 + 6 * sin(i):.0f} {-50 + i * 11}q20 6 38 0", fill="none", stroke=ink, stroke_width=1, stroke_opacity=0.6) for i in range(12)
    )
    leaf = path("M4 -90C40 -128 90 -120 108 -96C80 -80 40 -76 4 -90zM4 -90L92 -98", fill="none", stroke=ink, stroke_width=2)
    return path(outline, fill=canvas.linear([(0, "#f6dcae"), (1, "#e0a95c")]), stroke=ink, stroke_width=2.6) + ribs + hatch + leaf
