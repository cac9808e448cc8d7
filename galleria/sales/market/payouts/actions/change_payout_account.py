"""Say where one's money is to go. Nobody says it for somebody else."""

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.kernel.problems import Invalid
from galleria.sales.market.payouts.access import access_as_seller
from galleria.sales.market.payouts.letters import send_account_letter
from galleria.sales.market.payouts.models import PayoutAccount
from galleria.sales.market.payouts.rules.bank_account import read_account
from galleria.sales.market.payouts.schemas import PayoutAccountIn
from galleria.shops.models import Shop

HELD = ("kind", "country", "holder", "number", "bic", "last4")


@transaction.atomic
def change_payout_account(shop: Shop, wanted: PayoutAccountIn, *, actor: Actor) -> PayoutAccount:
    """The account from now on, told by letter; payouts that are under way keep the one they were made with. The same again changes nothing.

    Raises Unauthenticated (401), NoSeller (403), Invalid (422).
    """
    user = access_as_seller(actor, shop)
    read, errors = read_account(**wanted.model_dump())
    if read is None:
        raise Invalid(errors=errors)
    values = {name: getattr(read, name) for name in HELD}
    rows = PayoutAccount.objects.for_shop(shop).select_for_update(no_key=True, of=("self",))
    known = rows.filter(user=user).first()
    if known is not None and all(getattr(known, name) == value for name, value in values.items()):
        return known
    if known is None:
        account, is_new = PayoutAccount.objects.across_shops().get_or_create(shop_id=shop.pk, user=user, defaults=values)
        if is_new:
            send_account_letter(shop, user, account, before="")
            return account
        known = rows.get(user=user)  # two devices at once: this one came later
    before = known.last4
    for name, value in values.items():
        setattr(known, name, value)
    known.changed_at = timezone.now()
    known.save()
    send_account_letter(shop, user, known, before=before)
    return known
