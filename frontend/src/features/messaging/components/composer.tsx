/** Writing the next message. What is typed stays on this device until it is sent; Ctrl or ⌘ with Enter sends. */
import { Trans, useLingui } from "@lingui/react/macro";
import { useState, type KeyboardEvent, type SyntheticEvent } from "react";
import { WORDS_LONGEST } from "#/features/messaging/lib/message-words";
import { TextField } from "#/ui/form/field";

interface ComposerProps {
  label: string;
  words: string;
  setWords: (words: string) => void;
  onSend: (words: string) => void;
}

export function Composer({ label, words, setWords, onSend }: ComposerProps) {
  const { t } = useLingui();
  const [isTried, setTried] = useState(false);
  const said = words.trim();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(said === "");
    if (said === "") return;
    setWords("");
    onSend(said);
  };
  const sendByKey = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit(event);
  };
  return (
    <form className="composer" noValidate onSubmit={submit}>
      <TextField
        label={label}
        rows={4}
        maxLength={WORDS_LONGEST}
        value={words}
        error={isTried && said === "" ? t`Write something first.` : undefined}
        onKeyDown={sendByKey}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <button type="submit" className="button">
        <Trans>Send</Trans>
      </button>
    </form>
  );
}
