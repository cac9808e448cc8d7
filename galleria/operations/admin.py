"""The back office of the platform's operators: jobs, deliveries and letters that failed, when they run next, and letting them run again."""

import json
from typing import Any

from django.contrib import admin, messages
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from unfold.decorators import display

from galleria.accounts.actions.log_change import log_change
from galleria.accounts.back_office import OperatorAdmin, office, office_actor
from galleria.accounts.office_csv import ListAsCsv
from galleria.kernel.jobs import retry_jobs
from galleria.kernel.letters import retry_letters
from galleria.kernel.models import Delivery, FailedJob, Letter
from galleria.kernel.outbox import retry_deliveries
from galleria.operations.secrets import mask, mask_text

MOST_OF_A_KIND = 1000


def say_arguments(arguments: Any) -> str:
    """ "17, 42, mode=full", without what is secret."""
    masked = mask(arguments)
    if not isinstance(masked, dict) or set(masked) != {"args", "kwargs"}:
        return json.dumps(masked, ensure_ascii=False)
    parts = [*map(str, masked["args"]), *(f"{name}={value}" for name, value in masked["kwargs"].items())]
    return ", ".join(parts) or "none"


def say_next(at: Any, *, waits: bool) -> str:
    """When it is tried again by itself."""
    if not waits:
        return "not by itself"
    seconds = (at - timezone.now()).total_seconds()
    return "now" if seconds <= 0 else f"in {seconds:.0f} s" if seconds < 120 else f"in {seconds / 60:.0f} min"


class StateFilter(admin.SimpleListFilter):
    """Whether somebody has let it run again."""

    title = "state"
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Both."""
        return [("open", "Still open"), ("again", "Sent again")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[FailedJob]) -> QuerySet[FailedJob]:
        """By the moment."""
        return queryset.filter(retried_at__isnull=self.value() == "open") if self.value() in ("open", "again") else queryset


@admin.register(FailedJob, site=office)
class FailedJobAdmin(ListAsCsv, OperatorAdmin):
    """Background jobs that failed for good: every pause between their tries is over, so that only a person lets them run again."""

    list_display = ("task", "asked", "standing", "failed_at", "last_words")
    list_filter = (StateFilter, "task")
    search_fields = ("task", "error")
    search_help_text = "Kind or error"
    ordering = ("-failed_at",)
    fields = ("task", "asked", "failed_at", "retried_at", "whole_error")
    actions = ("retry", "retry_kind")
    csv_name = "failed-jobs"
    csv_columns = (
        ("task", lambda one: one.task),
        ("arguments", lambda one: say_arguments(one.arguments)),
        ("failed_at", lambda one: one.failed_at.isoformat(timespec="seconds")),
        ("retried_at", lambda one: one.retried_at.isoformat(timespec="seconds") if one.retried_at else ""),
        ("error", lambda one: say_last(one.error)),
    )

    @admin.display(description="Arguments")
    def asked(self, job: FailedJob) -> str:
        """Without secrets."""
        return say_arguments(job.arguments)

    @display(description="State", label={"open": "danger", "sent again": "success"})  # type: ignore[untyped-decorator]  # unfold is not typed
    def standing(self, job: FailedJob) -> str:
        """Coloured."""
        return "sent again" if job.retried_at else "open"

    @admin.display(description="Error")
    def last_words(self, job: FailedJob) -> str:
        """The end of the traceback."""
        return say_last(job.error)

    @admin.display(description="Error")
    def whole_error(self, job: FailedJob) -> str:
        """Without secrets."""
        return mask_text(job.error)

    @admin.action(description="Run again", permissions=["view"])
    def retry(self, request: HttpRequest, jobs: QuerySet[FailedJob]) -> None:
        """Send them to the queue again; those that were sent already are passed over."""
        self._retry(request, jobs.filter(retried_at=None), "those that were chosen")

    @admin.action(description="Run all of these kinds again", permissions=["view"])
    def retry_kind(self, request: HttpRequest, jobs: QuerySet[FailedJob]) -> None:
        """All open jobs of the chosen ones' kinds, however many pages they fill."""
        kinds = sorted(set(jobs.values_list("task", flat=True)))
        self._retry(request, FailedJob.objects.filter(task__in=kinds, retried_at=None), f"all of {', '.join(kinds)}")

    def _retry(self, request: HttpRequest, jobs: QuerySet[FailedJob], which: str) -> None:
        chosen = list(jobs.order_by("pk")[:MOST_OF_A_KIND])
        sent = retry_jobs([job.pk for job in chosen])
        if sent:
            count = {"sent again": sent, "of": len(chosen)}
            log_change(office_actor(request), None, what="retry jobs", row=which, before={}, after=count)
        messages.info(request, f"{sent} sent again.")
        if sent < len(chosen):
            messages.error(request, f"The queue took no more: {len(chosen) - sent} are still open. Try again in a moment.")


@admin.register(Delivery, site=office)
class DeliveryAdmin(OperatorAdmin):
    """Deliveries of events that failed for good, and those that pause between two tries."""

    list_display = ("event_name", "handler", "standing", "attempts", "next_try", "last_words")
    list_filter = ("status",)
    search_fields = ("handler", "event__name", "error")
    search_help_text = "Handler, event or error"
    ordering = ("-id",)
    list_select_related = ("event",)
    fields = ("event_name", "payload", "handler", "status", "attempts", "next_try", "whole_error")
    readonly_fields = fields
    actions = ("retry",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Delivery]:
        """Only what has failed, once or for good."""
        tried = Q(status=Delivery.Status.WAITING, attempts__gt=0)
        return Delivery.objects.filter(Q(status=Delivery.Status.FAILED) | tried).order_by("-id")

    @admin.display(description="Event", ordering="event__name")
    def event_name(self, delivery: Delivery) -> str:
        """What happened."""
        return delivery.event.name

    @admin.display(description="Payload")
    def payload(self, delivery: Delivery) -> str:
        """To what, without secrets."""
        return json.dumps(mask(delivery.event.payload), ensure_ascii=False)

    @display(description="Status", label={"waiting": "info", "failed": "danger"}, ordering="status")  # type: ignore[untyped-decorator]
    def standing(self, delivery: Delivery) -> str:
        """Coloured."""
        return delivery.status

    @admin.display(description="Next try", ordering="next_attempt_at")
    def next_try(self, delivery: Delivery) -> str:
        """By itself."""
        return say_next(delivery.next_attempt_at, waits=delivery.status == Delivery.Status.WAITING)

    @admin.display(description="Error")
    def last_words(self, delivery: Delivery) -> str:
        """The end of it."""
        return say_last(delivery.error)

    @admin.display(description="Error")
    def whole_error(self, delivery: Delivery) -> str:
        """Without secrets."""
        return mask_text(delivery.error)

    @admin.action(description="Deliver again", permissions=["view"])
    def retry(self, request: HttpRequest, deliveries: QuerySet[Delivery]) -> None:
        """Let failed ones run from the start, and no other handler of their events; those that wait run by themselves."""
        again = retry_deliveries(list(deliveries.values_list("pk", flat=True)))
        if again:
            log_change(office_actor(request), None, what="retry deliveries", row="those that were chosen", before={}, after={"again": again})
        messages.info(request, f"Deliveries that run again: {again}.")


@admin.register(Letter, site=office)
class LetterAdmin(ListAsCsv, OperatorAdmin):
    """Letters and where they stand. What they say is not shown: it can be a code that opens somebody's account."""

    list_display = ("queued_at", "to", "subject", "standing", "attempts", "next_try", "sent_at", "last_words")
    list_filter = ("status",)
    search_fields = ("to", "subject", "ref")
    search_help_text = "Address, subject or number"
    ordering = ("-id",)
    fields = ("ref", "to", "sender_name", "subject", "status", "attempts", "queued_at", "next_try", "sent_at", "error")
    actions = ("retry",)
    csv_name = "letters"
    csv_columns = (
        ("ref", lambda one: one.ref),
        ("queued_at", lambda one: one.queued_at.isoformat(timespec="seconds")),
        ("to", lambda one: one.to),
        ("subject", lambda one: one.subject),
        ("status", lambda one: one.status),
        ("attempts", lambda one: one.attempts),
        ("sent_at", lambda one: one.sent_at.isoformat(timespec="seconds") if one.sent_at else ""),
        ("error", lambda one: one.error),
    )

    @display(  # type: ignore[untyped-decorator]  # unfold is not typed
        description="Status", label={"waiting": "info", "sent": "success", "failed": "danger"}, ordering="status"
    )
    def standing(self, letter: Letter) -> str:
        """Its status, coloured."""
        return letter.status

    @admin.display(description="Next try", ordering="next_attempt_at")
    def next_try(self, letter: Letter) -> str:
        """By itself."""
        return "—" if letter.status == Letter.Status.SENT else say_next(letter.next_attempt_at, waits=letter.status == Letter.Status.WAITING)

    @admin.display(description="Error")
    def last_words(self, letter: Letter) -> str:
        """What the mail server has said."""
        return letter.error[:160]

    @admin.action(description="Send again", permissions=["view"])
    def retry(self, request: HttpRequest, letters: QuerySet[Letter]) -> None:
        """Let failed ones start anew; the others are passed over."""
        again = retry_letters(list(letters.values_list("pk", flat=True)))
        if again:
            log_change(office_actor(request), None, what="retry letters", row="those that were chosen", before={}, after={"again": again})
        messages.info(request, f"{again} start anew.")


def say_last(error: str) -> str:
    """The end of a traceback, in one line, without secrets."""
    return mask_text(error.strip().rpartition("\n")[2])[:160]
