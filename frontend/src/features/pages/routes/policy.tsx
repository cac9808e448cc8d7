/** One policy of the shop, the others beside it. */
import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { NavLink, useParams } from "react-router";
import { policyQueryOptions } from "#/features/pages/api/policies";
import { shopPath, useShop } from "#/lib/current-shop";
import { usePageTitle } from "#/lib/use-page-title";
import { Prose } from "#/ui/prose";
import { Skeleton } from "#/ui/skeleton";

export function PolicyPage() {
  const { t } = useLingui();
  const { slug = "" } = useParams();
  const shop = useShop();
  return (
    <div className="page reading reading-policy">
      <Suspense key={slug} fallback={<PolicySkeleton />}>
        <PolicyText slug={slug} />
      </Suspense>
      <nav aria-label={t`Policies`} className="reading-more">
        <ul>
          {shop.policies.map((policy) => (
            <li key={policy.slug}>
              <NavLink to={shopPath(shop.slug, `policies/${policy.slug}`)}>{policy.title}</NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

function PolicyText({ slug }: { slug: string }) {
  const shop = useShop();
  const { data: policy } = useSuspenseQuery(policyQueryOptions(shop.slug, slug));
  usePageTitle(policy.title, shop.name);
  return (
    <>
      <header className="reading-head">
        <p className="label">
          <Trans>In plain words</Trans>
        </p>
        <h1 className="reading-title display">{policy.title}</h1>
        <p className="reading-summary">{policy.summary}</p>
      </header>
      <Prose html={policy.html} className="reading-words" />
    </>
  );
}

function PolicySkeleton() {
  return (
    <div className="reading-head" aria-busy="true">
      <Skeleton className="h-14 w-2/3" />
      <Skeleton className="mt-6 h-6 w-full" />
      <Skeleton className="mt-12 h-64 w-full" />
    </div>
  );
}
