"""Words by which a sentence is about a state and not about its land: its bodies and arms, what it does, its wars.

Normalised, one word each; a list of ours, from general knowledge. A plural's "s" is taken off before looking.
"""

BODIES = frozenset(
    "government authority authorities official president presidency premier minister ministry ministries cabinet "
    "parliament lawmaker duma regime leader leadership army armies military troop force soldier serviceman servicemen "
    "conscript navy fleet warship warplane intelligence police prosecutor court embassy embassies consulate ambassador "
    "diplomat spokesman spokeswoman spokesperson commander brigade battalion regiment missile drone rocket artillery "
    "airstrike shelling invasion offensive counteroffensive occupation aggression sanction missiles nuclear weapon "
    "law-enforcement enforcement election constitution war deserter mobilisation mobilization officer "
    "attack strike envoy delegation negotiator".split()
)
"""What a people's name stands before where its state is meant: "Russian troops", "China's foreign ministry".

Not "defence": alone it is eleven players', or an opening's in chess; where it is a state's a ministry follows.
"""

DEEDS = frozenset(
    "war invasion invaded attack attacked annexed annexation occupied occupation seized bombed shelled shelling strike "
    "airstrike missile drone weapon nuclear army military troop force sanction tariff treaty treaties agreement talk "
    "negotiation ceasefire truce peace border territory sovereignty espionage spy spies conscription diplomatic "
    "diplomacy diplomat ambassador embassy government president parliament ministry election constitution accused "
    "accuse accusation retaliation retaliate aggression".split()
)
"""What a sentence must have where a country is only named as the one who does something."""

WAR = frozenset(
    "war troop soldier serviceman servicemen battalion brigade regiment frontline counteroffensive invasion invaded "
    "occupation occupied missile shelling shelled airstrike artillery ceasefire truce deserter deserted desertion awol "
    "mobilisation mobilization mobilised mobilized annexed annexation paratrooper warship combat".split()
)
"""Words of a war that goes on, wherever they stand in a sentence that names one of its sides."""

ARMS = frozenset("army armies military force navy fleet drone rocket tank conscript commander offensive".split())
"""Words that are of a war only as one side's: "Russian forces"."""

NO_WAR = frozenset("world cold civil great patriotic price trade culture tariff".split())
"""Words before "war" that make it another one, or none."""

ACTS = frozenset(
    "has had have is was are were will would could may might must should can did does said say says wants wanted "
    "launched launches accused accuses denied denies warned warns rejected rejects called calls demanded demands vowed "
    "vows claimed claims planned plans invaded invades attacked attacks agreed agrees announced announces signed "
    "refused refuses seized annexed struck fired used uses continues continued imposed offered".split()
)
"""Verbs right behind a country's name that make it the one who does something."""

ABOUT = frozenset("of against on with by to for about toward towards".split())
"""Words between a deed and whom it is done to: "sanctions on", "war against", "president of"."""

WHERE = frozenset("in at near from into across around inside outside through over off beyond throughout".split())
"""Words by which a country is only where something is."""

NARROWS = frozenset("north south east west northern southern eastern western new equatorial papua central".split())
"""Words before a country's name that make it another's, or a part of the land."""

JOINS = ABOUT | WHERE | frozenset("and or who which that as after before while when than".split())
"""Words across which a people's name belongs to nothing any more: "Russian tourists in the army museum"."""

PRIVATE = frozenset(
    "company firm business corporation startup maker manufacturer shop bakery bank club church orthodox union "
    "university school college hotel airline opera theatre theater film museum market team squad side".split()
)
"""Words beside a body that make it another's: "the Chinese company president", "a Russian drone maker"."""

OTHER_SENSES = frozenset(
    tuple(pair.split())
    for pair in (
        "artificial intelligence|executive officer|operating officer|financial officer|medical officer|"
        "technology officer|marketing officer|heart attack|panic attack|shark attack|force majeure|"
        "defence attorney|defense attorney|defence lawyer|defense lawyer|defence counsel|defense counsel|"
        "war of words|peace of mind|hunger strike|lightning strike|bowling strike|police dog|army choir|"
        "combat sport|combat sports|president of the league|president of the club|president of the university|"
        "president of the company|leader of the band"
    ).split("|")
)
"""Runs of words in which one of those above means something else."""

SURNAMES = frozenset("jordan chad georgia israel".split())
"""Countries by whose names people go too."""

HOMONYMS = {
    "georgia": frozenset(
        "atlanta augusta savannah macon fulton cobb dekalb gwinnett county counties governor gov sheriff republican "
        "republicans democrat democrats gop legislature statehouse congressman congresswoman university bulldogs "
        "falcons braves kemp".split()
    )
}
"""A country by whose name another land goes, with words that tell of that one. "Georgian" is nobody else's."""

WEATHER = frozenset(
    "weather rainfall snowfall rainstorm snowstorm thunderstorm hurricane typhoon cyclone tornado heatwave blizzard "
    "temperature celsius fahrenheit meteorologist meteorological meteorology forecaster flood flooding earthquake "
    "quake seismologist seismological avalanche landslide wildfire drought volcano".split()
)
SPORT = frozenset(
    "football footballer soccer basketball hockey tennis rugby cricket volleyball handball athlete athletics gymnast "
    "skater skating skier cyclist swimmer boxer wrestler championship tournament olympic olympics paralympic "
    "paralympics striker midfielder goalkeeper scored fifa uefa wimbledon chess sprinter marathon referee quarterfinal "
    "semifinal quarter-final semi-final kick-off kickoff half-time halftime offside midfield winger centre-back "
    "full-back teammate innings wicket batsman quarterback touchdown playoff peloton grandmaster equaliser equalizer "
    "crossbar tiebreak relegated relegation coach match".split()
)
