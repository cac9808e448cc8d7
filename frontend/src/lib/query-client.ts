/** Server state lives here and nowhere else. Retries are the client's work: see sdk/src/transport.ts. */
import { QueryClient } from "@tanstack/react-query";

const MINUTE = 60_000;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 5 * MINUTE, gcTime: 30 * MINUTE, retry: false, refetchOnWindowFocus: false, networkMode: "always" },
    mutations: { retry: false, networkMode: "always" },
  },
});
