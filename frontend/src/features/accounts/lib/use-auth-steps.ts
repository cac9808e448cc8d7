/** The steps of signing in: where it stands, and on to where somebody came from when it is done. */
import type { AuthState } from "@galleria/sdk/identity";
import { useCallback, useEffect, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { identity } from "#/features/accounts/api/identity";
import { meQueryOptions } from "#/features/accounts/api/me";
import { forgetPerson } from "#/features/accounts/lib/forget-person";
import { safeReturn } from "#/features/accounts/lib/return-address";
import { queryClient } from "#/lib/query-client";

export interface AuthSteps {
  state: AuthState;
  advance: (state: AuthState) => void;
  /** Where somebody came from, as the address says it: not yet looked at. */
  next: string | null;
}

export function useAuthSteps(): AuthSteps {
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const next = parameters.get("next");
  const [state, setState] = useState<AuthState>({ kind: "out" });

  const advance = useCallback(
    (reached: AuthState) => {
      setState(reached);
      if (reached.kind !== "in") return;
      // Bags and orders are another's from now on.
      forgetPerson();
      void queryClient
        .query(meQueryOptions())
        .catch(() => undefined)
        .then(() => navigate(safeReturn(next), { replace: true }));
    },
    [navigate, next],
  );

  useEffect(() => {
    // Who comes back in the middle goes on there; who is signed in already, perhaps by another house, goes on as after signing in here.
    let isHere = true;
    identity
      .session()
      .then((found) => {
        if (isHere && found.kind !== "out") advance(found);
      })
      .catch(() => undefined);
    return () => {
      isHere = false;
    };
  }, [advance]);

  return { state, advance, next };
}
