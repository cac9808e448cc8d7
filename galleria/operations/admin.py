"""The back office of the platform's operators: jobs, deliveries and letters that failed for good, and letting them run again."""

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from unfold.decorators import display

from galleria.accounts.back_office import OperatorAdmin, office
from galleria.kernel.jobs import retry_jobs
from galleria.kernel.letters import retry_letters
from galleria.kernel.models import Delivery, FailedJob, Letter
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


@admin.register(Letter, site=office)
class LetterAdmin(OperatorAdmin):
    """Letters and where they stand. What they say is not shown: it can be a code that opens somebody's account."""

    list_display = ("queued_at", "to", "subject", "standing", "attempts", "sent_at", "last_words")
    list_filter = ("status",)
    search_fields = ("to", "subject", "ref")
    ordering = ("-id",)
    fields = ("ref", "to", "sender_name", "subject", "status", "attempts", "queued_at", "next_attempt_at", "sent_at", "error")
    actions = ("retry",)

    @display(  # type: ignore[untyped-decorator]  # unfold is not typed
        description="Status", label={"waiting": "info", "sent": "success", "failed": "danger"}, ordering="status"
    )
    def standing(self, letter: Letter) -> str:
        """Its status, coloured."""
        return letter.status

    @admin.display(description="Error")
    def last_words(self, letter: Letter) -> str:
        """What the mail server has said."""
        return letter.error[:160]

    @admin.action(description="Send again", permissions=["view"])
    def retry(self, request: HttpRequest, letters: QuerySet[Letter]) -> None:
        """Let failed ones start anew; the others are passed over."""
        messages.info(request, f"{retry_letters(list(letters.values_list('pk', flat=True)))} start anew.")
