"""The use cases: what an office does, with the database, the readers and the exporters behind them."""
