"""Ways to pay. `ways.py` says which there are; card payments, which need somebody else (stripe.py), are an app of their own."""
