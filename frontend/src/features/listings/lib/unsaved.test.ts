import type { ListingFields } from "@galleria/sdk/types";
import { findUnsaved, forgetUnsaved, keepUnsaved } from "#/features/listings/lib/unsaved";

const fields = { title: "A watch" } as ListingFields;

beforeEach(() => localStorage.clear());

test("what was typed on this version comes back", () => {
  keepUnsaved("lst_1", { version: 3, fields });
  expect(findUnsaved("lst_1", 3)).toEqual(fields);
  expect(findUnsaved("lst_2", 3)).toBeNull();
  forgetUnsaved("lst_1");
  expect(findUnsaved("lst_1", 3)).toBeNull();
});

test("what another device has overtaken does not, ever", () => {
  keepUnsaved("lst_1", { version: 3, fields });
  expect(findUnsaved("lst_1", 4)).toBeNull();
  expect(findUnsaved("lst_1", 3)).toBeNull();
});

test("what somebody else wrote there is nothing", () => {
  localStorage.setItem("galleria.unsaved-listing.lst_1", '{"version":3}');
  expect(findUnsaved("lst_1", 3)).toBeNull();
});
