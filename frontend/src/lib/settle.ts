/** How long a navigation waits for its data before the skeleton of the next screen is shown. */
const PATIENCE_MS = 150;

/**
 * Waits for requests that a loader has started, but not for slow ones. Never throws: the screen reads the
 * same queries and shows what went wrong.
 */
export async function settle(requests: readonly Promise<unknown>[], { patient = false } = {}): Promise<null> {
  const all = Promise.allSettled(requests);
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  await (patient ? all : Promise.race([all, patience]));
  return null;
}
