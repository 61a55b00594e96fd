"""Papers and works as sources, and how they speak. Lemmas."""

import re

PAPERS = frozenset(
    "accounts affidavit analysis appraisal article audit autobiography biography blog blotter book booklet brochure "
    "bulletin cable chronicle dispatch catalogue census complaint contract deposition diary disclosure docket document "
    "documentary dossier editorial email e-mail encyclopedia essay exposé fact-sheet factsheet file filing handbook "
    "homepage indictment investigation invoice lawsuit leaflet ledger listing log manifesto manual memo memoir "
    "memorandum minutes newsletter notebook obituary op-ed pamphlet paper petition podcast poll preprint profile "
    "prospectus readout record report review slide slideshow spreadsheet study submission suit survey testimonial "
    "textbook thesis tally transcript warrant webpage website whitepaper writ".split()
)
"""What somebody wrote or made, and the page passes on."""

SHEETS = {
    "account": frozenset({"bank", "eyewitness"}),
    "application": frozenset({"asylum", "court", "licence", "license", "patent", "planning", "warrant"}),
    "briefing": frozenset({"intelligence", "policy", "research", "security"}),
    "certificate": frozenset({"birth", "death", "marriage"}),
    "findings": frozenset({"audit", "coroner", "court", "inquest", "inquiry", "written"}),
    "finding": frozenset({"audit", "coroner", "court", "inquest", "inquiry", "written"}),
    "message": frozenset({"internal", "text", "whatsapp", "slack"}),
    "note": frozenset({"analyst", "briefing", "client", "investor", "research", "suicide"}),
    "page": frozenset({"crowdfunding", "fundraising", "web", "wikipedia"}),
    "presentation": frozenset({"board", "internal", "investor", "slide"}),
    "roll": frozenset({"court", "electoral"}),
    "sheet": frozenset({"charge", "fact", "term"}),
    "statement": frozenset({"bank", "charging", "witness"}),
    "summary": frozenset({"autopsy", "intelligence", "police"}),
}
"""Nouns that are papers only behind one of these words."""

TELLING = frozenset(
    "accuse add allege argue assert blame call cast catalogue charge chart "
    "chronicle cite claim compare conclude contend "
    "depict describe detail disclose document estimate explain find explore forecast identify indicate list mention "
    "name narrate note outline paint point portray predict put quote rank rate "
    "recall recommend record recount refer relate "
    "report reveal say set show speak state suggest tell trace warn write".split()
)
"""What papers do."""

SAYING_IN = frozenset(
    "accuse acknowledge admit allege announce argue assert attribute blame boast call claim complain concede conclude "
    "confess contend declare deny describe detail disclose estimate explain find forecast insist list lament note "
    "portray praise predict promise put recall recommend recount relate remember report reveal say state suggest tell "
    "warn write".split()
)
"""What people do in papers, and what is done in them: "in her memoir she says", "in the findings it is put …"."""

HEARD = frozenset("appear clear come emerge hear know learn see take transpire".split())
"""What is known "from" a paper."""

CONTENTS = frozenset(
    "chapter clause data detail entry evidence figure footnote item language line number page paragraph passage photo "
    "photograph section sentence table".split()
)
"""What stands in a paper and tells for it."""

WRITTEN_TO = frozenset("email e-mail file listing memo memorandum record will".split())
"""Papers in which somebody speaks to others: that "in an email she said" so is their own word and not passed on."""

STUDIES = frozenset("analysis article investigation paper poll preprint report review study survey".split())
"""Of these, those that nobody in particular may have made: "reports indicate", "one analysis"."""

NOBODYS = frozenset("one some many most other several various numerous multiple recent previous past early new".split())

EFFECT = re.compile(r"(?:rais|spark|prompt|dr[ae]w|caus|trigger|fuel|accompan|provok|stok|unleash)")
"""Verbs of what papers and posts bring about: behind these they are what is told of, and not who tells it."""

OWN = frozenset("our my this your".split())
