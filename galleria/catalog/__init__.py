"""What a shop sells: products, variants, prices and stock, and finding them."""
