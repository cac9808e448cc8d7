"""Create the demo people of a shop. Nobody is removed: people may have acted since."""

from django.contrib.auth.hashers import make_password
from django.db import transaction

from galleria.accounts.models import Membership, User
from galleria.accounts.people_file import People
from galleria.shops.models import Shop

# The same for all demo people, and printed by `galleria up`.
DEMO_PASSWORD = "open sesame"  # noqa: S105 - known to everybody


@transaction.atomic
def sync_people(shop: Shop, people: People) -> list[str]:
    """Create or update the people and their roles. Returns what changed, in words; nothing the second time. A changed password stays."""
    changes: list[str] = []
    known = {membership.user.username: membership for membership in Membership.objects.for_shop(shop).select_related("user")}
    password = ""
    for person in people.people:
        membership = known.get(person.username)
        if membership is None:
            password = password or make_password(DEMO_PASSWORD)
            values = {"email": person.email.lower(), "name": person.name, "bio": person.bio}
            user, _ = User.objects.get_or_create(username=person.username, defaults={**values, "password": password})
            Membership.objects.across_shops().update_or_create(shop=shop, user=user, defaults={"role": person.role})
            changes.append(f"person {person.username} is new")
        elif (membership.role, membership.user.name, membership.user.bio) != (person.role, person.name, person.bio):
            Membership.objects.for_shop(shop).filter(pk=membership.pk).update(role=person.role)
            User.objects.filter(pk=membership.user_id).update(name=person.name, bio=person.bio)
            changes.append(f"person {person.username} changed")
    return changes
