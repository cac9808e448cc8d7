/** Questions about a piece that its seller has put on its page, with their answers. A courtesy: when they cannot be had, the page does without. */
import { listPublished } from "@galleria/sdk/published";
import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useShop } from "#/lib/current-shop";
import { formatDate } from "#/lib/format";
import { galleria } from "#/lib/galleria";
import { SectionHeading } from "#/ui/section-heading";

export function PublishedQuestions({ slug, seller }: { slug: string; seller: string }) {
  const { t } = useLingui();
  const shop = useShop().slug;
  const { data } = useQuery({ queryKey: ["published-questions", shop, slug], queryFn: ({ signal }) => listPublished(galleria.transport, shop, slug, { signal }) });
  if (!data?.length) return null;
  return (
    <section className="section asked" aria-labelledby="asked">
      <SectionHeading id="asked" title={t`Asked and answered`} text={t`Buyers asked, ${seller} answered.`} />
      <dl className="asked-list">
        {data.map(({ question, answer, answered_at: at }) => (
          <div key={at}>
            <dt>{question}</dt>
            <dd>
              <p>{answer}</p>
              <p className="product-note">
                <time dateTime={at}>{formatDate(at)}</time>
              </p>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
