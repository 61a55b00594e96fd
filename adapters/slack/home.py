"""App Home: what this is, what is kept, and one's own recent look-ups."""

from adapters.slack.actions import APP_NAME, FORGET, SETTINGS, write_action
from adapters.slack.limits import BUTTON_LABEL, CONFIRM_LABEL, CONFIRM_TEXT, CONFIRM_TITLE, HEADER, SECTION
from adapters.slack.payload import Actions, Block, Button, Channel, Confirm, Header, RichText, Section, View
from adapters.slack.rich_text import make_own, make_part, make_plain, make_rich_text, make_words
from bot.community.notices import tell_privacy
from bot.labels import LANGUAGES, Labels
from bot.model.chat import Action
from bot.model.community import RECENT_MOST, CommunitySettings, Recent

_HEADLINE = 300


def make_home(
    labels: Labels, *, command: str, settings: CommunitySettings, recent: tuple[Recent, ...], is_admin: bool
) -> View:
    """Return App Home for one person.

    Args:
        labels: The words of the person's language.
        command: The name of the look-up, without its slash.
        settings: The workspace's; an admin sees all of them, everyone for how many days is kept.
        recent: The person's own look-ups, the newest first; each can be shown again.
        is_admin: Whether the settings can be changed from here.
    """
    about = labels.home_lines.format(command=command).splitlines()
    privacy = tell_privacy(labels, days=settings.days, command=command).text
    blocks: list[Block] = [
        *_paragraphs(APP_NAME, *about),
        *_paragraphs(labels.home_recent),
        *(_list_recent(recent, labels) or _paragraphs(None, labels.home_no_recent)),
        *_paragraphs(labels.home_privacy, privacy),
        Actions(type="actions", elements=[_make_forget(labels)]),
    ]
    if is_admin:
        blocks += [*_paragraphs(labels.settings_title), _tell_settings(settings, labels)]
        blocks.append(Actions(type="actions", elements=[_button(labels.settings_change, SETTINGS)]))
    return View(type="home", blocks=blocks)


def _paragraphs(title: str | None, *lines: str) -> list[Block]:
    shown: list[Block] = [Header(type="header", text=make_plain(title, HEADER))] if title else []
    return [*shown, *([make_rich_text(*(make_part(make_words(line, SECTION)) for line in lines))] if lines else [])]


def _list_recent(recent: tuple[Recent, ...], labels: Labels) -> list[Block]:
    """Return the look-ups, known by what was found: of what was asked nothing is kept."""
    lines: dict[str, Block] = {}
    for one in recent[:RECENT_MOST]:
        name = write_action(Action(verb="again", answer_id=one.answer_id))
        if name is not None:
            text = make_plain(one.headline, _HEADLINE)
            lines.setdefault(name, Section(type="section", text=text, accessory=_button(labels.home_again, name)))
    return list(lines.values())


def _make_forget(labels: Labels) -> Button:
    button = _button(labels.forget, FORGET)
    button["confirm"] = Confirm(
        title=make_plain(labels.forget, CONFIRM_TITLE),
        text=make_plain(labels.forget_about, CONFIRM_TEXT),
        confirm=make_plain(labels.forget, CONFIRM_LABEL),
        deny=make_plain(labels.cancel, CONFIRM_LABEL),
    )
    return button


def _tell_settings(settings: CommunitySettings, labels: Labels) -> RichText:
    language = LANGUAGES.get(settings.language or "")
    lines = (
        (labels.share_about, labels.workspace_sharers[settings.share]),
        (labels.mentions_about, labels.yes if settings.mentions else labels.no),
        (labels.language_about, language.own_name if language else labels.any_language),
        (labels.days_about, str(settings.days)),
    )
    parts = [make_part(make_own(f"{name}: "), make_words(value, SECTION)) for name, value in lines]
    log = settings.log_channel
    where = Channel(type="channel", channel_id=log) if log else make_own(labels.no)
    return make_rich_text(*parts, make_part(make_own(f"{labels.log_about}: "), where))


def _button(words: str, name: str) -> Button:
    return Button(type="button", text=make_plain(words, BUTTON_LABEL), action_id=name)
