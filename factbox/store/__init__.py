"""The box on disk: SQLite with WAL and FTS5, made by numbered migrations."""
