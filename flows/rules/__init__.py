"""What newsmill looks for: rules, word lists and tables. Data only; the code that uses it is in flows/text."""

import pkgutil
from functools import cache
from importlib import import_module

from flows.rules.rule import Rule

__all__ = ["Rule", "all_rules"]


@cache
def all_rules() -> tuple[Rule, ...]:
    """The rules of all modules of this folder (each has its own in RULES), by id."""
    rules = [
        rule
        for module in pkgutil.iter_modules(__path__)
        for rule in getattr(import_module(f"{__name__}.{module.name}"), "RULES", ())
    ]
    return tuple(sorted(rules, key=lambda rule: rule.id))
