/** Who keeps the shop, and what it promises. */
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import { shopPath, useShop } from "#/lib/current-shop";
import { usePageTitle } from "#/lib/use-page-title";
import { Prose } from "#/ui/prose";

export function AboutPage() {
  const { t } = useLingui();
  const shop = useShop();
  usePageTitle(t`About`, shop.name);
  const heading = shop.story_title || t`About ${shop.name}`;
  return (
    <div className="page reading">
      <header className="reading-head">
        <p className="label">
          <Trans>About {shop.name}</Trans>
        </p>
        <h1 className="reading-title display">{heading}</h1>
      </header>
      <Prose html={shop.story_html} className="reading-words reading-story" />
      {shop.conditions.length > 0 && (
        <section className="reading-extra" aria-labelledby="conditions">
          <h2 id="conditions" className="reading-subtitle display">
            <Trans>How we grade</Trans>
          </h2>
          <dl className="grades">
            {shop.conditions.map(({ code, name, description }) => (
              <div key={code}>
                <dt>{name}</dt>
                <dd>{description}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {shop.policies.length > 0 && (
        <section className="reading-extra" aria-labelledby="policies">
          <h2 id="policies" className="reading-subtitle display">
            <Trans>What we promise</Trans>
          </h2>
          <dl className="grades">
            {shop.policies.map(({ slug, title, summary }) => (
              <div key={slug}>
                <dt>
                  <Link to={shopPath(shop.slug, `policies/${slug}`)} className="text-link">
                    {title}
                  </Link>
                </dt>
                <dd>{summary}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </div>
  );
}
