"""The back office's report of what people search for in a shop. The figures are `reads.search_report`'s; nothing is changed here."""

import json
from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from unfold.widgets import UnfoldAdminSelectWidget

from galleria.accounts.back_office import ShopAdmin, kept_shops, office
from galleria.accounts.rules import Right
from galleria.catalog.models import SearchCount
from galleria.catalog.reads.search_report import read_search_report
from galleria.kernel.problems import NotFound

PERIODS = {7: "7 days", 30: "30 days", 90: "90 days", 366: "A year"}
USUAL_DAYS = 30


class ReportForm(forms.Form):
    """Which shop, how far back."""

    shop = forms.ChoiceField(widget=UnfoldAdminSelectWidget)
    days = forms.TypedChoiceField(label="The last", widget=UnfoldAdminSelectWidget, choices=list(PERIODS.items()), coerce=int)

    def __init__(self, slugs: dict[str, str], values: dict[str, Any]) -> None:
        super().__init__({"shop": next(iter(slugs)), "days": USUAL_DAYS, **values})
        field = self.fields["shop"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker
        field.choices = list(slugs.items())


@admin.register(SearchCount, site=office)
class SearchReportAdmin(ShopAdmin):
    """One page: the report of a shop in whose numbers the person may look."""

    right_to_see = Right.SEE_REPORTS

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The report. Raises NotFound (404) for people who see none."""
        shops = {shop.slug: shop for shop in kept_shops(request, self.right_to_see)}
        if not shops:
            raise NotFound
        form = ReportForm({slug: shop.name for slug, shop in shops.items()}, request.GET.dict())
        report = None
        if form.is_valid():
            report = json.loads(read_search_report(shops[form.cleaned_data["shop"]], days=form.cleaned_data["days"]))
        context = {
            **self.admin_site.each_context(request),
            "title": "Searches",
            "content_title": "Searches",
            "form": form,
            "report": report,
            "chooses_shop": len(shops) > 1,
        }
        return TemplateResponse(request, "catalog/searches.html", context)

    def change_view(self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """A single count has no page. Raises NotFound (404)."""
        raise NotFound
