"""Static files under names that change with their content."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class StaticStorage(CompressedManifestStaticFilesStorage):  # type: ignore[misc]
    """Hashed, compressed, and with the imports between our modules rewritten too."""

    support_js_module_import_aggregation = True
    # Before collectstatic has run, pages come without style, but they come: the
    # page that says what went wrong must not itself go wrong.
    manifest_strict = False
