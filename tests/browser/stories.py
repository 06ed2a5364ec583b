"""Stories and days laid into the database of a server: their own forms are other tests'."""

from datetime import date, timedelta

from tests.served import Server

LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
TEXTS = "'', '', '', '', ''"
ADD_STORY = f"""INSERT INTO answers_story
    (situation, task, action, result, learning, version, tab, turn, dismissed, revision_count,
     created_at, edited_at, title, year, headline, confidential_names, author_id)
    SELECT {TEXTS}, 0, '', 0, '[]', 0, '2026-01-01', '2026-01-01', ?, ?, '', '[]', id
    FROM accounts_user LIMIT 1"""
ADD_FIT = """INSERT INTO answers_storyfit (story_id, tag_id, fit)
    SELECT s.id, t.id, ? FROM answers_story s, questions_tag t WHERE s.title = ? AND t.name = ?"""
ADD_DAY = """INSERT INTO practice_interview
    (company, role, level, starts_at, zone, place, notes, asks, created_at, author_id)
    SELECT ?, '', '', ?, 'UTC', '', '', '', '2026-01-01', id FROM accounts_user LIMIT 1"""
ADD_ROUND = """INSERT INTO practice_round (interview_id, position, name, interviewer, minutes)
    SELECT id, 0, 'Values', '', 45 FROM practice_interview WHERE company = ?"""
ADD_FOCUS = """INSERT INTO practice_round_tags (round_id, tag_id)
    SELECT r.id, t.id FROM practice_round r, practice_interview i, questions_tag t
    WHERE i.id = r.interview_id AND i.company = ? AND t.name = ?"""


def forget(server: Server) -> None:
    """Leave the server with no story, no interview, no answer and no card."""
    server.sql("UPDATE accounts_user SET mirrors_drafts = 1")
    for table in (
        "practice_card",
        "practice_asked",
        "practice_roundquestion",
        "answers_answer",
        "answers_storyrevision",
        "answers_storyfit",
        "answers_story",
        "practice_round_tags",
        "practice_round",
        "practice_interview",
    ):
        server.sql(f"DELETE FROM {table}")


def add_story(server: Server, title: str, fits: dict[str, int], year: int = 2026) -> None:
    """Tell a story, judged by the names of tags."""
    server.sql(ADD_STORY, title, year)
    for tag, fit in fits.items():
        server.sql(ADD_FIT, fit, title, tag)


def add_day(server: Server, company: str, *tags: str) -> None:
    """Plan an interview in four days, of one round that is about `tags`."""
    server.sql(ADD_DAY, company, f"{date.today() + timedelta(days=4)} 12:00:00")
    server.sql(ADD_ROUND, company)
    for tag in tags:
        server.sql(ADD_FOCUS, company, tag)


def stored(server: Server) -> dict[tuple[str, str], int]:
    """Return what is judged, by story and tag."""
    rows = server.sql(
        "SELECT s.title, t.name, f.fit FROM answers_storyfit f"
        " JOIN answers_story s ON s.id = f.story_id JOIN questions_tag t ON t.id = f.tag_id"
    )
    return {(story, tag): fit for story, tag, fit in rows}


def add_pick(server: Server, round: str, question: str, story: str) -> None:
    """Let a round ask a question whose answer is an angle of a story."""
    server.sql(
        f"""INSERT OR IGNORE INTO answers_storyrevision
        (situation, task, action, result, learning, number, note, created_at, story_id)
        SELECT {TEXTS}, 1, '', '2026-01-01', id FROM answers_story WHERE title = ?""",
        story,
    )
    server.sql(
        f"""INSERT INTO answers_answer
        (situation, task, action, result, learning, version, tab, turn, dismissed, revision_count,
         created_at, edited_at, author_id, question_id, angle_of_id)
        SELECT {TEXTS}, 1, '', 0, '[]', 0, '2026-01-01', '2026-01-01', u.id, q.id, v.id
        FROM accounts_user u, questions_question q, answers_storyrevision v, answers_story s
        WHERE q.slug = ? AND v.story_id = s.id AND s.title = ?""",
        question,
        story,
    )
    server.sql(
        """INSERT INTO practice_roundquestion
        (round_id, question_id, position, is_on_sheet, cue, headline)
        SELECT r.id, q.id, 0, 1, '', '' FROM practice_round r, questions_question q
        WHERE r.name = ? AND q.slug = ?""",
        round,
        question,
    )
