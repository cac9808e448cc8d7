"""Ask for the catalogue of a shop as a file."""

from django.db import transaction

from galleria.accounts.access import Actor, check_right
from galleria.accounts.rules import Right
from galleria.catalog.exchange.actions.start_import import JOB_PRIORITY
from galleria.catalog.exchange.models import Exchange, Format
from galleria.kernel.outbox import send_job_after_commit
from galleria.kernel.references import new_reference
from galleria.shops.models import Shop


@transaction.atomic
def start_export(shop: Shop, form: Format, *, actor: Actor) -> Exchange:
    """Have the worker write the file. Raises 401/403 (who may)."""
    check_right(actor, shop, Right.MANAGE_CATALOGUE)
    exchange = plan_export(shop, form, actor=actor)
    exchange.save()
    send_job_after_commit("exchange.run", exchange.pk, priority=JOB_PRIORITY)
    return exchange


def plan_export(shop: Shop, form: Format, *, actor: Actor) -> Exchange:
    """The job, not saved yet."""
    return Exchange(
        ref=new_reference("xch"), shop=shop, maker=actor.user, kind=Exchange.Kind.EXPORT, format=form, file_name=f"{shop.slug}.{form.value}"
    )
