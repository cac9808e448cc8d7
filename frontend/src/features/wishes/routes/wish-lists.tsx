/** All of somebody's lists in a shop. */
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { listsQueryOptions } from "#/features/wishes/api/wishes";
import { ListCard } from "#/features/wishes/components/list-card";
import { NewListForm } from "#/features/wishes/components/new-list-form";
import { WishesFailure } from "#/features/wishes/components/wishes-failure";
import { takeBack, useDeferred } from "#/features/wishes/lib/deferred";
import { shopPath, useShop } from "#/lib/current-shop";
import { usePageTitle } from "#/lib/use-page-title";
import "#/styles/forms.css";
import "#/styles/hearts.css";
import "#/styles/wishes.css";
import { Skeleton } from "#/ui/skeleton";

export function WishListsPage() {
  const { t } = useLingui();
  const { slug: shop, name: shopName } = useShop();
  const { data: lists, error, refetch } = useQuery(listsQueryOptions(shop));
  const deferred = useDeferred();
  const navigate = useNavigate();
  const [isWriting, setWriting] = useState(false);
  usePageTitle(t`Your wish lists`, shopName);
  if (error && !lists) return <WishesFailure shop={shop} error={error} onRetry={() => void refetch()} />;
  return (
    <div className="page private wishes">
      <h1 className="private-title display">
        <Trans>Your wish lists</Trans>
      </h1>
      {!lists && <Skeleton className="wishes-skeleton" />}
      {lists?.length === 0 && (
        <div className="empty">
          <p>
            <Trans>None yet. Press the heart beside a piece, and the first list begins by itself.</Trans>
          </p>
          <Link to={shopPath(shop, "products")} className="button">
            <Trans>Look around</Trans>
          </Link>
        </div>
      )}
      {lists && lists.length > 0 && (
        <ul className="list-cards">
          {lists.map((list) =>
            deferred.has(list.ref) ? (
              <li key={list.ref} className="removed">
                <p role="status">
                  <Trans>“{list.name}” is deleted.</Trans>
                </p>
                <button type="button" className="text-button" onClick={() => takeBack(list.ref)}>
                  <Trans>Bring back</Trans>
                </button>
              </li>
            ) : (
              <ListCard key={list.ref} shop={shop} list={list} />
            ),
          )}
        </ul>
      )}
      {lists &&
        (isWriting ? (
          <div className="wishes-new">
            <NewListForm shop={shop} onLeave={() => setWriting(false)} onBegun={({ ref }) => void navigate(shopPath(shop, `wish-lists/${ref}`))} />
          </div>
        ) : (
          <button type="button" className="button button-quiet wishes-new" onClick={() => setWriting(true)}>
            <Trans>A new list</Trans>
          </button>
        ))}
    </div>
  );
}
