"""Parts of moments, as each database tells them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import String
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


class hour_of(FunctionElement[str]):  # noqa: N801 - it is called as a function
    """The hour of a moment (UTC) as ``YYYY-MM-DD HH``."""

    type = String()
    inherit_cache = True
    name = "hour_of"


@compiles(hour_of)
def _on_server(element: hour_of, compiler: SQLCompiler, **options: Any) -> str:
    return f"to_char({compiler.process(element.clauses, **options)}, 'YYYY-MM-DD HH24')"


@compiles(hour_of, "sqlite")
def _on_sqlite(element: hour_of, compiler: SQLCompiler, **options: Any) -> str:
    # The percent signs are the function's own: the driver's marks for values are others.
    return f"strftime('%Y-%m-%d %H', {compiler.process(element.clauses, **options)})"
