"""Where in the list the opened pieces of a search stood."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Adds the sum of positions, and of how many."""

    dependencies = [("catalog", "0008_former_slugs_and_shown_index")]
    operations = [
        migrations.AddField(model_name="searchcount", name="placed", field=models.PositiveIntegerField(default=0)),
        migrations.AddField(model_name="searchcount", name="positions", field=models.PositiveBigIntegerField(default=0)),
    ]
