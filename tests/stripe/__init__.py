"""Stripe in tests: localstripe as a process, with what it lacks in front of it."""
