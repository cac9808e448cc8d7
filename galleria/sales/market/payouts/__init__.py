"""Payouts: where sellers have their money sent, what stands there for them, and the runs that send it."""
