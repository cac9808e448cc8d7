"""The back office as a place: who may enter, and how its pages are narrowed to the shops of the person. What is on the pages is the rooms'."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import update_wrapper
from typing import Any, Protocol

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db import models
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from unfold.admin import ModelAdmin
from unfold.forms import AuthenticationForm
from unfold.sites import UnfoldAdminSite

from galleria.accounts.access import Actor
from galleria.accounts.models import User
from galleria.accounts.queries import list_shops_with_right, list_shops_with_role
from galleria.accounts.rules import Right, Role, has_right
from galleria.accounts.sign_in import find_user, has_second_factor
from galleria.kernel.problems import Forbidden, NotFound, Problem, Throttled
from galleria.shops.models import Shop

View = Callable[..., HttpResponse]


def office_actor(request: HttpRequest) -> Actor:
    """Who is at work. Requests that change something have passed the CSRF check of the site's views."""
    user = request.user
    return Actor(user=user, is_platform=user.is_superuser) if isinstance(user, User) and user.is_active else Actor()


def kept_shops(request: HttpRequest, right: Right) -> list[Shop]:
    """The shops in which the person may do this. Roles are read once a request, however many rights the menu and the page ask for."""
    known: list[tuple[Shop, Role | None]] | None = request.__dict__.get("_kept_roles")
    if known is None:
        known = request.__dict__["_kept_roles"] = list_shops_with_role(office_actor(request))
    return [shop for shop, role in known if role is None or has_right(role, right)]


def sees_reports(request: HttpRequest) -> bool:
    """For the menu."""
    return bool(kept_shops(request, Right.SEE_REPORTS))


def manages_catalogue(request: HttpRequest) -> bool:
    """For the menu."""
    return bool(kept_shops(request, Right.MANAGE_CATALOGUE))


def sees_orders(request: HttpRequest) -> bool:
    """For the menu."""
    return bool(kept_shops(request, Right.SEE_ORDERS))


def manages_people(request: HttpRequest) -> bool:
    """For the menu."""
    return bool(kept_shops(request, Right.MANAGE_PEOPLE))


def sees_changes(request: HttpRequest) -> bool:
    """For the menu."""
    return bool(kept_shops(request, Right.SEE_CHANGES))


def is_operator(request: HttpRequest) -> bool:
    """For the menu."""
    return office_actor(request).is_platform


class SignInForm(AuthenticationForm):  # type: ignore[misc]  # unfold is not typed
    """E-mail and password, of somebody who has a right here; guesses are counted as they are for the API."""

    error_messages = {**AuthenticationForm.error_messages, "invalid_login": "Nobody here has this e-mail and this password."}

    def clean(self) -> dict[str, Any]:
        """As Django's, through the one door of passwords."""
        email, password = self.cleaned_data.get("username"), self.cleaned_data.get("password")
        if email and password and self.request is not None:
            try:
                user = find_user(self.request, email, password)
            except Throttled:
                raise forms.ValidationError("Too many attempts. Wait a quarter of an hour.", code="throttled") from None
            if user is None:
                raise self.get_invalid_login_error()
            self.confirm_login_allowed(user)
            if has_second_factor(user):
                raise forms.ValidationError("This account has a second factor: sign in on the pages first, then come back.", code="second_factor")
            self.user_cache = user
        return dict(self.cleaned_data)

    def confirm_login_allowed(self, user: Any) -> None:
        """Raises ValidationError for people who have nothing to do here."""
        if not user.is_active or not list_shops_with_right(Actor(user=user, is_platform=user.is_superuser), Right.SEE_CATALOGUE):
            raise forms.ValidationError("This account has no part in the back office.", code="no_right")


class BackOffice(UnfoldAdminSite):  # type: ignore[misc]  # unfold is not typed
    """Django's admin for the staff of shops."""

    login_form = SignInForm
    entrance = ""  # the name of the page behind /admin/, set where the rooms' pages are assembled
    first_pages: Sequence[tuple[str, Callable[[HttpRequest], bool]]] = ()  # pages before it, for those for whom they are

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.pages: list[tuple[str, View, str]] = []  # route, view and name of pages that are about no single table, added by the rooms

    def get_urls(self) -> list[Any]:
        """The rooms' own pages before those of tables."""
        return [*(path(route, self.admin_view(view), name=name) for route, view, name in self.pages), *super().get_urls()]

    def has_permission(self, request: HttpRequest) -> bool:
        """Whether the person may enter at all."""
        return bool(kept_shops(request, Right.SEE_CATALOGUE)) or is_operator(request)

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The first of the rooms' pages that is for this person."""
        first = next((name for name, is_for in self.first_pages if is_for(request)), self.entrance)
        return HttpResponseRedirect(reverse(first))

    def admin_view(self, view: View, cacheable: bool = False) -> View:
        """As Django's; what is not the person's to see is a page that says so, with status 404, and so is whatever else was refused, with its own."""
        inner: View = super().admin_view(view, cacheable)

        def answer(request: HttpRequest, *arguments: Any, **options: Any) -> HttpResponse:
            try:
                return inner(request, *arguments, **options)
            except Http404:
                problem: Problem = NotFound()
            except PermissionDenied:
                problem = Forbidden()
            except Problem as reason:
                problem = reason
            context = {**self.each_context(request), "title": problem.title, "content_title": problem.title, "problem": problem}
            return TemplateResponse(request, "office/problem.html", context, status=problem.status, headers=problem.headers)

        return update_wrapper(answer, inner)


class ShopFilter(admin.SimpleListFilter):
    """One of the person's shops."""

    title = "shop"
    parameter_name = "shop"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Those in which the page's right holds."""
        return [(shop.slug, shop.name) for shop in kept_shops(request, model_admin.right_to_see)]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Its rows."""
        return queryset.filter(shop__slug=self.value()) if self.value() else queryset


class DaysFilter(admin.SimpleListFilter):
    """How far back, by the column `at`."""

    title = "time"
    parameter_name = "days"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Some spans."""
        return [("1", "The last 24 hours"), ("7", "The last 7 days"), ("30", "The last 30 days"), ("365", "The last year")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Since then."""
        known = dict(self.lookups(request, None))
        return queryset.filter(at__gte=timezone.now() - timedelta(days=int(self.value() or 0))) if self.value() in known else queryset


class OfShop(Protocol):
    """A row of a shop."""

    shop_id: int


class ShopAdmin(ModelAdmin):  # type: ignore[misc]  # unfold is not typed
    """Base of pages about rows of shops: a person sees those of the shops in which they have the right, and no others. Nothing changes unless a
    subclass says so, through the rooms' actions.
    """

    right_to_see = Right.SEE_CATALOGUE
    show_full_result_count = False
    list_per_page = 50

    def get_list_display(self, request: HttpRequest) -> Sequence[str]:
        """The shop is named where there are several to tell apart."""
        several = len(kept_shops(request, self.right_to_see)) > 1
        return [name for name in self.list_display if several or name != "shop_name"]

    @admin.display(description="Shop", ordering="shop__name")
    def shop_name(self, row: Any) -> str:
        """By its name."""
        return str(row.shop.name)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """The rows of the person's shops."""
        rows: QuerySet[Any] = self.model._default_manager.for_shops(shop.pk for shop in kept_shops(request, self.right_to_see))
        return rows.order_by(*self.get_ordering(request))

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> models.Model:
        """The row. Raises Http404 for one that is not there for this person."""
        found: models.Model | None = super().get_object(request, object_id, from_field)
        if found is None:
            raise Http404
        return found

    def has_view_permission(self, request: HttpRequest, obj: OfShop | None = None) -> bool:
        """By right, in the row's shop or in any."""
        shops = kept_shops(request, self.right_to_see)
        return bool(shops) if obj is None else obj.shop_id in {shop.pk for shop in shops}

    def has_module_permission(self, request: HttpRequest) -> bool:
        """As for seeing."""
        return self.has_view_permission(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """No."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: OfShop | None = None) -> bool:
        """No."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: OfShop | None = None) -> bool:
        """No: rows go by the rooms' actions alone."""
        return False


class OperatorAdmin(ModelAdmin):  # type: ignore[misc]  # unfold is not typed
    """Base of pages about the platform itself: for operators, to look and to set going again."""

    show_full_result_count = False
    list_per_page = 50

    def has_view_permission(self, request: HttpRequest, obj: object = None) -> bool:
        """Operators."""
        return is_operator(request)

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Operators."""
        return is_operator(request)

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        """No."""
        return False

    def has_add_permission(self, request: HttpRequest) -> bool:
        """No."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        """No."""
        return False


office = BackOffice(name="admin")
