"""The family: which views a form has and who draws it."""

from collections.abc import Callable

from galleria.media.illustrator.family import Family, View
from galleria.media.illustrator.pastry.assortments import draw_assortment
from galleria.media.illustrator.pastry.breads import draw_bread
from galleria.media.illustrator.pastry.cakes import draw_cake
from galleria.media.illustrator.pastry.celebration import draw_tiers
from galleria.media.illustrator.pastry.choux import draw_chou, draw_religieuse, draw_wheel
from galleria.media.illustrator.pastry.eclairs import draw_eclair
from galleria.media.illustrator.pastry.params import Form, PastryParams
from galleria.media.illustrator.pastry.tablets import draw_tablet
from galleria.media.illustrator.pastry.tarts import draw_tart
from galleria.media.illustrator.pastry.towers import draw_croquembouche, draw_saint_honore
from galleria.media.illustrator.pastry.viennoiserie import draw_viennoiserie

Draw = Callable[[PastryParams, str], str]

SMALL = (View("whole", "on a plate"), View("box", "in the box"), View("detail", "cut open"))
DRAWERS: dict[Form, tuple[Draw, tuple[View, ...]]] = {
    "cake": (draw_cake, (View("whole", "on its stand"), View("open", "cut open"), View("slice", "a slice"), View("top", "from above"))),
    "tart": (draw_tart, (View("whole", "on a plate"), View("slice", "a slice"), View("top", "from above"))),
    "eclair": (draw_eclair, (View("whole", "on a plate"), View("cut", "cut across"), View("row", "three from above"))),
    "chou": (draw_chou, (View("whole", "on a plate"), View("cut", "cut open"), View("top", "seven from above"))),
    "religieuse": (draw_religieuse, (View("whole", "on a plate"), View("cut", "cut open"), View("row", "five together"))),
    "paris-brest": (draw_wheel, (View("whole", "on a plate"), View("slice", "a slice"), View("top", "from above"))),
    "saint-honore": (draw_saint_honore, (View("whole", "on a plate"), View("detail", "close up"), View("top", "from above"))),
    "croissant": (draw_viennoiserie, (View("whole", "on a plate"), View("cut", "broken open"), View("basket", "five together"))),
    "pain-au-chocolat": (draw_viennoiserie, (View("whole", "on a plate"), View("top", "from above"), View("basket", "five together"))),
    "kouign-amann": (draw_viennoiserie, (View("whole", "on a plate"), View("top", "from above"), View("basket", "five together"))),
    "swirl": (draw_viennoiserie, (View("whole", "on a plate"), View("top", "from above"), View("basket", "five together"))),
    "danish": (draw_viennoiserie, (View("whole", "on a plate"), View("top", "from above"), View("basket", "five together"))),
    "turnover": (draw_viennoiserie, (View("whole", "on a plate"), View("cut", "cut open"), View("basket", "five together"))),
    "boule": (draw_bread, (View("whole", "on the board"), View("cut", "cut open"), View("top", "from above"))),
    "batard": (draw_bread, (View("whole", "on the board"), View("cut", "sliced"), View("top", "from above"))),
    "baguette": (draw_bread, (View("whole", "on the table"), View("cut", "sliced"), View("top", "from above"))),
    "loaf": (draw_bread, (View("whole", "on the table"), View("cut", "sliced"), View("top", "from above"))),
    "brioche": (draw_bread, (View("whole", "on the table"), View("top", "from above"))),
    "macaron": (draw_assortment, SMALL),
    "financier": (draw_assortment, SMALL),
    "madeleine": (draw_assortment, SMALL),
    "canele": (draw_assortment, SMALL),
    "sable": (draw_assortment, SMALL),
    "bonbon": (draw_assortment, SMALL),
    "truffle": (draw_assortment, SMALL),
    "square": (draw_assortment, SMALL),
    "tablet": (draw_tablet, (View("whole", "broken, on its foil"), View("wrapped", "in its sleeve"), View("top", "from above"))),
    "tiers": (draw_tiers, (View("whole", "on its stand"), View("slice", "a slice"), View("detail", "close up"))),
    "croquembouche": (draw_croquembouche, (View("whole", "on its stand"), View("detail", "close up"), View("cut", "one chou opened"))),
}


def _views(params: PastryParams) -> tuple[View, ...]:
    return DRAWERS[params.form][1]


def _draw(params: PastryParams, view: str) -> str:
    draw, views = DRAWERS[params.form]
    if view not in {known.name for known in views}:
        raise ValueError(f'"{params.form}" has no view "{view}"')
    return draw(params, view)


FAMILY = Family(name="pastry", canvas=(1200, 1200), params=PastryParams, views=_views, draw=_draw)
