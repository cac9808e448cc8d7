"""People, their roles in shops, and what those with a role have changed."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models.functions import Lower, Now

from galleria.accounts.rules import Role
from galleria.kernel.scoping import ShopQuerySet
from galleria.shops.models import Shop


class UserManager(BaseUserManager["User"]):
    """Creates people. The e-mail address is who they are."""

    def create_user(self, email: str, *, username: str, password: str | None = None, name: str = "") -> "User":
        """A person who can sign in with a password, or not at all when it is None."""
        user = self.model(email=self.normalize_email(email).lower(), username=username, name=name)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, *, username: str, password: str) -> "User":
        """A platform administrator, who may do everything in every shop."""
        user = self.create_user(email, username=username, password=password)
        user.is_superuser = user.is_staff = True
        user.save(using=self._db)
        return user


class User(AbstractBaseUser, PermissionsMixin):
    """A person. `username` is public, `email` is not."""

    email = models.EmailField(unique=True)
    username = models.SlugField(max_length=40, unique=True)
    name = models.CharField(max_length=80, default="")
    bio = models.CharField(max_length=300, default="")
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False)
    joined_at = models.DateTimeField(db_default=Now())

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["username"]

    objects = UserManager()

    class Meta:
        constraints = [models.UniqueConstraint(Lower("email"), name="user_email_any_case")]

    def __str__(self) -> str:
        return self.username

    def get_full_name(self) -> str:
        """What the back office calls them."""
        return self.name or self.username


class Membership(models.Model):
    """A person's role in a shop. Nobody has two in the same one."""

    Role = Role

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="memberships")
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=8, choices=[(role.value, role.value) for role in Role])
    since = models.DateTimeField(db_default=Now())

    objects = ShopQuerySet["Membership"].as_manager()

    class Meta:
        verbose_name = "role"
        verbose_name_plural = "people"
        constraints = [models.UniqueConstraint(fields=["shop", "user"], name="membership_once")]

    def __str__(self) -> str:
        return f"{self.user} as {self.role}"


class StaffChange(models.Model):
    """What somebody changed in a shop, or on the platform when no shop is named. Rows are only added: the database refuses everything else.

    `before` and `after` hold the values that differ, and no others.
    """

    shop = models.ForeignKey(Shop, null=True, on_delete=models.PROTECT, related_name="+")
    actor = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    what = models.CharField(max_length=80)
    row = models.CharField(max_length=160)
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    at = models.DateTimeField(db_default=Now())

    objects = ShopQuerySet["StaffChange"].as_manager()

    class Meta:
        verbose_name = "change"
        indexes = [models.Index(fields=["shop", "-id"], name="staff_change_of_shop")]

    def __str__(self) -> str:
        return f"{self.what}: {self.row}"
