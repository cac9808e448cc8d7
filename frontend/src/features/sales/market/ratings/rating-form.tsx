/** Stars and, if one likes, words about a seller. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { RatingStanding } from "@galleria/sdk/types";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { orderKeys } from "#/features/sales/api/orders";
import { rating, ratingKeys } from "#/features/sales/api/ratings";
import { describeRatingError, LONGEST } from "#/features/sales/market/ratings/rating-words";
import { StarField } from "#/features/sales/market/ratings/star-field";
import { formatDate } from "#/lib/format";
import { TextField } from "#/ui/form/field";
import { FormFoot } from "#/ui/form/form-foot";

interface RatingFormProps {
  standing: RatingStanding;
  openedBy: string | undefined;
  onDone: () => void;
  onLeave?: () => void;
}

export function RatingForm({ standing, openedBy, onDone, onLeave }: RatingFormProps) {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const [stars, setStars] = useState(standing.rating?.stars ?? 0);
  const [words, setWords] = useState(standing.rating?.words ?? "");
  const [isTried, setTried] = useState(false);
  const seller = standing.seller.name;
  const sending = useMutation({
    mutationFn: () => rating.rate(standing.sale, { stars, words: words.trim() }, openedBy),
    onSuccess: (told) => {
      queries.setQueryData(ratingKeys.of(standing.sale), told);
      onDone();
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: orderKeys.list() });
      void queries.invalidateQueries({ queryKey: ["sellers"] });
    },
  });
  return (
    <form
      className="rating-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (stars > 0 && !sending.isPending) sending.mutate();
      }}
    >
      <StarField
        name={`stars-${standing.sale}`}
        legend={<Trans>How was {seller}?</Trans>}
        value={stars}
        error={isTried && stars === 0 ? t`Choose from one to five stars.` : undefined}
        onChange={setStars}
      />
      {(stars > 0 || isTried) && (
        <>
          <TextField
            label={t`In your words`}
            aside={t`if you like`}
            rows={4}
            maxLength={LONGEST}
            value={words}
            hint={t`Was it as shown, well packed, quickly sent? Everybody reads it on the page of ${seller}, with the month and what you bought, and without your name.`}
            onChange={({ target }) => setWords(target.value)}
          />
          <FormFoot
            fault={sending.error && i18n._(describeRatingError(sending.error).text)}
            isBusy={sending.isPending}
            label={standing.rating ? <Trans>Save the change</Trans> : <Trans>Rate {seller}</Trans>}
            {...(onLeave && { onLeave })}
          />
        </>
      )}
      {stars === 0 && !isTried && standing.until && (
        <p className="hint">
          <Trans>You can say it until {formatDate(standing.until)}.</Trans>
        </p>
      )}
    </form>
  );
}
