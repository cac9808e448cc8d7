/** Passkeys by the browser's own JSON: what the engine asks goes in, what it may read comes out. https://www.w3.org/TR/webauthn-3/#sctn-parseCreationOptionsFromJSON */
import type { PasskeyJson } from "@galleria/sdk/identity";

type Creation = Parameters<typeof PublicKeyCredential.parseCreationOptionsFromJSON>[0];
type Question = Parameters<typeof PublicKeyCredential.parseRequestOptionsFromJSON>[0];

/** False without a secure context too: there is no such class then. */
export function canUsePasskeys(): boolean {
  return "PublicKeyCredential" in globalThis && "parseRequestOptionsFromJSON" in PublicKeyCredential;
}

/** Somebody closed the device's question: an answer, not a failure. */
export function isDeclined(error: unknown): boolean {
  return error instanceof DOMException && (error.name === "NotAllowedError" || error.name === "AbortError");
}

export async function createPasskey(options: PasskeyJson): Promise<PasskeyJson> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(inner(options) as unknown as Creation);
  return toJson(await navigator.credentials.create({ publicKey }));
}

export async function askPasskey(options: PasskeyJson): Promise<PasskeyJson> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(inner(options) as unknown as Question);
  return toJson(await navigator.credentials.get({ publicKey }));
}

/** The engine wraps the options as `navigator.credentials` takes them. */
function inner(options: PasskeyJson): PasskeyJson {
  return (options["publicKey"] as PasskeyJson | undefined) ?? options;
}

function toJson(credential: Credential | null): PasskeyJson {
  if (!credential || !("toJSON" in credential)) throw new DOMException("No credential", "NotAllowedError");
  const { toJSON } = credential as { toJSON: () => PasskeyJson };
  return toJSON.call(credential);
}
