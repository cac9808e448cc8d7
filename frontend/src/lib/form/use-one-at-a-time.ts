/** A form that is sent once, however often it is pressed while it is being checked or answered: checking takes a moment, too. */
import { useRef, type SyntheticEvent } from "react";

export function useOneAtATime(send: (event: SyntheticEvent) => Promise<void>): (event: SyntheticEvent) => void {
  const isUnderWay = useRef(false);
  return (event) => {
    event.preventDefault();
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    void send(event).finally(() => {
      isUnderWay.current = false;
    });
  };
}
