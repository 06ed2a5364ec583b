"""Turns of phrase that belittle: by what is lacking, in irony, or by what I had to do for them.

Written as in accusing.py.
"""

# What somebody is said not to do or not to have.
LACKS = """
nobody/none .. does/do anything; never/hardly/rarely sober/punctual; NOT ever sober/prepared/
punctual; CAN not be bothered/arsed/fussed/asked/trusted; can not be bothered/arsed; not be
bothered/arsed to; NOT bothered to/reading/with; not bother~ (to/with/reading/looking); never/
nobody/none bothered; NOT care~ (at) all/either/enough/bit/less/if/whether/slightest/one/who/what/
anymore/anything/anybody; NOT care~ for/about anybody/anyone/anything/patients/guests/customers/
quality/safety/us/others/people; simply not care~; never care~ END; do~ not (even/really/simply)
care END; not care in slightest; could not care less; NOT give~ (two/one) damn/damns/toss/tosses/
monkey's/monkeys/hoot/hoots/shit/shits/fig/figs/fuck/fucks/crap/craps/rat's/flying/stuff/tinker's;
NO but/except/besides me/myself/us give~ damn/toss/shit/hoot; HAVE NO clue/clues; have~ not (got)
clue/clues/foggiest; NOT have .. clue/clues/foggiest; have~ no idea what THEY BE doing/saying/
talking/selling; have~ no idea what/how .. even; HAVE NO .. whatsoever; HAVE NO plan/structure/
organisation/strategy/system at; nobody/none .. have~ VIRTUE to; NOT .. count past/to; not do~
nothing; fix~/achieve~/solve~/deliver~/learn~/contribute~/prepare~ nothing; never prepare~/do/does/
did/say~/learn~/help~/clean~/offer~/contribute~/read~ anything/nothing; not learn END; not just
learn; not know (any) better; not think straight; never around/there when/if; HAVE NO VIRTUE of;
HAVE NO respect/shame/manners/decency/brains/brain/backbone/spine/guts/balls/courage/conscience/
integrity/discipline/ambition/empathy/imagination/morals/standards/professionalism/work-ethic/
scruples; HAVE NO (common/business/good) sense; HAVE NO (work) ethic/ethics; NOT have .. brain/
brains/backbone/spine/guts/balls/courage/decency/manners/shame/conscience/integrity/sense/
imagination/intelligence/work-ethic; lack~ (any/the) (basic/common) brain/brains/backbone/spine/
guts/balls/courage/decency/manners/respect/integrity/discipline/sense/empathy/imagination/
intelligence/professionalism/competence/work-ethic; lack~ basic/any/elementary VIRTUE; without ..
brain/brains/backbone/spine/guts/balls/manners/shame/conscience/scruples/clue; do/does/did not know
what THEY BE doing/saying/talking/selling; understand~ nothing; nobody/none .. understand~/knew/
knows anything/nothing/thing; not know first/thing about; can not tell .. from; not know one end;
not know THEIR .. from; not know what (real/hard/proper/honest) work/job is/means; not even know/
bother/understand/try/read/care/look/check/listen/ask/answer/apologise/apologize/thank/notice/
greet/say/reply/think/count/spell/pretend/blush; can/could not even switch/turn/send/print/use/tie/
make/change/write/drive/wire/weld; not even open/find~ attachment/file/mail/email/door/spreadsheet/
document/tin/bottle/map/envelope/office; can/could not even hold hammer/knife/pen/brush/scalpel;
can/could not code/program/talk/cook/lead/write/plan/think/drive/fight/manage/organise/organize
THEIR way/ways out; can/could not .. to save THEIR/life; can/could not .. raffle/piss-up/brewery/
paper-bag/whelk; not think further/beyond than; not/never think (for) SELF; never THEIR fault; not
exactly rocket/genius/einstein/gifted; not sharpest/brightest/smartest/quickest/fastest/cleverest;
NOT .. up to THEIR job; NOT lift~ finger/fingers/hand; refuse~ .. lift~ finger; unless you/someone/
somebody/i shouted/shout/yelled/kicked/chased/begged; NOT pull~ THEIR weight; NOT do~ THEIR job/
part/share/bit/homework/work/duty; rather than/of do/doing THEIR job/work; refuse~ to take (any)
responsibility/blame/advice; NOT take~ (any) responsibility/ownership/blame; NOT admit~ .. wrong/
mistake/mistakes/fault/error/anything; NOT take~ it/this/that/me/us/anything/safety serious/
seriously; not serious~ person; NO sense of deadline/responsibility/urgency/duty/quality/time/
shame/humour/humor/proportion/reality/decency/direction; NOT .. sense of deadline/responsibility/
urgency/duty/quality/proportion/reality; never (do/did/does) .. honest/real/hard/single/proper day;
have~ never met (any) deadline; have~ never worked .. life/lives; never sit~/stand~ .. bus/train/
till/kitchen; NO use to/for anyone/anybody/me/us; NOT worth THEIR/salary/salt/wage/wages; not
capable of .. (anything/thinking); not grown up; nothing between .. ears; no more than (a) pen; not
see further/beyond; not stop talking/moaning/complaining/whining; never stop~ talking/moaning/
complaining/whining; NOT .. open~ THEIR ears; never miss~/missed chance/opportunity to; NOT have
decency/courtesy/grace/brains/manners to; NOT so much .. as guess~/guessed/stumbled; not team
player/players; no team player/players; not leader/leadership material; NOT half as good/clever/
smart; no wonder with; never listen~; nobody/none listens; never reads/replies/thinks/helps/learns/
checks/finishes/cleans/thanks/apologises/answers/listens/bothers/cares; they/people/who never read/
answer/reply/think/help/learn/check/finish/clean/thank/apologise/listen/call; not blame~ SELF;
nobody/none .. CAN be bothered; without to think; without even/ever thinking/looking/reading/
asking/checking/opening/saying; without glance; could/would not organise/organize/run/manage/hit/
pour/boil .. raffle/piss-up/party/bath/barn/kettle/tap/bun/egg/water/brewery/stand/lemonade/picnic/
birthday/bake/kiosk; never learn~ END; nobody/none .. have~ backbone/brain/brains/guts/spine/clue/
courage/decency; NOT move~ THEIR arse/ass/backside/bum/behind; never say~/said thank/thanks/sorry/
hello/please; never thank~/thanked/apologise~/apologize~ for; not think~ it necessary; NOT
consider~/find~/found it necessary; too proud/arrogant/vain/stubborn to .. ask/admit/listen/help/
learn/say; do/does not care/listen/learn/respect/appreciate/bother; do/does not understand/know
anything/nothing; HAVE no/zero idea/clue about; HAVE zero understanding/knowledge; HAVE no business
being; HAVE NO practical/basic/social sense/skills/decency; NO eye/respect/regard for; NOT listen~
to anyone/anybody/nobody; NOT want~ (to) listen/learn/understand/hear; refuse~ to listen/learn/
admit/think; would/could not know/recognise/recognize .. if/from; do/does not know what .. pallet/
shovel/work/broom/mop/invoice/patient is/means; do/does not know difference between; know/knows/
understands nothing about/of; nobody/none understands/understood anything/nothing; never once
prepared/thank~/ask~/help~/came/apologise~/apologize~/lifted; nobody/none .. can count/spell/think/
cook/lead; not THEIR strength/forte/strong/talent/speciality; NOT take~ trouble/effort to; have/has
never sat/held/touched; clearly/obviously/evidently/plainly never; never seen real; NOT have
faintest/foggiest/slightest/remotest clue/idea/notion; NOT worth .. paper/salary
"""

# Said with almost any verb after it: "they did not even look".
EVEN = """
can not even; do~ not even; could not even; never even; without even; not even once
"""

# Said of whoever stands before the form of be.
BEING = """
BE (obviously/apparently/clearly/probably) sleeping/asleep/drunk/blind/high again/already/as; BE
obviously/apparently/clearly/probably/evidently sleeping/asleep/drunk/blind/high; BE not normal; BE
from last century; BE not exactly/precisely/really; BE weakest link; BE no angel/saint/genius/
leader/help/einstein/use/hero/gentleman/picnic; BE (nothing) but/only trouble; BE (more) hindrance/
hinderance; BE (more) of hindrance/liability/burden; BE beyond help/hope/belief; BE born lazy/
tired; BE not interested in work/working/anything/learning/quality; BE not interested at; BE stuck/
lost without boss/google/manual; BE good/great only for; BE full of excuses/contradictions/air; BE
waste of; BE only/just there/here for/to; BE too proud/cowardly/stubborn/posh/grand/noble/vain/
lazy/stupid/arrogant/important/precious to/for; BE too good/fine/comfortable/clever/inconvenient/
lofty/spoiled/spoilt to/for; BE always late/drunk/unprepared/grumpy/moody/hungover/complaining; BE
no help/use END; BE no help/use at/whatsoever; BE absolutely no help/use; BE nowhere to be seen/
found; BE from stone/middle/dark age/ages; BE NOT bright/gifted/clever/smart/intelligent
"""

# Belittles by itself, whoever acts.
SCORN = """
rule/rules do~ not apply to THEM; must (have) been/be drunk/blind/asleep/high/crazy/stupid/mad/
deaf; you/one can not expect (too) much/anything/more from/of THEM/people/someone/somebody/those/
such; in THEIR infinite/great/endless wisdom; trained monkey/monkeys/ape/chimp/dog; EASY would/will
be ashamed; EASY would/will blush/laugh; my/your/his GRAN could/would/can (have) run/do/done/see/
seen/notice/noticed/spotted/cook/drive/lead/manage/managed/better/found/fix/fixed/spell/write/
understand; blind man/person could/would/can; not that anyone/anybody .. ever/would/could/can/
reads/read/cared/cares/bothered/noticed/listens/listened/knew/knows; not that he/she/they .. ever/
reads/read/cared/cares/bothered/noticed/listens/listened/knew/knows; about/as much use/help/good
as; about/as useful/helpful/sharp/reliable/bright/clever as .. chocolate/glass/hole/brick/
screen-door/pot/sieve/teapot/umbrella/wet/rock; as .. as chocolate teapot/fireguard; useful as
chocolate; waste of space/oxygen/skin; some bright spark; all THEY care~/cared/want~/think~ (about/
of); who have~ once read/seen/heard/visited; can/could not trust/rely (on) SOMEBODY; as if anybody/
anyone/somebody/that/it/i care~/cared/interested/mattered/matter; nobody/none else would/wanted/
will/wants/could (to) have/take/hire/want/employ/stand/bear THEM; how little THEY; must have got~/
found/won/bought/got/gotten THEIR .. licence/license/degree/diploma/certificate/job; licence/
license/degree/diploma/certificate .. lottery/cereal/cornflakes/raffle/internet/ebay/christmas/box;
somebody's/someone's/boss's/owner's/director's nephew/niece/cousin/darling; not need/have to tell/
explain you how/what reliable/fast/clever/good/hard-working/quick/honest/punctual/helpful/it/he/
she/they/people; if you want something not; if you want (something) lost/forgotten/broken/ruined;
so called SOMEBODY/help/service/solution/plan/strategy/leadership; like/as plumbers/managers/
lawyers/consultants/politicians/bureaucrats do END; way plumbers/managers/lawyers/consultants/
politicians/bureaucrats/craftsmen do; this/THEIR masterpiece/wonder/gem/stroke; THEIR brilliant/
clever/bright/genius/ingenious/wonderful/fantastic idea/plan/solution/strategy; who do/did THEY
think THEY; what were/was/are/is THEY smoking/drinking; shame on; plain/pure/sheer/nothing VICE;
nothing but VICE; one of these/those SOMEBODY/people/men/women who; you/everyone/everybody/we know/
knows how THEY BE; BE all same; what can/could/would you/one/i expect (from/of); what do you expect
from/of; usual excuse/excuses/suspects/drama/nonsense/circus/chaos/rubbish/story; never/not occur~/
cross~ to THEM/anyone/anybody/management; never/not cross~ THEIR mind/minds; occur~ to nobody/none;
anyone/anybody/everyone with (half) eyes/brain/brains/sense; anyone/anybody who can read/count/
think; who/what/how/why on earth; who/what/how/why hell/heck/fuck; for god's/heaven's/christ's
sake; for reasons .. known to THEM; only known to THEM; our friends in/from/at/upstairs; our hero/
heroes/genius/geniuses/superstar/superstars; how bad/badly/stupidly can/could; why can/could/would
THEY not (just) (do/read/listen/think/ask); why would anyone/anybody; with colleague/colleagues/
friends/boss/bosses/foreman/manager/team/leader like THEM/that/these/those .. who/need; you CAN/'d
think THEY/somebody/someone/people; god/heaven/lord knows how/why/what THEY; god/heaven forbid;
heaven/god help/helps; bless THEM .. try~/tried/mean~/meant/think; bless THEIR cotton; tried/try~
to think END; mean~ well but; well-meaning/well-intentioned but; surprise surprise; are you
kidding; you must/have be/to kidding/joking; how stupid/dumb/lazy/thick/blind/hard/incompetent can/
could/do/must; how HARD can it/that be/to; how HARD is it/that to; how dare~; who (in) .. right
mind; who leaves/lets/does/puts/writes/builds/hires/sends/designs/sells .. like/such; what .. THEY
thinking/paid END; what THEY do~ all day; what do THEY teach; do/does/did/can THEY even read/know/
think/care/work/look/understand/listen; is/was/would it (have) been .. too much to ask/expect/hope;
too much to ask/expect/hope of/from/that/for; too much asked/expected/hoped; if only THEY/people/
someone/somebody; if THEY/anyone/anybody can/could/know/knew/even read/count/write/spell/think/add;
assuming/provided THEY can/could/know/even; wonder~ how/why THEY/these ever/even/became/passed/got/
still; young people/generation/ones/men/women/colleagues .. (today/days/nowadays)/do not want~; you
know what THEY are like/is; everybody/everyone know/knows that END; that/this/these/those lot
(from/in/upstairs); those up there; gentlemen/ladies/lords/geniuses/suits/bigwigs/high-ups/
masterminds upstairs/up; beneath THEM/THEIR to; beneath THEIR dignity; bone idle; penny pincher/
pinchers; bean counters/counter; pen pushers/pusher; typical man/men/woman/women/manager/
management/boss/doctor/sales/it/marketing/lawyer/consultant/student; women driver/drivers; typical
of/for THEM/these/those/this/that; amateur/clown/freak/shit hour/show; not in/part THEIR job
description/descriptions; national sport; what THEY call/calls/called .. (plan/leadership/
management/service/teamwork/cooking/work); cloud cuckoo; no surprise there; rules/deadlines/work/
hygiene/safety something/for .. other people/mortals; THEY are/were/is/was god's/THEIR own worst;
could you believe; can you believe/imagine THEY/that/this; couldn't make it up; you could not make;
like KID do/fighting; like in (a) kindergarten/zoo/circus/nursery/madhouse/asylum; like talking to
.. wall/walls; like herding; lunatics .. asylum/running/run; headless chicken/chickens; rats/rat
leaving; bunch/gang/pack/shower/load/lot of .. LOADED; collection/crowd/band/circus/army/parade/
pile of .. (old/usual) amateurs/jokers/zombies/divas/gentlemen/egos/donkeys/clowns/dinosaurs/
cowboys/vultures/hyenas; bunch/collection/crowd/bunch of sleeping/grumpy/bored/overpaid/headless/
spoiled/spoilt/stubborn/lazy/useless; sorry/miserable/useless/hopeless/pathetic/lazy/rotten/dozy/
sad/strange bunch/lot/crowd/gang/crew/specimen/bastard/bastards; too many chiefs; with such
colleagues/people/bosses/friends/managers/neighbours/leaders/partners/friend; young/today's/modern
people/generation/youth/ones/kids/apprentices/doctors/nurses .. not/never want~/care~/listen/
respect; left hand not know; one/i/you wonder/wonders/wondered how/what/why/if THEY/these/people ..
ever/even/teach/passed/survive; one/i/you can/could only wonder/laugh; how do/did/does/can/could
THEY pass/passed/survive/become; can at least make/read/smile/count/spell; what else ./,/!; THEIR
favourite/favorite sport/hobby/pastime; people who do/does real/actual work; who do/does real/
actual/all work; geniuses/big-shots/bigwigs/high-ups/masterminds in/at/from/up/upstairs; BE/feel~/
felt like .. working/dealing/talking/living/arguing/negotiating with/to KID/wall/animals/lunatics/
parrot; nothing new under; same old story/excuse/excuses/nonsense/song; here we go again; no wonder
nothing/nobody; how convenient; lucky us; thanks for nothing; thank you for nothing; give me break;
poor thing/baby/darling could/had; cry me river; so professional; what professional/professionals;
fine/nice way to treat; have~ better luck with; more holes/excuses/holidays/coffee/cigarettes than;
more interest/time in/on/for .. coffee/phone/phones/nails/hair than; would be promoted/funny/
laughable if; laughing stock; beyond me how; beyond me why; how THEY ever became/got/get/passed/
made; how THEY got/get/keep/kept THEIR job/licence/degree/position; nobody/none knows/knew what
THEY do/did/does (all); only god/heaven knows; ashamed of SELF; in any other/normal company/
country/hospital/school/firm THEY; the less said; is all THEY understand~/know/knows; these/those/
such people/fellows/types/guys/lot/folks always/never/only; these/those/such people/fellows/types/
guys/lot/folks do/can not; these/those/such people/fellows/types/guys/lot/folks have no; what you/
one get/gets with/from .. agency/people/them/amateurs; i do not know how THEY/people/these/those ..
passed/became/survive/finished; if THEY/people/someone/somebody/management have~ bothered/listened;
what kind/sort/type of .. person/man/chef/manager/doctor/boss/teacher/nurse/engineer/colleague/
idiot/leader/pilot/driver/mechanic/cook/lawyer/waiter/electrician/plumber/officer/supplier/company/
mother/father/parent/supervisor .. send~/leave~/put~/lets/forget~/make~/does; even EASY know~/
would; any EASY know~/would; EASY could/would have done/seen/noticed/spotted/known/managed/found;
trained monkey could/can; run by clowns/idiots/amateurs/monkeys/lunatics/fools/crooks/thieves;
worst boss/manager/teacher/leader/colleague/chef/foreman/supervisor/team/person/captain ever/i;
people/youth/youngsters/kids/girls/boys/apprentices/workers of today/nowadays; young/modern people/
generation/youth/ones .. nowadays/days .. not/never/only/nothing/lazy; our/my/the illustrious/
esteemed/glorious/almighty/all-knowing director/boss/manager/management/leader/leaders/chief/
curator/colleagues/colleague/friends/friend/government/president/department; our dear/beloved
management/boss/bosses/director/leaders/government/chief; some/resident genius/geniuses/einstein/
hero/muppet; whoever wrote/built/designed/installed/planned/invented/hired .. should be/never/
clearly/deserves; like you/i would/could/might expect from .. amateur/amateurs; apparently .. THEIR
job description; so much for THEIR/famous; no thanks to THEM/my/the; thinking/reading/listening ..
hurts/overrated
"""

# What I had to do because of them.
MINE = """
THEIR idea of .. is/was to; THEIR only/sole contribution/talent/ambition/skill/achievement; drag~
ME down; not rely/count/depend on anybody/anyone/them/him/her/nobody; not rely/count/depend on my/
these/those/such colleague/colleagues/team/people/boss; had to do everything SELF/myself/alone
because; i/we have~ to/ended up babysit/babysitting; clean~ up/after after/them THEM; pick~ up
after THEM; spoonfeed~ THEM/everything/colleague/colleagues; chew~ .. for THEM; explain~ .. like/as
.. KID; only adult in room; only one with .. brain; i BE only adult; nobody/none/no-one but/except/
besides me/us/myself care~/work~/did/do/does/bother~/think~/thought/give~/gave/lift~/understand~/
understood/read/reads; carry~ .. dead weight; had to chase/beg/kick .. like; they/he/she/management
should/could have listened; explain~/told/tell/show~ .. three/four/five/ten/hundred/thousand/
twenty/dozen times .. still/stupid; save~ THEIR arse/ass/bacon; cover~ for THEIR laziness/mistakes/
incompetence; have~ to think for everyone/everybody/them/him/her; pay~ for THEIR mistakes/
stupidity/mess/laziness; fix~ THEIR mess/messes/rubbish/crap/garbage/nonsense; my/our patience with
THEM; nerves/time wasted on THEM; if they/he/she/people/management/anyone/anybody/somebody/someone
have~ listened/bothered; if they/he/she/people/management/anyone/anybody/somebody/someone have~
only asked/read/looked/listened; put up with THEIR; sick/tired of THEIR; fed up with THEIR; clean~/
mop~/tidy~/sweep~ up THEIR mess/messes; have to think for THEM/everyone/everybody; babysit~/
babysat/babysitting/baby-sit/baby-sitting senior/grown/adults/adult/colleague/colleagues/manager/
managers/engineers/so-called/developers/consultants; i/we BE only one/ones/person/people/adult who/
with/in .. actually/really/cared/cares/care/bothered/bothers/brain; nobody/none but/except/besides
me/us/myself care~/bother~/give~/gave/lift~/thinks; nobody else care~/bother~/gave/give~/lift~; no
one else/except (me) care~/bother~/gave/give~/lift~; carry~ project/team/whole/everything/everyone
.. on my back/shoulders; do~ THEIR job for THEM; not THEIR servant/slave/maid/nanny/babysitter/
mother
"""
