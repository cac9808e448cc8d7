import { listSeen, recordSeen } from "#/features/catalog/lib/recently-viewed";

const piece = (slug: string) => ({ slug, title: slug, maker: "", picture: null });

beforeEach(() => localStorage.clear());

test("the last one comes first, once, in its own shop", () => {
  for (const slug of ["a", "b", "a"]) recordSeen("jeweller", piece(slug));
  recordSeen("baker", piece("c"));
  expect(listSeen("jeweller").map((one) => one.slug)).toEqual(["a", "b"]);
});

test("no more than twelve are kept, and no price", () => {
  for (let index = 0; index < 20; index += 1) recordSeen("jeweller", { ...piece(String(index)), price: 5 } as never);
  expect(listSeen("jeweller")).toHaveLength(12);
  expect(listSeen("jeweller")[0]).toEqual(piece("19"));
});

test("what another version wrote is forgotten", () => {
  localStorage.setItem("galleria:seen:jeweller", '{"old":1}');
  expect(listSeen("jeweller")).toEqual([]);
  localStorage.setItem("galleria:seen:jeweller", "not json");
  expect(listSeen("jeweller")).toEqual([]);
});
