"""Journeys through the browser: the whole real platform, walked as a visitor walks it. No test names a shop."""
