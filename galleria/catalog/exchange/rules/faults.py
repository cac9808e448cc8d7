"""What is wrong with a file or with a row of it, as values that travel from reading to the report."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Fault:
    """Why a row is refused: where it stands, a code for programs, a reason for people, and the value that it is about."""

    line: int
    column: str
    code: str
    reason: str
    value: str = ""


class FileRefused(Exception):
    """The whole file, or the rest of it, cannot be read. The words say why and what to do."""


@dataclass
class VariantEntry:
    """One SKU as a file has it: the fields that it gives, as `VariantDraft` takes them."""

    line: int
    values: dict[str, Any]


@dataclass
class Entry:
    """One product as a file has it: the fields that it gives, as `ProductDraft` takes them, None where it takes one away.

    `columns` says what the file calls a field, where that differs.
    """

    lines: list[int]
    last_line: int
    values: dict[str, Any] = field(default_factory=dict)
    attributes: dict[str, Any] = field(default_factory=dict)
    variants: list[VariantEntry] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    columns: dict[str, str] = field(default_factory=dict)

    @property
    def names(self) -> set[str]:
        """What two entries must not share when they are written at once: slug and SKUs."""
        slug = self.values.get("slug")
        return {f"sku {variant.values.get('sku')}" for variant in self.variants} | ({f"slug {slug}"} if slug else set())


def list_rows(entry: Entry) -> list[Fault]:
    """The entry's faults, and one more for each row that is refused only because it belongs to the same product."""
    blamed = {fault.line for fault in entry.faults}
    first = min(blamed)
    rest = [line for line in entry.lines if line not in blamed]
    reason = f"belongs to the product that is refused for line {first}"
    return [*entry.faults, *(Fault(line=line, column="", code="product_refused", reason=reason) for line in rest)]
