/** The piece as buyers will see it: on a shelf, and on its page. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { Product } from "@galleria/sdk/types";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState, type ReactNode } from "react";
import { previewQueryOptions } from "#/features/listings/api/listings";
import type { DraftForm } from "#/features/listings/lib/use-draft";
import { useShop } from "#/lib/current-shop";
import { describeError } from "#/lib/errors";
import { Fault } from "#/ui/fault";
import { Skeleton } from "#/ui/skeleton";

/** Another room's: how the shop shows a piece. */
export interface Look {
  card: (product: Product) => ReactNode;
  page: (product: Product) => ReactNode;
}

export function StepLook({ form, draft, look }: { form: DraftForm; draft: string; look: Look }) {
  const { t, i18n } = useLingui();
  const { slug: shop } = useShop();
  const [version, setVersion] = useState<number | null>(null);
  const { flush } = form;
  useEffect(() => {
    if (version === null) void flush().then((saved) => setVersion(saved ?? form.version));
  });
  const { data: product, error, refetch } = useQuery({ ...previewQueryOptions(shop, draft, version ?? 0), enabled: version !== null });
  if (error) return <Fault text={i18n._(describeError(error).text)} onRetry={() => void refetch()} />;
  if (!product) return <Skeleton className="listing-skeleton" />;
  return (
    <div className="listing-look">
      <h3>
        <Trans>On the shelf</Trans>
      </h3>
      {/* Seen, not walked: its links lead to a page that is not there yet. */}
      <div className="listing-look-card" inert>
        {look.card(product)}
      </div>
      <h3>
        <Trans>On its page</Trans>
      </h3>
      <div className="listing-look-page" inert aria-label={t`How the page will look`}>
        {look.page(product)}
      </div>
    </div>
  );
}
