"""Mistakes in a shop's files: where each is, what is wrong and how to mend it."""

import tomllib
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from galleria.shops.toml_lines import TomlLines

Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True)
class Mistake:
    """One thing to mend. `line` counts from 1."""

    file: Path
    line: int
    problem: str
    mend: str


class TomlFile:
    """A TOML file with its values and their lines. `values` is empty when it cannot be read; `mistakes` then says why."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.values: dict[str, Any] = {}
        self.mistakes: list[Mistake] = []
        try:
            document = file.read_text("utf-8")
        except FileNotFoundError:
            self.mistakes = [Mistake(file, 1, "the file is missing", "Write it; docs/shops.md says what it holds.")]
            document = ""
        except (OSError, UnicodeDecodeError) as reason:
            self.mistakes = [Mistake(file, 1, f"the file cannot be read: {reason}", "Save it as UTF-8 text that you may read.")]
            document = ""
        self.lines = TomlLines(document)
        try:
            self.values = tomllib.loads(document)
        except tomllib.TOMLDecodeError as reason:
            line = int(str(reason).partition("at line ")[2].partition(",")[0] or len(document.splitlines()) or 1)
            self.mistakes = [
                Mistake(file, line, f"this is not TOML: {reason}", "Look for a missing quote, bracket or equals sign on this line or the one before.")
            ]

    def report(self, path: tuple[str | int, ...], problem: str, mend: str) -> None:
        """Note a mistake at a value."""
        self.mistakes.append(Mistake(self.file, self.lines.find(path), problem, mend))

    def read(self, model: type[Model]) -> Model | None:
        """The values as a model, or None with the mistakes noted."""
        if self.mistakes:
            return None
        try:
            return model.model_validate(self.values)
        except ValidationError as error:
            for entry in error.errors():
                path = tuple(part for part in entry["loc"] if part in ("__root__",) or not str(part).startswith("function-"))
                problem, mend = _explain(entry, model)
                self.report(path, f"{'.'.join(map(str, path)) or 'the file'}: {problem}", mend)
            return None


def _explain(entry: Any, model: type[BaseModel]) -> tuple[str, str]:
    """What pydantic found, and what to do about it."""
    kind, context, name = entry["type"], entry.get("ctx", {}), str(entry["loc"][-1]) if entry["loc"] else ""
    if kind == "missing":
        return "is missing", f"Add `{name} = …` here."
    if kind == "extra_forbidden":
        close = get_close_matches(name, sorted(_field_names(model)), n=1)
        return "is not known", f"Did you mean `{close[0]}`?" if close else "Remove it, or look for its name in docs/shops.md."
    if kind in ("literal_error", "enum"):
        expected = context.get("expected", "")
        close = get_close_matches(str(entry["input"]), expected.replace("'", "").replace(" or ", ", ").split(", "), n=1)
        return f"{entry['input']!r} is not one of {expected}", f"Did you mean `{close[0]}`?" if close else f"Use one of {expected}."
    if kind in ("string_too_long", "too_long"):
        return entry["msg"].lower(), f"Shorten it to {context.get('max_length')}."
    if kind in ("string_too_short", "too_short"):
        return entry["msg"].lower(), f"Write at least {context.get('min_length')}."
    if kind == "value_error":
        problem, _, mend = str(context.get("error", entry["msg"])).partition(" — ")
        return problem, mend or "Mend the value."
    if kind == "string_pattern_mismatch":
        return f"{entry['input']!r} does not fit", f"It must match {context.get('pattern')}."
    return entry["msg"][0].lower() + entry["msg"][1:], f"Mend the value {entry['input']!r}." if not isinstance(
        entry["input"], dict
    ) else "Mend this table."


def _field_names(model: type[BaseModel]) -> set[str]:
    names: set[str] = set()
    waiting, seen = [model], set()
    while waiting:
        current = waiting.pop()
        if current in seen:
            continue
        seen.add(current)
        for name, field in current.model_fields.items():
            names.add(field.alias or name)
            waiting.extend(part for part in _models_in(field.annotation) if part not in seen)
    return names


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in getattr(annotation, "__args__", ()) for model in _models_in(part)]
