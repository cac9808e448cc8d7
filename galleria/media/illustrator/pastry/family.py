"""The family: which views a form has and who draws it."""

from collections.abc import Callable

from galleria.media.illustrator.family import Family, View
from galleria.media.illustrator.pastry.cakes import draw_cake
from galleria.media.illustrator.pastry.params import Form, PastryParams

Draw = Callable[[PastryParams, str], str]

DRAWERS: dict[Form, tuple[Draw, tuple[View, ...]]] = {
    "cake": (draw_cake, (View("whole", "on its stand"), View("open", "cut open"), View("slice", "a slice"), View("top", "from above"))),
}


def _views(params: PastryParams) -> tuple[View, ...]:
    return DRAWERS[params.form][1]


def _draw(params: PastryParams, view: str) -> str:
    draw, views = DRAWERS[params.form]
    if view not in {known.name for known in views}:
        raise ValueError(f'"{params.form}" has no view "{view}"')
    return draw(params, view)


FAMILY = Family(name="pastry", canvas=(1200, 1200), params=PastryParams, views=_views, draw=_draw)
