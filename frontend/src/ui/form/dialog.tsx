/** A question in the middle of the page. Radix keeps focus inside, closes on Escape and gives focus back. */
import { useLingui } from "@lingui/react/macro";
import { Close, Content, Overlay, Portal, Root, Title } from "@radix-ui/react-dialog";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useOpener } from "#/ui/use-opener";

export function Dialog({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const { t } = useLingui();
  const returnFocus = useOpener();
  return (
    <Root open onOpenChange={(open) => !open && onClose()}>
      <Portal>
        <Overlay className="overlay" />
        <Content className="dialog" aria-describedby={undefined} onCloseAutoFocus={returnFocus}>
          <div className="sheet-head">
            <Title className="sheet-title display">{title}</Title>
            <Close className="icon-button" aria-label={t`Close`}>
              <X aria-hidden strokeWidth={1.5} />
            </Close>
          </div>
          <div className="sheet-body">{children}</div>
        </Content>
      </Portal>
    </Root>
  );
}
