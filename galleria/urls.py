"""Every address. Pages come last: they answer what nothing else does."""

from django.urls import include, path
from django.views.generic import RedirectView

from galleria.api import api
from galleria.back_office import office

urlpatterns = [
    path("api/auth/", include("galleria.accounts.auth_urls")),
    path("api/", api.urls),
    path("admin", RedirectView.as_view(url="/admin/")),
    path("admin/", office.urls),
    path("", include("galleria.operations.urls")),
    path("", include("galleria.media.urls")),
    path("", include("galleria.catalog.wishes.urls")),
    path("", include("galleria.sales.market.ratings.urls")),
    path("", include("galleria.pages.urls")),
]
handler400 = "galleria.kernel.fallbacks.answer_bad_request"
handler404 = "galleria.kernel.fallbacks.answer_not_found"
handler500 = "galleria.kernel.fallbacks.answer_broken"
