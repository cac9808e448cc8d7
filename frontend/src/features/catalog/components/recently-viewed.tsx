import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Link } from "react-router";
import { listSeen } from "#/features/catalog/lib/recently-viewed";
import { productPath, useShop } from "#/lib/current-shop";
import { Picture } from "#/ui/picture";
import { SectionHeading } from "#/ui/section-heading";

/** What this visitor looked at before, without the piece that is open now. */
export function RecentlyViewed({ except }: { except: string }) {
  const { t } = useLingui();
  const shop = useShop().slug;
  // Read once: the piece of this page joins the list while the page is open.
  const [seen] = useState(() => listSeen(shop).filter((piece) => piece.slug !== except).slice(0, 8));
  if (seen.length === 0) return null;
  return (
    <section className="section" aria-labelledby="seen">
      <SectionHeading id="seen" title={t`You looked at these`} />
      <ul className="seen">
        {seen.map(({ slug, title, maker, picture }) => (
          <li key={slug}>
            <Link to={productPath(shop, slug)}>
              {picture && <Picture picture={picture} sizes="10rem" alt="" />}
              <span className="seen-maker">{maker}</span>
              <span className="seen-title">{title}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
