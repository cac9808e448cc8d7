/** Who somebody is, by django-allauth's own interface for browsers (`/api/auth/browser/v1`): a cookie, and answers whose status says what is still missing. */
import { GalleriaError } from "./errors.ts";
import type { CallOptions, Method, Transport } from "./transport.ts";
import type { AuthFlow, Authenticator, EmailAddress, Session, SignInConfig } from "./identity-types.ts";

const BASE = "/api/auth/browser/v1";

/** Where a form of the page is sent to sign in by another house: the browser goes along. */
export const REDIRECT = `${BASE}/auth/provider/redirect`;

/** Where a sign-in stands: done, or what it waits for. */
export type AuthState =
  | { kind: "in" }
  | { kind: "out" }
  | { kind: "email-code" }
  | { kind: "second-step"; types: readonly string[] }
  | { kind: "reset-code" }
  | { kind: "reauthenticate"; ways: readonly string[] };

/** JSON of a WebAuthn credential or of the options for one, as browsers read and write it. */
export type PasskeyJson = Record<string, unknown>;

interface Answer<Data = unknown> {
  status: number;
  data?: Data;
  meta?: { is_authenticated?: boolean };
}

export class Identity {
  constructor(private readonly transport: Transport) {}

  async config(options?: CallOptions): Promise<SignInConfig> {
    return (await this.#send<SignInConfig>("GET", "/config", undefined, options)) ?? { account: { is_open_for_signup: false } };
  }

  /** Whether somebody is signed in, or how far somebody got. */
  session(options?: CallOptions): Promise<AuthState> {
    return this.#step("GET", "/auth/session", undefined, options);
  }

  signIn(credentials: { email: string; password: string }): Promise<AuthState> {
    return this.#step("POST", "/auth/login", credentials);
  }

  signUp(person: { name: string; email: string; password: string }): Promise<AuthState> {
    return this.#step("POST", "/auth/signup", person);
  }

  signOut(): Promise<AuthState> {
    return this.#step("DELETE", "/auth/session");
  }

  verifyEmail(code: string): Promise<AuthState> {
    return this.#step("POST", "/auth/email/verify", { key: code });
  }

  resendEmailCode(): Promise<AuthState> {
    return this.#step("POST", "/auth/email/verify/resend");
  }

  requestReset(email: string): Promise<AuthState> {
    return this.#step("POST", "/auth/password/request", { email });
  }

  reset(given: { key: string; password: string }): Promise<AuthState> {
    return this.#step("POST", "/auth/password/reset", given);
  }

  secondStep(code: string): Promise<AuthState> {
    return this.#step("POST", "/auth/2fa/authenticate", { code });
  }

  reauthenticate(password: string): Promise<AuthState> {
    return this.#step("POST", "/auth/reauthenticate", { password });
  }

  reauthenticateByCode(code: string): Promise<AuthState> {
    return this.#step("POST", "/auth/2fa/reauthenticate", { code });
  }

  /** What a passkey is asked for: to sign in, as the second step, or to prove oneself again. */
  async passkeyQuestion(purpose: "login" | "authenticate" | "reauthenticate"): Promise<PasskeyJson> {
    const data = await this.#send<{ request_options: PasskeyJson }>("GET", `/auth/webauthn/${purpose}`);
    return data?.request_options ?? {};
  }

  answerByPasskey(purpose: "login" | "authenticate" | "reauthenticate", credential: PasskeyJson): Promise<AuthState> {
    return this.#step("POST", `/auth/webauthn/${purpose}`, { credential });
  }

  async emails(options?: CallOptions): Promise<EmailAddress[]> {
    return (await this.#send<EmailAddress[]>("GET", "/account/email", undefined, options)) ?? [];
  }

  /** The new address counts once its code was given: see `verifyEmail`. */
  async changeEmail(email: string): Promise<void> {
    await this.#send("POST", "/account/email", { email });
  }

  async removeEmail(email: string): Promise<void> {
    await this.#send("DELETE", "/account/email", { email });
  }

  /** Refused with 401 when the session has ended meanwhile. */
  async changePassword(given: { current_password: string; new_password: string }): Promise<void> {
    await this.#send("POST", "/account/password/change", given);
  }

  async authenticators(options?: CallOptions): Promise<Authenticator[]> {
    return (await this.#send<Authenticator[]>("GET", "/account/authenticators", undefined, options)) ?? [];
  }

  /** A fresh secret for an authenticator app, as long as none is active. */
  async newTotp(): Promise<{ secret: string; totp_url: string }> {
    try {
      await this.#send("GET", "/account/authenticators/totp");
    } catch (error) {
      const meta = error instanceof GalleriaError && error.status === 404 ? (error.problem as unknown as { meta?: { secret: string; totp_url: string } }).meta : undefined;
      if (meta) return meta;
      throw error;
    }
    throw new Error("An authenticator app is active already");
  }

  async activateTotp(code: string): Promise<void> {
    await this.#send("POST", "/account/authenticators/totp", { code });
  }

  async deactivateTotp(): Promise<void> {
    await this.#send("DELETE", "/account/authenticators/totp");
  }

  async recoveryCodes(options?: CallOptions): Promise<string[]> {
    return (await this.#send<{ unused_codes: string[] }>("GET", "/account/authenticators/recovery-codes", undefined, options))?.unused_codes ?? [];
  }

  async newRecoveryCodes(): Promise<string[]> {
    return (await this.#send<{ unused_codes: string[] }>("POST", "/account/authenticators/recovery-codes"))?.unused_codes ?? [];
  }

  async newPasskeyOptions(): Promise<PasskeyJson> {
    const data = await this.#send<{ creation_options: PasskeyJson }>("GET", "/account/authenticators/webauthn?passwordless");
    return data?.creation_options ?? {};
  }

  async addPasskey(name: string, credential: PasskeyJson): Promise<void> {
    await this.#send("POST", "/account/authenticators/webauthn", { name, credential });
  }

  async removePasskeys(ids: readonly number[]): Promise<void> {
    await this.#send("DELETE", "/account/authenticators/webauthn", { authenticators: ids });
  }

  async sessions(options?: CallOptions): Promise<Session[]> {
    return (await this.#send<Session[]>("GET", "/auth/sessions", undefined, options)) ?? [];
  }

  async endSessions(ids: readonly number[]): Promise<Session[]> {
    return (await this.#send<Session[]>("DELETE", "/auth/sessions", { sessions: ids })) ?? [];
  }

  async #send<Data>(method: Method, path: string, body?: unknown, options?: CallOptions): Promise<Data | undefined> {
    const answer = await this.transport.send<Answer<Data> | undefined>(method, BASE + path, options, body);
    return answer?.data;
  }

  /** A step of signing in: 401 is no failure, but says what comes next. */
  async #step(method: Method, path: string, body?: unknown, options?: CallOptions): Promise<AuthState> {
    try {
      return readState(await this.transport.send<Answer>(method, BASE + path, options, body));
    } catch (error) {
      if (error instanceof GalleriaError && error.status === 401) return readState(error.problem);
      throw error;
    }
  }
}

/** What an answer of the interface means. Exported for its tests. */
export function readState(answer: Answer | undefined): AuthState {
  const { flows = [] } = (answer?.data ?? {}) as { flows?: readonly AuthFlow[] };
  const pending = (id: string) => flows.find((flow) => flow.id === id && flow.is_pending);
  const second = pending("mfa_authenticate");
  if (second) return { kind: "second-step", types: second.types ?? [] };
  if (pending("verify_email")) return { kind: "email-code" };
  if (pending("password_reset_by_code")) return { kind: "reset-code" };
  if (answer?.meta?.is_authenticated) {
    return answer.status === 401 ? { kind: "reauthenticate", ways: flows.map(({ id }) => id) } : { kind: "in" };
  }
  return { kind: "out" };
}
