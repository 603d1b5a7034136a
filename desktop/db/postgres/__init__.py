"""The office's shared database on PostgreSQL: what differs there from SQLite."""
