import { useBuying } from "#/app/put-piece-in-bag";
import { WishListPage } from "#/features/wishes/routes/wish-list";

/** One of somebody's own lists, with the way into the bag. */
export function OwnList() {
  return <WishListPage buy={useBuying()} />;
}
