"""Where backups lie: a folder or share, or an S3-compatible storage."""
