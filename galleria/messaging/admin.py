"""The back office of reported conversations: the queue, and the page on which one is read and decided. What nobody reported, no staff reads."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import Case, QuerySet, Value, When
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_POST
from unfold.decorators import display

from galleria.accounts.back_office import ShopAdmin, ShopFilter, kept_shops, office, office_actor
from galleria.accounts.office_decisions import DecisionForm
from galleria.kernel.problems import Invalid, NotFound
from galleria.messaging.access import DECIDES, access_reported
from galleria.messaging.actions.settle_conversation_reports import Decision, settle_conversation_reports
from galleria.messaging.models import ConversationReport
from galleria.messaging.office.page import COLOURS, DONE, REASONS, build_page, make_form

LIST = "admin:messaging_conversationreport_changelist"
PAGE = "admin:messaging_conversationreport_change"
Bound = tuple[Decision, DecisionForm, list[int]]


def sees_reported_conversations(request: HttpRequest) -> bool:
    """For the menu: where somebody else sells, those who decide."""
    return any(shop.manifest.get("market") for shop in kept_shops(request, DECIDES))


class StateFilter(admin.SimpleListFilter):
    """What became of them."""

    title = "state"
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Every one."""
        return [(state.value, state.value.capitalize()) for state in ConversationReport.State]

    def queryset(self, request: HttpRequest, queryset: QuerySet[ConversationReport]) -> QuerySet[ConversationReport]:
        """Its reports."""
        return queryset.filter(state=self.value()) if self.value() else queryset


@admin.register(ConversationReport, site=office)
class ConversationReportAdmin(ShopAdmin):
    """Reports of the person's shops: open ones first, the oldest before the others."""

    right_to_see = DECIDES
    show_facets = admin.ShowFacets.NEVER
    list_display = ("about", "shop_name", "standing", "why", "who", "said")
    list_filter = (ShopFilter, StateFilter, "reason")
    search_fields = ("conversation__product__title", "conversation__ref", "words")
    search_help_text = "Piece, conversation, or what was said"
    sortable_by = ()

    def get_ordering(self, request: HttpRequest) -> tuple[str, ...]:
        """That of the queue is a column of the query."""
        return ()

    def get_queryset(self, request: HttpRequest) -> QuerySet[ConversationReport]:
        """Those of the person's shops."""
        rows = ConversationReport.objects.for_shops(shop.pk for shop in kept_shops(request, DECIDES)).annotate(
            waits=Case(When(state=ConversationReport.State.OPEN, then=Value(0)), default=Value(1))
        )
        related = ("shop", "conversation__product", "reporter")
        return rows.order_by("waits", "reported_at", "id").select_related(*related).defer("shop__manifest")

    def get_urls(self) -> list[URLPattern]:
        """The decisions beside Django's list."""
        wrap = self.admin_site.admin_view
        settle = path("<int:report_id>/settle/<slug:step>/", wrap(self.settle), name="messaging_conversationreport_settle")
        return [settle, *super().get_urls()]

    def change_view(self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Its own page, which reads. Raises Http404 for a report of others."""
        return self._page(request, self._find(request, object_id))

    @method_decorator(require_POST)
    def settle(self, request: HttpRequest, report_id: int, step: str) -> HttpResponse:
        """Decide on all that is said of the conversation. What does not fit is said above the page as it stands now."""
        report = self._find(request, str(report_id))
        if step not in list(Decision):
            raise NotFound
        decision, form = Decision(step), make_form(Decision(step), request.POST)
        numbers = sorted({int(word) for word in request.POST.getlist("number") if word.isascii() and word.isdecimal() and len(word) < 9})
        if not form.is_valid():
            return self._page(request, report, bound=(decision, form, numbers))
        try:
            count = settle_conversation_reports(
                report.shop,
                report.conversation.ref,
                decision=decision,
                answer=form.cleaned_data["reason"],
                numbers=numbers,
                actor=office_actor(request),
            )
        except Invalid as problem:
            messages.error(request, "; ".join(f"Messages {one.message}" if one.field == "numbers" else one.message for one in problem.errors))
            return self._page(request, report, bound=(decision, form, numbers))
        if count:
            messages.success(request, DONE[decision])
        else:
            messages.info(request, "Somebody else has decided meanwhile.")
        return HttpResponseRedirect(reverse(PAGE, args=(report.pk,)))

    def _find(self, request: HttpRequest, object_id: str) -> ConversationReport:
        report = self.get_object(request, object_id)
        assert isinstance(report, ConversationReport)  # noqa: S101 - for the type checker
        return report

    def _page(self, request: HttpRequest, report: ConversationReport, *, bound: Bound | None = None) -> HttpResponse:
        conversation = access_reported(office_actor(request), report.shop, report.conversation.ref)
        context = {
            **self.admin_site.each_context(request),
            **build_page(report, conversation, bound=bound),
            "title": conversation.product.title,
            "content_title": conversation.product.title,
            "list": reverse(LIST),
        }
        return TemplateResponse(request, "messaging/office/conversation.html", context)

    @display(description="About", header=True)  # type: ignore[untyped-decorator]  # unfold is not typed
    def about(self, report: ConversationReport) -> tuple[str, str]:
        """The piece, and the conversation."""
        return report.conversation.product.title, report.conversation.ref

    @display(description="State", label=COLOURS)  # type: ignore[untyped-decorator]  # unfold is not typed
    def standing(self, report: ConversationReport) -> str:
        """Coloured."""
        return report.state

    @admin.display(description="What is said")
    def why(self, report: ConversationReport) -> str:
        """In words."""
        return REASONS[report.reason]

    @admin.display(description="By")
    def who(self, report: ConversationReport) -> str:
        """Whoever reported it."""
        return report.reporter.get_full_name() if report.reporter else "somebody who is gone"

    @admin.display(description="Since")
    def said(self, report: ConversationReport) -> str:
        """The day."""
        return f"{report.reported_at:%-d %b %Y}"
