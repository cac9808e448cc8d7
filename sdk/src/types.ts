/** Short names for the schemas of the OpenAPI document. */
import type { components } from "./generated.ts";

type Schemas = components["schemas"];

export type Attribute = Schemas["AttributeOut"];
export type AttributeFacet = Schemas["AttributeFacet"];
export type AttributeValue = Schemas["AttributeValue"];
export type Bin = Schemas["Bin"];
/** A product in a list; in the lists of a search with its matches marked. */
export type Card = Schemas["FoundCard"];
export type CardPage = Schemas["ProductList"];
export type Category = Schemas["CategoryOut"];
export type Condition = Schemas["ConditionOut"];
export type Count = Schemas["ValueCount"];
export type Facets = Schemas["Facets"];
export type Hero = Schemas["HeroWithPieces"];
export type Home = Schemas["HomeOut"];
export type HomeSection = Schemas["SectionOut"];
export type Picture = Schemas["PictureOut"];
export type Policy = Schemas["PolicyPage"];
export type PolicySummary = Schemas["PolicyOut"];
export type PricePoint = Schemas["PricePoint"];
export type Product = Schemas["ProductPage"];
export type SearchNote = Schemas["SearchNote"];
export type Shop = Schemas["ShopOut"];
export type ShopResults = Schemas["FoundInShop"];
export type ShopSummary = Schemas["ShopWindow"];
export type Suggestion = Schemas["SuggestionOut"];
export type Theme = Schemas["ThemeOut"];
export type Variant = Schemas["VariantOut"];
