"""What can have happened, as data. A room's events.py subclasses Event; handlers elsewhere subscribe by class."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any, ClassVar, TypeVar


@dataclass(frozen=True)
class Event:
    """Something that happened, named in the past tense (`product.published`). Fields are JSON values, ids rather than copies of rows."""

    name: ClassVar[str]

    def to_payload(self) -> dict[str, Any]:
        """The fields as JSON values."""
        return asdict(self)


Happening = TypeVar("Happening", bound=Event)
Handler = Callable[[Any], None]


@dataclass(frozen=True)
class Subscription:
    """A handler under its lasting name, `room.function`."""

    name: str
    event: type[Event]
    handler: Handler


_subscriptions: dict[str, list[Subscription]] = {}


def handles(event: type[Happening]) -> Callable[[Callable[[Happening], None]], Callable[[Happening], None]]:
    """Subscribe a function of a room's handlers.py. It runs once per event, in a transaction, after the event's own was committed."""

    def subscribe(handler: Callable[[Happening], None]) -> Callable[[Happening], None]:
        room = handler.__module__.split(".")[1]
        known = _subscriptions.setdefault(event.name, [])
        known.append(Subscription(name=f"{room}.{handler.__name__}", event=event, handler=handler))
        return handler

    return subscribe


def list_subscriptions(name: str) -> list[Subscription]:
    """Who wants to know of events of this name."""
    return list(_subscriptions.get(name, []))
