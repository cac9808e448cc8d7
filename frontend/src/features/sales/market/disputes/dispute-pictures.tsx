/** Pictures that go with what is said in a dispute. */
import { Plural, Trans } from "@lingui/react/macro";
import { disputeUploadPath } from "@galleria/sdk/disputes";
import { disputing } from "#/features/sales/api/disputes";
import { describeDisputeError } from "#/features/sales/market/disputes/dispute-words";
import { usePictures, type Pictures } from "#/lib/form/use-pictures";
import { PicturePicker } from "#/ui/form/picture-picker";

export function useDisputePictures(sale: string, openedBy: string | undefined): Pictures {
  return usePictures({ path: disputeUploadPath(sale, openedBy), remove: (ref) => disputing.removePicture(sale, ref, openedBy) });
}

export function DisputePictures({ pictures, most }: { pictures: Pictures; most: number }) {
  return (
    <PicturePicker
      pictures={pictures}
      most={most}
      describe={describeDisputeError}
      hint={(left) =>
        left > 0 ? (
          <Plural value={left} one="One more picture. Only you two and the shop see it." other="Up to # pictures. Only you two and the shop see them." />
        ) : (
          <Trans>That is as many as go with one message.</Trans>
        )
      }
    />
  );
}
