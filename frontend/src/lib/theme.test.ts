import type { Theme } from "@galleria/sdk/types";
import { themeAttributes, themeVariables } from "#/lib/theme";

const theme: Theme = {
  scheme: "dark",
  radius: "none",
  density: "compact",
  header: "left",
  card: "sleeve",
  ratio: "16:10",
  texture: "grain",
  colors: { background: "#000000", surface: "#111111", text: "#ffffff", muted: "#cccccc", line: "#333333", primary: "#ffcc00", on_primary: "#000000", accent: "#ff8800", on_accent: "#000000" },
  fonts: { display: "Fraunces", body: "Inter", figures: "IBM Plex Mono", display_weight: 800, display_style: "normal", display_case: "upper" },
};

test("a manifest's theme becomes variables", () => {
  expect(themeVariables(theme)).toMatchObject({
    "--color-on-primary": "#000000",
    "--font-display": '"Fraunces", Georgia, serif',
    "--display-case": "uppercase",
    "--radius": "0px",
    "--ratio": "16 / 10",
  });
});

test("and data attributes, the kind of house among them", () => {
  expect(themeAttributes(theme)).toMatchObject({ "data-card": "sleeve", "data-scheme": "dark", "data-texture": "grain" });
});
