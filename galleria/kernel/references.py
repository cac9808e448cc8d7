"""Public references: short, unguessable, safe to read out. Row ids never leave the platform."""

import secrets

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base 32: no i, l, o, u


def new_reference(prefix: str, *, characters: int = 16) -> str:
    """`prefix_` and random characters, 5 bits each (80 bits by default)."""
    return f"{prefix}_{''.join(secrets.choice(ALPHABET) for _ in range(characters))}"
