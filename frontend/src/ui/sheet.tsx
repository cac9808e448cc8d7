/** A panel over the page, from one side. Radix keeps focus inside, closes on Escape and gives focus back. */
import { useLingui } from "@lingui/react/macro";
import { Close, Content, Overlay, Portal, Root, Title } from "@radix-ui/react-dialog";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useOpener } from "#/ui/use-opener";

interface SheetProps {
  title: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  side: "left" | "right" | "bottom";
  children: ReactNode;
  footer?: ReactNode;
}

export function Sheet({ title, open, onOpenChange, side, children, footer }: SheetProps) {
  const { t } = useLingui();
  const returnFocus = useOpener();
  return (
    <Root open={open} onOpenChange={onOpenChange}>
      <Portal>
        <Overlay className="overlay" />
        <Content className={`sheet sheet-${side}`} aria-describedby={undefined} onCloseAutoFocus={returnFocus}>
          <div className="sheet-head">
            <Title className="sheet-title display">{title}</Title>
            <Close className="icon-button" aria-label={t`Close`}>
              <X aria-hidden strokeWidth={1.5} />
            </Close>
          </div>
          <div className="sheet-body">{children}</div>
          {footer && <div className="sheet-foot">{footer}</div>}
        </Content>
      </Portal>
    </Root>
  );
}
