from pathlib import Path

import pytest

from adapters.settings import DB, default_db, read_db, read_settings
from bot.errors import BadInputError


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("sqlite:///firsthand.db", "firsthand.db"),
        ("sqlite:////srv/firsthand.db", "/srv/firsthand.db"),
        ("SQLite:////srv/firsthand.db", "/srv/firsthand.db"),
        ("sqlite:///folder/../x.db", "folder/../x.db"),
        ("sqlite:////srv/with space.db", "/srv/with space.db"),
        ("sqlite:////srv/with%20space.db", "/srv/with space.db"),
        ("sqlite:////srv/what?.db", "/srv/what?.db"),
        ("sqlite:////srv/#1.db", "/srv/#1.db"),
        ("/srv/100%25.db", "/srv/100%25.db"),
        ("/srv/what?#.db", "/srv/what?#.db"),
        ("./x.db", "x.db"),
        ("C:x.db", "C:x.db"),
        ("postgres", "postgres"),
    ],
)
def test_a_store_is_named_by_address_or_path(address: str, path: str) -> None:
    assert read_db(address) == Path(path)


def test_a_tilde_is_the_home_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert read_db("~/x.db") == read_db("sqlite:///~/x.db") == tmp_path / "x.db"


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("postgresql://u:secret@host/db", "keeps its store in a file"),
        ("postgres://host/db", "keeps its store in a file"),
        ("mysql://u:secret@host/db", "mysql:// is no store"),
        ("https://example.org/x.db", "https:// is no store"),
        ("sqlite://host/x.db", "write sqlite:///file.db"),
        ("sqlite:x.db", "write sqlite:///file.db"),
        ("sqlite:/srv/x.db", "write sqlite:///file.db"),
        ("sqlite:///", "names a folder"),
        ("sqlite://", "write sqlite:///file.db"),
        ("", "names a folder"),
        (".", "names a folder"),
        ("/", "names a folder"),
        ("sqlite:////", "names a folder"),
        (":memory:", "cannot be a file"),
        ("sqlite:///:memory:", "cannot be a file"),
        ("a\0b", "cannot be a file"),
        ("~no-such-user-here/x.db", "cannot be a file"),
        ("x" * 5000, "cannot be a file"),
    ],
)
def test_what_names_no_store_is_said_with_what_to_write(address: str, says: str) -> None:
    with pytest.raises(BadInputError) as caught:
        read_db(address)
    assert says in str(caught.value)
    assert str(caught.value).startswith("FIRSTHAND_DB: ")
    assert "secret" not in str(caught.value)


def test_the_command_line_wins_over_a_file_over_the_environment(tmp_path: Path) -> None:
    secret = tmp_path / "db"
    secret.write_text("sqlite:///from-file.db\n")
    environ = {DB: "from-environment.db"}
    assert read_settings(environ, db=None).db == Path("from-environment.db")
    environ[f"{DB}_FILE"] = str(secret)
    assert read_settings(environ, db=None).db == Path("from-file.db")
    assert read_settings(environ, db="from-line.db").db == Path("from-line.db")


def test_nothing_set_is_a_file_in_the_users_own_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    home = tmp_path / "50%20 odd#home?"
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))
    assert read_settings({}, db=None).db == read_db(default_db())
    assert home in read_db(default_db()).parents


@pytest.mark.parametrize(("content", "name"), [(None, "gone"), (b"", "."), (b"\xff\xfe\x00", "binary")])
def test_a_secret_file_that_cannot_be_read_is_named_with_its_setting(
    tmp_path: Path, content: bytes | None, name: str
) -> None:
    path = tmp_path / name
    if content:
        path.write_bytes(content)
    with pytest.raises(BadInputError, match=f"^FIRSTHAND_DB_FILE: the file .*{path.name} cannot be read: [A-Zi]"):
        read_settings({f"{DB}_FILE": str(path)}, db=None)


def test_a_wrong_option_is_called_by_its_own_name() -> None:
    with pytest.raises(BadInputError, match=r"^--db: '' names a folder"):
        read_settings({DB: "x.db"}, db="")


def test_what_a_bot_needs_is_read(tmp_path: Path) -> None:
    token = tmp_path / "token"
    token.write_text("Bot abc.def\n")
    settings = read_settings(
        {
            "DISCORD_TOKEN_FILE": str(token),
            "FIRSTHAND_COMMAND": "quelle",
            "FIRSTHAND_SECRET_KEY": "0123456789abcdef",
            "FIRSTHAND_DISCORD_MESSAGES": "0",
            "FIRSTHAND_DISCORD_API_BASE": "http://127.0.0.1:1/api/v10/",
            "FIRSTHAND_DISCORD_GATEWAY_URL": "ws://127.0.0.1:1/gateway",
        },
        db="x.db",
    )
    assert (settings.discord_token, settings.command, settings.secret_key) == ("abc.def", "quelle", "0123456789abcdef")
    assert settings.discord_messages is False
    assert settings.discord_api_base == "http://127.0.0.1:1/api/v10"
    assert settings.discord_gateway_url == "ws://127.0.0.1:1/gateway"


def test_nothing_set_is_no_bot_and_the_usual_command() -> None:
    settings = read_settings({}, db="x.db")
    assert (settings.discord_token, settings.secret_key, settings.command) == (None, None, "source")
    assert settings.discord_messages is True


def test_secrets_are_never_shown() -> None:
    settings = read_settings({"DISCORD_TOKEN": "hidden-token", "FIRSTHAND_SECRET_KEY": "hidden" * 9}, db="x.db")
    assert "hidden" not in repr(settings)


def test_all_that_is_wrong_is_named_at_once_without_its_secrets(tmp_path: Path) -> None:
    environ = {
        "DISCORD_TOKEN": "to ken",
        "FIRSTHAND_COMMAND": "No Name",
        "FIRSTHAND_SECRET_KEY_FILE": str(tmp_path / "gone"),
        "FIRSTHAND_DISCORD_MESSAGES": "maybe",
        "FIRSTHAND_DISCORD_API_BASE": "discord.com",
        "FIRSTHAND_DISCORD_GATEWAY_URL": "http://[",
    }
    with pytest.raises(BadInputError) as caught:
        read_settings(environ, db="")
    assert all(name in str(caught.value) for name in ("--db", *environ))
    assert "to ken" not in str(caught.value)


def test_a_short_secret_is_refused_unseen() -> None:
    with pytest.raises(BadInputError, match="at least 16") as caught:
        read_settings({"FIRSTHAND_SECRET_KEY": "hunter2"}, db="x.db")
    assert "hunter2" not in str(caught.value)
