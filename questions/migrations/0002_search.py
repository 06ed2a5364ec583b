"""Make the full-text index, in each database's own way."""

from django.db import migrations

from questions import document


class Migration(migrations.Migration):
    dependencies = [("questions", "0001_initial")]

    operations = [migrations.RunPython(document.create, document.drop)]
