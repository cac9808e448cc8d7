import type { Wish } from "@galleria/sdk/types";
import type { ReactNode } from "react";

/** The way to have a piece: another room's. */
export type BuyWish = (wish: Pick<Wish, "slug" | "title">) => ReactNode;
