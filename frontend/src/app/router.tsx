/** Every address of the app. Loaders are here from the start; a screen's code comes while its data travels. */
import { createBrowserRouter, type RouteObject } from "react-router";
import { loadEntrance, loadHome, loadSearch } from "#/app/loaders";
import {
  accountRoutes,
  buyingRoutes,
  houseRoute,
  listingRoutes,
  payoutRoutes,
  questionRoutes,
  ratingRoutes,
  saleRoutes,
  sellerRoutes,
  statisticsRoutes,
  wishRoutes,
} from "#/app/private-routes";
import { RootLayout } from "#/app/root-layout";
import { RouteError } from "#/app/route-error";
import { loadList } from "#/features/catalog/routes/list-loader";
import { loadProduct } from "#/features/catalog/routes/product-loader";
import { loadPolicy } from "#/features/pages/routes/policy-loader";
import { loadShop } from "#/features/shops/routes/shop-loader";
import { hostShop } from "#/lib/boot";

const shopRoutes: RouteObject = {
  path: hostShop ? "/" : "/:shop",
  id: "shop",
  loader: loadShop,
  lazy: { Component: async () => (await import("#/app/routes/shop-shell")).ShopShell },
  ErrorBoundary: RouteError,
  // The shop itself does not change while one walks through it.
  shouldRevalidate: ({ currentParams, nextParams, defaultShouldRevalidate, formMethod }) =>
    currentParams["shop"] !== nextParams["shop"] || (formMethod === undefined && defaultShouldRevalidate),
  children: [
    {
      ErrorBoundary: RouteError,
      children: [
        { index: true, loader: loadHome, lazy: { Component: async () => (await import("#/app/routes/home")).HomePage } },
        {
          path: "products",
          loader: loadList,
          lazy: { Component: async () => (await import("#/features/catalog/routes/list")).ListPage },
        },
        {
          path: "products/:slug",
          loader: loadProduct,
          lazy: { Component: async () => (await import("#/app/routes/product")).ProductPage },
        },
        { path: "about", lazy: { Component: async () => (await import("#/features/pages/routes/about")).AboutPage } },
        {
          path: "policies/:slug",
          loader: loadPolicy,
          lazy: { Component: async () => (await import("#/features/pages/routes/policy")).PolicyPage },
        },
        ...buyingRoutes,
        ...wishRoutes,
        ...payoutRoutes,
        ...statisticsRoutes,
        ...ratingRoutes,
        ...sellerRoutes,
        ...saleRoutes,
        ...questionRoutes,
        ...listingRoutes,
        ...(hostShop ? accountRoutes : []),
        { path: "*", lazy: { Component: async () => (await import("#/features/pages/routes/not-found")).NotFoundPage } },
      ],
    },
  ],
};

const entrance: RouteObject = {
  path: "/",
  loader: loadEntrance,
  lazy: { Component: async () => (await import("#/app/routes/entrance")).EntrancePage },
  ErrorBoundary: RouteError,
};

const search: RouteObject = {
  path: "/search",
  loader: loadSearch,
  lazy: { Component: async () => (await import("#/app/routes/search")).SearchPage },
  ErrorBoundary: RouteError,
};

const house: RouteObject = {
  ...houseRoute,
  ErrorBoundary: RouteError,
  children: [{ ErrorBoundary: RouteError, children: accountRoutes }],
};

export function createRouter() {
  return createBrowserRouter([
    {
      Component: RootLayout,
      HydrateFallback: () => null,
      children: [{ ErrorBoundary: RouteError, children: hostShop ? [shopRoutes] : [entrance, search, house, shopRoutes] }],
    },
  ]);
}
