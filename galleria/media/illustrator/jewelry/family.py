"""The family of jewels: which views a piece has, and how each is staged."""

from galleria.media.illustrator.canvas import Canvas
from galleria.media.illustrator.family import Family, View
from galleria.media.illustrator.jewelry import brooches, ears, hoops, marks, necks, rings, stage, watches, wrists
from galleria.media.illustrator.jewelry.params import BRACELETS, BROOCHES, EARRINGS, NECKLACES, RINGS, JewelryParams
from galleria.media.illustrator.jewelry.scene import Camera, Scene
from galleria.media.illustrator.jewelry.vectors import Y, Z, add, unit

_FRONT = View("front", "seen from the front")
_MARK = View("mark", "the marks under the loupe")
_BOX = View("box", "in a case")


def views(p: JewelryParams) -> tuple[View, ...]:
    """The pictures of a piece, the most telling first."""
    if p.form in RINGS:
        return (_FRONT, View("above", "seen from above"), View("profile", "in profile"), _BOX)
    if p.form in NECKLACES:
        return (_FRONT, View("bust", "on a bust"), View("detail", "close by"), _MARK if p.form in ("chain", "collar") else _BOX)
    if p.form in EARRINGS:
        return (View("front", "the pair"), View("detail", "one of the pair, close by"), _BOX)
    if p.form in BRACELETS:
        return (_FRONT, View("above", "seen from above"), View("detail", "close by"), _MARK)
    if p.form in BROOCHES:
        return (_FRONT, View("detail", "from a low angle"), _BOX)
    return (_FRONT, View("detail", "the dial close by"), View("back", "the back of the case"))


_CAMERAS: dict[tuple[str, str], Camera] = {
    ("ring", "front"): Camera(28, 38), ("ring", "above"): Camera(18, 76), ("ring", "profile"): Camera(0, 5), ("ring", "box"): Camera(0, 40),
    ("neck", "front"): Camera(0, 0), ("neck", "bust"): Camera(0, 0), ("neck", "detail"): Camera(-16, -34, 8), ("neck", "box"): Camera(0, 0),
    ("ear", "front"): Camera(0, 0), ("ear", "detail"): Camera(24, 8), ("ear", "box"): Camera(0, 0),
    ("wrist", "front"): Camera(-16, 26), ("wrist", "above"): Camera(20, 62), ("wrist", "detail"): Camera(-24, 20, -8),
    ("pin", "front"): Camera(0, 0), ("pin", "detail"): Camera(-26, -32, 12), ("pin", "box"): Camera(0, 0),
    ("watch", "front"): Camera(0, 0, 0), ("watch", "detail"): Camera(-14, -22, 6), ("watch", "back"): Camera(0, 0),
}  # fmt: skip


def _kind(p: JewelryParams) -> str:
    for kind, forms in (("ring", RINGS), ("neck", NECKLACES), ("ear", EARRINGS), ("wrist", BRACELETS), ("pin", BROOCHES)):
        if p.form in forms:
            return kind
    return "watch"


def _build(scene: Scene, canvas: Canvas, p: JewelryParams, kind: str, view: str) -> None:
    if kind == "ring":
        rings.build(scene, canvas, p)
    elif kind == "neck":
        necks.build(scene, canvas, p, view)
    elif kind == "ear":
        ears.build(scene, canvas, p, view)
    elif kind == "wrist":
        wrists.build(scene, canvas, p)
    elif kind == "pin":
        brooches.build(scene, canvas, p)
    else:
        watches.build(scene, canvas, p, view)


def _softness(p: JewelryParams) -> float:
    """Bare metal is blurred a little; stones keep their edges."""
    bare = p.stone == "none" and p.accent == "none" and p.form not in ("watch", "charm", "drops", "pendant", "chain", "collar")
    return 1.9 if bare else 0.0


def draw(p: JewelryParams, view: str) -> str:
    """One picture as SVG. Raises KeyError for a view that the piece does not have."""
    canvas = Canvas(*FAMILY.canvas)
    if view == "mark":
        marks.draw(canvas, p)
        return canvas.render()
    kind = _kind(p)
    scene = Scene(_CAMERAS[kind, view], soft=_softness(p))
    _build(scene, canvas, p, kind, view)
    if kind == "ring":
        _ring(canvas, scene, p, view)
    elif kind == "wrist":
        _wrist(canvas, scene, p, view)
    elif kind == "neck" and view == "bust":
        depth = necks.drop_of(p)
        scale = min(5.4, 930 / (depth + (42 if p.form in ("pendant", "locket") else 10)))
        scene.place(scale, 600, 300 + depth * scale)
        stage.backdrop(canvas, "#cdbfa9", p.seed)
        stage.bust(canvas, stage.bust_colour(p), scale / 2.62)
        stage.throw(canvas, scene, (0, 0, -1.5), Z, unit((0.5, -0.6, -1)), opacity=0.5, softness=6)
    else:
        _flat(canvas, scene, p, kind, view)
    canvas.add(scene.markup(stage.softened(canvas, scene) if scene.soft else ""))
    if kind == "ring" and view == "box":
        canvas.add(*stage.ring_case_front(canvas, p))
    return canvas.render()


def _ring(canvas: Canvas, scene: Scene, p: JewelryParams, view: str) -> None:
    if view == "box":
        stage.backdrop(canvas, stage.cloth(p, view), p.seed, ground=1180)
        stage.ring_case(canvas, p)
        scene.fit(330, 470, 540, 620)
        x, _ = scene.on_canvas((0, 0, 0))
        _, bottom = scene.on_canvas((0, -hoops.inside_radius(p), 0))
        scene.place(scene.scale, scene.shift[0] + 600 - x, scene.shift[1] + 1060 - bottom)
        return
    stage.backdrop(canvas, stage.cloth(p, view), f"{p.seed}{view}", ground=620 if view == "profile" else 0)
    scene.fit(*{"front": (215, 300, 770, 880), "above": (170, 360, 860, 760), "profile": (270, 340, 660, 820)}[view])
    low = -hoops.inside_radius(p) - 1.9
    stage.throw(canvas, scene, (0, low, 0), Y, stage.standing_light(scene), softness=15)


def _wrist(canvas: Canvas, scene: Scene, p: JewelryParams, view: str) -> None:
    stage.backdrop(canvas, stage.cloth(p, view), f"{p.seed}{view}")
    if view == "detail":
        scene.fit(-260, 430, 2000, 2000)
        x, y = scene.on_canvas((0, 0, (p.length or 175) / 6.2))
        scene.place(scene.scale, scene.shift[0] + 600 - x, scene.shift[1] + 800 - y)
    else:
        scene.fit(*{"front": (130, 330, 940, 840), "above": (150, 330, 900, 840)}[view])
    tall = max(5.0, p.width or 6) / 2 + (6 if p.form == "charm" else 0)
    stage.throw(canvas, scene, (0, -tall, 0), Y, stage.standing_light(scene), softness=15)


def _flat(canvas: Canvas, scene: Scene, p: JewelryParams, kind: str, view: str) -> None:
    seed = f"{p.seed}{view}"
    stage.backdrop(canvas, stage.cloth(p, view), seed)
    if view == "box":
        tight = kind == "ear" or kind == "pin" or p.form in ("pendant", "locket")
        x, y, w, h = (200, 240, 800, 1000) if tight else (110, 110, 980, 1270)
        stage.flat_case(canvas, p, x, y, w, h)
        inner = (x + 110, y + h * 0.2 + 100, w - 220, h * 0.8 - 230)
        scene.fit(*inner)
    elif view == "front" and kind == "neck" and p.form in ("pendant", "locket"):
        scene.fit(190, -60, 820, 1300)
    elif view == "detail" and kind == "neck":
        if p.form in ("pendant", "locket"):
            wide = p.width or 20
            x0, y0 = 600, 300
            scene.place(880 / max(24.0, wide * 1.5), x0, y0)
        else:
            scene.place(21 if p.form != "strand" else 24, 600, 930)
    elif kind == "watch":
        half = (p.width or 22) / 2
        scene.place({"front": 20, "detail": 31, "back": 27}[view] * 11 / max(9.0, half), 600, 750)
    elif view == "detail":
        scene.fit(130, 240, 940, 1040)
    else:
        scene.fit(*{"neck": (120, 120, 960, 1240), "ear": (180, 300, 840, 900), "pin": (190, 330, 820, 840)}[kind])
    depth = {"neck": -1.2, "ear": -4.0, "pin": -2.5, "watch": -4.0}[kind]
    light = unit(add(add((0, 0, -1), scene.right, 0.5), scene.up, -0.7))
    stage.throw(canvas, scene, (0, 0, depth), Z, light, softness=10 if kind == "neck" else 13, opacity=0.42 if view == "box" else 0.34)


FAMILY = Family("jewelry", (stage.WIDTH, stage.HEIGHT), JewelryParams, views, draw)
