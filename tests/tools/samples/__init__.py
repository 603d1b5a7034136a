"""The sample documents: invented parties and amounts, drawn, scanned and photographed."""
