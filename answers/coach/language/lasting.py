"""Words that tell of a lasting change of behaviour, and of what is none."""

import re

# --- words of time --------------------------------------------------------------------

SINCE = re.compile(
    r"\b(?:ever since (?:i|we)(?:['’]ve| have| always| never)|since(?! (?:i|we|he|she|they|it|you|"
    r"the team|people|there)\b)|from (?:then|that|this)\b"
    r"|these days|nowadays|to this day|until today|still|any ?more|no longer|by default|as a rule"
    r"|as a matter of (?:course|routine)|today|now(?! that\b)|meanwhile|in the meantime|"
    r"ever after|until now"
    r"|(?:next|later|other|new|present|current|all|both|following) (?:\w+ ){0,2}?(?:projects?|"
    r"jobs?|roles?"
    r"|teams?|cases?|shifts?|employers?|compan(?:y|ies)|contracts?|tenders?|assignments?|classes"
    r"|productions?|seasons?|sites?|patients?|customers?|clients?))\b",
    re.IGNORECASE,
)
# How often, or at what point: a habit, when told in the present.
OFTEN = frozenset(
    """
    always never every each before after first until till whenever when if without twice aloud
    weekly daily monthly instead unless too also again beforehand straight immediately monday
    tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays
    fridays saturdays sundays whoever automatically routinely regularly therefore why earlier
    sooner directly
    """.split()
)
DETAIL = frozenset(
    """
    every each before after until aloud twice written writing weekly daily monthly minutes hour
    hours beforehand instead without notes note list checklist paper in-person
    """.split()
)
NOT_YET = re.compile(
    r"\b(?:next time|in (?:the )?future|in the coming|from now on|one day|going forward"
    r"|for (?:the )?(?:next|future))\b",
    re.IGNORECASE,
)

# --- verbs ----------------------------------------------------------------------------

BETWEEN = frozenset(
    """
    now always never also still usually then just really therefore even only first today
    personally nowadays actually myself often simply sometimes ever since not n't all too have
    been already both instead either rarely generally normally mostly at least then , more once
    again next
    """.split()
) - {"have", "been", "more", "all"}
WILL = frozenset(
    """
    will 'll shall would should must might may could can can't cannot couldn't won't wouldn't
    shouldn't ought need want wish hope plan intend expect going gonna like'd wanna mustn't
    """.split()
)
PLANNED = re.compile(
    r"\b(?:i|we|you|one)(?:['’](?:ll|d)| (?:will|would|should|must|want|need|have to|am going|"
    r"ought))\b"
    r"|\b(?:will|would|should|must) (?:\w+ )?(?:be|become|make|have|get|start|begin)\b",
    re.IGNORECASE,
)
KNOWING = frozenset(
    """
    know understand realise realize think believe feel see learn appreciate value recognise
    recognize remember love like hope want wish need have be am mean prefer agree hate trust
    respect consider find expect plan intend hear doubt guess suppose owe deserve seem notice
    enjoy regret admit wonder am was were had is are been become regard view imagine sleep
    receive earn benefit belong laugh miss say assume forget miss thank strive aspire promise
    swear dare become realized realised understood learned learnt knew felt thought
    """.split()
)
VAGUE = frozenset(
    """
    communicate focus handle deal manage improve grow listen act react behave stay remain treat
    approach pay care support aim lead apply succeed win work try continue live move adapt
    collaborate perform progress develop stand fight reflect embrace push cooperate succeed
    concentrate accept
    """.split()
)
VAGUE_DEEDS = re.compile(
    r"(?:give (?:my|our|it|more|everything|all|\d)|take (?:more |full |the )?(?:responsibility|"
    r"ownership|care|initiative|it |things|nothing|myself)"
    r"|go (?:the extra|above|for it|with the flow)|get (?:better|more|used|along|angry|less|"
    r"results)"
    r"|put (?:\w+ )?(?:\w+ first|my heart|people|customers|patients|safety|quality|100|in more)"
    r"|do (?:my|our) (?:very )?best|do (?:better|more|things|everything|what)|make (?:fewer|less|"
    r"better|the best)"
    r"|look (?:forward|back|up to|differently|at (?:things|problems|life|people|it|everything))"
    r"|keep (?:calm|cool|learning|trying|going|in mind|an open|positive|that in|this in|it in|"
    r"improving|my)"
    r"|never (?:give up|stop|forget|lose)|give up|stop (?:learning|trying|improving))\b",
    re.IGNORECASE,
)
BEGUN = frozenset("started began begun stopped quit adopted introduced".split())
RULE = (
    r"(?:habits?|routines?|rule|practice|ritual|second nature|standard practice|default|"
    r"principle)"
)
MADE_RULE = re.compile(
    rf"\b(?:ma[dk]e|made) it (?:a|my|our) (?:\w+ )?(?:{RULE}|point)\b"
    rf"|\b(?:got|get|gotten) (?:in|into) the habit\b|\bin the habit of \w+ing\b",
    re.IGNORECASE,
)
IS_RULE = re.compile(
    rf"\b(?:is|'s|’s|been|become|became|remains|remained|stayed) (?:now |since |still |"
    rf"also )?(?:(?:part of )?(?:my|our)(?: \w+)?|a fixed) (?:\w+ )?{RULE}\b"
    rf"|\b(?:become|became|remained|stayed|(?:is|'s|’s) now|(?:is|'s|"
    rf"’s) still) an? (?:\w+ )?{RULE}\b"
    rf"|\b(?:became|become) second nature\b|\bmy (?:new |own |simple )?{RULE} (?:now|since|is to|"
    rf"is that i"
    rf"|ever since|is)\b|\b(?:my|our) {RULE} is now\b"
    rf"|\bis now (?:my|our) (?:first|\w+ {RULE})|\b(?:now|since)\W+(?:\w+ )?my {RULE}\b"
    r"|\bpart of (?:my|our|every|each) (?:\w+ ){0,3}?(?:routine|checklist|process|template|"
    r"handover|prep"
    r"|preparation|review|day|week|briefing|planning|onboarding|induction)\b"
    r"|\bfirst thing (?:i|we|my \w+) (?:now )?(?:do|does|check|ask|look|read|test|write|open|"
    r"draw)",
    re.IGNORECASE,
)
STILL_DONE = re.compile(
    r"\bstill (?:do|doing|use|using|keep|keeping|run|running|ask|write|check|follow|"
    r"work this way)\b(?! not)"
    r"|\b(?:done|doing|used|using|kept|keeping) (?:it|this|that|so|the same|"
    r"them)? ?(?:[\w ,]{0,40}?\b)?(?:ever )?since\b"
    r"|\b(?:in|on) my (?:\w+ )?(?:book|calendar|diary|checklist|bag|pocket|kit|toolkit|desk|wall|"
    r"phone"
    r"|notebook|template|list|van|apron|locker) (?:now|since|ever since|these days)\b",
    re.IGNORECASE,
)
FRAGMENT = re.compile(
    r"(?:and |so |but |well |yeah |um )*(?:now|since (?:then|that|this)|ever since|these days|"
    r"nowadays"
    r"|from (?:then|that|this)(?: \w+)?(?: on)?|today)\b",
    re.IGNORECASE,
)
