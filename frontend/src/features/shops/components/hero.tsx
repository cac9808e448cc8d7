/** The opening of a shop's home. Five layouts: which one is the manifest's choice. */
import type { Hero as HeroData } from "@galleria/sdk/types";
import type { ComponentType } from "react";
import { BannerHero } from "#/features/shops/components/hero-banner";
import { BoardHero } from "#/features/shops/components/hero-board";
import { LedgerHero } from "#/features/shops/components/hero-ledger";
import { MosaicHero } from "#/features/shops/components/hero-mosaic";
import { PortraitHero } from "#/features/shops/components/hero-portrait";

const LAYOUTS: Record<HeroData["layout"], ComponentType<{ hero: HeroData }>> = {
  portrait: PortraitHero,
  ledger: LedgerHero,
  mosaic: MosaicHero,
  banner: BannerHero,
  board: BoardHero,
};

export function Hero({ hero }: { hero: HeroData }) {
  const Layout = LAYOUTS[hero.layout];
  return <Layout hero={hero} />;
}
