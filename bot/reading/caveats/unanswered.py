"""How newsrooms say that somebody was asked and said nothing: the words by class, and the constructions.

A question goes out (a request, a call), reaches somebody or not, and comes back without words: no reply, a refusal,
silence, an answer still awaited. All patterns are for small letters with straight apostrophes.
"""

import re

_NOT = (
    r"(?:did|does|do|has|have|had|was|were|is|are)(?: not|n't)(?: yet| immediately| initially| even| ever| so far|"
    r" publicly| directly| once)*"
)
_SENT = (
    r"(?:requests?|calls?|e-?mails?|messages?|questions?|quer(?:y|ies)|[ei]nquir(?:y|ies)|letters?|approach(?:es)?|"
    r"voicemails?|questionnaires?)"
)
_SOUGHT = (
    r"(?:comments?|(?:an )?interviews?|(?:a |an |any )?(?:response|reply|reaction|statement|answer|explanation)s?|"
    r"clarification)"
)
_TO_US = (
    r"(?:us|me|this (?:news)?paper|this (?:reporter|correspondent|website|publication|magazine)|reporters|"
    r"journalists|the (?:paper|newspaper|magazine|site|agency|bbc|post|times|associated press|ap|afp|reuters|"
    r"guardian|news|herald))"
)
_WAY = (
    r"(?:by (?:the )?(?:time|press|publication|deadline|late|early|close|end|noon|monday|tuesday|wednesday|thursday|"
    r"friday|saturday|sunday|midday|evening)|before (?:publication|press|deadline|this)|in time|when (?:the|this|we|"
    r"contacted|asked|approached|reached)|at press|as of|to us|at the time of|ahead of publication|despite|prior to)"
)

NO_REPLY_WORDS = tuple(
    "respond responded responding reply replied return returned returning reach reached contact contacted available "
    "unavailable unreachable answer answers answered unanswered unreturned response responses silent mum tight "
    "schtum cut disconnected get got come came silence comment comments commented request requests reaction phone "
    "phones telephone hung call calls questions question attempts efforts attempt effort avail success vain "
    "acknowledge acknowledged acknowledgement ignored located lipped word react reacted statement mobile line "
    "bounced emails email".split()
)
NO_REPLY = re.compile(
    rf"{_NOT} (?:respond(?:ed|ing)?|repl(?:y|ied|ying)|return(?:ed|ing)?|(?<!do not )(?<!don't )(?<!does not "
    rf")(?<!doesn't )answer(?:ed|ing)?|acknowledged?|react(?:ed)?|tak(?:e|en|ing)|pick(?:ed|"
    rf"ing)?(?: up)?) (?:[\w'-]+ ){{0,10}}?(?:(?:for|seeking) {_SOUGHT}|(?<!love ){_SENT})\b"
    rf"|{_NOT} (?:respond(?:ed)?|repl(?:y|ied)|answer(?:ed)?)(?=[.,;]| immediately\b| on [a-z]+day\b| {_WAY}\b)"
    rf"|(?:has|have|had|did|does)(?: not|n't) (?:yet )?(?:publicly |immediately |so far )?comment(?:ed)?\b"
    rf"|{_NOT} (?:get|got|gotten|come|came) back to (?:{_TO_US}\b|the [a-z]+(?= before| by| in time|[.,]))"
    # nobody of several
    rf"|\b(?:neither|none|nobody|no one|not one)\b[^.;:]{{0,90}}? (?:respond(?:ed)?|replied|return(?:ed)?|"
    rf"answered) (?:[\w'-]+ ){{0,6}}?(?:for {_SOUGHT}|{_SENT})\b"
    rf"|\b(?:no one|nobody)\b[^.;:]{{0,60}}? (?:picked up(?: the)?|answered (?:the |our |repeated )?(?:phone|"
    rf"telephone|door|bell|calls?|e-?mails?)|took (?:the|our) calls?|(?:was|were) (?:immediately )?(?:available|"
    rf"willing) (?:for|to) (?:comment|speak|talk|discuss)|(?:could|would) (?:be reached|comment|speak to|talk to))\b"
    rf"|\b(?:neither|none)\b[^.;:]{{0,60}}? (?:would|could) (?:comment|be reached|discuss|talk|speak (?:to|about|"
    rf"on))\b"
    rf"|\b(?:has|have|had|did)(?: not|n't) (?:yet |publicly |immediately |so far )?respond(?:ed)? to (?:the |these "
    rf"|those |his |her |their |any of the )(?:[a-z]+ )?(?:allegations?|accusations?|claims?|charges?|criticisms?|"
    rf"complaints?|lawsuit|reports?)\b"
    rf"|\bneither\b[^.;:]{{2,60}}? nor\b[^.;:]{{2,60}}? (?:responded|replied)(?=[.,;])"
    # nothing came back
    rf"|\b(?:no|without) (?:immediate |official |formal |public |substantive )?(?:response|reply|answer|comment|"
    rf"reaction|word)(?: to [\w' ]{{3,40}})? (?:from|by|was|has been|had been|came|arrived|at (?:the time|press)|"
    rf"by (?:the time|press|deadline)"
    rf"|forthcoming)\b"
    rf"|(?<!his )(?<!her )(?<!their )(?<!my )\b(?!questions (?:still )?remain(?:s|ed)? (?:largely )?unanswered)"
    rf"{_SENT}(?: [^.;:]{{1,140}}?)?,? (?:went|go|gone|was|were|remained|"
    rf"remain|been|left|rang) (?:largely |mostly |all |both |still )?(?:unanswered|unreturned|ignored|unacknowledged|"
    rf"without (?:an? )?(?:reply|response|answer|comment)|not (?:immediately )?(?:answered|returned|acknowledged|"
    rf"responded to|replied to)|met with (?:silence|no (?:reply|response))|(?:straight |"
    rf"directly )?to voicemail)\b(?! for (?:\w+ )?(?:years|months|decades))"
    rf"|\b{_SENT} (?:for |seeking |to |left |sent |put )[^.;:]{{2,120}}? (?:drew|brought|elicited|produced|yielded|"
    rf"received|got|met with) no (?:immediate )?(?:response|reply|answer|comment)\b|"
    rf"\b(?:phone )?calls? [^.;:]{{2,80}}? rang out\b"
    # nobody to be had
    r"|\b(?:(?:unable|impossible|not (?:immediately )?(?:possible|able)|failed) to|could(?: not|"
    r"n't)(?: immediately)?) (?:reach|contact) [^.;:]{2,60}? for comment\b|\b(?:got|received|had) no (?:reply|"
    r"response|answer)s?\b(?! (?:to|for) (?:the|this) (?:problem|riddle|puzzle|question))"
    rf"|(?<!agreement )(?<!deal )(?<!accord )(?<!compromise )(?<!consensus )(?<!settlement )(?<!verdict )(?<!decision )"
    rf"(?:could|can)(?: not|n't) (?:immediately |initially |yet )?be (?:reached|contacted|"
    rf"located(?= for comment))\b(?! (?:by|on) (?:road|rail|boat|land|sea|car|air|foot|plane|train|emergency|rescue|"
    rf"fire))(?: for comment)?"
    rf"|\bnot available when (?:this|the|our|we|contacted|asked|reporters)\b"
    rf"|\brequests? (?:to (?:interview|speak|talk|meet)|for (?:an )?(?:interview|comment))[^.;:]{{0,80}}? (?:was|"
    rf"were|been) (?:turned down|declined|refused|rejected|denied|ignored|rebuffed)\b"
    rf"|\b(?:unavailable|not (?:immediately )?(?:available|reachable)|unreachable|"
    rf"not made available) (?:for (?:immediate |further )?(?:comment|an? interview|interview)|to (?:comment|"
    rf"be interviewed))\b"
    rf"|(?<!details )(?<!information )(?<!figures )(?<!data )(?<!results )(?:was|were|is|are)(?: not|"
    rf"n't) immediately (?:available|reachable)(?: for comment)?\b"
    rf"|\b(?:attempts?|efforts?|bids?)(?: (?:made |by )[^.;:]{{1,40}}?)? (?:to|at) (?:reach|contact|get|obtain|seek|"
    rf"speak|talk|elicit|solicit|interview|secure (?:a |any )?(?:comment|reaction|response|"
    rf"interview))\w* [^.;:]{{2,100}}? (?:unsuccessful|unanswered|abortive|futile|fruitless|failed|in vain|"
    rf"not successful|(?:came to|yielded) (?:nothing|naught|no \w+)|did not succeed|to no avail)\b"
    rf"|\b(?:tried|sought|attempted|attempts|efforts|made [\w ]{{3,20}} calls)\b[^.;:]{{0,40}} (?:reach|contact|"
    rf"speak|comments?|reaction)\b[^.;:]{{2,60}} (?:without success|in vain|to no avail|unsuccessfully)\b"
    # silence
    rf"|\b(?:remain|kept|keep|stay|maintain)(?:s|ed|ing)? (?:largely |so far |notably |"
    rf"conspicuously |resolutely |publicly )?(?:silent|mum|tight-lipped|tight lipped|schtum) (?:on|about|over|"
    rf"regarding|as to|when|despite|so far|since)\b"
    rf"|\b(?:maintain|greet|met|meet|respond)(?:ed|s|ing)? (?:with )?(?:an? )?(?:studied |stony |stoic |total |"
    rf"complete )?silence\b"
    rf"|\b(?:cut|disconnected|ended|terminated) the (?:call|line|connection)\b"
    rf"|\bhung up (?:on (?:us|a reporter|hearing|being|learning|this)|when|after|the (?:phone|call)|without)\b"
    rf"|\b(?:walked|drove|stormed|strode|hurried|sped|ran|drove|left|departed|moved) (?:off |away |past |out |"
    rf"on )?without (?:a word|answering|commenting|comment|responding|replying|taking (?:any )?questions)\b"
    rf"|\bignor(?:ed|es|ing) (?:shouted |repeated |multiple |several |our |all |reporters' |two |three |four |five |"
    rf"six )*(?:questions(?! of)|{_SENT} (?:for {_SOUGHT}|(?:from|by) [^.;:]{{2,60}}? (?:asking|seeking|requesting|"
    rf"about)))\b"
    rf"|\b(?:e-?mails?|messages?|letters?) (?:sent |addressed |to |left )[^.;:]{{2,90}}? (?:bounced|(?:was|"
    rf"were) returned (?:unopened|undelivered|as undeliverable))\b"
    rf"|\b(?:maintain|kept|keep|broke no|preserv)(?:s|ed|ing)? (?:its|his|her|their) silence\b(?= (?:on|about|over|"
    rf"in the face|despite|when|as|throughout|towards?)\b)"
)
_WE_CALLED = (
    r"(?:correspondent|reporters?|journalists?|this (?:news)?paper|newspaper|contact(?:ed)?|reach(?:ed)?|comments?|"
    r"reaction|calls to|calls made|tried|interview|repeated calls|asked)"
)
PHONE_OFF = re.compile(
    r"\b(?:phones?|telephones?|mobiles?|lines?|numbers?)(?: [\w']+){0,4}? (?:was|were|is|had been|rang|remained|"
    r"appeared|could not be) (?:switched off|turned off|out of (?:reach|coverage|service|order)|unreachable|"
    r"not reachable|not reached|not connecting|unanswered|disconnected|engaged|out\b|dead)|\b(?:did|does)(?: not|"
    r"n't) (?:answer|pick up) (?:his|her|their|its|the|our) (?:phones?|calls?|telephones?|mobile|door)\b"
    r"|\b(?:did|does|do|had|has|have)(?: not|n't) (?:yet )?hear(?:d)? back\b"
)
CALLED = re.compile(rf"\b{_WE_CALLED}\b")
PHONE_WORDS = (
    "phone",
    "phones",
    "telephone",
    "telephones",
    "mobile",
    "mobiles",
    "line",
    "lines",
    "number",
    "numbers",
    "door",
    "hear",
    "heard",
)
"""A phone that was off, or nothing heard back, where somebody wanted to ask; those of missing people are off too."""
DECLINED_WORDS = tuple(
    "declined declines declining refused refuses refusing comment comments commented commenting response confirm "
    "drawn discuss elaborate chose opted preferred elected unwilling unable say answer interview interviewed counsel "
    "respond speak reply statement questions question inquiries enquiries queries calls add demurred fifth would "
    "only points".split()
)
_DETAIL = r"(?:details?|information|comments?|particulars|specifics|explanation|reasons?|figures|answers?|response)"
_SPEAK = (
    r"(?:(?:\w+ly )?(?:comment|be (?:interviewed|drawn|quoted)|discuss|elaborate|respond|reply|react|expand on|"
    r"be specific)|speak (?:to|with|about|on|of|publicly|for)|talk (?:to|with|about|publicly)|"
    r"answer (?:[\w'-]+ ){0,3}?(?:questions?|quer(?:y|ies)|when|whether|why|how)|take (?:any )?questions|(?:provide|"
    r"give|offer|share|release|make) (?:an? |any |further |more |additional |other |the |its |his "
    r"|her |their |public )*(?:"
    + _DETAIL
    + r"|statement|interview)|say (?:how|what|whether|who|if|why|when|where|which|"
    r"more|anything|much)|confirm|share|specify|disclose|reveal|identify|name (?!a |the |an )|explain|go into|shed|"
    r"weigh in|address (?:the|these|those|questions)|grant (?:an )?interview|be drawn)"
)
DECLINED = re.compile(
    rf"\bwould(?: not|n't) immediately (?:describe|identify|provide|release|give|name|disclose|reveal|explain|"
    rf"specify|clarify|answer|respond|say|confirm|comment|discuss|elaborate)\b"
    rf"|\bwould (?:say only|only say|confirm only|only confirm) (?:that|he|she|it|they|how|there)\b"
    rf"|\b(?:refus|declin)(?:ed|es|ing) to answer (?:any|all|most|many) of the (?:questions|points|queries)\b"
    rf"|\b(?:declin(?:ed|es|ing)|refus(?:ed|es|ing)|(?:chose|choosing|opted|elected|preferred|decided) not|(?:was|"
    rf"were) (?:unwilling|not willing|not prepared|reluctant)|(?:did|does|do)(?: not|n't) (?:want|wish)) (?:again |"
    rf"once more )?to {_SPEAK}\b"
    r"|\b(?:was|were|is|are) (?:unable|not able|not in a position|not at liberty) to (?:comment|elaborate|discuss|"
    r"answer (?:\w+ )?questions|respond to (?:\w+ )?(?:questions|requests|queries)|(?:provide|give|offer) (?:a |any |"
    r"further )?(?:comment|response|details))\b"
    r"|\b(?:declin|refus|turn|rebuff|reject)(?:ed|es|s|ing) (?:down )?(?:(?:further )?comment\b|(?:an? |the |our |"
    r"all |multiple |several |repeated |numerous )*(?:requests? (?:for|to be) (?:comment|an? interview|interviewed?|"
    r"interviews)|interview requests?|interviews?(?= [a-z]| ?[.,;])|invitations? to comment))"
    r"|\b(?:would|will|could|can)(?: not|n't|not) (?:publicly |immediately |"
    r"be )?(?:(?<=could not )comment|(?<=could n't )comment|comment(?:ed|ing)? (?:on|about|further|beyond|publicly)|"
    r"discuss (?:the|its|his|any|details|specific|individual)|be drawn\b|elaborate\b|commenting)"
    r"|\bwould(?: not|n't) (?:comment|elaborate|go into|discuss|say (?:how|what|whether|who|if|why|when|where|which|"
    r"more)|confirm|be drawn|be interviewed|answer questions|give (?:further |more |any )?details)\b|"
    r"\bwould neither confirm nor deny\b"
    r"|\b(?:had|has|have|offered|offers|gave|gives|made|makes|issued|provided|passed) no (?:immediate |further |"
    r"official |public "
    r"|other |additional )?(?:comments?|response|reply|statement(?! of)|reaction)\b"
    r"|\b(?:had|has|have) nothing (?:further |more |else )?to (?:say (?:on|about)|add)\b"
    rf"|{_NOT} (?:make|made|offer|offered|provide|provided|give|gave|given|issue|issued|release|released|send|sent|"
    rf"return|returned|submit|submitted) (?:an? |any |immediate |further |official |public |formal )*(?:comment|"
    rf"response|reply|answer|statement|reaction)s?\b(?! (?:that|to the (?:police|court)))"
    r"|\b(?:referred|directed|deferred|redirected) (?:all |any |further |our |media |press |other )*(?:questions|"
    r"[ei]nquiries|queries|calls|requests for comment|comment) (?:[\w' ]{0,40} )?to\b"
    r"|\b(?:sidestepped|dodged|ducked|evaded|deflected|brushed (?:off|aside)|waved (?:away|off|aside)|batted away|"
    r"skirted|avoided|rebuffed) (?:an? |the |all |any |our |several |repeated |shouted |reporters' |"
    r"direct )*questions?\b"
    r"|\b(?:withheld|reserved) comment\b|\bdemurred (?:when|at|on)\b"
    r"|\bkept (?:his|her|their|its) (?:own )?counsel\b|\b(?:pleaded|invoked|took) the fifth\b"
)
AWAITED_WORDS = tuple(
    "approached contacted reached asked awaiting awaited await waiting yet update updated left sent sought emailed "
    "received heard".split()
)
AWAITED = re.compile(
    rf"\b(?:has|have|had) (?:also )?been (?:approached|contacted|asked|emailed|invited)(?: [\w' ]{{2,30}}?)? (?:for|"
    rf"to) (?:a |an |further "
    rf"|their |his |her |its )?(?:{_SOUGHT}|comment|respond)\b"
    rf"|\b(?:has|have|had) (?:also )?sought (?:an? |further |their |its |his |her )?(?:comments?|response|reaction|"
    rf"statement|clarification)\b"
    rf"|(?<!he )(?<!she )(?<!they )(?<!and )(?<!who )\b(?:is|are|was|were|still) (?:still )?(?:awaiting|waiting for|"
    rf"waiting on) (?:an? |their |his |her |its |the )?(?:(?!nation|public|market|crowd|"
    rf"fan|voter|country|world)[\w']+ ){{0,3}}?(?:response|reply|comments?|answers?|"
    rf"reaction|statement|clarification)\b"
    rf"|\bwill (?:be )?updated? (?:this|the|our) (?:story|article|post|piece|report) (?:if|when|with|should|once)\b"
    rf"|\b(?:messages?|e-?mails?|requests?) (?:seeking|for|requesting) comment (?:was|were|has been|had been|"
    rf"have been) (?:left|sent)\b"
    rf"|\b(?:was|were) (?:also )?(?:approached|contacted|emailed) (?:[\w' ]{{2,30}} )?for (?:an? |further |"
    rf"any )?(?:{_SOUGHT}|comment)\b|\b(?:had|has|have) (?:received|got|heard) (?:none|nothing)(?: back)? (?:by|"
    rf"before|as of|at)\b"
    rf"|\b(?:response|reply|comments?|answers?|reaction|statement) (?:from [^.;:]{{2,60}} )?(?:is|was|are|"
    rf"were) (?:still |yet |being )?(?:to be )?(?:awaited|pending|forthcoming|"
    rf"received)\b(?<!is received)(?<!was received)(?<!are received)(?<!were received)"
    rf"|\b(?:has|have|had|is|are|was|were) yet to (?:publicly )?(?:respond|reply|comment|react|answer|"
    rf"issue (?:an? )?(?:\w+ )?(?:statement|response|comment)|make (?:an? )?(?:\w+ )?(?:statement|comment)|"
    rf"address the|release (?:an? )?statement)\b(?! well)"
)
