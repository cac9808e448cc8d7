"""Wish lists, their pieces, and notices."""

import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models
from django.db.models import Q


def id_field():
    """The usual one."""
    return ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"))


def belongs_to(target, **options):
    """A row that goes with another."""
    return models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=target, **{"related_name": "+", **options})


NOW = django.db.models.functions.datetime.Now()


class Migration(migrations.Migration):
    """Makes the tables."""

    initial = True
    dependencies = [
        ("catalog", "0009_clicked_positions"),
        ("shops", "0002_version_slots"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.CreateModel(
            name="WishList",
            fields=[
                id_field(),
                ("ref", models.CharField(max_length=32, unique=True)),
                ("name", models.CharField(max_length=60)),
                ("notes", models.CharField(default="", max_length=500)),
                ("is_default", models.BooleanField(default=False)),
                ("token", models.CharField(max_length=40, null=True, unique=True)),
                ("created_at", models.DateTimeField(db_default=NOW)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("owner", belongs_to(settings.AUTH_USER_MODEL, related_name="wish_lists")),
                ("shop", belongs_to("shops.shop")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(condition=Q(("is_default", True)), fields=("shop", "owner"), name="wish_list_default_once")
                ],
                "indexes": [models.Index(fields=["owner", "shop"], name="wish_list_of_person")],
            },
        ),
        migrations.CreateModel(
            name="WishItem",
            fields=[
                id_field(),
                ("note", models.CharField(default="", max_length=300)),
                ("position", models.IntegerField()),
                ("price_minor", models.BigIntegerField()),
                ("added_at", models.DateTimeField(db_default=NOW)),
                ("product", belongs_to("catalog.product")),
                ("shop", belongs_to("shops.shop")),
                ("wish_list", belongs_to("wishes.wishlist", related_name="items")),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("wish_list", "product"), name="wish_item_once")],
                "indexes": [models.Index(fields=["wish_list", "position", "id"], name="wish_item_in_order")],
            },
        ),
        migrations.CreateModel(
            name="Notice",
            fields=[
                id_field(),
                ("kind", models.CharField(choices=[("back-in-stock", "Back In Stock"), ("price-drop", "Price Drop")], max_length=13)),
                ("email", models.EmailField(default="", max_length=200)),
                (
                    "status",
                    models.CharField(choices=[("unconfirmed", "Unconfirmed"), ("waiting", "Waiting"), ("sent", "Sent")], max_length=11),
                ),
                ("token", models.CharField(max_length=40, unique=True)),
                ("price_minor", models.BigIntegerField()),
                ("created_at", models.DateTimeField(db_default=NOW)),
                ("sent_at", models.DateTimeField(null=True)),
                ("person", belongs_to(settings.AUTH_USER_MODEL, null=True)),
                ("product", belongs_to("catalog.product")),
                ("shop", belongs_to("shops.shop")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=Q(("person__isnull", False)), fields=("product", "kind", "person"), name="notice_once_a_person"
                    ),
                    models.UniqueConstraint(condition=Q(("person", None)), fields=("product", "kind", "email"), name="notice_once_a_guest"),
                    models.CheckConstraint(
                        condition=Q(("person__isnull", True), ("email", ""), _connector="XOR"), name="notice_of_person_or_guest"
                    ),
                    models.CheckConstraint(
                        condition=Q(Q(("status", "unconfirmed"), _negated=True), ("person__isnull", True), _connector="OR"),
                        name="notice_of_person_is_confirmed",
                    ),
                ],
                "indexes": [
                    models.Index(condition=Q(("status", "waiting")), fields=["product", "kind"], name="notice_waiting"),
                    models.Index(condition=Q(("person__isnull", False)), fields=["person"], name="notice_of_person"),
                    models.Index(condition=Q(("person", None)), fields=["email"], name="notice_of_guest"),
                    models.Index(condition=Q(("status", "unconfirmed")), fields=["created_at"], name="notice_unconfirmed"),
                    models.Index(condition=Q(("status", "sent")), fields=["sent_at"], name="notice_sent"),
                ],
            },
        ),
    ]
