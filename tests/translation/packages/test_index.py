import json
import subprocess
import threading

import pytest

from reader.errors import PackageError
from reader.translation.packages.index import available, download_size, index_address, newest
from reader.translation.packages.network import redirected
from tests.translation.packages.making import METADATA
from tests.translation.packages.site import leading_to, page, serving, trickling

LINK = "https://example.org/translate-ar_en-1_0.argosmodel"


def entry(source="ar", target="en", version="1.0", **more):
    fields = {"from_code": source, "to_code": target, "package_version": version, "links": [LINK]}
    return METADATA | fields | more


def index(site, entries):
    return site.put("/index.json", page(json.dumps(entries).encode()))


def test_what_serves_arabic_and_english_comes_first_and_newer_before_older(site):
    address = index(
        site,
        [
            entry("de", "en"),
            entry("de", "fr"),
            entry("ar", "en", "1.9"),
            entry("en", "ar"),
            entry("ar", "en", "1.10"),
            entry("ar", "fr"),
        ],
    )
    found = [(one.metadata.name, one.metadata.version) for one in available(address)]

    assert found == [
        ("translate-ar_en", "1.10"),
        ("translate-ar_en", "1.9"),
        ("translate-ar_fr", "1.0"),
        ("translate-de_en", "1.0"),
        ("translate-de_fr", "1.0"),
        ("translate-en_ar", "1.0"),
    ]
    assert newest(available(address), "translate-ar_en").metadata.version == "1.10"


def test_an_entry_that_makes_no_sense_is_left_out(site):
    address = index(
        site,
        [
            *(None, 1, "x", [], {}, [[]]),
            entry(type="sbd"),
            entry("../ar"),
            entry(package_version=1),
            entry(links="x"),
            entry(links=[]),
            entry(
                links=[None, 1, "ftp://example.org/x", "ipfs://x", "file:///x", "https://a\x1bb"]
            ),
            entry("fr", links=["ipfs://x", LINK]),
        ],
    )
    [found] = available(address)

    assert (found.metadata.name, found.links) == ("translate-fr_en", (LINK,))


@pytest.mark.parametrize(
    "data",
    [b"", b"<html>", b"\xff\xfe", b"{}", b'"x"', b"null", b"[" * 200_000, b"[] []"],
    ids=["empty", "page", "not UTF-8", "object", "text", "null", "deep", "two"],
)
def test_what_is_no_index_is_told(site, data):
    address = site.put("/index.json", page(data))

    with pytest.raises(PackageError, match=f"^{address}: is no index of packages"):
        available(address)


def test_an_index_without_end_is_not_read(site):
    address = site.put("/index.json", page(b" " * (5 << 20)))

    with pytest.raises(PackageError, match="is too long for an index"):
        available(address)


def test_one_that_takes_for_ever_is_given_up(site):
    done = threading.Event()
    address = site.put("/index.json", trickling(done))

    with pytest.raises(PackageError, match="the server is too slow"):
        available(address, patience=0.5)
    done.set()


def test_one_that_is_not_there_is_told(site):
    address = f"http://127.0.0.1:{site.server_port}/index.json"

    with pytest.raises(PackageError, match=f"^{address}: is not there"):
        available(address)


def test_a_server_that_is_not_there_is_told(site):
    address = index(site, [])
    site.server_close()

    with pytest.raises(PackageError, match=f"^{address}: the server cannot be reached"):
        available(address, patience=1)


def test_a_redirect_is_followed(site):
    index(site, [entry()])

    assert len(available(site.put("/old", leading_to("/index.json")))) == 1


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("file:///etc/passwd", r"leads away from the web \(file:\)"),
        ("ftp://example.org/x", r"leads away from the web \(ftp:\)"),
        ("http://a:b", "the connection broke off"),
        ("/index.json", "leads on and on"),
    ],
)
def test_a_redirect_to_elsewhere_is_refused(site, target, reason):
    address = site.put("/index.json", leading_to(target))

    with pytest.raises(PackageError, match=f"^{address}: {reason}"):
        available(address)
    assert len(site.asked) <= 6


@pytest.fixture
def encrypted(tmp_path):
    """An encrypted site, and the file that makes its certificate trusted."""
    certificate = tmp_path / "certificate.pem"
    make = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=test"
    name = ["-addext", "subjectAltName=IP:127.0.0.1", "-out", certificate, "-keyout", certificate]
    subprocess.run([*make.split(), *name], check=True, capture_output=True)
    with serving(certificate) as site:
        yield site, certificate


def test_a_certificate_that_nobody_trusts_is_told(encrypted):
    site, _ = encrypted

    with pytest.raises(PackageError, match="its certificate is not trusted"):
        available(index(site, [entry()]))


def test_an_encrypted_site_is_read_but_leads_to_no_open_one(encrypted, site, monkeypatch):
    secure, certificate = encrypted
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    assert len(available(index(secure, [entry()]))) == 1

    with pytest.raises(PackageError, match="leads to a connection that is not encrypted"):
        available(secure.put("/old", leading_to(index(site, [entry()]))))
    assert site.asked == []


def test_a_redirect_must_not_end_the_encryption():
    with pytest.raises(PackageError, match="not encrypted"):
        redirected("https://example.org/x", "http://example.org/x")
    assert redirected("http://example.org/x", "https://example.org/y") == "https://example.org/y"
    assert redirected("https://example.org/a/x", "y?z") == "https://example.org/a/y?z"


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "x.json", "http://", "http://a:b", f"http://{'a' * 70}.b"]
)
def test_what_is_not_on_the_web_is_refused(address):
    with pytest.raises(PackageError, match=r"is not on the web|is no address|cannot be fetched"):
        available(address)


def test_a_proxy_that_cannot_be_used_is_told(site, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "nonsense://")

    with pytest.raises(PackageError, match="see to its variables"):
        available(index(site, []))


def test_the_environment_moves_the_index(site, monkeypatch):
    assert index_address().startswith("https://")
    index(site, [entry()])
    monkeypatch.setenv("ARGOS_PACKAGE_INDEX", f"http://127.0.0.1:{site.server_port}/")

    assert len(available()) == 1


def test_the_size_is_told_without_a_download(site):
    address = site.put("/x", page(b"12345"))

    assert download_size((address,)) == 5
    assert [asked.method for asked in site.asked] == ["HEAD"]


def test_the_size_is_that_of_the_first_link_that_says_it(site):
    missing = site.put("/missing", page(b"", 404))
    silent = site.put("/silent", page(b"", Content_Length=None))
    there = site.put("/x", leading_to(site.put("/y", page(b"123"))))

    assert download_size((missing, silent, there)) == 3
    assert download_size((missing, silent, "x:")) is None


def test_a_name_that_is_not_there_is_told(site):
    with pytest.raises(PackageError, match=r"no package “translate-xx_yy”.*models available"):
        newest(available(index(site, [entry()])), "translate-xx_yy")
