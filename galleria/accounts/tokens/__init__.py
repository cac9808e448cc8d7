"""Tokens for programs and phones: how they are made, renewed, recognised and ended. What a person may do with them is `accounts.access`'s."""
