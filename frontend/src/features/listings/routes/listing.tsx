/** The guided form of one listing: step by step, from a telephone or by keys alone; kept as one goes. */
import { Trans, useLingui } from "@lingui/react/macro";
import { GalleriaError } from "@galleria/sdk/errors";
import type { ListingDraft, ListingFields } from "@galleria/sdk/types";
import type { MessageDescriptor } from "@lingui/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Link, useNavigate, useParams, useSearchParams } from "react-router";
import { draftQueryOptions, listingKeys, listings, movedDraft } from "#/features/listings/api/listings";
import { ConflictDialog } from "#/features/listings/components/conflict-dialog";
import { SaveState } from "#/features/listings/components/save-state";
import { StepDetails, StepPiece, StepPrice } from "#/features/listings/components/step-fields";
import { StepLook, type Look } from "#/features/listings/components/step-look";
import { StepPictures } from "#/features/listings/components/step-pictures";
import { firstStepOf, formFaults, mend, readStep, stepOf, STEP_NAMES, STEPS, type Step } from "#/features/listings/lib/steps";
import { forgetUnsaved } from "#/features/listings/lib/unsaved";
import { useDraft } from "#/features/listings/lib/use-draft";
import { describeListingError } from "#/features/listings/lib/words";
import { productPath, shopPath, useShop } from "#/lib/current-shop";
import { signInPath } from "#/lib/sign-in-path";
import { usePageTitle } from "#/lib/use-page-title";
import "#/styles/forms.css";
import "#/styles/listings.css";
import { ActionButton } from "#/ui/action-button";
import { Failure } from "#/ui/failure";
import { Notice } from "#/ui/form/notice";
import { Skeleton } from "#/ui/skeleton";
import { notify } from "#/ui/toast";

export function ListingPage({ look }: { look: Look }) {
  const { i18n } = useLingui();
  const { ref = "" } = useParams();
  const { slug: shop } = useShop();
  const navigate = useNavigate();
  const { data: draft, error, refetch } = useQuery(draftQueryOptions(shop, ref));
  const isVisitor = error instanceof GalleriaError && error.status === 401;
  useEffect(() => {
    if (isVisitor) void navigate(signInPath(shopPath(shop, `sell/listings/${ref}`)), { replace: true });
  }, [isVisitor, navigate, ref, shop]);
  if (error && !isVisitor && !draft) {
    const { title, text } = describeListingError(error);
    return <Failure title={i18n._(title)} text={i18n._(text)} onRetry={() => void refetch()} />;
  }
  return <div className="page private">{draft ? <Form key={ref} draft={draft} look={look} /> : <Skeleton className="listing-skeleton" />}</div>;
}

function Form({ draft, look }: { draft: ListingDraft; look: Look }) {
  const { t, i18n } = useLingui();
  const { slug: shop, name: shopName } = useShop();
  const kept = useDraft(shop, draft);
  const navigate = useNavigate();
  const client = useQueryClient();
  const [parameters, setParameters] = useSearchParams();
  const step = readStep(parameters.get("step"));
  const place = STEPS.indexOf(step);
  const [refused, setRefused] = useState<ReadonlyMap<string, MessageDescriptor>>(new Map());
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = {
    ...kept,
    change: (values: Partial<ListingFields>) => {
      kept.change(values);
      setRefused(mend(refused, values));
    },
  };
  const faults = new Map([...refused].filter(([field]) => field !== "pictures" || form.pictures.length === 0));
  const [isBusy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  usePageTitle(draft.product ? t`Change your listing` : t`List a piece`, shopName);
  useEffect(() => {
    // Whoever goes on by keys goes on at the top of the next step.
    if (!isFirst.current) heading.current?.focus();
    isFirst.current = false;
  }, [step]);

  const go = (to: Step) => setParameters({ step: to }, { replace: true, preventScrollReset: false });
  const fault = (field: string) => {
    const words = faults.get(field);
    return words && i18n._(words);
  };
  const publish = async () => {
    setBusy(true);
    setRefusal(null);
    try {
      const version = await form.flush();
      if (version === null) return;
      const { slug } = await listings.publish(shop, draft.ref, version);
      forgetUnsaved(draft.ref);
      await client.invalidateQueries({ queryKey: listingKeys.all });
      client.removeQueries({ queryKey: ["products"] });
      await navigate(productPath(shop, slug));
      await notify(t`It is on the shelves`);
    } catch (error) {
      const found = formFaults(error);
      setRefused(found);
      const first = firstStepOf(found);
      setRefusal(found.size > 0 ? null : movedDraft(error) ? t`It was changed somewhere else meanwhile. Load the page again.` : i18n._(describeListingError(error).text));
      if (first) go(first);
    } finally {
      setBusy(false);
    }
  };
  const isWrong = (one: Step) => [...faults.keys()].some((field) => stepOf(field) === one);
  const next = STEPS[place + 1];
  const before = STEPS[place - 1];
  return (
    <>
      <header className="listing-head">
        <Link to={shopPath(shop, "sell/listings")} className="text-link">
          <Trans>Your listings</Trans>
        </Link>
        <h1 className="private-title display">{form.fields.title || (draft.product ? t`Change your listing` : t`List a piece`)}</h1>
        <SaveState state={form.state} />
      </header>
      <nav aria-label={t`Steps`}>
        <ol className="listing-steps">
          {STEPS.map((one, index) => (
            <li key={one}>
              <button type="button" aria-current={one === step ? "step" : undefined} data-wrong={isWrong(one) || undefined} onClick={() => go(one)}>
                <span aria-hidden>{index + 1}</span> <span className="listing-step-name">{i18n._(STEP_NAMES[one])}</span>
                {isWrong(one) && <span className="sr-only">{t`something is missing`}</span>}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      {faults.size > 0 && (
        <Notice kind="warning">
          <Trans>Something is still missing. It is marked.</Trans>
        </Notice>
      )}
      {refusal && <Notice kind="warning">{refusal}</Notice>}
      <form
        className="listing-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (next) go(next);
          else if (!isBusy) void publish();
        }}
      >
        <h2 ref={heading} tabIndex={-1} className="listing-step-title">
          {i18n._(STEP_NAMES[step])}
        </h2>
        {step === "pictures" && <StepPictures shop={shop} draft={draft.ref} form={form} error={fault("pictures")} />}
        {step === "piece" && <StepPiece form={form} fault={fault} />}
        {step === "details" && <StepDetails form={form} fault={fault} />}
        {step === "price" && <StepPrice form={form} fault={fault} draft={draft.ref} hasVariants={draft.has_variants} currency={draft.currency} />}
        {step === "look" && <StepLook form={form} draft={draft.ref} look={look} />}
        <div className="listing-foot">
          <ActionButton type="submit" isBusy={isBusy}>
            {next ? <Trans>Next: {i18n._(STEP_NAMES[next])}</Trans> : draft.product ? <Trans>Publish the changes</Trans> : <Trans>Publish</Trans>}
          </ActionButton>
          {before && (
            <button type="button" className="text-button" onClick={() => go(before)}>
              <Trans>Back</Trans>
            </button>
          )}
        </div>
      </form>
      {form.conflict && <ConflictDialog draft={form.conflict} settle={form.settle} />}
    </>
  );
}
