"""The banks that a run can be sent through: one that is played, files for a real one, and Stripe."""
