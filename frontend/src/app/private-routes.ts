/** Addresses that are somebody's own: bag, checkout, orders, account. All that they need comes with them, their words too. */
import type { LoaderFunction, RouteObject } from "react-router";
import type { ComponentType } from "react";
import { loadWords, type Room } from "#/lib/i18n";

/** A screen that waits for its words. */
function withWords(rooms: readonly Room[], load: () => Promise<ComponentType>) {
  return async () => (await Promise.all([load(), loadWords(...rooms)]))[0];
}

const lazily = (load: () => Promise<LoaderFunction>) => load;

/** Inside a shop. */
export const buyingRoutes: RouteObject[] = [
  {
    path: "bag",
    lazy: {
      loader: lazily(async () => (await import("#/features/sales/routes/bag-loader")).loadBag),
      Component: withWords(["sales"], async () => (await import("#/features/sales/routes/bag")).BagPage),
    },
  },
  {
    path: "checkout",
    lazy: {
      loader: lazily(async () => (await import("#/features/sales/routes/bag-loader")).loadBag),
      Component: withWords(["sales", "forms"], async () => (await import("#/app/routes/checkout")).Checkout),
    },
  },
  {
    path: "orders/:ref",
    lazy: {
      loader: lazily(async () => (await import("#/features/sales/routes/order-loader")).loadOrder),
      Component: withWords(["sales"], async () => (await import("#/features/sales/routes/order")).OrderPage),
    },
  },
];

/** Of the house; on a shop's own host inside the shop. */
export const accountRoutes: RouteObject[] = [
  { path: "bags", lazy: { Component: withWords(["sales"], async () => (await import("#/app/routes/bags")).BagsPage) } },
  { path: "account/sign-in", lazy: { Component: withWords(["accounts", "forms"], async () => (await import("#/features/accounts/routes/sign-in")).SignInPage) } },
  { path: "account/sign-up", lazy: { Component: withWords(["accounts", "forms"], async () => (await import("#/features/accounts/routes/sign-up")).SignUpPage) } },
  { path: "account/password", lazy: { Component: withWords(["accounts", "forms"], async () => (await import("#/features/accounts/routes/password")).PasswordPage) } },
  {
    path: "account",
    lazy: { Component: withWords(["accounts", "forms"], async () => (await import("#/features/accounts/routes/account-shell")).AccountShell) },
    children: [
      { index: true, lazy: { Component: async () => (await import("#/features/accounts/routes/profile")).ProfilePage } },
      { path: "addresses", lazy: { Component: async () => (await import("#/features/accounts/routes/addresses")).AddressesPage } },
      { path: "security", lazy: { Component: async () => (await import("#/features/accounts/routes/security")).SecurityPage } },
      { path: "orders", lazy: { Component: withWords(["sales"], async () => (await import("#/app/routes/orders")).OrdersPage) } },
    ],
  },
];
