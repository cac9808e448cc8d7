"""People and companies that sell in a shop beside the house: who they are, whether they may, and under which terms."""
