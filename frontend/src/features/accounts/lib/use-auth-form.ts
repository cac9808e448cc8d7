/** A form that is one step of signing in: checked here, then by the engine, whose words stand at the fields. */
import { useOneAtATime } from "#/lib/form/use-one-at-a-time";
import { zodResolver } from "#/lib/form/zod-resolver";
import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useForm, type DefaultValues, type FieldValues, type Path } from "react-hook-form";
import type { ZodMiniType } from "zod/mini";
import { describeAuthError } from "#/features/accounts/lib/auth-errors";

interface AuthFormOptions<Values extends FieldValues> {
  schema: () => Promise<ZodMiniType<Values, Values>>;
  values: Values;
  send: (values: Values) => Promise<void>;
  /** Names of fields that the engine calls otherwise. */
  rename?: Readonly<Record<string, string>>;
}

export function useAuthForm<Values extends FieldValues>({ schema, values, send, rename = {} }: AuthFormOptions<Values>) {
  const { i18n } = useLingui();
  const [fault, setFault] = useState<string | null>(null);
  const form = useForm<Values>({ resolver: zodResolver(schema), defaultValues: values as DefaultValues<Values> });
  const submit = useOneAtATime(
    form.handleSubmit(async (given) => {
      setFault(null);
      try {
        await send(given);
      } catch (error) {
        const { fields, text } = describeAuthError(error);
        let isFirst = true;
        const unknown: string[] = [];
        for (const [name, words] of Object.entries(fields)) {
          const field = rename[name] ?? name;
          if (field in values) {
            form.setError(field as Path<Values>, { message: i18n._(words) }, { shouldFocus: isFirst });
            isFirst = false;
          } else unknown.push(i18n._(words));
        }
        setFault(unknown[0] ?? (text ? i18n._(text) : null));
      }
    }),
  );
  return { form, submit, fault, errors: form.formState.errors, isBusy: form.formState.isSubmitting };
}
