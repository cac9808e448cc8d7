/** Asks to be told of a piece: one press for somebody who is signed in, an address and a letter for a guest. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { NoticeKind } from "@galleria/sdk/types";
import { Bell, BellRing } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { changeNotice } from "#/features/wishes/lib/change-wish";
import { isWaitedFor } from "#/features/wishes/lib/shop-wishes";
import type { Piece } from "#/features/wishes/lib/use-heart";
import { useHearts } from "#/features/wishes/lib/use-hearts";
import { notify } from "#/ui/toast";

const NoticeDialog = lazy(async () => ({ default: (await import("#/features/wishes/components/notice-dialog")).NoticeDialog }));

export function NoticeButton({ product: { slug, title }, kind }: { product: Piece; kind: NoticeKind }) {
  const { t } = useLingui();
  const { shop, known, isVisitor } = useHearts();
  const [isAsking, setAsking] = useState(false);
  const isOn = isWaitedFor(known, slug, kind);
  const press = async () => {
    if (isVisitor) {
      setAsking(true);
      return;
    }
    if (!(await changeNotice(shop, { slug, kind, isOn: !isOn }))) return;
    await notify(isOn ? t`We will not write to you about it` : t`We will write to you`, {
      label: t`Undo`,
      onClick: () => void changeNotice(shop, { slug, kind, isOn }),
    });
  };
  const Icon = isOn ? BellRing : Bell;
  return (
    <>
      <button type="button" className="piece-notice" aria-pressed={isOn} aria-haspopup={isVisitor ? "dialog" : undefined} onClick={() => void press()}>
        <Icon aria-hidden strokeWidth={1.5} />
        <span>{kind === "back-in-stock" ? <Trans>Tell me when it is back</Trans> : <Trans>Tell me when the price falls</Trans>}</span>
      </button>
      {isAsking && (
        <Suspense>
          <NoticeDialog intent={{ shop, slug, title, notice: kind }} kind={kind} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  );
}
