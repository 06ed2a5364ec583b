"""What a search looks through, in the database's own full-text index.

SQLite has FTS5, PostgreSQL has tsvector. Both hold the same words, folded by
`questions.search`, in the table `questions_search`: `rowid` is the question,
the column named like the table is the document (on SQLite that is how FTS5
names a whole row), `rest` is the text behind its third part.

The table is plain on purpose: no triggers, which Django drops in silence each
time it re-makes a table of SQLite.

PostgreSQL's planner does not know that a long document lies apart from its row and
is unpacked to be looked at: it would read all of them, forty times slower than the
index. `questions_found` forbids it to. For the same reason each word of a title is
in its document twice, the second time after TITLE_MARK: which weight a word has,
the index does not know.
"""

from typing import Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

TABLE = "questions_search"
FOUND = "questions_found"
TITLE_MARK = "="

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
        # Long columns lie apart: what was found is then on few pages.
        f"CREATE TABLE {TABLE} (rowid bigint PRIMARY KEY, {TABLE} tsvector NOT NULL,"
        " rest text NOT NULL) WITH (toast_tuple_target = 128)",
        f"CREATE INDEX questions_search_words ON {TABLE} USING gin ({TABLE})",
        f"CREATE FUNCTION {FOUND}(tsquery) RETURNS SETOF bigint LANGUAGE sql STABLE"
        f" SET enable_seqscan = off AS 'SELECT rowid FROM {TABLE} WHERE {TABLE} @@ $1'",
        "CREATE EXTENSION IF NOT EXISTS pg_trgm",
        "CREATE INDEX questions_word_trigrams ON questions_searchword"
        " USING gin (text gin_trgm_ops)",
    ],
}
DROP = {
    "sqlite": [f"DROP TABLE {TABLE}"],
    "postgresql": [
        "DROP INDEX questions_word_trigrams",
        f"DROP FUNCTION IF EXISTS {FOUND}(tsquery)",
        f"DROP TABLE {TABLE}",
    ],
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


class RowKey(models.OneToOneField):  # type: ignore[type-arg]
    """A primary key to one other row that SQLite takes for the number of the row itself.

    It does so with an "integer" alone; a "bigint" it looks up in a second tree.
    """

    def db_type(self, connection: BaseDatabaseWrapper) -> str | None:
        """Return the type of its column."""
        return "integer" if connection.vendor == "sqlite" else super().db_type(connection)


@DocumentField.register_lookup
class Matches(models.Lookup):
    """`document__matches=EXPRESSION`, in the syntax of the database asked."""

    lookup_name = "matches"

    def as_sqlite(self, compiler: Any, connection: BaseDatabaseWrapper) -> tuple[str, Any]:
        """MATCH of FTS5."""
        document, before = self.process_lhs(compiler, connection)
        expression, after = self.process_rhs(compiler, connection)
        return f"{document} MATCH {expression}", (*before, *after)

    def as_postgresql(self, compiler: Any, connection: BaseDatabaseWrapper) -> tuple[str, Any]:
        """@@ of tsvector, by way of the index."""
        key = f"{connection.ops.quote_name(self.lhs.alias)}.rowid"
        expression, params = self.process_rhs(compiler, connection)
        return f"{key} IN (SELECT * FROM {FOUND}({expression}::tsquery))", params


class Holds(models.Func):
    """Whether the question with a key holds what an expression looks for.

    To ask many short rows; where `Relevance` is asked for, `Matches` is needed.
    """

    output_field = models.BooleanField()

    def __init__(self, key: str, expression: str) -> None:
        super().__init__(models.F(key), models.Value(expression))

    def as_sqlite(
        self, compiler: Any, connection: BaseDatabaseWrapper, **context: Any
    ) -> tuple[str, Any]:
        """MATCH of FTS5."""
        return self._combine(
            compiler, f"{{}} IN (SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH {{}})"
        )

    def as_postgresql(
        self, compiler: Any, connection: BaseDatabaseWrapper, **context: Any
    ) -> tuple[str, Any]:
        """@@ of tsvector, by way of the index."""
        # Without IS TRUE, it takes what was found for few and looks each up by itself.
        form = f"({{}} IN (SELECT * FROM {FOUND}({{}}::tsquery))) IS TRUE"
        return self._combine(compiler, form)

    def _combine(self, compiler: Any, form: str) -> tuple[str, Any]:
        key, before = compiler.compile(self.source_expressions[0])
        expression, after = compiler.compile(self.source_expressions[1])
        return form.format(key, expression), (*before, *after)


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


class Joined(models.Aggregate):
    """All values of a text, a blank between two."""

    output_field = models.TextField()
    template = "%(function)s(%(expressions)s, ' ')"

    def as_sqlite(
        self, compiler: Any, connection: BaseDatabaseWrapper, **context: Any
    ) -> tuple[str, Any]:
        """GROUP_CONCAT."""
        return self.as_sql(compiler, connection, function="GROUP_CONCAT", **context)

    def as_postgresql(
        self, compiler: Any, connection: BaseDatabaseWrapper, **context: Any
    ) -> tuple[str, Any]:
        """STRING_AGG."""
        return self.as_sql(compiler, connection, function="STRING_AGG", **context)
