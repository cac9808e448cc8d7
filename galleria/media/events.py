"""What can have happened to a picture."""

from dataclasses import dataclass
from typing import ClassVar

from galleria.kernel.events import Event


@dataclass(frozen=True)
class PictureAdded(Event):
    """Somebody uploaded a picture; it can be shown."""

    name: ClassVar[str] = "picture.added"
    picture_id: int
    shop_id: int | None  # none for a portrait


@dataclass(frozen=True)
class PictureDrawn(Event):
    """A drawing got its pixels: colour and placeholder are now its own."""

    name: ClassVar[str] = "picture.drawn"
    picture_id: int
    shop_id: int | None


@dataclass(frozen=True)
class PictureDrawingFailed(Event):
    """A drawing cannot be drawn; `failure` of its row says why."""

    name: ClassVar[str] = "picture.drawing_failed"
    picture_id: int
    shop_id: int | None
