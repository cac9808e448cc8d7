"""What every room uses. Knows no business rule: a word of trade in here is a mistake."""
