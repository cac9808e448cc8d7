/** What is counted, how it is called and how it is written. */
import { GalleriaError } from "@galleria/sdk/errors";
import type { StatisticsFigures, StatisticsPeriod, StatisticsSort } from "@galleria/sdk/types";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { describeError, type ErrorWords } from "#/lib/errors";
import { formatDate, formatMoney, formatNumber } from "#/lib/format";

export interface Figure {
  key: "viewed" | "wished" | "bagged" | "sold" | "conversion" | "revenue" | "earned";
  name: MessageDescriptor;
  /** What exactly is counted. */
  said: MessageDescriptor;
  kind: "count" | "share" | "money";
  of: (figures: StatisticsFigures) => number;
}

export const FIGURES: readonly Figure[] = [
  { key: "viewed", name: msg`Views`, said: msg`Visits of your listings. The same visitor counts once in ten minutes, you yourself never.`, kind: "count", of: ({ viewed }) => viewed },
  { key: "wished", name: msg`Wish-listed`, said: msg`Put on a wish list, and still there.`, kind: "count", of: ({ wished }) => wished },
  { key: "bagged", name: msg`Put into a bag`, said: msg`How often one of your pieces was put into a bag.`, kind: "count", of: ({ bagged }) => bagged },
  { key: "sold", name: msg`Sold`, said: msg`Pieces that were paid. What went back whole is not counted.`, kind: "count", of: ({ sold }) => sold },
  { key: "conversion", name: msg`Conversion`, said: msg`Pieces sold, divided by views.`, kind: "share", of: ({ sold, viewed }) => (viewed > 0 ? sold / viewed : 0) },
  { key: "revenue", name: msg`Revenue`, said: msg`What buyers paid with delivery, on the day of the sale, less what has gone back since.`, kind: "money", of: ({ revenue_minor }) => revenue_minor },
  { key: "earned", name: msg`Earned`, said: msg`Revenue less commission.`, kind: "money", of: ({ earned_minor }) => earned_minor },
];

export const PERIODS: readonly [StatisticsPeriod, MessageDescriptor][] = [
  ["30-days", msg`30 days`],
  ["13-weeks", msg`13 weeks`],
  ["52-weeks", msg`52 weeks`],
];

export const SORTS: readonly [StatisticsSort, MessageDescriptor][] = [
  ["views", msg`Views`],
  ["wishes", msg`On wish lists`],
  ["bagged", msg`Put into a bag`],
  ["sold", msg`Sold`],
  ["conversion", msg`Conversion`],
];

/** As people read it. */
export function writeFigure({ kind }: Pick<Figure, "kind">, value: number, currency: string): string {
  if (kind === "money") return formatMoney(value, currency);
  return kind === "share" ? writeShare(value) : formatNumber(value);
}

export function writeShare(value: number): string {
  return `${formatNumber(value * 100, 1)} %`;
}

/** A day, or the first and the last of several. */
export function writeDays(first: string, last: string): string {
  const options: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", timeZone: "UTC" };
  return first === last ? formatDate(first, options) : `${formatDate(first, options)} – ${formatDate(last, options)}`;
}

const NO_SELLER: ErrorWords = { title: msg`You sell nothing here`, text: msg`This account does not sell in this shop.`, canRetry: false };

export function describeStatisticsError(error: unknown): ErrorWords {
  return error instanceof GalleriaError && error.code === "not_a_seller" ? NO_SELLER : describeError(error);
}
