/** What somebody tells to become a seller, as a form holds it and as the engine takes it. */
import type { OwnSeller, SellerDraft } from "@galleria/sdk/types";
import { NO_ADDRESS, pickAddress, type AddressValues } from "#/lib/form/address";

export interface SellerValues {
  kind: "private" | "company";
  name: string;
  company_name: string;
  tax_id: string;
  birth_date: string;
  address: AddressValues;
  responds_within: OwnSeller["responds_within"];
  about: string;
  shipping_text: string;
  returns_text: string;
  agrees: boolean;
}

export const NOTHING_YET: SellerValues = {
  kind: "private",
  name: "",
  company_name: "",
  tax_id: "",
  birth_date: "",
  address: NO_ADDRESS,
  responds_within: "day",
  about: "",
  shipping_text: "",
  returns_text: "",
  agrees: false,
};

export function readSeller(own: OwnSeller): SellerValues {
  const { kind, name, company_name, tax_id, responds_within, about, shipping_text, returns_text } = own;
  return {
    kind,
    name,
    company_name,
    tax_id,
    birth_date: own.birth_date ?? "",
    address: pickAddress({ ...NO_ADDRESS, ...own.address }),
    responds_within,
    about,
    shipping_text,
    returns_text,
    agrees: false,
  };
}

/** What belongs to the other kind is not sent. */
export function writeSeller({ agrees: _, birth_date, company_name, ...values }: SellerValues): SellerDraft {
  const isCompany = values.kind === "company";
  return { ...values, company_name: isCompany ? company_name : "", birth_date: isCompany || birth_date === "" ? null : birth_date };
}
