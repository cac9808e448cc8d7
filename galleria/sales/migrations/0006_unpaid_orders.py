"""Orders to be paid at pickup are due as well; what a buyer owes is counted quickly, and all shops' newest orders are found so."""

import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models

# Those that wait already are kept a week from now on, as if they had just been ready.
DUE = """
UPDATE sales_order o SET due_at = greatest(coalesce(s.ends_at, o.placed_at), now()) + interval '7 days'
FROM sales_order w JOIN sales_payment p ON p.order_id = w.id LEFT JOIN sales_slot s ON s.id = w.slot_id
WHERE o.id = w.id AND w.status IN ('pending', 'preparing', 'ready') AND p.method = 'at-pickup' AND p.status = 'open'
    AND w.delivery->>'kind' = 'pickup' AND w.due_at IS NULL
"""


class Migration(migrations.Migration):
    """Other indexes, and when older orders are due."""

    dependencies = [
        ("sales", "0005_stock_before_the_record"),
        ("shops", "0002_version_slots"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.RunSQL(DUE, migrations.RunSQL.noop),
        migrations.AddIndex(model_name="order", index=models.Index(fields=["-placed_at", "-id"], name="order_newest_of_all")),
        migrations.RemoveIndex(
            model_name='order',
            name='order_unpaid',
        ),
        migrations.AddIndex(
            model_name='order',
            index=models.Index(condition=models.Q(('due_at__isnull', False), ('status__in', ('pending', 'preparing', 'ready'))), fields=['due_at'], name='order_due'),
        ),
        migrations.AddIndex(
            model_name='order',
            index=models.Index(models.F('shop'), django.db.models.functions.text.Lower('email'), condition=models.Q(('status__in', ('pending', 'preparing', 'ready')), ('user', None)), name='order_unpaid_of_guest'),
        ),
    ]
