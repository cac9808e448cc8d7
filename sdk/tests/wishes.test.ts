/** Wish lists, notices and personal data, against a real HTTP server on this machine. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { GalleriaClient } from "../src/client.ts";
import { GalleriaError } from "../src/errors.ts";

let server: Server;
let seen: string[];
let answer: { status: number; body: unknown };

beforeEach(async () => {
  seen = [];
  answer = { status: 200, body: { items: [] } };
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString()));
    request.on("end", () => {
      seen.push([request.method, request.url, body].filter(Boolean).join(" "));
      response.writeHead(answer.status, { "content-type": answer.status < 400 ? "application/json" : "application/problem+json" });
      response.end(answer.status === 204 ? undefined : JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function makeClient(): GalleriaClient {
  const { port } = server.address() as AddressInfo;
  return new GalleriaClient({ baseUrl: `http://127.0.0.1:${port}`, backoffMs: 1, retries: 0 });
}

test("a heart is one request, and its note is left alone when there is none", async () => {
  answer = { status: 204, body: null };
  const { wishes } = makeClient();
  await wishes.put("tea", "oolong 1");
  await wishes.put("tea", "oolong-1", { ref: "wsh_1", note: "for Tom" });
  await wishes.take("tea", "oolong-1");
  expect(seen).toEqual([
    "PUT /api/v1/shops/tea/wish-lists/default/items/oolong%201 {}",
    'PUT /api/v1/shops/tea/wish-lists/wsh_1/items/oolong-1 {"note":"for Tom"}',
    "DELETE /api/v1/shops/tea/wish-lists/default/items/oolong-1",
  ]);
});

test("lists are read, begun, changed, shared and removed", async () => {
  const { wishes } = makeClient();
  await wishes.lists("tea");
  await wishes.list("tea");
  await wishes.begin("tea", { name: "Pots" });
  await wishes.change("tea", "wsh_1", { is_shared: true, order: ["b", "a"] });
  await wishes.remove("tea", "wsh_1");
  await wishes.shared("wsl_1");
  await wishes.ofProduct("tea", "oolong-1");
  await wishes.ofShop("tea");
  expect(seen).toEqual([
    "GET /api/v1/shops/tea/wish-lists",
    "GET /api/v1/shops/tea/wish-lists/default",
    'POST /api/v1/shops/tea/wish-lists {"name":"Pots"}',
    'PATCH /api/v1/shops/tea/wish-lists/wsh_1 {"is_shared":true,"order":["b","a"]}',
    "DELETE /api/v1/shops/tea/wish-lists/wsh_1",
    "GET /api/v1/shared-wish-lists/wsl_1",
    "GET /api/v1/shops/tea/products/oolong-1/wishes",
    "GET /api/v1/shops/tea/wishes",
  ]);
});

test("guests give an address with what they wait for", async () => {
  answer = { status: 202, body: { kind: "price-drop", status: "unconfirmed" } };
  const { wishes } = makeClient();
  expect(await wishes.askNotice("tea", "oolong-1", "price-drop", { email: "guest@example.test" })).toEqual(answer.body);
  await wishes.stopNotice("tea", "oolong-1", "back-in-stock");
  expect(seen).toEqual([
    'PUT /api/v1/shops/tea/products/oolong-1/notices/price-drop {"email":"guest@example.test"}',
    "DELETE /api/v1/shops/tea/products/oolong-1/notices/back-in-stock",
  ]);
});

test("an erasure without proof is refused by name", async () => {
  answer = { status: 403, body: { type: "", title: "", status: 403, detail: "", code: "proof_needed", instance: "", request_id: "r" } };
  const { personalData } = makeClient();
  const refusal: unknown = await personalData.askErasure().catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(GalleriaError);
  expect((refusal as GalleriaError).code).toBe("proof_needed");
  await personalData.askErasure({ password: "open sesame" }).catch(() => undefined);
  await personalData.takeBackErasure().catch(() => undefined);
  await personalData.startExport().catch(() => undefined);
  expect(seen).toEqual([
    "POST /api/v1/me/erasure {}",
    'POST /api/v1/me/erasure {"password":"open sesame"}',
    "DELETE /api/v1/me/erasure",
    "POST /api/v1/me/export",
  ]);
});
