"""The list of documents: model, view, filters, preview and actions."""
