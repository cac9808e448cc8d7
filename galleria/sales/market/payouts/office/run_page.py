"""The page of a run: who is paid, who is not and why, its file, and what became of each payout."""

from typing import Any, cast

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from galleria.accounts.back_office import office, office_actor
from galleria.accounts.office_csv import answer_lines
from galleria.kernel.outbox import send_job_after_commit
from galleria.kernel.problems import Conflict, NotFound
from galleria.sales.market.payouts.access import access_run
from galleria.sales.market.payouts.actions.close_payout import REASON_LONGEST, fail_payout, return_payout, settle_payout
from galleria.sales.market.payouts.actions.mark_sent import mark_sent
from galleria.sales.market.payouts.banks.file import write_csv, write_xml
from galleria.sales.market.payouts.models import AUTOMATIC, Kind, LeftOut, Payout, Run
from galleria.sales.market.payouts.office.words import (
    ACCOUNT_PAGES,
    BANKS,
    BANKS_SAID,
    COLOURS,
    STATUSES,
    TRANSFER_PAGES,
    say_hindrance,
    say_seller,
    say_sum,
)
from galleria.sales.market.payouts.rules.status import OPEN, Hindrance, Status, Step, can_take
from galleria.sales.office.words import say_moment, say_money
from galleria.sales.terms import zone_of

LOOK_AGAIN_S = 3
BY_HAND = (Step.SETTLE, Step.FAIL, Step.RETURN)


class ReasonForm(forms.Form):
    """What the bank says."""

    reason = forms.CharField(max_length=REASON_LONGEST)


def run_page(request: HttpRequest, ref: str) -> HttpResponse:
    """Reads; while something is under way it looks again by itself. Raises RunNotFound (404)."""
    run = access_run(office_actor(request), ref)
    context = {**office.each_context(request), **describe_run(run), "title": f"Payout run {run.ref}", "content_title": f"Payout run {run.ref}"}
    answer = TemplateResponse(request, "payouts/office/run.html", context)
    if context["is_moving"]:
        answer["Refresh"] = str(LOOK_AGAIN_S)
    return answer


def describe_run(run: Run) -> dict[str, Any]:
    """The context of payouts/office/run.html."""
    zone, by_hand = zone_of(run.shop), run.bank not in AUTOMATIC
    rows = Payout.objects.for_shop(run.shop_id).filter(run=run).select_related("seller").defer("bic").order_by("pk")
    payouts = list(rows)
    left = list(LeftOut.objects.for_shop(run.shop_id).filter(run=run).select_related("seller").order_by("-available_minor", "pk"))
    is_filled = run.status == Run.Status.FILLED
    by_status = {status: [one for one in payouts if one.status == status] for status in Status}
    return {
        "run": run,
        "shop": run.shop,
        "bank": BANKS[Run.Bank(run.bank)],
        "bank_said": BANKS_SAID[Run.Bank(run.bank)],
        "started": say_moment(run.started_at, zone),
        "who": run.started_by.get_full_name() if run.started_by else "the command line",
        "sent": say_moment(run.sent_at, zone) if run.sent_at else "",
        "zone": zone.key,
        "total": say_sum([one.amount_minor for one in payouts], run.currency),
        "is_filled": is_filled,
        "is_moving": not is_filled or (not by_hand and any(by_status[status] for status in OPEN)),
        "may_try_again": any(one.tries and one.status == Status.WAITING for one in payouts),
        "sums": [{"status": STATUSES[status], "colour": COLOURS[status], "count": len(found)} for status, found in by_status.items() if found],
        "payouts": [describe_payout(one, by_hand=by_hand) for one in payouts],
        "has_steps": by_hand and any(can_take(Status(one.status), step) for one in payouts for step in BY_HAND),
        "left": [
            {
                "name": one.seller.get_full_name() if one.seller else "somebody who is not here any more",
                "available": say_money(one.available_minor, run.currency),
                "why": say_hindrance(
                    Hindrance(one.reason), available_minor=one.available_minor, minimum_minor=run.minimum_minor, currency=run.currency
                ),
            }
            for one in left
        ],
        "files": [(kind, reverse("admin:payout-run-file", args=(run.ref, suffix))) for kind, suffix in (("pain.001", "xml"), ("CSV", "csv"))]
        if by_hand and is_filled and payouts
        else [],
        "may_send": by_hand and is_filled and bool(by_status[Status.WAITING]) and run.sent_at is None,
        "may_settle": by_hand and len(by_status[Status.SENT]) > 1,
        "list": f"{reverse('admin:payouts')}?shop={run.shop.slug}",
    }


def describe_payout(one: Payout, *, by_hand: bool) -> dict[str, Any]:
    """A row, with what can be said of it by hand."""
    status = Status(one.status)
    steps = [step for step in BY_HAND if by_hand and can_take(status, step)]
    return {
        "ref": one.ref,
        "name": say_seller(one),
        "holder": one.holder if one.seller else "",
        "account": "Stripe" if one.kind == Kind.STRIPE else f"{one.country} … {one.last4}",
        "amount": say_money(one.amount_minor, one.currency),
        "status": STATUSES[status],
        "colour": COLOURS[status],
        "reason": one.reason,
        "bank_reference": one.bank_reference,
        "trouble": one.trouble,
        **(describe_transfer(one) if one.kind == Kind.STRIPE else {}),
        "may_settle": Step.SETTLE in steps,
        "refusal": next((step.value for step in steps if step in (Step.FAIL, Step.RETURN)), ""),
        "refusal_said": "Came back" if Step.RETURN in steps else "Failed",
    }


def describe_transfer(one: Payout) -> dict[str, str]:
    """Where Stripe's own pages show it, and the account that it went to. With an erased seller their account is not named any more."""
    is_transfer, is_account = one.bank_reference.startswith("tr_"), (one.number or "").startswith("acct_")
    return {
        "bank_link": f"{TRANSFER_PAGES}{one.bank_reference}" if is_transfer else "",
        "account_link": f"{ACCOUNT_PAGES}{one.number}" if is_account else "",
    }


@require_POST
def try_again(request: HttpRequest, ref: str) -> HttpResponse:
    """What waits for the balance at Stripe is tried now. Raises RunNotFound (404)."""
    run = access_run(office_actor(request), ref)
    short = Payout.objects.for_shop(run.shop_id).filter(run=run, status=Status.WAITING.value, tries__gt=0)
    if short.update(next_look_at=timezone.now()):
        send_job_after_commit("payouts.sweep")
        messages.success(request, "It is being tried again.")
    return back_to(ref)


@require_POST
def send_run(request: HttpRequest, ref: str) -> HttpResponse:
    """Its file is with the bank. Raises RunNotFound (404)."""
    try:
        mark_sent(ref, actor=office_actor(request))
    except Conflict as problem:
        messages.error(request, f"{problem.detail} Nothing was changed.")
    else:
        messages.success(request, "Noted: the bank has it.")
    return back_to(ref)


@require_POST
def settle_run(request: HttpRequest, ref: str) -> HttpResponse:
    """Everything that is with the bank has arrived: one after the other. Raises RunNotFound (404)."""
    actor = office_actor(request)
    run = access_run(actor, ref)
    sent = Payout.objects.for_shop(run.shop_id).filter(run=run, status=Status.SENT.value).order_by("pk")
    settled = 0
    for payout_ref in list(sent.values_list("ref", flat=True)):
        try:
            settle_payout(payout_ref, actor=actor)
        except Conflict as problem:
            messages.error(request, problem.detail)
        else:
            settled += 1
    messages.success(request, f"{settled} arrived.")
    return back_to(ref)


@require_POST
def step_payout(request: HttpRequest, ref: str, step: str) -> HttpResponse:
    """What became of one of them. Raises PayoutNotFound, NotFound (404)."""
    actor = office_actor(request)
    form = ReasonForm(request.POST)
    payout = find_payout(request, ref)
    if step not in BY_HAND:
        raise NotFound
    try:
        if step == Step.SETTLE:
            settle_payout(ref, actor=actor)
        elif not form.is_valid():
            messages.error(request, "Say why: the seller reads it.")
            return back_to(payout.run.ref)
        else:
            {Step.FAIL: fail_payout, Step.RETURN: return_payout}[Step(step)](ref, actor=actor, reason=form.cleaned_data["reason"])
    except Conflict as problem:
        messages.error(request, f"{problem.detail} Nothing was changed.")
    else:
        messages.success(request, f"Noted of {ref}.")
    return back_to(payout.run.ref)


def send_file(request: HttpRequest, ref: str, suffix: str) -> HttpResponse:
    """What is given to the bank. Raises RunNotFound (404), NoBankFile (409)."""
    run = access_run(office_actor(request), ref)
    if suffix not in ("xml", "csv") or run.bank != Run.Bank.FILE:
        raise NotFound
    if suffix == "csv":
        return cast("HttpResponse", answer_lines(write_csv(run), f"{run.shop.slug}-{run.ref}.csv"))
    disposition = f'attachment; filename="{run.shop.slug}-{run.ref}.xml"'
    headers = {"Content-Disposition": disposition, "Cache-Control": "private, no-store"}
    return HttpResponse(write_xml(run), content_type="application/xml", headers=headers)


def find_payout(request: HttpRequest, ref: str) -> Payout:
    """Of a run that the person may see. Raises RunNotFound, NotFound (404)."""
    payout = Payout.objects.across_shops().select_related("run").filter(ref=ref).first()
    if payout is None:
        raise NotFound
    access_run(office_actor(request), payout.run.ref)
    return payout


def back_to(ref: str) -> HttpResponse:
    """The run's page."""
    return HttpResponseRedirect(reverse("admin:payout-run", args=(ref,)))


office.pages += [
    ("payouts/runs/<slug:ref>/", run_page, "payout-run"),
    ("payouts/runs/<slug:ref>/sent/", send_run, "payout-run-sent"),
    ("payouts/runs/<slug:ref>/again/", try_again, "payout-run-again"),
    ("payouts/runs/<slug:ref>/settle/", settle_run, "payout-run-settle"),
    ("payouts/runs/<slug:ref>/file.<slug:suffix>", send_file, "payout-run-file"),
    ("payouts/payouts/<slug:ref>/<slug:step>/", step_payout, "payout-step"),
]
