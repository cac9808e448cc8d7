/** What is held on whoever is signed in: handed out, or let go of. */
import type { CallOptions, Transport } from "./transport.ts";
import type { Erasure, PersonalExport } from "./types.ts";

const EXPORT = "/api/v1/me/export";
const ERASURE = "/api/v1/me/erasure";

export class PersonalData {
  constructor(private readonly transport: Transport) {}

  /** Has it written in the background. While that is under way, asking again changes nothing. */
  startExport(options?: CallOptions): Promise<PersonalExport> {
    return this.transport.send("POST", EXPORT, options);
  }

  /** How far the newest one is, and where its file is when it is done. */
  export(options?: CallOptions): Promise<PersonalExport> {
    return this.transport.send("GET", EXPORT, options);
  }

  /** Who signed in within the last five minutes may leave the password out. For a day it can be taken back. */
  askErasure(proof: { password?: string } = {}, options?: CallOptions): Promise<Erasure> {
    return this.transport.send("POST", ERASURE, options, proof);
  }

  erasure(options?: CallOptions): Promise<Erasure> {
    return this.transport.send("GET", ERASURE, options);
  }

  takeBackErasure(options?: CallOptions): Promise<Erasure> {
    return this.transport.send("DELETE", ERASURE, options);
  }
}
