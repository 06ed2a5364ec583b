"""What can be counted without its number being an outcome, and what can not."""

IDLE = frozenset(
    """
    way thing reason side kind sort lesson word mind hand factor aspect world meaning eye ear cent
    alternative rule option choice possibility idea solution column step field section colour color
    sentence chapter drawer hook button paragraph heading key lever bullet thumb cheer
    """.split()
)

NODES = frozenset(
    """
    node server instance pod core cpu vm replica microservice repository repo host cluster shard
    """.split()
)

GROUPS = frozenset(
    """
    team crew group squad panel committee board staff shift class family band orchestra department
    organisation organization company unit choir cast platoon chain network party
    """.split()
)

ADOPTED = frozenset(
    """
    adopted adopt adopts use uses used using rolled copied took taken takes introduced live running
    runs spread moved switched joined opened works apply applied
    """.split()
)

STAFF = frozenset(
    """
    employee staff person worker engineer developer colleague nurse soldier member pupil student
    """.split()
)

MUCH = frozenset(
    """
    loss saving fall rise increase drop reduction total profit average rate score gain growth
    maximum minimum instead out most some one all record number
    """.split()
)

LEADS = frozenset(
    """
    manager head lead leads leading charge director boss chief supervise manage manages foreman
    """.split()
)

LEFT = frozenset(
    """
    left lost died quit resigned failed cancelled canceled withdrew survived missed returned dropped
    complained broke hired saved stayed passed
    """.split()
)

BY_TIME = frozenset(
    """
    late early earlier sooner faster quicker slower ahead behind over overdue less more longer
    shorter instead downtime delay delays outage queue wait stop gap spare
    """.split()
)

HARMED = frozenset(
    """
    down closed stopped stood still without blocked offline unavailable lost broken delayed waited
    failed stuck shut out off no not couldn't none nobody missed held stable running ran run absent
    away late
    """.split()
)

DONE = frozenset(
    """
    home back ready done finished complete completed running over solved fixed paid signed open
    opened discharged delivered arrived repaired restored live again up working
    """.split()
)

STRICT = frozenset(
    """
    took takes take taken needed needs lasted lasts lasting within inside under saved saves saving
    lost spent waited than cost costs delayed slipped exactly only
    """.split()
)

GROWTH = frozenset(
    """
    grew grown rose risen increased increase up growth by higher more gained climbed jumped doubled
    return margin capacity previous original last than
    """.split()
)

ABSTRACT = frozenset(
    """
    commitment effort passion energy delight expectation expectations mindset dedication ownership
    synergy synergies focus motivation excellence alignment engagement buy-in impact velocity uplift
    transparency success attitude heart enthusiasm satisfaction customer-centric teamwork loyalty
    trust quality delivery team involvement love power performance momentum empowerment potential
    """.split()
)

NOT_COUNTED = frozenset(
    """
    told said thanked knew known thought believed wanted would can could should may might will talks
    speaks likes expected understood cares is does knows says asked ever wanted cared listened
    really explained taught spoke remembers liked trusted agreed happy sure interested
    """.split()
)

LOSSES = frozenset(
    """
    lost broke broken damaged leaked missed stolen failed wrong spilled spilt burned burnt dropped
    spoiled spoilt wasted thrown missing returned crashed
    """.split()
)

HARMS = frozenset(
    """
    complaint injury accident incident error fault defect bug outage downtime loss delay return
    refund overtime claim resignation departure death case infection fall miss penalty fine finding
    failure breach escalation rollback regression duplicate cancellation absence no-show strike leak
    spill breakage damage harm casualty victim fire stop stoppage rework scrap waste warning alert
    page call ticket reminder mistake crash rejection flight collision relapse readmission misread
    redundancy vacancy interruption objection dispute lawsuit query correction shortage stockout
    overrun recall fatality illness review accusation violation discrepancy deviation missed
    conflict breakdown appeal postponement change-over leaver dropout arrest incident near-miss
    hospitalisation fracture
    """.split()
)

NO_OUTCOME = frozenset(
    """
    idea doubt need reason way longer matter wonder chance point time surprise choice means other
    such interest comment sense difference secret shortage regret regrets feelings deal word
    question trouble good fun picnic small better worse different more problem one answer excuse use
    hurry rush option explanation authority experience knowledge clue hope blame credit reply excuse
    excuses stone limit limits compromise ego fear drama stress nonsense pain gain plan mercy money
    tolerance sum budget support contract agreement money end words proof evidence love effort
    doubts problems choices
    """.split()
)
