/** What stands on a parcel. Pure. */
import type { PostalAddress } from "@galleria/sdk/types";
import { addressLines, NO_ADDRESS } from "#/lib/form/address";

/** The name alone where nothing is sent by post; nothing where nobody may know any more. */
export function labelLines(buyer: { name: string; address: PostalAddress | null } | null): string[] {
  if (buyer === null) return [];
  return buyer.address === null ? [buyer.name] : addressLines({ ...NO_ADDRESS, ...buyer.address });
}
