import { kindOf, mayKeep, pictureKey, stamp, withoutWords } from "#/offline/rules";

describe("what may be kept", () => {
  const answer = (control: string, status = 200) => new Response("x", { status, headers: { "cache-control": control } });

  it("keeps what everybody may see", () => {
    expect(mayKeep(answer("no-cache"))).toBe(true);
    expect(mayKeep(answer("public, max-age=60"))).toBe(true);
    expect(mayKeep(new Response("x"))).toBe(true);
  });

  it("keeps nothing of somebody's, and no failure", () => {
    expect(mayKeep(answer("private, no-store"))).toBe(false);
    expect(mayKeep(answer("private"))).toBe(false);
    expect(mayKeep(answer("no-store"))).toBe(false);
    expect(mayKeep(answer("no-cache", 410))).toBe(false);
    expect(mayKeep(answer("no-cache", 503))).toBe(false);
  });
});

it("marks a copy with its time and leaves the body whole", async () => {
  const kept = stamp(new Response("words", { headers: { "content-encoding": "gzip", etag: '"1"' } }), new Date("2026-11-25T10:00:00Z"));
  expect(kept.headers.get("x-stored-at")).toBe("2026-11-25T10:00:00.000Z");
  expect(kept.headers.has("content-encoding")).toBe(false);
  expect(kept.headers.get("etag")).toBe('"1"');
  expect(await kept.text()).toBe("words");
});

it("knows a picture by its key, whatever its size", () => {
  expect(pictureKey("/media/abc234/640.webp")).toBe("abc234");
  expect(pictureKey("/media/abc234/1280.avif")).toBe("abc234");
  expect(pictureKey("/api/v1/shops")).toBeUndefined();
});

it("takes out what a page says of itself and leaves the app", () => {
  const page = `<html lang="en"><head><title>One</title><link rel="canonical" href="/one"><link rel="stylesheet" href="/a.css"></head>
<body><div id="root"><!--readable--><div>One</div><!--/readable--></div><script type="application/ld+json">{}</script><script src="/a.js"></script></body></html>`;
  const shell = withoutWords(page);
  expect(shell).not.toContain("One");
  expect(shell).not.toContain("canonical");
  expect(shell).not.toContain("ld+json");
  expect(shell).toContain('<div id="root"></div>');
  expect(shell).toContain("/a.css");
  expect(shell).toContain("/a.js");
});

it("knows what an address is", () => {
  const kinds = (...paths: string[]) => paths.map(kindOf);
  expect(kinds("/", "/jeweller", "/jeweller/products", "/search", "/administration")).toEqual(Array(5).fill("pages"));
  expect(kinds("/assets/main-1a.js", "/icons/192.png", "/jeweller/icons/192.png")).toEqual(Array(3).fill("files"));
  expect(kinds("/api/v1/shops", "/api/v1/shops/jeweller/products")).toEqual(["answers", "answers"]);
  expect(kinds("/media/abc234/640.webp")).toEqual(["pictures"]);
  const neither = ["/api/v1/shops/jeweller/suggest", "/api/docs", "/admin", "/admin/catalog/product/", "/health", "/sw.js", "/jeweller/sitemap.xml"];
  expect(kinds(...neither)).toEqual(neither.map(() => null));
});
