"""Everybody who is here before sign-up opens came from people.toml or from an operator: their addresses are their own."""

from django.db import migrations


def verify_known(apps, schema_editor):
    User = apps.get_model("accounts", "User")
    EmailAddress = apps.get_model("account", "EmailAddress")
    rows = [EmailAddress(user_id=pk, email=email, verified=True, primary=True) for pk, email in User.objects.values_list("pk", "email")]
    EmailAddress.objects.bulk_create(rows, ignore_conflicts=True)


class Migration(migrations.Migration):

    dependencies = [("accounts", "0002_staff_changes"), ("account", "0009_emailaddress_unique_primary_email")]
    operations = [migrations.RunPython(verify_known, migrations.RunPython.noop)]
