"""Pictures that belong to no shop: portraits of people, uploaded by themselves."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    """Lets go of the shop where the uploader is the owner."""

    dependencies = [("media", "0002_drawn_width"), migrations.swappable_dependency(settings.AUTH_USER_MODEL)]
    operations = [
        migrations.AlterField(
            model_name="picture",
            name="shop",
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name="pictures", to="shops.shop"),
        ),
        migrations.AddConstraint(
            model_name="picture",
            constraint=models.UniqueConstraint(fields=["uploaded_by", "key"], name="picture_key_of_person", condition=Q(shop=None)),
        ),
        migrations.AddConstraint(
            model_name="picture",
            constraint=models.CheckConstraint(condition=Q(shop__isnull=False) | Q(origin="upload"), name="picture_drawn_for_a_shop"),
        ),
    ]
