"""The back office of sellers: what stands on the page of one, and the decisions that staff take there."""
