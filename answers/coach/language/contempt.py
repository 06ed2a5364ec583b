"""Words that belittle people, by what else they can be said of."""


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _both(text: str) -> frozenset[str]:
    """Return nouns and their plurals."""
    found = set()
    for word in text.split():
        found |= {word, word + "s"}
        if word.endswith(("ch", "sh", "s", "x")):
            found.add(word + "es")
        if word.endswith("y"):
            found.add(word[:-1] + "ies")
    return frozenset(found)


# Of nobody but people, and never kindly.
INSULTS = _both(
    """
    idiot moron imbecile cretin halfwit half-wit dimwit nitwit dolt simpleton dunce buffoon bozo
    numpty muppet pillock plonker tosser wanker bastard arsehole asshole arse-licker dickhead
    scumbag slacker shirker skiver layabout freeloader scrounger timewaster time-waster
    good-for-nothing liar charlatan hypocrite coward tyrant megalomaniac narcissist psychopath
    lunatic nutcase nutter weirdo know-it-all know-all smartarse smartass smart-arse pen-pusher
    penpusher bean-counter beancounter jobsworth brat oaf lout yob yobbo bludger sleepyhead
    paper-pusher box-ticker wannabe weakling bungler dilettante backstabber moaner whinger
    whiner troublemaker ignoramus airhead blockhead windbag snob slob sycophant lowlife
    brown-noser bootlicker bellend twat prat twit dumbass dumb-ass jackass dickwad shithead
    dipshit fuckwit knobhead knob-head crybaby sissy wimp wuss chancer sleazebag bigot
    chauvinist misogynist busybody nitpicker nit-picker fusspot gossipmonger show-off loudmouth
    bigmouth gasbag scatterbrain birdbrain numbskull bonehead meathead peabrain pea-brain dumbo
    thicko dullard lackey yes-woman flunkey skinflint penny-pincher pennypincher cheapskate
    miser scrooge moneygrubber money-grubber conman con-man swindler fraudster cheater two-timer
    hothead backseat-driver ditherer waffler pedant lazybones lazy-bones malingerer do-nothing
    fatso pig-head control-freak drama-queen despot sadist opportunist egoist egotist egomaniac
    pencil-pusher desk-jockey clockwatcher clock-watcher seat-warmer boor drunkard motherfucker
    fucker cunt slut hillbilly redneck yokel madwoman blabbermouth chatterbox bossy-boots
    suck-up pinhead schemer hanger-on rabble-rouser ingrate wretch chaot besserwisser nutjob
    headcase stooge nincompoop ninny twerp berk jobs-worth clodhopper philistine micromanager
    micro-manager wastrel loafer idler deadbeat phony phoney con-artist snitch douchebag douche
    wally wazzock eejit gobshite dingbat dipstick showoff poser chamcha dosser stirrer klutz
    tightwad
    stick-in-the-mud sponger dobber hoon perv lecher junkie martinet blunderer bodger
    smart-aleck smart-alec loose-cannon drongo arsewipe asshat assclown dumbarse fathead
    lamebrain lunkhead knucklehead muttonhead chump schmuck putz dork doofus ditz bimbo
    space-cadet spiv wide-boy shyster grifter scammer toerag reprobate ne'er-do-well rotter
    swine scoundrel trickster tattletale curmudgeon grouch killjoy spoilsport
    malcontent wet-blanket buzzkill profiteer clock-puncher desk-warmer chair-warmer
    paper-shuffler buck-passer glory-hunter glory-seeker attention-seeker oxygen-thief
    gossip-monger scandalmonger power-tripper bottler bumbler fumbler fibber sleeveen duffer
    mampara domkop skellum dead-weight nobhead nob-head dickbrain shitbag dirtbag slimeball
    scumball bullshitter chicken-shit creepo lardarse fatarse whinge-bag moaning-minnie
    jobhopper skyver idlers ratbag boofhead    """
) | _set("lazybones bully bullies yes-men yesman arse-lickers ignorami wussies")

# These name other things and honest trades too: said of people only in the right place.
LOADED = _both(
    """
    jerk loser creep crook quack dinosaur clown fool amateur cowboy joker fossil parasite puppet
    prick bitch cheat maniac dictator waster snake vulture psycho robot zombie liability donkey
    weasel leech rat pig cow goat sheep monkey ape chicken hyena shark wolf ostrich peacock
    parrot rookie child kid baby toddler schoolboy schoolgirl princess prima-donna queen king
    god saint genius einstein cockroach butcher thief bandit gangster criminal mafia savage
    barbarian vampire bloodsucker troll witch dragon hag shrew bore peasant nag dreamer ogre
    beast brute monster fraud fake failure disaster nightmare disgrace embarrassment catastrophe
    joke shambles menace pest plague nuisance burden circus madhouse zoo kindergarten
    laughing-stock diva passenger bottleneck mess disappointment imposter impostor pirate
    slave-driver slavedriver poseur lightweight no-hoper nohoper relic mummy vegetable wreck
    sloth slug snail tortoise fox hawk pain headache cry-baby doormat puppy lapdog spider dog
    mule jackal coyote blowhard hack drone tourist karen flake knob nob git sod tool ass arse
    dick dud dummy pushover taskmaster bugger dope rogue villain snoop crawler
    """
) | _set(
    "thieves wolves geese scum deadwood deadweight muck dross riff-raff mafia geniuses animals"
)
# Of these only where a word makes them rude: "a total joke", "a bunch of headless chickens".
MILD_LOADED = _both(
    """
    child kid baby toddler schoolboy schoolgirl princess queen king god saint genius einstein
    cow goat sheep monkey chicken shark wolf peacock parrot rookie robot passenger bottleneck
    butcher criminal mess disappointment relic mummy vegetable wreck fox hawk dog mule spider
    lightweight hack tourist dreamer peasant nag bore shrew snail tortoise slug sloth puppy
    headache pain drone witch dragon beast savage thief fraud zoo circus kindergarten burden rat
    failure flake sod tool dummy taskmaster bugger dope rogue villain crawler ass karen dud
    """
) | _set("wolves geniuses thieves animals")

# Of people, whatever stands near.
HUMAN = _set(
    """
    lazy lazier laziest incompetent incompetence clueless cluelessness ignorant ignorance
    arrogant arrogance stupidity laziness spineless gutless brainless brain-dead braindead inept
    ineptitude cowardly cowardice work-shy workshy bone-idle pigheaded pig-headed bigheaded
    big-headed two-faced narrow-minded small-minded simple-minded feeble-minded close-minded
    closed-minded half-witted dim-witted slow-witted self-important power-hungry power-mad
    greedy selfish childish obnoxious pompous stuck-up bossy egotistical egoistic egocentric
    self-centred self-centered self-absorbed self-serving gormless thick-headed thickheaded
    thick-skulled jumped-up dozy half-brained conceited snobbish snobby snooty condescending
    patronising patronizing spiteful vindictive ungrateful shameless smug sanctimonious
    hypocritical sycophantic two-timing back-stabbing backstabbing work-averse disorganised
    disorganized scatterbrained scatter-brained featherbrained air-headed airheaded empty-headed
    bird-brained pea-brained hare-brained harebrained overpaid immature hotheaded hot-headed
    petulant whiny whinging whingeing moany loudmouthed loud-mouthed foul-mouthed
    good-for-nothing lackadaisical feckless hapless ham-fisted cack-handed cackhanded
    butterfingered talentless unteachable witless mindless dull-witted unscrupulous deceitful
    scheming untrustworthy money-grubbing money-hungry grasping tight-fisted sexist racist
    misogynistic chauvinist chauvinistic bigoted megalomaniac tyrannical dictatorial despotic
    imbecilic cretinous moronic idiotic overbearing insufferable unbearable haughty supercilious
    disdainful high-handed amateurish unprofessional slapdash slipshod dim dimmer complacent
    irresponsible unmotivated careerist servile obsequious uncivilised uncivilized unhinged
    sadistic bitchy catty tone-deaf slovenly slack incapable negligent jealous envious vain
    stubborn cocky mean-spirited petty-minded pretentious prissy blundering bumbling cocksure
    bull-headed bullheaded pigheadedness work-dodging buck-passing penny-pinching bean-counting
    self-obsessed self-righteous self-satisfied self-interested holier-than-thou
    passive-aggressive power-crazed power-tripping power-obsessed money-obsessed money-minded
    moneyminded toffee-nosed hoity-toity snotty-nosed high-and-mighty half-arsed half-assed
    blithering snivelling grovelling backbiting uncouthness dim-bulb muddle-headed muddleheaded
    fat-headed thick-witted dunderheaded cloth-eared cloth-headed ungracious unappreciative
    unthankful discourteous insolent impudent impertinent loutish yobbish thuggish
    """
)
# Of people or things: they need a person as what they are said of.
EITHER = _set(
    """
    malicious treacherous delusional deluded narcissistic opinionated manipulative paranoid
    stingy miserly conniving sneaky devious useless hopeless stupid dumb pathetic thick dense
    crazy careless sloppy rubbish terrible awful horrible dreadful lousy worthless toxic crap
    crappy shitty shit shite silly foolish impossible intolerable bonkers backward backwards
    prehistoric crooked shady disgusting mediocre third-rate second-rate nasty ridiculous shoddy
    dishonest corrupt petty absurd insane mad mental nuts barmy batty loony loopy deranged
    bananas clownish farcical laughable lamentable abysmal atrocious woeful dire appalling
    poisonous vile rotten despicable contemptible hateful repulsive sleazy slimy creepy filthy
    bloody damn damned fucking goddamn blasted so-called old-school dopey daft dippy lame weak
    spoiled spoilt gutless hysterical half-asleep half-hearted halfhearted lousiest worst
    bloodthirsty asinine inane vacuous shallow superficial fickle lifeless soulless heartless
    cold-hearted crass uncouth boorish ill-mannered bad-mannered thoughtless inconsiderate
    tactless insensitive notorious ignorant mouthy moody grumpy whimsical robotic cynical
    toothless wishy-washy clumsy nosy pushy fussy primitive uneducated unreliable rude unhelpful
    uncooperative dumber dumbest stupider stupidest sloppiest rudest disgraceful shameful smelly
    stinking indecisive gullible naive naïve slow-moving sluggish lethargic idle sleepy dozing
    headless overrated two-bit tinpot tin-pot half-baked mickey-mouse would-be self-proclaimed
    self-styled self-appointed reckless undependable ditzy flaky flakey scatty lax disrespectful
    uncivil abrasive cruel vicious insincere cunning sly untruthful dodgy slippery unethical
    obstinate headstrong pedantic nitpicky nitpicking domineering autocratic authoritarian wimpy
    opportunistic infantile sulky volatile hot-tempered short-tempered bad-tempered
    quick-tempered ill-tempered irritable needy clingy entitled pampered gossipy interfering
    meddlesome meddling annoying irritating tiresome unfair biased prejudiced inattentive
    callous uncaring unsympathetic tardy evasive unaccountable uncommunicative resentful
    forgetful absent-minded old-fashioned rigid inflexible chaotic uncommitted demotivated
    apathetic indifferent disinterested uninterested dismissive aggressive hostile abusive
    unkind impolite feeble shambolic unorganised unorganized messy untidy temperamental
    inefficient ineffective ineffectual unintelligent washed-up vulgar lecherous drunken
    crabby cranky cantankerous surly sullen sour snappy curt bolshy bolshie stroppy arsey
    snotty shirty lairy gobby mardy lippy chippy uppity naff ropey ropy cruddy half-arsed
    half-assed half-cocked cowboy perverted two-faced cheeky bungling incompetents quarrelsome
    argumentative confrontational high-maintenance unapproachable unsupportive unprofessional
    unscrupulous money-grabbing weak-willed weak-minded dead-end hare-brained brain-dead bullish
    bullying belittling demeaning hypocrite whimpering blustering snide sarcastic dangerous
    spoilt-rotten senile gaga doddery past-it decrepit shocking
    """
)
# Of these only in front of a person, or with "too", "so", "completely": "a weak manager".
MILD_EITHER = _set(
    """
    weak thick dense crazy mad mental nuts awful horrible terrible dreadful nasty lame
    slow-moving outdated moody grumpy naive naïve idle cynical notorious inadequate unfit
    unqualified shallow superficial slovenly sluggish sleepy bored insane filthy disgusting
    half-asleep dozing limited headless shit damn bloody fucking rotten impossible lethargic
    hysterical crap rubbish overrated unmotivated robotic damned overwhelmed smelly stinking bad
    clumsy fussy primitive uneducated unreliable illiterate calculating volatile irritable needy
    clingy entitled pampered sulky biased inattentive uncaring unsympathetic tardy evasive
    uncommunicative resentful forgetful absent-minded old-fashioned rigid inflexible uncommitted
    demotivated apathetic indifferent disinterested uninterested dismissive aggressive hostile
    abusive unkind feeble temperamental inefficient ineffective crabby cranky surly
    sullen sour snappy curt cheeky dangerous argumentative confrontational unapproachable bullish
    bullying sarcastic half-cocked cowboy dead-end untidy chaotic shambolic unorganised unorganized
    messy shocking disorganised disorganized lax flaky flakey ropey ropy slack ineffectual
    unsupportive
    """
)
# Of these, and only of a person: "my boss was awful", not "the kitchen was awful".
BAD = _set(
    """
    terrible awful horrible dreadful nasty rubbish crap shit unreliable chaotic shambolic
    unorganised unorganized disorganised disorganized messy lax flaky flakey ropey ropy slack
    shocking rotten ineffectual unsupportive bullying moody grumpy entitled
    """
)
# Nouns for what people are or do, a person's own: "their incompetence", "out of sheer greed".
VICES = _set(
    """
    incompetence stupidity laziness arrogance ignorance ineptitude cowardice greed vanity spite
    malice jealousy envy pettiness sloth idleness negligence carelessness sloppiness hypocrisy
    dishonesty selfishness childishness foolishness idiocy cluelessness smugness pomposity ego
    egos egoism narcissism stubbornness indifference complacency snobbery conceit stinginess
    meanness nastiness rudeness clumsiness gullibility unprofessionalism disorganisation
    self-importance narrow-mindedness bossiness bullying favouritism favoritism nepotism
    thoughtlessness amateurism sluggishness whining whinging antics tantrum tantrums theatrics
    shenanigans tomfoolery buffoonery buck-passing backstabbing back-stabbing arse-licking
    ass-kissing box-ticking nitpicking penny-pinching finger-pointing bickering infighting
    in-fighting backbiting scheming bungling dithering foot-dragging skulduggery chicanery
    slackness callousness pig-headedness bloody-mindedness high-handedness cack-handedness
    recklessness short-sightedness shortsightedness cockiness spinelessness tardiness gossiping
    """
)
# What people do, told with contempt: "he waffled", "she lorded it over us".
VERBS = (
    "whine whinge waffle dither faff skive botch bungle bumble grovel brag pontificate babble "
    "blabber bullshit sneer smirk badmouth bad-mouth backstab gaslight hoodwink swindle freeload "
    "laze slouch saunter loll malinger shirk goof procrastinate scrounge mooch blather blether "
    "natter jabber gossip bicker squabble bluster belittle humiliate bully patronise patronize "
    "mansplain rant sulk pout simper fawn kowtow toady connive meddle wimp squander fritter "
    "mismanage micromanage micro-manage bellyache gloat self-promote showboat slobber doss "
    "snitch tattle prattle witter yap gripe grouse nitpick backbite skulk bamboozle"
).split()
ADVERBS = _set(
    """
    stupidly foolishly idiotically moronically carelessly sloppily shamelessly arrogantly
    greedily ignorantly smugly pettily childishly selfishly incompetently ineptly pathetically
    cowardly hysterically maliciously spitefully brazenly recklessly cluelessly mindlessly
    thoughtlessly pompously condescendingly patronisingly obnoxiously negligently hypocritically
    deceitfully dishonestly cynically unprofessionally egotistically rudely nastily callously
    spinelessly shoddily disrespectfully cack-handedly unfairly
    """
)
VERDICTS = HUMAN | EITHER
