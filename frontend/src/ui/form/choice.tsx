/** One of several ways, as a row that can be chosen: its name, what is said of it, and what stands at its end. */
import type { ComponentProps, ReactNode } from "react";

interface ChoiceProps extends Omit<ComponentProps<"input">, "title"> {
  title: ReactNode;
  text?: ReactNode;
  end?: ReactNode;
}

export function Choice({ title, text, end, ...input }: ChoiceProps) {
  return (
    <label className="choice">
      <input type="radio" {...input} />
      <span className="choice-words">
        <span className="choice-title">{title}</span>
        {text && <span className="choice-text">{text}</span>}
      </span>
      {end && <span className="choice-end">{end}</span>}
    </label>
  );
}
