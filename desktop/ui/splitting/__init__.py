"""The film-strip: a file's pages, the documents they make, and the cuts between them."""
