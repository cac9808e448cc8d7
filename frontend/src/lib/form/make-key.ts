/** An idempotency key. Unique enough without a secure context, too, which `crypto.randomUUID` wants. */
export function makeKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
