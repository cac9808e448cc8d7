/** Short names for the schemas of the OpenAPI document. */
import type { components } from "./generated.ts";

type Schemas = components["schemas"];

/** Only what is sent changes. */
export type AddressChange = Partial<Schemas["AddressPatch"]>;
export type AddressDraft = Schemas["AddressDraft"];
export type Attribute = Schemas["AttributeOut"];
export type AttributeFacet = Schemas["AttributeFacet"];
export type AttributeValue = Schemas["AttributeValue"];
export type Bag = Schemas["CartOut"];
export type BagLine = Schemas["CartLineOut"];
export type BagList = Schemas["CartList"];
export type BagNote = Schemas["CartNote"];
export type BagSummary = Schemas["CartSummary"];
export type Bin = Schemas["Bin"];
export type CancelReason = Schemas["CancelIn"]["reason"];
/** A product in a list; in the lists of a search with its matches marked. */
export type Card = Schemas["FoundCard"];
export type CardPage = Schemas["ProductList"];
export type Category = Schemas["CategoryOut"];
export type Condition = Schemas["ConditionOut"];
export type Count = Schemas["ValueCount"];
export type DeliveryMethod = Schemas["DeliveryMethodOut"];
export type DeliveryOptions = Schemas["DeliveryOptions"];
export type Erasure = Schemas["ErasureOut"];
export type Facets = Schemas["Facets"];
export type Hero = Schemas["HeroWithPieces"];
export type Home = Schemas["HomeOut"];
export type HomeSection = Schemas["SectionOut"];
export type Me = Schemas["MeOut"];
/** Only what is sent changes. */
export type MeChange = Partial<Schemas["MePatch"]>;
export type NoticeKind = Schemas["NoticeOut"]["kind"];
export type NoticeState = Schemas["NoticeOut"];
export type Order = Schemas["OrderOut"];
export type OrderDraft = Schemas["OrderIn"];
export type OrderLine = Schemas["OrderLineOut"];
export type OrderList = Schemas["OrderList"];
export type OrderMoment = Schemas["OrderMoment"];
export type OrderStatus = Schemas["OrderOut"]["status"];
export type OrderSummary = Schemas["OrderSummary"];
export type PersonalExport = Schemas["ExportOut"];
export type Picture = Schemas["PictureOut"];
export type Policy = Schemas["PolicyPage"];
export type PolicySummary = Schemas["PolicyOut"];
export type PostalAddress = Schemas["AddressIn"];
export type PricePoint = Schemas["PricePoint"];
export type Product = Schemas["ProductPage"];
export type ProductWishes = Schemas["ProductWishes"];
export type Quote = Schemas["QuoteOut"];
export type QuoteDraft = Schemas["QuoteIn"];
export type SavedAddress = Schemas["AddressOut"];
export type SearchNote = Schemas["SearchNote"];
export type SharedWishList = Schemas["SharedListOut"];
export type Shop = Schemas["ShopOut"];
export type ShopResults = Schemas["FoundInShop"];
export type ShopSummary = Schemas["ShopWindow"];
export type ShopWishes = Schemas["ShopWishes"];
export type SlotDay = Schemas["SlotDay"];
export type SlotList = Schemas["SlotList"];
export type Suggestion = Schemas["SuggestionOut"];
export type Theme = Schemas["ThemeOut"];
export type Variant = Schemas["VariantOut"];
export type WaitedFor = Schemas["WaitedFor"];
export type Wish = Schemas["Wish"];
export type WishList = Schemas["WishListOut"];
/** Only what is sent changes. */
export type WishListChange = Partial<Schemas["WishListPatch"]>;
export type WishListDraft = Pick<Schemas["WishListDraft"], "name"> & Partial<Schemas["WishListDraft"]>;
export type WishListSummary = Schemas["WishListSummary"];
