"""The back office of audits: what the nightly look at every invariant has found, and asking for one now."""

from typing import Any

from django.contrib import admin
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_POST
from unfold.decorators import display

from galleria.accounts.back_office import OperatorAdmin, is_operator, office, office_actor
from galleria.kernel.audits import start_audit
from galleria.kernel.models import AuditRun

LABELS = {"waiting": "info", "running": "warning", "the books agree": "success", "rows disagree": "danger", "failed": "danger"}


@admin.register(AuditRun, site=office)
class AuditRunAdmin(OperatorAdmin):
    """Audits, newest first."""

    list_display = ("moment", "standing", "broken", "looked_at", "took", "who")
    list_filter = ("status",)
    ordering = ("-id",)
    change_list_template = "operations/audits.html"

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """None: what was found stays as it was found."""
        return {}

    def get_urls(self) -> list[URLPattern]:
        """The pages beside Django's list."""
        wrap = self.admin_site.admin_view
        own = [
            path("start/", wrap(self.start), name="kernel_auditrun_start"),
            path("<int:run_id>/progress.json", wrap(self.progress_json), name="kernel_auditrun_progress_json"),
        ]
        return [*own, *super().get_urls()]

    @method_decorator(require_POST)
    def start(self, request: HttpRequest) -> HttpResponse:
        """Have a worker do it, or look at the one that is under way."""
        user = self._operator(request)
        return HttpResponseRedirect(_address(start_audit(asked_by=user)))

    def change_view(self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """How far it is, kept up to date by audit.js, and what it found."""
        self._operator(request)
        run = self._find(object_id)
        context = {
            **self.admin_site.each_context(request),
            "title": "Audit",
            "content_title": "Audit",
            "run": run,
            "state": _state(run),
            "progress": reverse("admin:kernel_auditrun_progress_json", args=(run.pk,)),
            "list": reverse("admin:kernel_auditrun_changelist"),
        }
        return TemplateResponse(request, "operations/audit.html", context)

    def progress_json(self, request: HttpRequest, run_id: int) -> HttpResponse:
        """What audit.js asks every second."""
        self._operator(request)
        return JsonResponse(_state(self._find(str(run_id))))

    def _operator(self, request: HttpRequest) -> str:
        """The operator's username. Raises Http404 for everybody else."""
        user = office_actor(request).user
        if user is None or not is_operator(request):
            raise Http404
        return user.username

    def _find(self, object_id: str) -> AuditRun:
        run = AuditRun.objects.filter(pk=object_id).first() if object_id.isdecimal() and len(object_id) < 19 else None
        if run is None:
            raise Http404
        return run

    @admin.display(description="When", ordering="id")
    def moment(self, run: AuditRun) -> str:
        """Day and hour."""
        return f"{run.asked_at:%-d %b %Y, %H:%M} UTC"

    @display(description="Result", label=LABELS)  # type: ignore[untyped-decorator]  # unfold is not typed
    def standing(self, run: AuditRun) -> str:
        """Green or red."""
        if run.status != AuditRun.Status.DONE:
            return run.status
        return "rows disagree" if run.violations_count else "the books agree"

    @admin.display(description="Rows that disagree")
    def broken(self, run: AuditRun) -> int:
        """How many."""
        return run.violations_count

    @admin.display(description="Promises looked at")
    def looked_at(self, run: AuditRun) -> str:
        """Of all."""
        return f"{run.checked} of {run.total}"

    @admin.display(description="Took")
    def took(self, run: AuditRun) -> str:
        """In seconds."""
        return f"{(run.ended_at - run.started_at).total_seconds():.1f} s" if run.ended_at and run.started_at else "—"

    @admin.display(description="By")
    def who(self, run: AuditRun) -> str:
        """Who asked."""
        return run.asked_by or "every night"


def _state(run: AuditRun) -> dict[str, Any]:
    return {"status": run.status, "checked": run.checked, "total": run.total, "violations": run.violations_count}


def _address(run: AuditRun) -> str:
    return reverse("admin:kernel_auditrun_change", args=(run.pk,))
