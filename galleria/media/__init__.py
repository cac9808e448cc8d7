"""Pictures: upload, inspection, variants, storage, drawings."""
