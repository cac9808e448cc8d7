"""Create the demo people of a shop. Nobody is removed: people may have acted since."""

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.db.models import Q

from galleria.accounts.actions.verify_email import verify_email
from galleria.accounts.errors import PersonTaken
from galleria.accounts.models import Membership, User
from galleria.accounts.people_file import People, Person
from galleria.shops.models import Shop

# The same for all demo people in development, and printed by `galleria up`. Elsewhere they have none.
DEMO_PASSWORD = "open sesame"  # noqa: S105 - known to everybody


@transaction.atomic
def sync_people(shop: Shop, people: People) -> list[str]:
    """Create or update the people and their roles. Returns what changed, in words; nothing the second time. A changed password stays.

    Their addresses count as verified. Somebody who signed up by themselves with both has to verify theirs all the same: it may be another's.
    Somebody who has the username with another e-mail address, or the address with another username, is not that demo person: nobody gets the role.
    Raises PersonTaken (409); then nothing has changed.
    """
    changes: list[str] = []
    known = {membership.user.username: membership for membership in Membership.objects.for_shop(shop).select_related("user")}
    password = ""
    for person in people.people:
        membership = known.get(person.username)
        if membership is None:
            password = password or make_password(DEMO_PASSWORD if settings.IN_DEVELOPMENT else None)
            user = _find_same(person)
            if user is None:
                user = User.objects.create(username=person.username, email=person.email.lower(), name=person.name, bio=person.bio, password=password)
                verify_email(user)
            Membership.objects.across_shops().update_or_create(shop=shop, user=user, defaults={"role": person.role})
            changes.append(f"person {person.username} is new")
        elif (membership.role, membership.user.name, membership.user.bio) != (person.role, person.name, person.bio):
            _find_same(person)
            Membership.objects.for_shop(shop).filter(pk=membership.pk).update(role=person.role)
            User.objects.filter(pk=membership.user_id).update(name=person.name, bio=person.bio)
            changes.append(f"person {person.username} changed")
    return changes


def _find_same(person: Person) -> User | None:
    """The user with both this username and this e-mail address. Raises PersonTaken (409) for one who has only one of the two."""
    found = list(User.objects.filter(Q(username=person.username) | Q(email__iexact=person.email)))
    if any((user.username, user.email.lower()) != (person.username, person.email.lower()) for user in found):
        raise PersonTaken(username=person.username, email=person.email)
    return found[0] if found else None
