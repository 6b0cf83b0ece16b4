import threading
from pathlib import Path

import pytest
from argostranslate.package import get_installed_packages

from reader.errors import PackageError
from reader.translation.packages.download import fetch_and_install
from reader.translation.packages.progress import Step
from tests.translation.packages.making import contents, finish, package
from tests.translation.packages.site import Served, leading_to, page, silent, stalled

PATH = "/v1/translate-ar_en-1_0.argosmodel"


@pytest.fixture
def data(real):
    return real.read_bytes()


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "cache"


@pytest.fixture
def fetch(cache, packages):
    """Fetch from some links and install; what was told on the way, and what came of it."""
    return lambda *links, patience=5.0: finish(
        fetch_and_install(links, cache=cache, packages=packages, patience=patience)
    )


@pytest.fixture
def failing(fetch, packages):
    """Fetch what cannot be installed; the error."""

    def fail(*links, **options):
        with pytest.raises(PackageError) as caught:
            fetch(*links, **options)
        assert not packages.exists() or list(packages.iterdir()) == []
        return str(caught.value)

    return fail


def go_on(steps, size):
    """Let a download go on until so many bytes have come; how far it is then."""
    return next(progress for progress in steps if progress.done_bytes >= size)


def test_a_package_is_fetched_and_installed(site, data, fetch, packages, cache):
    told, installed = fetch(site.put(PATH, Served(data)))

    assert installed.path == packages / "translate-ar_en-1_0"
    assert len(get_installed_packages([packages])) == 1
    downloading = [progress for progress in told if progress.step is Step.DOWNLOADING]
    assert [one.done_bytes for one in downloading] == sorted(one.done_bytes for one in downloading)
    assert downloading[-1] == (len(data), len(data), Step.DOWNLOADING)
    assert told[-1].step is Step.UNPACKING
    assert contents(cache) == []


def test_without_a_folder_it_is_the_readers(site, data, own_home):
    address = site.put(PATH, Served(data, breaks=[1000] * 3))
    with pytest.raises(PackageError):
        finish(fetch_and_install([address]))
    assert len(contents(own_home / "downloads")) == 2

    finish(fetch_and_install([address]))
    assert len(get_installed_packages([own_home / "packages"])) == 1
    assert contents(own_home / "downloads") == []


def test_broken_off_it_goes_on_where_it_was(site, data, fetch, packages):
    fetch(site.put(PATH, Served(data, breaks=[100_000, 50_000])))

    assert site.ranges == [None, "bytes=100000-", "bytes=150000-"]
    assert len(get_installed_packages([packages])) == 1


def test_broken_off_again_and_again_it_goes_on_the_next_time(site, data, fetch, failing):
    address = site.put(PATH, Served(data, breaks=[100_000, 0, 0]))
    error = failing(address)
    assert error.startswith(f"{address}: the connection broke off. 0.1 MB of {len(data) / 1e6:.1f}")
    assert error.endswith("have arrived; try again, and it goes on from there.")

    fetch(address)
    assert site.ranges[-1] == "bytes=100000-"


def test_a_kill_loses_nothing_that_has_come(site, data, cache, packages):
    """It is in the file at each step, however little it is and whatever happens to us then."""
    done = threading.Event()
    address = site.put(PATH, stalled(data[:100], len(data), done))
    steps = fetch_and_install([address], cache=cache, packages=packages)
    assert go_on(steps, 100).done_bytes == 100

    [partial] = cache.glob("*.argosmodel")
    assert partial.read_bytes() == data[:100]
    done.set()
    steps.close()


def test_another_version_of_the_file_is_fetched_anew(site, data, newer, fetch, failing):
    address = site.put(PATH, Served(data, breaks=[100_000, 0, 0]))
    failing(address)
    site.put(PATH, Served(newer.read_bytes()))

    assert fetch(address)[1].metadata.version == "1.1"


def test_a_server_that_does_not_go_on_begins_anew(site, data, fetch):
    fetch(site.put(PATH, Served(data, breaks=[100_000], ranges=False)))

    assert site.ranges == [None, "bytes=100000-"]


def test_a_file_of_which_nothing_tells_the_version_is_fetched_anew(site, data, fetch, failing):
    address = site.put(PATH, page(data[:1000], Content_Length=len(data)))
    assert failing(address).endswith("the connection broke off. Try again later.")
    site.put(PATH, page(data))
    fetch(address)

    assert set(site.ranges) == {None}


@pytest.mark.parametrize(
    "span", ["bytes 7-9/10", "bytes 900-999/{size}", "bytes 1000-1999/2000", "nonsense", ""]
)
def test_a_part_that_is_not_what_was_asked_for_is_dropped(site, data, fetch, failing, span):
    address = site.put(PATH, Served(data, breaks=[1000, 0, 0]))
    failing(address)
    good = Served(data)

    def answer(handler):
        if "Range" in handler.headers:
            part = span.format(size=len(data))
            page(b"x" * 100, 206, Content_Range=part)(handler)
        else:
            good(handler)

    site.put(PATH, answer)
    fetch(address)
    assert site.ranges[-2:] == ["bytes=1000-", None]


def test_a_range_that_is_refused_is_dropped(site, data, fetch, failing):
    address = site.put(PATH, Served(data, breaks=[1000, 0, 0]))
    failing(address)
    good = Served(data)
    refused = page(b"", 416)
    site.put(PATH, lambda handler: (refused if "Range" in handler.headers else good)(handler))

    assert fetch(address)


def test_a_length_that_is_too_long_is_told(site, data, failing):
    address = site.put(PATH, Served(data, says=len(data) + 1000))

    assert failing(address).startswith(f"{address}: the connection broke off.")


def test_a_length_that_is_too_short_is_told(site, data, failing, cache):
    address = site.put(PATH, Served(data, says=len(data) - 1000))

    assert "cut short" in failing(address)
    assert contents(cache) == []


def test_no_length_is_no_trouble(site, data, fetch):
    told, _ = fetch(site.put(PATH, page(data, Content_Length=None)))

    assert (len(data), None, Step.DOWNLOADING) in told


def test_a_length_beyond_all_models_is_refused(site, failing, cache):
    address = site.put(PATH, page(b"", Content_Length=1 << 42))

    assert failing(address) == f"{address}: is larger than any model; give another address."
    assert contents(cache) == []


def test_one_that_is_not_there_is_told(site, failing):
    address = f"http://127.0.0.1:{site.server_port}{PATH}"

    assert failing(address) == f"{address}: is not there (status 404)."


def test_the_next_link_is_taken(site, data, fetch, cache):
    bad = [
        site.put("/missing", page(b"", 404)),
        site.put("/failing", page(b"", 503)),
        site.put("/portal", page(b"<html>Please log in")),
        site.put("/away", leading_to("file:///etc/passwd")),
        "http://a:b",
    ]
    _, installed = fetch(*bad, site.put(PATH, Served(data)))

    assert installed.metadata.name == "translate-ar_en"
    assert contents(cache) == []


def test_each_link_that_fails_is_told(site, failing):
    missing, portal = site.put("/a", page(b"", 404)), site.put("/b", page(b"<html>"))

    error = failing(missing, portal)
    assert f"{missing}: is not there (status 404).; {portal}: is no model package" in error


def test_no_link_is_told(failing):
    assert failing() == "there is no link to fetch it from."


def test_a_redirect_is_followed(site, data, fetch):
    site.put(PATH, Served(data, breaks=[100_000]))

    assert fetch(site.put("/old", leading_to(PATH)))
    assert site.ranges == [None, None, "bytes=100000-", "bytes=100000-"]  # /old passes it on


def test_a_redirect_to_a_file_of_this_machine_is_refused(site, failing, real):
    address = site.put("/old", leading_to(real.as_uri()))

    assert failing(address) == f"{address}: leads away from the web (file:)."


def test_a_server_that_stops_answering_is_given_up(site, data, failing):
    done = threading.Event()
    address = site.put(PATH, stalled(data[:1000], len(data), done))

    assert failing(address, patience=0.2) == (
        f"{address}: the server has stopped answering. Try again later."
    )
    done.set()


def test_a_server_that_stalls_holds_nobody(site, data, cache, packages, fetch):
    done = threading.Event()
    address = site.put(PATH, stalled(data[:1000], len(data), done))
    steps = fetch_and_install([address], cache=cache, packages=packages, patience=60)
    assert go_on(steps, 1000) == next(steps) == next(steps) == (1000, len(data), Step.DOWNLOADING)
    steps.close()

    done.set()
    site.put(PATH, Served(data))
    told, _ = fetch(address)
    assert Step.WAITING not in [progress.step for progress in told]


def test_a_server_that_never_answers_holds_nobody_and_is_hung_up_on(site, cache, packages):
    hung_up = threading.Event()
    address = site.put(PATH, silent(hung_up))
    steps = fetch_and_install([address], cache=cache, packages=packages, patience=60)
    assert [next(steps), next(steps)] == [(0, None, Step.DOWNLOADING)] * 2
    assert not hung_up.is_set()
    steps.close()

    assert hung_up.wait(10)
    assert contents(cache) == []


def test_a_slow_server_is_waited_for_and_can_be_left(site, data, cache, packages, fetch):
    gate = threading.Semaphore(0)
    address = site.put(PATH, Served(data, gate=gate))
    steps = fetch_and_install([address], cache=cache, packages=packages)
    for pieces in range(3):
        gate.release()
        assert go_on(steps, (pieces << 14) + 1).step is Step.DOWNLOADING
    steps.close()

    assert contents(packages.parent) == []
    [partial] = cache.glob("*.argosmodel")
    have = partial.stat().st_size
    assert 0 < have < len(data)
    gate.release(1000)
    fetch(address)
    assert site.ranges[-1] == f"bytes={have}-"


def test_what_cannot_be_installed_now_is_not_fetched_again(site, data, fetch, packages):
    packages.parent.mkdir(parents=True)
    packages.touch()
    address = site.put(PATH, Served(data))
    with pytest.raises(PackageError, match="a file where a folder should be"):
        fetch(address)
    packages.unlink()
    fetch(address)

    assert site.ranges == [None]


def test_a_cache_that_cannot_be_written_to_is_told(site, data, cache, fetch):
    cache.touch()

    with pytest.raises(PackageError, match=f"^{cache}: there is a file where a folder should be"):
        fetch(site.put(PATH, Served(data)))


def test_trouble_with_the_disk_is_not_the_servers(site, data, cache, failing):
    address = site.put(PATH, Served(data, breaks=[1000, 0, 0]))
    failing(address)
    [file] = cache.glob("*.json")
    file.unlink()
    file.mkdir()
    other = site.put("/other", Served(data))

    assert failing(address, other).startswith(f"{cache}: ")
    assert "/other" not in [asked.path for asked in site.asked]


@pytest.mark.parametrize("note", [b"", b"\xff", b"{}", b"[1, 2]", b'["x", "y"]', b'["x"]', b"1"])
def test_what_was_noted_may_be_broken(site, data, cache, packages, note):
    address = site.put(PATH, Served(data, breaks=[1000, 0, 0]))
    with pytest.raises(PackageError):
        finish(fetch_and_install([address], cache=cache, packages=packages))
    [file] = cache.glob("*.json")
    file.write_bytes(note)

    assert finish(fetch_and_install([address], cache=cache, packages=packages))


def test_two_at_once_take_turns(site, data, cache, packages):
    gate = threading.Semaphore(1)
    address = site.put(PATH, Served(data, gate=gate))
    first = fetch_and_install([address], cache=cache, packages=packages)
    next(first)
    second = fetch_and_install([address], cache=cache, packages=packages)
    assert next(second) == (0, None, Step.WAITING)
    gate.release(1000)
    finish(first)
    finish(second)

    assert len(get_installed_packages([packages])) == 1


def test_a_name_from_the_web_names_no_file_elsewhere(site, tmp_path, cache, failing):
    data = package(tmp_path / "x").read_bytes()
    path = "/..%2F..%2Fevil%00" + "x" * 300
    failing(site.put(path, Served(data, breaks=[10, 0, 0])))

    assert all(len(Path(name).name) < 100 and "/" not in name for name in contents(cache))
    assert len(contents(cache)) == 2
