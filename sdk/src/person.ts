/** Whoever is signed in: profile and addresses. */
import type { CallOptions, Transport } from "./transport.ts";
import type { AddressChange, AddressDraft, Me, MeChange, SavedAddress } from "./types.ts";

const ME = "/api/v1/me";

export class Person {
  constructor(private readonly transport: Transport) {}

  get(options?: CallOptions): Promise<Me> {
    return this.transport.send("GET", ME, options);
  }

  change(change: MeChange, options?: CallOptions): Promise<Me> {
    return this.transport.send("PATCH", ME, options, change);
  }

  removeAvatar(options?: CallOptions): Promise<void> {
    return this.transport.send("DELETE", `${ME}/avatar`, options);
  }

  addresses(options?: CallOptions): Promise<{ items: SavedAddress[] }> {
    return this.transport.send("GET", `${ME}/addresses`, options);
  }

  addAddress(address: AddressDraft, options?: CallOptions): Promise<SavedAddress> {
    return this.transport.send("POST", `${ME}/addresses`, options, address);
  }

  changeAddress(id: SavedAddress["id"], change: AddressChange, options?: CallOptions): Promise<SavedAddress> {
    return this.transport.send("PATCH", `${ME}/addresses/${id}`, options, change);
  }

  removeAddress(id: SavedAddress["id"], options?: CallOptions): Promise<void> {
    return this.transport.send("DELETE", `${ME}/addresses/${id}`, options);
  }
}
