/** A piece on a shelf. Five kinds of card: which one is the theme's choice. */
import type { Card, Theme } from "@galleria/sdk/types";
import type { ComponentType } from "react";
import { PlateCard } from "#/features/catalog/components/card-plate";
import { RowCard } from "#/features/catalog/components/card-row";
import { SleeveCard } from "#/features/catalog/components/card-sleeve";
import { SoftCard } from "#/features/catalog/components/card-soft";
import { SpecCard } from "#/features/catalog/components/card-spec";

export interface ProductCardProps {
  card: Card;
  /** Place in its list, from 1. */
  rank: number;
  sizes: string;
  priority: boolean;
}

const KINDS: Record<Theme["card"], ComponentType<ProductCardProps>> = {
  plate: PlateCard,
  spec: SpecCard,
  sleeve: SleeveCard,
  soft: SoftCard,
  row: RowCard,
};

export function ProductCard({ kind, ...props }: ProductCardProps & { kind: Theme["card"] }) {
  const Kind = KINDS[kind];
  return <Kind {...props} />;
}
