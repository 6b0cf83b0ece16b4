import stat

import pytest

from reader.errors import EngineError, StoreError
from reader.session import engine_settings
from reader.session.engine_settings import KEY_VARIABLE, EngineSettings
from reader.translation.libretranslate import ApiKey

SERVER = "https://translate.example.org"
KEY = ApiKey("kept")


@pytest.fixture(autouse=True)
def no_key(monkeypatch):
    monkeypatch.delenv(KEY_VARIABLE, raising=False)


def test_at_first_no_server_is_used():
    assert engine_settings.load() == EngineSettings(server="", server_on=False)


def test_what_is_saved_is_there_again(own_home):
    settings = EngineSettings(SERVER, server_on=True, key=KEY, package="translate-ar_en")
    engine_settings.save(settings)
    assert engine_settings.load() == settings
    assert engine_settings.load().key.reveal() == "kept"
    assert [file.name for file in own_home.iterdir()] == ["translation.json"]


def test_the_file_is_for_the_readers_eyes_only(own_home):
    file = own_home / "translation.json"
    file.write_text("{}")
    file.chmod(0o644)
    engine_settings.save(EngineSettings(key=KEY))
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "written",
    [b"", b"{", b"[]", b"\xff", b'{"server": 5, "server_on": "yes", "key": []}', b"[" * 100_000],
)
def test_what_cannot_be_understood_turns_no_server_on(own_home, written):
    (own_home / "translation.json").write_bytes(written)
    assert engine_settings.load() == EngineSettings()


def test_a_folder_that_cannot_be_written_to_is_told(own_home):
    (own_home / "file").write_text("")
    file = own_home / "file" / "translation.json"
    with pytest.raises(StoreError, match=r"translation\.json: cannot be written: "):
        engine_settings.save(EngineSettings(), file)


def test_a_disk_that_is_full_leaves_what_there_was(own_home):
    target = own_home / "translation.json"
    target.mkdir()  # cannot be replaced by a file
    with pytest.raises(StoreError):
        engine_settings.save(EngineSettings())
    assert list(own_home.iterdir()) == [target]


def test_another_server_does_not_get_the_key():
    settings = EngineSettings().with_server(SERVER, KEY)
    assert settings.with_server(SERVER).key == KEY
    assert not settings.with_server("https://another.example.org").key
    assert settings.with_server("https://another.example.org", ApiKey("new")).key == ApiKey("new")


def test_the_environments_key_goes_first_and_is_not_kept(monkeypatch, own_home):
    monkeypatch.setenv(KEY_VARIABLE, "of the environment")
    settings = EngineSettings().with_server(SERVER, KEY)
    assert engine_settings.key_in_use(settings).reveal() == "of the environment"
    engine_settings.save(settings)
    assert "of the environment" not in (own_home / "translation.json").read_text()


def test_a_key_does_not_show():
    assert "kept" not in f"{EngineSettings(key=KEY)} {KEY!r} {KEY}"


def test_the_server_is_opened_only_when_it_is_on():
    on = EngineSettings().with_server(SERVER)
    assert "translate.example.org" in engine_settings.open_server(on).describe()
    with pytest.raises(EngineError, match="is turned off, so no text is sent"):
        engine_settings.open_server(on._replace(server_on=False))
    with pytest.raises(EngineError, match="no server is set"):
        engine_settings.open_server(EngineSettings())
