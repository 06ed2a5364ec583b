"""Write what `questions.search.index` writes since: listings, and the marked words of titles."""

from django.db import migrations

from questions.document import TABLE, TITLE_MARK

MARK = f"""
    UPDATE {TABLE} SET {TABLE} = ({TABLE}::text || ' ' || regexp_replace(
        ts_filter({TABLE}, '{{a}}')::text, '''([^'']+)''', '''{TITLE_MARK}\\1''', 'g'
    ))::tsvector"""  # noqa: S608
UNMARK = f"""
    UPDATE {TABLE} SET {TABLE} = ts_delete({TABLE}, ARRAY(
        SELECT word FROM unnest(tsvector_to_array({TABLE})) AS word
        WHERE starts_with(word, '{TITLE_MARK}')
    ))"""  # noqa: S608


def mark_titles(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        # A big bank takes longer than a page may.
        schema_editor.execute("SET LOCAL statement_timeout = 0")
        schema_editor.execute(MARK)
        # Short rows now, but each on the page where its long one was.
        schema_editor.execute(f"CLUSTER {TABLE} USING {TABLE}_pkey")


def unmark_titles(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("SET LOCAL statement_timeout = 0")
        schema_editor.execute(UNMARK)


def letter(tag):
    return chr(0x100 + tag if tag < 0xD700 else 0x900 + tag)


def write_listings(apps, schema_editor):
    Question = apps.get_model("questions", "Question")
    Listing = apps.get_model("questions", "Listing")
    tags = {}
    bearing = Question.tags.through.objects.order_by("question", "tag")
    for question, tag in bearing.values_list("question_id", "tag_id").iterator():
        tags.setdefault(question, []).append(letter(tag))
    listed = Question.objects.exclude(author=None, is_published=False)
    Listing.objects.bulk_create(
        (
            Listing(
                question_id=pk,
                author_id=author,
                traits=kind[:2] + level[:2] + "".join(tags.get(pk, [])),
            )
            for pk, author, kind, level in listed.values_list("pk", "author", "kind", "level")
        ),
        batch_size=500,
    )


def delete_listings(apps, schema_editor):
    apps.get_model("questions", "Listing").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("questions", "0005_listing")]

    operations = [
        migrations.RunPython(write_listings, delete_listings),
        migrations.RunPython(mark_titles, unmark_titles),
    ]
