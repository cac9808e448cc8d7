"""Wire types of tokens."""

from typing import Literal

from ninja import Schema
from pydantic import ConfigDict, Field

from galleria.accounts.tokens.actions.issue_tokens import Issued
from galleria.accounts.tokens.rules import LONGEST


class SignIn(Schema):
    """Who signs in."""

    model_config = ConfigDict(extra="forbid")

    email: str = Field(max_length=254)
    password: str = Field(max_length=1000)
    code: str = Field("", max_length=20, description="From the authenticator app, or a recovery code, when the account has a second factor.")


class Refresh(Schema):
    """The token that renews, or that is given up."""

    model_config = ConfigDict(extra="forbid")

    refresh_token: str = Field(max_length=LONGEST)


class Tokens(Schema):
    """Send the access token as `Authorization: Bearer`. The refresh token works once, within 7 days."""

    access_token: str
    refresh_token: str
    expires_in_s: int = Field(description="Seconds that the access token has left.")
    token_type: Literal["Bearer"] = "Bearer"  # noqa: S105 - a kind


def tokens_out(issued: Issued) -> Tokens:
    """As they go over the wire."""
    return Tokens(access_token=issued.pair.access, refresh_token=issued.pair.refresh, expires_in_s=issued.expires_in_s)
