/**
 * A text field with a list of options below it, by the ARIA pattern: the focus stays in the field, arrow keys move
 * through the options, Enter takes the active one. The options are the elements with role `option` inside #OPTIONS_ID.
 */
import { useCallback, useState, type KeyboardEvent } from "react";

export const OPTIONS_ID = "search-options";

/** An option is known by what it offers, not by its place: other options may come while one of them is active. */
export const optionId = (offer: string) => `${OPTIONS_ID}-${encodeURIComponent(offer)}`;

export interface Combobox {
  isOpen: boolean;
  /** The id of the active option, or none: then the text itself is meant. */
  active: string | null;
  open: () => void;
  close: () => void;
  setActive: (id: string | null) => void;
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}

function listOptions(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`#${OPTIONS_ID} [role=option]`)];
}

/** The option that a key leads to: round the list, with the text itself between its end and its beginning. */
export function nextOption(key: string, active: number | null, count: number): number | null | undefined {
  if (count === 0) return undefined;
  if (key === "ArrowDown") return active === null ? 0 : active + 1 < count ? active + 1 : null;
  if (key === "ArrowUp") return active === null ? count - 1 : active > 0 ? active - 1 : null;
  // With the cursor in the text these keys move the cursor.
  if (active === null) return undefined;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return undefined;
}

/** `onClear` is Escape on a closed list. */
export function useCombobox({ onClear }: { onClear: () => void }): Combobox {
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState<string | null>(null);
  const open = useCallback(() => {
    setOpen(true);
    setActive(null);
  }, []);
  const close = useCallback(() => {
    setOpen(false);
    setActive(null);
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const options = listOptions();
    if (event.key === "Escape") {
      event.preventDefault();
      if (isOpen) close();
      else onClear();
      return;
    }
    if (!isOpen) {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") open();
      return;
    }
    const index = options.findIndex(({ id }) => id === active);
    const chosen = options[index];
    if (event.key === "Enter" && chosen) {
      event.preventDefault();
      chosen.click();
      return;
    }
    const remover = event.key === "Delete" ? chosen?.querySelector<HTMLElement>("[data-remover]") : null;
    if (remover) {
      event.preventDefault();
      setActive(null);
      remover.click();
      return;
    }
    const next = nextOption(event.key, chosen ? index : null, options.length);
    if (next === undefined) return;
    event.preventDefault();
    const option = next === null ? undefined : options[next];
    setActive(option?.id ?? null);
    option?.scrollIntoView({ block: "nearest" });
  };
  return { isOpen, active, open, close, setActive, onKeyDown };
}
