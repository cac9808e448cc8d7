"""What a shop is: its manifest, theme, categories and capabilities. What it sells is the catalogue's."""
