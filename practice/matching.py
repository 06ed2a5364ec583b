"""Which question of the bank was it? As one remembers it, not as it is written there."""

from django.db import connection

from accounts.models import User
from questions import search
from questions.browsing import for_list
from questions.document import Relevance
from questions.models import Question

NEAREST = 6
# Words that any interviewer says, whatever the question is about.
SAID_ANYWAY = frozenset(
    "a about an and any are as at be been can could describe did do does ever example for from"
    " give had has have how i if in is it me of on one or s situation t tell that the them then"
    " they this time to us walk was we were what when where which who why with would you"
    " your".split()
)


def nearest(words: str, reader: User) -> list[Question]:
    """Return the questions most like `words`, the likeliest first; any of the words will do."""
    said = search.fold(words).replace('"', " ").split()
    telling = (word for word in said if word.strip(".,;:!?") not in SAID_ANYWAY)
    # The blank says that the last word is finished.
    terms = search.parse(" ".join(telling) + " ")
    if not terms:
        return []
    vendor = connection.vendor
    joint = " OR " if vendor == "sqlite" else " | "
    expression = joint.join(term.expression(vendor) for term in terms)
    found = Question.objects.listed_for(reader).filter(search_entry__document__matches=expression)
    relevance = Relevance("search_entry__document", expression)
    ranked = found.order_by(relevance.desc(), "title", "pk").defer("source")
    return list(for_list(ranked, reader)[:NEAREST])
