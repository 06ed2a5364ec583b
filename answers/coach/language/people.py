"""Words for people and groups of people, as those who tell of their work use them."""

PRONOUNS = frozenset("he she they who him her them he's she's they're he'd she'd they'd".split())
GROUPS = frozenset(
    """
    team teams department departments management leadership staff marketing sales hr accounting
    accounts finance purchasing procurement logistics legal compliance engineering operations
    production support helpdesk administration admin headquarters hq office council committee
    board agency company firm union crew brigade shift ministry government authority authorities
    police family families people folks lot bunch gang crowd generation public press group squad
    unit desk bank school hospital warehouse kitchen ward controlling planning development
    security maintenance service council works town hall personnel faculty bureau brokerage
    """.split()
)
PERSONS = frozenset(
    """
    manager boss chief supervisor superior director head leader lead owner founder partner
    colleague coworker co-worker teammate workmate mate guy guys fellow fellows lad lads man men
    woman women lady ladies gentleman gentlemen girl girls boy boys kid kids person persons
    somebody someone anybody anyone everybody everyone nobody customer client guest patient
    relative parent mother father mum dad husband wife son daughter brother sister teacher pupil
    student professor lecturer headteacher principal doctor nurse sister matron consultant
    surgeon physician paramedic pharmacist midwife carer resident visitor passenger driver
    dispatcher pilot captain officer sergeant lieutenant colonel commander soldier recruit
    foreman setter operator worker labourer laborer builder electrician plumber painter mechanic
    fitter welder technician engineer developer programmer coder tester designer architect
    analyst administrator admin dba planner scheduler controller auditor accountant bookkeeper
    clerk cashier teller buyer seller salesman saleswoman salesperson rep representative vendor
    supplier contractor subcontractor subbie broker agent lawyer solicitor barrister judge
    paralegal secretary assistant receptionist waiter waitress bartender barista chef cook
    commis dishwasher porter cleaner housekeeper host hostess apprentice intern trainee student
    graduate junior senior newcomer newbie predecessor successor temp volunteer expert
    specialist professional scientist researcher postdoc author editor journalist producer actor
    actress dancer singer musician conductor coach trainer player referee farmer vet stockman
    politician minister mayor bureaucrat official inspector examiner neighbour neighbor tenant
    landlord landlady courier postman caretaker guard bouncer stakeholder employee employer
    freelancer executive exec president investor shareholder user caller member adviser advisor
    translator interpreter librarian curator candidate applicant competitor amateur stagehand
    flyman lecturer tutor headmaster dean registrar human purser steward stewardess attendant
    locum vet dentist surveyor actuary roofer mason bricklayer joiner carpenter locksmith
    gardener florist baker butcher hairdresser barber nanny childminder warden ranger fisherman
    skipper deckhand sailor firefighter constable detective guardian priest vicar pastor deputy
    chairman chairwoman chair ceo cfo cto vp archivist underwriter adjuster valuer banker trader
    dealer undertaker goalkeeper striker captain gran grandmother grandfather uncle aunt cousin
    auntie bride groom best-man widow widower
    """.split()
)

_SUFFIXES = ("ician", "icians", "ologist", "ologists", "therapist", "therapists", "woman", "women")


def is_person(word: str) -> bool:
    """Whether `word`, in lower case, names a person or a group of them."""
    if word in PERSONS or word in GROUPS or word in PRONOUNS:
        return True
    word = word.removesuffix("'s").removesuffix("'")
    if len(word) > 6 and word.endswith(_SUFFIXES):
        return True
    return word in PERSONS or word in GROUPS or (word.endswith("s") and word[:-1] in PERSONS)
