"""Wire types of buying. Amounts are minor units of the shop's currency; moments are ISO 8601 with their offset."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from galleria.media.schemas import PictureOut
from galleria.profiles.texts import Line
from galleria.sales.market.parcel_schemas import ParcelOut, PiecesOut
from galleria.sales.reads.cart import MOST_OF_ONE

Country = Annotated[str, Field(pattern=r"^[A-Z]{2}$", description="ISO 3166-1 alpha-2.", examples=["BE"])]
Quantity = Annotated[int, Field(ge=1, le=MOST_OF_ONE)]


class Given(BaseModel):
    """What a caller sends: names nothing else."""

    model_config = ConfigDict(extra="forbid")


class CartLineIn(Given):
    """A piece for the bag. What is in it already is added to."""

    sku: Annotated[str, Field(min_length=1, max_length=60)]
    quantity: Quantity = 1


class CartLinePatch(Given):
    """How many, or put aside for later and back."""

    quantity: Quantity | None = None
    is_saved: bool | None = None


class CartNote(BaseModel):
    """Something about a line that changed since it was put in."""

    code: Literal["price_rose", "price_fell", "sold_out", "fewer_left", "not_offered"]
    text: str


class CartLineOut(BaseModel):
    """A line of a bag at today's price."""

    id: int
    sku: str
    slug: str
    title: str
    maker: str
    options: dict[str, str]
    picture: PictureOut | None
    quantity: int
    price_minor: int
    total_minor: int
    free: int = Field(description="How many could be bought now, at most 99.")
    notes: list[CartNote]


class MergedLine(BaseModel):
    """What a guest's bag brought into a person's at sign-in."""

    title: str
    quantity: int


class CartOut(BaseModel):
    """A bag in one shop."""

    shop: str
    currency: str
    count: int = Field(description="Pieces in the bag, without those put aside.")
    subtotal_minor: int
    lines: list[CartLineOut]
    saved: list[CartLineOut]
    merged: list[MergedLine] = Field(description="Said once, in the answer that merged them.")
    may_check_out: bool = Field(description="Whether every line can be bought as it stands.")


class CartSummary(BaseModel):
    """One of somebody's bags."""

    shop: str
    name: str
    currency: str
    count: int
    subtotal_minor: int
    titles: list[str]


class CartList(BaseModel):
    """All bags of somebody, shops in the order of the entrance."""

    items: list[CartSummary]


class AddressIn(Given):
    """Where a parcel goes. What it needs depends on its country, as for the addresses of an account (profiles/countries.py)."""

    name: Annotated[Line, Field(min_length=1, max_length=100)]
    company: Annotated[Line, Field(max_length=100)] = ""
    line1: Annotated[Line, Field(min_length=1, max_length=120)]
    line2: Annotated[Line, Field(max_length=120)] = ""
    city: Annotated[Line, Field(max_length=80)] = ""
    region: Annotated[Line, Field(max_length=80)] = ""
    postal_code: Annotated[Line, Field(max_length=20)] = ""
    country: Country
    phone: Annotated[Line, Field(max_length=40)] = ""


class DeliveryIn(Given):
    """How it gets there. `slot` where the method has slots."""

    method: Annotated[str, Field(max_length=80)]
    slot: datetime | None = Field(None, description="When the slot begins.")


class QuoteIn(Given):
    """What a quote is asked for: the bag as it is, and where it goes as far as that is known."""

    country: Country | None = None
    postal_code: Annotated[Line, Field(max_length=20)] = ""
    delivery: DeliveryIn | None = None


class QuoteLine(BaseModel):
    """A line of a quote. `tax_minor` is contained in the total, or comes on top of it, as the quote says."""

    sku: str
    title: str
    quantity: int
    price_minor: int
    total_minor: int
    tax_percent: str
    tax_minor: int


class QuoteDiscount(BaseModel):
    """Something taken off, by name."""

    name: str
    amount_minor: int


class QuoteTax(BaseModel):
    """Tax at one rate."""

    percent: str
    net_minor: int
    tax_minor: int


class QuoteOut(BaseModel):
    """A price with everything explained. `subtotal + delivery - discounts (+ taxes when they are not included) = total`, never below zero."""

    currency: str
    lines: list[QuoteLine]
    subtotal_minor: int
    discounts: list[QuoteDiscount]
    delivery_name: str | None
    delivery_minor: int | None
    delivery_tax_minor: int
    tax_included: bool
    taxes: list[QuoteTax]
    tax_minor: int
    total_minor: int
    explanation: list[str] = Field(description="How the total comes about, sentence by sentence.")


class DeliveryMethodOut(BaseModel):
    """A way to get it, at its price for this bag and place."""

    slug: str
    name: str
    kind: Literal["parcel", "local", "pickup", "download"]
    text: str
    zone: str
    price_minor: int
    days: tuple[int, int] | None = Field(description="Working days from and to.")
    has_slots: bool
    payments: list[Literal["transfer", "at-pickup", "card"]]


class DeliveryOptions(BaseModel):
    """What can be chosen at checkout for this bag and place. `countries` are those that the shop delivers to."""

    countries: list[Country]
    methods: list[DeliveryMethodOut]


class SlotOut(BaseModel):
    """An hour that can be chosen."""

    starts_at: datetime
    ends_at: datetime
    free: int


class SlotDay(BaseModel):
    """A day with its slots; full ones have `free` 0."""

    day: date
    slots: list[SlotOut]


class SlotList(BaseModel):
    """The days ahead, and why the first is not sooner."""

    timezone: str
    earliest: datetime
    lead_h: int
    days: list[SlotDay]


class OrderIn(Given):
    """An order of what is in the bag. `total_minor` is the total that the buyer saw and agrees to: another one is refused."""

    email: Annotated[str, StringConstraints(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$", max_length=254, to_lower=True)]
    name: Annotated[Line, Field(min_length=1, max_length=100)]
    phone: Annotated[Line, Field(max_length=40)] = ""
    address: AddressIn | None = None
    delivery: DeliveryIn
    payment: Literal["transfer", "at-pickup", "card"]
    gift_message: Annotated[str, Field(max_length=500)] = ""
    note: Annotated[str, Field(max_length=500)] = ""
    total_minor: Annotated[int, Field(ge=0)]


SaleStatus = Literal["paid", "shipped", "arrived", "released", "refunded"]
BuyersStep = Literal["arrive", "confirm", "ask_time"]
OrderStatus = Literal["pending", "paid", "preparing", "ready", "shipped", "delivered", "completed", "cancelled", "disputed", "refunded"]


class OrderLineOut(BaseModel):
    """What was sold, as it was then."""

    sku: str
    slug: str
    title: str
    maker: str
    options: dict[str, str]
    picture: PictureOut | None
    quantity: int
    price_minor: int
    total_minor: int


class OrderMoment(BaseModel):
    """A step of an order's history."""

    at: datetime
    code: str
    text: str


class RefundOut(BaseModel):
    """Money that goes back: `waiting` until the card's side has it, `failed` when it did not take it and the shop has to look."""

    amount_minor: int
    status: Literal["waiting", "done", "failed"]
    at: datetime


class SentBackOut(BaseModel):
    """Money that came for the order, was not wanted any more, and goes back whole."""

    amount_minor: int
    reason: Literal["late", "cancelled", "amount", "twice"]
    is_done: bool


class PaymentOut(BaseModel):
    """How it is paid. `instructions` say what is left to do; `can_pay` that a card is taken now."""

    method: Literal["transfer", "at-pickup", "card"]
    status: Literal["open", "paid", "cancelled", "part_refunded", "refunded"]
    amount_minor: int
    refunded_minor: int
    instructions: list[str]
    due_at: datetime | None
    can_pay: bool
    refunds: list[RefundOut]
    sent_back: list[SentBackOut]


class OrderDelivery(BaseModel):
    """How it gets there."""

    name: str
    kind: Literal["parcel", "local", "pickup", "download"]
    text: str
    days: tuple[int, int] | None
    starts_at: datetime | None
    ends_at: datetime | None
    tracking: str


class SellerOfSale(BaseModel):
    """Who sells."""

    username: str
    name: str


class SaleDocumentOut(BaseModel):
    """A company's invoice, issued in its name, a private seller's receipt, or what takes a part of either back."""

    number: str = Field(examples=["S3-2026-000001"], description="The PDF is at `/sales/{sale}/documents/{number}`.")
    kind: Literal["invoice", "receipt", "credit_note"]
    amount_minor: int
    tax_minor: int = Field(description="Contained in the amount.")
    issued_at: datetime


class OrderPartOut(BaseModel):
    """What one seller sells of an order, for its buyer. `due_at` is when it goes on by itself: counts as there, or its seller gets the money."""

    ref: str
    status: SaleStatus
    seller: SellerOfSale
    positions: list[int] = Field(description="Of the order's lines, counted from 0.")
    tracking: str = Field(description="Of the parcel that left last.")
    parcels: list[ParcelOut] = Field(description="The first first. A part that is paid and has some is on its way in part.")
    unsent: list[PiecesOut] = Field(description="What will not be sent; it was given back.")
    due_at: datetime | None
    asked_days: int
    more_days: int = Field(description="How many more can be agreed.")
    is_at_bank: bool = Field(description="The buyer's bank looks into the payment; nothing moves until it has decided.")
    charged_back_minor: int = Field(description="What the buyer's bank has taken back of it.")
    may: list[BuyersStep]
    documents: list[SaleDocumentOut] = Field(description="The first first. None where the shop's invoice is of the whole order.")


class OrderOut(BaseModel):
    """An order as its buyer sees it. `key` opens it without signing in; it is told to the one who placed it, and in the e-mails."""

    ref: str
    key: str | None
    shop: str
    shop_name: str
    status: OrderStatus
    placed_at: datetime
    email: str
    name: str
    address: AddressIn | None
    delivery: OrderDelivery
    payment: PaymentOut
    invoice: str | None = Field(
        description="The number of the house's invoice, once it is paid; the PDF is at `/orders/{ref}/invoice`. None where sellers sell all of it."
    )
    gift_message: str
    note: str
    lines: list[OrderLineOut]
    parts: list[OrderPartOut] = Field(description="What sellers beside the house sell of it, once it is paid.")
    quote: QuoteOut
    timeline: list[OrderMoment]
    may_cancel: bool


class OrderSummary(BaseModel):
    """An order in a list."""

    ref: str
    shop: str
    shop_name: str
    status: OrderStatus
    placed_at: datetime
    currency: str
    total_minor: int
    count: int
    titles: list[str]
    may_rate: bool = Field(description="A seller's part of it is over, and nobody has said how it was.")
    picture: PictureOut | None


class OrderList(BaseModel):
    """Somebody's orders, newest first."""

    items: list[OrderSummary]
    next: str | None


class CancelIn(Given):
    """Why it is not wanted any more."""

    reason: Literal["changed-mind", "mistake", "too-slow", "other"] = "changed-mind"
