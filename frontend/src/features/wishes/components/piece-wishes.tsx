/** Beside a piece on its own page: the heart, and the bell. */
import { Trans } from "@lingui/react/macro";
import type { Product } from "@galleria/sdk/types";
import { Link } from "react-router";
import { HeartIcon } from "#/features/wishes/components/heart-icon";
import { HeartQuestions } from "#/features/wishes/components/heart-questions";
import { NoticeButton } from "#/features/wishes/components/notice-button";
import { noticeFor } from "#/features/wishes/lib/notice-for";
import { useHeart } from "#/features/wishes/lib/use-heart";
import { shopPath } from "#/lib/current-shop";
import "#/styles/hearts.css";

export function PieceWishes({ product }: { product: Product }) {
  const { shop, isOn, hasChoice, press, question, close } = useHeart(product);
  const kind = noticeFor(product);
  return (
    <div className="piece-wishes">
      <button type="button" className="button button-quiet piece-heart" aria-pressed={isOn} aria-haspopup={hasChoice ? "dialog" : undefined} onClick={press}>
        <HeartIcon isFull={isOn} />
        {/* As wide in both states. */}
        <Trans>On my wish list</Trans>
      </button>
      <div className="piece-later">
        {kind && <NoticeButton key={kind} product={product} kind={kind} />}
        {isOn && (
          <Link className="text-link piece-lists" to={shopPath(shop, "wish-lists")}>
            <Trans>My lists</Trans>
          </Link>
        )}
      </div>
      <HeartQuestions piece={product} shop={shop} question={question} onClose={close} />
    </div>
  );
}
