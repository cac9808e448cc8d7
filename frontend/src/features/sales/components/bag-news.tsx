/** What sign-in brought into the bag: it stands there until it has been read. */
import { Plural, Trans } from "@lingui/react/macro";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { bagNewsQueryOptions } from "#/features/sales/api/bags";
import { focusMain } from "#/lib/focus-main";
import { Notice } from "#/ui/form/notice";

export function BagNews({ shop }: { shop: string }) {
  const queries = useQueryClient();
  const { queryKey } = bagNewsQueryOptions(shop);
  const { data: merged = [] } = useQuery(bagNewsQueryOptions(shop));
  if (merged.length === 0) return null;
  const forget = () => {
    queries.setQueryData(queryKey, []);
    focusMain();
  };
  return (
    <Notice
      kind="note"
      title={<Trans>From your bag before you signed in</Trans>}
      action={
        <button type="button" className="text-button" onClick={forget}>
          <Trans>I have seen it</Trans>
        </button>
      }
    >
      <ul>
        {merged.map(({ title, quantity }) => (
          <li key={title}>
            {title}
            {quantity > 1 && (
              <>
                {" "}
                (<Plural value={quantity} one="# piece" other="# pieces" />)
              </>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
