/** What a heart may have to ask first: who one is, or which list is meant. Fetched when it is asked. */
import { lazy, Suspense } from "react";
import type { Piece } from "#/features/wishes/lib/use-heart";

const SignInDialog = lazy(async () => ({ default: (await import("#/features/wishes/components/sign-in-dialog")).SignInDialog }));
const ListsDialog = lazy(async () => ({ default: (await import("#/features/wishes/components/lists-dialog")).ListsDialog }));

interface HeartQuestionsProps {
  piece: Piece;
  shop: string;
  question: "sign-in" | "lists" | null;
  onClose: () => void;
}

export function HeartQuestions({ piece: { slug, title }, shop, question, onClose }: HeartQuestionsProps) {
  if (question === null) return null;
  return (
    <Suspense>
      {question === "sign-in" && <SignInDialog intent={{ shop, slug, title }} onClose={onClose} />}
      {question === "lists" && <ListsDialog shop={shop} piece={{ slug, title }} onClose={onClose} />}
    </Suspense>
  );
}
