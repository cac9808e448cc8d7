/** The error boundary of every route: says what happened and offers the way on. */
import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { GalleriaError, NetworkError } from "@galleria/sdk/errors";
import { lazy, Suspense, useEffect, type ComponentType } from "react";
import { useParams, useRevalidator, useRouteError, Link } from "react-router";
import { shopParam, shopPath, useShopName } from "#/lib/current-shop";
import { describeError, isOutdated } from "#/lib/errors";
import { usePageTitle } from "#/lib/use-page-title";
import { Failure } from "#/ui/failure";

/** What helps on after a failure, fetched only then; when it cannot be had either, the page does without. */
function lazily<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await load().catch((): ComponentType<Props> => () => null) }));
}

const Similar = lazily(async () => (await import("#/features/catalog/components/similar")).Similar);
const SeenPages = lazily(async () => (await import("#/app/seen-pages")).SeenPages);

export function RouteError() {
  const error = useRouteError();
  const { i18n } = useLingui();
  const words = describeError(error);
  const params = useParams();
  const shop = shopParam(params);
  const retry = useRetry(error);
  const shopName = useShopName();
  usePageTitle(i18n._(words.title), shopName);
  const isNoShop = error instanceof GalleriaError && error.code === "shop_not_found";
  const slug = params["slug"];
  const wayOn =
    error instanceof NetworkError || isOutdated(error) ? (
      <SeenPages base={shop ? shopPath(shop).replace(/\/$/, "") : ""} />
    ) : shopName && slug && error instanceof GalleriaError && error.code === "product_archived" ? (
      <Similar slug={slug} />
    ) : null;
  return (
    <>
      <Failure
        title={i18n._(words.title)}
        text={i18n._(words.text)}
        onRetry={words.canRetry && retry}
        actions={
          <>
            {shop && !isNoShop && (
              <Link className="button button-quiet" to={shopPath(shop, "products")}>
                <Trans>See everything</Trans>
              </Link>
            )}
            <Link className={isNoShop ? "button" : "button button-quiet"} to="/" reloadDocument={words.canRetry}>
              <Trans>Back to the entrance</Trans>
            </Link>
          </>
        }
      />
      <Suspense>{wayOn}</Suspense>
    </>
  );
}

/** Asks again for what failed; when the line comes back, by itself. */
function useRetry(error: unknown): () => void {
  const queries = useQueryClient();
  const { revalidate } = useRevalidator();
  const retry = () => {
    if (isOutdated(error)) {
      location.reload();
      return;
    }
    queries.removeQueries({ predicate: (query) => query.state.status === "error" });
    void revalidate();
  };
  useEffect(() => {
    addEventListener("online", retry);
    return () => removeEventListener("online", retry);
  });
  return retry;
}
