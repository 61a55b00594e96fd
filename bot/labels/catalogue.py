"""What a catalogue has. Another language is another file that fills all of this in, and a line in ``choose``.

Names in braces are filled in by ``str.format``; they are the same in every language. Nothing here has markup.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, get_args

from bot.model.article import RelationKind
from bot.model.record import Basis, Severity

Reason = Literal["not_these_words", "wrong_speaker", "wrong_origin", "wrong_date", "other"]
"""Why a match is said to be wrong."""
REASONS: Final[tuple[Reason, ...]] = get_args(Reason)
DateKind = Literal["event", "published", "reposted"]
Sharers = Literal["moderators", "everyone", "nobody"]
WorkspaceNotice = Literal["may_not_share", "may_not_delete", "may_not_settle", "need_permission", "use_menu"]
"""Notices that speak of roles and menus, which are others in a workspace than on a server."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """All words of one language around an answer."""

    language: str

    # The reply
    origin: str
    outlet: str
    caveats: str
    address: str
    share: str
    details: str
    other: str  # {count}
    wrong: str
    open: str
    delete: str
    choose: str
    shared_by: str  # {who}

    # Details
    details_title: str
    sentence: str
    no_text: str
    outlet_facts: str
    dates: str
    related: str
    unknown: str
    another_part: str
    earliest: str
    copies: str  # {count}
    independent: str  # {count}
    as_of: str  # {date}
    rule: str  # {rule}
    more: str  # {count}
    answered: str  # {when}, {count}, {id}
    bases: Mapping[Basis, str]
    severities: Mapping[Severity, str]
    date_kinds: Mapping[DateKind, str]
    relations: Mapping[RelationKind, str]

    # The form for a wrong match: title and labels at most 45 characters, the hint 100
    wrong_title: str
    wrong_reason: str
    wrong_words: str
    wrong_words_hint: str
    reasons: Mapping[Reason, str]

    # Notices
    wait: str  # {seconds}
    wait_day: str  # {hours}
    wait_community: str  # {seconds}
    may_not_share: str
    may_not_post: str
    sharing_off: str
    may_not_delete: str
    may_not_settle: str
    need_permission: str  # {permission}
    send_messages: str
    embed_links: str
    invite_me: str  # {name}
    shared: str
    shared_before: str
    may_be_shared: str
    not_shared: str  # {id}
    use_menu: str
    nothing_read: str
    thanks: str
    answer_gone: str
    press_again: str  # a form did not open
    nothing_others: str
    failed: str  # {id}
    deleted: str
    not_deleted: str  # {id}
    settings_kept: str
    privacy: str  # {days}, {command}
    privacy_none_kept: str  # {command}
    forgotten: str

    # Commands: names in lower case, at most 32 letters, digits, "-" or "_"; descriptions at most 100 characters
    command: str
    check: str
    command_about: str
    text_name: str
    text_about: str
    public_name: str
    public_about: str
    privacy_about: str
    forget_about: str
    settings_about: str
    share_name: str
    share_about: str
    mentions_name: str
    mentions_about: str
    language_name: str
    language_about: str
    days_name: str
    days_about: str
    log_name: str
    log_about: str
    log_off_name: str
    log_off_about: str
    sharers: Mapping[Sharers, str]

    # In a workspace: what is said otherwise, by the notice's name; forms and App Home. Titles and the words on a
    # form's own buttons at most 24 characters
    in_workspace: Mapping[WorkspaceNotice, str]
    workspace_sharers: Mapping[Sharers, str]
    own_name: str
    any_language: str
    yes: str
    no: str
    send: str
    save: str
    cancel: str
    close: str
    settings_title: str
    settings_change: str
    home_lines: str  # {command}; a line a paragraph
    home_recent: str
    home_no_recent: str
    home_again: str
    home_privacy: str
    forget: str
