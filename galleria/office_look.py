"""How the back office looks, and its menu: who sees an entry is decided by the function that it names. No Django here: the settings import it."""

UNFOLD: dict[str, object] = {
    "SITE_TITLE": "Galleria back office",
    "SITE_HEADER": "Galleria",
    "SITE_SUBHEADER": "Back office",
    "SITE_SYMBOL": "storefront",
    "SHOW_HISTORY": False,
    "SHOW_VIEW_ON_SITE": True,
    "BORDER_RADIUS": "4px",
    "COLORS": {
        "primary": {
            "50": "#f7f3ec", "100": "#ece3d2", "200": "#dcc9a8", "300": "#c8a978", "400": "#b48b52", "500": "#9a7139", "600": "#7f5a2c",
            "700": "#664725", "800": "#533a21", "900": "#45311e", "950": "#271a0f",
        },
    },
    "STYLES": ["/static/exchange/office.css", "/static/sales/office.css", "/static/payouts/office.css", "/static/catalog/office.css"],
    "SIDEBAR": {
        "show_search": False,
        "show_all_applications": False,
        "navigation": [
            {
                "title": "Selling",
                "items": [
                    {
                        "title": "Today", "icon": "dashboard", "link": "/admin/dashboard/",
                        "permission": "galleria.sales.office.dashboard.lands_on_dashboard",
                    },
                    {
                        "title": "Orders", "icon": "receipt_long", "link": "/admin/sales/order/",
                        "permission": "galleria.accounts.back_office.sees_orders",
                    },
                    {
                        "title": "Returns", "icon": "assignment_return", "link": "/admin/returns/return/",
                        "permission": "galleria.accounts.back_office.sees_orders",
                    },
                    {
                        "title": "Disputes", "icon": "balance", "link": "/admin/disputes/dispute/",
                        "permission": "galleria.accounts.back_office.sees_orders",
                    },
                    {
                        "title": "Payouts", "icon": "payments", "link": "/admin/payouts/",
                        "permission": "galleria.sales.market.payouts.office.pages.pays_out",
                    },
                    {
                        "title": "Accounts", "icon": "account_balance", "link": "/admin/books/",
                        "permission": "galleria.sales.office.accounts.sees_books",
                    },
                    {
                        "title": "Invoices", "icon": "description", "link": "/admin/invoices/",
                        "permission": "galleria.sales.office.accounts.sees_books",
                    },
                ],
            },
            {
                "title": "Catalogue",
                "items": [
                    {"title": "Products", "icon": "inventory_2", "link": "/admin/catalog/product/"},
                    {
                        "title": "Stock", "icon": "warehouse", "link": "/admin/catalog/stockmovement/",
                        "permission": "galleria.accounts.back_office.sees_orders",
                    },
                    {
                        "title": "Imports and exports", "icon": "swap_vert", "link": "/admin/exchange/exchange/",
                        "permission": "galleria.accounts.back_office.manages_catalogue",
                    },
                    {
                        "title": "Searches", "icon": "query_stats", "link": "/admin/catalog/searchcount/",
                        "permission": "galleria.accounts.back_office.sees_reports",
                    },
                ],
            },
            {
                "title": "Market",
                "items": [
                    {
                        "title": "Sellers", "icon": "storefront", "link": "/admin/sellers/seller/",
                        "permission": "galleria.sellers.admin.decides_sellers",
                    },
                    {
                        "title": "Reports", "icon": "flag", "link": "/admin/reports/report/",
                        "permission": "galleria.catalog.reports.admin.sees_reports_of_pieces",
                    },
                    {
                        "title": "Conversations", "icon": "forum", "link": "/admin/messaging/conversationreport/",
                        "permission": "galleria.messaging.admin.sees_reported_conversations",
                    },
                    {
                        "title": "Ratings", "icon": "star", "link": "/admin/ratings/rating/",
                        "permission": "galleria.catalog.reports.admin.sees_reports_of_pieces",
                    },
                ],
            },
            {
                "title": "Staff",
                "items": [
                    {
                        "title": "People", "icon": "group", "link": "/admin/accounts/membership/",
                        "permission": "galleria.accounts.back_office.manages_people",
                    },
                    {
                        "title": "Changes", "icon": "history", "link": "/admin/accounts/staffchange/",
                        "permission": "galleria.accounts.back_office.sees_changes",
                    },
                ],
            },
            {
                "title": "Platform",
                "items": [
                    {
                        "title": "Audit", "icon": "fact_check", "link": "/admin/kernel/auditrun/",
                        "permission": "galleria.accounts.back_office.is_operator",
                    },
                    {
                        "title": "Letters", "icon": "mail", "link": "/admin/kernel/letter/",
                        "permission": "galleria.accounts.back_office.is_operator",
                    },
                    {
                        "title": "Failed jobs", "icon": "error", "link": "/admin/kernel/failedjob/",
                        "permission": "galleria.accounts.back_office.is_operator",
                    },
                    {
                        "title": "Failed deliveries", "icon": "outgoing_mail", "link": "/admin/kernel/delivery/",
                        "permission": "galleria.accounts.back_office.is_operator",
                    },
                ],
            },
        ],
    },
}  # fmt: skip
