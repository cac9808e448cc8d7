"""Every page address. They come last, so that nothing else is hidden by them."""

from django.urls import path, re_path

from galleria.kernel.addresses import NO_PAGE
from galleria.pages.views import show

urlpatterns = [path("", show), re_path(rf"^{NO_PAGE}(?P<path>.+)$", show)]
