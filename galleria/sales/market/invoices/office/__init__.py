"""The back office of documents."""
