/** What another room puts beside a piece, on its card and on its page, once the page has come to rest. Nothing until then, and nothing in shops without it. */
import type { Product } from "@galleria/sdk/types";
import { createContext, type ComponentType } from "react";

export interface BesidePiece {
  Card: ComponentType<{ piece: { slug: string; title: string } }>;
  Page: ComponentType<{ product: Product }>;
}

export const Beside = createContext<BesidePiece | null>(null);
