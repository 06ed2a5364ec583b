"""Stories, and what stands in their place."""

import pytest

from answers.coach import Asked, advise
from answers.coach.findings import Weight
from answers.coach.reading import PARTS, Reading
from answers.coach.story import Sort, sort

pytestmark = pytest.mark.no_database

# Answers, an empty line between two; || between their parts, else all of it is Action.
STORIES = """
Last May I stopped the line because a guard was loose.

I found a crack in the beam on a Tuesday and told the foreman, who closed the site the same day.

so yesterday this guy comes in and he's shouting and I go up to him and I say sir please and he
calms down and I get him a chair and in the end he says sorry

In 2021 our biggest client threatened to leave. || I had to keep them. || I called their director
and asked what went wrong. She told me that invoices were always wrong. I checked twelve invoices
and found that four of them had the old price. I corrected the price list and sent her the credit
notes myself. || They stayed and signed for two more years. || I check price lists every month
now.

One night an old man fell in room 12. ||  || I pressed the alarm, put a pillow under his head and
talked to him until the nurse came. || He broke nothing. ||

We had a fire in the kitchen in March. ||  ||  || Nobody was hurt because I had closed the gas,
and we reopened after three days. ||

 ||  || I noticed the pump was leaking. I switched it off, called the fitter and wrote the log. He
changed the seal in the morning. ||  ||

Two years ago in my company we have a problem with server. || My boss ask me to fix it. || I check
the log and I find that disk is full. I delete old backup and I write script for cleaning. My boss
is happy and he say thank you. || Server work until today. ||

When I was a student I worked in a bakery. ||  || The baker was ill one Saturday. I opened the
shop alone at five, baked what I could and put a sign on the door. || We sold everything by ten.
||

my colleague Ana she had this argument with a customer last week and she kept totally calm and she
got the manager and he gave the customer his money back and I thought that's how you do it

During my internship, a machine broke down the night before the exhibition. || I was asked to
repair it. || I took the motor apart, saw that a bearing was gone, and drove to my old school,
where the technician lent me one. By four in the morning it ran. || The exhibition opened on time.
|| Ask early.

The customer had ordered 500 chairs for a wedding and we had delivered 50. I noticed the missing
zero at noon, rang the warehouse, hired a second van and drove it myself. They sat down at six.

My team and I were working on the billing release when the database went down. I wrote to the
customers, then restored the backup and checked the last hundred payments by hand. We lost eleven
minutes.

In my previous role, I disagreed with my manager about a deadline. I prepared a one-page estimate,
showed it to him in our one-on-one and offered two options. He chose the second one, and we
delivered it two weeks later than he had wanted but without bugs.

I once gave a wrong dose. I reported it within five minutes, stayed with the child and called the
doctor. The child was fine.

The general should sign the papers, but he was away. So I took the train to Lviv, waited four
hours and brought it back before midnight.

Situation was difficult, one tenant did not pay since five months. I go to him, I drink tea with
him, and he tell me he lost job. I make plan with him, 50 euro each week. After one year he paid
all.

I did not get the role. I asked the panel why, and they said my example was thin. So I kept a
diary for six months and applied again in June, and then I got it.

A girl in my class stopped talking in October. I sat with her every break for a week, and on the
Friday she drew me a picture of her father leaving. I called the counsellor the same afternoon.

Honestly it wasn't a big thing. A bloke collapsed in aisle four, I put him on his side and shouted
for the first aider and held his hand till the ambulance came.

Our deployment failed on Black Friday. We rolled back. I dug through the logs and found a missing
index. I added it and the checkout came back within 20 minutes.

I was the only woman on the crew when I started at the quarry. The older men ignored what I said
on the radio. I asked the foreman for the loudest machine, drove it for three weeks without a
stop, and after that they answered.

They asked me to lead the migration in 2020. First the team was against it. I spoke with each of
them alone. Then I built a prototype in one weekend and showed it to them on Monday, and Piotr
said okay let's try.

It was in the first lockdown, April 2020, and our canteen had closed from one day to the other. ||
I had to feed 300 drivers anyway. || I took the old ice cream van out of the garage, cleaned it
with my cousin and drove to the depot at five in the morning. The first day I sold eleven soups. I
asked the drivers what they miss and they said eggs. So I made eggs. || After three weeks we sold
140 portions a day. || I still ask before I cook.

uh so I was working at this call centre and there was this guy right he calls and he's crying ||
|| and I'm like okay sir take your time and he tells me his wife died and the phone is on her name
and they keep sending her bills. so I put him on hold and I walk over to my supervisor and I go
this has to stop today and she goes fill in the form and I said no, call them now. and she did ||
he sent me a card ||

In our hospital was a big stress because of new software, in winter 2022. || I should teach the
old doctors. || I sat beside each doctor for two hours. One of them, Dr. Hansen, did not want. I
have asked him to show me his paper way, and I have built the same way in the software. After a
week he came by himself. || Nobody uses paper since February. || Now I always look first how they
did it before.

 ||  || Took over a stalled claim in 2019. Read 400 pages in a weekend. Found the missing annex.
Called the broker on Monday and settled by Friday. || Saved the client 40,000 euros. ||

As a junior associate, I was asked to review a contract the night before signing. ||  || I spotted
that clause 14 contradicted the annex. I called the partner at eleven at night. He was not happy.
I explained it in two sentences and he moved the signing by one day. || The other side admitted
the error. || I call early, even late at night.

My worst day in teaching was the day a parent accused me of hitting her son. ||  || I asked the
head to be present, listened to the mother for half an hour, and told her exactly what I had done
and seen. The boy later said it had happened on the bus. || She wrote me a letter. ||

Our flight was delayed by six hours and 180 passengers were angry at the gate. || Calm them and
rebook them. || I stood on a chair, said what I knew and what I didn't, and promised an update
every twenty minutes, and kept to it. I asked families with babies to come first. || We rebooked
everybody before midnight. ||

When we merged with the other parish, two choirs had to become one. ||  || I invited both
conductors to my kitchen, gave them soup, and asked each to name one piece from the other's book.
They argued about tempo till ten. At Pentecost they sang together. || Attendance went from 40 to
95. ||

I was a private in the supply company. In the night exercise our truck got stuck in a river. ||
|| The sergeant shouted. I waded in, fixed the cable at the axle and signalled to the winch. It
took three tries. || Truck was out before dawn. ||

The dog came in with a swollen belly on Christmas Eve and the vet was an hour away. ||  || I put
in a line, gave fluids by the vet's phone orders and passed a tube. It took two goes. The owner
held the lamp. || Dog lived. ||

Before two years was in our school a conflict with parents because of the phones. || The director
has given me the task to find a rule. || I have invited six parents and six pupils. I have let
them to vote. The pupils were stricter than the parents, that surprised everybody. || The rule is
valid until today. || I have learned that pupils are reasonable.

so it was my third week on the job and I broke the coffee machine like properly broke it ||  || I
told the owner straight away and I stayed after closing and watched videos till I got it apart,
and it was a seal, two euros, and I put it back in. || she laughed and gave me the keys ||
"""
# The Action of answers, an empty line between two.
NO_STORIES = """
Teamwork.

asdf asdf

n/a

I don't know.

I have never had a conflict with a colleague because I get along with everybody.

I cannot think of an example right now.

I usually talk to the person first. Then I try to find a compromise. I always stay calm.

When a customer complains, I listen. I apologise and I offer a solution. If that is not enough, I
call my manager.

I would listen to both sides and then I would look for a compromise.

I think communication is the key to everything. A good leader listens. People want to be heard.

First I will analyse the data. Then I am going to talk to the team. After that we will make a
plan.

Planning, organising, communicating, delegating, controlling.

Excel, SQL, Python, Tableau, stakeholder management, agile, Scrum, Jira

Work hard, play hard. Dream big. Never give up.

I leveraged cross-functional synergies to deliver best-in-class solutions, driving 110 % growth
across all verticals and empowering stakeholders at every touchpoint.

Spearheaded a transformative paradigm shift in Q3 2022. Leveraged agile methodologies and
data-driven insights to optimize stakeholder alignment. Delivered 10x value and exceeded
expectations by 150 %.

In my last job I often had difficult customers. I always listened to them and usually I found a
solution. Sometimes I had to call my manager. Most of the time they left happy.

I was responsible for the budget and managed a team of twelve. I worked with many different
clients and handled various projects. I improved several processes and was in charge of reporting.

I am a hard-working, motivated person with excellent communication skills. I am a team player and
I love challenges. I have ten years of experience in sales.

My greatest strength is that I am organised. I make lists for everything. I never forget a
deadline.

banana table the running quickly of seventeen purple sky window because

lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor

dfgjkh dfkgjh sdfkjgh sdfkjgh sdf kjhsdf kjsdhf sdf sdf

blah blah blah I did the thing blah blah and then blah blah

Conflict is normal in teams. It should be addressed early. In my view the manager has to step in
only when people stop talking.

If I had this problem I would first ask my colleagues. I'd then write down the options. I'd choose
the best one.

Every morning I check my mails, then I walk through the hall and talk to the people. At noon we
have a short meeting. In the evening I write the report.

Teams succeed when everybody knows the goal. Leaders must give direction. Without trust there is
no performance. Studies found that trust improved results by 20 %.

I want to introduce a new system next year. It will save 20 % of the costs. I plan to train the
staff in spring and to go live in June.

I always give 110 %. I work until the job is done. My colleagues can count on me.

I have good experience in conflict management. I have handled many conflicts. I have always found
a good solution for all parties.

you know in this job you've got to be patient, people shout at you and you just smile, that's how
it is, you can't take it personally

The customer is king. Quality is our passion. We deliver excellence 24/7.

Customer orientation. Quality. Team spirit. Reliability. Punctuality. Flexibility.

qwertz uiop 1234 test test test hjkl

In today's ever-changing business landscape, I proactively drove a holistic transformation.
Together with key stakeholders, I unlocked synergies and fostered a culture of innovation. The
result was a sustainable competitive advantage and outstanding engagement.

As a seasoned professional I successfully managed complex challenges and achieved outstanding
results through dedication, passion and strategic thinking. I exceeded all targets and was
recognised for my excellence.

Normally the nurse calls me and I come. I look at the patient, I speak with the family and I
decide. It depends on the case.

I'm still new so nothing like this has happened to me yet, but I think I would ask my supervisor
for help.

hello this is a test I am just trying out the tool to see what it does with my text

I worked with great enthusiasm and full energy towards our shared goals, and everybody was
inspired. Together we reached new heights and success followed success.

In my career I have led many successful projects. I have always met deadlines and exceeded
expectations. My teams were motivated and my clients were satisfied.

Over the years I dealt with countless customers. Some were nice, others were not. I always stayed
polite and mostly they left happy.

When I worked in the hotel, guests would often complain about noise. I would apologise, I would
offer another room, and I would send up some fruit. They usually calmed down.

Well basically what I do is I look at the ticket, I see if it's urgent, and then I either fix it
or pass it on. If it's the printer it's usually paper.

My philosophy is simple. People first. I believe trust must be earned. Everybody deserves a second
chance.

Conflict resolution. Active listening. Empathy. Win-win.

Gathered requirements. Built solution. Tested. Deployed.

Next quarter our team is going to move to the cloud. I'll lead the work. We will start with the
small services and finish by December.

A leader is somebody who takes people with them. A boss gives orders. I want to be a leader.

First I plan the day. Then I prioritise. Then I communicate. Finally I reflect.

The most important thing in nursing is patience. Patients feel if you are stressed. You have to
breathe, smile and take your time.

aaaaaa bbbbb cccc dddd eeee ffff gggg hhhh iiii jjjj kkkk

the the the the and and and of of of to to to a a a in in in

Ich habe gestern mit dem Kunden gesprochen und ihm erklärt, dass wir die Lieferung erst am Montag
schicken können, weil das Teil fehlt.

It depends on the situation. If it is a small problem, I solve it alone. If it is a big one, I ask
for help. Communication is important.

Through strategic orchestration of cross-departmental capabilities, I architected a scalable
operating model that catalyzed enterprise-wide value realization and positioned the organization
for sustained hypergrowth.

I drove impactful change at scale. I aligned leadership around a bold vision and elevated team
performance to world-class levels. The results were phenomenal: 300 % more engagement, 500 % more
productivity.

In winter when the roads are bad I start earlier. I put the chains on, I call the depot and I
drive slowly. The customers understand it.

never had that problem to be honest, my team just works

With patients who refuse their tablets I sit down with them and explain what each one is for. Most
of them take them then. Otherwise I write it in the chart and tell the doctor.

If the pupil is loud, I don't shout. I go close and I speak quietly. After the lesson I talk to
him alone. This works nearly always.
"""


def cases(block: str) -> list[str]:
    return [" ".join(case.split()) for case in block.strip().split("\n\n")]


def read(parts: dict[str, str], *, is_situational: bool = False) -> Reading:
    return Reading(dict.fromkeys(PARTS, "") | parts, Asked(is_situational=is_situational))


@pytest.mark.parametrize("answer", cases(STORIES))
def test_one_time_told_is_a_story(answer: str) -> None:
    said = answer.split("||")
    parts = dict(zip(PARTS, said, strict=False)) if len(said) > 1 else {"action": answer}

    assert sort(read(parts)) is Sort.STORY


def test_the_entries_of_a_list_can_tell_a_story() -> None:
    steps = (
        "- Rang the supplier at six\n- Fetched the pump from Ghent\n- Fitted it with Tom by noon"
    )

    assert sort(read({"action": steps})) is Sort.STORY


@pytest.mark.parametrize("action", [*cases(NO_STORIES), "- Kick-off\n- Risk register\n- Go-live"])
def test_anything_else_is_none_and_earns_no_praise(action: str) -> None:
    advice = advise(dict.fromkeys(PARTS, "") | {"action": action, "learning": KEPT})

    assert (advice.reading.is_story, advice.strengths) == (False, [])


KEPT = "Since then I test the backup every Friday."


@pytest.mark.parametrize(
    ("action", "expected"),
    [
        ("I usually talk to them first. I always stay calm and I never shout.", Sort.HABIT),
        ("First I will read the data. Then I am going to call the three shops.", Sort.PLAN),
        ("A good leader listens. People want to be heard by somebody.", Sort.GENERAL),
        (
            "Planning, organising, delegating, controlling, reporting, budget, staff, rota",
            Sort.LIST,
        ),
        ("asdf asdf test test qwertz uiop blah", Sort.GIBBERISH),
        (
            "I leveraged synergies to drive a holistic transformation and empowered stakeholders "
            "across the ecosystem.",
            Sort.PADDING,
        ),
        (
            "I worked with many different clients in several towns. I handled a lot of orders, I "
            "was responsible for the till and I helped with all kinds of questions.",
            Sort.SUMMARY,
        ),
    ],
)
def test_what_takes_the_place_of_a_story_is_told_apart(action: str, expected: Sort) -> None:
    assert sort(read({"action": action})) is expected


def test_it_is_shown_first_and_quotes_what_shows_it() -> None:
    action = "I keep lists. I usually call the customer first. I would never shout."

    first = advise(dict.fromkeys(PARTS, "") | {"action": action}).findings[0]

    assert (first.rule, first.weight) == ("not-a-story", Weight.STRONG)
    assert first.quote in action


def test_a_part_alone_is_enough_to_say_so() -> None:
    findings = advise(dict.fromkeys(PARTS, "") | {"learning": "I learned a lot."}).findings

    assert findings[0].rule == "not-a-story"


def test_a_question_for_what_one_would_do_wants_no_story() -> None:
    texts = dict.fromkeys(PARTS, "") | {"action": "I would call the customer and apologise first."}

    findings = advise(texts, Asked(is_situational=True)).findings

    assert "not-a-story" not in [finding.rule for finding in findings]
