import { useState } from "react";

/** For a panel without a trigger of its own: gives the focus back to whatever had it when the panel opened. */
export function useOpener(): (event: Event) => void {
  const [opener] = useState(() => document.activeElement);
  return (event) => {
    event.preventDefault();
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
  };
}
