"""Sparse fields: `fields=slug,title` cuts an answer to what the caller needs."""

from collections.abc import Collection

from galleria.kernel.problems import FieldError, Invalid


def parse_fields(wanted: str | None, *, known: Collection[str]) -> tuple[str, ...] | None:
    """The named fields in the order of `known`, or None for all. Raises Invalid (422) for a name that is not known."""
    if wanted is None or not wanted.strip():
        return None
    names = {name.strip() for name in wanted.split(",") if name.strip()}
    unknown = sorted(names - set(known))
    if unknown:
        allowed = ", ".join(known)
        raise Invalid(errors=[FieldError(field="fields", message=f"{name} is not one of {allowed}", code="unknown_field") for name in unknown])
    return tuple(name for name in known if name in names)
