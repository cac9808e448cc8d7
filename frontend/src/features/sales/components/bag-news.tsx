/** What sign-in brought into the bag: said once. */
import { Plural, Trans } from "@lingui/react/macro";
import type { Bag } from "@galleria/sdk/types";
import { Notice } from "#/ui/form/notice";

export function BagNews({ bag }: { bag: Bag }) {
  if (bag.merged.length === 0) return null;
  return (
    <Notice kind="note" title={<Trans>From your bag before you signed in</Trans>}>
      <ul>
        {bag.merged.map(({ title, quantity }) => (
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
