"""Finding documents: from filters and understood searches to ids in order, the first ones at once."""
