"""A seller's drafts and listings: the guided form behind a product, its pictures, and what becomes of the listing. Products are catalog's own."""
