/** What one may wait for about a piece, as it is now. Pure. */
import type { NoticeKind, Product } from "@galleria/sdk/types";

/** Sold out or promised to somebody: its return. Here: a lower price. Sold for good, or free: nothing. */
export function noticeFor({ status, in_stock, price }: Pick<Product, "status" | "in_stock"> & { price: Pick<Product["price"], "amount_minor"> }): NoticeKind | null {
  if (status === "reserved") return "back-in-stock";
  if (status !== "active") return null;
  if (!in_stock) return "back-in-stock";
  return price.amount_minor > 0 ? "price-drop" : null;
}
