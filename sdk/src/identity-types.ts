/** What `/api/auth/browser/v1` answers, as django-allauth's specification has it (`allauth/headless/spec/doc/openapi.yaml`). */

export interface AuthFlow {
  id: string;
  is_pending?: boolean;
  types?: readonly string[];
  providers?: readonly string[];
}

export interface SignInConfig {
  account: { is_open_for_signup: boolean };
  socialaccount?: { providers: readonly { id: string; name: string; flows: readonly string[] }[] };
  mfa?: { supported_types: readonly string[]; passkey_login_enabled?: boolean };
}

export interface EmailAddress {
  email: string;
  verified: boolean;
  primary: boolean;
}

export interface Session {
  id: number;
  user_agent: string;
  ip: string;
  /** Seconds since 1970. */
  created_at: number;
  last_seen_at?: number;
  is_current: boolean;
}

export interface Authenticator {
  type: "totp" | "recovery_codes" | "webauthn";
  created_at: number;
  last_used_at: number | null;
  id?: number;
  name?: string;
  is_passwordless?: boolean;
  total_code_count?: number;
  unused_code_count?: number;
}
