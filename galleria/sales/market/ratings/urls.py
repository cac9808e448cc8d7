"""Addresses in the letters that ask for ratings, outside /api."""

from django.urls import path

from galleria.sales.market.ratings.views import show_stop

urlpatterns = [path("notices/ratings/<str:ref>/<str:token>", show_stop, name="rating-stop")]
