/** The visits to Stripe's pages, and coming back from them: `?stripe=back` asks how the account stands now, `?stripe=again` goes there once more. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useSearchParams } from "react-router";
import { payoutKeys, payouts } from "#/features/payouts/api/payouts";

export function useStripe(shop: string) {
  const queries = useQueryClient();
  const [parameters, setParameters] = useSearchParams();
  const came = parameters.get("stripe");
  const handled = useRef(false);
  const visit = useMutation({
    mutationFn: (page: "onboarding" | "dashboard") => payouts.stripePage(shop, page),
    onSuccess: (url) => window.location.assign(url),
  });
  const check = useMutation({
    mutationFn: () => payouts.checkStripe(shop),
    onSuccess: (account) => {
      queries.setQueryData(payoutKeys.stripe(shop), account);
      void queries.invalidateQueries({ queryKey: payoutKeys.balance(shop) });
    },
  });
  const { mutate: go } = visit;
  const { mutate: ask } = check;
  useEffect(() => {
    if (came === null || handled.current) return;
    handled.current = true;
    // So that neither a reload nor the way back goes there again.
    setParameters((now) => (now.delete("stripe"), now), { replace: true, preventScrollReset: true });
    if (came === "again") go("onboarding");
    else ask();
  }, [came, ask, go, setParameters]);
  // The page stays busy until the browser has left it.
  return { visit, check, isLeaving: visit.isPending || visit.isSuccess };
}
