import type { OwnSeller } from "@galleria/sdk/types";
import { NOTHING_YET, readSeller, writeSeller } from "#/features/sellers/lib/seller-form";

const told: OwnSeller = {
  username: "ada",
  state: "applied",
  reason: "",
  kind: "private",
  name: "Ada's attic",
  city: "Gent",
  country: "BE",
  responds_within: "day",
  about: "Pots.",
  shipping_text: "In straw.",
  returns_text: "",
  company_name: "",
  address: { name: "Ada Bell", line1: "Kaai 3", postal_code: "9000", city: "Gent", country: "BE", company: "", line2: "", region: "", phone: "" },
  tax_id: "",
  birth_date: "1980-02-29",
  terms_version: "2026-11",
  terms_accepted_at: null,
  applied_at: "2026-11-26T12:00:00Z",
  decided_at: null,
};

test("what was told comes back as it was", () => {
  const draft = writeSeller(readSeller(told));
  expect(draft).toMatchObject({ kind: "private", name: "Ada's attic", birth_date: "1980-02-29", address: told.address, about: "Pots." });
  expect(draft).not.toHaveProperty("agrees");
});

test("what belongs to the other kind is not sent", () => {
  const company = { ...NOTHING_YET, kind: "company" as const, company_name: "Bell BV", birth_date: "1980-02-29" };
  expect(writeSeller(company)).toMatchObject({ company_name: "Bell BV", birth_date: null });
  expect(writeSeller({ ...company, kind: "private" })).toMatchObject({ company_name: "", birth_date: "1980-02-29" });
  expect(writeSeller(NOTHING_YET).birth_date).toBeNull();
});
