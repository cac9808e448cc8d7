"""A return is dealt with by who sold it: its seller, or the house."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

# Those from before that hold pieces of one seller alone are theirs from now on; what holds pieces of several stays the house's.
GIVE = """
UPDATE returns_return r SET seller_id = found.seller FROM (
    SELECT l.of_return_id AS id, min(ol.seller_id) AS seller FROM returns_returnline l JOIN sales_orderline ol ON ol.id = l.line_id
    GROUP BY 1 HAVING count(DISTINCT coalesce(ol.seller_id, 0)) = 1) AS found
WHERE r.id = found.id AND found.seller IS NOT NULL
"""


class Migration(migrations.Migration):
    """Adds who sold it, what was asked for together, and how it came."""

    dependencies = [("returns", "0001_initial"), migrations.swappable_dependency(settings.AUTH_USER_MODEL)]
    operations = [
        migrations.AddField(
            model_name="return",
            name="seller",
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name="return",
            name="asked_with",
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name="others", to="returns.return"),
        ),
        migrations.AddField(model_name="return", name="condition", field=models.CharField(default="", max_length=1000)),
        migrations.AddIndex(
            model_name="return",
            index=models.Index(condition=models.Q(("seller__isnull", False)), fields=["seller", "shop", "-id"], name="return_of_seller"),
        ),
        migrations.RunSQL(GIVE, migrations.RunSQL.noop),
    ]
