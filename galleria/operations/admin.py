"""The back office of the platform's operators: jobs and deliveries that failed for good, and letting them run again."""

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest

from galleria.accounts.back_office import OperatorAdmin, office
from galleria.kernel.jobs import retry_jobs
from galleria.kernel.models import Delivery, FailedJob
from galleria.kernel.outbox import retry_deliveries


@admin.register(FailedJob, site=office)
class FailedJobAdmin(OperatorAdmin):
    """Background jobs that failed for good."""

    list_display = ("task", "arguments", "failed_at", "retried_at", "last_words")
    search_fields = ("task", "error")
    ordering = ("-failed_at",)
    fields = ("task", "arguments", "failed_at", "retried_at", "error")
    actions = ("retry",)

    @admin.display(description="Error")
    def last_words(self, job: FailedJob) -> str:
        """The end of the traceback."""
        return job.error.strip().rpartition("\n")[2][:160]

    @admin.action(description="Run again", permissions=["view"])
    def retry(self, request: HttpRequest, jobs: QuerySet[FailedJob]) -> None:
        """Send them to the queue again; those that were sent already are passed over."""
        messages.info(request, f"{retry_jobs(list(jobs.values_list('pk', flat=True)))} sent again.")


@admin.register(Delivery, site=office)
class DeliveryAdmin(OperatorAdmin):
    """Deliveries of events that failed for good."""

    list_display = ("event_name", "handler", "attempts", "error", "next_attempt_at")
    search_fields = ("handler", "event__name", "error")
    ordering = ("-id",)
    list_select_related = ("event",)
    fields = ("event_name", "payload", "handler", "status", "attempts", "error")
    readonly_fields = fields
    actions = ("retry",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Delivery]:
        """Only what has failed."""
        return Delivery.objects.filter(status=Delivery.Status.FAILED).order_by("-id")

    @admin.display(description="Event", ordering="event__name")
    def event_name(self, delivery: Delivery) -> str:
        """What happened."""
        return delivery.event.name

    @admin.display(description="Payload")
    def payload(self, delivery: Delivery) -> str:
        """To what."""
        return str(delivery.event.payload)

    @admin.action(description="Deliver again", permissions=["view"])
    def retry(self, request: HttpRequest, deliveries: QuerySet[Delivery]) -> None:
        """Let these run from the start, and no other handler of their events."""
        again = retry_deliveries(list(deliveries.values_list("pk", flat=True)))
        messages.info(request, f"Deliveries that run again: {again}.")
