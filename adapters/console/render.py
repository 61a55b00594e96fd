"""An answer as lines for a terminal. Control characters of stored texts never reach it."""

import textwrap
import unicodedata

from bot.answer.summary import Summary, summarise_answer
from bot.model.answer import Answer, AnswerCaveat, OriginNode
from bot.model.chat import Action, Reply
from bot.wording import ANOTHER_PART, CAVEATS, ORIGIN, OUTLET, OUTSIDE, WARNING, say_articles, say_date

_INDENT = " " * 9


def render_answer(answer: Answer, *, width: int = 120) -> str:
    """Return the reply as people read it: changes first, one plain line, three labelled lines, what else to look at."""
    summary = summarise_answer(answer)
    lines = [f"{WARNING} {warning}" for warning in summary.warnings]
    lines.append(summary.headline)
    lines += _labelled(summary, width)
    lines += summary.after
    return "\n".join(map(plain, lines))


def _labelled(summary: Summary, width: int) -> list[str]:
    if not summary.origin:
        return []
    lines: list[str] = []
    for label, text in ((ORIGIN, summary.origin), (OUTLET, summary.outlet), (CAVEATS, summary.caveats)):
        lines += textwrap.wrap(
            text, width=width, initial_indent=f"{label:<9}", subsequent_indent=_INDENT, break_on_hyphens=False
        )
        notes = {ORIGIN: summary.origin_notes, CAVEATS: summary.caveat_notes}.get(label, ())
        for note in notes:
            lines += textwrap.wrap(note, width=width, initial_indent=_INDENT, subsequent_indent=_INDENT)
    return lines


def list_actions(answer: Answer) -> tuple[Action, ...]:
    """Return what can be done with an answer on a console."""
    if answer.status not in ("found", "several", "none"):
        return ()
    actions = [Action(verb="details", answer_id=answer.answer_id)] if answer.match else []
    if answer.alternatives:
        actions.append(Action(verb="other", answer_id=answer.answer_id))
    if answer.match and answer.match.url:
        actions.append(Action(verb="open", answer_id=answer.answer_id))
    return tuple(actions)


_LABELS = {"details": "Details", "other": "Other matches", "open": "Address"}


def render_reply(reply: Reply) -> str:
    """Return a reply with its actions as numbers."""
    if not isinstance(reply.body, Answer):
        return "\n".join(map(plain, reply.body.text.splitlines()))
    lines = [render_answer(reply.body)]
    if reply.actions:
        lines.append(
            "  ".join(f"[{at}] {_LABELS.get(action.verb, action.verb)}" for at, action in enumerate(reply.actions, 1))
        )
    return "\n".join(lines)


def render_others(answer: Answer) -> str:
    """Return the other candidates, one a line."""
    return "\n".join(
        plain(f"{place}. {one.title or one.article_id}  {one.url or ''}".rstrip())
        for place, one in enumerate(answer.alternatives, 1)
    )


def render_details(answer: Answer) -> str:
    """Return all that an answer says: chain with evidence, caveats by severity, dates, others, what is not known."""
    lines: list[str] = []
    if answer.match and answer.match.sentence and answer.match.sentence.text:
        lines += ["SENTENCE", f"  {answer.match.sentence.text}"]
    if answer.origin:
        lines.append("CHAIN")
        lines += [line for node in answer.origin.chain for line in _node_lines(node)]
        for other in answer.origin.others:
            lines.append(f"  {ANOTHER_PART}")
            lines += [line for node in other.chain for line in _node_lines(node)]
        lines += [f"  {OUTSIDE} {note.text} ({note.source.url})" for note in answer.origin.notes]
        if answer.origin.earliest:
            first = answer.origin.earliest
            when = f", {say_date(first.published)}" if first.published else ""
            lines.append(f"  earliest in this corpus: {first.url or first.article_id}{when}")
    for severity in ("high", "medium", "low"):
        own = [caveat for caveat in answer.caveats if caveat.severity == severity]
        if own:
            lines.append(f"CAVEATS, {severity}")
            lines += [line for caveat in own for line in _caveat_lines(caveat)]
    if answer.outlet and answer.outlet.facts:
        lines.append("OUTLET")
        lines += [
            f"  {fact.text} [{fact.source}{f', {fact.as_of}' if fact.as_of else ''}]" for fact in answer.outlet.facts
        ]
    lines += _date_lines(answer)
    if answer.related:
        lines.append("OTHER ARTICLES")
        lines += [
            f"  {one.relation.replace('_', ' ')}: {one.title or one.url or 'address not known'}: {one.why}"
            for one in answer.related
        ]
    if answer.unknown:
        lines.append("NOT FOUND OUT")
        lines += [f"  {one.step}: {one.why}" for one in answer.unknown]
    lines.append(f"Answered {answer.asked_at} against {say_articles(answer.corpus_size)}; answer {answer.answer_id}")
    return "\n".join(map(plain, lines))


def _node_lines(node: OriginNode) -> list[str]:
    relation = f" ({node.relation})" if node.relation else ""
    lines = [f"  {node.name}{relation} [{node.basis}]"]
    if node.evidence and node.evidence.text:
        lines.append(f"      {node.evidence.text}")
    if node.source:
        lines.append(f"      {node.source.url}")
    return lines


def _caveat_lines(caveat: AnswerCaveat) -> list[str]:
    lines = [f"  {caveat.text} [{caveat.rule}]"]
    if caveat.sentence_text:
        lines.append(f"      {caveat.sentence_text}")
    if caveat.source:
        lines.append(f"      {caveat.source.url}")
    return lines


def _date_lines(answer: Answer) -> list[str]:
    dates = answer.dates
    known = [
        (label, value)
        for label, value in (
            ("event", dates.event),
            ("published", dates.published),
            ("reposted", dates.reposted),
            ("asked", dates.pasted_now),
        )
        if value is not None
    ]
    return ["DATES", *(f"  {label}: {value.value} [{value.basis}]" for label, value in known)] if known else []


def plain(line: str) -> str:
    """Return ``line`` as one line, without what would move the cursor, colour the terminal, or turn its text round.

    A stored text that could begin a line of its own could forge one of ours.
    """
    return "".join(
        letter if unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Co") else " " if letter == "\t" else ""
        for letter in " ".join(line.splitlines())
    )
