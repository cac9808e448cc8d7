from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('exchange', '0001_imports_and_exports'),
    ]

    operations = [
        migrations.AddField(
            model_name='exchange',
            name='by_hand',
            field=models.BooleanField(default=False),
        ),
    ]
