/** A question about a piece, for its seller. Visitors may write it before they say who they are: it waits for them on this device. */
import { GalleriaError } from "@galleria/sdk/errors";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Link, useLocation, useNavigate } from "react-router";
import { aboutQueryOptions, conversationKeys, messaging } from "#/features/messaging/api/messaging";
import { ASK } from "#/features/messaging/lib/ask-address";
import { useDraft } from "#/features/messaging/lib/draft";
import { describeMessageError } from "#/features/messaging/lib/message-errors";
import { conversationPath, WORDS_LONGEST } from "#/features/messaging/lib/message-words";
import { useShop } from "#/lib/current-shop";
import { makeKey } from "#/lib/form/make-key";
import { useOneAtATime } from "#/lib/form/use-one-at-a-time";
import { readHints } from "#/lib/hints";
import { signInPath } from "#/lib/sign-in-path";
import "#/styles/forms.css";
import { Dialog } from "#/ui/form/dialog";
import { TextField } from "#/ui/form/field";
import { FormFoot } from "#/ui/form/form-foot";
import { notify } from "#/ui/toast";

interface AskDialogProps {
  slug: string;
  title: string;
  seller: string;
  onClose: () => void;
}

export function AskDialog({ slug, title, seller, onClose }: AskDialogProps) {
  const { t, i18n } = useLingui();
  const { slug: shop } = useShop();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [words, setWords] = useDraft(`${shop}/${slug}`);
  const [isVisitor, setVisitor] = useState(readHints().name === null);
  const [isBusy, setBusy] = useState(false);
  const [isTried, setTried] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const key = useRef({ words: "", key: "" });
  const { data: before } = useQuery({ ...aboutQueryOptions(shop, slug), enabled: !isVisitor });
  const send = useOneAtATime(async () => {
    const said = words.trim();
    setTried(true);
    setFault(null);
    if (said === "" || isVisitor) return;
    setBusy(true);
    // The same words once more are the same question, also when the answer to the first try was lost.
    if (key.current.words !== said) key.current = { words: said, key: makeKey() };
    try {
      const conversation = await messaging.ask(shop, slug, said, key.current.key);
      setWords("");
      queries.setQueryData(conversationKeys.one(conversation.ref), conversation);
      void queries.invalidateQueries({ queryKey: conversationKeys.lists() });
      onClose();
      await notify(t`Your question is with ${seller}`, { label: t`Look at it`, onClick: () => void navigate(conversationPath(conversation)) });
    } catch (error) {
      if (error instanceof GalleriaError && error.status === 401) setVisitor(true);
      else setFault(i18n._(describeMessageError(error).text));
    } finally {
      setBusy(false);
    }
  });
  return (
    <Dialog title={t`Ask the seller`} onClose={onClose}>
      <form className="stack" noValidate onSubmit={send}>
        {before ? (
          <p>
            <Trans>
              You have asked about this piece before: <Link to={conversationPath(before)}>read what was said</Link>. What you write here is added to it.
            </Trans>
          </p>
        ) : (
          <p>
            <Trans>
              What do you want to know of {seller} about “{title}”?
            </Trans>
          </p>
        )}
        <TextField
          label={t`Your question`}
          rows={5}
          maxLength={WORDS_LONGEST}
          value={words}
          error={isTried && words.trim() === "" ? t`Write your question first.` : undefined}
          hint={t`The seller may put it on the piece's page with the answer, without your name.`}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {isVisitor ? <SignIn isKept={words.trim() !== ""} /> : <FormFoot fault={fault} isBusy={isBusy} label={<Trans>Send the question</Trans>} onLeave={onClose} />}
      </form>
    </Dialog>
  );
}

function SignIn({ isKept }: { isKept: boolean }) {
  const { pathname } = useLocation();
  return (
    <>
      <p>{isKept ? <Trans>Sign in to send it. What you have written waits here.</Trans> : <Trans>Sign in to ask: the answer comes to your account.</Trans>}</p>
      <div className="dialog-actions">
        <Link className="button" to={signInPath(`${pathname}?${ASK}=`)}>
          <Trans>Sign in</Trans>
        </Link>
      </div>
    </>
  );
}
