/** Who keeps the shop: the opening of its story on the home page, all of it on the about page. */
import { Trans } from "@lingui/react/macro";
import { Link } from "react-router";
import { shopPath, useShop } from "#/lib/current-shop";
import { Prose } from "#/ui/prose";

export function Story({ title, text }: { title: string; text: string }) {
  const shop = useShop();
  return (
    <section className="story" aria-labelledby="story">
      <div className="story-inner">
        <h2 id="story" className="story-title display">
          {title}
        </h2>
        {text && <p className="story-text">{text}</p>}
        <Prose html={shop.story_html} className="story-words" />
        <p className="story-more">
          <Link to={shopPath(shop.slug, "about")} className="text-link">
            <Trans>The whole story</Trans>
          </Link>
        </p>
      </div>
    </section>
  );
}
