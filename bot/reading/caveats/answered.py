"""What looks like a refusal and is none: it was long ago, or an answer is told with it.

All patterns are for small letters with straight apostrophes.
"""

import re

from bot.reading.caveats.scene import Scene

_COMMENT = re.compile(r"\bcomment")
_NOW = re.compile(
    r"\b(?:has|have|is|are) (?:\w+ly |so far |also |not )?$|^(?:has|have|does|do|is|are|refuses|declines)\b"
)
_HAD = re.compile(r"\bhad (?:[a-z]+ly |long |also |always |until then |so far )*$")
_LONG = re.compile(
    r"\bfor (?:(?:a|an|the|several|many|some|more than|over|nearly|almost|about|at least|past|last|previous|[a-z]+|"
    r"\d+) ){0,4}?(?:days|weeks?|months?|years?|decades?)\b|\bhad (?:long|always|previously|repeatedly|initially|"
    r"consistently)\b|\b(?:until (?:now|then|this|last|recently|[a-z]+day)|at first|back then|at the time|earlier)\b"
)
"""By these a refusal that "had" been one is told as over."""
_FORMERLY = re.compile(
    r"\b(?:early|late|midway|later) (?:in|on in) (?:his|her|their|its|the|that) (?:[a-z]+ ){0,2}(?:run|race|campaign|"
    r"bid|term|tenure|career|candidacy|primary|season|administration|presidency)\b|\bback (?:then|in)\b|\bat the time\b"
)
_THEN = re.compile(
    r"\b(?:months|years|decades) (?:ago|before|earlier)\b|\blast (?:year|summer|spring|autumn|fall|winter)\b|"
    r"\bin (?:19|20)\d\d\b"
)
"""Times of the refusal in its own sentence; in the one before they may be those of something else that is told."""
_MORE = re.compile(r"\b(?:further|elaborate|expand on|beyond|more|much|additional|go into|specific)\b")
_REASON = re.compile(
    r"[^.;]{0,120}?, (?:but |and |though )?(?:say|said|saying|adding|noting|insisting|insisted|arguing)\b"
)
_SPOKE = re.compile(
    r"\b(?:said|says|told|affirmed|confirmed|suggested|indicated|insisted|added|acknowledged|admitted|hinted|"
    r"stressed|noted|explained|conceded|predicted|announced)\b(?! by\b)[^;]*?(?:,? (?:but|though|although|yet)|(?<! he)"
    r"(?<! she)(?<! they) and) (?:he |she |they )?(?:also |then |again |repeatedly )?$"
)
"""Before a refusal: the same one spoke, and only keeps a part back: "said it would come, but would not say when"."""


def is_over(scene: Scene, start: int, end: int) -> bool:
    """Say whether the refusal at ``start`` to ``end`` is told of another time, when others asked.

    "For months it had refused to discuss it" is over. "Declined to comment" is what newsrooms write of their own
    question, whatever else the sentence tells.
    """
    sentence = scene.sentence_at(start)
    before = scene.low[sentence.start : start]
    if _HAD.search(before) is not None:
        return _LONG.search(scene.low, sentence.start, sentence.end) is not None
    if _COMMENT.search(scene.low, start, end) or _NOW.search(before) or _NOW.match(scene.low[start:end]):
        return False
    index = scene.index_at(start)
    earlier = scene.sentences[max(0, index - 1)]
    first = earlier.start if earlier.paragraph_index == sentence.paragraph_index else sentence.start
    return bool(_FORMERLY.search(scene.low, first, start) or _THEN.search(before))


def is_answered(scene: Scene, start: int, end: int) -> bool:
    """Say whether who refuses at ``start`` to ``end`` gives an answer in the same sentence, and keeps a part back."""
    sentence = scene.sentence_at(start)
    is_part = _MORE.search(scene.low, start, min(sentence.end, end + len(" further"))) is not None
    if is_part and _REASON.match(scene.low, end, sentence.end):
        return True
    is_comment = _COMMENT.search(scene.low, start, end) is not None
    return (is_part or not is_comment) and _SPOKE.search(scene.low[sentence.start : start]) is not None
