/** The picture of a card, and the second one that shows itself to a pointer. */
import type { Card } from "@galleria/sdk/types";
import { useContext } from "react";
import { Beside } from "#/lib/beside";
import { Picture } from "#/ui/picture";

/** Without a pointer that hovers nobody ever sees the second one: half of a list's pictures. */
const hovers = matchMedia("(hover: hover)").matches;

interface CardPicturesProps {
  card: Card;
  sizes: string;
  priority: boolean;
}

export function CardPictures({ card, sizes, priority }: CardPicturesProps) {
  return (
    <span className="card-pictures">
      {card.picture && <Picture picture={card.picture} sizes={sizes} priority={priority} alt="" className="card-picture" />}
      {hovers && card.picture_2 && <Picture picture={card.picture_2} sizes={sizes} alt="" className="card-picture-2" />}
      <Mark card={card} />
    </span>
  );
}

/** Draws itself alone when it comes. */
function Mark({ card }: { card: Card }) {
  const Heart = useContext(Beside)?.Card;
  return Heart && <Heart piece={card} />;
}
