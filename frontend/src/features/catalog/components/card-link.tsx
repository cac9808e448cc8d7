/** The link of a card: it covers the whole card, and its page is fetched while the pointer is still on the way. */
import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { productQueryOptions } from "#/features/catalog/api/products";
import { useOpeningHandlers } from "#/features/catalog/lib/searched-list";
import { productPath, useShop } from "#/lib/current-shop";

export function CardLink({ slug, children }: { slug: string; children: ReactNode }) {
  const shop = useShop().slug;
  const queries = useQueryClient();
  const opening = useOpeningHandlers(slug);
  const prefetch = () => {
    // If it fails, the page itself will say so.
    queries.query(productQueryOptions(shop, slug)).catch(() => undefined);
  };
  return (
    <Link to={productPath(shop, slug)} className="card-link" onPointerEnter={prefetch} onFocus={prefetch} {...opening}>
      {children}
    </Link>
  );
}
