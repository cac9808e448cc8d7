/** The home of a shop: its hero, then the sections of its manifest in their order. */
import { Trans } from "@lingui/react/macro";
import type { HomeSection } from "@galleria/sdk/types";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { ProductShelf, type Arrangement } from "#/features/catalog/components/product-shelf";
import { homeQueryOptions } from "#/features/shops/api/shops";
import { CategoryIndex } from "#/features/shops/components/category-index";
import { Hero } from "#/features/shops/components/hero";
import { Story } from "#/features/shops/components/story";
import { shopPath, useShop } from "#/lib/current-shop";
import { Part } from "#/lib/first-screen";
import { usePageTitle } from "#/lib/use-page-title";
import { SectionHeading } from "#/ui/section-heading";

export function HomePage() {
  const shop = useShop();
  const { data: home } = useSuspenseQuery(homeQueryOptions(shop.slug));
  usePageTitle(shop.name, shop.tagline);
  return (
    <div className="home">
      <Hero hero={home.hero} />
      {home.sections.map((section, index) => (
        <Part key={`${section.kind}-${section.title}`}>
          <Section section={section} number={index + 1} />
        </Part>
      ))}
    </div>
  );
}

function Section({ section, number }: { section: HomeSection; number: number }) {
  const shop = useShop().slug;
  const { kind, title, text, products, categories } = section;
  if (kind === "story") return <Story title={title} text={text} />;
  if (kind === "categories") {
    return (
      <section className="section section-categories" aria-labelledby={`section-${number}`}>
        <SectionHeading id={`section-${number}`} title={title} text={text} number={number} />
        <CategoryIndex categories={categories} />
      </section>
    );
  }
  if (products.length === 0) return null;
  return (
    <section className={`section section-${kind}`} aria-labelledby={`section-${number}`}>
      <SectionHeading
        id={`section-${number}`}
        title={title}
        text={text}
        number={number}
        action={
          kind === "arrivals" && (
            <Link to={shopPath(shop, "products")} className="text-link">
              <Trans>See everything</Trans>
            </Link>
          )
        }
      />
      <ProductShelf cards={products} arrangement={kind satisfies Arrangement} />
    </section>
  );
}
