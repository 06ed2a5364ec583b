"""The turns of phrase that belittle or accuse, looked up by one of their words."""

import re

from answers.coach.language.accusing import DEEDS, MILD
from answers.coach.language.contempt import LOADED, VERBS, VICES
from answers.coach.language.grumbling import BEINGS, CHORES, GROANS, GRUMBLES, NAGS
from answers.coach.language.phrasing import turns
from answers.coach.language.reproach import BEING, EVEN, LACKS, MINE, SCORN
from answers.coach.language.roles import NATIONS, ROLES

CLASSES = {
    "THEIR": frozenset("his her their".split()),
    "END": frozenset(". , ; ! ? -".split()),
    "SOMEBODY": ROLES,
    "THEM": frozenset("him her them".split()),
    "THEY": frozenset("he she they who".split()),
    "SELF": frozenset("himself herself themselves themself themselfs hisself".split()),
    "ME": frozenset("me us everyone everybody people others anyone anybody patients staff".split()),
    "MY": frozenset("my our everyone's everybody's people's the".split()),
    "BE": frozenset("is are was were am been being be 's 're seems seemed became".split()),
    "HAVE": frozenset("have has had having got with".split()),
    "CAN": frozenset("can could would will should".split()),
    "NO": frozenset("no zero not any without nothing little nil neither".split()),
    "NATION": NATIONS,
    "NOT": frozenset("not never nobody hardly barely no none noone nor without didnt dont".split()),
    "NOONE": frozenset("nobody noone one none".split()),
    "VICE": VICES,
    "LOADED": LOADED,
    "KID": frozenset(
        """
        child children kid kids toddler toddlers baby babies schoolboy schoolboys schoolgirl
        schoolgirls schoolchildren teenager teenagers kindergarten nursery five-year-old
        five-year-olds four-year-old four-year-olds three-year-old three-year-olds six-year-olds
        two-year-old two-year-olds six-year-old ten-year-olds pupil pupils brat brats chicken
        chickens sheep animals monkeys cattle idiots clowns princess princesses diva divas prima
        king kings queen queens god gods rockstar
        """.split()
    ),
    "DIRT": frozenset(
        """
        dirt children idiots slaves servants rubbish garbage animals dogs shit kids furniture
        machines numbers servant slave idiot child dog trash maid maids imbeciles criminals
        liars thieves beggars suspects cattle peasants nobodies strangers beginners
        playground kingdom toy toys property fool fools stupid
        """.split()
    ),
    "GRAN": frozenset(
        """
        grandmother grandma granny gran nan mother mum mom grandfather grandpa dog cat hamster
        daughter son nephew niece kid kids
        """.split()
    ),
    "EASY": frozenset(
        """
        child kid toddler monkey five-year-old six-year-old ten-year-old schoolboy schoolchild
        beginner trainee apprentice intern student layman novice idiot first-year baby blind donkey
        fool pupil
        """.split()
    ),
    "MONEY": frozenset(
        """
        money bonus bonuses career careers image profit profits commission power title titles
        status ego reputation salary wallet wallets pocket pockets promotion advantage skin skins
        pension holidays holiday glory looks applause lunch weekend pay paycheck
        """.split()
    ),
    "VIRTUE": frozenset(
        """
        brain brains backbone spine guts balls courage decency manners shame respect conscience
        integrity discipline ambition empathy sense clue clues imagination honour honor dignity
        initiative competence work-ethic ethic ethics morals standards pride skills talent
        intelligence leadership professionalism loyalty scruples
        character education humility
        """.split()
    ),
    "MESS": frozenset(
        "mess shambles disaster chaos pigsty bombsite dogs catastrophe disarray".split()
    ),
    "HARD": frozenset("hard difficult complicated much".split()),
    "BADLY": frozenset(
        """
        poor bad terrible weak awful lousy dreadful appalling shocking non-existent nonexistent
        incompetent useless rotten disastrous abysmal clueless toxic crap crappy shit shitty
        horrible lazy negative stinking shoddy pathetic atrocious
        """.split()
    ),
    "GRAND": frozenset(
        """
        god god's gods king kings queen queens boss special best above superior entitled
        smarter cleverer greatest hero star superstar indispensable untouchable important invincible
        smartest cleverest something somebody perfect genius geniuses irreplaceable it royalty
        napoleon hitler stalin einstein superman rambo picasso mozart churchill caesar
        """.split()
    ),
}


def _lines(text: str) -> list[str]:
    return [" ".join(turn.split()) for turn in re.sub(r"/\s+", "/", text).split(";")]


TURNS = turns(
    {
        "deed": _lines(DEEDS + ";" + GRUMBLES),
        "mild": [*_lines(MILD + ";" + NAGS), *(f"{verb}~" for verb in VERBS)],
        "lack": _lines(LACKS),
        "even": _lines(EVEN),
        "being": _lines(BEING + ";" + BEINGS),
        "scorn": _lines(SCORN + ";" + GROANS),
        "mine": _lines(MINE + ";" + CHORES),
    },
    CLASSES,
)
