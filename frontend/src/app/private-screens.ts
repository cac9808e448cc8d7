/** What the private routes load: each screen with its words. Fetched with the first of them, so that whoever only looks around carries none of these names. */
import type { ComponentType } from "react";
import type { LoaderFunction } from "react-router";
import { loadWords, type Room } from "#/lib/i18n";

/** A screen that waits for its words. */
function withWords(rooms: readonly Room[], load: () => Promise<ComponentType>) {
  return async () => (await Promise.all([load(), loadWords(...rooms)]))[0];
}

export const SCREENS = {
  bag: withWords(["bag"], async () => (await import("#/features/sales/routes/bag")).BagPage),
  bags: withWords(["bag"], async () => (await import("#/app/routes/bags")).BagsPage),
  checkout: withWords(["bag", "sales", "forms"], async () => (await import("#/app/routes/checkout")).Checkout),
  order: withWords(["bag", "sales"], async () => (await import("#/features/sales/routes/order")).OrderPage),
  pay: withWords(["bag", "sales", "paying"], async () => (await import("#/features/sales/routes/pay")).PayPage),
  sales: withWords(["bag", "sales", "market"], async () => (await import("#/features/sales/market/sales-page")).SalesPage),
  soldReturns: withWords(["bag", "sales", "market", "returns", "forms"], async () => (await import("#/features/sales/returns/sold/sold-returns-page")).SoldReturnsPage),
  soldReturn: withWords(["bag", "sales", "market", "returns", "forms"], async () => (await import("#/features/sales/returns/sold/sold-return-page")).SoldReturnPage),
  sale: withWords(["bag", "sales", "market"], async () => (await import("#/features/sales/market/sale-page")).SalePage),
  signIn: withWords(["accounts", "forms"], async () => (await import("#/features/accounts/routes/sign-in")).SignInPage),
  signUp: withWords(["accounts", "forms"], async () => (await import("#/features/accounts/routes/sign-up")).SignUpPage),
  password: withWords(["accounts", "forms"], async () => (await import("#/features/accounts/routes/password")).PasswordPage),
  account: withWords(["accounts", "forms"], async () => (await import("#/features/accounts/routes/account-shell")).AccountShell),
  profile: async () => (await import("#/features/accounts/routes/profile")).ProfilePage,
  addresses: async () => (await import("#/features/accounts/routes/addresses")).AddressesPage,
  security: async () => (await import("#/features/accounts/routes/security")).SecurityPage,
  orders: withWords(["bag", "sales"], async () => (await import("#/app/routes/orders")).OrdersPage),
  wishLists: withWords(["wishes", "forms"], async () => (await import("#/features/wishes/routes/wish-lists")).WishListsPage),
  wishList: withWords(["wishes", "forms"], async () => (await import("#/app/routes/own-list")).OwnList),
  sharedList: withWords(["wishes"], async () => (await import("#/app/routes/shared-list")).SharedList),
  wishes: withWords(["wishes"], async () => (await import("#/app/routes/wishes")).WishesPage),
  balance: withWords(["payouts", "forms"], async () => (await import("#/features/payouts/routes/balance")).BalancePage),
  statistics: withWords(["statistics"], async () => (await import("#/features/statistics/routes/statistics")).StatisticsPage),
  ownRatings: withWords(["ratings", "forms"], async () => (await import("#/features/ratings/routes/own-ratings")).OwnRatingsPage),
  sell: withWords(["sellers", "forms"], async () => (await import("#/features/sellers/routes/sell")).SellPage),
  sellers: withWords(["sellers"], async () => (await import("#/features/sellers/routes/sellers")).SellersPage),
  seller: withWords(["sellers", "messaging", "ratings"], async () => (await import("#/app/routes/seller")).Seller),
  listings: withWords(["listings", "forms"], async () => (await import("#/features/listings/routes/listings")).ListingsPage),
  listing: withWords(["listings", "forms"], async () => (await import("#/app/routes/listing")).Listing),
  ownQuestions: withWords(["messaging", "forms"], async () => (await import("#/app/routes/questions")).OwnQuestionsPage),
  questions: withWords(["messaging", "forms"], async () => (await import("#/features/messaging/routes/questions")).QuestionsPage),
  conversation: withWords(["messaging", "forms"], async () => (await import("#/features/messaging/routes/conversation")).ConversationPage),
  preferences: async () => (await import("#/features/accounts/routes/preferences")).PreferencesPage,
  data: async () => (await import("#/features/accounts/routes/personal-data")).PersonalDataPage,
  house: async () => (await import("#/app/routes/house-shell")).HouseShell,
} satisfies Record<string, () => Promise<ComponentType>>;

export const LOADERS = {
  bag: async () => (await import("#/features/sales/routes/bag-loader")).loadBag,
  order: async () => (await import("#/features/sales/routes/order-loader")).loadOrder,
  sell: async () => (await import("#/features/sellers/routes/seller-loaders")).loadMarket,
  sellers: async () => (await import("#/features/sellers/routes/seller-loaders")).loadSellers,
  seller: async () => (await import("#/features/sellers/routes/seller-loaders")).loadSeller,
} satisfies Record<string, () => Promise<LoaderFunction>>;
