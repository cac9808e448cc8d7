"""Find what a shop has sold without walking through what it offers."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Adds the index of sold products."""

    dependencies = [("catalog", "0011_visit_counts")]
    operations = [
        migrations.AddIndex(
            model_name="product",
            index=models.Index(condition=models.Q(("status", "sold")), fields=["shop", "-published_at", "-id"], name="product_sold"),
        )
    ]
