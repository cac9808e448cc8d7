"""How often pieces of sellers were looked at and put into a bag, day by day."""

import django.contrib.postgres.indexes
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """Adds the tables: a row a piece and day, and one a seller and day."""

    dependencies = [("catalog", "0012_sold_index"), ("shops", "0001_initial"), migrations.swappable_dependency(settings.AUTH_USER_MODEL)]
    operations = [
        migrations.CreateModel(
            name="ProductDay",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("day", models.DateField()),
                ("viewed", models.PositiveIntegerField()),
                ("bagged", models.PositiveIntegerField()),
                ("viewed_until", models.PositiveBigIntegerField()),
                ("bagged_until", models.PositiveBigIntegerField()),
                ("product", models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="catalog.product")),
                ("shop", models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="shops.shop")),
            ],
            options={
                "indexes": [django.contrib.postgres.indexes.BrinIndex(fields=["day"], name="product_day_old")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("product", "day"), include=("viewed", "bagged", "viewed_until", "bagged_until"), name="product_day_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SellerDay",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("day", models.DateField()),
                ("viewed", models.PositiveIntegerField()),
                ("bagged", models.PositiveIntegerField()),
                ("seller", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL)),
                ("shop", models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="shops.shop")),
            ],
            options={"constraints": [models.UniqueConstraint(fields=("shop", "seller", "day"), name="seller_day_once")]},
        ),
    ]
