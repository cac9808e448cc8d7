/** Which letters somebody wants, and in which language. Each choice counts at once; the way back stands in the notice. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { Me, MeChange } from "@galleria/sdk/types";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { keepMe, meKeys, meQueryOptions, person } from "#/features/accounts/api/me";
import { describeAccountError } from "#/features/accounts/lib/account-errors";
import { listLanguages } from "#/features/accounts/lib/languages";
import { useShopName } from "#/lib/current-shop";
import { usePageTitle } from "#/lib/use-page-title";
import { SelectField } from "#/ui/form/field";
import { notify } from "#/ui/toast";

type Letters = keyof Me["preferences"];

interface Change {
  part: Partial<Pick<Me, "language">> & { preferences?: Partial<Me["preferences"]> };
  back: Change["part"] | null;
}

export function PreferencesPage() {
  const { t } = useLingui();
  const { data: me } = useSuspenseQuery(meQueryOptions());
  usePageTitle(t`Letters and language`, useShopName() ?? t`Galleria`);
  return (
    <>
      <h1 className="private-title display">
        <Trans>Letters and language</Trans>
      </h1>
      {me && <Preferences me={me} />}
    </>
  );
}

function Preferences({ me }: { me: Me }) {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const key = meQueryOptions().queryKey;
  const show = (part: Change["part"]) =>
    queries.setQueryData(key, (now) => now && { ...now, ...part, preferences: { ...now.preferences, ...part.preferences } });
  const changing = useMutation({
    mutationKey: meKeys.me(),
    scope: { id: "preferences" },
    mutationFn: ({ part }: Change) => person.change(part as MeChange),
    onMutate: ({ part }) => {
      show(part);
    },
    onSuccess: (changed, { back }) => {
      // Of several in a row, those still to come are on the screen already.
      if (queries.isMutating({ mutationKey: meKeys.me() }) <= 1) queries.setQueryData(key, keepMe(changed));
      void notify(t`Saved`, back ? { label: t`Undo`, onClick: () => changing.mutate({ part: back, back: null }) } : undefined);
    },
    onError: (error, { back }) => {
      if (back) show(back);
      void notify(i18n._(describeAccountError(error)));
      void queries.invalidateQueries({ queryKey: key });
    },
  });
  const letter = (name: Letters, title: ReactNode, text: ReactNode) => (
    <label className="tick preference">
      <input
        type="checkbox"
        role="switch"
        checked={me.preferences[name]}
        onChange={({ target: { checked } }) => changing.mutate({ part: { preferences: { [name]: checked } }, back: { preferences: { [name]: !checked } } })}
      />
      <span>
        <strong>{title}</strong>
        <span className="field-hint">{text}</span>
      </span>
    </label>
  );
  return (
    <div className="account-parts">
      <fieldset className="preferences">
        <legend className="security-title display">
          <Trans>Letters</Trans>
        </legend>
        {letter("newsletter", <Trans>News of the house</Trans>, <Trans>What is new in the shops, now and then.</Trans>)}
        {letter(
          "notices",
          <Trans>What I wait for</Trans>,
          <Trans>When a piece is back, or costs less. Switched off, you go on waiting, and we write again once it is on.</Trans>,
        )}
        <p className="field-hint">
          <Trans>Letters about your orders and your account come in any case.</Trans>
        </p>
      </fieldset>
      <div className="preferences">
        <SelectField
          label={t`Language`}
          value={me.language}
          hint={t`For what comes in several languages. Today each shop speaks its own.`}
          onChange={({ target: { value } }) => changing.mutate({ part: { language: value }, back: { language: me.language } })}
        >
          <option value="">{t`Each shop's own`}</option>
          {listLanguages(me.language).map(({ tag, name }) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
    </div>
  );
}
