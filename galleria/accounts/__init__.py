"""People: who somebody is, and what their role in a shop lets them do."""
