"""Which drawings a catalogue entry asks for. The illustrator draws them; pictures are the media room's."""

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from galleria.media.illustrator.family import Family, Params
from galleria.media.illustrator.registry import FAMILIES


def read_art(art: Mapping[str, Any], attributes: Mapping[str, Any]) -> tuple[Family, Params]:
    """The family and its parameters. Raises ValueError in words when the family does not exist or a parameter does not fit."""
    family = FAMILIES.get(str(art.get("family", "")))
    if family is None:
        raise ValueError(f"there is no family {art.get('family')!r}; there are {', '.join(FAMILIES)}")
    try:
        return family, family.read(art, attributes)
    except ValidationError as error:
        first = error.errors()[0]
        raise ValueError(f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from None
