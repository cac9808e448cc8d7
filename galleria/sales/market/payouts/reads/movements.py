"""What changed in all that a shop owes a seller, booking by booking, as SQL for statements and the tax report. What only moved from held to free,
or is on its way, changes nothing here.
"""

# What the house keeps of a sale is said by the sale itself, tax contained.
GROSS = "coalesce((SELECT s.commission_minor FROM market_sale s WHERE s.ref = substr(b.key, 6) AND s.seller_id = m.party::bigint), c.net)"
MOVEMENTS = f"""
    SELECT m.party, b.at, b.id, b.kind, coalesce(o.ref, '') AS order_ref, m.net, CASE WHEN b.kind = 'sale' THEN {GROSS} ELSE 0 END AS commission,
        CASE WHEN b.kind = 'sale' THEN c.net ELSE 0 END AS commission_net,
        CASE WHEN b.kind = 'sale' THEN 'sales' WHEN b.kind IN ('payout-settled', 'payout-returned') THEN 'payouts' WHEN m.net < 0 THEN 'refunds'
            ELSE 'other' END AS part
    FROM (SELECT a.party, e.booking_id, -sum(e.amount_minor)::bigint AS net FROM sales_account a JOIN sales_entry e ON e.account_id = a.id
          WHERE a.shop_id = %(shop)s AND a.code = ANY(%(codes)s) AND a.currency = %(currency)s
              AND (%(party)s::text IS NULL OR a.party = %(party)s)
          GROUP BY a.party, e.booking_id HAVING sum(e.amount_minor) <> 0) AS m
    JOIN sales_booking b ON b.id = m.booking_id LEFT JOIN sales_order o ON o.id = b.order_id
    CROSS JOIN LATERAL (
        SELECT coalesce(-sum(f.amount_minor), 0)::bigint AS net FROM sales_entry f JOIN sales_account k ON k.id = f.account_id
        WHERE b.kind = 'sale' AND f.booking_id = b.id AND k.code = 'sales.commission') AS c
"""
"""One row for each seller and booking: party, at, id, kind, order_ref, net (positive is theirs), commission with and without its tax, and the
part of a statement where it stands. Parameters: shop, codes, currency, and party or None for all.
"""
