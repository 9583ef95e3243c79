"""Lines of names alone, which are a byline by where they stand."""

import re

from flows.text.head.name_shape import is_person_name
from flows.text.naming.gazetteer import look_up
from flows.text.values import Byline, Name

# Characters. Three names fit.
LONGEST_NAME_LINE = 80
_JOINT = re.compile(r", | and | und | et | y | e | i | и | & ")


def read_name_line(line: str) -> Byline | None:
    """Read a line that is one person's name, or some joined by commas and "and"; None for any other line.

    Such a line is a byline only where a headline or a date line stands beside it: that is for the judge to say. Left
    alone: single words, places, anything with a word that is in no name.

    >>> [name.name for name in read_name_line("Ana Ruiz and Li Wei").names]
    ['Ana Ruiz', 'Li Wei']
    >>> read_name_line("Buenos Aires"), read_name_line("Harbour fees rise")
    (None, None)
    """
    whole = len(line.rstrip(" |•·"))
    if not 5 <= whole <= LONGEST_NAME_LINE:
        return None
    names, start = [], 0
    for joint in [*_JOINT.finditer(line, 0, whole), None]:
        end = joint.start() if joint else whole
        name = line[start:end]
        if not is_person_name(name) or look_up(name):
            return None
        names.append(Name(name, start, end, "byline.name_alone"))
        start = joint.end() if joint else end
    return Byline(0, whole, tuple(names), "byline.name_alone")
