/** React's style objects may carry CSS variables. */
import "react";

declare module "react" {
  // Merging into React's interface needs an interface.
  // eslint-disable-next-line @typescript-eslint/consistent-indexed-object-style
  interface CSSProperties {
    [variable: `--${string}`]: string | number | undefined;
  }
}
