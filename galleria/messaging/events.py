"""What can have happened in conversations."""

from dataclasses import dataclass
from typing import ClassVar

from galleria.kernel.events import Event


@dataclass(frozen=True)
class MessageWaits(Event):
    """Somebody has something to read. `side` is whose turn it is to read."""

    name: ClassVar[str] = "message.waits"
    conversation_id: int
    side: str


@dataclass(frozen=True)
class ConversationReportsSettled(Event):
    """Staff have decided on what was said against a conversation: `step` is dismiss, hide or close, `answer` what both sides are told."""

    name: ClassVar[str] = "conversation_reports.settled"
    conversation_id: int
    report_ids: list[int]
    step: str
    answer: str
