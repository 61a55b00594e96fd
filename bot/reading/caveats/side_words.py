"""The words by which a side is known: heads of firms, unions, parties to a suit, and how one defends oneself."""

import re

SAYING = re.compile(
    r"(?:sa(?:id|ys?|ying)|told|tells?|wrote|writes?|add(?:ed|s)|insist|maintain|argu|claim|call|describ|promis|"
    r"according|"
    r"stat(?:ed|es)|explain|acknowledg|confirm|den[iy]|reject|dismiss|respond|defend|assur|announc|blam|accus|"
    r"not(?:ed|es)|"
    r"tweet|post|declar|reads?|boasts|complain|hail|prais|boast|tout)"
)
DEFENCE = re.compile(
    r"\bdefend(?:s|ed) (?:his|her|its|their) (?:[a-z]+ ){0,2}(?:decisions?|actions?|handling|conduct|removals?|"
    r"remarks?|comments?|choice|approach|response|practices?|tactics|policy|policies|deal|cuts?|ban|arrests?|"
    r"raids?)\b"
    r"|\b(?:stands?|stood|standing) by (?:his|her|its|their) (?:[a-z]+ )?(?:decisions?|remarks?|comments?|"
    r"reporting|words|statements?|actions?|claims?|findings)\b"
    r"|\bmaintain(?:s|ed|ing)? (?:his|her|their|its) innocence\b"
)
DEFENCE_WORDS = (
    "maintain maintains maintained maintaining defends defended defending stand stands stood standing"
).split()
PRAISE = re.compile(
    r"\b(?:[Ww]e(?:['’]re| are| were)|[Oo]ur [a-z]+ (?:is|are)|I(?:['’]m| am)|[Cc]ompany is) (?:[a-z]+ly |so |"
    r"very |also |all |"
    r"incredibly )*(?:proud|thrilled|excited|delighted|pleased|committed|dedicated|honou?red|confident)"
    r" (?:to|of|that|with|about|in)\b"
    r"|\b[Ww]e take [^.”\"]{3,60}? seriously\b"
    r"|\b[Oo]ur (?:top |first |number one |highest )?priority (?:is|remains)\b"
    r"|\b[Ww]e (?:strive|pride ourselves|believe our|stand by our|remain (?:committed|confident))\b"
)
NOT_SAID = re.compile(r"\b(?:not|never|declin(?:ed|es)|refus(?:ed|es))\b|n't\b")
"""Between a source and its verb: nothing was said."""
_ROLE = (
    r"(?:spokes(?:man|woman|person)|CEO|[Cc]hief [Ee]xecutive(?: [Oo]fficer)?|[Cc]o-founder|[Ff]ounder|[Cc]hairman|"
    r"[Mm]anaging [Dd]irector|[Gg]eneral [Mm]anager|[Cc]hief (?:[Oo]perating|[Ff]inancial|[Tt]echnology) "
    r"[Oo]fficer|CFO|CTO|"
    r"COO|[Oo]wner|[Vv]ice[ -][Pp]resident|representative|publicist)"
)
_NAME = r"[A-Z][\w&’'.-]*(?: (?:of |& )?[A-Z][\w&’'.-]*){0,4}"
HEAD = re.compile(
    rf"(?P<firm>{_NAME})(?:['’]s?)? (?:[a-z]+ )?{_ROLE}\b"
    rf"|\b{_ROLE}(?:,? and [a-z -]{{3,30}})? (?:of|for|at|with) (?:the )?(?P<house>{_NAME})"
)
FIRM = re.compile(
    r"(?:the|a|an) (?:[a-z-]+ )?(?:company|firm|airline|operator|retailer|bank|chain|manufacturer|maker|developer|"
    r"landlord|platform|supermarket|insurer|brand|startup|start-up|carrier|automaker|carmaker|utility|studio|"
    r"restaurant|hotel|school|university)(?: (?:spokes(?:man|woman|person)|representative|executive|said))?$",
    re.IGNORECASE,
)
PUBLIC = re.compile(
    r"\b(?:[Pp]olice|[Ff]ire|[Ss]heriff|[Cc]oast ?[Gg]uard|[Hh]ospital|[Cc]ourt|[Ww]eather|[Aa]mbulance|"
    r"[Uu]\.?[Nn]\.?|"
    r"[Rr]egulator|[Pp]rosecutors?|[Aa]ttorney|[Mm]inistry|[Dd]epartment|[Aa]gency|[Gg]overnment|[Cc]ity|[Cc]ounty|"
    r"[Ss]tate|[Cc]ampaign|[Ff]ormer|[Uu]nion|WHO|CDC|FBI|NASA)\b"
)
TROUBLE = re.compile(
    r"\b(?:lawsuits?|sued|sues|suing|fined|inquiry|investigat(?:ion|ing|ed|ors)|probe|regulators?|recall(?:s|ed|"
    r"ing)?|"
    r"outages?|breach(?:es|ed)?|hack(?:ed|ers?)|cyber ?attacks?|scandal|accus(?:e[ds]?|ing|ations?)|"
    r"allegations?|complaints?|complain(?:ed|s|ing)?|spill|layoffs|lay(?:ing)? off|job cuts|boycott|backlash|"
    r"contaminat(?:ed|ion)|defect(?:s|ive)?|faulty|stranded|bankrupt(?:cy)?|unpaid|evict(?:ed|ions?)?|tribunal|"
    r"criticis(?:ed|m)|criticiz(?:ed)|outcry|misleading|controvers(?:y|ial)|walked out|walkout|refunds?|"
    r"mislabel(?:led|ing)|poison(?:ed|ing)|protests?|disputed?|in court)\b"
)
STRIKE = re.compile(r"\b(?:strikes?|striking|walkout|walked out|picket|industrial action|stopped work|stoppage)\b")
UNION = re.compile(
    r"(?<!European )(?<!African )(?<!Soviet )(?<!credit )(?<!Credit )\b[Uu]nions?\b(?!['’]s foreign)|"
    r"\bfederation of [a-z]+ workers\b|\b(?:Teamsters|UAW|SEIU|AFL-CIO|Unison|GMB|RMT|Aslef|Unite)\b"
    r"|\b(?:[Ss]trik(?:ers?|ing [a-z]+)|picketers?)\b"
)
PROTESTER = re.compile(
    r"\b(?:[Oo]ne of the|[Ff]ellow|[Aa]nother|[Aa]|[Tt]he) (?:[a-z]+ )?(?:protest[eo]rs?|demonstrators?|"
    r"picketers?|strikers?)\b"
)
SUIT = re.compile(
    r"\b(?:lawsuits?|sued|sues|suing|court|divorce|custody|plaintiffs?|defendants?|tribunal|settlement|trial|"
    r"evict(?:ed|ion)?)\b"
)
SPOKEN_FOR = re.compile(r"spokes(?:man|woman|person)|representative|publicist")
LITIGANT = re.compile(
    r"\b(?:[Pp]laintiffs?|[Dd]efendants?|[Cc]laimants?|[Cc]omplainants?|[Aa]ccusers?|[Ee]x-(?:husband|wife)|"
    r"estranged "
    r"(?:husband|wife)|[Tt]he landlord|[Tt]enants)\b"
)
OWN_PAGE = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]|['’]s) (?:[a-z$\d,.-]+ )?(?:listing|brochure|product page|sales page|product "
    r"description|marketing material|promotional material|packaging)\b"
    r"|\blisting$|\b(?:seller|company|maker|manufacturer|firm|brand|retailer|vendor|hotel|resort|agency|clinic)['’]s "
    r"(?:own )?(?:website|site|web page|listing|page|brochure|blog)\b|\bdescription on the website\b"
    r"|, (?:whose (?:own )?(?:company|firm|business|start-?up) (?:makes|sells|developed)|who (?:is marketing|"
    r"is selling)) "
)
RIVAL = re.compile(
    r"\b(?:said|told [a-z]+|complained|joked|scoffed) of (?:his|her|their) (?:[a-z]+ )?(?:rival|opponent|challenger|"
    r"competitor|predecessor)s?\b"
    r"|\b(?:accused|attacked|slammed|blasted|criticiz(?:ed|es)|criticis(?:ed|es)|ripped) (?:his|her|their) "
    r"(?:[A-Za-z]+ ){0,2}(?:rival|opponent|challenger|competitor)s?\b"
)
RIVAL_WORDS = "rival rivals opponent opponents challenger challengers competitor competitors predecessor".split()
