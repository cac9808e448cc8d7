"""Connect, of which localstripe has nothing: accounts, their links, transfers and reversals, as routes of the front.

Answers are Stripe's published payloads (recorded/README.md), changed in what a request says. Idempotency keys keep the first answer, refusals too, as
https://docs.stripe.com/api/idempotent_requests has it. What Stripe's own people or pages would do, tests do below /_front/connect/:

- `POST /_front/connect/account {"id": ..., ...}`: these fields of an account from now on; nested ones as {"requirements": {...}}.
- `POST /_front/connect/balance {"amount": n}`: so much can be transferred; null, as at first, is without end.
- `GET /_front/connect/made`: all transfers and how many accounts there are: what was really done.
- `POST /_front/connect/setup {"id": ...}`: the account's owner has been through Stripe's pages. GET on the address of an account link does so, too,
  and leads back to `return_url`; with `?late`, to `refresh_url`.
- `POST /_front/connect/lose {"n": n}`: the next n creations are done, and answered with a broken connection.
"""

import asyncio
import copy
import json
import time
from collections import defaultdict
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

RECORDED = {file.stem: json.loads(file.read_text()) for file in (Path(__file__).parent / "recorded").glob("*.json")}
PLATFORM = "acct_platform"
routes = web.RouteTableDef()
accounts: dict[str, dict[str, Any]] = {}
transfers: dict[str, dict[str, Any]] = {}
links: dict[str, dict[str, str]] = {}
answered: dict[str, tuple[str, int, Any]] = {}
under_way: dict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
numbers = count(1)
state: dict[str, Any] = {"balance": None, "lose": 0, "country": "BE"}


@routes.post("/_front/connect/account")
async def change_account(request: web.Request) -> web.Response:
    wanted = await request.json()
    account = accounts[wanted.pop("id")]
    for name, value in wanted.items():
        account[name] = {**account[name], **value} if isinstance(value, dict) and isinstance(account.get(name), dict) else value
    return web.json_response(account)


@routes.post("/_front/connect/setup")
async def set_up(request: web.Request) -> web.Response:
    finish_setup(accounts[(await request.json())["id"]])
    return web.Response()


@routes.post("/_front/connect/balance")
async def change_balance(request: web.Request) -> web.Response:
    state["balance"] = (await request.json())["amount"]
    return web.Response()


@routes.post("/_front/connect/lose")
async def lose(request: web.Request) -> web.Response:
    state["lose"] = (await request.json())["n"]
    return web.Response()


@routes.post("/_front/connect/country")
async def move(request: web.Request) -> web.Response:
    state["country"] = (await request.json())["country"]
    return web.Response()


@routes.post("/_front/connect/forget-keys")
async def forget_keys(_: web.Request) -> web.Response:
    """As Stripe does after a day."""
    answered.clear()
    return web.Response()


@routes.get("/_front/connect/made")
async def tell(_: web.Request) -> web.Response:
    return web.json_response({"transfers": list(transfers.values()), "accounts": list(accounts.values())})


@routes.get("/_front/connect/onboarding/{link}")
async def onboard(request: web.Request) -> web.Response:
    """Stripe's own pages, walked through at once."""
    link = links.pop(request.match_info["link"], None)
    if link is None:
        return web.Response(status=410, text="This link has been used.")
    if "late" in request.query:
        raise web.HTTPFound(link["refresh_url"])
    finish_setup(accounts[link["account"]])
    raise web.HTTPFound(link["return_url"])


@routes.get("/_front/connect/dashboard/{account}")
async def show_dashboard(request: web.Request) -> web.Response:
    return web.Response(text=f"<title>Dashboard</title><h1>{request.match_info['account']}</h1>", content_type="text/html")


@routes.get("/v1/account")
async def get_own(_: web.Request) -> web.Response:
    return web.json_response({**copy.deepcopy(RECORDED["account"]), "id": PLATFORM, "country": state["country"]})


@routes.post("/v1/accounts")
async def create_account(request: web.Request) -> web.Response:
    def make(given: Any) -> tuple[int, Any]:
        if given["country"] == "KP":
            return refuse("country_unsupported", "KP is not currently supported by Stripe.")
        account = copy.deepcopy(RECORDED["account"])
        account |= {name: given[name] for name in ("country", "email", "business_type", "metadata")}
        account |= {"id": f"acct_{next(numbers):016d}", "type": "none", "controller": {"type": "application", **given["controller"]}}
        account |= {"capabilities": {"transfers": "inactive"}, "default_currency": "chf" if given["country"] == "CH" else "eur", "created": now()}
        account["tos_acceptance"]["service_agreement"] = given["tos_acceptance"]["service_agreement"]
        account["business_profile"]["product_description"] = given["business_profile"]["product_description"]
        accounts[account["id"]] = account
        return 200, account

    return await once(request, make)


@routes.get("/v1/accounts")
async def list_accounts(request: web.Request) -> web.Response:
    since, after = int(request.query.get("created[gte]", 0)), request.query.get("starting_after")
    found = [one for one in reversed(accounts.values()) if one["created"] >= since]
    if after:
        found = found[[one["id"] for one in found].index(after) + 1 :]
    return page(found, int(request.query.get("limit", 10)), "/v1/accounts")


@routes.get("/v1/accounts/{id}")
async def get_account(request: web.Request) -> web.Response:
    account = accounts.get(request.match_info["id"])
    if account is None or account.get("deauthorized"):
        said = "The provided key 'sk_test_********leria' does not have access to account '{}' (or that account does not exist)."
        status, body = refuse("account_invalid", said.format(request.match_info["id"]), status=403)
        return web.json_response(body, status=status)
    return web.json_response(account)


@routes.post("/v1/account_links")
async def link_account(request: web.Request) -> web.Response:
    given = nest(await request.text())
    name = f"link{next(numbers)}"
    links[name] = given
    here = f"{request.scheme}://{request.host}/_front/connect/onboarding/{name}"
    return web.json_response({**RECORDED["account_link"], "url": here, "created": now(), "expires_at": now() + 300})


@routes.post("/v1/accounts/{id}/login_links")
async def link_dashboard(request: web.Request) -> web.Response:
    account = accounts[request.match_info["id"]]
    if not account["details_submitted"]:
        status, body = refuse(None, "Cannot create a login link for an account that has not completed onboarding.")
        return web.json_response(body, status=status)
    here = f"{request.scheme}://{request.host}/_front/connect/dashboard/{account['id']}"
    return web.json_response({**RECORDED["login_link"], "url": here, "created": now()})


@routes.post("/v1/transfers")
async def create_transfer(request: web.Request) -> web.Response:
    def make(given: Any) -> tuple[int, Any]:
        amount, account = int(given["amount"]), accounts.get(given["destination"])
        if account is None:
            return refuse("resource_missing", f"No such destination: '{given['destination']}'")
        if account["capabilities"].get("transfers") != "active":
            return refuse(
                "insufficient_capabilities_for_transfer",
                "Your destination account needs to have at least one of the following capabilities enabled: transfers",
            )
        if state["balance"] is not None and state["balance"] < amount:
            return refuse("balance_insufficient", "You have insufficient available funds in your Stripe account.")
        if state["balance"] is not None:
            state["balance"] -= amount
        name = f"tr_{next(numbers):016d}"
        transfer = copy.deepcopy(RECORDED["transfer"])
        transfer |= {"id": name, "amount": amount, "created": now(), "destination_payment": f"py_{name}"}
        transfer |= {key: given.get(key) for key in ("currency", "destination", "description", "transfer_group", "metadata")}
        transfer["reversals"]["url"] = f"/v1/transfers/{name}/reversals"
        transfers[name] = transfer
        return 200, transfer

    return await once(request, make)


@routes.get("/v1/transfers")
async def list_transfers(request: web.Request) -> web.Response:
    group = request.query.get("transfer_group")
    found = [one for one in reversed(transfers.values()) if group in (None, one["transfer_group"])]
    return page(found, int(request.query.get("limit", 10)), "/v1/transfers")


@routes.get("/v1/transfers/{id}")
async def get_transfer(request: web.Request) -> web.Response:
    transfer = transfers.get(request.match_info["id"])
    if transfer is None:
        status, body = refuse("resource_missing", f"No such transfer: '{request.match_info['id']}'", status=404)
        return web.json_response(body, status=status)
    return web.json_response(transfer)


@routes.post("/v1/transfers/{id}/reversals")
async def reverse(request: web.Request) -> web.Response:
    def make(given: Any) -> tuple[int, Any]:
        transfer = transfers[request.match_info["id"]]
        amount = int(given.get("amount", transfer["amount"] - transfer["amount_reversed"]))
        reversal = {**RECORDED["transfer_reversal"], "id": f"trr_{next(numbers):016d}", "amount": amount, "transfer": transfer["id"]}
        reversal |= {"currency": transfer["currency"], "created": now()}
        transfer["amount_reversed"] += amount
        transfer["reversed"] = transfer["amount_reversed"] == transfer["amount"]
        transfer["reversals"]["data"].insert(0, reversal)
        return 200, reversal

    return await once(request, make)


async def once(request: web.Request, make: Any) -> web.Response:
    """Done once for each idempotency key; the same key with other values is refused."""
    text, key = await request.text(), request.headers.get("Idempotency-Key", "")
    given = nest(text) if request.content_type != "application/json" else json.loads(text or "{}")
    async with under_way[key] if key else asyncio.Lock():
        if key and key in answered:
            before, status, body = answered[key]
            if before != text:
                status, body = refuse(None, "Keys for idempotent requests can only be used with the same parameters they were first used with.")
                body["error"]["type"] = "idempotency_error"
        else:
            status, body = make(given)
            body = copy.deepcopy(body)
            if key:
                answered[key] = (text, status, body)
    if state["lose"] > 0:
        state["lose"] -= 1
        assert request.transport is not None
        request.transport.close()
    return web.json_response(body, status=status)


def finish_setup(account: dict[str, Any]) -> None:
    nothing = {**account["requirements"], "currently_due": [], "eventually_due": [], "past_due": [], "disabled_reason": None}
    account |= {"details_submitted": True, "payouts_enabled": True, "capabilities": {"transfers": "active"}, "requirements": nothing}


def refuse(code: str | None, message: str, *, status: int = 400) -> tuple[int, Any]:
    error = {"type": "invalid_request_error", "message": message}
    return status, {"error": {**error, "code": code, "doc_url": f"https://docs.stripe.com/error-codes#{code}"} if code else error}


def page(found: list[Any], limit: int, url: str) -> web.Response:
    return web.json_response({"object": "list", "data": found[:limit], "has_more": len(found) > limit, "url": url})


def nest(text: str) -> dict[str, Any]:
    """Stripe's forms: a[b][c]=d."""
    values: dict[str, Any] = {}
    for name, value in parse_qsl(text, keep_blank_values=True):
        parts = name.replace("]", "").split("[")
        inner = values
        for part in parts[:-1]:
            inner = inner.setdefault(part, {})
        inner[parts[-1]] = value
    return values


def now() -> int:
    return int(time.time())
