"""Give each question a short row for the counts, and PostgreSQL a search by its index alone."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from questions import document

POSTGRESQL = [
    f"ALTER TABLE {document.TABLE} SET (toast_tuple_target = 128)",
    f"""CREATE OR REPLACE FUNCTION {document.FOUND}(tsquery) RETURNS SETOF bigint
        LANGUAGE sql STABLE SET enable_seqscan = off
        AS 'SELECT rowid FROM {document.TABLE} WHERE {document.TABLE} @@ $1'""",  # noqa: S608
]


def search_by_the_index_alone(apps, schema_editor):
    """Bring a table of before to what `questions.document` makes now."""
    if schema_editor.connection.vendor == "postgresql":
        for statement in POSTGRESQL:
            schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [
        ("questions", "0004_most_words"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Listing",
            fields=[
                (
                    "question",
                    document.RowKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="listing",
                        serialize=False,
                        to="questions.question",
                    ),
                ),
                (
                    "author",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("traits", models.TextField()),
            ],
        ),
        migrations.RemoveIndex(model_name="question", name="listed_by_title"),
        migrations.RemoveIndex(model_name="question", name="listed_by_kind"),
        migrations.RemoveIndex(model_name="question", name="listed_by_age"),
        migrations.AddIndex(
            model_name="question",
            index=models.Index(
                fields=["author", "is_published", "title", "kind", "level"], name="listed_by_title"
            ),
        ),
        migrations.AddIndex(
            model_name="question",
            index=models.Index(
                fields=["author", "is_published", "level", "title", "kind"], name="listed_by_level"
            ),
        ),
        migrations.AddIndex(
            model_name="question",
            index=models.Index(
                fields=["author", "is_published", "-created_at", "title", "kind", "level"],
                name="listed_by_age",
            ),
        ),
        # The table stays as it is when this is undone; older code searches it as well.
        migrations.RunPython(search_by_the_index_alone, migrations.RunPython.noop),
    ]
