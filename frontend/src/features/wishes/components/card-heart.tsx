/** The heart on a card's picture. */
import { useLingui } from "@lingui/react/macro";
import { HeartIcon } from "#/features/wishes/components/heart-icon";
import { HeartQuestions } from "#/features/wishes/components/heart-questions";
import { useHeart, type Piece } from "#/features/wishes/lib/use-heart";
import { useTurn } from "#/lib/turns";
import "#/styles/hearts.css";

/** There may be forty on a page that somebody scrolls already. */
export function CardHeart({ piece }: { piece: Piece }) {
  return useTurn() && <PieceHeart piece={piece} />;
}

function PieceHeart({ piece }: { piece: Piece }) {
  const { t } = useLingui();
  const { shop, isOn, hasChoice, press, question, close } = useHeart(piece);
  return (
    <>
      <button type="button" className="heart" aria-pressed={isOn} aria-haspopup={hasChoice ? "dialog" : undefined} aria-label={t`On my wish list: ${piece.title}`} onClick={press}>
        <HeartIcon isFull={isOn} />
      </button>
      <HeartQuestions piece={piece} shop={shop} question={question} onClose={close} />
    </>
  );
}
