"""Handing documents over: preview, writing, settings of formats, and what left before."""
