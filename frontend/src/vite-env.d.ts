/// <reference types="vite/client" />

/** Folder of the icon files, see vite/icons.ts. */
declare const __ICONS_PATH__: string;

declare module "virtual:fonts.css";
declare module "*.po" {
  import type { Messages } from "@lingui/core";
  export const messages: Messages;
}
