"""From a drawing's description to its SVG and pixels. Pure: the same description gives the same picture on every machine."""

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from galleria.kernel.problems import FieldError
from galleria.media.encoding import Master, encode_master
from galleria.media.errors import UnknownDrawing
from galleria.media.illustrator.family import Family, Params
from galleria.media.illustrator.fingerprint import fingerprint_of
from galleria.media.illustrator.registry import FAMILIES
from galleria.media.inspection import MASTER_SIDE, inspect_picture
from galleria.media.libvips import working_memory
from galleria.media.rasterise import rasterise_apart
from galleria.media.rules import DRAWING_WIDTH


def read_drawing(family: str, params: Mapping[str, Any], view: str) -> tuple[Family, Params]:
    """The family and its checked parameters. Raises UnknownDrawing (422) when family, view or a parameter does not exist or does not fit."""
    known = FAMILIES.get(family)
    if known is None:
        raise UnknownDrawing(f"There is no family {family!r}; there are {', '.join(FAMILIES)}.")
    try:
        checked = known.params.model_validate(dict(params))
    except ValidationError as error:
        mistakes = [FieldError(field=".".join(str(part) for part in mistake["loc"]), message=mistake["msg"]) for mistake in error.errors()]
        raise UnknownDrawing(f"Parameters of the family {family!r} do not fit.", errors=mistakes) from error
    views = [each.name for each in known.views(checked)]
    if view not in views:
        raise UnknownDrawing(f"This {family} has no view {view!r}; it has {', '.join(views)}.")
    return known, checked


def compute_drawing_size(canvas: tuple[int, int]) -> tuple[int, int]:
    """Pixels of a drawing in full: DRAWING_WIDTH wide, less when it would be taller than a master may be."""
    width, height = canvas
    scale = min(DRAWING_WIDTH / width, MASTER_SIDE / height)
    return round(width * scale), round(height * scale)


def write_recipe(family: Family, params: Params, view: str) -> str:
    """Everything that decides how a drawing looks, as text: drawing is pure, so equal recipes give equal pictures."""
    return "\n".join((family.name, fingerprint_of(family.name), view, params.model_dump_json()))


def draw_svg(family: str, params: Mapping[str, Any], view: str) -> str:
    """The drawing as SVG. Raises UnknownDrawing (422)."""
    known, checked = read_drawing(family, params, view)
    return known.draw(checked, view)


def render_drawing(family: str, params: Mapping[str, Any], view: str, *, width: int) -> Master:
    """The drawing's master at a width in pixels, through the same inspection and encoding as an upload.

    Raises UnknownDrawing (422), PicturesBusy (503), or whatever the family's code raises.
    """
    rendered = rasterise_apart(draw_svg(family, params, view), width)
    with working_memory():
        return encode_master(inspect_picture(rendered).image)
