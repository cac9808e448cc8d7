"""Wire types of wish lists and notices. Lists are made by the database; a test holds its JSON against these."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from galleria.catalog.schemas import Card
from galleria.media.schemas import PictureOut
from galleria.profiles.texts import Line, Lines

Standing = Literal["available", "out_of_stock", "reserved", "sold", "withdrawn"]
NoticeKind = Literal["back-in-stock", "price-drop"]
Slug = Annotated[str, Field(max_length=80)]


class Strict(BaseModel):
    """What is not offered is refused."""

    model_config = ConfigDict(extra="forbid")


class WishListDraft(Strict):
    """A new list."""

    name: Annotated[Line, Field(min_length=1, max_length=60)]
    notes: Annotated[Lines, Field(max_length=500)] = ""


class WishListPatch(Strict):
    """Only what is sent changes; null changes nothing."""

    name: Annotated[Line, Field(min_length=1, max_length=60)] | None = None
    notes: Annotated[Lines, Field(max_length=500)] | None = None
    is_default: Literal[True] | None = Field(None, description="Makes it the default; the other one no longer is.")
    is_shared: bool | None = Field(None, description="True gives it a link when it has none; false revokes the link for good.")
    order: Annotated[list[Slug], Field(max_length=500)] | None = Field(
        None, description="Slugs in their new order. Those that are not named stay behind them, as they were."
    )


class WishDraft(Strict):
    """Something said about a piece on a list."""

    note: Annotated[Line, Field(max_length=300)] | None = Field(None, description="Null leaves it as it is.")


class WishListSummary(BaseModel):
    """A list among the person's lists."""

    ref: str
    name: str
    notes: str
    is_default: bool
    token: str | None = Field(description="For the link under which others may read it: /{shop}/wish-lists/shared/{token}. Null: it is not shared.")
    count: int
    pictures: list[PictureOut] = Field(description="Of its first four pieces.")
    updated_at: datetime


class WishLists(BaseModel):
    """The default one first."""

    items: list[WishListSummary]


class Wish(BaseModel):
    """A piece on a list."""

    slug: str
    title: str
    state: Standing = Field(description="Withdrawn: it is no longer shown, and there is no card.")
    note: str
    added_at: datetime
    price_then_minor: int = Field(description="What it cost when it was put on the list.")
    price_now_minor: int | None
    card: Card | None


class WishListOut(BaseModel):
    """A list with its pieces."""

    ref: str
    name: str
    notes: str
    is_default: bool
    token: str | None
    currency: str
    updated_at: datetime
    items: list[Wish]


class SharedListOut(BaseModel):
    """A list that somebody shares."""

    shop: str
    name: str
    notes: str
    owner: str = Field(description="The name that the owner goes by.")
    currency: str
    updated_at: datetime
    items: list[Wish]


class NoticeWish(Strict):
    """Whom to tell. People who are signed in send nothing: the letter goes to their own address."""

    email: Annotated[str, Field(max_length=200)] | None = None


class NoticeOut(BaseModel):
    """Something that somebody waits for."""

    kind: NoticeKind
    status: Literal["unconfirmed", "waiting", "sent"] = Field(description="A guest has to follow the link in the letter first.")


class WaitedFor(BaseModel):
    """A notice among the person's notices."""

    slug: str
    title: str
    kind: NoticeKind
    status: Literal["waiting", "sent"]
    created_at: datetime


class WaitedForList(BaseModel):
    """The newest first."""

    items: list[WaitedFor]


class ListedSlugs(BaseModel):
    """A list, and what is on it."""

    ref: str
    name: str
    is_default: bool
    slugs: list[str]


class SlugWaitedFor(BaseModel):
    """A piece that the person waits to be told of."""

    slug: str
    kind: NoticeKind


class ShopWishes(BaseModel):
    """What the person has to do with a shop's pieces, as much as hearts beside them need."""

    lists: list[ListedSlugs] = Field(description="The default one first.")
    notices: list[SlugWaitedFor] = Field(description="What they wait for; not what they were told.")


class ProductWishes(BaseModel):
    """What the person has to do with a product."""

    wish_lists: list[str] = Field(description="Refs of their lists that it is on.")
    notices: list[NoticeKind] = Field(description="What they wait to be told of it.")
