"""The command `explainer`: check the content, verify its evidence, begin a new file."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from components.model.problems import ContentError
from components.model.reading import folder_from_environment, read


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when all is well, 1 when there are problems."""
    options = _parser().parse_args(arguments)
    try:
        print(options.run(options))
    except ContentError as error:
        print(error, file=sys.stderr)
        count = len(error.problems)
        print(f"{count} problem{'s' if count > 1 else ''}", file=sys.stderr)
        return 1
    return 0


def check(options: argparse.Namespace) -> str:
    """Read the content; say what was read."""
    content = read(options.content)
    counts = {name: len(getattr(content, name)) for name in COUNTED}
    listed = ", ".join(f"{count} {name}" for name, count in counts.items() if count)
    return f"read {sum(counts.values())} files: {listed}, {len(content.claims)} claims; no problems"


COUNTED = (
    "sources", "parts", "families", "variants", "sequences", "events", "disagreements", "glossary", "quiz", "figures",
    "charts", "pages", "art",
)  # fmt: skip


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="explainer", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    command = commands.add_parser("check", help="read the content and say everything that is wrong with it")
    command.set_defaults(run=check)
    command.add_argument("--content", type=Path, default=folder_from_environment(), metavar="DIR")
    return parser


if __name__ == "__main__":
    sys.exit(main())
