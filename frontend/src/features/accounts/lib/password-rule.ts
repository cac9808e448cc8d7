/** What the engine asks of a new password. */
export const SHORTEST_PASSWORD = 10;
