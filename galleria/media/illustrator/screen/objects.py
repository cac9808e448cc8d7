"""Physical things in a picture: which module draws which, on what ground, and from how near."""

from galleria.media.illustrator.canvas import Canvas, group, rect
from galleria.media.illustrator.colour import darken
from galleria.media.illustrator.screen.bench import Bench, Draw, backdrop
from galleria.media.illustrator.screen.params import ScreenParams
from galleria.media.illustrator.screen.relief import Light
from galleria.media.illustrator.screen.things_carry import THINGS as CARRY
from galleria.media.illustrator.screen.things_clay import THINGS as CLAY
from galleria.media.illustrator.screen.things_desk import THINGS as DESK
from galleria.media.illustrator.screen.things_keys import THINGS as KEYS
from galleria.media.illustrator.screen.things_light import THINGS as LIGHT
from galleria.media.illustrator.screen.things_paper import THINGS as PAPER
from galleria.media.illustrator.screen.things_play import THINGS as PLAY
from galleria.media.illustrator.screen.things_room import THINGS as ROOM

THINGS: dict[str, tuple[Draw, Draw]] = {**DESK, **KEYS, **ROOM, **LIGHT, **CARRY, **PLAY, **PAPER, **CLAY}

FLAT = {"keyboard", "analyser", "notebook", "zine", "dice", "recorder", "synth", "handheld"}  # seen from above, so on a table
NEAR = {  # where a close look goes: the point in object units, the scale and the tilt in degrees
    "keyboard": (250.0, -60.0, 2.5, -14.0),
    "knob": (-90.0, 30.0, 2.2, 6.0),
    "departures": (-130.0, -60.0, 1.9, -5.0),
    "analyser": (10.0, 40.0, 2.5, 12.0),
    "vane": (0.0, -250.0, 2.0, -8.0),
    "camera": (20.0, 30.0, 2.3, -9.0),
    "server": (0.0, -190.0, 2.0, 5.0),
    "typewriter": (-140.0, -40.0, 2.3, -8.0),
    "notebook": (-20.0, -150.0, 1.9, -10.0),
    "zine": (-60.0, 130.0, 2.0, 8.0),
    "handheld": (-60.0, -180.0, 2.2, -10.0),
    "boxgame": (-160.0, -40.0, 1.9, 6.0),
    "dice": (0.0, -10.0, 2.1, 8.0),
    "monitor": (60.0, -160.0, 2.1, -4.0),
    "lamp": (0.0, -150.0, 2.0, 5.0),
    "clock": (170.0, -120.0, 2.3, -8.0),
    "sprout": (120.0, 0.0, 2.2, -5.0),
    "synth": (150.0, -60.0, 2.4, -10.0),
    "recorder": (-60.0, -40.0, 2.2, -6.0),
    "radio": (180.0, 20.0, 2.2, -6.0),
}

SHELVED = {"recorder", "radio"}  # their other side stands on a shelf, which looks better low in the picture


def _bench(canvas: Canvas, p: ScreenParams, widest: float = 1000) -> Bench:
    return Bench(canvas, p, Light(canvas, p.hue, p.hue2, widest=widest))


def draw_object_mark(canvas: Canvas, p: ScreenParams, cx: float, cy: float, half: float) -> str:
    """The thing alone, its centre and half its extent in canvas units."""
    return group(THINGS[p.form][0](_bench(canvas, p)), transform=f"translate({cx} {cy}) scale({half / 500:.3f})")


def draw_object(canvas: Canvas, p: ScreenParams, view: str) -> None:
    """A thing from the front ("portrait"), from near ("detail") or from another side ("other")."""
    front, other = THINGS[p.form]
    bench = _bench(canvas, p, 7.5 if view == "detail" else 1000)
    if view == "portrait":
        backdrop(canvas, p, "table" if p.form in FLAT else "sweep")
        canvas.add(group(front(bench), transform="translate(600 590) scale(1.08)"))
    elif view == "other":
        backdrop(canvas, p, "night" if p.form == "lamp" else "sweep" if p.form in FLAT else "table")
        canvas.add(group(other(bench), transform=f"translate(600 {740 if p.form in SHELVED else 600})"))
    else:
        x, y, scale, tilt = NEAR[p.form]
        backdrop(canvas, p, "sweep")
        canvas.add(group(front(bench), transform=f"translate(600 600) rotate({tilt}) scale({scale}) translate({-x} {-y})"))
        edge = canvas.radial([(0, p.hue, 0), (0.62, p.hue, 0.0), (1, darken(p.hue, 0.16), 0.42)], 0.45, 0.42, 0.8)
        canvas.add(
            rect(0, 0, 1200, 1200, fill=canvas.linear([(0, "#ffffff", 0.2), (0.5, "#ffffff", 0)], 0, 0, 1, 1)), rect(0, 0, 1200, 1200, fill=edge)
        )
