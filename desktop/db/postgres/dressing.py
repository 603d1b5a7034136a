"""What the shared database has beside its tables: the order of letters, the index of words, the counts.

Migrations know nothing of it.  It is put on after each, and only where it is missing.
"""

from __future__ import annotations

from sqlalchemy import Connection, text

from desktop.domain.statuses import WAITING

WORDS = "bezdotyk_words"
"""The function whose values are indexed: a document's words, as PostgreSQL keeps words."""
LONGEST = 500
"""Characters of a word that are looked at; PostgreSQL's own words end at 2046 bytes."""

_WORDS_OF = f"""CREATE OR REPLACE FUNCTION {WORDS}(body text, facts text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 10000 AS $$
    SELECT pg_catalog.array_to_tsvector(pg_catalog.array_agg(DISTINCT pg_catalog.left(word, {LONGEST})))
    FROM pg_catalog.unnest(pg_catalog.string_to_array(body || ' ' || facts, ' ')) AS word WHERE word <> ''
    $$"""  # noqa: S608 - its own names
_WORDS_INDEX = (
    f"CREATE INDEX IF NOT EXISTS ix_document_text_words ON document_text USING gin ({WORDS}(body, facts))"
)

_PLAIN_TEXTS = text("""SELECT DISTINCT class.relname AS name, attribute.attname AS field
    FROM pg_attribute AS attribute JOIN pg_class AS class ON class.oid = attribute.attrelid
    JOIN pg_namespace AS space ON space.oid = class.relnamespace
    WHERE space.nspname = current_schema() AND class.relkind = 'r' AND attribute.attnum > 0
    AND NOT attribute.attisdropped AND attribute.atttypid IN ('varchar'::regtype, 'text'::regtype)
    AND (attribute.attcollation <> (SELECT oid FROM pg_collation WHERE collname = 'C' LIMIT 1)
        OR attribute.atttypid = 'varchar'::regtype)
    ORDER BY 1, 2""")

_WAITING = ", ".join(f"'{status.value}'" for status in sorted(WAITING))
_NUMBERS = f"""(%s.status <> 'binned')::int, (%s.status IN ({_WAITING}))::int,
    (%s.status = 'held')::int, (%s.status = 'binned')::int"""
_KEY = "coalesce({0}.company_id, 0), coalesce({0}.month, '')"


def _of(row: str) -> str:
    return f"{_KEY.format(row)}, {_NUMBERS.replace('%s', row)}"


_COUNT = f"""CREATE OR REPLACE FUNCTION bezdotyk_count() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP <> 'INSERT' THEN
            UPDATE document_count AS counted SET kept = counted.kept - (old.status <> 'binned')::int,
                waiting = counted.waiting - (old.status IN ({_WAITING}))::int,
                held = counted.held - (old.status = 'held')::int,
                binned = counted.binned - (old.status = 'binned')::int
            WHERE counted.company_id = coalesce(old.company_id, 0)
                AND counted.month = coalesce(old.month, '');
        END IF;
        IF TG_OP <> 'DELETE' THEN
            INSERT INTO document_count AS counted (company_id, month, kept, waiting, held, binned)
            VALUES ({_of("new")})
            ON CONFLICT (company_id, month) DO UPDATE SET kept = counted.kept + excluded.kept,
                waiting = counted.waiting + excluded.waiting, held = counted.held + excluded.held,
                binned = counted.binned + excluded.binned;
        END IF;
        RETURN NULL;
    END $$"""  # noqa: S608
_COUNTERS = (
    "DROP TRIGGER IF EXISTS document_counted ON document",
    "DROP TRIGGER IF EXISTS document_recounted ON document",
    """CREATE TRIGGER document_counted AFTER INSERT OR DELETE ON document
    FOR EACH ROW EXECUTE FUNCTION bezdotyk_count()""",
    """CREATE TRIGGER document_recounted AFTER UPDATE OF company_id, month, status ON document
    FOR EACH ROW WHEN (old.company_id IS DISTINCT FROM new.company_id
        OR old.month IS DISTINCT FROM new.month OR old.status IS DISTINCT FROM new.status)
    EXECUTE FUNCTION bezdotyk_count()""",
    "DELETE FROM document_count",
    f"""INSERT INTO document_count (company_id, month, kept, waiting, held, binned)
    SELECT company_id, month, sum(kept), sum(waiting), sum(held), sum(binned) FROM (
        SELECT {_of("document")} FROM document
    ) AS one (company_id, month, kept, waiting, held, binned) GROUP BY company_id, month""",  # noqa: S608
)


_COMMITS = (
    # Of one row: see :mod:`desktop.db.postgres.writing`.
    "CREATE TABLE IF NOT EXISTS bezdotyk_commit (number bigint NOT NULL)",
    "INSERT INTO bezdotyk_commit SELECT 1 WHERE NOT EXISTS (SELECT FROM bezdotyk_commit)",
)


def dress(connection: Connection) -> None:
    """Put on what is missing, and count once; in the transaction of a migration.

    Texts are in the order of their characters, whatever language the server speaks, and as long as they
    are: what keeps them short is the program (``String(n)``), which cuts where that is harmless, and not
    an error in the middle of taking in a document.
    """
    # First: an index of words cannot stay while the type of its texts is changed.
    tables: dict[str, list[str]] = {}
    for name, field in connection.execute(_PLAIN_TEXTS):
        tables.setdefault(name, []).append(field)
    if "document_text" in tables:
        connection.exec_driver_sql("DROP INDEX IF EXISTS ix_document_text_words")
    for name, fields in tables.items():
        changes = ", ".join(f'ALTER COLUMN "{field}" TYPE text COLLATE "C"' for field in fields)
        connection.exec_driver_sql(f'ALTER TABLE "{name}" {changes}')
    for statement in _COMMITS:
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql(_WORDS_OF)
    connection.exec_driver_sql(_WORDS_INDEX)
    connection.exec_driver_sql(_COUNT)
    for statement in _COUNTERS:
        connection.exec_driver_sql(statement)
