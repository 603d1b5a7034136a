"""Settings: companies, watched folders, the office."""
