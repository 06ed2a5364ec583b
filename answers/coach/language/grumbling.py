"""The plain grumbling of ordinary days about those one works with; written as in accusing.py."""

# What somebody is said to do, be or lack.
GRUMBLES = """
milk~ ME/tenants/clients/customers/people/company; sign~/approve~/accept~ whatever/anything;
miserable/old/grumpy/lazy/stupid/cheeky/arrogant/nasty/greedy/silly/daft/bitter git/sod/bugger/cow/
bitch/bat/crow/hag/goat/fool/bastard/devil/swine; kiss~/lick~ .. backside/backsides/butt/butts/
feet/arses; shirk~/dodge~ THEIR/work/responsibility/duties/every/any; interested in flirting/
chatting/gossiping/selfies/makeup/themself; glorified SOMEBODY; leave~ heavy/hard/dirty/worst ..
for/to ME; mess~ ME about/around; HAVE NO soul/charisma/brains END/and/or/for/whatsoever; rubber
stamp~ everything/anything; never deliver~/finish~/complete~/achieve~/produce~/clean~/check~/fix~
anything; HAVE favourites/favorites END; NOT care~ about THEIR/staff/team/nurses/workers/hygiene/
rules/deadlines/students/passengers/animals/tenants; cheap/free/slave labour/labor; put~ THEIR
name/names/logo on/under my/our; think/thinks/thought .. belongs/belonged to THEM; never clean~/
wash~/check~/train~/do~/work~/read~/listen~/test~/prepare~/explain~ properly; breezed/breezes/
breezing/waltzed/waltzes/waltzing in/around/off/out; could not count/spell/lead/delegate/cook/
organise/organize END; like circus/zoo/kindergarten/madhouse; drunk half/most/all; always BE drunk;
spoil~/ruin~ for everyone/everybody/us; look~ out for SELF; look~ out only for; blame~ (each/one)
other/another/others; blame~ ME for THEIR; put~/lay~/shift~ blame on/onto ME/others/someone/
somebody; pin~ it/everything/this/that on ME/others/someone; make~ me/us/him/her look incompetent/
like/weak/lazy/foolish/unprofessional; take~ (it) out on ME/juniors/staff/SOMEBODY; take~ THEIR
frustration/anger/temper/mood/stress/moods/frustrations out; vent~ THEIR; abuse~/misuse~ THEIR
power/position/authority/rank/status; silent treatment; dirty/filthy look/looks; give~ ME attitude/
lip/cheek/grief; make~ fun of; take~ easy way; take~ shortcuts; cut~ every corner; skimp~ on; do~
half job; leave~ everything/job/jobs/things half/half-done/half-finished; trail of destruction/
chaos/mess/disaster/damage; cowboy job/outfit/builder/builders/operation/company/firm; show~ THEIR
true colours/colors; allergic to answering/working/helping/paperwork/email/emails/documentation/
testing/tests/rules/deadlines/planning/cleaning/criticism/meetings/reading/thinking/truth/numbers;
CAN barely/hardly/scarcely/not use/operate/type/work calculator/computer/keyboard/till/excel/mouse/
email; only/just/always scroll~/scrolling; scroll~ .. THEIR mobile/phone/phones; HAVE favourites/
favorites/pets and/who/in/among; slept/sleep~ through every/meeting/briefing/training/shift/
lecture/meetings/alarm; keep~ lying/cheating/whining/moaning/nagging/shouting/promising/postponing/
interfering/interrupting/bossing; lied/lies about; HAVE NO control over class/team/staff/crew/
kitchen/temper/SELF/THEIR/meeting/kids/pupils; less than bare/minimum; do~ practically/virtually/
basically/almost/nearly/pretty nothing; do~ half work; keep~ do~/getting/making .. wrong/mistakes;
spend~ .. on THEIR phone/phones; not like~ (to) work/think/move/learn/help/working/thinking/
helping/learning; always scold~; scold~ .. for nothing/small/silly/everything; BADLY (work) ethic/
ethics/behaviour/behavior/conduct; more concerned/worried/bothered with/about .. than; put~ profit/
profits/money before/above/over; put~ SELF first/above/before; squeeze~ every penny/cent/drop/last;
twist~ facts/truth/my/our; tell~/told/spread~ lies/lie; do~ it/this/that to hurt/annoy/spite/
humiliate/impress/punish; do~ (it/this/that) on purpose; deliberately/purposely/intentionally
delay~/slow/ignore~/hid/hide/slow~/withheld/lost/mislead~/misled/sabotage~/exclude~/provoke~/
humiliate~/confuse~/obstruct~/block~; pretend~ not to; act~/behave~ as/like if/though nothing/THEY/
i/rules/world; walk~/strut~/parade~/prance~/stroll~ (around/about/in) like/as (if/though) queen/
king/god/lord/boss/peacock/royalty/princess/diva/owner; look~ down THEIR nose/noses; look~ at ME
like/as (if/though) (i/we/they) (was/were) DIRT/stupid/nothing/mad/beggar; think~/thought THEY BE
always right; always right END; thought/think/thinks THEY could/can do everything/it better;
daydream~/day-dream~; lost in THEIR world; HAVE NO idea/concept/notion of teamwork/time/quality/
leadership/management/hygiene/safety/reality/work/manners/responsibility/organisation/organization/
planning; lone wolf; NOT make~ up THEIR mind/minds; flip-flop~; hummed/hum~/hemmed/umm~ and haw~/
hawed/ahh~; beat~ around/about bush; always have~ some/another/other story/stories/reason/reasons/
drama; only .. promoted/hired/got/kept/chosen/employed because; care~ about ... nothing else;
promise~ anything/whatever; hire~/employ~/take~ anyone/anybody with/who pulse/breathes/walks; just/
only want~ to finish fast/quickly/early; completely/totally/entirely/utterly disconnected/detached/
divorced from; like maniac/maniacs/lunatics/savage; with zero understanding/interest/respect/idea;
keep~ ME in dark; keep~ everything/information/knowledge to SELF; hoard~ information/knowledge/
data; power mad/crazy/drunk; cover~ for each; conveniently off/out/unavailable/misplaced/deleted/
overlooked/omitted/left/never; suddenly have~ other/better/something; complain~/moan~/whine~/fuss~
about every/smallest/tiniest/little; make~ mountain out/of; make~ big/huge/massive/enormous deal/
issue/fuss/scene of/out/about/over; throw~ THEIR toys/dummy/teddy/rattle; spit~/spat THEIR dummy;
spat/spit~ dummy; have~/throw~ meltdown/strop/paddy/hissy over/about/because/when/every; lose~/lost
it over/with/at/because; lose~/lost THEIR rag/shit/head; HAVE temper/ego issues/problem/problems;
nice/sweet/friendly/polite to your/our/my/MY face/faces; tell~ tales; toxic environment/atmosphere/
culture/workplace; infect~ ME/team with THEIR; HAVE NO interest in improving/working/learning/
helping/doing/listening/teaching/us/people; can/could not see (bigger/big) picture/wood; NOT think
out/outside box; live~ in (last) century/nineties/eighties/seventies/1990s/1980s; count~ days/
hours/minutes to/until/till (THEIR) retirement/pension/home; check~ out mentally; mentally checked/
absent/elsewhere/retired; give~ ME runaround; from pillar; find~/found someone/somebody to blame;
accuse~ ME of everything; rob~ ME of; fiddle~ figures/books/numbers/expenses/timesheet/timesheets;
rubber-stamp~ everything; sign~/approve~/accept~ everything without; slow on uptake; slow/sick/
soft/wrong/weak/simple/gone in head; going on upstairs; HAVE screw/screws loose; not have~ THEIR
marbles/buttons; not right in head; need~ THEIR head/heads examined/testing/checked/read/looking;
play~ (big) man/boss/hero/king/queen/saint/martyr/sheriff/general; rob~ people/customers/clients/
pensioners/everyone; NOT .. interest in work/working/helping/learning/listening/teaching/teamwork;
not want~ to get THEIR hands; lift~/shift~/get~/move~ (off/up) THEIR (fat/lazy) backside/arse/ass/
bum/butt/behind/bottom; attitude of not/whatever; not my problem/job/department attitude/mentality;
pretend~ to be SOMEBODY/busy/sick/ill/deaf/stupid/important/qualified; HAVE NO (technical/basic)
understanding/grasp/notion/concept; hate~/despise~/loathe~ children/people/customers/patients/
guests/students/women/men/foreigners; ruin~/spoil~ my/our/everyone's name/reputation/image; speak~/
spoke/talk~ bad/badly/ill/rubbish about/of ME/colleagues/everyone/others/staff; too comfortable/
cosy/grand/cool/posh/hungover/thick/dense/superior/cheap/mean/tight/greedy/stubborn/vain/selfish/
careless/pig-headed to; just/simply do~ not listen~/bother~/read/check/think/care/prepare; always/
only/just make~/create~/cause~ problem/problems/trouble for; sleep~/slept during/on/in duty/work/
working/shift/job; give~ stupid/silly/lame/false/fake reason/reasons/excuse/excuses; NOT having
(any/much) knowledge/sense/manners/brain/skills; knowing nothing; show~ attitude; too much/big
attitude; with attitude END; act~/behave~/play~ (over) smart/clever/superior/oversmart/over-smart/
innocent; act~/behave~ like (big) boss/bosses/hero/heroes/saint/victim/VIPs/vip; over smart; just/
only pass~ time; pass~ THEIR work/tasks/job/duties to/on/onto; NOT know abc/abcs/basics/alphabet/
fundamentals/basic; listen~ only to THEIR; only listen~ to THEIR; kiss~ up to; breathe~ down my/
our/everyone's neck/necks; set~ ME up to fail; ME as scapegoat; talk~/speak~/spoke to (brick) wall/
walls; can/could not reason/argue with THEM/people/that; no right to call SELF; do~ BADLY/sloppy/
careless/rough job; iq of/below/like; NOT tie THEIR shoelaces/laces/shoes; NOT add two; barely/
hardly/scarcely read/write/count/spell/add; NOT lift~ pencil/pen/spoon/paper; never/not (once)
offer~ (to) help/END; never thank~/support~/back~/respect~/defend~/acknowledge~/appreciate~ ME/
anyone/anybody/people; NOT take/handle/accept/stand/bear/tolerate criticism/feedback/advice/being/
losing/correction; always have~ to be right/first/best/special/boss/centre/center/one; always have~
to have/know last/better/final; run~/ran (away) from responsibility/responsibilities/work/
everything; always/constantly call~/calling/ring~ in sick; more trouble than THEY; should have
known better; out of touch; detached/divorced/removed from reality; no grip/grasp of/on reality;
put~ NO .. effort; put~ (in) NO effort; put~ NO thought/time/heart into; put~ (in) bare/absolute/
least minimum; do~ next to nothing; do~ hardly/barely/scarcely anything/any; do~ fuck/bugger/sod/
jack/naff/sweet/diddly all/fa/shit/squat/nothing; do~ jack/jackshit/squat/zilch/zip/nada/diddly/
diddly-squat/sod-all/bugger-all; hardly/barely/scarcely (ever) do~ (any) work/anything/thing/
stroke; not/never do~ (any) stroke of; not/never do~ (full/honest/proper/decent/single) day's/
hand's turn/work; leave~ (most/bulk) (of) work/everything/rest/job to/for/on ME; leave~ dirty work;
leave~ ME to pick/clear/clean/face/carry; leave~ ME (to/with) do/doing all/everything/their/lion's;
leave~ ME holding/carrying baby/bag/can; leave~ ME high; need~/want~ constant handholding/
hand-holding/babysitting/reminding/reminders/telling/chasing/pushing/attention/praise; need~
spoon-feeding/spoonfeeding/babysitting/handholding/hand-holding; need~ to be spoonfed/spoon-fed/
babysat/micromanaged; want~ to be centre/center/boss/king/queen/hero; love~/like~/enjoy~ to
complain/gossip/shout/command/boss/humiliate/criticise/criticize/interfere/interrupt/lecture;
love~/like~/enjoy~ complaining/gossiping/shouting/bossing/humiliating/criticising/criticizing/
interfering/lecturing; refuse~/fail~ to take/accept/own/assume ownership/accountability/
responsibility/blame; always have~ (another/new/some/ready) excuse/excuses; have~ (another/new/
some/ready) excuse/excuses for everything/everybody/every/all/not; one excuse/lie after another;
excuse/lie/promise after excuse/lie/promise; come~ up with .. excuse/excuses; talk~ (a) lot and/
but/never/with; talk~ talk/game but/and; good/great/big/best/strong/world-class at/in complaining/
shouting/excuses/blaming/bragging/pretending; more talk/talking than; promise~ earth/moon/world/
everything/mountains/stars; take~ mick/michael/proverbial; thought/think/thinks/thinking .. rules/
rule/law/procedures (do~/BE) (not/never) apply/applied/for; thought/think/thinks/thinking/believes/
believed/believe THEY BE GRAND; thought/think/thinks/thinking THEY have~/had (all) answers/
everything; thought/think/thinks THEY could/can do whatever/anything/what/as; power trip/trips;
power/success/fame/promotion/title go~ to THEIR head/heads; drunk on/with power/success; HAVE BADLY
attitude/attitudes/manners; mess/chaos/disaster/late because of THEM; mess~/ball~/screw~/cock~/
fuck~/foul~/stuff~ everything/things/it/that up; always get~/do~/find~/got it/everything/things/
something wrong; always forget~/complain~/blame~/moan~/shout~/yell~/argue~/gossip~/criticise~/
criticize~/interrupt~/whine~/lie~; can/could not do/get/finish/organise/organize/handle/deliver
anything/nothing/thing/simple/simplest/easiest/basics; never do~/get~/got/finish~/deliver~
anything/something/nothing/thing/it right/properly/proper/correctly/well/done; can/could not find
THEIR backside/arse/ass/bum/elbow; not full shilling/quid; away/off with fairies; neither use nor;
no use nor/or ornament; just/only/simply/merely there/here/in for/to paycheck/pay/salary/money/
wages/wage/cash/perks; there to collect/draw/pick THEIR/pay/paycheck/cheque/salary/wage/wages;
just/only kill~ time; just/only tick~ boxes/box; go~ through motions; watch~ clock; asleep/sleeping
at switch/helm/tiller/controls; drop~ ball .. again/as/every/yet/big/completely/badly; always/
constantly/forever/permanently on/at/glued (to/with) THEIR phone/phones/mobile/mobiles/cell/laptop/
laptops/screen; glued to THEIR phone/phones/mobile/screen; sit~/stand~/hang~ (around/there/about)
like lemons/lemon/statues/dummies/dummy/stuffed/spare/puddings/sacks/sack/cows/tourists; eat~ ME/
my/our head/brain/brains/heads; give~ gyan; pissing/pissed/farting/farted/faffing/faffed/mucking/
mucked/arsing/arsed/monkeying/poncing/messing/messed/fooling/fooled/fucking/larking around/about;
goof~/slack~/skive~/bunk~/doss~ off/around; swing~ lead; take~/chuck~/throw~ sickie/sickies;
coasting/coasted along/through; half-ass~/half-arse~ it/everything/things; let~ standards/
everything/things slide/slip; speak~/talk~/spoke to ME/MY/them like/as (if/though) (i/we/they/you)
(were/was/BE) DIRT/nothing/nobody/stupid/piece/five/peasants/schoolchildren; treat~ ME/people/
staff/others/nurses/colleagues/juniors/workers/customers/employees badly/poorly/terribly/unfairly/
horribly/harshly/rudely/appallingly/shabbily/awfully/shamefully/disgracefully; pick~/picking on ME/
weaker/weakest/juniors/trainees/someone; always/constantly/forever shout~/yell~/scream~/bark~/
swear~ (at/orders) (at) ME/staff/somebody/someone/about; shout~/yell~/scream~ at everyone/
everybody/people/staff/us for/like/about/all/every; shout~/yell~/scream~ .. for/without nothing/no
reason; throw~ THEIR weight (around/about); cause~/create~/make~/start~/stir~ (unnecessary/all/
more) drama/dramas; look~/itch~ for trouble/fight/argument; look~ for someone/somebody to blame;
pick~ fights/fight with/over/about; play~ mind/power/silly/stupid/political/dirty games/game; gang~
up on ME; have~ it in for ME; close~ ranks; old boys/boy/their club/network/clubs; THEY should not/
never have been SOMEBODY; should not/never have been hired/promoted/employed/appointed/licensed;
deserve~ to be fired/sacked/jailed/shot/kicked/slapped/dismissed; deserve~ sack/boot/slap/kick;
hard of thinking; stuck/set in THEIR ways; complain~/moan~/whine~/whinge~/grumble~/bitch~/negative/
argue~/fight~ about/over everything/anything/nothing; complain~/moan~/whine~/grumble~/bitch~
non-stop/nonstop/endlessly; moan~/complain~/whine~ all day/time/shift/night/way; NOT get~/got THEIR
act/shit/stuff/heads/head together/around/round/straight; right/left/one hand do~ not know; NOT
agree on anything; HAVE NO leadership/people/social/interpersonal/communication/organisational/
organizational/soft skills/skill/abilities/ability; HAVE NO skills/ability/talent/qualities/
leadership/commitment/effort/manners/standards at/whatsoever; HAVE NO commitment/initiative/
motivation/drive/pride/compassion/loyalty/accountability/self-awareness/tact/finesse (in/for/to)
work/job/anything/us/END; show~/display~ zero/no commitment/initiative/effort/respect/
professionalism/empathy/compassion/leadership/accountability/ownership/manners/gratitude; show~
zero interest/motivation; lack of professionalism/competence/intelligence/respect/effort/decency/
leadership/commitment/empathy/ethics/integrity/manners/care/backbone from/by/of/on THEIR/SOMEBODY/
them; total/complete/utter/absolute/shocking/sheer lack of professionalism/competence/intelligence/
respect/effort/leadership/commitment/empathy/care/interest/thought; careless/lazy/casual/slack/poor
attitude; know~ absolutely/jack/squat/sod/bugger/naff/fuck nothing/shit/all; know~ next to nothing;
know~ nothing at/whatsoever; not know~ shit/jack/squat; worse than useless/nothing/children/kids/
amateurs/animals; less than useless; got/get~ away with everything/anything/blue; jobs/job for
boys; make~/do~ politics; butter~ up; boss's/manager's/director's/teacher's favourite/favorite/
blue-eyed/pet/lapdog/puppet/spy; blue-eyed boy/girl; blue eyed boy/girl; nose/noses/snout/snouts in
trough; gravy train; past THEIR sell-by/best/prime; dead wood; chocolate teapot; two short planks;
thick as mince/mud/pigshit/pig/two/custard/porridge/champ/butter/shit; daft as brush; mad/crazy/
nutty as hatter/box/fruitcake/frogs/snake/snakes; dumb/dense/stupid as doorknob/post/brick/bricks/
box/wood/mule/oxen/ox; sharp/bright as marble/spoon/ball/bowling; short of load/full/shilling/
barbie/deck/six-pack/happy; kangaroos loose; useless as tits/ashtray; ashtray on; could not
organise/organize/manage/run/plan/lead/handle root/piss-up/bun/lunch/drink/picnic/booze-up/sock/
cupcake/fight/chook; can/could not have~ cared less; NOT put~ (in) (any/much) effort; arse/ass from
THEIR/elbow/hole; talk~ out of/THEIR arse/ass/backside/bum/hat; pull~ fast one; take~ liberties/
liberty; brass neck; cheeky sod/beggar/bugger/git/cow; rob~ ME blind; daylight robbery; sell~ ME
down/short/pup; do~ dirty on; drop~ ME in it; grass~ ME up; two-time~; bleed~ ME dry; take~ us/me/
customers/people to cleaners; chancing THEIR arm; spin~ (me/us) yarn/yarns/story/stories; twiddle~
THEIR thumbs; scratch~/pick~ THEIR balls/arse/ass/bum/nose/noses; navel gazing; power hungry; money
hungry/minded/grabbing/grubbing; two faced; stuck up; big headed; narrow/small/simple/closed/close
minded; short/hot/bad/quick tempered; self centred/centered/obsessed/absorbed/important; time
waster/wasters; con artist/artists/man/men; smart aleck/alec/arse/ass; clever clogs/dick; wise guy/
guys; show off/offs END; hopeless/useless/terrible/awful/shocking/rubbish/crap/dreadful at/with
THEIR/people/money/numbers/time/everything/anything/maths/computers/planning/communicating/
communication/listening/managing; bad/poor at THEIR/everything/anything/leading/managing; should
have stepped down; good/great at talking END/but/not
"""

# Of somebody else by name only: patients and things are told of so in fairness.
NAGS = """
parroted/parroting/parrots; bark~ at; do~ nothing for/all/about; did/done/doing nothing END;
nobody/none/never do~ anything; NOT (want~/willing/ready/prepared) (to) take~ (any) responsibility/
ownership; NOT willing/ready/prepared to work/help/learn/listen/think/cooperate; roll~ THEIR eyes
at; mock~/ridicule~ ME/MY/SOMEBODY/people/new; NOT use~ THEIR brain/brains/head/heads/loaf;
jealous/envious of anyone/anybody/everyone/everybody/others/colleagues/people; disappear~/vanish~
for hours/ages/days; stir~ things up; can/could not make decision/decisions END; take~ advantage of
ME/SOMEBODY/people; exploit~ ME/SOMEBODY/people; use~ people END; panicked like; let~ ME/team/
whole/side/patients/department down; NOT (want~/would) (to) lift~/shift~/get~/move~ (off/up) THEIR
(fat/lazy) backside/arse/ass/bum/butt/behind/bottom/chair; no/nobody/none/noone (one) even read/
checked/looked/asked/bothered/thought/tried; nobody/none/noone/one (have~) bothered/thought/
troubled (to); no one CAN be bothered; not one of them (have~) thought/lifted/cared/bothered/asked/
helped/apologised/apologized; none of them can/could spell/read/count/cook/think/write/add; nobody/
none/not/never ... interest in work/working/helping/learning/listening/teaching; NOT hold spanner/
wrench/hammer/brush/broom/trowel/screwdriver; only/just appear~/show~/come/came/comes/turn~/move~/
smile~ (up) when/if/for; panic~/cry/cried/scream~/react~/complain~ like (little) girl/girls/woman/
women; sit~/sat/stand~ idle/idly (by); vanish~/disappear~ when/whenever/as/every it/there/work/
things/time; hold~/slow~/drag~ (whole/entire/rest) (of) ME/team/group/department/crew/shift/
project/class back/down; torture~/abandon~/betray~ ME/MY/juniors/staff/team/us; bodge~; bugger~ up;
stuff~ up order/job/everything/again/my/our/whole; stuff~ order/job/everything/it up; promote~/
favour~/favor~/protect~ (only) THEIR friends/favourites/favorites/pets/cronies/buddies/mates/
relatives; con/conned/conning/dupe/duped/duping/fleece/fleeced/fleecing ME/customer/customers/
client/clients/public/people/pensioners; mess~/fuck~/cock~ up; ruin~/wreck~/spoil~/sabotage~/
destroy~ whole/entire/our/my/all (whole/entire) (project/event/evening/day/week/work/plan/show/
launch/reputation/team/shift/season/batch/relationship/business/trip/wedding); NOT up to job/task/
it/scratch/standard/mark/role/par; not cut out for/to; NOT fit/suited/suitable/good (enough) to/for
run/lead/manage/teach/position/role/leadership/management/supervise; unfit to/for run/lead/manage/
teach/position/role/leadership/management/supervise/office/job; hardly/barely/scarcely work~ END;
never/not think~ END; never/not think~ first/before/ahead/twice/beyond; NOT professional/competent/
intelligent/smart/bright/clever/trustworthy/honest/cooperative/co-operative/supportive/hardworking/
hard-working/polite/mature/loyal/sincere/civil/committed/respectful/dependable END/at/enough/
person/people/man/woman/guy/worker/about/with/in/to/for/and/or; NOT responsible/reliable/serious/
proper/nice/real/helpful/competent/capable/normal person/people/man/woman/guy/boss/manager/leader/
colleague/professional/professionals/worker/workers; NOT serious about/at/in/with/END/enough/or/
and; NOT want~ to help/cooperate/co-operate/learn/think/listen/contribute/bother; NOT want~ to work
END/hard/properly/and/or; incapable/unable of/to doing/do THEIR/anything/simplest/basic/simple/
even; not know how to .. manage/lead/behave/treat/delegate; not know how to do THEIR/anything; not
bother~ END; disrespect~ ME/everyone/people/nurses/staff; intimidate~/harass~/manipulate~/
undermine~/terrorise~/terrorize~ ME/MY/staff/people/team/colleague/colleagues/nurse/nurses/junior/
juniors/others/them; interfere~/meddle~ in/with everything/everyone's/my/our/other/others/things;
HAVE short fuse/temper; can/could not control THEIR temper/mouth/anger/moods/tongue; just/only
sit~/sat/sitting in/at/behind THEIR office/chair/desk; just/only sit~/stand~/sat/sitting around/
about; just/only sit~/stand~/sat/sitting there/back END; just/only sit~/stand~/sat/sitting there/
back (and/or) doing/watch~/star~/scroll~/laugh~; push~/shove~/shift~/throw~/unload~/load~/dump~/
chuck~ .. work/tasks/jobs/workload/duties/problems on/onto/to/over ME; want~ to look/seem/appear/
feel/sound good/clever/important/busy/smart/big/cool
"""

# Said of whoever stands before the form of be.
BEINGS = """
BE butcher/gatekeepers/dossers/wasters END/of/who/and; BE not prepared/interested/motivated at; BE
not interested in children/patients/guests/customers/job/students/us/people/teaching/helping/
anyone/anybody; BE full of it END; BE into SELF; BE dragon/witch/beast/monster/drunk/alcoholic/nag/
bore/pain/fossil/relic/dictator/showman/poser/flake/joker/crook/rookie/chatterbox/slowcoach/
slowpoke END/and/to/with/who/about/when; BE danger/hazard/menace to/for SELF/everyone/everybody/
people/public/patients/others/society/colleagues; BE passenger on/in project/team; BE piece of
work; BE something else END; BE bit special; BE out of THEIR mind/minds/tree; BE animals/pigs/
clowns/cowboys/children/kids/amateurs/cowards/robots/sheep/vultures/sharks/monkeys/babies/savages/
parasites/dinosaurs END; BE completely/absolutely/totally/frankly/honestly/downright/plain
dangerous; BE on my/our/everyone's case/back/backs (all/the/constantly/every); BE not real/proper
SOMEBODY; BE frauds/cheats/fakes/thieves/crooks/criminals/parasites/snakes/rats/bullies/liars/
failures; BE weak/weakest link; BE (real/main/biggest) problem END; BE mean/unkind to ME/people/
staff/others/juniors; BE controlling END/and/person/man/woman; BE mean/cruel/boring/dull/fake/
difficult/strange/bad/horrible/weird/negative/jealous person/people/man/woman/character/guy; BE
unable/unfit to lead/manage/think/decide/listen/delegate; BE hard work; BE off THEIR head/nut/box/
face/trolley/rocker; BE full of favouritism/favoritism/nepotism/gossip/drama/attitude/lies/liars/
nonsense/idiots/clowns/ego/egos/talk/promises/rubbish/bull/beans/shit/crap; BE handful/drain/
burden/liability/so-and-so/nutter/drag/downer/dope/mug/knob/git/sod/tool/arse/ass/dick/knobhead/
spanner/drongo/galah/dud/karen/yes-man/dummy/sook/drip/pushover/snake/rat END/of/to/and/who/with/
about/when; BE right/complete/absolute/total/real/proper/utter/such so-and-so/nutter/drag/mug/knob/
git/sod/tool/arse/ass/dick/spanner/drongo/galah/dud/karen/dummy/pushover/bugger/nobody/taskmaster/
cow/rat/chicken/drip/dope/beggar/mare; BE in it for; BE all over place; BE bit/little/kind/sort
thick/dim/useless/clueless/slack/dense; BE NOT great/good/helpful/brilliant/pleasant/nice at/in/to/
with THEIR/people/anything/listening/managing/leading/us/juniors/staff/communication/communicating/
admitting/sharing; BE never satisfied/sober; BE total/complete/absolute/bloody chaos/rubbish/crap/
shit/pants/garbage/trash; BE pants/rubbish/garbage/trash/crap/shit END; BE rubbish/crap/shit/pants/
garbage/awful/terrible/horrible/dreadful/horrid at/to/with; BE no good at/as/with/END; BE all
mouth/show/bark/hat/talk END/and/no
"""

# Said by itself, whoever acts.
GROANS = """
designed/written/built/made/planned/invented/run/managed/decided/drawn/drafted by people/someone/
somebody/men who never/have~/do~; every man/one/woman for SELF/themselves; no offence/offense/
disrespect but; not to be mean/rude/harsh/nasty but; not want to be mean/rude/harsh/nasty but; not
want/wish/like to speak/talk bad/badly/ill but/of/about; VICE on/from THEIR part/side/end; VICE of/
by/from SOMEBODY/some/THEM/these/those; THEY should not/never be~ allowed/let/trusted; should not/
never be~ allowed/let/put near/anywhere; i would not trust/let/hire/leave/employ/pay/give THEM;
never/not .. straight answer; never/not straight answer; always somebody/someone else's problem/
fault/job; toxic environment/atmosphere/culture/workplace; going on upstairs; everything while/and
THEY/others/people/rest watch~/sat/sit~/stood/slept/chatted/did/were/took; work and/while/but THEY/
others/people got/get~/took/take~/watch~/sat/sit~/collect~/received; i carry~ (whole/entire) team/
project/group/them END; NO leadership/communication/professionalism/teamwork/organisation/
coordination/management whatsoever; zero communication/leadership/support/effort/interest/help/
respect from; VICE plain/pure and simple; VICE nothing else/less; down/due/because/thanks to/of
THEIR VICE; out of your mind; that is what you get when/from/for; you get what you pay; that is
kind/sort/type of people/person/man/woman/boss THEY; new/young/younger/today's generation .. no/
not/never/want~; women/men/managers/bosses/leaders/teachers/doctors/colleagues/guys like THEM/that;
type/kind/sort of SOMEBODY/person/people/man/woman who reads/forgets/never/only/always/shouts/
takes/blames/screams/panics/sleeps/hides/disappears/complains/talks/lets/leaves/forget/shout/take/
blame/scream/panic/sleep/hide/disappear/complain/hates/enjoys/lies/cheats/steals; that/which/this
is how THEY operate/operates/operated/work/works/are/is/roll/rolls/was/were; that/which/this is how
those/these/such people; that is THEM/THEIR all over; as/like THEY always/usually/tend/do/does/did
END; that is THEM for you; that says it all; that tells you everything/all; these millennials;
everything on (silver) plate; hell/nightmare/torture/misery/ordeal/pain work~/dealing with/for
THEM/SOMEBODY; working/dealing/work with/for/under THEM/SOMEBODY BE (like) exhausting/nightmare/
hell/torture/painful/impossible/joke/ordeal/draining/misery; whole/entire place/company/department/
office/team/outfit/management/crew/shift BE circus/joke/mess/zoo/shambles/farce/madhouse/disaster;
audacity/nerve/cheek/gall/arrogance of THEM/that/this/some/these/those; who does that END; expect~
better/more from/of SOMEBODY/THEM/someone/somebody/people; embarrassing how; should/would have
fired/sacked/dismissed THEM; good riddance; thank god THEY (finally) leave~/left/went/quit/retired/
resigned; happy/glad/relieved when THEY finally; better off without THEM/SOMEBODY; problem BE THEM/
management/boss/people; problem BE THEIR ego/laziness/attitude/incompetence/arrogance/character/
mentality; all because some/somebody/someone/nobody/management; thanks to THEM ... lose~/lost/
miss~/fail~/late/redo/stuck; nobody/none/noone ... know~/knew what THEY BE doing; no one ... know~/
knew what THEY BE doing; nobody/none/noone care~/cared END/about; no one care~/cared END/about;
lights (BE) on but/and nobody/no; nothing THEY do/does/did (BE) (ever) right/good/works/worked;
THEIR attitude/behaviour/behavior/manners/work/leadership/performance stink/stinks/stank/sucks/
sucked; THEIR work ethic/ethics BE zero/non-existent/nonexistent/poor/terrible/shocking/awful/
questionable/joke/appalling/nil; BADLY management/leadership/supervision/managers/workmanship/
oversight; some clever clogs/dick/sod; any fool/idiot/moron/halfwit/monkey/amateur/imbecile can/
could/will/would; anyone/anybody/everyone with common/any/half/ounce/bit/shred/modicum (of) sense/
brain/brains/decency/clue/eye/eyes; common sense which/that/something THEY; common sense is not;
that/this is what happens when you hire/pay/employ/promote; can not fix/cure stupid; you/one can
not teach/tell THEM/people/these/those anything/nothing; pay peanuts; blind lead~ blind; inmates/
monkeys/lunatics (BE) run~ asylum/zoo/show/circus/place; tail wag~ dog; mess/shambles/disaster/
chaos/havoc (that/which) THEY/somebody/someone/SOMEBODY (have~) leave~/left/make~/create~/cause~;
know/knows/idea/mystery/understand how THEY got/get/gets/keep/keeps/kept/hold~ THEIR job/licence/
license/degree/position/qualification/certificate/place/diploma; know/knows/idea/mystery/understand
how THEY got/get/was/were hired/promoted/qualified/through; know/knows/idea/mystery/understand how
THEY (ever) passed/qualified/became/become/graduated; what idiot/idiots/joke/clown/clowns/shambles/
bunch/muppet/muppets/cheek/waste/waster/disgrace/circus/attitude/moron; quote unquote; joke/
shambles/circus of SOMEBODY/place/company; in world of THEIR; money for old; THEY have~ one job
END; people like THEM/that/those BE/should/why/give/never/make/think/always; likes of THEM; bunch
of idlers/skivers/slackers/layabouts/jokers/cowboys/chancers/monkeys/misfits/losers/time-wasters/
hypocrites/liars/yes-men/no-hopers/know-it-alls; do~ what SOMEBODY always do~/did
"""

# What I had to do because of them.
CHORES = """
pick~ up THEIR slack; bail~ THEM out; as always/usual/ever (it BE) me/i/we (who/that) have~ to
clean/fix/sort/save/rescue/repair/explain/stay/carry/pick/deal/solve/cover/tidy/redo/apologise/
apologize/do/finish; end~/wind~/wound up doing THEIR/everyone's/everybody's/all/most (of) (THEIR/
SOMEBODY) work/job/jobs/share/tasks; have~ to babysit/nanny/mother/nursemaid/handhold/hand-hold
THEM/people/staff/everyone/everybody/adults/grown; play~ nanny/babysitter/nursemaid/policeman;
have~ to hold THEIR hand/hands through/all/for/every; carry~ can for; pick~ up pieces after/
because/for THEM/THEIR/somebody/others/of; pick~ up slack for/because of/THEM/THEIR/others/people/
they/lazy; chase~/push~/nag~/beg~/remind~ THEM/people/everyone/everybody for/about/to everything/
anything/every; explain~/repeat~/tell~/told/say~/show~ everything/same (to) (THEM) (thing) twice/
ten/hundred/thousand/million/twenty/dozen; explain~/repeat~/tell~/told/show~ (everything/it/things)
(to) THEM ten/hundred/thousand/million/twenty; have~ to do/fix/check everything SELF/myself/
ourselves; if you want something/job/thing/it done/doing properly/right; sort~/fix~/clean~/clear~/
tidy~/mop~/repair~/undo~/correct~/redo~/cover~/suffer~/pay~ (up/out/for/with/after) THEIR mess/
messes/screw-up/screw-ups/cock-up/cock-ups/foul-ups/blunder/blunders/nonsense/bullshit/crap/drama/
rubbish/garbage/stupidity/laziness/incompetence/shit/botch; deal~/dealt/cope~/put~/handle~/
tolerate~/suffer~/endure~ (up) (with) THEIR nonsense/bullshit/crap/drama/dramas/tantrums/whims/
antics/excuses/gossip/laziness/attitude/moods/rudeness/ego/egos/stupidity/incompetence/arrogance;
had enough of THEM/THEIR; sick (and) to/tired death/back/of (teeth/THEM/THEIR/people); surrounded
by fools/clowns/incompetents; only one/person/ones .. doing (any/real/proper/actual) work; only
one/person/ones .. who/that cared/cares/bothered/bothers
"""
