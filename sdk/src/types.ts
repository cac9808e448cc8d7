/** Short names for the schemas of the OpenAPI document. */
import type { components } from "./generated.ts";
import type * as Search from "./search-types.ts";

type Schemas = components["schemas"];

export type Attribute = Schemas["AttributeOut"];
export type AttributeValue = Schemas["AttributeValue"];
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
export type AttributeFacet = Search.AttributeFacet;
export type Bin = Search.Bin;
export type Card = Search.Card;
export type CardPage = Search.CardPage;
export type Count = Search.Count;
export type Facets = Search.Facets;
export type SearchNote = Search.SearchNote;
export type ShopResults = Search.ShopResults;
export type Suggestion = Search.Suggestion;
