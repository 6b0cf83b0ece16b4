"""How Argos Translate translates, without its sentence splitting, which needs torch or the network.

The calls are those of `apply_packaged_translation` and `CompositeTranslation` in
`argostranslate.translate` 1.11, one sentence at a time.
"""

import ctranslate2
from argostranslate import settings
from argostranslate.package import Package


def opened(folder):
    """A package and its model, with Argos's own settings but for threads, which change no text."""
    translator = ctranslate2.Translator(
        str(folder / "model"),
        device=settings.device,
        intra_threads=1,
        compute_type=settings.compute_type,
    )
    return Package(folder), translator


def hypothesis(package, translator, sentence, **more):
    """The tokens of a sentence, and CTranslate2's result for them."""
    tokens = package.tokenizer.encode(sentence)
    prefix = [[package.target_prefix]] if package.target_prefix != "" else None
    [result] = translator.translate_batch(
        [tokens],
        target_prefix=prefix,
        replace_unknowns=True,
        max_batch_size=settings.batch_size,
        batch_type="tokens",
        beam_size=max(1, settings.beam_size),
        num_hypotheses=1,
        length_penalty=0.2,
        return_scores=True,
        **more,
    )
    return tokens, result


def english(package, translator, sentence, **more):
    """A sentence in English."""
    _, result = hypothesis(package, translator, sentence, **more)
    value = package.tokenizer.decode(result.hypotheses[0])
    if package.target_prefix != "" and value.startswith(package.target_prefix):
        value = value[len(package.target_prefix) :]
    if len(value) > 0 and value[0] == " ":
        value = value[1:]
    return value
