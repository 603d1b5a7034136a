"""enova365 by template: the fields of its register are published nowhere, so a document of the office's own
installation says which there are, and this fills its places."""
