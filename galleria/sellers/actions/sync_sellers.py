"""Make the demo people of a shop that sell there approved sellers with full profiles. Nobody is removed, and whoever was decided on is left alone."""

from django.db import transaction
from django.utils import timezone

from galleria.accounts.models import User
from galleria.accounts.people_file import People, Person, SellerProfile
from galleria.kernel.problems import Problem
from galleria.profiles.schemas import AddressDraft
from galleria.sellers.actions.write_seller import fill_seller
from galleria.sellers.models import Seller
from galleria.sellers.rules import State
from galleria.sellers.schemas import SellerDraft
from galleria.shops.market import find_market
from galleria.shops.models import Shop


class DemoSellerUnfit(Problem):
    """What people.toml tells of a seller would not do for a person who applies."""

    code = "demo_seller_unfit"
    title = "A seller of people.toml does not fit"
    detail = "The seller {username!r} of people.toml does not fit: {why}."


@transaction.atomic
def sync_sellers(shop: Shop, people: People) -> list[str]:
    """Create or update the sellers among the demo people, after `sync_people`. Returns what changed, in words; nothing the second time.

    In a shop without a market nothing happens. Raises DemoSellerUnfit; then nothing has changed.
    """
    market = find_market(shop)
    entries = [person for person in people.people if person.seller]
    if market is None or not entries:
        return []
    users = {user.username: user for user in User.objects.filter(username__in=[person.username for person in entries])}
    rows = Seller.objects.for_shop(shop).select_for_update(no_key=True, of=("self",)).order_by("pk")  # ratings are counted meanwhile
    known = {seller.user_id: seller for seller in rows.filter(user__in=users.values())}
    changes, now = [], timezone.now()
    for person in entries:
        user = users[person.username]
        seller = known.get(user.pk)
        if seller is not None and seller.decided_by_id is not None:
            continue
        before = _values(seller) if seller else None
        if seller is None:
            seller = Seller(shop=shop, user=user, state=State.APPROVED, applied_at=now, approved_at=now, decided_at=now)
            seller.terms_version, seller.terms_accepted_at = market.terms_version, now
        try:
            fill_seller(seller, _draft_of(person, person.seller), today=now.date())  # type: ignore[arg-type]  # those without are left out above
        except Problem as problem:
            errors = getattr(problem, "errors", [])
            raise DemoSellerUnfit(
                username=person.username, why="; ".join(f"{one.field} {one.message}" for one in errors) or problem.detail
            ) from problem
        if _values(seller) == before:
            continue
        seller.save()
        changes.append(f"seller {person.username} {'is new' if before is None else 'changed'}")
    return changes


def _draft_of(person: Person, profile: SellerProfile) -> SellerDraft:
    address = AddressDraft(name=person.name, company=profile.company, **profile.address.model_dump())
    return SellerDraft(
        kind=profile.kind,
        name=profile.name or person.name,
        responds_within=profile.responds_within,
        about=profile.about.strip(),
        shipping_text=profile.shipping.strip(),
        returns_text=profile.returns.strip(),
        company_name=profile.company,
        address=address,
        tax_id=profile.tax_id,
        birth_date=profile.born,
    )


def _values(seller: Seller) -> dict[str, object]:
    names = ("kind", "name", "responds_within", "about", "shipping_text", "returns_text", "company_name", "address", "tax_id", "birth_date")
    return {name: getattr(seller, name) for name in names}
