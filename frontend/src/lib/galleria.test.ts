import { galleria } from "#/lib/galleria";

const REFUSED = { type: "about:blank", title: "No", status: 403, detail: "No", code: "csrf_failed", instance: "", request_id: "" };

function answerWith(...statuses: number[]) {
  const tokens: (string | null)[] = [];
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input) => {
    const request = input as Request;
    tokens.push(`${request.headers.get("x-csrftoken")} ${await request.text()}`);
    // What another answer brings meanwhile.
    document.cookie = "csrftoken=second";
    const status = statuses.shift() ?? 200;
    return Response.json(status === 403 ? REFUSED : { items: [] }, { status });
  });
  document.cookie = "csrftoken=first";
  return tokens;
}

test("what was refused with a token of before is sent once more, with all that it said", async () => {
  const tokens = answerWith(403, 200);
  await galleria.transport.send("POST", "/api/v1/things", undefined, { a: 1 });
  expect(tokens).toEqual(['first {"a":1}', 'second {"a":1}']);
});

test("what is refused with the present token is refused", async () => {
  const tokens = answerWith(403, 403, 403);
  await expect(galleria.transport.send("POST", "/api/v1/things", undefined, { a: 1 })).rejects.toThrow();
  expect(tokens).toHaveLength(2);
});
