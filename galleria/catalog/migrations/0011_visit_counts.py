"""How far visitors of a shop came, day by day."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Adds the table: a row a shop and day."""

    dependencies = [("catalog", "0010_stock_movements"), ("shops", "0001_initial")]
    operations = [
        migrations.CreateModel(
            name="VisitCount",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("day", models.DateField()),
                ("viewed", models.PositiveIntegerField(default=0)),
                ("bagged", models.PositiveIntegerField(default=0)),
                ("checkouts", models.PositiveIntegerField(default=0)),
                ("shop", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="shops.shop")),
            ],
            options={"constraints": [models.UniqueConstraint(fields=("shop", "day"), name="visit_count_once")]},
        ),
    ]
