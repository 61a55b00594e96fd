"""Words of which one may stand for the other in a report. Written from general knowledge of English, from no text.

Few of many: what is missing here keeps a statement from being called the source, and makes none of a wrong one.
"""

from typing import Final

from bot.matching.claims.irregular import IRREGULAR
from bot.matching.claims.opposites import list_forms

_ROWS: Final = """
begin start commence launch open
end finish close conclude
say tell state announce declare report claim
vow pledge promise swear
show display exhibit present
buy purchase acquire
get receive obtain win
give donate hand grant award
ask request urge demand want seek
help aid assist support
hit strike batter pound
kill slay murder shoot
injure wound hurt harm
fix repair mend restore
quit resign leave
find discover spot see notice
take seize grab confiscate steal
throw hurl toss
use employ
make produce manufacture create build
need require
plan want intend aim hope
stop halt block prevent bar ban
send dispatch ship deliver
choose pick select elect name
move shift transfer
fall drop tumble crash
break smash shatter
burn torch
damage destroy wreck ruin sabotage
call phone telephone ring rang
text message write wrote
watch monitor observe surveil track
remove clear
hold keep
hide conceal
warn caution
criticise criticize attack slam condemn denounce lecture blame
praise thank applaud hail
back endorse support
fire sack dismiss
hire recruit appoint name
kid child children youngster
worker employee
troop soldier
home house
firm company business
dollar buck
fund money cash
piece sheet
migrant immigrant refugee
car vehicle automobile
ship vessel boat
student pupil
shop store
road street
lawmaker legislator
resident inhabitant local villager
flat apartment
picture photo photograph image
film movie
rule law regulation
talk negotiation
wage salary
fee charges
robber thief thieves burglar
protester demonstrator
crack fissure
shot bullet
official authorities
fire launch shoot
attack hit strike bomb shell
capture seize
arrest detain jail
sentence jail imprison
approve pass adopt
publish release issue
reveal disclose
desert flee abandon
found establish create
accuse blame
impose introduce
conscript draft mobilise mobilize
recruit enlist
intercept tap
missile rocket
rebel militant insurgent
scientist researcher
expert specialist
journalist reporter
troop force
lawmaker deputy deputies
weapon arm
death fatality fatalities
vanish disappear miss missing
rename name
win defeat beat
jail imprison
arrest detain apprehend
sue lawsuit
fire sack oust remove
shut close shutter
flee escape
infect catch contract
cancel scrap axe abandon drop
reject refuse decline rebuff
accept agree approve
expose reveal uncover disclose
collapse crumble
visit tour
attend join
marry wed
erupt explode blow
evacuate leave
bomb shell strike
cheat deceive mislead trick
copy imitate mimic
earn make
employ hire
expand grow widen enlarge
postpone delay
protest demonstrate rally march
rescue save
spend pay
teach instruct
test examine
threaten menace
torture abuse mistreat
investigate probe examine inquiry
verify check confirm corroborate
suspend bar
veto block
strip remove revoke
raise increase boost lift hike
cut reduce lower slash trim shrink
rise climb jump increase grow soar surge
fall decline sink slump plunge dip slide
present unveil introduce outline reveal
tell inform notify brief warn
detect pick sense
lift scrap drop remove
secure win clinch gain
boycott skip snub
collect raise gather
pump produce extract
travel drive ride journey
complain grumble
prefer favour favor
frighten scare terrify alarm
accept admit resettle
boast brag tout
pause halt suspend freeze
object oppose criticise criticize protest
tie link connect
ban bar prohibit forbid exclude disallow
punish discipline penalise penalize
leave depart
die death fatality fatalities
attend visit
expect predict forecast project anticipate
order instruct direct command
hold host stage organise organize
delete erase wipe
hack breach infiltrate
leak disclose
liken compare
mock ridicule deride taunt
insult offend
doubt question
dodge avoid evade duck
hint suggest imply signal indicate
stress emphasise emphasize underline insist demand
allege claim assert maintain contend argue
acknowledge admit concede confess
search comb scour
speak address talk
share post publish tweet
post write tweet
donate contribute
exceed surpass top
withdraw pull retreat
recuse step
resign step
pull remove take
lawyer attorney counsel
aide adviser advisor assistant staffer
remark comment statement
cop police officer
poll survey
deal agreement accord pact
bill legislation measure
takeover acquisition purchase
oversee supervise manage
lead head chair
expel eject evict deport
free release liberate
curb limit restrict cap
ease relax loosen
tighten toughen strengthen
extend prolong lengthen
urge push press encourage
persuade convince
force compel oblige
permit allow let
deny reject refute dispute
recall remember
celebrate mark
shout yell scream
cry weep
provide supply deliver
fund finance bankroll
name call dub label
describe call label characterise characterize brand
accompany join escort
oppose resist fight
note observe mention
answer reply respond
quote cite
exaggerate overstate inflate
misjudge misread misunderstand
trigger spark prompt provoke cause
male man men
female woman women
endanger risk threaten
convict sentence
cost require
displace oust replace dethrone unseat topple supplant overtake knock
"""


def _read_rows() -> dict[str, frozenset[int]]:
    known: dict[str, set[int]] = {}
    for number, row in enumerate(_ROWS.strip().split("\n")):
        for form in (form for word in row.split() for form in list_forms(word)):
            known.setdefault(form, set()).add(number)
    return {form: frozenset(rows) for form, rows in known.items()}


_MEANINGS: Final = _read_rows()
_NONE: Final = frozenset[int]()


def are_synonyms(one: str, other: str) -> bool:
    """Return whether one normalised word may stand for the other."""
    return bool(_read_meanings(one) & _read_meanings(other))


def _read_meanings(norm: str) -> frozenset[int]:
    return _MEANINGS.get(norm) or _MEANINGS.get(IRREGULAR.get(norm, norm), _NONE)
