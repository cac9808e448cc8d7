"""The family of apps and small hardware: which views a product has, and who draws them."""

from galleria.media.illustrator.canvas import Canvas
from galleria.media.illustrator.family import Family, View
from galleria.media.illustrator.screen.frames import Page, closeup, wallpaper, window
from galleria.media.illustrator.screen.icon import draw_icon
from galleria.media.illustrator.screen.objects import draw_object
from galleria.media.illustrator.screen.palette import tones
from galleria.media.illustrator.screen.params import ScreenParams
from galleria.media.illustrator.screen.pocket import draw_pocket
from galleria.media.illustrator.screen.poster import draw_poster
from galleria.media.illustrator.screen.screens_code import SCREENS as CODE
from galleria.media.illustrator.screen.screens_craft import SCREENS as CRAFT
from galleria.media.illustrator.screen.screens_data import SCREENS as DATA
from galleria.media.illustrator.screen.screens_home import SCREENS as HOME
from galleria.media.illustrator.screen.screens_media import SCREENS as MEDIA
from galleria.media.illustrator.screen.screens_play import SCREENS as PLAY
from galleria.media.illustrator.screen.screens_work import SCREENS as WORK

OTHERS = {
    "knob": "from above", "departures": "in a hallway", "analyser": "plugged into a laptop", "vane": "on a balcony", "camera": "from above",
    "typewriter": "from the side", "notebook": "open at the index", "zine": "a spread", "handheld": "the back", "boxgame": "the pieces on a table",
    "dice": "in the box", "monitor": "in stale air", "lamp": "late in the evening", "clock": "the open back", "recorder": "on a shelf of cassettes",
    "radio": "on a kitchen shelf",
}  # fmt: skip
SCREENS = {**CODE, **DATA, **WORK, **CRAFT, **MEDIA, **PLAY, **HOME}


def views(params: ScreenParams) -> tuple[View, ...]:
    """Icon, main screen, second screen and poster of an app; four sides of a thing."""
    if params.form != "app":
        other = View("other", OTHERS.get(params.form, "taken apart"))
        return (View("portrait", "seen from the front"), other, View("detail", "a close look"), View("poster", "the launch poster"))
    second = View("closeup", "a close look at the screen") if params.second == "closeup" else View("pocket", "on a phone")
    return (View("icon", "the icon"), View("screen", "the main screen"), second, View("poster", "the launch poster"))


def draw(params: ScreenParams, view: str) -> str:
    """One picture as SVG, 1200 by 1200 units. Raises KeyError for a view that the product does not have."""
    canvas = Canvas(1200, 1200)
    page = Page(canvas, tones(params), params)
    if view == "icon" and params.form == "app":
        draw_icon(canvas, params)
    elif view == "screen" and params.form == "app":
        wallpaper(canvas, params)
        canvas.add(window(page, SCREENS[params.screen](page)))
    elif view == "closeup" and params.form == "app":
        canvas.add(closeup(page, SCREENS[params.screen](page)))
    elif view == "pocket" and params.form == "app":
        draw_pocket(canvas, page)
    elif view == "poster":
        draw_poster(canvas, params)
    elif view in ("portrait", "other", "detail") and params.form != "app":
        draw_object(canvas, params, view)
    else:
        raise KeyError(view)
    return canvas.render()


FAMILY = Family(name="screen", canvas=(1200, 1200), params=ScreenParams, views=views, draw=draw)
