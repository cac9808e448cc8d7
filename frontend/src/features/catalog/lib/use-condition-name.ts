import { useShop } from "#/lib/current-shop";

/** The name of a grade of the shop's condition scale. */
export function useConditionName(code: string | null): string | undefined {
  return useShop().conditions.find((condition) => condition.code === code)?.name;
}
