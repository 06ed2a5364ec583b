"""The wordings that can belittle or accuse; belittling.py asks of whom they are said."""

from answers.coach.language.wording import Vocabulary, pattern

KINDS = {
    # A crowd of something: "a bunch of amateurs".
    "crowd": (
        r"(?:bunch|gang|pack|load|herd|flock|collection|crowd|band|pile|lot) of (?:\w+ ){0,2}?"
        r"(?:gentlem[ae]n|old men|kids|children|monkeys|sheep|chickens|idiots|amateurs|clowns|"
        r"thieves|"
        r"crooks|cowboys|cowards|morons|jokers|fools|liars|schoolboys|schoolchildren|teenagers|"
        r"toddlers|robots|zombies|donkeys|criminals|vultures|hyenas|prima donnas|dinosaurs|muppets|"
        r"losers|imbeciles|hooligans|savages|beginners|ditherers|moaners|cretins|divas|egos|brats)"
    ),
    "deed": (
        r"(?:could|would|can?)(?:n't| not|not) (?:even )?be (?:bothered|arsed)|"
        r"could(?:n't)? care less|"
        r"(?:did|does|do|had|have|has)(?:n't| not) (?:even |have |got |really ){0,3}"
        r"(?:a|any|the (?:faintest|slightest|foggiest)) clue|without (?:a|any) clue|"
        r"never had a clue|"
        r"(?:had|have|has|with|having) (?:absolutely )?(?:no|zero) clue|"
        r"(?:had|have|has|having) no idea what (?:he|she|they) (?:was|were|is|are) doing|"
        r"(?:did|does|do)(?:n't| not) (?:really |even )?know what (?:he|she|they) (?:was|were|is|"
        r"are) "
        r"doing|(?:do|does|did)(?:n't| not) even (?:know|bother|understand|try|read|care)|"
        r"(?:could|can?)(?:n't| not|not) even (?:read|spell|count|add|tie|use|switch|turn on)|"
        r"never (?:even )?bothered|(?:did|does|do)(?:n't| not) bother|nobody (?:ever )?bothered|"
        r"(?:did|does|do)(?:n't| not) (?:really )?care(?= (?:at all|either|enough|one bit|less|if|"
        r"whether|in the)"
        r"|[.,;!?]|$)|never cared(?! for)|"
        r"not (?:exactly )?(?:the|a) (?:sharpest|brightest|smartest|genius|einstein)|"
        r"not exactly bright|"
        r"(?:could|can?)(?:n't| not|not) (?:organi[sz]e|run|manage|plan|hit|pour|boil) "
        r"(?:a|an|his|her|their|water) ?(?:piss-?up|party|bath|barn|kettle|tap|bun|whelk|egg)?|"
        r"waste of (?:space|oxygen|air|skin|a salary)|pain in the (?:neck|arse|ass|butt|backside)|"
        r"(?:sat|sit|sits|sitting|stood|standing|hung|hanging) (?:around|about) "
        r"(?:doing|all|drinking|chatting|gossiping|smoking|scrolling|on (?:his|her|their))|"
        r"(?:sat|sit|sits|sitting) on (?:his|her|their) (?:fat )?(?:hands|arses?|ass|backsides?|"
        r"bums?)|"
        r"(?:lift|lifts|lifted|lifting|move|moved) a finger|asleep at the wheel|"
        r"(?:sleeping|slept|asleep) on (?:the|his|her|their) job|"
        r"full of (?:himself|herself|themselves|crap|shit)|(?:power|ego) trips?|"
        r"(?:stab|stabbed|stabbing) \w+ in the back|thr(?:ew|own|owing) \w+ under the bus|"
        r"in (?:his|her|their) ivory towers?|worth (?:his|her|their) (?:salary|salt|wages?)|"
        r"(?:only|just) (?:interested in|care[ds]? about|thought about|thinking of|thinks of) "
        r"(?:his|her|their|himself|herself|themselves)|"
        r"cover(?:ing|ed)? (?:his|her|their) (?:own )?(?:back|backside|arse|ass|behind)s?|"
        r"too (?:proud|cowardly|stubborn|thick|drunk|important|posh|grand) (?:to|for)|"
        r"(?:no|any|zero|without|lacked|lacks) (?:brains?|backbone|spine|common sense|work ethic|"
        r"guts)|"
        r"(?:two|one|single) brain cells?|(?:with the brains?|attention span|iq) of a|"
        r"should (?:never )?(?:have been|be) (?:fired|sacked)|should never have been (?:hired|"
        r"promoted)|"
        r"nothing but (?:moan|complain|whine)|(?:kept|always|constantly|forever|only) (?:moaning|"
        r"whining|whinging|whingeing|moaned|whined)|(?:doing|do|does|did) nothing all day|"
        r"(?:behav|act|squabbl|bicker|fight|argu)\w* like (?:\w+ ){0,3}?(?:children|kids|toddlers?|"
        r"bab(?:y|ies)|child|schoolboys?|kindergarten|animals|teenagers)|like headless chickens|"
        r"like (?:spoil(?:ed|t)|naughty) \w+|hid(?:ing)? behind (?:his|her|their) \w+|weakest link|"
        r"(?:has|have|had) no brain|(?:in|with) (?:his|her|their) (?:usual|customary|infinite|"
        r"great|"
        r"typical) (?:wisdom|genius|brilliance|charm|speed|efficiency|competence|care|tact)"
    ),
    "insult": (
        r"idiots?|morons?|imbeciles?|cretins?|half-?wits?|dimwits?|nitwits?|dolts?|simpletons?|"
        r"dunces?|"
        r"buffoons?|bozos?|numpt(?:y|ies)|muppets?|pillocks?|plonkers?|tossers?|wankers?|bastards?|"
        r"arseholes?|assholes?|dickheads?|scumbags?|slackers?|shirkers?|skivers?|layabouts?|"
        r"freeloaders?|scroungers?|time-?wasters?|lazybones|good-for-nothings?|liars?|charlatans?|"
        r"hypocrites?|cowards?|bull(?:y|ies)|tyrants?|control freaks?|megalomaniacs?|narcissists?|"
        r"psychopaths?|lunatics?|nutcases?|nutters?|know-it-alls?|know-alls?|smart ?(?:alec|aleck|"
        r"arse|"
        r"ass)s?|pen-?pushers?|bean ?counters?|jobsworths?|prima donnas?|drama queens?|brats?|"
        r"backstabbers?|moaners?|whingers?|whiners?|troublemakers?|yes-?men|fat cats?|"
        r"ignoramus(?:es)?|"
        r"airheads?|blockheads?|windbags?|snobs?|slobs?|sycophants?|lowlifes?"
    ),
    # These name other things too, so they need a person near.
    "loaded": (
        r"dinosaurs?|clowns?|fools?|amateurs?|amateurish|cowboys?|jokers?|thie(?:f|ves)|fossils?|"
        r"parasites?|puppets?|genius(?:es)?|jerks?|losers?|pricks?|bitch(?:es)?|scum|cheats?|"
        r"crooks?|"
        r"dead ?weight|dead ?wood|maniacs?|divas?|dictators?|wasters?|snakes?|prats?|twits?|"
        r"animals|"
        r"vultures?|psychos?|robots|zombies|liability|overpaid|immature|unprofessional"
    ),
    "human": (
        r"lazy|lazier|laziest|incompetent|incompetence|clueless|cluelessness|ignorant|arrogant|"
        r"arrogance|stupidity|laziness|spineless|gutless|brainless|brain-?dead|inept|ineptitude|"
        r"cowardly|work-?shy|bone ?idle|pig-?headed|big-?headed|two-?faced|narrow-?minded|"
        r"small-?minded|simple-?minded|half-?witted|dim-?witted|slow-?witted|good-for-nothing|"
        r"self-?important|power-?hungry|power-?mad|greedy|selfish|childish|obnoxious|pompous|"
        r"stuck-?up|"
        r"bossy|egotistical|egoistic|narcissistic|gormless|thick-?headed|jumped-?up|useless lot|"
        r"hopeless lot|lazy lot|spoil(?:ed|t) (?:brats?|kids|princess)|out of (?:his|her|"
        r"their) depth"
    ),
    "either": (
        r"useless|hopeless|stupid|dumb|idiotic|moronic|pathetic|thick|dense|crazy|insane|careless|"
        r"sloppy|rubbish|terrible|awful|horrible|dreadful|lousy|worthless|toxic|crap|crappy|shitty|"
        r"worst|so-called|petty|hysterical|paranoid|mediocre|third-?rate|second-?rate|nasty|"
        r"ridiculous|"
        r"shoddy|dishonest|corrupt|a (?:complete |total |absolute |utter |bit of a )?(?:joke|"
        r"disgrace|"
        r"nightmare|disaster|embarrassment|circus|madhouse|laughing stock)"
    ),
    "fault": (
        r"(?:all|entirely|completely|totally|purely|solely) (?:his|her|their|the \w+'s?|\w+'s) "
        r"(?:own )?fault|(?:was|is|were|clearly|obviously) (?:his|her|their|the \w+(?: \w+)?'s?|"
        r"\w+'s) "
        r"(?:own )?fault|(?:was|is|were|are) (?:\w+ly )?to blame|"
        r"(?:completely|totally|royally) (?:messed|screwed) (?:\w+ ){0,3}?up|(?:screwed|cocked|"
        r"ballsed|"
        r"fucked|fouled) (?:\w+ ){0,3}?up|botched|made a (?:mess|hash|pig's ear) of|lied"
    ),
    "usual": (
        r"as (?:usual|always|ever)|typical of|typical for|typical|once again|yet again|of course|"
        r"surprise,? surprise|predictably|true to form"
    ),
}
BLAME = pattern(KINDS)
# Every wording above holds one of these.
ANY = Vocabulary(
    "|".join(KINDS[kind] for kind in ("insult", "loaded", "human", "either")).replace("'", "['’]")
    + r"|bunch|gang|pack|load|herd|flock|collection|crowd|band|pile|lot|freaks?|smart|counters?|"
    r"pushers?|"
    r"donnas?|queens?|cats|wood|weight|depth|idle|dead|bothere?d?|arsed|clue|doing|even|care|"
    r"cares|cared|"
    r"sharpest|brightest|smartest|genius|einstein|bright|bath|party|barn|kettle|egg|water|"
    r"piss-?up|tap|"
    r"bun|whelk|waste|neck|butt|backside|ass|arse|sat|sits?|sitting|stood|standing|hung|hanging|"
    r"finger|"
    r"wheel|job|full|trips?|stab\w*|threw|throw\w*|ivory|worth|interested|thought|thinking|thinks|"
    r"cover\w*|proud|stubborn|drunk|important|posh|grand|brains?|backbone|spine|sense|ethic|guts|"
    r"cells?|"
    r"iq|span|fired|sacked|hired|promoted|moan\w*|complain|whin\w+|nothing|behav\w+|act\w*|"
    r"squabbl\w*|"
    r"bicker\w*|fight\w*|argu\w+|headless|spoil\w*|naughty|hid|hiding|weakest|wisdom|brilliance|"
    r"charm|"
    r"speed|efficiency|competence|tact|fault|blame|messed|screwed|cocked|ballsed|fucked|fouled|"
    r"botched|"
    r"made|lied|usual|always|ever|typical|again|course|surprise|predictably|form|joke|disgrace|"
    r"nightmare|"
    r"disaster|embarrassment|circus|madhouse|stock"
)
