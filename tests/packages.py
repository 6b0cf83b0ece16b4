"""Real Argos packages made from scratch: what tests of translation install and translate with.

A package is a zip as Argos Translate publishes them: `metadata.json`, a SentencePiece model (or
subword-nmt codes) trained on the program's own texts, and a CTranslate2 Transformer. Its weights
are made, not learnt: it renders a sentence token by token, an Arabic one by a Latin one drawn by
lot, any other (digits, stops) by itself. So its English is nonsense, but of the right length, the
same each time, different in each package, and which word renders which is known. No torch and no
network.
"""

import io
import json
import re
import tempfile
import zipfile
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import cycle, pairwise
from pathlib import Path
from typing import NamedTuple

from reader.paths import resources, seeds

SPECIAL = ("<unk>", "<s>", "</s>")
PIECES = 1500
MERGES = 200
COMMONEST = 500  # words that the merges are learnt from
HEADS = 2
SHARPNESS = 4.0  # of attention
LOUDNESS = 4.0  # of what is attended to, over the token before
SPACE = "▁"  # what SentencePiece writes for the space before a word
JOINED = "@@"  # what subword-nmt writes at the end of a piece that a word goes on after
LATIN = re.compile(f"{SPACE}?[A-Za-z]+(?:{JOINED})?")
ARABIC = re.compile("[\u0621-\u06ff]")
NAMES = {"ar": "Arabic", "en": "English", "fr": "French", "xx": "Pivotal"}


class Size(NamedTuple):
    """How large a model is.

    `positions` is how many tokens of a sentence it can tell apart, the end of the sentence being
    one; more make CTranslate2 fail. OpenNMT's models have 5000, or no limit. `stutter` is how many
    tokens it writes for each that it reads.
    """

    layers: int = 1
    width: int = 192
    positions: int = 1024
    stutter: int = 1


SMALL = Size()


def build_package(  # noqa: PLR0913 - each says one thing of the package, and few are ever given
    folder: Path,
    *,
    from_code: str = "ar",
    to_code: str = "en",
    version: str = "1.0",
    tokenizer: str = "sentencepiece",
    target_prefix: str = "",
    size: Size = SMALL,
    extra: Mapping[str, bytes] | None = None,
) -> Path:
    """An `.argosmodel` file in `folder`, named as Argos names it.

    `extra` holds further files, by name within the package.
    """
    name = f"translate-{from_code}_{to_code}-{version.replace('.', '_')}"
    metadata = {
        "package_version": version,
        "argos_version": "1.0",
        "from_code": from_code,
        "from_name": NAMES.get(from_code, from_code),
        "to_code": to_code,
        "to_name": NAMES.get(to_code, to_code),
    } | ({"target_prefix": target_prefix} if target_prefix else {})
    file, data = _tokenizer(tokenizer)
    vocabulary = _vocabulary(tokenizer, target_prefix)
    seed = f"{from_code}{to_code}{version}"
    files = {
        "metadata.json": json.dumps(metadata).encode(),
        file: data,
        **_model(folder, vocabulary, seed, size),
        **(extra or {}),
    }
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.argosmodel"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for inner, content in files.items():
            archive.writestr(zipfile.ZipInfo(f"{name}/{inner}"), content, zipfile.ZIP_DEFLATED)
    return path


def build_chain(folder: Path, **options) -> tuple[Path, Path]:
    """Two packages that lead from Arabic to English through a third language."""
    return (
        build_package(folder, from_code="ar", to_code="xx", **options),
        build_package(folder, from_code="xx", to_code="en", **options),
    )


def unpack(archive: Path, packages: Path) -> Path:
    """Install a package as Argos Translate does; the folder it then lies in."""
    packages.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(packages)
        return packages / opened.namelist()[0].partition("/")[0]


def arabic_lines() -> list[str]:
    """The lines of the five articles, in order."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(seeds().glob("*.txt")))
    return [line.strip() for text in texts for line in text.splitlines() if line.strip()]


def _corpus() -> list[str]:
    from reader.translation.memory import read_memory

    units = read_memory(resources() / "memory.tmx").units
    return [*arabic_lines(), *(unit.text for unit in units.values())]


def _tokenizer(kind: str) -> tuple[str, bytes]:
    """The name of the tokenizer's file, and what is in it."""
    if kind == "bpe":
        return "bpe.model", _codes()
    return "sentencepiece.model", _sentencepiece()


@cache
def _sentencepiece() -> bytes:
    import sentencepiece

    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(_corpus()),
        model_writer=model,
        vocab_size=PIECES,
        model_type="unigram",
        character_coverage=1.0,
        num_threads=1,  # what it learns depends on their number
        minloglevel=2,
    )
    return model.getvalue()


@cache
def _codes() -> bytes:
    """Merges in the format of subword-nmt: the commonest pair of symbols, again and again."""
    words = dict(Counter(" ".join(_corpus()).split()).most_common(COMMONEST))
    spelled = {word: (*word[:-1], f"{word[-1]}</w>") for word in words}
    merges: list[tuple[str, str]] = []
    for _ in range(MERGES):
        pairs: Counter[tuple[str, str]] = Counter()
        for word, symbols in spelled.items():
            for pair in pairwise(symbols):
                pairs[pair] += words[word]
        merges.append(max(pairs, key=lambda pair: (pairs[pair], pair)))
        for word, symbols in spelled.items():
            spelled[word] = tuple(_merged(symbols, merges[-1]))
    return "\n".join(["#version: 0.2", *map(" ".join, merges), ""]).encode()


def _merged(symbols: tuple[str, ...], pair: tuple[str, str]) -> Iterable[str]:
    at = 0
    while at < len(symbols):
        if symbols[at : at + 2] == pair:
            yield "".join(pair)
            at += 2
        else:
            yield symbols[at]
            at += 1


def _vocabulary(kind: str, target_prefix: str) -> list[str]:
    import sentencepiece

    if kind == "bpe":
        merged = {line.replace(" ", "") for line in _codes().decode().splitlines()[1:]}
        letters = {letter for line in _corpus() for letter in line if not letter.isspace()}
        whole = letters | {piece.removesuffix("</w>") for piece in merged}
        pieces = sorted(whole | {piece + JOINED for piece in whole})
    else:
        model = sentencepiece.SentencePieceProcessor(model_proto=_sentencepiece())
        pieces = [model.id_to_piece(number) for number in range(len(SPECIAL), len(model))]
    return [*SPECIAL, *([target_prefix] if target_prefix else []), *pieces]


def _model(folder: Path, vocabulary: list[str], seed: str, size: Size) -> dict[str, bytes]:
    """The files of a CTranslate2 model, by name within the package."""
    import numpy as np
    from ctranslate2.specs import TransformerSpec

    random = np.random.default_rng(list(seed.encode()))
    spec = TransformerSpec.from_config(num_layers=size.layers, num_heads=HEADS, no_final_norm=True)
    spec.config.add_source_eos = True
    _zero(spec, size.width)
    _wire(spec, random, _renderings(vocabulary, seed.startswith("ar"), random), size)
    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary(vocabulary)
    spec.validate()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder) as made:
        spec.save(made)
        return {f"model/{path.name}": path.read_bytes() for path in sorted(Path(made).iterdir())}


def _renderings(vocabulary: list[str], of_arabic: bool, random) -> list[int]:  # noqa: FBT001
    """For each token the one that renders it: Latin for what is in the language, else itself."""
    language = ARABIC if of_arabic else LATIN
    words = {token for token in vocabulary if language.search(token)} - {*SPECIAL}
    latin = [number for number, token in enumerate(vocabulary) if LATIN.fullmatch(token)]
    alike = {  # each is drawn as often as any other
        place: cycle(random.permutation([n for n in latin if _place(vocabulary[n]) == place]))
        for place in dict.fromkeys(map(_place, vocabulary))
    }
    return [
        int(next(alike[_place(token)])) if token in words else number
        for number, token in enumerate(vocabulary)
    ]


def _place(token: str) -> tuple[bool, bool]:
    """Whether it begins a word, and whether the word goes on after it, as far as it tells."""
    return token.startswith(SPACE), token.endswith(JOINED)


def _zero(spec, width: int) -> None:
    """Give every weight of a specification its shape: each layer lets through what it is given."""
    import numpy as np

    def linear(layer, to: int, of: int) -> None:
        layer.weight = np.zeros((to, of), "float32")
        layer.bias = np.zeros(to, "float32")

    def attention(block, shapes: Iterable[int]) -> None:
        norm(block.layer_norm)
        for layer, times in zip(block.linear, shapes, strict=True):
            linear(layer, times * width, width)

    def norm(layer) -> None:
        layer.gamma = np.ones(width, "float32")
        layer.beta = np.zeros(width, "float32")

    for block in (*spec.encoder.layer, *spec.decoder.layer):
        attention(block.self_attention, (3, 1))
        if hasattr(block, "attention"):
            attention(block.attention, (1, 2, 1))
        norm(block.ffn.layer_norm)
        linear(block.ffn.linear_0, 4 * width, width)
        linear(block.ffn.linear_1, width, 4 * width)


def _wire(spec, random, renderings: list[int], size: Size) -> None:
    """Make the last layer of the decoder attend to the token at its own position and render it.

    Half of a vector tells the token, half the position, each by a random code of ones and minus
    ones. Queries and keys see positions, values see tokens, and the output layer knows the codes of
    the tokens that each token renders.
    """
    import numpy as np

    attention = spec.decoder.layer[-1].attention
    half = size.width // HEADS
    ones = np.eye(half, dtype="float32")
    codes = random.choice([-1, 1], (len(renderings), half)).astype("float32")
    places = random.choice([-1, 1], (size.positions, half)).astype("float32")
    table = np.hstack([codes / size.width**0.5, 0 * codes])  # the square root is multiplied back
    spec.encoder.embeddings[0].weight = spec.decoder.embeddings.weight = table
    encodings = np.hstack([0 * places, places])
    spec.encoder.position_encodings.encodings = encodings
    spec.decoder.position_encodings.encodings = encodings.repeat(size.stutter, axis=0)
    queries, keys_and_values, output = (layer.weight for layer in attention.linear)
    for head in range(HEADS):
        rows = slice(head * half, (head + 1) * half)
        queries[rows, half:] = SHARPNESS * ones
        keys_and_values[rows, half:] = ones
        keys_and_values[size.width :][rows, :half] = ones
        output[:half, rows] = LOUDNESS * ones
    projection = spec.decoder.projection
    projection.weight = np.zeros((len(renderings), size.width), "float32")
    for token, rendering in enumerate(renderings):
        projection.weight[rendering, :half] += codes[token]
