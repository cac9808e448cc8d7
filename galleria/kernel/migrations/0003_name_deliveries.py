from django.db import migrations


class Migration(migrations.Migration):
    """Several of them are deliveries."""

    dependencies = [("kernel", "0002_extensions")]
    operations = [migrations.AlterModelOptions(name="delivery", options={"verbose_name_plural": "deliveries"})]
