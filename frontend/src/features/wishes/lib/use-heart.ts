/** One heart: whether it is full, and what pressing it does. */
import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { changeWish } from "#/features/wishes/lib/change-wish";
import { defaultList, listsOf } from "#/features/wishes/lib/shop-wishes";
import { useHearts } from "#/features/wishes/lib/use-hearts";
import { notify } from "#/ui/toast";

export interface Piece {
  slug: string;
  title: string;
}

export function useHeart({ slug, title }: Piece) {
  const { t } = useLingui();
  const { shop, known, isVisitor } = useHearts();
  const [question, setQuestion] = useState<"sign-in" | "lists" | null>(null);
  const on = listsOf(known, slug);
  const hasChoice = (known?.lists.length ?? 0) > 1;

  const toggle = async () => {
    const isOn = on.length === 0;
    const ref = on[0] ?? defaultList(known);
    if (!(await changeWish(shop, { slug, ref, isOn }))) return;
    await notify(isOn ? t`“${title}” is on your wish list` : t`“${title}” is off your wish list`, {
      label: t`Undo`,
      onClick: () => void changeWish(shop, { slug, ref, isOn: !isOn }),
    });
  };
  const press = () => {
    if (isVisitor) setQuestion("sign-in");
    else if (hasChoice) setQuestion("lists");
    else void toggle();
  };
  return { shop, isOn: on.length > 0, hasChoice, press, question, close: () => setQuestion(null) };
}
