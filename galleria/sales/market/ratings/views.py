"""The page that the link of a letter leads to which asks for a rating, without sign-in. Nothing changes on GET: mail programs follow links too."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from galleria.sales.market.ratings.actions.stop_wishes import find_by_token, stop_url_path, stop_wishes
from galleria.sales.market.ratings.errors import RatingNotFound
from galleria.shops.letter_look import build_look
from galleria.shops.theme import NEUTRAL


@csrf_exempt  # who has the link may do this; there is no cookie that another site could ride on
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def show_stop(request: HttpRequest, ref: str, token: str) -> HttpResponse:
    """A button that stops such letters. A mail program's own button posts to the same link (RFC 8058)."""
    try:
        sale = find_by_token(ref, token)
        if request.method == "POST":
            stop_wishes(ref, token)
    except RatingNotFound:
        return _show(request, {"state": "gone", "look": build_look(NEUTRAL)}, status=404)
    state = "stopped" if request.method == "POST" else "asks"
    look = build_look(sale.shop.manifest["theme"])
    return _show(request, {"state": state, "shop": sale.shop, "look": look, "action": stop_url_path(ref)})


def _show(request: HttpRequest, context: dict[str, object], *, status: int = 200) -> HttpResponse:
    answer = render(request, "ratings/stop.html", context, status=status)
    answer["X-Robots-Tag"] = "noindex"
    answer["Referrer-Policy"] = "no-referrer"  # the address is a secret
    return answer
