"""The family of records, as the rest of the platform knows it."""

from collections.abc import Callable

from galleria.media.illustrator.family import Family, View
from galleria.media.illustrator.record import scenes
from galleria.media.illustrator.record.params import Record

_SCENES: dict[str, Callable[[Record], str]] = {
    "front": scenes.front,
    "disc": scenes.disc,
    "label": scenes.label,
    "flip": scenes.flip,
    "back": scenes.back,
}


def _views(p: Record) -> tuple[View, ...]:
    """A printed sleeve has a back; a company sleeve shows the other label instead."""
    last: tuple[View, ...] = ()
    if p.has_company_sleeve:
        last = (View("flip", "label of side B"),)
    elif p.tracks:
        last = (View("back", "back of the sleeve"),)
    return (View("front", "front of the sleeve"), View("disc", "disc half out of its sleeve"), View("label", "label of side A"), *last)


def _draw(p: Record, view: str) -> str:
    return _SCENES[view](p)


FAMILY = Family(name="record", canvas=(scenes.SIZE, scenes.SIZE), params=Record, views=_views, draw=_draw)
