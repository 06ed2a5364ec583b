"""What a search looks through, in the database's own full-text index.

SQLite has FTS5, PostgreSQL has tsvector. Both hold the same words, folded by
`questions.search`, in the table `questions_search`: `rowid` is the question,
the column named like the table is the document (on SQLite that is how FTS5
names a whole row), `rest` is the text behind its third part.

The table is plain on purpose: no triggers, which Django drops in silence each
time it re-makes a table of SQLite.
"""

from typing import Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

TABLE = "questions_search"

# A word in the title must outrank any number of them in the prompt, and a word
# in the prompt any number of them below it.
# bm25 makes ever less of a heavier word, so each column is weighed by itself.
SQLITE_WEIGHTS = {"1, 0, 0": 1_000_000, "0, 1, 0": 1_000, "0, 0, 1": 1}
POSTGRESQL_WEIGHTS = "{0.0, 0.01, 0.1, 1.0}"  # D, C, B, A

CREATE = {
    "sqlite": [
        f"CREATE VIRTUAL TABLE {TABLE} USING fts5("
        " title, prompt, words, rest UNINDEXED, tokenize='unicode61', prefix='2 3')"
    ],
    "postgresql": [
        f"CREATE TABLE {TABLE} (rowid bigint PRIMARY KEY, {TABLE} tsvector NOT NULL,"
        " rest text NOT NULL)",
        f"CREATE INDEX questions_search_words ON {TABLE} USING gin ({TABLE})",
        "CREATE EXTENSION IF NOT EXISTS pg_trgm",
        "CREATE INDEX questions_word_trigrams ON questions_searchword"
        " USING gin (text gin_trgm_ops)",
    ],
}
DROP = {
    "sqlite": [f"DROP TABLE {TABLE}"],
    "postgresql": ["DROP INDEX questions_word_trigrams", f"DROP TABLE {TABLE}"],
}


def create(apps: Any, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Make the index, in a migration."""
    for statement in CREATE[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def drop(apps: Any, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Undo `create`."""
    for statement in DROP[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class DocumentField(models.TextField):  # type: ignore[type-arg]
    """The whole indexed row of a question."""


@DocumentField.register_lookup
class Matches(models.Lookup):
    """`document__matches=EXPRESSION`, in the syntax of the database asked."""

    lookup_name = "matches"

    def as_sqlite(self, compiler: Any, connection: BaseDatabaseWrapper) -> tuple[str, Any]:
        """MATCH of FTS5."""
        return self._combine(compiler, connection, "{} MATCH {}")

    def as_postgresql(self, compiler: Any, connection: BaseDatabaseWrapper) -> tuple[str, Any]:
        """@@ of tsvector."""
        return self._combine(compiler, connection, "{} @@ {}::tsquery")

    def _combine(
        self, compiler: Any, connection: BaseDatabaseWrapper, form: str
    ) -> tuple[str, Any]:
        document, before = self.process_lhs(compiler, connection)
        expression, after = self.process_rhs(compiler, connection)
        return form.format(document, expression), (*before, *after)


class Relevance(models.Func):
    """How well a document matches an expression; the best is the greatest."""

    output_field = models.FloatField()

    def __init__(self, document: str, expression: str) -> None:
        super().__init__(models.F(document), models.Value(expression))

    def as_sqlite(
        self, compiler: Any, connection: BaseDatabaseWrapper, **context: Any
    ) -> tuple[str, Any]:
        """bm25 of FTS5, where less is better; it knows the expression from MATCH."""
        document, params = compiler.compile(self.source_expressions[0])
        ranks = [
            f"bm25({document}, {column}) * {weight}" for column, weight in SQLITE_WEIGHTS.items()
        ]
        return f"-({' + '.join(ranks)})", params * len(ranks)

    def as_postgresql(
        self, compiler: Any, connection: BaseDatabaseWrapper, **context: Any
    ) -> tuple[str, Any]:
        """ts_rank."""
        document, before = compiler.compile(self.source_expressions[0])
        expression, after = compiler.compile(self.source_expressions[1])
        sql = f"ts_rank('{POSTGRESQL_WEIGHTS}', {document}, {expression}::tsquery)"
        return sql, (*before, *after)
