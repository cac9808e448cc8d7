"""The family of apps and small hardware: which views a product has, and who draws them."""

from galleria.media.illustrator.canvas import Canvas
from galleria.media.illustrator.family import Family, View
from galleria.media.illustrator.screen.icon import draw_icon
from galleria.media.illustrator.screen.params import ScreenParams


def views(params: ScreenParams) -> tuple[View, ...]:
    return (View("icon", "the icon"),)


def draw(params: ScreenParams, view: str) -> str:
    canvas = Canvas(1200, 1200)
    draw_icon(canvas, params)
    return canvas.render()


FAMILY = Family(name="screen", canvas=(1200, 1200), params=ScreenParams, views=views, draw=draw)
