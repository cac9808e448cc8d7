"""What stands in front of localstripe, as a process: everything is passed on, and what localstripe lacks of Stripe's published API is added.

- The Payment Element and `confirmPayment` in its script (front.js), and the call behind them: confirming with a publishable key.
- `allowed_payment_method_types`, which its PaymentIntents do not know (the API has it since 2026-07-29).
- Idempotency keys, and another card after a refused one.
- A fee on what comes in (1.5 % and 25), as Stripe's balance transactions have it.
- Connect: accounts of sellers, their links, transfers and reversals (connect.py).
- `POST /_front/pause {"path": ..., "s": ...}`: answers to that path come later than the deed, so that a test can kill whoever waits.

    python -m tests.stripe.front PORT LOCALSTRIPE_PORT
"""

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

from aiohttp import ClientSession, web

from tests.stripe import connect

SECRET = {"Authorization": "Bearer sk_test_front"}
CORS = {"Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "Content-Type, Accept"}
PASSED_ON = ("Authorization", "Content-Type", "Origin")
answered: dict[str, tuple[int, bytes]] = {}
under_way: dict[str, asyncio.Lock] = {}
pauses: dict[str, float] = {}
routes = web.RouteTableDef()
Home = web.AppKey("home", str)
Session = web.AppKey("session", ClientSession)


@routes.post("/_front/pause")
async def pause(request: web.Request) -> web.Response:
    wanted = await request.json()
    pauses[wanted["path"]] = wanted["s"]
    return web.Response()


@routes.get("/js.stripe.com/v3/")
async def script(request: web.Request) -> web.Response:
    async with request.app[Session].get(f"{request.app[Home]}/js.stripe.com/v3/") as theirs:
        text = await theirs.text() + Path(__file__).with_name("front.js").read_text()
    return web.Response(text=text, content_type="application/javascript")


@routes.options("/{path:.*}")
async def allow(_: web.Request) -> web.Response:
    return web.Response(headers=CORS)


@routes.post("/v1/payment_intents/{id}/confirm")
async def confirm(request: web.Request) -> web.Response:
    """As a browser confirms: publishable key, client secret and the card."""
    given = await request.json()
    name = request.match_info["id"]
    status, intent = await ask(request, "GET", f"/v1/payment_intents/{name}")
    if status != 200 or not str(given.get("key", "")).startswith("pk_") or intent["client_secret"] != given.get("client_secret"):
        return answer(401, {"error": {"type": "invalid_request_error", "message": "Unauthorized"}})
    if intent["status"] not in ("requires_payment_method", "requires_confirmation"):
        state = {"error": {"type": "invalid_request_error", "code": "payment_intent_unexpected_state", "payment_intent": intent,
                           "message": f"You cannot confirm this PaymentIntent because it has a status of {intent['status']}."}}  # fmt: skip
        return answer(400, state)
    status, method = await ask(request, "POST", "/v1/payment_methods", {"type": "card", "card": given["payment_method_data"]["card"]})
    if status != 200:
        return answer(402, {"error": {"type": "card_error", "code": "incorrect_number", "message": "Your card number is invalid."}})
    await ask(request, "POST", f"/v1/payment_intents/{name}", {"payment_method": method["id"], "latest_charge": None})
    status, done = await ask(request, "POST", f"/v1/payment_intents/{name}/confirm", {})
    if status != 200:
        return answer(402, {"error": {**done["error"], "type": "card_error"}})
    return answer(200, done)


@routes.route("*", "/{path:.*}")
async def pass_on(request: web.Request) -> web.Response:
    """Everything else. The same idempotency key gets the same answer, also while the first is under way."""
    key = request.headers.get("Idempotency-Key", "") if request.path in ("/v1/payment_intents", "/v1/refunds") else ""
    body = await request.read()
    if not key:
        status, content = await forward(request, body)
    else:
        async with under_way.setdefault(key, asyncio.Lock()):
            if key not in answered:
                answered[key] = await forward(request, body)
        status, content = answered[key]
    await asyncio.sleep(pauses.get(request.path, 0))
    return web.Response(status=status, body=content, content_type="application/json", headers=CORS)


async def forward(request: web.Request, body: bytes) -> tuple[int, bytes]:
    headers = {name: request.headers[name] for name in PASSED_ON if name in request.headers}
    body = b"&".join(part for part in body.split(b"&") if not part.startswith(b"allowed_payment_method_types"))
    async with request.app[Session].request(request.method, f"{request.app[Home]}{request.path_qs}", data=body, headers=headers) as theirs:
        content = await theirs.read()
    try:
        return theirs.status, json.dumps(with_fees(json.loads(content))).encode()
    except ValueError:
        return theirs.status, content


async def ask(request: web.Request, method: str, path: str, values: Any = None) -> tuple[int, Any]:
    async with request.app[Session].request(method, f"{request.app[Home]}{path}", json=values, headers=SECRET) as theirs:
        return theirs.status, await theirs.json(content_type=None)


def with_fees(value: Any) -> Any:
    if isinstance(value, list):
        return [with_fees(one) for one in value]
    if not isinstance(value, dict):
        return value
    if value.get("object") == "balance_transaction" and value.get("type") == "charge":
        fee = value["amount"] * 15 // 1000 + 25
        return {**value, "fee": fee, "net": value["amount"] - fee}
    return {name: with_fees(one) for name, one in value.items()}


def answer(status: int, value: Any) -> web.Response:
    return web.json_response(value, status=status, headers=CORS)


async def build(home: str) -> web.Application:
    app = web.Application()
    app[Home], app[Session] = home, ClientSession()
    app.add_routes(connect.routes)
    app.add_routes(routes)
    return app


if __name__ == "__main__":
    web.run_app(build(f"http://127.0.0.1:{sys.argv[2]}"), host="127.0.0.1", port=int(sys.argv[1]), print=None)
