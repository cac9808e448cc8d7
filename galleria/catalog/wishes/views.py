"""The pages that the links of notices' letters lead to, without sign-in. Nothing changes on GET: mail programs follow links too."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from galleria.catalog.wishes.access import access_notice
from galleria.catalog.wishes.actions.confirm_notice import confirm_notice
from galleria.catalog.wishes.actions.stop_notice import stop_every_notice, stop_notice
from galleria.catalog.wishes.errors import NoticeNotFound
from galleria.catalog.wishes.letters import product_url
from galleria.catalog.wishes.models import Notice
from galleria.shops.letter_look import build_look
from galleria.shops.theme import NEUTRAL

# Who has the link may do this; there is no cookie that another site could ride on.
DEEDS = {"confirm": confirm_notice, "stop": stop_notice, "stop_all": stop_every_notice}


@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def show_notice(request: HttpRequest, token: str, *, stops: bool = False) -> HttpResponse:
    """What the notice is, with a button to confirm and one to stop it. `stops`: the link said so, and the page's script presses the button.

    A mail program's own button posts to the same link (RFC 8058): that stops it at once, and a second time is as good as the first.
    """
    is_one_click = stops and request.method == "POST" and request.POST.get("List-Unsubscribe") == "One-Click"
    try:
        notice = access_notice(token)
        deed = "stop" if is_one_click else request.POST.get("do", "") if request.method == "POST" else ""
        if deed in DEEDS:
            DEEDS[deed](token)
    except NoticeNotFound:
        return _show(request, {"state": "gone", "look": build_look(NEUTRAL)}, status=200 if is_one_click else 404)
    state = {"stop": "stopped", "stop_all": "all_stopped"}.get(deed, "")
    if not state:
        state = "confirmed" if deed == "confirm" else notice.status
    context = {
        "state": state,
        "presses": stops and not deed,
        "is_price_drop": notice.kind == Notice.Kind.PRICE_DROP,
        "product": notice.product,
        "product_url": product_url(notice.shop, notice.product.slug),
        "shop": notice.shop,
        "look": build_look(notice.shop.manifest["theme"]),
        "action": f"/notices/{token}",
    }
    return _show(request, context)


def _show(request: HttpRequest, context: dict[str, object], *, status: int = 200) -> HttpResponse:
    answer = render(request, "wishes/notice.html", context, status=status)
    answer["X-Robots-Tag"] = "noindex"
    answer["Referrer-Policy"] = "no-referrer"  # the address is a secret
    return answer
