/** A button whose work takes a while: it keeps the focus, says that it is at it, and cannot be pressed twice. */
import type { ComponentProps } from "react";
import { cx } from "#/lib/cx";

interface ActionButtonProps extends ComponentProps<"button"> {
  isBusy: boolean;
}

export function ActionButton({ isBusy, className, onClick, children, type = "button", ...button }: ActionButtonProps) {
  return (
    <button
      {...button}
      type={type}
      className={cx("button", className)}
      aria-busy={isBusy}
      aria-disabled={isBusy || undefined}
      onClick={(event) => {
        if (isBusy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {children}
    </button>
  );
}
