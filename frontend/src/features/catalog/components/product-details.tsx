/** Everything that is said about one piece, in reading order. Themes place the parts: see styles/product.css. */
import { Trans } from "@lingui/react/macro";
import type { Product, Variant } from "@galleria/sdk/types";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { AttributeTable } from "#/features/catalog/components/attribute-table";
import { Availability } from "#/features/catalog/components/availability";
import { Breadcrumb } from "#/features/catalog/components/breadcrumb";
import { Gallery } from "#/features/catalog/components/gallery";
import { ProductPrice } from "#/features/catalog/components/product-price";
import { ShareButton } from "#/features/catalog/components/share-button";
import { VariantChoice } from "#/features/catalog/components/variant-choice";
import { listTarget } from "#/features/catalog/lib/list-state";
import { shopPath, useShop } from "#/lib/current-shop";
import { Part } from "#/lib/first-screen";
import { Prose } from "#/ui/prose";
import { AverageStars } from "#/ui/average-stars";

interface ProductDetailsProps {
  product: Product;
  variant: Variant | undefined;
  buy: ReactNode;
  /** What stands under the name of who sells it. */
  underSeller: ReactNode;
}

export function ProductDetails({ product, variant, buy, underSeller }: ProductDetailsProps) {
  const { slug: shop, capabilities } = useShop();
  const link = (target: string) => shopPath(shop, target);
  return (
    <article className="product">
      <header className="product-head">
        <Breadcrumb trail={product.breadcrumb} />
        {product.maker && (
          <p className="product-maker">
            <Link to={link(listTarget({ maker: [product.maker] }))}>{product.maker}</Link>
          </p>
        )}
        <h1 className="product-title display">{product.title}</h1>
        <p className="product-summary">{product.summary}</p>
      </header>
      <Part>
        <Gallery pictures={product.gallery} title={product.title} />
      </Part>
      <Part>
        <div className="product-side">
          <ProductPrice product={product} variant={variant} />
          {variant && product.option_axes.length > 0 && <VariantChoice product={product} variant={variant} />}
          <Availability product={product} variant={variant} />
          {buy}
          {product.condition_note && (
            <div className="condition">
              <p className="condition-name">
                <span className="label">
                  <Trans>Condition</Trans>
                </span>{" "}
                {product.condition_note.name}
              </p>
              <p className="product-note">{product.condition_note.description}</p>
            </div>
          )}
          {product.seller && (
            <p className="product-seller">
              <span className="label">
                <Trans>Sold by</Trans>
              </span>{" "}
              <Link to={link(capabilities.includes("marketplace") ? `sellers/${encodeURIComponent(product.seller.username)}` : listTarget({ seller: product.seller.username }))}>{product.seller.name}</Link>
              {"rating" in product.seller && <AverageStars rating={product.seller.rating} />}
            </p>
          )}
          {product.seller && underSeller}
          <div className="product-actions">
            <ShareButton title={product.title} />
            {variant?.sku && (
              <p className="product-note">
                <Trans>No. {variant.sku}</Trans>
              </p>
            )}
          </div>
        </div>
      </Part>
      <Part>
        <Prose html={product.description_html} className="product-words" />
        <div className="product-data">
          <h2 className="product-subtitle">
            <Trans>In detail</Trans>
          </h2>
          <AttributeTable attributes={product.attributes} />
          {product.tags.length > 0 && (
            <ul className="tags">
              {product.tags.map((tag) => (
                <li key={tag}>
                  <Link to={link(listTarget({ tag: [tag] }))}>{tag}</Link>
                </li>
              ))}
            </ul>
          )}
        </div>
        <ul className="product-policies">
          {product.policies.map(({ slug, title, summary }) => (
            <li key={slug}>
              <Link to={link(`policies/${slug}`)}>{title}</Link>
              <p>{summary}</p>
            </li>
          ))}
        </ul>
      </Part>
    </article>
  );
}
