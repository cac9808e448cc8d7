"""What people report of pieces that others sell, and what staff decide on it. A sub-app of the catalogue."""
