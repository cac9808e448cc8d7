"""Wire types of profiles."""

from datetime import datetime
from typing import Annotated, Any, Literal

from babel.core import Locale, UnknownLocaleError
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr, StringConstraints

from galleria.media.schemas import PictureOut
from galleria.profiles.models import Address, Erasure, PersonalExport
from galleria.profiles.rules import EXPORT_KEPT
from galleria.profiles.texts import Line, Lines


class Strict(BaseModel):
    """What is not offered is refused."""

    model_config = ConfigDict(extra="forbid")


def check_language(value: str) -> str:
    """Known to CLDR, written as BCP 47 writes it. Raises ValueError."""
    if not value:
        return ""
    try:
        return str(Locale.parse(value, sep="-")).replace("_", "-")
    except (UnknownLocaleError, ValueError, TypeError):
        raise ValueError("must be a language tag, such as en or de-CH") from None


Language = Annotated[str, Field(max_length=35), AfterValidator(check_language)]
Username = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", min_length=3, max_length=40)]


class PreferencesOut(BaseModel):
    """What the person wants to hear of."""

    newsletter: bool
    notices: bool = Field(description="Letters about what they asked to be told of: back in stock, price drops.")


class RoleOut(BaseModel):
    """A part in a shop."""

    shop: str
    role: Literal["customer", "seller", "support", "expert", "manager", "owner"]


class MeOut(BaseModel):
    """The person who is signed in."""

    username: str
    name: str
    email: str
    email_verified: bool
    bio: str
    avatar: PictureOut | None
    language: str = Field(description="A BCP 47 tag; empty: each shop's own.")
    preferences: PreferencesOut
    roles: list[RoleOut]
    is_operator: bool


class PreferencesPatch(Strict):
    """Only what is sent changes."""

    newsletter: bool | None = None
    notices: bool | None = None


class MePatch(Strict):
    """Only what is sent changes; null changes nothing."""

    username: Username | None = None
    name: Annotated[Line, Field(max_length=80)] | None = None
    bio: Annotated[Lines, Field(max_length=300)] | None = None
    language: Language | None = None
    preferences: PreferencesPatch | None = None


class AddressDraft(Strict):
    """An address as a person writes it. What it needs depends on its country."""

    name: Annotated[Line, Field(min_length=1, max_length=80)]
    company: Annotated[Line, Field(max_length=80)] = ""
    line1: Annotated[Line, Field(min_length=1, max_length=120)]
    line2: Annotated[Line, Field(max_length=120)] = ""
    city: Annotated[Line, Field(max_length=80)] = ""
    region: Annotated[Line, Field(max_length=80)] = ""
    postal_code: Annotated[Line, Field(max_length=16)] = ""
    country: str = Field(pattern=r"^[A-Za-z]{2}$", description="ISO 3166-1 alpha-2.")
    phone: Annotated[Line, Field(max_length=24)] = ""
    is_default: bool = False


class AddressPatch(Strict):
    """Only what is sent changes; null changes nothing. The default moves by setting it at another address."""

    name: Annotated[Line, Field(min_length=1, max_length=80)] | None = None
    company: Annotated[Line, Field(max_length=80)] | None = None
    line1: Annotated[Line, Field(min_length=1, max_length=120)] | None = None
    line2: Annotated[Line, Field(max_length=120)] | None = None
    city: Annotated[Line, Field(max_length=80)] | None = None
    region: Annotated[Line, Field(max_length=80)] | None = None
    postal_code: Annotated[Line, Field(max_length=16)] | None = None
    country: Annotated[str, Field(pattern=r"^[A-Za-z]{2}$")] | None = None
    phone: Annotated[Line, Field(max_length=24)] | None = None
    is_default: Literal[True] | None = None


class AddressOut(BaseModel):
    """One of the person's addresses."""

    id: str
    name: str
    company: str
    line1: str
    line2: str
    city: str
    region: str
    postal_code: str
    country: str
    phone: str
    is_default: bool


class AddressList(BaseModel):
    """The default first."""

    items: list[AddressOut]


class ExportOut(BaseModel):
    """An export of everything held on the person."""

    ref: str
    status: Literal["waiting", "running", "done", "failed"]
    share: float = Field(description="How much of it is done, from 0 to 1.")
    size_bytes: int
    error: str
    created_at: datetime
    finished_at: datetime | None
    expires_at: datetime | None = Field(description="When the file goes.")
    file: str | None = Field(description="Where the file is; for this person alone.")


class ErasureWish(Strict):
    """The proof that it is the person who asks. Who signed in within the last five minutes may leave the password out."""

    password: SecretStr = Field(SecretStr(""), max_length=200)


class ErasureOut(BaseModel):
    """The erasure of everything held on the person."""

    ref: str
    status: Literal["waiting", "running", "done", "failed", "taken_back"]
    share: float
    due_at: datetime = Field(description="Until then it can be taken back.")
    created_at: datetime
    error: str


ADDRESS = ("name", "company", "line1", "line2", "city", "region", "postal_code", "country", "phone")


def address_out(address: Address) -> dict[str, Any]:
    """An address as its owner sees it."""
    return {"id": address.ref, **{name: getattr(address, name) for name in ADDRESS}, "is_default": address.is_default}


def export_out(export: PersonalExport) -> dict[str, Any]:
    """An export as its owner sees it."""
    is_there = export.status == export.Status.DONE and export.finished_at is not None
    return {
        **{name: getattr(export, name) for name in ("ref", "status", "share", "size_bytes", "error", "created_at", "finished_at")},
        "expires_at": export.finished_at + EXPORT_KEPT if is_there and export.finished_at else None,
        "file": "/api/v1/me/export/file" if is_there else None,
    }


def erasure_out(erasure: Erasure) -> dict[str, Any]:
    """An erasure as the person sees it."""
    return {name: getattr(erasure, name) for name in ("ref", "status", "share", "due_at", "created_at", "error")}
