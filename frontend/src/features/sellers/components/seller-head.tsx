/** Who a seller is, at the head of their page and beside their pieces. */
import type { SellerPage } from "@galleria/sdk/types";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { ANSWERS, KINDS, placeOf } from "#/features/sellers/lib/seller-words";
import { addressLines, NO_ADDRESS } from "#/lib/form/address";
import { formatDate } from "#/lib/format";
import { Picture } from "#/ui/picture";
import { AverageStars } from "#/ui/average-stars";

export function SellerHead({ seller }: { seller: SellerPage }) {
  const { i18n } = useLingui();
  return (
    <header className="seller-head">
      <div className="seller-portrait">
        {seller.avatar ? (
          <Picture picture={seller.avatar} sizes="8rem" />
        ) : (
          <span aria-hidden className="seller-initial display">
            {seller.name.slice(0, 1)}
          </span>
        )}
      </div>
      <div>
        <p className="label">{i18n._(KINDS[seller.kind])}</p>
        <h1 className="seller-name display">{seller.name}</h1>
        <p className="seller-place">{placeOf(seller)}</p>
        {seller.rating.count > 0 && (
          <p className="seller-head-rating">
            <a className="text-link" href="#ratings">
              <AverageStars rating={seller.rating} />
            </a>
          </p>
        )}
      </div>
    </header>
  );
}

/** `measured`: how quickly they answer as it was measured, which counts more than what they say themselves. */
export function SellerWords({ seller, measured }: { seller: SellerPage; measured: string | null }) {
  const { i18n } = useLingui();
  const answers = ANSWERS[seller.responds_within];
  return (
    <div className="seller-parts">
      <div className="seller-words">
        {seller.about && <p className="seller-about">{seller.about}</p>}
        <ul className="seller-figures">
          <li>
            <Trans>Sells here since {formatDate(seller.since, { month: "long", year: "numeric" })}</Trans>
          </li>
          {seller.on_offer > 0 && (
            <li>
              <Plural value={seller.on_offer} one="# piece on offer" other="# pieces on offer" />
            </li>
          )}
          {seller.sold > 0 && (
            <li>
              <Plural value={seller.sold} one="# piece sold" other="# pieces sold" />
            </li>
          )}
          {(measured ?? answers) && <li>{measured ?? (answers && i18n._(answers))}</li>}
        </ul>
      </div>
      <aside className="seller-side">
        {seller.shipping_text && (
          <>
            <h2 className="label">
              <Trans>How they send</Trans>
            </h2>
            <p>{seller.shipping_text}</p>
          </>
        )}
        {seller.returns_text && (
          <>
            <h2 className="label">
              <Trans>What they take back</Trans>
            </h2>
            <p>{seller.returns_text}</p>
          </>
        )}
        {seller.company && (
          <>
            <h2 className="label">
              <Trans>The company</Trans>
            </h2>
            <address className="postal">
              {addressLines({ ...NO_ADDRESS, ...seller.company.address, city: [seller.company.address.city, seller.company.address.region].filter(Boolean).join(", "), region: "", name: seller.company.name }).map((line) => (
                <span key={line}>{line}</span>
              ))}
              <span>{seller.company.tax_id}</span>
            </address>
          </>
        )}
      </aside>
    </div>
  );
}
