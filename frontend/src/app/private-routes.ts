/** Addresses that are somebody's own: bag, checkout, orders, account. All that they need comes with them, their words too. */
import type { NonIndexRouteObject } from "react-router";
import type { LOADERS, SCREENS } from "#/app/private-screens";

const screens = () => import("#/app/private-screens");

function route(path: string, name: keyof typeof SCREENS, loader?: keyof typeof LOADERS): NonIndexRouteObject {
  const Component = async () => (await screens()).SCREENS[name]();
  return { path, lazy: loader ? { Component, loader: async () => (await screens()).LOADERS[loader]() } : { Component } };
}

/** Inside a shop. */
export const buyingRoutes: NonIndexRouteObject[] = [route("bag", "bag", "bag"), route("checkout", "checkout", "bag"), route("orders/:ref", "order", "order"), route("orders/:ref/pay", "pay", "order")];

export const wishRoutes: NonIndexRouteObject[] = [route("wish-lists", "wishLists"), route("wish-lists/:ref", "wishList"), route("wish-lists/shared/:token", "sharedList")];

/** What buyers say of whoever sells there. */
export const ratingRoutes: NonIndexRouteObject[] = [route("sell/ratings", "ownRatings")];

/** What a shop owes whoever sells there. */
export const payoutRoutes: NonIndexRouteObject[] = [route("sell/balance", "balance")];

/** How one's pieces fare there. */
export const statisticsRoutes: NonIndexRouteObject[] = [route("sell/statistics", "statistics")];

/** Of a shop in which others sell: becoming one of them, and their pages, which everybody may see. */
export const sellerRoutes: NonIndexRouteObject[] = [route("sell", "sell", "sell"), route("sellers", "sellers", "sellers"), route("sellers/:username", "seller", "seller")];

/** What one sells there, and what comes back of it. */
export const saleRoutes: NonIndexRouteObject[] = [route("sell/sales", "sales"), route("sell/sales/:ref", "sale"), route("sell/returns", "soldReturns"), route("sell/returns/:ref", "soldReturn")];

/** What one asks sellers there, and what buyers ask oneself. */
export const questionRoutes: NonIndexRouteObject[] = [route("questions/:ref", "conversation"), route("sell/questions", "questions"), route("sell/questions/:ref", "conversation")];

/** What one offers there, and the form that puts it on the shelves. */
export const listingRoutes: NonIndexRouteObject[] = [route("sell/listings", "listings"), route("sell/listings/:ref", "listing")];

/** Of the house; on a shop's own host inside the shop. */
export const accountRoutes: NonIndexRouteObject[] = [
  route("bags", "bags"),
  route("account/sign-in", "signIn"),
  route("account/sign-up", "signUp"),
  route("account/password", "password"),
  { ...route("account", "account"), children: [route("", "profile"), route("addresses", "addresses"), route("security", "security"), route("orders", "orders"), route("questions", "ownQuestions"), route("wishes", "wishes"), route("preferences", "preferences"), route("data", "data")] },
];

/** Around them in the house. */
export const houseRoute = route("/", "house");
