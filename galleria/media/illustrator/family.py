"""What a family of drawings is: its parameters, its views and the function that draws one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict


class Params(BaseModel):
    """Base of every family's parameters. Each field has a default, so that any subset draws something sound."""

    model_config = ConfigDict(extra="forbid", frozen=True)


@dataclass(frozen=True, slots=True)
class View:
    """One picture of a product. `label` completes the alternative text: "<title>, <label>"."""

    name: str
    label: str


@dataclass(frozen=True, slots=True)
class Family:
    """A kind of thing that can be drawn. `canvas` is width and height in SVG user units."""

    name: str
    canvas: tuple[int, int]
    params: type[Params]
    views: Callable[[Any], tuple[View, ...]]
    draw: Callable[[Any, str], str]

    def read(self, art: Mapping[str, Any], attributes: Mapping[str, Any]) -> Params:
        """Parameters from a product's `art` table, completed by attributes of the same names.

        Raises pydantic.ValidationError when `art` names a parameter that the family does not have, or a value does not fit.
        """
        known = {key: value for key, value in attributes.items() if key in self.params.model_fields}
        return self.params.model_validate({**known, **{key: value for key, value in art.items() if key != "family"}})
