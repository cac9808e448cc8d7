import { GalleriaError, NetworkError } from "@galleria/sdk/errors";
import { i18n } from "@lingui/core";
import { describeAuthError, wantsProof } from "#/features/accounts/lib/auth-errors";

function refusal(status: number, body: object): GalleriaError {
  const problem = { type: "about:blank", title: "", status, detail: "", code: `http_${status}`, instance: "", request_id: "" };
  return new GalleriaError({ ...problem, ...body });
}

test("each fault stands at its field, the first of several", () => {
  const { fields, text } = describeAuthError(
    refusal(400, {
      errors: [
        { code: "password_too_short", param: "password", message: "…" },
        { code: "password_too_common", param: "password", message: "…" },
        { code: "email_taken", param: "email", message: "…" },
      ],
    }),
  );
  expect(Object.fromEntries(Object.entries(fields).map(([name, words]) => [name, i18n._(words)]))).toEqual({
    password: "Too short: at least ten characters.",
    email: "This address belongs to an account already.",
  });
  expect(text).toBeNull();
});

test("what belongs to no field is said for itself, and what is unknown not in the engine's words", () => {
  const { fields, text } = describeAuthError(refusal(400, { errors: [{ code: "something_new", message: "SQL" }] }));
  expect(fields).toEqual({});
  expect(text && i18n._(text)).toBe("This does not fit.");
});

test.each([429, 409, 403])("status %i has words of its own", (status) => {
  const { text } = describeAuthError(refusal(status, {}));
  expect(text && i18n._(text)).toBeTruthy();
});

test("a lost line is a lost line", () => {
  const { text } = describeAuthError(new NetworkError("gone"));
  expect(text && i18n._(text)).toMatch(/connection/);
});

test("proof is wanted of somebody who is signed in, not of a visitor", () => {
  expect(wantsProof(refusal(401, { meta: { is_authenticated: true } }))).toBe(true);
  expect(wantsProof(refusal(401, { meta: { is_authenticated: false } }))).toBe(false);
  expect(wantsProof(refusal(403, { meta: { is_authenticated: true } }))).toBe(false);
  expect(wantsProof(new Error("other"))).toBe(false);
});
