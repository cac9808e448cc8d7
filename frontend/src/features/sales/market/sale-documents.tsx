/** What was issued for a sale: an invoice or a receipt, and what takes a part of it back; each to be fetched as PDF. */
import { Trans } from "@lingui/react/macro";
import { saleDocumentPath } from "@galleria/sdk/sales";
import type { SaleDocument } from "@galleria/sdk/types";
import { formatDate } from "#/lib/format";
import { Money } from "#/ui/money";

/** `openedBy` is the order's key, for its buyer without an account. */
export function SaleDocuments({ sale, documents, currency, openedBy }: { sale: string; documents: SaleDocument[]; currency: string; openedBy?: string | undefined }) {
  return (
    <ul className="sale-documents">
      {documents.map((document) => (
        <li key={document.number}>
          <a className="text-link" href={saleDocumentPath(sale, document.number, openedBy)} target="_blank" rel="noreferrer">
            <DocumentName document={document} />
          </a>{" "}
          <span className="hint">
            <Money minor={document.amount_minor} currency={currency} />, {formatDate(document.issued_at)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function DocumentName({ document: { kind, number } }: { document: SaleDocument }) {
  if (kind === "invoice") return <Trans>Invoice {number} (PDF)</Trans>;
  if (kind === "receipt") return <Trans>Receipt {number} (PDF)</Trans>;
  return <Trans>Credit note {number} (PDF)</Trans>;
}
