/** How many more days there shall be to look at something. */
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { describeMarketError } from "#/features/sales/market/market-words";
import { ActionButton } from "#/ui/action-button";
import { Dialog } from "#/ui/form/dialog";
import { Field } from "#/ui/form/field";
import { Notice } from "#/ui/form/notice";

interface DaysDialogProps {
  title: string;
  text: string;
  button: string;
  /** So many can be agreed yet. */
  most: number;
  isBusy: boolean;
  error: unknown;
  onDays: (days: number) => void;
  onClose: () => void;
}

const FIRST = 3;

export function DaysDialog({ title, text, button, most, isBusy, error, onDays, onClose }: DaysDialogProps) {
  const { t, i18n } = useLingui();
  const [typed, setTyped] = useState(String(Math.min(FIRST, most)));
  const [isWrong, setWrong] = useState(false);
  const days = Number(typed);
  const fits = /^\d+$/.test(typed.trim()) && days >= 1 && days <= most;
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setWrong(!fits);
          if (fits && !isBusy) onDays(days);
        }}
      >
        <p>{text}</p>
        <Field
          label={t`Days`}
          type="number"
          inputMode="numeric"
          min={1}
          max={most}
          autoComplete="off"
          // It asks for this and for nothing else.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          className="days-field"
          value={typed}
          error={isWrong && !fits ? t`Choose a whole number from 1 to ${most}.` : undefined}
          hint={<Plural value={most} one="One more day can be agreed." other="Up to # more days can be agreed." />}
          onChange={({ target }) => setTyped(target.value)}
        />
        {error !== null && <Notice kind="warning">{i18n._(describeMarketError(error).text)}</Notice>}
        <div className="dialog-actions">
          <ActionButton type="submit" isBusy={isBusy}>
            {button}
          </ActionButton>
          <button type="button" className="button button-quiet" onClick={onClose}>
            <Trans>Back</Trans>
          </button>
        </div>
      </form>
    </Dialog>
  );
}
