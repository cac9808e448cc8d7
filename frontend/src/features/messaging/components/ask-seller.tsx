/** The way to ask who sells a piece, on its page. Whoever comes back from the sign-in finds the form open, with what they had written. */
import { Trans } from "@lingui/react/macro";
import { MessageCircleQuestion } from "lucide-react";
import { useEffect, useState } from "react";
import { useSearchParams } from "react-router";
import { AskDialog } from "#/features/messaging/components/ask-dialog";
import { ASK } from "#/features/messaging/lib/ask-address";

interface AskSellerProps {
  slug: string;
  title: string;
  seller: string;
}

export function AskSeller(piece: AskSellerProps) {
  const [parameters, setParameters] = useSearchParams();
  const isAsked = parameters.has(ASK);
  const [isOpen, setOpen] = useState(isAsked);
  useEffect(() => {
    if (!isAsked) return;
    setParameters(
      (now) => {
        now.delete(ASK);
        return now;
      },
      { replace: true, preventScrollReset: true },
    );
  }, [isAsked, setParameters]);
  return (
    <>
      <button type="button" className="button button-quiet ask-seller" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <MessageCircleQuestion aria-hidden strokeWidth={1.5} />
        <Trans>Ask the seller</Trans>
      </button>
      {isOpen && <AskDialog {...piece} onClose={() => setOpen(false)} />}
    </>
  );
}
