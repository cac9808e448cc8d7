import { GalleriaError, NetworkError, TimeoutError } from "@galleria/sdk/errors";
import { describeError } from "#/lib/errors";

const problem = (status: number, code: string) =>
  new GalleriaError({ type: "about:blank", title: "", status, detail: "select * from secrets", code, instance: "", request_id: "" });

test("each failure has its words, and says whether asking again may help", () => {
  const said = [new NetworkError("x"), new TimeoutError(5), problem(404, "product_not_found"), problem(410, "product_archived"), problem(422, "bad_filter"), problem(401, "not_signed_in"), problem(500, "internal"), new Error("x")].map(describeError);
  expect(new Set(said.map((words) => words.title.message)).size).toBe(7);
  expect(said.map((words) => words.canRetry)).toEqual([true, true, false, false, false, false, true, true]);
});

test("a device without a line is offline; with one, it is the shop that does not answer", () => {
  const line = vi.spyOn(navigator, "onLine", "get");
  const titles = [true, false].flatMap((isOnLine) => {
    line.mockReturnValue(isOnLine);
    return [new NetworkError("No connection"), new TimeoutError(5)].map((error) => describeError(error).title.message);
  });
  expect(titles).toEqual(["The shop does not answer", "That took too long", "You are offline", "That took too long"]);
  line.mockRestore();
});

test("the engine's own detail is never shown", () => {
  expect(JSON.stringify(describeError(problem(500, "internal")))).not.toContain("secrets");
});

test("an address that no route matches is not found", () => {
  expect(describeError({ status: 404, statusText: "Not Found", internal: true, data: "" }).canRetry).toBe(false);
});

test("code that is gone after a release asks for a fresh page", () => {
  expect(describeError(new TypeError("Failed to fetch dynamically imported module: /assets/list-x.js")).title.message).toMatch(/newer version/);
});
