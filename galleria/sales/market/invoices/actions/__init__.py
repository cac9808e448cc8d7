"""Every write of documents, one a file."""
