/**
 * What a form's values are checked by: a schema's faults, each at its field, the first of several. The checker comes when something is checked for
 * the first time, for it weighs more than the form. One that cannot be fetched lets everything through: the engine checks again.
 */
import type { FieldErrors, FieldValues, Resolver } from "react-hook-form";
import type { ZodMiniType } from "zod/mini";

export function zodResolver<Values extends FieldValues>(load: () => Promise<ZodMiniType<Values>>): Resolver<Values> {
  return async (values) => {
    const schema = await load().catch(() => null);
    if (schema === null) return { values, errors: {} };
    const result = schema.safeParse(values);
    if (result.success) return { values: result.data, errors: {} };
    const errors: Record<string, unknown> = {};
    for (const { path, code, message } of result.error.issues) put(errors, path.map(String), { type: code, message });
    return { values: {}, errors: errors as FieldErrors<Values> };
  };
}

function put(errors: Record<string, unknown>, path: readonly string[], fault: object): void {
  const [name = "root", ...rest] = path;
  if (rest.length === 0) errors[name] ??= fault;
  else put((errors[name] ??= {}) as Record<string, unknown>, rest, fault);
}
