"""What the templates of the readable pages need beyond Django's own."""
