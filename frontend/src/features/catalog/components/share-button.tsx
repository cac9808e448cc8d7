import { Trans, useLingui } from "@lingui/react/macro";
import { Share2 } from "lucide-react";
import { notify } from "#/ui/toast";

/** Hands the address to the device's own sharing; where there is none, to the clipboard. */
export function ShareButton({ title }: { title: string }) {
  const { t } = useLingui();
  const share = async () => {
    const url = location.href;
    try {
      if ("share" in navigator && matchMedia("(pointer: coarse)").matches) {
        await navigator.share({ title, url });
      } else {
        await navigator.clipboard.writeText(url);
        await notify(t`The address is copied`);
      }
    } catch (error) {
      // Closing the device's sheet is an answer, not a failure.
      if (!(error instanceof DOMException && error.name === "AbortError")) await notify(t`Copy the address from the address bar`);
    }
  };
  return (
    <button type="button" className="button button-quiet" onClick={() => void share()}>
      <Share2 aria-hidden strokeWidth={1.5} />
      <Trans>Share</Trans>
    </button>
  );
}
