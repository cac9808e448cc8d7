"""Letters may carry the address that stops them."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('kernel', '0005_audit_runs'),
    ]

    operations = [
        migrations.AddField(
            model_name='letter',
            name='stop_url',
            field=models.CharField(db_default='', default='', max_length=300),
        ),
    ]
