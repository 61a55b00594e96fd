"""How newsrooms say that somebody was asked and said nothing: the words by class, and the constructions.

A question goes out (a request, a call), reaches somebody or not, and comes back without words: no reply, a refusal,
silence, an answer still awaited. All patterns are for small letters with straight apostrophes.
"""

import re

_NOT = (
    r"(?:did|does|do|has|have|had|was|were|is|are)(?: not|n't)(?: yet| immediately| initially| even| "
    r"ever| so far| publicly| directly| once)*"
)
_SENT = (
    r"(?:requests?|calls?|e-?mails?|messages?|questions?|quer(?:y|ies)|[ei]nquir(?:y|ies)|letters?|approach(?:es)?|"
    r"voicemails?|questionnaires?)"
)
_SOUGHT = (
    r"(?:comments?|(?:an )?interviews?|(?:a |an |any )?(?:response|reply|reaction|statement|answer|"
    r"explanation)s?|clarification)"
)
_TO_US = (
    r"(?:us|me|this (?:news)?paper|this (?:reporter|correspondent|website|publication|magazine)|reporters|"
    r"journalists|the "
    r"(?:paper|newspaper|magazine|site|agency|bbc|post|times|associated press|ap|afp|reuters|guardian|news|herald))"
)
_WAY = (
    r"(?:by (?:the )?(?:time|press|publication|deadline|late|early|close|end|noon|monday|tuesday|wednesday|"
    r"thursday|friday|"
    r"saturday|sunday|midday|evening)|before (?:publication|press|deadline|this)|in time|when (?:the|this|we|"
    r"contacted|asked|"
    r"approached|reached)|at press|as of|to us|at the time of|ahead of publication|despite|prior to)"
)

NO_REPLY_WORDS = tuple(
    "respond responded responding reply replied return returned returning reach reached contact contacted available "
    "unavailable unreachable answer answers answered unanswered unreturned response responses silent mum tight "
    "schtum cut disconnected get "
    "got come came silence comment comments commented request requests reaction phone phones telephone hung call "
    "calls questions question "
    "attempts efforts attempt effort avail success vain acknowledge acknowledged acknowledgement ignored located "
    "lipped word react reacted statement mobile line bounced emails email".split()
)
NO_REPLY = re.compile(
    rf"{_NOT} (?:respond(?:ed|ing)?|repl(?:y|ied|ying)|return(?:ed|ing)?|(?<!do not )(?<!don't )(?<!does not "
    rf")(?<!doesn't )answer(?:ed|ing)?|"
    rf"acknowledged?|react(?:ed)?|tak(?:e|en|ing)|pick(?:ed|ing)?(?: up)?) "
    rf"(?:[\w'-]+ ){{0,10}}?(?:(?:for|seeking) {_SOUGHT}|(?<!love ){_SENT})\b"
    rf"|{_NOT} (?:respond(?:ed)?|repl(?:y|ied)|answer(?:ed)?)(?=[.,;]| immediately\b| on [a-z]+day\b| {_WAY}\b)"
    rf"|(?:has|have|had|did|does)(?: not|n't) (?:yet )?(?:publicly |immediately |so far )?comment(?:ed)?\b"
    rf"|{_NOT} (?:get|got|gotten|come|came) back to (?:{_TO_US}\b|the [a-z]+(?= before| by| in time|[.,]))"
    # nobody of several
    rf"|\b(?:neither|none|nobody|no one|not one)\b[^.;:]{{0,90}}? (?:respond(?:ed)?|replied|return(?:ed)?|answered) "
    rf"(?:[\w'-]+ ){{0,6}}?(?:for {_SOUGHT}|{_SENT})\b"
    rf"|\b(?:no one|nobody)\b[^.;:]{{0,60}}? (?:picked up(?: the)?|answered (?:the |our |repeated )?(?:phone|"
    rf"telephone|door|bell|"
    rf"calls?|e-?mails?)|took (?:the|our) calls?|(?:was|were) (?:immediately )?(?:available|willing) (?:for|to) "
    rf"(?:comment|speak|"
    rf"talk|discuss)|(?:could|would) (?:be reached|comment|speak to|talk to))\b"
    rf"|\b(?:neither|none)\b[^.;:]{{0,60}}? (?:would|could) (?:comment|be reached|discuss|talk|speak (?:to|about|"
    rf"on))\b"
    rf"|\b(?:has|have|had|did)(?: not|n't) (?:yet |publicly |immediately |so far )?respond(?:ed)? to (?:the |these "
    rf"|those |his |her |their |"
    rf"any of the )(?:[a-z]+ )?(?:allegations?|accusations?|claims?|charges?|criticisms?|complaints?|lawsuit|"
    rf"reports?)\b"
    # nothing came back
    rf"|\b(?:no|without) (?:immediate |official |formal |public |substantive )?(?:response|reply|answer|comment|"
    rf"reaction|word)"
    rf"(?: to [\w' ]{{3,40}})? (?:from|by|was|has been|had been|came|arrived|at (?:the time|press)|by (?:the time|"
    rf"press|deadline)"
    rf"|forthcoming)\b"
    rf"|(?<!his )(?<!her )(?<!their )(?<!my )\b{_SENT}(?: [^.;:]{{1,140}}?)?,? (?:went|go|gone|was|were|remained|"
    rf"remain|been|"
    rf"left|rang) (?:largely |mostly |all |both |still )?(?:unanswered|unreturned|ignored|unacknowledged|without "
    rf"(?:an? )?(?:reply|"
    rf"response|answer|comment)|not (?:immediately )?(?:answered|returned|acknowledged|responded to|replied to)|"
    rf"met with "
    rf"(?:silence|no (?:reply|response))|(?:straight |directly )?to voicemail)\b(?! for (?:\w+ )?(?:years|months|"
    rf"decades))"
    rf"|\b{_SENT} (?:for |seeking |to |left |sent |put )[^.;:]{{2,120}}? (?:drew|brought|elicited|produced|yielded|"
    rf"received|got|"
    rf"met with) no (?:immediate )?(?:response|reply|answer|comment)\b|\b(?:phone )?calls? [^.;:]{{2,80}}? rang out\b"
    # nobody to be had
    r"|\b(?:(?:unable|impossible|not (?:immediately )?(?:possible|able)|failed) to|could(?: not|n't)(?: "
    r"immediately)?) (?:reach|"
    r"contact) [^.;:]{2,60}? for comment\b|\b(?:got|received|had) no (?:reply|response|answer)s?\b(?! (?:to|for) "
    r"(?:the|this) "
    r"(?:problem|riddle|puzzle|question))"
    rf"|(?:could|can)(?: not|n't) (?:immediately |initially |yet )?be (?:reached|contacted|located(?= for "
    rf"comment))\b(?! (?:by|on) (?:road|rail|"
    rf"boat|land|sea|car|air|foot|plane|train|emergency|rescue|fire))(?: for comment)?"
    rf"|\bnot available when (?:this|the|our|we|contacted|asked|reporters)\b"
    rf"|\brequests? (?:to (?:interview|speak|talk|meet)|for (?:an )?(?:interview|comment))[^.;:]{{0,80}}? (?:was|"
    rf"were|been) (?:turned "
    rf"down|declined|refused|rejected|denied|ignored|rebuffed)\b"
    rf"|\b(?:unavailable|not (?:immediately )?(?:available|reachable)|unreachable|not made available) (?:for "
    rf"(?:immediate |"
    rf"further )?(?:comment|an? interview|interview)|to (?:comment|be interviewed))\b"
    rf"|(?<!details )(?<!information )(?<!figures )(?<!data )(?<!results )(?:was|were|is|are)(?: not|n't) "
    rf"immediately "
    rf"(?:available|reachable)(?: for comment)?\b"
    rf"|\b(?:attempts?|efforts?|bids?)(?: (?:made |by )[^.;:]{{1,40}}?)? (?:to|at) (?:reach|contact|get|obtain|"
    rf"seek|speak|talk|"
    rf"elicit|solicit|interview|secure (?:a |any )?(?:comment|reaction|response|interview))\w* [^.;:]{{2,100}}? "
    rf"(?:unsuccessful|unanswered|abortive|futile|fruitless|failed|in vain|"
    rf"not successful|(?:came to|yielded) (?:nothing|naught|no \w+)|did not succeed|to no avail)\b"
    rf"|\b(?:tried|sought|attempted|attempts|efforts|made [\w ]{{3,20}} calls)\b[^.;:]{{0,40}} (?:reach|contact|"
    rf"speak|comments?|"
    rf"reaction)\b[^.;:]{{2,60}} (?:without success|in vain|to no avail|unsuccessfully)\b"
    # silence
    rf"|\b(?:remain|kept|keep|stay|been|maintain|is|are|was|were)(?:s|ed|ing)? (?:largely |so far |notably |"
    rf"conspicuously |"
    rf"resolutely |publicly )?(?:silent|mum|tight-lipped|tight lipped|schtum) (?:on|about|over|regarding|as to|when|"
    rf"despite|so far|since)\b"
    rf"|\b(?:maintain|greet|met|meet|respond)(?:ed|s|ing)? (?:with )?(?:an? )?(?:studied |stony |stoic |total |"
    rf"complete )?silence\b"
    rf"|\b(?:cut|disconnected|ended|terminated) the (?:call|line|connection)\b"
    rf"|\bhung up (?:on (?:us|a reporter|hearing|being|learning|this)|when|after|the (?:phone|call)|without)\b"
    rf"|\b(?:walked|drove|stormed|strode|hurried|sped|ran|drove|left|departed|moved) (?:off |away |past |out |on "
    rf")?without "
    rf"(?:a word|answering|commenting|comment|responding|replying|taking (?:any )?questions)\b"
    rf"|\bignor(?:ed|es|ing) (?:shouted |repeated |multiple |several |our |all |reporters' |two |three |four |five |six )*"
    rf"(?:questions(?! of)|{_SENT} (?:for {_SOUGHT}|(?:from|by) [^.;:]{{2,60}}? (?:asking|seeking|requesting|about)))\b"
    rf"|\b(?:e-?mails?|messages?|letters?) (?:sent |addressed |to |left )[^.;:]{{2,90}}? (?:bounced|(?:was|were) returned "
    rf"(?:unopened|undelivered|as undeliverable))\b"
    rf"|\b(?:maintain|kept|keep|broke no|preserv)(?:s|ed|ing)? (?:its|his|her|their) silence\b(?= (?:on|about|over|in the "
    rf"face|despite|when|as|throughout|towards?)\b)"
)
_WE_CALLED = (
    r"(?:correspondent|reporters?|journalists?|this (?:news)?paper|newspaper|contact(?:ed)?|reach(?:ed)?|comments?|"
    r"reaction|calls to|calls made|tried|interview|repeated calls|asked)"
)
PHONE_OFF = re.compile(
    r"\b(?:phones?|telephones?|mobiles?|lines?|numbers?)(?: [\w']+){0,4}? (?:was|were|is|had been|rang|remained|"
    r"appeared|could "
    r"not be) (?:switched off|turned off|out of (?:reach|coverage|service|order)|unreachable|not reachable|not "
    r"reached|not "
    r"connecting|unanswered|disconnected|engaged|out\b|dead)|\b(?:did|does)(?: not|n't) (?:answer|pick up) (?:his|"
    r"her|their|"
    r"its|the|our) (?:phones?|calls?|telephones?|mobile|door)\b"
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
)
"""A phone that was off, in a sentence in which somebody wanted to ask; those of missing people are off too."""
DECLINED_WORDS = tuple(
    "declined declines declining refused refuses refusing comment comments commented commenting response confirm "
    "drawn "
    "discuss elaborate chose opted preferred elected unwilling unable say answer interview interviewed counsel "
    "respond "
    "speak reply statement questions question inquiries enquiries queries calls add demurred fifth would only points".split()
)
_DETAIL = r"(?:details?|information|comments?|particulars|specifics|explanation|reasons?|figures|answers?|response)"
_SPEAK = (
    r"(?:(?:\w+ly )?(?:comment|be (?:interviewed|drawn|quoted)|discuss|elaborate|respond|reply|react|expand on|be "
    r"specific)|"
    r"speak (?:to|with|about|on|of|publicly|for)|talk (?:to|with|about|publicly)|answer (?:[\w'-]+ "
    r"){0,3}?(?:questions?|quer(?:y|ies)|when|whether|why|how)|take "
    r"(?:any )?questions|(?:provide|give|offer|share|release|make) (?:an? |any |further |more |additional |other |"
    r"the |its |his "
    r"|her |their |public )*(?:"
    + _DETAIL
    + r"|statement|interview)|say (?:how|what|whether|who|if|why|when|where|which|"
    r"more|anything|much)|confirm|share|specify|disclose|reveal|identify|name (?!a |the |an )|explain|go into|shed|"
    r"weigh in|"
    r"address (?:the|these|those|questions)|grant (?:an )?interview|be drawn)"
)
DECLINED = re.compile(
    rf"\bwould(?: not|n't) immediately (?:describe|identify|provide|release|give|name|disclose|reveal|explain|specify|"
    rf"clarify|answer|respond|say|confirm|comment|discuss|elaborate)\b"
    rf"|\bwould (?:say only|only say|confirm only|only confirm) (?:that|he|she|it|they|how|there)\b"
    rf"|\b(?:refus|declin)(?:ed|es|ing) to answer (?:any|all|most|many) of the (?:questions|points|queries)\b"
    rf"|\b(?:declin(?:ed|es|ing)|refus(?:ed|es|ing)|(?:chose|choosing|opted|elected|preferred|decided) not|(?:was|"
    rf"were) "
    rf"(?:unwilling|not willing|not prepared|reluctant)|(?:did|does|do)(?: not|n't) (?:want|wish)) (?:again |once "
    rf"more )?to "
    rf"{_SPEAK}\b"
    r"|\b(?:was|were|is|are) (?:unable|not able|not in a position|not at liberty) to (?:comment|elaborate|discuss|"
    r"answer "
    r"(?:\w+ )?questions|respond to (?:\w+ )?(?:questions|requests|queries)|(?:provide|give|offer) (?:a |any |"
    r"further )?(?:comment|"
    r"response|details))\b"
    r"|\b(?:declin|refus|turn|rebuff|reject)(?:ed|es|s|ing) (?:down )?(?:(?:further )?comment\b|(?:an? |the |our |"
    r"all |"
    r"multiple |several |repeated |numerous )*(?:requests? (?:for|to be) (?:comment|an? interview|interviewed?|"
    r"interviews)|"
    r"interview requests?|interviews?(?= [a-z]| ?[.,;])|invitations? to comment))"
    r"|\b(?:would|will|could|can|does|do|did|has)(?: not|n't|not) (?:publicly |immediately |be )?(?:(?<=could not "
    r")comment|(?<=could n't )comment|comment(?:ed|ing)? (?:on|about|"
    r"further|beyond|publicly)|discuss (?:the|its|his|any|details|specific|individual)|be drawn\b|elaborate\b|"
    r"commenting)"
    r"|\bwould(?: not|n't) (?:comment|elaborate|go into|discuss|say (?:how|what|whether|who|if|why|when|where|"
    r"which|more)|"
    r"confirm|be "
    r"drawn|be interviewed|answer questions|give (?:further |more |any )?details)\b|\bwould neither confirm nor "
    r"deny\b"
    r"|\b(?:had|has|have|offered|offers|gave|gives|made|makes|issued|provided|passed) no (?:immediate |further |"
    r"official |public "
    r"|other |additional )?(?:comments?|response|reply|statement(?! of)|reaction)\b"
    r"|\b(?:had|has|have) nothing (?:further |more |else )?to (?:say (?:on|about)|add)\b"
    rf"|{_NOT} (?:make|made|offer|offered|provide|provided|give|gave|given|issue|issued|release|released|send|sent|"
    rf"return|"
    rf"returned|submit|submitted) (?:an? |any |immediate |further |official |public |formal )*(?:comment|response|"
    rf"reply|answer|"
    rf"statement|reaction)s?\b(?! (?:that|to the (?:police|court)))"
    r"|\b(?:referred|directed|deferred|redirected) (?:all |any |further |our |media |press |other )*(?:questions|"
    r"[ei]nquiries|"
    r"queries|calls|requests for comment|comment) (?:[\w' ]{0,40} )?to\b"
    r"|\b(?:sidestepped|dodged|ducked|evaded|deflected|brushed (?:off|aside)|waved (?:away|off|aside)|batted away|"
    r"skirted|"
    r"avoided|rebuffed) (?:an? |the |all |any |our |several |repeated |shouted |reporters' |direct )*questions?\b"
    r"|\b(?:withheld|reserved) comment\b|\bdemurred (?:when|at|on)\b"
    r"|\bkept (?:his|her|their|its) (?:own )?counsel\b|\b(?:pleaded|invoked|took) the fifth\b"
)
AWAITED_WORDS = tuple(
    "approached contacted reached asked awaiting awaited await waiting yet update updated left sent sought".split()
)
AWAITED = re.compile(
    rf"\b(?:has|have|had) (?:also )?been (?:approached|contacted|asked|emailed|invited)(?: [\w' ]{{2,30}}?)? "
    rf"(?:for|to) (?:a |an |further "
    rf"|their |his |her |its )?(?:{_SOUGHT}|comment|respond)\b"
    rf"|\b(?:has|have|had) (?:also )?sought (?:an? |further |their |its |his |her )?(?:comments?|response|reaction|"
    rf"statement|clarification)\b"
    rf"|(?<!he )(?<!she )(?<!they )(?<!and )(?<!who )\b(?:is|are|was|were|still) (?:still )?(?:awaiting|waiting "
    rf"for|waiting on) (?:an? |their |his |her |its |the )?(?:[\w']+ ){{0,3}}?"
    rf"(?:response|reply|comments?|answers?|reaction|statement|clarification)\b"
    rf"|\bwill (?:be )?updated? (?:this|the|our) (?:story|article|post|piece|report) (?:if|when|with|should|once)\b"
    rf"|\b(?:messages?|e-?mails?|requests?) (?:seeking|for|requesting) comment (?:was|were|has been|had been|have "
    rf"been) (?:left|"
    rf"sent)\b"
    rf"|\b(?:response|reply|comments?|answers?|reaction|statement) (?:from [^.;:]{{2,60}} )?(?:is|was|are|were) "
    rf"(?:still |yet |being )?"
    rf"(?:to be )?(?:awaited|pending|forthcoming|received)\b(?<!is received)(?<!was received)(?<!are "
    rf"received)(?<!were received)"
    rf"|\b(?:has|have|had|is|are|was|were) yet to (?:publicly )?(?:respond|reply|comment|react|answer|issue (?:an? "
    rf")?(?:\w+ )?(?:statement|"
    rf"response|comment)|make (?:an? )?(?:\w+ )?(?:statement|comment)|address the|release (?:an? )?statement)\b(?! "
    rf"well)"
)
