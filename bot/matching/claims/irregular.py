"""English verbs whose past is no form of their stem: a stemmer leaves "found" and "find" apart."""

from typing import Final

_FORMS: Final = (
    "arise arose arisen|bear bore borne|beat beaten|become became|begin began begun|bend bent|bind bound|bite bit "
    "bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt|buy "
    "bought|catch caught|choose chose chosen|come came|creep crept|deal dealt|dig dug|draw drew drawn|drink drank "
    "drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fly "
    "flew flown|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got "
    "gotten|give gave given|go went gone|grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep "
    "kept|know knew known|lay laid|lead led|leave left|lend lent|lose lost|make made|mean meant|meet met|pay "
    "paid|ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send "
    "sent|shake shook shaken|shine shone|shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit "
    "sat|sleep slept|speak spoke spoken|spend spent|stand stood|steal stole stolen|stick stuck|strike struck|swear "
    "swore sworn|sweep swept|swim swam swum|take took taken|teach taught|tear tore torn|tell told|think thought|throw "
    "threw thrown|understand understood|wake woke woken|wear wore worn|weep wept|win won|withdraw withdrew "
    "withdrawn|write wrote written"
)
IRREGULAR: Final = {form: row.split()[0] for row in _FORMS.split("|") for form in row.split()[1:]}
"""Of each irregular form the verb."""
