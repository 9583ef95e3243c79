"""datatrove over a folder of jsonl.gz: rules of quality, then near duplicates by MinHash; in the peers' environment.

    PEERS/bin/python with_datatrove.py RAW OUT spaces|spacy

The fastest way that gives the same: filters and signatures in one pass, without downloads (so without its language
filter, whose model is one). spaces: words are split at white space; spacy: by its own tokenizer for English.
"""

import sys
from pathlib import Path

from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.dedup import MinhashDedupBuckets, MinhashDedupCluster, MinhashDedupFilter, MinhashDedupSignature
from datatrove.pipeline.dedup.minhash import MinhashConfig
from datatrove.pipeline.filters import C4QualityFilter, GopherQualityFilter
from datatrove.pipeline.readers import JsonlReader
from datatrove.pipeline.writers import JsonlWriter
from datatrove.utils.word_tokenizers import WordTokenizer


class SplitAtSpaces(WordTokenizer):
    def word_tokenize(self, text: str) -> list[str]:
        return text.split()

    def sent_tokenize(self, text: str) -> list[str]:
        return text.split(". ")

    def span_tokenize(self, text: str) -> list[tuple[int, int]]:
        return [(0, len(text))]


def main() -> None:
    raw, out, tokenizer = sys.argv[1:]
    words = SplitAtSpaces() if tokenizer == "spaces" else "eng_Latn"
    folder, config = Path(out), MinhashConfig()
    kept, signatures, pairs, doubles, last = (
        str(folder / name) for name in ("kept", "signatures", "pairs", "doubles", "last")
    )
    steps = [
        (1, [
            JsonlReader(raw),
            GopherQualityFilter(language=words),
            C4QualityFilter(min_num_sentences=-1, language=words),
            JsonlWriter(kept),
            MinhashDedupSignature(signatures, config=config, language=words),
        ]),
        (config.num_buckets, [MinhashDedupBuckets(signatures, pairs, config=config)]),
        (1, [MinhashDedupCluster(pairs, doubles, config=config)]),
        (1, [JsonlReader(kept), MinhashDedupFilter(doubles), JsonlWriter(last)]),
    ]  # fmt: skip
    for number, (tasks, pipeline) in enumerate(steps):
        LocalPipelineExecutor(pipeline, tasks=tasks, workers=1, logging_dir=str(folder / f"logs-{number}")).run()


if __name__ == "__main__":
    main()
