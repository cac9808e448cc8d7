"""Which version of the illustrator drew something: a hash of everything that decides how a family's drawings look."""

import hashlib
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent


@cache
def fingerprint_of(family: str) -> str:
    """Changes when a drawing of this family could: the base, the family's own folder, the fonts. Read once a process."""
    digest = hashlib.sha256()
    for file in sorted([*HERE.glob("*.py"), *(HERE / family).rglob("*.py"), *(HERE / "fonts").glob("*.ttf")]):
        digest.update(file.relative_to(HERE).as_posix().encode())
        digest.update(file.read_bytes() if file.suffix == ".py" else str(file.stat().st_size).encode())
    return digest.hexdigest()
