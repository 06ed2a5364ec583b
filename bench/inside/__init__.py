"""What is measured inside a process with PrepBank's settings.

Each module is run as `python -m bench.inside.<name>` with the environment of a
place, and prints what it measured as JSON.
"""

import django

# Before any of these modules imports a model.
django.setup()
