/** One line of a bag: what, how many, for how much, and what has changed about it. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { Bag, BagLine as Line } from "@galleria/sdk/types";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { Quantity } from "#/features/sales/components/quantity";
import { isAside, mostOf, type BagChange } from "#/features/sales/lib/bag-changes";
import { linePath } from "#/features/sales/lib/order-path";
import { noteWords } from "#/features/sales/lib/note-words";
import { Money } from "#/ui/money";
import { Picture } from "#/ui/picture";

interface BagLineProps {
  bag: Bag;
  line: Line;
  onChange: (change: BagChange) => void;
  onLeave: (() => void) | undefined;
  children: ReactNode;
}

export function BagLine({ bag, line, onChange, onLeave, children }: BagLineProps) {
  const { i18n } = useLingui();
  const { title, maker, options, picture, quantity } = line;
  const chosen = Object.values(options).join(" · ");
  const path = linePath(bag.shop, line);
  return (
    <li className="bag-line">
      <Link to={path} className="bag-picture" tabIndex={-1} aria-hidden onClick={onLeave}>
        {picture && <Picture picture={picture} sizes="7rem" alt="" />}
      </Link>
      <div className="bag-words">
        {maker && <p className="bag-maker">{maker}</p>}
        <p className="bag-title">
          <Link to={path} onClick={onLeave}>
            {title}
          </Link>
        </p>
        {chosen && <p className="bag-options">{chosen}</p>}
        {line.notes.map((note) => (
          <p key={note.code} className="bag-note" data-code={note.code} role="status">
            {i18n._(noteWords(note, line))}
          </p>
        ))}
      </div>
      <p className="bag-price">
        <Money minor={line.total_minor} currency={bag.currency} />
        {quantity > 1 && (
          <span className="bag-each">
            <Trans>
              each <Money minor={line.price_minor} currency={bag.currency} />
            </Trans>
          </span>
        )}
      </p>
      <div className="bag-tools">
        {!isAside(bag, line) && line.free > 0 && mostOf(line) > 1 && (
          <Quantity label={title} value={quantity} most={mostOf(line)} onChange={(next) => onChange({ kind: "quantity", id: line.id, quantity: next })} />
        )}
        {children}
      </div>
    </li>
  );
}
