"""What the rules found on a document, shown beside it and answered in place."""
