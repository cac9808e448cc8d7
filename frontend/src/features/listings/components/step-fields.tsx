/** The steps that are fields: what it is, what it says of itself, and what it costs. */
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { categoryAttributesQueryOptions } from "#/features/listings/api/listings";
import { AttributeField } from "#/features/listings/components/attribute-field";
import { PriceHelpBox } from "#/features/listings/components/price-help";
import type { DraftForm } from "#/features/listings/lib/use-draft";
import { useShop } from "#/lib/current-shop";
import { describeError } from "#/lib/errors";
import { currencyDigits, majorToMinor, minorToMajor } from "#/lib/format";
import { Fault } from "#/ui/fault";
import { Field, SelectField, TextField } from "#/ui/form/field";
import { Skeleton } from "#/ui/skeleton";
import { useState } from "react";

export interface StepProps {
  form: DraftForm;
  fault: (field: string) => string | undefined;
}

export function StepPiece({ form: { fields, change }, fault }: StepProps) {
  const { t } = useLingui();
  const { categories } = useShop();
  return (
    <div className="fields">
      <Field label={t`Name`} maxLength={120} value={fields.title} error={fault("title")} hint={t`As buyers search for it: maker, model, reference.`} onChange={({ currentTarget }) => change({ title: currentTarget.value })} />
      <SelectField className="field-half" label={t`Category`} value={fields.category} error={fault("category")} onChange={({ currentTarget }) => change({ category: currentTarget.value })}>
        <option value="">{t`Choose`}</option>
        {categories.map(({ slug, name, depth }) => (
          <option key={slug} value={slug}>
            {"\u2003".repeat(depth) + name}
          </option>
        ))}
      </SelectField>
      <Field className="field-half" label={t`Maker`} maxLength={120} value={fields.maker} error={fault("maker")} onChange={({ currentTarget }) => change({ maker: currentTarget.value })} />
      <Field label={t`In one sentence`} aside={t`optional`} maxLength={160} value={fields.summary} error={fault("summary")} onChange={({ currentTarget }) => change({ summary: currentTarget.value })} />
    </div>
  );
}

export function StepDetails({ form: { fields, change }, fault }: StepProps) {
  const { t, i18n } = useLingui();
  const { slug: shop, conditions } = useShop();
  const category = fields.category;
  const { data: attributes, error, refetch, isFetching } = useQuery(categoryAttributesQueryOptions(shop, category));
  const given = fields.attributes;
  return (
    <div className="fields">
      {conditions.length > 0 && (
        <SelectField
          label={t`Condition`}
          value={fields.condition}
          error={fault("condition")}
          hint={conditions.find(({ code }) => code === fields.condition)?.description}
          onChange={({ currentTarget }) => change({ condition: currentTarget.value })}
        >
          <option value="">{t`Choose`}</option>
          {conditions.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      {category === "" && (
        <p className="field-hint">
          <Trans>Choose the category first: it says what else buyers want to know.</Trans>
        </p>
      )}
      {category !== "" && !attributes && isFetching && <Skeleton className="listing-skeleton" />}
      {error && <Fault text={i18n._(describeError(error).text)} onRetry={() => void refetch()} />}
      {attributes?.map((attribute) => (
        <AttributeField
          key={attribute.key}
          attribute={attribute}
          value={given[attribute.key]}
          error={fault(`attributes.${attribute.key}`)}
          onChange={(value) => change({ attributes: pick({ ...given, [attribute.key]: value }, attributes.map(({ key }) => key)) })}
        />
      ))}
      <TextField
        label={t`Description`}
        aside={t`optional`}
        rows={7}
        maxLength={20_000}
        value={fields.description}
        error={fault("description")}
        hint={t`Its history, what was done to it, every flaw. Honest pieces come back less often.`}
        onChange={({ currentTarget }) => change({ description: currentTarget.value })}
      />
    </div>
  );
}

/** What belongs to the category: values of another one that was chosen before would be refused. */
function pick<T>(values: Record<string, T>, keys: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(values).filter(([key]) => keys.includes(key)));
}

export function StepPrice({ form, fault, draft, hasVariants, currency }: StepProps & { draft: string; hasVariants: boolean; currency: string }) {
  const { t } = useLingui();
  const { fields, change } = form;
  const price = fields.price_minor ?? null;
  const [text, setText] = useState(price === null ? "" : String(minorToMajor(price, currency)));
  const [pieces, setPieces] = useState(String(fields.quantity ?? ""));
  if (hasVariants) {
    return (
      <p>
        <Trans>It comes in several variants: their prices and stock are changed one by one, and not here.</Trans>
      </p>
    );
  }
  return (
    <>
      <div className="fields">
        <Field
          className="field-half"
          label={t`Price (${currency})`}
          inputMode={currencyDigits(currency) === 0 ? "numeric" : "decimal"}
          autoComplete="off"
          value={text}
          error={fault("price_minor")}
          onChange={({ currentTarget: { value } }) => {
            setText(value);
            change({ price_minor: readPrice(value, currency) });
          }}
        />
        <Field
          className="field-half"
          label={t`Pieces`}
          inputMode="numeric"
          autoComplete="off"
          value={pieces}
          error={fault("quantity")}
          onChange={({ currentTarget: { value } }) => {
            setPieces(value);
            change({ quantity: /^\d{1,6}$/.test(value.trim()) ? Number(value) : null });
          }}
        />
      </div>
      <PriceHelpBox form={form} draft={draft} />
    </>
  );
}

const LARGEST = 10 ** 13;

function readPrice(text: string, currency: string): number | null {
  const number = Number(text.replace(/['’\s]/g, "").replace(",", "."));
  return text.trim() === "" || !Number.isFinite(number) || number < 0 || number > LARGEST ? null : majorToMinor(number, currency);
}
