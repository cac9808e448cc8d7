/** Some changes want somebody to prove anew who they are: the question is asked, and the change goes on by itself. */
import { useLingui } from "@lingui/react/macro";
import { lazy, Suspense, useRef, useState, type ReactNode } from "react";
import { describeAuthError, wantsProof } from "#/features/accounts/lib/auth-errors";
import { notify } from "#/ui/toast";

const ProofDialog = lazy(async () => ({ default: (await import("#/features/accounts/components/proof-dialog")).ProofDialog }));

export interface Proof {
  /** Does it, after a proof where one is wanted; false when it could not be done or was given up. */
  prove: (act: () => Promise<unknown>) => Promise<boolean>;
  /** The question, to be shown somewhere on the page. */
  question: ReactNode;
}

export function useProof(): Proof {
  const { i18n } = useLingui();
  const [isAsked, setAsked] = useState(false);
  const answer = useRef<((isProven: boolean) => void) | null>(null);
  const settle = (isProven: boolean) => {
    setAsked(false);
    answer.current?.(isProven);
    answer.current = null;
  };
  const prove = async (act: () => Promise<unknown>): Promise<boolean> => {
    try {
      await act();
      return true;
    } catch (error) {
      if (!wantsProof(error)) {
        const { fields, text } = describeAuthError(error);
        const words = Object.values(fields)[0] ?? text;
        if (words) await notify(i18n._(words));
        return false;
      }
    }
    const isProven = await new Promise<boolean>((resolve) => {
      answer.current = resolve;
      setAsked(true);
    });
    return isProven ? prove(act) : false;
  };
  return {
    prove,
    question: isAsked && (
      <Suspense>
        <ProofDialog onSettle={settle} />
      </Suspense>
    ),
  };
}
