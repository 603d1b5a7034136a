"""What months know: rhythms of suppliers, gaps in numberings, where a month stands."""
