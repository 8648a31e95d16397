"""Who writes and reads which family of keys, as docs/data-model.md says."""
import re

from deployment import ROOT, folder, functions

FUNCTIONS = {folder(name) for name in functions}


def _rows():
    text = (ROOT / "docs" / "data-model.md").read_text(encoding="utf-8")
    table = re.search(r"\| family \|.*?\n\n", text, re.DOTALL).group()
    for line in table.strip().splitlines()[2:]:
        yield [cell.strip() for cell in line.strip("|").split("|")]


def _named(cell):
    return {name for name in FUNCTIONS if re.search(rf"(?<![\w-]){name}(?![\w-])", cell)}


def families():
    """Per family of keys, the functions that write it and those that read it without writing."""
    found, family = {}, None
    for _, partition, _, _, writers, readers in _rows():
        family = partition.strip("`").split("#")[0] or family
        if family == "—":
            continue
        written, read = found.setdefault(family, (set(), set()))
        written |= _named(writers)
        read |= _named(readers)
    return {family: (written, read - written) for family, (written, read) in found.items()}
