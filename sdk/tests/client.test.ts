/** The client against a real HTTP server on this machine. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { GalleriaClient } from "../src/client.ts";
import { GalleriaError, NetworkError, TimeoutError } from "../src/errors.ts";

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let handlers: Handler[];
let seen: { method: string; url: string; headers: IncomingMessage["headers"]; at: number }[];

beforeEach(async () => {
  handlers = [];
  seen = [];
  server = createServer((request, response) => {
    seen.push({ method: request.method ?? "", url: request.url ?? "", headers: request.headers, at: Date.now() });
    const handler = handlers.length > 1 ? handlers.shift() : handlers[0];
    handler?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function makeClient(options = {}): GalleriaClient {
  const { port } = server.address() as AddressInfo;
  return new GalleriaClient({ baseUrl: `http://127.0.0.1:${port}`, backoffMs: 1, ...options });
}

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Handler =>
  (_, response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
  };

const problem = (status: number, code: string, headers = {}) =>
  json(status, { type: "about:blank", title: "No", status, detail: "", code, instance: "", request_id: "r1" }, headers);

test("reads a list and spells its address in one way", async () => {
  handlers = [json(200, { items: [], next: null })];
  const page = await makeClient().products.list("jeweller", {
    sort: "price",
    limit: 24,
    category: "rings",
    condition: ["good", "excellent"],
    attributes: { metal: ["silver", "gold"], carat: "0.5.." },
    q: "",
  });
  expect(page).toEqual({ items: [], next: null });
  expect(seen.map((one) => one.url)).toEqual([
    "/api/v1/shops/jeweller/products?attr.carat=0.5..&attr.metal=gold&attr.metal=silver&category=rings&condition=excellent&condition=good&sort=price",
  ]);
});

test("search asks for relevance", async () => {
  handlers = [json(200, { items: [], next: null })];
  await makeClient().search.find("jeweller", "old mine");
  expect(seen[0]?.url).toBe("/api/v1/shops/jeweller/products?q=old+mine&sort=relevance");
});

test("facets are asked for under the filters of the list, not under its order or page", async () => {
  handlers = [json(200, { total: 0 })];
  await makeClient().products.facets("jeweller", { q: "ring", maker: ["B", "A"], sort: "price", limit: 48, cursor: "x", literal: true });
  expect(seen[0]?.url).toBe("/api/v1/shops/jeweller/facets?literal=true&maker=A&maker=B&q=ring");
});

test("suggestions may be asked for without words", async () => {
  handlers = [json(200, { items: [] })];
  const client = makeClient();
  await client.search.suggest("jeweller", "");
  await client.search.suggest("jeweller", "o", { limit: 6 });
  expect(seen.map((one) => one.url)).toEqual(["/api/v1/shops/jeweller/suggest", "/api/v1/shops/jeweller/suggest?limit=6&q=o"]);
});

test("one search asks all shops", async () => {
  handlers = [json(200, { shops: [] })];
  await expect(makeClient().search.searchAll("blue dial", { limit: 4 })).resolves.toEqual({ shops: [] });
  expect(seen[0]?.url).toBe("/api/v1/search?limit=4&q=blue+dial");
});

test("a click on a result is told once, with its place", async () => {
  const bodies: string[] = [];
  handlers = [
    (request, response) => {
      request.on("data", (bytes: Buffer) => bodies.push(bytes.toString()));
      request.on("end", () => response.writeHead(204).end());
    },
  ];
  await makeClient().search.recordClick("jeweller", "a/b", { slug: "ring", position: 3 });
  expect(seen.map((one) => `${one.method} ${one.url}`)).toEqual(["POST /api/v1/shops/jeweller/searches/a%2Fb/clicks"]);
  expect(bodies.map((body) => JSON.parse(body) as unknown)).toEqual([{ slug: "ring", position: 3 }]);
});

test("a refusal is a GalleriaError with its problem document, and is not repeated", async () => {
  handlers = [problem(404, "product_not_found")];
  const error = await makeClient().products.get("jeweller", "x y").catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(GalleriaError);
  expect(error).toMatchObject({ status: 404, code: "product_not_found", problem: { request_id: "r1" } });
  expect(seen.map((one) => one.url)).toEqual(["/api/v1/shops/jeweller/products/x%20y"]);
});

test("an answer in HTML still becomes a problem", async () => {
  handlers = [(_, response) => response.writeHead(500, { "content-type": "text/html" }).end("<h1>no</h1>")];
  await expect(makeClient().shops.list()).rejects.toMatchObject({ code: "http_500", status: 500 });
});

test("repeats an idempotent request until it succeeds", async () => {
  handlers = [problem(503, "unavailable"), problem(502, "bad_gateway"), json(200, { items: [] })];
  await expect(makeClient().shops.list()).resolves.toEqual({ items: [] });
  expect(seen).toHaveLength(3);
});

test("gives up after the last retry with the last error", async () => {
  handlers = [problem(503, "unavailable")];
  await expect(makeClient({ retries: 1 }).shops.list()).rejects.toMatchObject({ code: "unavailable" });
  expect(seen).toHaveLength(2);
});

test("waits as long as Retry-After says", async () => {
  handlers = [problem(429, "too_many_requests", { "retry-after": "1" }), json(200, { items: [] })];
  await makeClient().shops.list();
  expect(seen[1]!.at - seen[0]!.at).toBeGreaterThanOrEqual(990);
});

test("never repeats a POST", async () => {
  handlers = [problem(503, "unavailable")];
  await expect(makeClient().products.countView("jeweller", "ring")).rejects.toBeInstanceOf(GalleriaError);
  expect(seen.map((one) => one.method)).toEqual(["POST"]);
});

test("repeats an order under its key, with the same body each time", async () => {
  const bodies: string[] = [];
  const note: (answer: Handler) => Handler = (answer) => (request, response) => {
    request.on("data", (bytes: Buffer) => bodies.push(bytes.toString()));
    request.on("end", () => answer(request, response));
  };
  handlers = [note((request) => request.socket.destroy()), note(problem(503, "temporarily_unavailable")), note(json(201, { ref: "K7" }))];
  const order = { email: "ada@example.org", name: "Ada", phone: "", address: null, delivery: { method: "counter", slot: null }, gift_message: "", note: "", total_minor: 900 };
  await expect(makeClient().buying.placeOrder("bakery", { ...order, payment: "at-pickup" }, "k-1")).resolves.toEqual({ ref: "K7" });
  expect(seen.map(({ method, url, headers }) => `${method} ${url} ${String(headers["idempotency-key"])}`)).toEqual(Array(3).fill("POST /api/v1/shops/bakery/orders k-1"));
  expect(new Set(bodies).size).toBe(1);
});

test("an order that is refused is not repeated, key or not", async () => {
  handlers = [problem(409, "total_changed")];
  const call = makeClient().buying.cancelOrder("K7", { reason: "mistake", key: "secret", idempotencyKey: "k-2" });
  await expect(call).rejects.toMatchObject({ code: "total_changed" });
  expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual(["POST /api/v1/orders/K7/cancel?key=secret"]);
});

test("what changes a bag without a key is sent once", async () => {
  handlers = [problem(503, "temporarily_unavailable")];
  const { buying } = makeClient();
  await expect(buying.addLine("bakery", { sku: "E-1", quantity: 2 })).rejects.toMatchObject({ status: 503 });
  await expect(buying.changeLine("bakery", 7, { quantity: 3 })).rejects.toMatchObject({ status: 503 });
  expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual(["POST /api/v1/shops/bakery/cart/lines", "PATCH /api/v1/shops/bakery/cart/lines/7"]);
});

test("a 204 has no body", async () => {
  handlers = [(_, response) => response.writeHead(204).end()];
  await expect(makeClient().products.countView("jeweller", "ring")).resolves.toBeUndefined();
});

test("a silent server is a TimeoutError", async () => {
  handlers = [() => undefined];
  await expect(makeClient({ timeoutMs: 40, retries: 0 }).shops.list()).rejects.toBeInstanceOf(TimeoutError);
});

test("a body that stalls is a TimeoutError too", async () => {
  handlers = [(_, response) => response.writeHead(200, { "content-type": "application/json" }).write('{"items":')];
  await expect(makeClient({ timeoutMs: 60, retries: 0 }).shops.list()).rejects.toBeInstanceOf(TimeoutError);
});

test("a broken connection is repeated, then a NetworkError", async () => {
  handlers = [(request) => request.socket.destroy()];
  await expect(makeClient().shops.list()).rejects.toBeInstanceOf(NetworkError);
  expect(seen).toHaveLength(3);
});

test("a caller's abort ends the request and its retries with the caller's reason", async () => {
  handlers = [problem(503, "unavailable", { "retry-after": "5" })];
  const controller = new AbortController();
  const reason = new Error("left the page");
  setTimeout(() => controller.abort(reason), 50);
  await expect(makeClient().shops.list({ signal: controller.signal })).rejects.toBe(reason);
  expect(seen).toHaveLength(1);
});

test("interceptors change requests before they leave, in order", async () => {
  handlers = [json(200, { items: [] })];
  const add = (value: string) => (request: Request) => {
    request.headers.append("x-trace", value);
    return request;
  };
  await makeClient({ interceptors: [add("one"), add("two")] }).shops.list();
  expect(seen[0]?.headers["x-trace"]).toBe("one, two");
});
