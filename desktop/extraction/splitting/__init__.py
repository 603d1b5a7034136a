"""Cutting a batch of pages into documents."""

from desktop.extraction.splitting.plan import plan_split

__all__ = ["plan_split"]
