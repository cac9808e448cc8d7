"""The HTML of every page: title, description, previews, theme, and the first data inlined. What people then do is the web app's."""
