"""Emotive, mocking and damning words by class, and where the same words are neutral: a closed list, each looked at."""

import re

_ASTONISHED = (
    "whopping staggering staggeringly eye-watering eye-popping jaw-dropping mind-boggling mind-blowing bombshell "
    "measly paltry piddling astronomically"
)
_DAMNING = (
    "shocking outrageous outrageously disgraceful disgracefully shameful shamefully "
    "shameless shamelessly appalling appallingly vile sickening sickeningly monstrous barbaric heinous despicable "
    "deplorable ghastly ghoulish grotesque grotesquely horrendous atrocious abysmal abysmally abhorrent loathsome "
    "repugnant repulsive disgusting disgusted sordid sleazy seedy lurid dastardly callous callously heartless "
    "egregious "
    "egregiously scandalous scandalously damning "
    ""
)
_MOCKING = (
    "ludicrous laughable laughably bonkers crazed ridiculous insane unhinged farcical "
    "pathetic "
    "pathetically idiotic moronic asinine boneheaded harebrained hare-brained half-baked preposterous "
    "preposterously absurd nonsensical delusional deranged hysterical loony nutty wacky kooky inept ineptly "
    "ineptitude feckless clueless ham-fisted bumbling bungling bungled botching shambolic miserably limply "
    "spineless cowardly gutless mealy-mouthed smug smugly pompous pampered self-serving "
    "sanctimonious holier-than-thou hypocritical hypocrisy two-faced weaselly slimy shady unsavory unsavoury oafish "
    "boorish buffoonish cartoonish tinpot truth-challenged penny-pinching nanny-state"
)
_SCORNED = (
    "fiasco farce shambles boondoggle clown clowns buffoon buffoons charade travesty dumpster-fire "
    "fearmongering "
    "fear-mongering scaremongering warmonger warmongering warmongers charlatan charlatans huckster quackery claptrap "
    "hogwash hokum poppycock gobbledygook drivel propaganda-driven indoctrination indoctrinate indoctrinating "
    "cronies cronyism thuggish henchmen goons stooge stooges lackey lackeys fat-cat sycophants bootlickers "
    "lunatic lunatics zealots crackpot crackpots pervert perverts shenanigans skulduggery skullduggery chicanery "
    "tirade tirades diatribe diatribes screed screeds histrionics pandering pandered kowtow kowtowed kowtowing "
    "foisted foisting swanned swanning hoodwinked hoodwink bamboozled fleeced fleecing swindling brainwashed "
    "brainwashing libtard libtards lamestream leftards trainwreck"
)
_RUTHLESS = (
    "notorious infamous infamously draconian brazen brazenly blatant blatantly bloodthirsty tyrannical despotic "
    "iron-fisted jackbooted orwellian kafkaesque sinister nefarious dastardly unconscionable unconscionably "
    "humiliating humiliatingly cynically ruthlessly viciously savagely"
)
_SPOKEN = (
    "trashed trashing ranted ranting moaned whined whining gloated "
    "gloating "
    "crowed sneered sneering bleated bragged bragging gushed raved blathered spewed spewing peddled peddling "
    "parroted parroting trumpeted"
)
STRONG = tuple(dict.fromkeys(f"{_ASTONISHED} {_DAMNING} {_MOCKING} {_SCORNED} {_RUTHLESS} {_SPOKEN}".split()))
_PHRASES = (
    r"explosive (?:interviews?|claims?|allegations?|testimony|reports?|revelations?|details?|memo)",
    r"brutal (?:war|attacks?|murders?|killings?|crackdown|regime|assault|occupation|invasion|dictator(?:ship)?)",
    r"stunning (?:rebuke|reversal|admission|revelations?|indictment|betrayal|hypocrisy|display|lack)",
    r"the (?:thugs|so-called (?:experts?|elites?|leaders?))",
    r"an? (?:overwhelming|whopping|staggering|massive) \$?[\d,.]+",
    r"ignor(?:es|ed|ing) the fact that",
    r"(?:refus(?:es|ed|ing)|unable|unwilling) to (?:face|admit|accept) the (?:truth|fact|reality|obvious)",
    r"detached from reality",
    r"gravy train",
    r"kangaroo courts?",
    r"banana republic",
    r"snake[- ]oil",
    r"puppet (?:regime|government|assembly|state|parliament|leader|ruler)",
    r"sham (?:elections?|referendums?|trials?|votes?|investigation)",
    r"trott(?:ed|ing) out",
    r"dream(?:t|ed) up",
    r"cook(?:ed|ing) up (?:an? )?(?:scheme|plot|plan|excuse|story|lie|scandal)s?",
    r"witch[- ]hunts?",
    r"hissy fit",
    r"temper tantrum",
    r"train wreck of",
    r"dumpster fire",
    r"circus (?:of|that|around|surrounding)",
    r"middle finger to",
    r"reign of terror",
    r"crocodile tears",
    r"thinly[- ]veiled",
    r"bald-faced|bare-faced",
    r"red-faced",
    r"insult(?:s|ed|ing)? (?:[\w'-]+ ){0,3}intelligence",
)
LOADED = re.compile(rf"(?<![\w-])(?:(?:{'|'.join(STRONG)})\b(?!-)|(?:{'|'.join(_PHRASES)})\b)")
FIRST_WORDS = (
    *dict.fromkeys(
        (
            *(word for word in STRONG if "-" not in word),
            *(part for word in STRONG if "-" in word for part in word.split("-")),
            *"explosive brutal so thugs overwhelming massive fact detached stunning face admit accept gravy "
            "kangaroo banana snake puppet sham trotted trotting dreamt dreamed cooked cooking witch hissy temper "
            "train "
            "dumpster circus finger reign crocodile thinly bald bare red intelligence".split(),
        )
    ),
)
"""Words, at least one of which each of them has."""
LITERAL = re.compile(
    r"(?:horrif(?:ic|ying)|horrendous|shocking|heinous|sickening|barbaric) (?:[a-z]+ )?(?:abuse|attacks?|crimes?|"
    r"details?|"
    r"injur(?:y|ies)|murders?|killings?|accidents?|crash|burns|deaths?|ordeal|violence)\b"
    r"|disgusted (?:by|with|at)\b|peddl(?:ed|ing) (?:drugs?|cocaine|heroin|narcotics|bikes?|furiously|up|along)\b"
    r"|seedy (?:bread|fruit|grapes)\b|absurd(?:ly)?(?:ist)? (?:theat|comed|humou?r|play)|toothless (?:smile|grin)\b"
    r"|insane (?:asylum)\b|hysterical(?:ly)? (?:laugh|cry|cri|funny)|shady (?:spot|areas?|side|trees?|lane|place|"
    r"corner)\b"
    r"|gushed (?:out|from|into|through|over|down)\b|trumpeted in\b|clowns? (?:fish|school|college|act|nose|"
    r"costume|car)"
    r"|bragging rights\b|staggering (?:in|into|out|back|home|through|towards?|under|around|along|off)\b"
    r"|spew(?:ed|ing) (?:[a-z]+ )?(?:ash|lava|smoke|gas(?:es)?|water|oil|steam|plumes?|out|from|vapou?r|carbon|"
    r"radiation)"
)
"""The same words where they are the matter itself, or mean something else."""
HELD = re.compile(
    r"\b(?:portray|perceiv|describ|call|label|dismiss|denounc|brand|deem|regard|interpret|paint|condemn|decr|accus|"
    r"consider|characteri|think|thought|believ|argu|insist|complain|fear|suggest|alleg|urg|agree)[a-z]*\b[^;\n]{0,60}$"
    r"|\b(?:look|looks|seem|sound|sounds|come across) (?:like|as) (?:[\w',-]+ ){0,4}$"
    r"|\b(?:seen?|saw|views?|viewed|cast) (?:[\w'-]+ ){0,8}as (?:[\w'-]+ ){0,3}$"
    r"|\bto (?:some|many|critics),? [^;:\n]{0,60}$"
)
"""Before such a word: somebody holds it, and be it the many who are not named."""
TO_ELSEWHERE = re.compile(r"\b(?:take a look at|click here|read (?:more|our)|check out|see (?:our|more))\b")
"""In a line that sends its reader elsewhere nothing is marked."""
COLOUR = re.compile(
    r"\b(?:whisk|yolks?|simmer|oven|goals?|hat-trick|striker|midfield|innings|wickets?|batsman|quarterback|touchdown|"
    r"playoffs?|season|coach|league|defen[cs]e in tatters|match|halftime|half-time|penalty kick|homer|inning|movie|"
    r"film|novel|album|comedy|actors?|actress|sitcom|episode|game|gameplay|player|players)\b"
)
"""Words of a sentence on sport, cooking and the arts: its strong words are the colour of the matter."""
PLAY = re.compile(
    r"\b(?:sports?|nfl|nba|mlb|nhl|soccer|football|tennis|golf|games?|gaming|recipes?|food|reviews?|albums?|"
    r"movies?|films?|tv|books?|culture|wiki|fandom|music)\b"
)
"""The same of an address."""
PLAYED = re.compile(
    r"\b(?:gaming|video ?games?|albums?|movies?|films?|recipes?|playstation|xbox|nintendo|netflix|season \d|episode)\b"
)
"""The same of a headline."""
GAME = re.compile(
    r"\b(?:infielders?|outfielders?|shortstop|pitchers?|innings?|batters?|bullpen|quarterbacks?|touchdowns?|"
    r"linebackers?|midfielders?|strikers?|goalkeepers?|batsm[ae]n|wickets?|playoffs?|preseason|roster|lineup|rebounds?|"
    r"dugout|coach(?:es)?|halftime|scrum|offside)\b"
)
"""Words of a page on a game."""
GAME_LEAST = 4
"""Different ones from which on a page is such a one."""
