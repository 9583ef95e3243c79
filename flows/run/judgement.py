"""What judges the documents of a warehouse: settings and lexicon, of all collections and of those with their own.

A run over one collection publishes documents of all: each is judged by what its own collection says, whichever run
does it. So what a collection says of its own is part of the keys of its documents, and of no others.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from flows.lexicon import Lexicon, hash_values, shipped_lexicon
from flows.rules import Rule
from flows.run.report import Request
from flows.run.rules_version import find_rules_version
from flows.settings import Settings
from flows.stages.refine import Policy
from flows.storage.connection import quote
from flows.storage.lexicon_folder import read_lexicon


@dataclass(frozen=True, slots=True)
class Judge:
    """Settings and lexicon of some documents; lexicon: the user's, None where there is none."""

    settings: Settings
    lexicon: Lexicon | None

    @property
    def version(self) -> str:
        """Hash of the settings that judge, and of what a user's lexicon changes for all sources."""
        if self.lexicon is None or self.lexicon.version == shipped_lexicon().version:
            return self.settings.version
        return hash_values([self.settings.version, self.lexicon.version])

    @property
    def source_versions(self) -> dict[str, str]:
        """Hash of the lexicon's rules for some sources, by their globs."""
        return self.lexicon.source_versions if self.lexicon else {}

    @property
    def policy(self) -> Policy:
        settings = self.settings
        return Policy(
            settings.latest_date,
            settings.line_threshold,
            settings.publishers,
            settings.max_lines,
            self.lexicon,
            settings.text_column,
            settings.map,
            settings.attributes,
        )

    def write_source_key(self) -> str:
        """SQL for what of the user's rules for some sources decides a document: what Lexicon.key_of says of it."""
        found = [
            f"CASE WHEN {_match_source(glob)} THEN {quote(version)} ELSE '' END"
            for glob, version in self.source_versions.items()
        ]
        return " || ".join(found) or "''"


@dataclass(frozen=True, slots=True)
class Judgement:
    """Who judges what. shared: of collections without anything of their own; own: of the others, by collection."""

    shared: Judge
    own: Mapping[str, Judge] = field(default_factory=dict)

    @staticmethod
    def of(settings: Settings) -> "Judgement":
        """What judges in a run with these settings; a lexicon that several collections name is read once."""
        lexicons: dict[Path | None, Lexicon | None] = {}

        def make(one: Settings) -> Judge:
            if one.lexicon not in lexicons:
                lexicons[one.lexicon] = read_lexicon(one.lexicon)
            return Judge(one, lexicons[one.lexicon])

        shared = make(settings.base)
        judges = {name: make(one) for name, one in settings.collections.items()}
        return Judgement(shared, {name: judge for name, judge in judges.items() if not _are_same(judge, shared)})

    def judge(self, collection: str) -> Judge:
        return self.own.get(collection, self.shared)

    @property
    def policies(self) -> dict[str, Policy]:
        """Policies of collections that have their own."""
        return {name: judge.policy for name, judge in self.own.items()}

    @property
    def text_columns(self) -> dict[str, str | None]:
        return {name: judge.settings.text_column for name, judge in self.own.items()}

    def key_of(self, collection: str, source_uri: str) -> str:
        """What decides a document beside its bytes, its repeated lines, rules and shared settings."""
        judge = self.judge(collection)
        own = judge.version if collection in self.own else ""
        return own + (judge.lexicon.key_of(source_uri) if judge.lexicon else "")

    def write_key(self) -> str:
        """SQL for `key_of`, over the columns collection and source_uri."""
        shared = self.shared.write_source_key()
        if not self.own:
            return shared
        cases = " ".join(
            f"WHEN {quote(name)} THEN {quote(judge.version)} || {judge.write_source_key()}"
            for name, judge in self.own.items()
        )
        return f"CASE collection {cases} ELSE {shared} END"

    def list_versions(self, request: Request, reading: Sequence[str]) -> tuple[str, ...]:
        """What judges, as a manifest keeps it: rules, shared settings, whether duplicates are looked for, and the rest.

        The fourth decides no document by itself: what some sources or collections have of their own is part of the
        keys of their documents. Behind it stands how containers are read; see `list_reading`.
        """
        of_some: object = self.shared.source_versions
        if self.own:
            of_some = [of_some, {name: [one.version, one.source_versions] for name, one in self.own.items()}]
        dedup = "dedup" if request.dedup else "no-dedup"
        version = find_rules_version(self.shared.settings.cache)
        return (version, self.shared.version, dedup, hash_values(of_some) if of_some else "", *reading)

    def list_rules(self) -> list[Rule]:
        """Every rule that judges, by id; a collection's own description stands where no other judge knows the rule."""
        rules = {rule.id: rule for judge in reversed([*self.own.values()]) for rule in _list_rules(judge)}
        rules |= {rule.id: rule for rule in _list_rules(self.shared)}
        return [rules[rule_id] for rule_id in sorted(rules)]


def _are_same(one: Judge, other: Judge) -> bool:
    return (one.version, one.source_versions) == (other.version, other.source_versions)


def _list_rules(judge: Judge) -> tuple[Rule, ...]:
    return (judge.lexicon or shipped_lexicon()).list_rules()


def list_reading(settings: Settings, before: Sequence[str] = ()) -> tuple[str, ...]:
    """How containers of each collection are read: "collection hash", of the columns that its settings name.

    before: what the last snapshot says. What a run cannot read again, it leaves as it was: other collections.

    >>> list_reading(Settings(collection="wire", key_column="guid"), ["herald 52d02d9ba7f8c0a5"])
    ('herald 52d02d9ba7f8c0a5', 'wire 8fe544a5c78134aa')
    """
    entries = dict(entry.split(" ", 1) for entry in before if " " in entry)
    entries[settings.collection] = hash_values([name or "" for name in (settings.text_column, settings.key_column)])
    return tuple(f"{name} {version}" for name, version in sorted(entries.items()))


def has_other_versions(before: Sequence[str], now: Sequence[str]) -> bool:
    """Whether anything judges or reads otherwise than in the last snapshot; a new collection changes nothing."""
    return list(before[:4]) != list(now[:4]) or is_read_otherwise(before, now)


def is_read_otherwise(before: Sequence[str], now: Sequence[str]) -> bool:
    """Whether containers that are there are read otherwise; both are versions as a manifest keeps them."""
    return not set(before[4:]) <= set(now[4:])


def _match_source(glob: str) -> str:
    r"""The condition that a source is one of a glob; in LIKE, "%" is any text, "_" any character, "\" takes it away.

    >>> _match_source("ledger"), _match_source("a_b/*.txt")
    ("(source_uri = 'ledger' OR starts_with(source_uri, 'ledger/'))", "source_uri LIKE 'a\\_b/%.txt' ESCAPE '\\'")
    """
    if "*" not in glob:
        return f"(source_uri = {quote(glob)} OR starts_with(source_uri, {quote(glob + '/')}))"
    plain = glob.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"source_uri LIKE {quote(plain.replace('*', '%'))} ESCAPE '\\'"
