/** Changing a bag: seen at once, taken back with a word when the engine refuses or cannot be reached. */
import { useLingui } from "@lingui/react/macro";
import type { Bag } from "@galleria/sdk/types";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { bagKeys, buying, keepBag } from "#/features/sales/api/bags";
import type { BagChange } from "#/features/sales/lib/bag-changes";
import { shownBag, withAnswer, withChange, type BagCourse } from "#/features/sales/lib/bag-course";
import { describeSalesError } from "#/features/sales/lib/sales-errors";
import { notify } from "#/ui/toast";

function send(shop: string, change: BagChange): Promise<Bag> {
  switch (change.kind) {
    case "quantity":
      return buying.changeLine(shop, change.id, { quantity: change.quantity });
    case "remove":
      return buying.removeLine(shop, change.id);
    case "save":
      return buying.changeLine(shop, change.id, { is_saved: true });
    case "unsave":
      return buying.changeLine(shop, change.id, { is_saved: false });
  }
}

/** By shop: bags that wait for answers. */
const courses = new Map<string, BagCourse>();

export function useBagChange(shop: string) {
  const { i18n } = useLingui();
  const queries = useQueryClient();
  const key = bagKeys.bag(shop);
  /** Keeps the course while something is under way, and shows the bag as it is wished. */
  const follow = (course: BagCourse) => {
    if (course.waiting.length > 0) courses.set(shop, course);
    else courses.delete(shop);
    keepBag(shownBag(course));
  };
  return useMutation({
    mutationKey: key,
    // One after the other: the last answer is the last wish.
    scope: { id: `bag-${shop}` },
    mutationFn: (change: BagChange) => send(shop, change),
    onMutate: async (change) => {
      await queries.cancelQueries({ queryKey: key });
      const told = courses.get(shop)?.told ?? queries.getQueryData<Bag>(key);
      if (told) follow(withChange({ told, waiting: courses.get(shop)?.waiting ?? [] }, change));
    },
    onSuccess: (bag, change) => follow(withAnswer(courses.get(shop) ?? { told: bag, waiting: [] }, change, bag)),
    onError: (error, change) => {
      const course = courses.get(shop);
      if (course) follow(withAnswer(course, change, null));
      void notify(i18n._(describeSalesError(error).text));
      if (!courses.has(shop)) void queries.invalidateQueries({ queryKey: key });
    },
  });
}
