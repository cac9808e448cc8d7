import type { ProductQuery } from "@galleria/sdk/client";
import { useCallback, useMemo } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { listTarget, readListState } from "#/features/catalog/lib/list-state";
import { shopPath, useShop } from "#/lib/current-shop";

/** The state of the list, and the one way to change it: a new address. The page keeps its place on the screen. */
export function useListState(): [ProductQuery, (next: ProductQuery) => void] {
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const shop = useShop().slug;
  const query = useMemo(() => readListState(parameters), [parameters]);
  const change = useCallback(
    (next: ProductQuery) => void navigate(shopPath(shop, listTarget(next)), { preventScrollReset: true }),
    [navigate, shop],
  );
  return [query, change];
}
