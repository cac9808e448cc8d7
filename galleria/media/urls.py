"""Addresses of pictures, outside /api: `/media/{key}/{width}.{extension}`."""

from django.urls import path

from galleria.media.views import serve_variant

urlpatterns = [path("media/<str:key>/<str:file>", serve_variant, name="picture-variant")]
