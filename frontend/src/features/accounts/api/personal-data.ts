/** The export of everything held on somebody, and the erasure. Null where none was asked for. */
import { GalleriaError } from "@galleria/sdk/errors";
import { PersonalData } from "@galleria/sdk/personal-data";
import { queryOptions } from "@tanstack/react-query";
import { galleria } from "#/lib/galleria";

export const personalData = new PersonalData(galleria.transport);

export const personalDataKeys = {
  all: ["personal-data"] as const,
  export: () => [...personalDataKeys.all, "export"] as const,
  erasure: () => [...personalDataKeys.all, "erasure"] as const,
};

const EXPORT_STEP_MS = 1500;
const ERASURE_STEP_MS = 5000;

async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof GalleriaError && error.status === 404) return null;
    throw error;
  }
}

/** Asked again while it is being written. */
export function exportQueryOptions() {
  return queryOptions({
    queryKey: personalDataKeys.export(),
    queryFn: ({ signal }) => orNull(personalData.export({ signal })),
    staleTime: 0,
    refetchInterval: ({ state: { data } }) => (data?.status === "waiting" || data?.status === "running" ? EXPORT_STEP_MS : false),
  });
}

export function erasureQueryOptions() {
  return queryOptions({
    queryKey: personalDataKeys.erasure(),
    queryFn: ({ signal }) => orNull(personalData.erasure({ signal })),
    staleTime: 0,
    refetchInterval: ({ state: { data } }) => (data?.status === "running" ? ERASURE_STEP_MS : false),
  });
}
