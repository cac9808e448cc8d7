/** Short names for the schemas of the OpenAPI document. */
import type { components } from "./generated.ts";

type Schemas = components["schemas"];

export type Attribute = Schemas["AttributeOut"];
export type AttributeValue = Schemas["AttributeValue"];
export type Card = Schemas["Card"];
export type CardPage = Schemas["ProductList"];
export type Category = Schemas["CategoryOut"];
export type Condition = Schemas["ConditionOut"];
export type Hero = Schemas["HeroWithPieces"];
export type HomeSection = Schemas["SectionOut"];
export type Picture = Schemas["PictureOut"];
export type Policy = Schemas["PolicyPage"];
export type PolicySummary = Schemas["PolicyOut"];
export type PricePoint = Schemas["PricePoint"];
export type Product = Schemas["ProductPage"];
export type Shop = Schemas["ShopOut"];
export type ShopSummary = Schemas["ShopWindow"];
export type Theme = Schemas["ThemeOut"];
export type Variant = Schemas["VariantOut"];
