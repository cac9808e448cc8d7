"""The catalogue as files: import and export of CSV and JSONL, as background jobs and on the command line. Described in docs/import-export.md."""
