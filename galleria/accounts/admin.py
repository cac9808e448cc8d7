"""The back office of people: who has which role in a shop, and what those with a role have changed."""

import json
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from unfold.decorators import display
from unfold.widgets import UnfoldAdminSelectWidget, UnfoldAdminTextInputWidget

from galleria.accounts.access import Actor
from galleria.accounts.actions.give_role import give_role
from galleria.accounts.actions.take_role import take_role
from galleria.accounts.back_office import DaysFilter, OfShop, ShopAdmin, ShopFilter, is_operator, kept_shops, office, office_actor
from galleria.accounts.models import Membership, StaffChange
from galleria.accounts.office_csv import ListAsCsv
from galleria.accounts.rules import Right, Role, is_above, list_roles_up_to
from galleria.kernel.problems import Problem
from galleria.shops.models import Shop

MOST_PEOPLE = 200  # in a filter
LABELS = {Role.OWNER: "primary", Role.MANAGER: "warning", Role.SUPPORT: "info", Role.EXPERT: "info", Role.SELLER: "success"}


def role_of(actor: Actor, shop: Shop) -> Role | None:
    """Up to which role somebody may give and take here: operators as owners do."""
    return Role.OWNER if actor.is_platform else actor.role_in(shop)


class RoleForm(forms.ModelForm):  # type: ignore[type-arg]  # unfold's pages want a bare form
    """Another role for somebody who has one."""

    actor: Actor
    refusal: Problem | None = None  # what the action has said to these very values
    role = forms.ChoiceField(widget=UnfoldAdminSelectWidget)

    class Meta:
        model = Membership
        fields = ("role",)

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        if "role" in self.fields:
            own = role_of(self.actor, self.instance.shop)
            _choose(self, "role", [(role.value, role.value) for role in list_roles_up_to(own)] if own else [])

    def clean(self) -> dict[str, Any]:
        """What the action has refused stands at its field."""
        cleaned = super().clean() or {}
        if self.refusal:
            self.add_error("person" if self.refusal.code == "person_not_found" and "person" in self.fields else "role", self.refusal.detail)
        return cleaned

    def save(self, commit: bool = True) -> Membership:
        """Through the action."""
        kept: Membership = self.instance
        return give_role(kept.shop, kept.user.username, Role(self.cleaned_data["role"]), actor=self.actor)

    def _post_clean(self) -> None:
        """The instance is left as it is: the action reads and writes the row itself."""


class NewRoleForm(RoleForm):
    """A role for somebody who has none in the shop yet."""

    shops: list[Shop]
    shop = forms.ChoiceField(widget=UnfoldAdminSelectWidget)
    person = forms.CharField(
        widget=UnfoldAdminTextInputWidget,
        max_length=40,
        label="Username",
        help_text="It stands on the person's account page.",
    )

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super(RoleForm, self).__init__(*arguments, **options)
        _choose(self, "shop", [(shop.slug, shop.name) for shop in self.shops])
        highest = [own for own in (role_of(self.actor, shop) for shop in self.shops) if own]
        _choose(self, "role", [(role.value, role.value) for role in Role if any(not is_above(role, own) for own in highest)])

    def save(self, commit: bool = True) -> Membership:
        """Through the action."""
        values = self.cleaned_data
        shop = next(shop for shop in self.shops if shop.slug == values["shop"])
        return give_role(shop, values["person"].strip().lower(), Role(values["role"]), actor=self.actor)


def _choose(form: forms.BaseForm, name: str, choices: list[tuple[str, str]]) -> None:
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker
    field.choices = choices


@admin.register(Membership, site=office)
class MembershipAdmin(ListAsCsv, ShopAdmin):
    """Who has which role in the person's shops. Given and taken through the actions, which log it."""

    csv_name = "people"
    csv_columns = (
        ("name", lambda one: one.user.get_full_name()),
        ("username", lambda one: one.user.username),
        ("role", lambda one: one.role),
        ("shop", lambda one: one.shop.slug),
        ("since", lambda one: one.since.isoformat(timespec="seconds")),
    )

    right_to_see = Right.MANAGE_PEOPLE
    form = RoleForm
    list_display = ("person", "username", "standing", "shop_name", "since_day")
    list_filter = (ShopFilter, "role")
    list_select_related = ("shop", "user")
    search_fields = ("user__username", "user__name")
    search_help_text = "Name or username"
    ordering = ("-id",)
    readonly_fields = ("person", "username", "shop_name", "since_day")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Those who manage people anywhere."""
        return bool(kept_shops(request, Right.MANAGE_PEOPLE))

    def has_change_permission(self, request: HttpRequest, obj: OfShop | None = None) -> bool:
        """Those who manage the shop's people, unless the role is above their own."""
        if obj is None:
            return self.has_add_permission(request)
        shop = next((shop for shop in kept_shops(request, Right.MANAGE_PEOPLE) if shop.pk == obj.shop_id), None)
        own = role_of(office_actor(request), shop) if shop else None
        return own is not None and isinstance(obj, Membership) and not is_above(Role(obj.role), own)

    def has_delete_permission(self, request: HttpRequest, obj: OfShop | None = None) -> bool:
        """As for changing."""
        return self.has_change_permission(request, obj)

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """None: roles are given and taken one by one."""
        return {}

    def get_fieldsets(self, request: HttpRequest, obj: Membership | None = None) -> Any:
        """Who and where are chosen once."""
        if obj is None:
            return ((None, {"fields": ("shop", "person", "role")}),)
        return ((None, {"fields": (("person", "username"), ("shop_name", "since_day"), "role")}),)

    def get_readonly_fields(self, request: HttpRequest, obj: Membership | None = None) -> Any:
        """Nothing on a new one."""
        return () if obj is None else self.readonly_fields

    def get_form(self, request: HttpRequest, obj: Membership | None = None, change: bool = False, **options: Any) -> Any:
        """The form, with who acts."""
        form = super().get_form(request, obj, change=change, **{**options, "form": NewRoleForm if obj is None else RoleForm})
        form.actor = office_actor(request)
        form.shops = kept_shops(request, Right.MANAGE_PEOPLE)
        form.refusal = request.__dict__.get("_refusal")
        return form

    def save_form(self, request: HttpRequest, form: RoleForm, change: bool) -> Membership:
        """Nothing yet."""
        kept: Membership = form.instance
        return kept

    def save_model(self, request: HttpRequest, obj: Membership, form: RoleForm, change: bool) -> None:
        """Through the action."""
        saved = form.save()
        obj.pk, obj.shop, obj.user, obj.role = saved.pk, saved.shop, saved.user, saved.role

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Nothing hangs on it here."""

    def delete_model(self, request: HttpRequest, obj: Membership) -> None:
        """Through the action."""
        take_role(obj.shop, obj.user.username, actor=office_actor(request))

    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """As Django's. What the action refuses has changed nothing, and the page is shown again with the words at their fields."""
        try:
            answer: HttpResponse = super().changeform_view(request, object_id, form_url, extra_context)
        except Problem as problem:
            request.__dict__["_refusal"] = problem
            answer = super().changeform_view(request, object_id, form_url, extra_context)
        return answer

    def construct_change_message(self, request: HttpRequest, form: Any, formsets: Any, add: bool = False) -> list[Any]:
        """The log of changes keeps it."""
        return []

    def log_addition(self, request: HttpRequest, obj: Membership, message: Any) -> None:
        """The log of changes keeps it."""

    def log_change(self, request: HttpRequest, obj: Membership, message: Any) -> None:
        """The log of changes keeps it."""

    def log_deletions(self, request: HttpRequest, queryset: Any) -> None:
        """The log of changes keeps it."""

    @admin.display(description="Person", ordering="user__name")
    def person(self, membership: Membership) -> str:
        """By name."""
        return membership.user.get_full_name()

    @admin.display(description="Username", ordering="user__username")
    def username(self, membership: Membership) -> str:
        """As it is."""
        return membership.user.username

    @display(  # type: ignore[untyped-decorator]  # unfold is not typed
        description="Role", label={role.value: colour for role, colour in LABELS.items()}, ordering="role"
    )
    def standing(self, membership: Membership) -> str:
        """Coloured."""
        return membership.role

    @admin.display(description="Since", ordering="since")
    def since_day(self, membership: Membership) -> str:
        """The day."""
        return f"{membership.since:%-d %b %Y}"


class PersonFilter(admin.SimpleListFilter):
    """Whoever has changed something that the person may see."""

    title = "person"
    parameter_name = "person"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """By name."""
        seen = model_admin.get_queryset(request).order_by().values_list("actor__username", "actor__name").distinct()
        return sorted(((username, name or username) for username, name in seen[:MOST_PEOPLE]), key=lambda one: one[1].casefold())

    def queryset(self, request: HttpRequest, queryset: QuerySet[StaffChange]) -> QuerySet[StaffChange]:
        """Theirs."""
        return queryset.filter(actor__username=self.value()) if self.value() else queryset


@admin.register(StaffChange, site=office)
class StaffChangeAdmin(ListAsCsv, ShopAdmin):
    """What staff have changed in the person's shops; for operators, on the platform as well."""

    csv_name = "changes"
    csv_columns = (
        ("at", lambda one: one.at.isoformat(timespec="seconds")),
        ("name", lambda one: one.actor.get_full_name()),
        ("username", lambda one: one.actor.username),
        ("what", lambda one: one.what),
        ("of_what", lambda one: one.row),
        ("shop", lambda one: one.shop.slug if one.shop else ""),
        ("before", lambda one: json.dumps(one.before, ensure_ascii=False)),
        ("after", lambda one: json.dumps(one.after, ensure_ascii=False)),
    )

    right_to_see = Right.SEE_CHANGES
    list_display = ("moment", "who", "what", "concerned", "shop_name", "summary")
    list_display_links = ("moment",)
    list_filter = (ShopFilter, DaysFilter, PersonFilter, "what")
    list_select_related = ("shop", "actor")
    search_fields = ("row", "what", "actor__username", "actor__name")
    search_help_text = "What was changed, how, or who changed it"
    ordering = ("-id",)
    fields = (("moment", "who"), ("what", "concerned"), "shop_name", "differences")
    readonly_fields = ("moment", "who", "what", "concerned", "shop_name", "differences")

    def prepare_csv(self, rows: QuerySet[StaffChange]) -> QuerySet[StaffChange]:
        """Without the manifest of each row's shop."""
        return rows.defer("shop__manifest")

    def get_queryset(self, request: HttpRequest) -> QuerySet[StaffChange]:
        """Those of the person's shops; all of them for an operator."""
        if is_operator(request):
            return StaffChange.objects.across_shops().order_by(*self.get_ordering(request))
        rows: QuerySet[StaffChange] = super().get_queryset(request)
        return rows

    def has_view_permission(self, request: HttpRequest, obj: OfShop | None = None) -> bool:
        """By right in the row's shop; operators see all."""
        return is_operator(request) or super().has_view_permission(request, obj)

    @admin.display(description="When", ordering="id")
    def moment(self, change: StaffChange) -> str:
        """Day and hour."""
        return f"{change.at:%-d %b %Y, %H:%M:%S} UTC"

    @admin.display(description="Who", ordering="actor__name")
    def who(self, change: StaffChange) -> str:
        """By name."""
        return f"{change.actor.get_full_name()} ({change.actor.username})"

    @admin.display(description="Of what", ordering="row")
    def concerned(self, change: StaffChange) -> str:
        """The row, as people know it."""
        return change.row

    @admin.display(description="Shop", ordering="shop__name")
    def shop_name(self, row: StaffChange) -> str:
        """By its name."""
        return row.shop.name if row.shop else "the platform"

    @admin.display(description="What differs")
    def summary(self, change: StaffChange) -> str:
        """The first of it, in one line."""
        names = list({**change.before, **change.after})
        if len(names) == 1:
            return f"{names[0]}: {_short(change.before.get(names[0]))} → {_short(change.after.get(names[0]))}"
        return ", ".join(names[:5]) + (f" and {len(names) - 5} more" if len(names) > 5 else "")

    @admin.display(description="Before and after")
    def differences(self, change: StaffChange) -> SafeString:
        """Every value that differs."""
        rows = [(name, _whole(change.before, name), _whole(change.after, name)) for name in {**change.before, **change.after}]
        return format_html(
            '<table class="differences"><thead><tr><th>Field</th><th>Before</th><th>After</th></tr></thead><tbody>{}</tbody></table>',
            format_html_join("", '<tr><th scope="row">{}</th><td>{}</td><td>{}</td></tr>', rows),
        )


def _short(value: Any) -> str:
    text = _word(value)
    return text if len(text) <= 40 else f"{text[:39]}…"


def _whole(values: dict[str, Any], name: str) -> str:
    return _word(values[name]) if name in values else "—"


def _word(value: Any) -> str:
    if value is None or value in ("", [], {}):
        return "—"
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return ", ".join(value)
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
