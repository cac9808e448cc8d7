import type { ProductQuery } from "@galleria/sdk/storefront";
import { useEffect, useMemo, useRef, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { listTarget, readListState } from "#/features/catalog/lib/list-state";
import { shopPath, useShop } from "#/lib/current-shop";

interface ListState {
  /** The state that the address names: what the pieces on screen answer. */
  query: ProductQuery;
  /** The state that was chosen last: what the controls show. Ahead of the address for as long as the loader waits, so that no tick jumps back. */
  chosen: ProductQuery;
  /** The one way to change it: a new address. The page keeps its place on the screen. */
  change: (next: ProductQuery) => void;
}

export function useListState(): ListState {
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const shop = useShop().slug;
  const query = useMemo(() => readListState(parameters), [parameters]);
  const [ahead, setAhead] = useState<ProductQuery | null>(null);
  const newest = useRef<ProductQuery | null>(null);
  // Whoever has left the list is not brought back by what was still under way there.
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => void (isHere.current = false);
  }, []);
  const change = async (next: ProductQuery) => {
    if (!isHere.current) return;
    newest.current = next;
    setAhead(next);
    await navigate(shopPath(shop, listTarget(next)), { preventScrollReset: true });
    if (newest.current === next) setAhead(null);
  };
  return { query, chosen: ahead ?? query, change: (next) => void change(next) };
}
