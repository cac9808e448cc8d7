import * as z from "zod/mini";
import { zodResolver } from "#/lib/form/zod-resolver";

const schema = z.object({
  name: z.string().check(z.trim(), z.minLength(2, "too short"), z.regex(/^[a-z]+$/, "letters only")),
  address: z.object({ city: z.string().check(z.minLength(1, "which town?")) }),
});
type Values = z.infer<typeof schema>;

const check = (values: Values) => zodResolver<Values>(() => Promise.resolve(schema))(values, undefined, { fields: {}, shouldUseNativeValidation: false });

test("hands on what the schema makes of the values", async () => {
  expect(await check({ name: " ada ", address: { city: "Gent" } })).toEqual({ values: { name: "ada", address: { city: "Gent" } }, errors: {} });
});

test("says the first fault of each field, where the field is", async () => {
  const { values, errors } = await check({ name: "7", address: { city: "" } });
  expect(values).toEqual({});
  expect(errors).toMatchObject({ name: { message: "too short" }, address: { city: { message: "which town?" } } });
});

test("lets everything through where the checker cannot be fetched", async () => {
  const unreachable = zodResolver<Values>(() => Promise.reject(new Error("offline")));
  const values = { name: "7", address: { city: "" } };
  expect(await unreachable(values, undefined, { fields: {}, shouldUseNativeValidation: false })).toEqual({ values, errors: {} });
});
