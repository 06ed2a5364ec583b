"""Turns of phrase that accuse, by what somebody is said to do; phrasing.py tells how to read them.

A semicolon stands between two turns; articles, adverbs of degree and "own" are never written.
"""

DEEDS = """
drag~ its feet/heels; conveniently forgot/forgotten/absent/sick/lost/ill/away/busy; minimum effort;
make~ mess; sell~/tell~ .. fairy tale/tales/stories; against everything/everyone/everybody; let~ ME
run/walk into; let~ ME fail/drown/sink/fall; deliberately/purposely/intentionally let~ ME; like
blind man/person/men; lost cause/causes; hopeless/basket/head/nut case/cases; should have retired/
resigned/quit; wait~/sit~ .. retirement/pension; warm~ (THEIR) chair/seat/bench; feet on desk/
table; live~ under rock/stone; stick~ THEIR nose in/into; spread~ rumours/rumors/gossip/poison;
stir~ up trouble/things; throw~ money out/around; suck~/squeeze~ ME dry; heart of stone; low/
limited intelligence/iq/intellect; HAVE zero motivation/interest/effort/respect/empathy/sense/
talent/manners/patience; HAVE NO desire/wish/intention (to/of) work/working/learn/learning/help/
helping/listen/listening; with iron fist; golden boy; big fish in; could care less; have~ no clue/
clues; live~ in THEIR world/bubble/planet/universe; live~ in fantasy/dream/parallel/dreamland
world; live~ in past/bubble/cuckoo-land/dreamland/la-la-land/stone; live~ on .. planet/moon/mars;
from/on another/different planet; sit~/stand~/hang~/lounge~/loaf~ (around/about/there) (and) do~
nothing; chew~ gum; on/at THEIR phone/phones all/whole/instead/while/rather; sit~ on THEIR (fat)
hands/arse/arses/ass/asses/backside/backsides/bum/bums/butt/behind; drink~ coffee .. instead/
rather; busy/busier drinking/admiring/chatting/gossiping/flirting/smoking/scrolling/playing/
arguing/being; busy with THEIR phones/phone/coffee/hair/nails/lunch/career/careers/image; busy ..
playing politics; BE asleep/sleeping at/behind wheel; asleep/sleeping/slept on job/watch/duty;
asleep/sleeping/slept as always/usual; asleep/sleeping/slept half/most; full of SELF; full of crap/
shit/bullshit; full of hot air; nothing but hot air; stab~ ME .. back; thr/throw~ ME under bus;
leave~ ME in/with lurch/mess; leave~ .. MESS; leave~ .. like MESS; say~ yes/amen to everything/
everyone/boss; deliver~/produce~/write~/wrote .. rubbish/garbage/crap/nonsense; spout~/talk~ ..
rubbish/garbage/crap/nonsense/drivel/bullshit; slack~ off; hang~ ME out to dry; let~ ME do all/
everything/work; let~ others/me/us do THEIR; dump~ .. on ME; dump~ (all) THEIR .. on; offload~/
palm~ .. work on/onto; in/from THEIR ivory tower/towers; ivory tower/towers; only/just interested
in/about THEIR/SELF/MONEY; only/just care~ about/for; only/just think~ about/of THEIR/SELF/MONEY;
interested in THEIR .. than; care~ more about .. than; more/mainly interested in THEIR/gossip/
football/slides; in (it) for money/glory/fame; cover~ THEIR back/backs/backside/backsides/arse/
arses/ass/asses/tracks/behind; look~ after number one; bury~/stick~/have~ .. head/heads in sand;
head/heads in sand/clouds; head/heads up THEIR; hid/hide~ behind email/emails/ticket/tickets/rules/
excuses/paragraphs/procedure/procedures; pass~ buck; shift~/push~ blame (on/onto); blame~ everyone/
everybody/others/everything (else); point~ finger/fingers at me/us/everyone/everybody; move~
goalposts/goalpost; drag~ THEIR feet/heels; cut~ corners; take~ piss/mickey; take~ THEIR sweet;
take~ sweet time; take~ all credit/praise/glory; take~ credit/praise/glory for; take~ credit/
praise/glory (and) give~/hand~/leave~/pass~/blame~; steal~ MY credit/idea/ideas/work/thunder;
claim~ credit/glory; take~ ME for fool/fools/ride/idiot/idiots/granted; taking ME for fool/ride/
idiot; treat~ ME like/as DIRT; treat~ ... like/as .. DIRT; talk~/speak~ down to; nose/noses in air;
high horse; turn~ up THEIR nose/noses; waste~ MY time; waste~ my/our/everyone's/everybody's time;
make~ my/our life/lives/work/job hell/miserable/misery; make~ life/work hell/miserable; make~ fool
of ME; make~ SELF .. important; make~ .. hash/balls-up/pig's/botch/dog's/cock-up/pigsty; make~ mess
of; make~ excuses; always/usual/another/lame/poor/cheap excuse/excuses; bark~/yell~ orders; lick~/
kiss~ boots/boss's/arse/ass; suck~ up to; rip~ ME off; screw~ ME over; screw~/cock~/balls~/fuck~
up; mess~ .. up again/completely/royally/totally; mess~ up again/completely/royally/totally/
everything; completely/totally/royally/always mess~ .. up; lie~ to me/us/my/our/everybody/everyone;
lie~ (me/us) in/to .. face/faces; lie~ through THEIR teeth; lie~ about it; behind my/our/
everyone's/everybody's back/backs; kick~ .. in long grass; thinks/think/thought THEY know/knew/
knows everything/best/all/better/it; thinks/think/thought THEY BE too good/important/clever/smart;
thinks/think/thought .. world/universe/sun owed/revolves/turns/revolved; thinks/think/thought ..
rules BE for; owe~ THEM living; know~ everything better; know~ it all; act~/behave~ like/as ..
owned/own/kings/king/queen/boss/god/dictator; like THEY owned/own/owns/ruled; as if .. THEIR
property/kingdom/playground; run~ around like; like headless/headed chickens/chicken; lord~ it
over; throw~ tantrum/tantrums/fit/hissy/toys/wobbly; have~ tantrum/hissy; call~ SELF SOMEBODY;
fancy~ SELF (as); claim~ to be .. expert/experts/specialist/professional; love~/like~ to hear SELF;
love~/like~ sound of THEIR; too clever/smart by; too clever/smart for THEIR; too big for THEIR;
with big/huge/massive/giant/fragile/inflated/oversized ego/egos; big/huge/massive/giant/fragile/
inflated/oversized ego/egos; out of VICE; because/due/thanks of/to (THEIR) VICE; THEIR VICE; utter/
gross/total/monumental/breathtaking VICE; out of .. depth; in over THEIR head/heads; way over THEIR
head/heads; in THEIR .. wisdom/genius/brilliance/charm/arrogance/stupidity/ignorance; THEIR usual/
customary/typical/famous/legendary self/sloppy/chaos/nonsense/tricks/rubbish/mess/drama/speed/
charm/style; only good for; prefer~ (to) complain/blame/hide/argue/criticise; rather/instead than/
of (to) work/help/think/listen/learn/working/helping/thinking/listening/learning; believe/believes/
think/thinks .. BE leadership/management/work/teaching/cooking/communication; leave~ everything ..
last; make~ .. drama/fuss (out); drama out; let~ .. rot; same mistake/mistakes .. over/again and;
watch~ ME work/struggle/suffer/sweat; take~ money and run/ran/disappear~/vanish~/left; justify
THEIR salary/salaries/existence/job/jobs; ego/egos size of; HAVE ego/egos; helicopter/tiger/kampf
parent/parents/mother; flirt~ with; expect~ ME to do everything/all; read THEIR mind/minds;
impossible to work/reason/talk/please/deal with; like/as (they/he/she) always do~; like/as always
do~; should know~/known better; disappear~/vanish~ whenever; in THEIR (own) little world/bubble/
universe; let~ SELF be/get pushed/bullied/walked; contribute~ nothing/exactly/zero; calls/call .. i
(would) call; what passes/passed for; half brain; brain/brains at home/off; copy~ (and) paste ..
without; two left hands/feet; all talk; all mouth; big mouth/mouths/talker/talkers; got~ away with
murder; go~ to dogs; let~ .. go~ (to) dogs/seed/rot/ruin; turn~ blind/deaf eye/ear; look~ other
way; law unto SELF; cut corners; give~ monkey's; wet behind ears; need~ everything/it explained/
explaining/spelled/spelt/chewed; need~ hand/hands/nappy held/holding/changed; need~ to/be (have)
(everything) explained like; had to be told everything/twice/three/ten; overpromise~; do~ minimum/
bare; do~ absolute/bare minimum; work~ at snail's; wind~ .. round/around THEIR finger; deign~ to;
condescend~ to; grace~ ME with; manage~ to .. even .. wrong; succeeded in ruining/losing/breaking/
destroying; with nothing/little better to; beyond/above THEM/THEIR .. abilities/comprehension/
understanding/dignity/intellect; when/if/whenever THEY felt/feel/feels like it; according/depending
to/on THEIR mood/moods/horoscope; have~ (more) important/better things to do; have~ nothing better
to do; should go back to school/kindergarten/training/university/college; belong~ in museum/zoo/
jail/prison/kindergarten/circus/asylum; poison~ air/atmosphere/climate/mood/team/everything; big
words/talk (and/but) small/little/no/nothing; scapegoat/scapegoats for; want~/need~/look~/found/
find~ .. scapegoat; made .. scapegoat; not what THEY BE paid; have~/had THEIR favourites/favorites/
pets/darlings; give~ (one) of THEIR sermons/lectures/speeches/monologues; pretend~ (that) THEY
have~/had/were/was/knew/know/did; thinks/think THEY BE SOMEBODY; have~ nerve/gall/cheek/audacity/
impudence/chutzpah to; blissfully unaware/ignorant; oblivious to; nothing in/inside THEIR head/
heads/skull/skulls; lost/lose~ plot; lost/lose~ THEIR marbles; out of THEIR mind/minds; lip
service; sweep~/swept .. under carpet/rug; wash~ THEIR hands of; THEIR dirty work; blow~ THEIR
trumpet/trumpets; feather~ THEIR nest/nests; head/hour out THEIR arse/ass; nine-to-five/victim/
blame/caveman/civil-servant/bunker mentality/attitude/mindset; not-my-job/don't-care/
couldn't-care-less mentality/attitude; burn~/burnt water; never held/holds .. wrench/hammer/shovel/
tool/scalpel/knife; treat~ .. as/like air; air to THEM; little napoleon/hitler/dictator/king/
emperor/god/stalin/tyrant; mr/mrs/miss/ms perfect/important/know-it-all/know-all/wonderful/clever;
holier than; with THEIR tail between; crawl~/crept .. boss/manager/director; wrap~ .. around THEIR
little; hang~ on to THEIR chair/title/power; cling~ to THEIR chair/chairs/title/power/post; more ..
than brain/brains/sense; could fill .. stamp; fresh out/from of .. thinks/thought/thinking; nasty/
right/some/real piece of work; piece of shit; dead from neck; loose cannon/cannons; control freak/
freaks; drama queen/queens; prima donna/donnas; smart alec/aleck/aleks/ass/arse; know it all;
mummy's/mama's/daddy's boy/girl/girls/boys; yes man/men; spoilt/spoiled brat/brats/child/children/
kid/kids/princess/boy/girl/princesses; bull in china; teacher's/boss's pet/pets/darling; poor/
sorry/sad/lame/miserable/pathetic excuse/apology for; god's gift; short of picnic; not sharpest/
brightest/smartest tool/knife/bulb/crayon/lamp; sell~ THEIR/own grandmother/mother/granny/soul;
bite~ hand that; chip/chips on THEIR shoulder/shoulders; axe to grind; attitude problem/problems;
brown nosing/noser; cheat~ ME; got/get~ job/promotion/place .. because .. father/uncle/dad/
connections/looks/married/golf/brother/friend; slept THEIR way; in (a) sulk/huff; do~ as little as;
take~ easy way; take~ path/way of least; do~ .. at snail's/glacial; make~ it up as; fake~/feign~/
pretend~ to .. ill/sick/work/care/listen/busy/interested/understand/know; pretend~ THEY .. ill/
sick/working/busy/interested; play~ sick; call~ in sick whenever/every; ill/sick/sickie whenever;
fob~ ME off; fob~ .. off; lead~ ME up garden; string~ ME along; suck~ at; make~ me/us/him/her look
bad/stupid/small/ridiculous; to annoy/spite/humiliate me/us/everybody/everyone; jealous/envious of
me/us/my/our; allergic to work/responsibility/change/effort; foreign word/concept to/for; strangers
to work/effort; stuck in past/1950s/1970s/eighties/nineties/stone/seventies/fifties/1980s/1990s;
asleep half; good for nothing; interested/capable in/of nothing; blind/blinder as bat; thick as ..
brick/bricks/planks/plank/thieves; dumb/thick/stupid/dense/useless as .. rock/post/brick/bread/cow/
shit/plank; slow as .. snail/molasses/treacle/tortoise; deaf to; lazy/clever/useless/careless/
sloppy/late/arrogant/drunk/charming/rude/stubborn as/like always/ever/usual; always late and; late
.. as always/ever/usual; instead of working/helping/actually/thinking/listening; think/thinks/
believe/believes THEY own/run/rule/owns/runs/rules/know/knows/deserve/deserves/invented; spend~ ..
chatting/complaining/smoking/gossiping/flirting/admiring/scrolling/moaning/bickering/faffing;
update~/check~ THEIR linkedin/instagram/facebook/tiktok/horoscope/hair; update~ THEIR profile/
status; polish~/paint~/file~ THEIR nails/lipstick; playing solitaire/sudoku/minesweeper/candy/
tetris; play~ golf/cards/games .. while/instead; way/far/clearly/completely over THEIR head/heads;
is over his/her head; like madman/madmen/maniac/lunatic/peacock/dictator/diva/clown/clowns/fool/
fools/zombie/zombies/idiot/idiots/amateurs/amateur/mafia/savages/vultures/lemmings/hyenas; act~/
behave~/run~/follow~/guard~/live~/eat~/trot~/repeat~ .. like hen/hens/pigs/sheep/bull/parrot/
parrots/robot/robots/drunk/beginner/beginners/lemmings; charm/grace/qualities/manners/wit/warmth/
personality/backbone/courage/maturity/tact/empathy/confidence/skills/vision/speed/talent/
sensitivity/subtlety/intelligence/ability/imagination/patience of brick/towel/stone/fridge/potato/
snail/rock/goldfish/wet/pig/plank/sloth/doorknob/toddler/toaster/bulldozer/teenager/elephant/
chainsaw/sledgehammer/dishcloth/bull/cactus/hyena/tax/turnip/brick-wall; one/two brain cell/cells;
not brain cell; obviously/clearly/apparently/definitely need~ (new) glasses/spectacles; empty suit/
head/heads; dead weight/loss; BE pain in .. neck/arse/ass/butt/backside/behind/side/bum; BE right/
royal/complete/total/real/constant pain/headache/nuisance; fat cats; promise~ everything/moon/
heaven/earth; promise~ things .. not/exist; do~ nothing at all/whatsoever; cooked/cooking books;
rip~ him/her/them/customers/clients/tenants/people/patients off; screw~/cock~/balls~/fuck~ it/this/
that/everything/things/order/job up; cover~ up THEIR mistake/mistakes/fault/error/errors/tracks/
mess/incompetence; leave~ ME hanging; desk/armchair jockey/jockeys/general/generals/expert/experts/
warriors; do~ THEIR job/thinking for THEM; make~ everything about SELF; turn~ everything into
drama/competition; hog~/steal~ limelight/spotlight; love~ limelight/spotlight/attention; have~ (to)
be centre/center of attention; crave~ attention; ride~/riding coat-tails/coattails; climb~ over
dead/bodies; walk~ over dead/bodies/corpses; could not/never stand/bear other opinions/opinion; not
stand/bear/tolerate (any) criticism/contradiction/competition; get~/got rich on; sponge~/live~ off
others/us/taxpayer; get~ on my/our/everyone's/everybody's nerves; got~ on my/our nerves; all bark;
paper tiger; one-trick pony; all hat; take~ everything for granted; keep~/kept moving goalposts;
think~ only/just of/about SELF/THEIR/MONEY; have~ only/just (one) thing/goal/eyes in/for mind/head/
MONEY; make~ no/zero effort; without any/slightest respect/consideration/effort/shame/interest; not
make~ any/slightest effort; sell~ hot/snake air/oil; talk~ big; talk~ nonsense/rubbish/shit/
bullshit; all big words; care~ more for/about .. than; raised in barn/jungle; paid for/to sit/
sitting/sleep/sleeping/nothing; prefer~ (to) chat/smoke/gossip/chatting/smoking/gossiping; prefer~
(to) drink/drinking coffee/tea; only/just want~ (to) impress/shine/flog; save~ THEIR skin/skins/
neck/necks; hid/hide~ behind/in THEIR .. email/emails/ticket/tickets/office/offices/excuses/rules/
title/desk/desks; look~ down on me/us/people/everybody/everyone/nurses/others; walk~ all over ME;
always know~ better/best; act~/behave~/bicker~/squabble~/fight~/argue~/sulk~/quarrel~/react~ ..
like .. KID; rule~ .. like .. KID; as if/though THEY owned/own/owns/ruled; consider~ SELF .. god/
expert/king/better/above/genius; love~/like~ slides/meetings/titles/power .. than; in love with
SELF; in love with THEIR voice/title/power/importance/face; with THEIR usual/customary/legendary/
famous/infinite/typical/proverbial genius/wisdom/brilliance/efficiency/charm/tact/speed/competence/
sensitivity/arrogance/laziness/stupidity/diligence/zeal/cleverness/grace; only know~ how to; only
worried/concerned/interested about/in/with THEIR/MONEY; spend~ .. facebook/instagram/tiktok/
netflix; put~ it politely/nicely/kindly/diplomatically; for umpteenth time; THEIR whole/entire
leadership/contribution; brain/brains/iq/attention/memory (span) of/size .. goldfish/pea/sparrow/
gnat/walnut/sieve/mosquito; switch~ off THEIR brain/brains; change~ THEIR mind/minds every/daily/
weekly/constantly/like; do~ whatever THEY want~/like~/please~/fancy~; do~ what/as THEY please/
pleases/pleased/like/likes/liked; always/constantly/forever complain~/moan~/whinge~/criticise~/
criticize~/interfere~/nag~; keep~/always/constantly/forever/only whinging/moaning/whining/
complaining/whingeing/criticising/criticizing/interfering/nagging; somehow/even manage~ to lose/
forget/ruin/mess/spoil; nothing better to do; when/whenever it please~/suit~/suited THEM;
consider~/see~/regard~/treat~/view~ ... as/be witchcraft/optional/insult/suggestion/suggestions/
violation/luxury/voodoo/torture; promoted/paid/hired/employed for .. breathing/existing/sitting/
nothing; should find/look another/other (job/profession); would/will rather .. than work/think/
help/admit/ask/listen; too .. for THEIR good; off THEIR rocker/trolley; line~ THEIR pockets; his/
her/their highness/lordship/ladyship; waste of .. space/oxygen/skin; bad/weak/terrible/useless/
awful/lousy/hopeless boss/bosses/leader/leaders/manager/managers/teacher/colleague; joke/disaster/
caricature/parody/mockery of .. manager/leader/doctor/boss/teacher/engineer/chef; should/ought
(never) (have) been/be fired/sacked/ashamed/jailed; should never been hired/promoted; like cow/ox/
sheep/donkey/monkey/goat at; purely/just/only to annoy/spite/humiliate/impress; in/from/behind
THEIR cosy/cozy/warm/comfortable/air-conditioned/leather/fancy/posh office/offices/chair/chairs/
desk/desks/armchair/armchairs/car/cars; scared/afraid/frightened/terrified of .. shadow/work; can
not spell/count/cook/lead/delegate/organise/organize/code; good/best at nothing/shirking/excuses/
complaining; do~ nothing all/but/except/whatsoever; drive~/drove me/us/everyone/everybody mad/
crazy/insane/nuts; milk~ system; show~ no respect/remorse/initiative/effort/consideration/shame;
play~ politics/favourites/favorites/god/dumb/victim/martyr; ego trip/trips; power games; sit~/
stand~/hang~ around/about .. drinking/chatting/gossiping/smoking/scrolling; only/just sitting/sat/
standing/stood (around/there) (and) drinking/drank/chatting/smoking/gossiping; thinks/think/thought
THEY BE god/gods/king/kings/queen/queens/special/above; thinks/think/thought THEY BE better than;
nothing but moan~/complain~/whine~/excuses; bend~ truth; hired/promoted/employed/chosen for/because
THEIR looks/legs/face/connections/uncle
"""

# Told of patients, children and animals in all fairness.
MILD = """
cheat~ customer/customers/client/clients/people/guests/patients/us; mobbed/bullied/bullying me/us;
lie~ without shame; badmouth~/bad-mouth~/slander~ ME; like all/every/most (other) NATION; make~
scene; out to get me; cheated/cheats/cheating; butchered/butchering; hogged/hogging; swan~ in/
about/around/off/through; boast~ about/of; boasted/boasting; loafed/loafing; steamrolled/
steamrollered; sabotaged/sabotaging/sabotages; whined/whining/whines moan~/moaned/moaning/whinging/
whinge~; moan~ and groan~; drag~ .. down with; make~ trouble; exploit~/abuse~ me/us; ruin~/wreck~/
spoil~ everything/atmosphere/mood/morale
"""
