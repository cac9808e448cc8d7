/** Short names for the schemas of the OpenAPI document. */
import type { components } from "./generated.ts";

type Schemas = components["schemas"];

export type Attribute = Schemas["AttributeOut"];
export type AttributeValue = Schemas["AttributeValue"];
/** The document spells `from` as Python must (`from_`); the wire says `from`. */
interface SpokenPrice {
  price: Omit<Schemas["Price"], "from_"> & { from: boolean };
}

export type Card = Omit<Schemas["Card"], "price"> & SpokenPrice;
export type CardPage = Omit<Schemas["ProductList"], "items"> & { items: Card[] };
export type Category = Schemas["CategoryOut"];
export type Condition = Schemas["ConditionOut"];
export type Hero = Omit<Schemas["HeroWithPieces"], "products"> & { products: Card[] };
export type HomeSection = Omit<Schemas["SectionOut"], "products"> & { products: Card[] };
export type Picture = Schemas["PictureOut"];
export type Policy = Schemas["PolicyPage"];
export type PolicySummary = Schemas["PolicyOut"];
export type PricePoint = Schemas["PricePoint"];
export type Product = Omit<Schemas["ProductPage"], "price"> & SpokenPrice;
export type Shop = Omit<Schemas["ShopOut"], "hero" | "home"> & { hero: Hero; home: HomeSection[] };
export type ShopSummary = Omit<Schemas["ShopWindow"], "windows"> & { windows: Card[] };
export type Theme = Schemas["ThemeOut"];
export type Variant = Schemas["VariantOut"];
