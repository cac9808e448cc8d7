from datetime import date

from pydantic import BaseModel, Field


class Commission(BaseModel):
    since: date = Field(alias="from")
    percent: str
    tier: str | None = None
    category: str | None = None


class Market(BaseModel):
    terms_version: str
    terms: str
    inspection_days: int = 14
    private_inspection_days: int = 7
    assumed_days: int = 10
    answer_days: int = 5
    tax_percent: str = "0"
    payout_minimum: str = "0"
    commission: list[Commission]


def find_market(shop):
    given = shop.manifest.get("market")
    return None if given is None else Market.model_validate(given)


def find_commission(market, tier, category_path, on):
    return market.commission[0].percent
