"""Payouts in the back office."""
