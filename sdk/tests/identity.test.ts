import { GalleriaError } from "../src/errors.ts";
import { Identity, readState } from "../src/identity.ts";
import { Transport } from "../src/transport.ts";

/** An engine that answers each request with the next of these. */
function answering(...answers: { status: number; body: object }[]) {
  const seen: Request[] = [];
  const transport = new Transport({
    baseUrl: "https://galleria.example",
    fetch: (request) => {
      seen.push(request);
      const { status, body } = answers[seen.length - 1] ?? { status: 500, body: {} };
      return Promise.resolve(Response.json(body, { status }));
    },
  });
  return { identity: new Identity(transport), seen };
}

const flow = (id: string, given: object = {}) => ({ status: 401, data: { flows: [{ id: "login" }, { id, is_pending: true, ...given }] }, meta: { is_authenticated: false } });

test.each([
  [{ status: 200, meta: { is_authenticated: true } }, { kind: "in" }],
  [{ status: 401, data: { flows: [{ id: "login" }, { id: "signup" }] }, meta: { is_authenticated: false } }, { kind: "out" }],
  [flow("verify_email"), { kind: "email-code" }],
  [flow("password_reset_by_code"), { kind: "reset-code" }],
  [flow("mfa_authenticate", { types: ["totp", "webauthn"] }), { kind: "second-step", types: ["totp", "webauthn"] }],
  [{ status: 401, data: { flows: [{ id: "reauthenticate" }] }, meta: { is_authenticated: true } }, { kind: "reauthenticate", ways: ["reauthenticate"] }],
  [undefined, { kind: "out" }],
])("reads where a sign-in stands (%#)", (answer, state) => {
  expect(readState(answer)).toEqual(state);
});

test("an unfinished sign-in is a state, not an error; a wrong password is one", async () => {
  const { identity, seen } = answering(
    { status: 401, body: flow("verify_email") },
    { status: 400, body: { status: 400, errors: [{ code: "email_password_mismatch", param: "password", message: "" }] } },
  );
  expect(await identity.signIn({ email: "ada@example.org", password: "a long enough one" })).toEqual({ kind: "email-code" });
  await expect(identity.signIn({ email: "ada@example.org", password: "wrong" })).rejects.toMatchObject({
    status: 400,
    problem: { errors: [{ code: "email_password_mismatch", param: "password" }] },
  });
  expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual(Array(2).fill("POST https://galleria.example/api/auth/browser/v1/auth/login"));
});

test("a secret for an app is what the interface calls not found", async () => {
  const meta = { secret: "JBSW", totp_url: "otpauth://totp/Galleria:ada?secret=JBSW" };
  const { identity } = answering({ status: 404, body: { status: 404, meta } }, { status: 200, body: { status: 200, data: { type: "totp" } } });
  expect(await identity.newTotp()).toEqual(meta);
  await expect(identity.newTotp()).rejects.toThrow("active already");
});

test("what wants a proof is refused with the way to give it", async () => {
  const body = { status: 401, data: { flows: [{ id: "reauthenticate" }] }, meta: { is_authenticated: true } };
  const { identity } = answering({ status: 401, body });
  await expect(identity.activateTotp("123456")).rejects.toSatisfy((error) => error instanceof GalleriaError && error.status === 401);
});
