import { useBuying } from "#/app/put-piece-in-bag";
import { SharedListPage } from "#/features/wishes/routes/shared-list";

/** A list that somebody shares, with the way into the bag. */
export function SharedList() {
  return <SharedListPage buy={useBuying()} />;
}
