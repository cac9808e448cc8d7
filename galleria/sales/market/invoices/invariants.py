"""What must always hold of documents: each sale and refund has its own, numbers have no gap, and sums are those of sales and books."""

from collections.abc import Iterator

from galleria.kernel.invariants import find_rows, invariant
from galleria.sales.market.invoices.reads.commission import MOVED

PAID = "p.status IN ('paid', 'part_refunded', 'refunded')"
# Before sellers' sales had documents of their own, the house invoiced the whole of an order (decision 18).
IS_WHOLE = "EXISTS (SELECT FROM sales_invoice i WHERE i.order_id = o.id AND i.part IS NULL)"
TAX_OF = "(SELECT coalesce(sum((t->>'tax_minor')::bigint), 0) FROM jsonb_array_elements(n.taxes) AS t)"
GROSS_OF = "(SELECT coalesce(sum((t->>'net_minor')::bigint + (t->>'tax_minor')::bigint), 0) FROM jsonb_array_elements(n.taxes) AS t)"


@invariant("invoices.sales_have_documents")
def find_missing() -> Iterator[tuple[str, str]]:
    """Every sale has one document, of its sums; or the house's invoice is of the whole order, and none of its sales has one."""
    return find_rows(f"""
        SELECT s.ref, format('has %s documents of %s with %s tax, costs %s with %s tax', coalesce(d.count, 0), coalesce(d.total, 0),
            coalesce(d.tax, 0), s.goods_minor + s.delivery_minor, s.goods_tax_minor + s.delivery_tax_minor)
        FROM market_sale s JOIN sales_order o ON o.id = s.order_id LEFT JOIN (
            SELECT sale_id, count(*) AS count, sum(total_minor) AS total, sum(tax_minor) AS tax FROM invoices_saledocument
            WHERE kind <> 'credit_note' GROUP BY sale_id) AS d ON d.sale_id = s.id
        WHERE (d.count IS NOT NULL) = {IS_WHOLE} OR (d.count IS NOT NULL AND (d.count, d.total, d.tax)
            <> (1, s.goods_minor + s.delivery_minor, s.goods_tax_minor + s.delivery_tax_minor))
    """)


@invariant("invoices.documents_make_the_order")
def find_wrong_sums() -> Iterator[tuple[str, str]]:
    """The documents of a paid order add up to what was paid and its tax: of the house there is one when it sells any of it, and no other."""
    return find_rows(f"""
        SELECT o.ref, format('costs %s with %s tax, its documents %s with %s', p.amount_minor, o.quote->>'tax_minor', said.total, said.tax)
        FROM sales_order o JOIN sales_payment p ON p.order_id = o.id LEFT JOIN sales_invoice i ON i.order_id = o.id
        LEFT JOIN LATERAL (
            SELECT sum(d.total_minor) AS total, sum(d.tax_minor) AS tax, count(*) AS count FROM invoices_saledocument d
            JOIN market_sale s ON s.id = d.sale_id WHERE s.order_id = o.id AND d.kind <> 'credit_note') AS d ON true
        CROSS JOIN LATERAL (SELECT
            coalesce(d.total, 0) + CASE WHEN i.id IS NULL THEN 0 ELSE (coalesce(i.part, o.quote)->>'total_minor')::bigint END AS total,
            coalesce(d.tax, 0) + CASE WHEN i.id IS NULL THEN 0 ELSE (coalesce(i.part, o.quote)->>'tax_minor')::bigint END AS tax) AS said
        WHERE {PAID} AND ((said.total, said.tax) <> (p.amount_minor, (o.quote->>'tax_minor')::bigint) OR (d.count > 0 AND (i.id IS NOT NULL)
            <> EXISTS (SELECT FROM sales_orderline l WHERE l.order_id = o.id AND l.seller_id IS NULL)) OR (d.count = 0 AND i.id IS NULL))
        UNION ALL
        SELECT o.ref, format('payment is %s, and it has the invoice %s', p.status, i.number) FROM sales_invoice i
        JOIN sales_order o ON o.id = i.order_id JOIN sales_payment p ON p.order_id = o.id WHERE NOT {PAID}
    """)


@invariant("invoices.refunds_are_credited")
def find_uncredited() -> Iterator[tuple[str, str]]:
    """The credit notes of a refund add up to it, house and sellers; and those of a sale to all that was given back of it; a bank takes without."""
    return find_rows(f"""
        SELECT o.ref, format('refund %s of %s, its credit notes say %s', f.id, f.amount_minor, said.total)
        FROM sales_refund f JOIN sales_payment p ON p.id = f.payment_id JOIN sales_order o ON o.id = p.order_id CROSS JOIN LATERAL (
            SELECT coalesce((SELECT {GROSS_OF} FROM sales_creditnote n WHERE n.refund_id = f.id), 0)
                + coalesce((SELECT sum(total_minor) FROM invoices_saledocument d WHERE d.refund_id = f.id), 0) AS total) AS said
        WHERE said.total <> f.amount_minor
        UNION ALL
        SELECT s.ref, format('%s went back of it, its credit notes say %s', s.refunded_minor - s.charged_back_minor, coalesce(sum(n.total_minor), 0))
        FROM market_sale s JOIN invoices_saledocument d ON d.sale_id = s.id AND d.kind <> 'credit_note'
        LEFT JOIN invoices_saledocument n ON n.corrects_id = d.id GROUP BY s.id
        HAVING coalesce(sum(n.total_minor), 0) <> s.refunded_minor - s.charged_back_minor
        UNION ALL
        SELECT n.code || n.year || '-' || n.number, 'takes back from a document of another sale, or of another refund'
        FROM invoices_saledocument n JOIN invoices_saledocument d ON d.id = n.corrects_id JOIN market_sale s ON s.id = n.sale_id
        JOIN sales_refund f ON f.id = n.refund_id JOIN sales_payment p ON p.id = f.payment_id
        WHERE d.sale_id <> n.sale_id OR p.order_id <> s.order_id OR d.kind = 'credit_note'
    """)


@invariant("invoices.house_credits_what_it_booked")
def find_wrong_taxes() -> Iterator[tuple[str, str]]:
    """The tax on the house's credit note of its share of a refund is what it booked: all of the refund's, less what was the sellers'."""
    return find_rows(f"""
        SELECT o.ref, format('refund %s: its credit note says %s tax, books say %s', f.id, {TAX_OF}, booked.tax - commission.tax)
        FROM sales_creditnote n JOIN sales_invoice i ON i.id = n.invoice_id JOIN sales_order o ON o.id = i.order_id
        JOIN sales_refund f ON f.id = n.refund_id
        CROSS JOIN LATERAL (
            SELECT coalesce(sum(e.amount_minor), 0) AS tax FROM sales_booking b JOIN sales_entry e ON e.booking_id = b.id
            JOIN sales_account a ON a.id = e.account_id WHERE b.key IN ('refund ' || f.id, 'sale-refund ' || f.id) AND a.code = 'tax') AS booked
        CROSS JOIN LATERAL (
            SELECT coalesce(sum(-m.tax), 0) AS tax FROM ({MOVED} WHERE s.order_id = o.id) AS m WHERE m.refund = f.id::text) AS commission
        WHERE i.part IS NOT NULL AND {TAX_OF} <> booked.tax - commission.tax
    """)


@invariant("invoices.numbers_without_gap")
def find_gaps() -> Iterator[tuple[str, str]]:
    """Numbers run from 1 in every series and year, as far as was counted."""
    return find_rows("""
        SELECT format('%s%s of %s', d.code, d.year, s.slug), format('%s numbers up to %s, %s counted', count(*), max(d.number), max(c.last))
        FROM (SELECT shop_id, code, year, number FROM invoices_saledocument UNION ALL
              SELECT shop_id, code, year, number FROM invoices_commissiondocument) AS d
        JOIN shops_shop s ON s.id = d.shop_id
        LEFT JOIN invoices_counter c ON c.shop_id = d.shop_id AND c.code = d.code AND c.year = d.year
        GROUP BY s.id, d.code, d.year
        HAVING count(*) <> max(d.number) OR min(d.number) <> 1 OR max(c.last) IS DISTINCT FROM max(d.number)
        UNION ALL
        SELECT format('invoices of %s in %s', s.slug, i.year), format('%s numbers up to %s', count(*), max(i.number))
        FROM sales_invoice i JOIN shops_shop s ON s.id = i.shop_id GROUP BY s.id, i.year HAVING count(*) <> max(i.number) OR min(i.number) <> 1
    """)


@invariant("invoices.commission_is_booked")
def find_unbooked_commission() -> Iterator[tuple[str, str]]:
    """What the steps of sales say of commission is what the ledger has, order by order, without the tax in it."""
    return find_rows(f"""
        SELECT o.ref, format('its sales say %s, books say %s', m.net, coalesce(b.net, 0))
        FROM (SELECT order_id, sum(amount - tax) AS net FROM ({MOVED}) AS moved GROUP BY order_id) AS m JOIN sales_order o ON o.id = m.order_id
        LEFT JOIN (
            SELECT b.order_id, -sum(e.amount_minor) AS net FROM sales_booking b JOIN sales_entry e ON e.booking_id = b.id
            JOIN sales_account a ON a.id = e.account_id WHERE a.code = 'sales.commission' GROUP BY b.order_id) AS b ON b.order_id = m.order_id
        WHERE m.net <> coalesce(b.net, 0)
    """)


@invariant("invoices.commission_is_invoiced")
def find_wrong_commission() -> Iterator[tuple[str, str]]:
    """Lines are what their steps say, documents the sum of their lines, and of a month that was gone through nothing is left."""
    return find_rows(f"""
        SELECT s.ref, format('step %s is %s with %s tax, its line %s with %s', m.step_id, m.amount, m.tax, l.amount_minor, l.tax_minor)
        FROM invoices_commissionline l JOIN ({MOVED}) AS m ON m.step_id = l.step_id JOIN market_sale s ON s.id = m.sale_id
        JOIN invoices_commissiondocument d ON d.id = l.document_id
        WHERE (m.amount, m.tax) <> (l.amount_minor, l.tax_minor) OR d.seller_id <> m.seller_id OR d.shop_id <> m.shop_id
        UNION ALL
        SELECT d.code || d.year || '-' || d.number, format('says %s with %s tax, its lines %s with %s', d.total_minor, d.tax_minor,
            coalesce(sum(l.amount_minor), 0), coalesce(sum(l.tax_minor), 0))
        FROM invoices_commissiondocument d LEFT JOIN invoices_commissionline l ON l.document_id = d.id GROUP BY d.id
        HAVING count(l.id) = 0 OR (d.total_minor, d.tax_minor) <> (sum(l.amount_minor), sum(l.tax_minor))
        UNION ALL
        SELECT s.ref, format('%s of %s is not invoiced', m.amount, m.at) FROM ({MOVED}) AS m JOIN market_sale s ON s.id = m.sale_id
        JOIN shops_shop h ON h.id = m.shop_id
        WHERE m.amount <> 0 AND m.currency = h.currency AND NOT EXISTS (SELECT FROM invoices_commissionline l WHERE l.step_id = m.step_id)
            AND EXISTS (SELECT FROM invoices_commissionrun r WHERE r.shop_id = m.shop_id AND r.month >= date_trunc('month',
                m.at AT TIME ZONE coalesce(h.manifest->'selling'->>'timezone', 'UTC'))::date)
    """)
