/** From a manifest's theme to CSS variables and data attributes: on the whole document, or on one part of a page. */
import type { Theme } from "@galleria/sdk/types";
import { useLayoutEffect, type CSSProperties } from "react";

const RADIUS = { none: "0px", small: "3px", medium: "10px", large: "22px" };
const DENSITY = { airy: "1.25", regular: "1", compact: "0.8" };

type Variables = Record<`--${string}`, string>;

const FALLBACK: Record<string, string> = {
  "Playfair Display": "Georgia, serif",
  Fraunces: "Georgia, serif",
  "Cormorant Garamond": "Georgia, serif",
  "IBM Plex Mono": "ui-monospace, monospace",
};

function family(name: string): string {
  return `"${name}", ${FALLBACK[name] ?? "system-ui, sans-serif"}`;
}

export function themeVariables({ colors, fonts, radius, density, ratio }: Theme): Variables & CSSProperties {
  const variables: Variables = {
    "--font-display": family(fonts.display),
    "--font-body": family(fonts.body),
    "--font-figures": family(fonts.figures),
    "--display-weight": String(fonts.display_weight),
    "--display-style": fonts.display_style,
    "--display-case": fonts.display_case === "upper" ? "uppercase" : "none",
    "--radius": RADIUS[radius],
    "--space": DENSITY[density],
    "--ratio": ratio.replace(":", " / "),
  };
  for (const [name, value] of Object.entries(colors)) variables[`--color-${name.replace("_", "-")}`] = value;
  return variables;
}

export function themeAttributes(theme: Theme): Record<`data-${string}`, string> {
  return {
    "data-scheme": theme.scheme,
    "data-radius": theme.radius,
    "data-density": theme.density,
    "data-header": theme.header,
    "data-card": theme.card,
    "data-texture": theme.texture,
  };
}

/** Whether the page has been written in this theme. To say so again would make the browser look at every element anew. */
function isWritten(theme: Theme): boolean {
  const root = document.documentElement;
  const style = getComputedStyle(root);
  const hasVariables = Object.entries(themeVariables(theme)).every(([name, value]) => style.getPropertyValue(name).trim() === String(value));
  return hasVariables && Object.entries(themeAttributes(theme)).every(([name, value]) => root.getAttribute(name) === value);
}

/** Dresses the whole document in a theme; null undresses it to the house's own. */
export function useDocumentTheme(theme: Theme | null): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    const written = document.getElementById("theme");
    if (written && theme && isWritten(theme)) return;
    // The server's rules for the first paint would shine through where the next theme says nothing.
    written?.remove();
    root.removeAttribute("style");
    for (const name of ["scheme", "radius", "density", "header", "card", "texture"]) root.removeAttribute(`data-${name}`);
    if (!theme) return;
    for (const [name, value] of Object.entries(themeVariables(theme))) root.style.setProperty(name, String(value));
    for (const [name, value] of Object.entries(themeAttributes(theme))) root.setAttribute(name, value);
  }, [theme]);
}
