"""Single faults, made at random from a seed: each changes one place of one file of the lighthouse."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

CLOSED: dict[str, str] = yaml.safe_load((Path(__file__).parent / "model" / "closed_cases.yaml").read_text())
"""What once was accepted, and the kind of fault that shows that it is refused."""
ANY = "*/*.yaml"
CLAIMS = "[pdeqsv]*/*.yaml"
DRAWING = "art/*.svg"
LAYOUT = "figures/[res]*.yaml"
ZERO_WIDTH, OVERRIDE = "\u200b", "\u202e"
KINDS: dict[str, tuple[str, str, str, str]] = {
    # name: files, what is found, by what it is replaced, from where on the problem is said ("" for the very line)
    "misspelled field": (ANY, r"^( *(?:- )?)(name|text|kind|sources|verified): ", r"\1x\2: ", ""),
    "unknown field": (ANY, r"^(\w+: \S.*)$", r"\1\ncolour: red", ""),
    "text for a number": (ANY, r"(\bvalue: )(\S+)$", r"\1about \2", ""),
    "another value": (ANY, r"(\bvalue: )(\d+)$", r"\g<1>7\2", "text: "),
    "endless number": (ANY, r"(\bvalue: )(\d+)$", r"\g<1>" + "9" * 5001, ""),
    "infinite number": (ANY, r"(\bvalue: )(\S+)$", r"\1.inf", ""),
    "negative number": (ANY, r"(\bvalue: )(\d+)$", r"\1-\2", ""),
    "tiny number": (ANY, r"(\bvalue: )(\d+)$", r"\g<1>1e-300", ""),
    "true for a number": (ANY, r"(\bvalue: )(\S+)$", r"\1true", ""),
    "unknown unit": (ANY, r"(\bunit: )(\S+)$", r"\1parsecs", ""),
    "unknown source": (ANY, r"(\{id: )harbour", r"\1habour", ""),
    "future date": (ANY, r"(\b(?:verified|accessed): )2024", r"\g<1>2999", ""),
    "early date": (ANY, r"(\b(?:verified|accessed): )2024", r"\g<1>1990", ""),
    "date without hyphens": (ANY, r"(\bverified: )(\d+)-(\d+)-(\d+)", r"\1\2\3\4", ""),
    "month thirteen": (ANY, r"(\bverified: \d+)-05", r"\1-13", ""),
    "date in words": (ANY, r"(\bverified: )\S+$", r"\1yesterday", ""),
    "no sources": (ANY, r"^( *sources: )\[.*\]$", r"\1[]", ""),
    "doubled space": (ANY, r"(\btext: \w+) ", r"\1  ", ""),
    "empty text": (ANY, r"(\b(?:name|title|role): ).*$", r"\1", ""),
    "zero width": (ANY, r"(\b(?:name|title|role|text): \w)", rf"\1{ZERO_WIDTH}", ""),
    "override": (ANY, r"(\b(?:name|title|role|text): \w)", rf"\1{OVERRIDE}", ""),
    "escaped control": (ANY, r"^(title: )(.*)$", r'\1"\2\\x01"', ""),
    "only signs": (ANY, r"^(name|title): .*$", r'\1: "--"', ""),
    "comment in a text": (ANY, r"^(title|role): (\w+ \w+)", r"\1: \2 #1", ""),
    "second colon": (ANY, r"^(title|role): (\w+)", r"\1: \2: it", ""),
    "open quote": (ANY, r"^(title|role): (\w)", r'\1: "\2', ""),
    "alias": (ANY, r"^(title|name): ", r"\1: *", ""),
    "tag": (ANY, r"^(title|name): ", r"\1: !!str ", ""),
    "anchor": (ANY, r"^(title|name): ", r"\1: &a ", ""),
    "key twice": (ANY, r"^(title|name): (.*)$", r"\1: \2\n\1: \2", ""),
    "tab": (ANY, r"^  (?=\S)", "\t", ""),
    "deep brackets": (ANY, r"^(title|name): .*$", r"\1: " + "[" * 400 + "]" * 400, ""),
    "list for a text": (ANY, r"^(title|name): (.*)$", r"\1: [a, b]", ""),
    "long text": (ANY, r"^(title|name): ", r"\1: " + "long " * 60, ""),
    "placeholder": (ANY, r"^(title|name|role): .*$", r"\1: TO WRITE", ""),
    "wrong kind": ("[cfq]*/*.yaml", r"^kind: (\w+)", r"kind: \1x", ""),
    "no plain": ("s*/*.yaml", r"^ *plain: .*\n", "", "sentences:"),
    "wrong family": ("variants/*.yaml", r"^family: ", "family: un", ""),
    "missing drawing": ("[pv]*/*.yaml", r"^art: ", "art: un", ""),
    "own parent": ("parts/[tl]*.yaml", r"^stands: lighthouse", "stands: nowhere", ""),
    "missing event": ("figures/years.yaml", r"\[first-lit", "[first-lid", ""),
    "event twice": ("figures/years.yaml", r"first-lit", "current-laid", ""),
    "unknown actor": ("events/*.yaml", r"\[board", "[bord", ""),
    "empty layout": (LAYOUT, r"size: \[.*\]", "size: [0, 0]", ""),
    "negative layout": (LAYOUT, r"size: \[", "size: [-", ""),
    "far label": (LAYOUT, r"(of: \w+, at: \[)\d+", r"\g<1>9999", ""),
    "far drawing": (LAYOUT, r"(art: \w+, at: \[)\d+", r"\g<1>99999", ""),
    "huge scale": (LAYOUT, r"scale: [\d.]+", "scale: 1e9", ""),
    "no scale": (LAYOUT, r"scale: [\d.]+", "scale: 0", ""),
    "three coordinates": (LAYOUT, r"(at: \[\d+), ", r"\1, 7, ", ""),
    "label of nothing": (LAYOUT, r"of: (lamp|tower)", r"of: \1s", ""),
    "route of nothing": ("figures/rock.yaml", r"between: \[\w+", "between: [lens", ""),
    "million boxes": ("figures/store.yaml", r"boxes: \d", "boxes: 1000000", ""),
    "wrong total": ("figures/store.yaml", r"(boxes: 2, each: )\d", r"\g<1>9", ""),
    "unknown stop": ("figures/oil-route.yaml", r"between: \[\w+", "between: [moon", ""),
    "unknown rule": ("figures/oil-route.yaml", r"rule: \w+", "rule: maybe", ""),
    "far column": ("figures/oil-route.yaml", r"column: \d", "column: 1000", ""),
    "no right answer": ("quiz/height.yaml", r", right: true", "", "answers:"),
    "claim of nothing": ("quiz/*.yaml", r"(: \w+/[\w-]+)#", r"\1#un", ""),
    "page of nothing": ("pages/*.yaml", r"(pages: \[)", r"\1nowhere, ", ""),
    "figure of nothing": ("pages/*.yaml", r"(\bfigure: )", r"\1un", ""),
    "blank menu": ("pages/*.yaml", r"^menu: .*$", 'menu: "  "', ""),
    "bad address": ("sources/h*.yaml", r"https://example.org", "https://me@[::1", ""),
    "no language": ("sources/*.yaml", r"^language: \w+", "language: english", ""),
    "script": (DRAWING, r"</svg>", "<script/></svg>", ""),
    "handler": (DRAWING, r"<(path|circle) ", r'<\1 onclick="x()" ', ""),
    "style": (DRAWING, r"<(path|circle) ", r'<\1 style="fill:red" ', ""),
    "use": (DRAWING, r"</svg>", '<use href="https://example.org/x.svg#a"/></svg>', ""),
    "foreign object": (DRAWING, r"</svg>", "<foreignObject/></svg>", ""),
    "filter image": (DRAWING, r"</svg>", '<filter><feImage href="x.png"/></filter></svg>', ""),
    "animation": (DRAWING, r"</svg>", '<animate attributeName="d"/></svg>', ""),
    "colour": (DRAWING, r"<(path|circle) ", r'<\1 fill="#f00" ', ""),
    "instruction": (DRAWING, r"<svg ", '<?xml-stylesheet href="x.css"?><svg ', ""),
    "text in a drawing": (DRAWING, r"</svg>", "<text>x</text></svg>", ""),
    "unknown class": (DRAWING, r'class="', 'class="brick ', ""),
    "broken path": (DRAWING, r' d="M', ' d="M1 x', ""),
    "no box": (DRAWING, r' viewBox="[^"]*"', "", ""),
    "doctype": (DRAWING, r"<svg ", "<!DOCTYPE svg><svg ", ""),
    "open element": (DRAWING, r"</svg>", "<g></svg>", ""),
}  # fmt: skip
RIGHT: dict[str, tuple[str, str, str, str]] = {
    # what is right, and must draw everywhere
    "no-break space": (ANY, r"^(name|title|role): (\w+) ", "\\1: \\2\u00a0", ""),
    "markup": (ANY, r"^(title|role): (\w+)", r"\1: <b>\2</b> & **it** $x$", ""),
    "longest text": ("*/*.yaml", r"^(caption|role): .*$", r"\1: " + "x" * 200, ""),
    "other language": (ANY, r"^(role|caption): .*$", r"\1: ברוך הבא 你好 Ça va", ""),
}  # fmt: skip


@dataclass(frozen=True)
class Fault:
    """One fault: the file as it is made, and the first and last line at which it must be said."""

    kind: str
    file: str
    text: str
    lines: range

    def __str__(self) -> str:
        return f"{self.kind} in {self.file}:{self.lines.start}"


def faults(folder: Path, seed: int, each: int) -> Iterator[Fault]:
    """For every kind up to `each` different faults of the content in `folder`."""
    chance = random.Random(seed)
    for kind, (files, wanted, by, since) in {**KINDS, **RIGHT}.items():
        pattern = re.compile(wanted, re.MULTILINE)
        places = [(file, match) for file in sorted(folder.glob(files)) for match in pattern.finditer(file.read_text())
                  if file.parent.name != "interface"]  # fmt: skip
        for file, match in chance.sample(places, min(each, len(places))):
            text = match.string
            line = text.count("\n", 0, match.start()) + 1
            first = text.count("\n", 0, text.rfind(since, 0, match.end())) + 1 if since else line
            made = text[: match.start()] + match.expand(by) + text[match.end() :]
            yield Fault(kind, str(file.relative_to(folder)), made, range(first, line + 2 + by.count("\n")))


def variation(folder: Path, seed: int) -> int:
    """How many files of the content in `folder` were written anew, each with one odd but right thing in it."""
    chance, written = random.Random(seed), 0
    corrected = (folder / "corrections.yaml").read_text()  # repeats texts word for word
    for file in sorted(folder.glob(ANY)):
        wanted, by = chance.choice([(wanted, by) for _, wanted, by, _ in RIGHT.values()])
        places = list(re.finditer(wanted, file.read_text(), re.MULTILINE))
        name = f"{file.parent.name}/{file.stem}"
        if places and file.parent.name != "interface" and name not in corrected:
            match = chance.choice(places)
            file.write_text(match.string[: match.start()] + match.expand(by) + match.string[match.end() :])
            written += 1
    return written
