/** As much as the engine takes. */
export const LONGEST_NAME = 60;
export const LONGEST_NOTES = 500;
