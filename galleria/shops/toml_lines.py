"""Where in a TOML file a value stands. tomllib reads values, this finds their lines, for messages that people can act on."""

import re

Path = tuple[str | int, ...]
_HEADER = re.compile(r"^\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""^\s*((?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*'))*)\s*=""")
_PART = re.compile(r"""[A-Za-z0-9_-]+|"[^"]*"|'[^']*'""")


def _parts(dotted: str) -> list[str]:
    return [part.strip("\"'") for part in _PART.findall(dotted)]


class TomlLines:
    """Line numbers, from 1, of the tables and keys of one document."""

    def __init__(self, document: str) -> None:
        self._lines: dict[Path, int] = {(): 1}
        self._counts: dict[Path, int] = {}
        self._read(document.splitlines())

    def find(self, path: Path) -> int:
        """The line of a value, or of the nearest table or key around it."""
        for length in range(len(path), -1, -1):
            if path[:length] in self._lines:
                return self._lines[path[:length]]
        return 1

    def _read(self, lines: list[str]) -> None:
        table: Path = ()
        number = 0
        while number < len(lines):
            line = lines[number]
            number += 1
            if header := _HEADER.match(line):
                table = self._open(_parts(header[2]), array=header[1] == "[[")
                self._lines[table] = number
            elif key := _KEY.match(line):
                self._lines[(*table, *_parts(key[1]))] = number
                number = self._skip_value(lines, number, line[key.end() :])

    def _open(self, parts: list[str], *, array: bool) -> Path:
        path: Path = ()
        for index, part in enumerate(parts):
            path = (*path, part)
            if array and index == len(parts) - 1:
                self._counts[path] = self._counts.get(path, -1) + 1
            if path in self._counts:
                self._lines.setdefault(path, 0)
                path = (*path, self._counts[path])
        return path

    def _skip_value(self, lines: list[str], number: int, value: str) -> int:
        for quotes in ('"""', "'''"):
            if value.lstrip().startswith(quotes):
                rest = value.lstrip()[3:]
                while quotes not in rest and number < len(lines):
                    rest = lines[number]
                    number += 1
                return number
        depth = self._depth(value)
        while depth > 0 and number < len(lines):
            depth += self._depth(lines[number])
            number += 1
        return number

    @staticmethod
    def _depth(text: str) -> int:
        bare = re.sub(r'"(?:\\.|[^"\\])*"|\'[^\']*\'|#.*', "", text)
        return bare.count("[") + bare.count("{") - bare.count("]") - bare.count("}")
