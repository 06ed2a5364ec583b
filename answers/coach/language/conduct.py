"""Accusations that need no rude word: what somebody is said to do, or never to do."""

CONDUCT = "|".join(
    (
        r"(?:did|do|does|done|doing) (?:only |just )?(?:the )?(?:bare |absolute )?minimum",
        r"(?:do|does|did|doing) (?:just |simply )?(?:whatever|as|what) (?:they|he|she) "
        r"(?:want|wants|"
        r"wanted|like|liked|pleases|pleased)",
        r"(?:took|take|takes|taking) (?:all )?(?:the )?(?:credit|praise|glory)",
        r"(?:only|just) (?:sitting|sat|standing|stood) (?:around |there )?(?:and "
        r")?(?:drinking|drank|"
        r"chatting|smoking|talking|gossiping)(?: coffee| tea)?",
        r"(?:change|changed|changes|changing) (?:his|her|their) minds? (?:every|all the time|"
        r"constantly|daily|twice a)",
        r"(?:had|have|has|having) (?:really |absolutely |simply )?(?:no|zero) (?:idea|"
        r"understanding|"
        r"knowledge|notion) (?:about|of) \w+",
        r"(?:knew|knows|know|understood|understands|understand) nothing (?:about|of) \w+",
        r"(?:hid|hides|hiding) (?:away )?(?:in|behind) (?:his|her|their|the) \w+",
        r"(?:drag|drags|dragged|dragging) (?:his|her|their|its) (?:feet|heels)|dragging "
        r"(?:us|me) down",
        r"(?:can|could)(?:n't|not| not) (?:really |ever )?(?:trust (?:them|him|her|legal|"
        r"management|marketing|sales|anybody|anyone)|be trusted)|not to be trusted",
        r"(?:did not|didn't|does not|doesn't|do not|don't|never) (?:even |really |simply )?(?:want|"
        r"wants|wanted) to (?:work|listen|learn|help|understand|hear|know|think)",
        r"refused to (?:take (?:any )?(?:responsibility|the blame)|listen|help|learn|admit)",
        r"never (?:took|takes|take) (?:any )?(?:responsibility|ownership|the blame)",
        r"(?:move|moved|moves|moving) the goalposts",
        r"(?:lie|lied|lies|lying) (?:to )?(?:me|us|my|our|everybody|everyone)",
        r"(?:play|plays|played|playing) (?:favourites|favorites|politics|games with)",
        r"(?:nobody|no one|none of them) (?:\w+ ){0,4}?(?:took|takes|take) (?:it|this|that|me|us|"
        r"anything) serious(?:ly)?",
        r"(?:nobody|no one|none of them) (?:\w+ ){0,4}?(?:understood|understands|understand|knew|"
        r"knows) (?:anything|nothing|a thing)",
        r"(?:never|did not|didn't|does not|doesn't|do not|don't) (?:did|do|does|done) (?:his|her|"
        r"their) (?:part|job|share|homework|bit)|never (?:did|do|does) (?:his|her|their) \w+",
        r"(?:did not|didn't|does not|doesn't|do not|don't|not) pull(?:ing)? (?:his|her|"
        r"their) (?:own )?"
        r"weight",
        r"(?:always|constantly|forever|only) (?:complained|complaining|complains|criticising|"
        r"criticizing|moaned|shouting|shouted|interfering|making excuses|made excuses)",
        r"(?:always|every time) (?:had|has|have|found|finds) (?:an|some|another) excuses?",
        r"(?:blame|blames|blamed|blaming) (?:everyone|everybody|others|it on|us|me)(?: else)?",
        r"(?:threw|throws|throwing) (?:me|us) under the bus|behind (?:my|our) backs?",
        r"(?:left|leaves|leaving) (?:me |us |behind |me with |us with )?(?:a|nothing but a|such a) "
        r"(?:complete |total |huge |real |big |right )?(?:mess|shambles|disaster|chaos)",
        r"(?:cut|cuts|cutting) corners|slacked off|slacking off|passed the buck|passing the buck",
        r"(?:talk|talks|talked|talking|spoke|speaks) down to \w+|looked down on (?:me|us)",
        r"(?:waste|wasted|wastes|wasting) (?:our|my|everyone's|everybody's) time",
        r"(?:treat|treats|treated|treating) (?:me|us|people|everyone) like (?:dirt|children|idiots|"
        r"slaves|rubbish|kids)",
        r"(?:promise|promises|promised) (?:everything|the moon|heaven)",
        r"(?:was|were|is|are) (?:so |very |just |simply |clearly )?(?:jealous|envious) of "
        r"(?:me|us)",
        r"a (?:right|royal|real|total|complete) (?:pain|shambles|headache)|pain in the \w+",
        r"(?:big|huge|enormous|fragile|inflated) egos?|ego trip|power games",
        r"(?:made|makes|making) (?:my|our) (?:life|lives|work) (?:hell|miserable)",
    )
)
