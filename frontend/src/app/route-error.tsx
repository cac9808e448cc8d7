/** The error boundary of every route: says what happened and offers the way on. */
import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useParams, useRevalidator, useRouteError, Link } from "react-router";
import { shopParam, shopPath, useShopName } from "#/lib/current-shop";
import { describeError, isOutdated } from "#/lib/errors";
import { usePageTitle } from "#/lib/use-page-title";
import { Failure } from "#/ui/failure";

export function RouteError() {
  const error = useRouteError();
  const { i18n } = useLingui();
  const words = describeError(error);
  const params = useParams();
  const shop = shopParam(params);
  const retry = useRetry(error);
  usePageTitle(i18n._(words.title), useShopName());
  return (
    <Failure
      title={i18n._(words.title)}
      text={i18n._(words.text)}
      actions={
        <>
          {words.canRetry && (
            <button type="button" className="button" onClick={retry}>
              <Trans>Try again</Trans>
            </button>
          )}
          {shop && (
            <Link className="button button-quiet" to={shopPath(shop, "products")}>
              <Trans>See everything</Trans>
            </Link>
          )}
          <Link className="button button-quiet" to="/" reloadDocument={words.canRetry}>
            <Trans>Back to the entrance</Trans>
          </Link>
        </>
      }
    />
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
