"""Addresses for operators: health and metrics."""

from django.urls import path

from galleria.operations.health import answer_live, answer_ready
from galleria.operations.metrics import answer_metrics

urlpatterns = [path("health/live", answer_live), path("health/ready", answer_ready), path("metrics", answer_metrics)]
