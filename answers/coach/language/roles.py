"""More words for people at work, as those who complain of them use them."""

from answers.coach.language.people import GROUPS, PERSONS, is_person

_MORE = frozenset(
    """
    postgraduate doctorate mentor mentee registrar anaesthetist anesthetist obstetrician
    radiographer phlebotomist orderly chaplain headmistress tutor invigilator governor
    superintendent super gaffer overseer chargehand ganger rigger scaffolder glazier plasterer
    tiler decorator surveyor draughtsman draftsman machinist turner miller toolmaker assembler
    packer picker loader stacker forklift-driver trucker haulier conductor guard signaller
    controller shunter boatswain bosun mate quartermaster stoker navigator steward dispatcher
    loadmaster copilot co-pilot instructor examiner adjudicator umpire linesman masseur physio
    physiotherapist therapist psychologist counsellor counselor psychiatrist optician dietitian
    caterer barman barmaid sommelier maitre concierge bellboy valet bouncer cleaner chambermaid
    maid butler groundsman caretaker janitor handyman millwright fabricator smith blacksmith
    farrier tailor seamstress milliner cobbler upholsterer weaver printer-operator typesetter
    proofreader copywriter columnist reporter correspondent photographer cameraman editor subeditor
    presenter anchor choreographer playwright composer stagehand roadie usher bookmaker croupier
    teller underwriter actuary broker auditor taxman notary bailiff magistrate prosecutor detective
    sheriff marshal jailer probation-officer youth-worker caseworker case-worker social-worker
    fundraiser organiser organizer coordinator co-ordinator facilitator moderator mediator
    ombudsman inspector assessor regulator legislator councillor councilor senator deputy
    ambassador diplomat attache consul lobbyist activist campaigner shopkeeper storekeeper grocer
    greengrocer fishmonger newsagent shop-assistant checkout-girl stockist wholesaler retailer
    merchant importer exporter forwarder operator merchandiser milkman postie postwoman dustman
    binman refuse-collector lorry-driver truck-driver cabbie shepherd stockman milker
    tractor-driver forester lumberjack woodcutter logger beekeeper vintner brewer distiller
    cellarman butcher fishwife miner driller blaster geologist hydrologist chemist physicist
    biologist botanist zoologist statistician mathematician astronomer postdoc doctoral phd
    reviewer referee editor-in-chief investigator technologist economist archaeologist historian
    philologist linguist cto coo cmo cio ciso md gm hod svp pm po scrummaster scrum-master sysadmin
    devops sre qa ux dev devs manager's maintainer contributor committer consultancy startup
    crewmate shipmate roommate flatmate classmate housemate shift-leader shiftlead team-leader
    teamleader group-leader lead foreperson forewoman headhunter recruiter hirer interviewer
    interviewee applicant fella dude bloke chap geezer lass lassie gal mister missus sir madam
    boss-man bossman chick oldie old-timer youngster youth teenager teen adult child baby toddler
    infant expat foreigner immigrant villager townsman local native colleague's opponent rival
    competitor ally enemy friend buddy pal partner ex-boss ex-manager ex-colleague ex-partner
    ex-wife ex-husband other others everyone those these staffer temp casual freelancer
    subcontractor installer supplier estimator expeditor storeman warehouseman yardman gatekeeper
    watchman lookout sentry private corporal lance-corporal brigadier admiral ensign midshipman
    cadet rookie squaddie veteran volunteer trustee benefactor donor sponsor patron client's
    shareholder stockholder landlord squatter lodger tenant superior subordinate underling minion
    senior junior peer fellow fellows newbie beginner novice starter joiner leaver hire hires
    sous-chef sous pastry-chef patissier grill-cook waitstaff somm bar-back barback runner
    pharmacist dispenser optometrist chiropodist podiatrist hygienist midwives sonographer
    schoolteacher schoolmaster classroom-assistant professors lecturer librarian dean rector
    provost bursar matron sister charge-nurse sales-rep salesrep telemarketer telesales canvasser
    promoter agent spokesperson spokesman figurehead witness suspect defendant plaintiff claimant
    complainant victim offender convict prisoner inmate associate co-driver codriver provider
    contractor theoretician treasurer headteacher helper manufacturer publisher distributor
    developer integrator bartender barkeep millennial boomer generation brigade-leader
    """.split()
)
NATIONS = frozenset(
    """
    german germans french frenchman frenchmen brit brits british english englishmen american
    americans italian italians pole poles polish indian indians chinese russian russians turk turks
    turkish spaniard spaniards spanish dutch dutchman swiss austrian austrians arab arabs mexican
    mexicans brazilian brazilians nigerian nigerians greek greeks swede swedes danes dane
    norwegians finns hungarians romanians bulgarians ukrainians serbs croats czechs portuguese
    irish irishmen scots welsh japanese korean koreans pakistani pakistanis egyptians israelis
    kenyans bavarians southerners northerners easterners men women managers bosses consultants
    lawyers politicians bureaucrats bankers doctors teachers academics salesmen
    """.split()
)
_TEAMS = frozenset(
    """
    agency contractor firm consultancy branch division subsidiary directorate secretariat editorial
    newsroom lab laboratory dispatch control billing invoicing procurement buying contracts estates
    facilities catering reception frontdesk front-desk back-office backoffice payroll treasury
    audit qa quality testing development devs architecture infrastructure networks networking
    platform security product design ux communications pr press comms recruiting recruitment talent
    training education research r&d science clinic surgery pharmacy ward theatre radiology
    pathology emergency wards icu vendor supplier partner competitor client customer bank insurer
    insurance utility regulator ministry embassy party parliament senate union syndicate co-op
    cooperative association club society foundation charity ngo church parish school college
    university faculty company companies corporation upstairs head-office headoffice headquarters
    brass top management managements leadership higher-ups bosses shift nightshift dayshift
    night-shift day-shift contingent clique mob half most many rest majority some someone all both
    none nobody everybody everyone people folks guys ones lot bunch gang pack crew squad brigade
    crowd generation youth youngsters
    """.split()
)
_TITLES = frozenset("mr mrs ms miss dr prof sir".split())
_PLURALS = frozenset("children policemen firemen salesmen craftsmen housewives midwives".split())
ROLES = (
    PERSONS
    | NATIONS
    | GROUPS
    | _MORE
    | _TEAMS
    | _TITLES
    | _PLURALS
    | frozenset(word + "s" for word in PERSONS | _MORE)
    | frozenset(word[:-3] + "men" for word in PERSONS | _MORE if word.endswith("man"))
    | frozenset(word[:-1] + "ies" for word in PERSONS | _MORE | GROUPS if word.endswith("y"))
)
# Whose weakness, temper and tears are part of the work with them.
CARED_FOR = frozenset(
    """
    patient patients child children kid kids baby babies toddler toddlers pupil pupils boys
    resident residents infant infants guest guests customer customers client clients passenger
    passengers caller callers visitor visitors prisoner prisoners inmate inmates suspect suspects
    witness tenant tenants dog dogs cat cats horse horses cow cows calf goat sheep pig bull animal
    animals crowd fans audience puppy kitten user users mother father family families relative
    relatives parent parents son daughter brother sister drunk student students
    """.split()
)


# Groups whose names are those of things as well: "a stupid design".
THINGLIKE = frozenset(
    """
    design product platform testing architecture infrastructure networks networking development
    research science training support service production works planning maintenance unit board
    press control party council contracts estates facilities security hr legal emergency clinic
    theatre surgery quality operations half most many rest some all both none those these other
    others law hall desk general squad shift pr reception invoicing billing procurement buying
    education talent recruitment fabrication society church charity school hospital warehouse
    kitchen ward office company town utility radiology po pm minor runner anchor conductor
    printer turner miller logger blaster committee lead head super junior senior native local
    casual temp hire hires
    """.split()
)


def is_somebody(word: str) -> bool:
    """Whether `word`, in lower case, names a person or a group of them, pronouns too."""
    if word.startswith(("co-", "ex-", "vice-", "under-")):
        word = word.partition("-")[2]
    return word in ROLES or is_person(word)
