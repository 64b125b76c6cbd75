"""The command `explainer`: check the content, verify its evidence, begin a file, start the app, export it."""

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

from components.model.content import Content
from components.model.content_cache import folder_from_environment, load_and_cache
from components.model.editor_schemas import SCHEMAS, write_schemas
from components.model.evidence import verify
from components.model.folders import SUBJECT
from components.model.freshness import due
from components.model.load import read
from components.model.new_subject import next_steps, start_subject
from components.model.problems import ContentError
from components.model.reviews import mark_reviewed
from components.model.scaffold import KINDS, Refusal, next_step, start
from components.model.schema.text import is_address

WATCH_HELP = """show what is saved while it runs: to an author, at this machine alone, with a panel that says what is
wrong, from the start; or to readers, who never see a problem. Without it, what was there at the start is shown"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when all is well, 1 when something is to be mended."""
    options = _parser().parse_args(arguments)
    try:
        print(options.run(options))
    except ContentError as error:
        count = len(error.problems)
        print(f"{error}\n{count} problem{'s' if count > 1 else ''}", file=sys.stderr)
        return 1
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        print(f"{error.filename or 'a file'}: {error.strerror or error}; nothing more was written", file=sys.stderr)
        return 1
    return 0


def run_check(options: argparse.Namespace) -> str:
    """Say what was read; the next start takes that over."""
    content = load_and_cache(options.content)
    counts = {name: len(getattr(content, name)) for name in SUBJECT}
    listed = ", ".join(f"{count} {name}" for name, count in counts.items() if count)
    if options.online:
        from components.model.online import dead_addresses  # what asks other hosts takes a while to import

        if dead := dead_addresses(content):
            raise Refusal("\n".join([*dead, f"addresses of sources that cannot be read: {len(dead)}"]))
    stated = f"{len(content.facts)} facts, {len(content.sentences)} sentences"
    more = f"; also in {', '.join(content.languages[1:])}" if content.languages else ""
    warned = "".join(f"{each}\n" for told in content.in_all_languages for each in _unshown(told))
    return f"{warned}read {sum(counts.values())} files: {listed}, {stated}{more}; no problems"


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{written} is no day: write it as 2027-05-01") from None


def _unshown(content: Content) -> list[str]:
    """A warning where pictures cannot show what the content says."""
    from components.figures.letters import missing_letters

    letters = missing_letters(content)
    if not letters:
        return []
    text = next(iter(letters.values()))[:60]
    told = f"warning: in '{content.explainer.language}', pictures show boxes for {len(letters)} letters: "
    return [f"{told}{' '.join(letters)}, as in '{text}'; their typefaces do not have them"]


def run_verify(options: argparse.Namespace) -> str:
    """Say how many fragments stand in the copies, and which could not be compared."""
    compared = verify(read(options.content), options.copies)
    left = sum(compared.without_copy.values())
    lines = [f"  {id}: {_counted(number)}" for id, number in sorted(compared.without_copy.items())]
    told = f"{_counted(compared.found + left)}: {compared.found} stand word for word in the copies"
    return "\n".join(["no copy to compare with:", *lines, f"{told}, {left} could not be compared"] if left else [told])


def _counted(number: int) -> str:
    return f"{number} fragment{'s' if number > 1 else ''}"


def run_due(options: argparse.Namespace) -> str:
    """List the facts that must be looked at again."""
    found = due(read(options.content), options.on, options.within)
    lines = [f"{each.day} {each.fact}: {each.text}\n    {'; '.join(each.read_at)}" for each in found]
    return "\n".join([*lines, f"{len(found)} facts are due"])


def run_reviewed(options: argparse.Namespace) -> str:
    """Keep that somebody looked at what rests on facts."""
    count = mark_reviewed(read(options.content, reviewing=True), options.addresses)
    return f"{count} entries are marked as looked at"


def run_new(options: argparse.Namespace) -> str:
    """Begin a file, or a whole explainer."""
    if options.kind_of_file == "subject":
        return next_steps(start_subject(Path(options.id), options.language))
    path = start(options.content, options.kind_of_file, options.id, options.kind)
    return f"wrote {path}\n{next_step(options.kind_of_file, options.id)}"


def run_schema(options: argparse.Namespace) -> str:
    """Write the JSON Schemas that an editor completes and explains content by."""
    folder = options.out or options.content / SCHEMAS
    written = write_schemas(folder)
    return f"wrote {written} files to {folder}; an editor that reads JSON Schema completes and explains what you write"


def run_translate(options: argparse.Namespace) -> str:
    """Write or renew the file of a second language."""
    from components.model.translate import translate  # reading and writing PO files takes a while to import

    left = translate(options.content, options.language, options.locale)
    words = options.content / "interface" / f"{options.language}.yaml"
    told = f"wrote {left.path}: {left.texts} texts, {left.empty} to translate, {left.stale} to look at again"
    return told if words.exists() else f"{told}; {words} is still missing, the words of buttons and labels"


def run_serve(options: argparse.Namespace) -> NoReturn:
    """Start the app, which takes the place of this process."""
    from components.web.serve import serve

    serve(options.content.resolve(), options.host, options.port, options.watch)


def run_export(options: argparse.Namespace) -> str:
    """Write the web edition."""
    from components.sharing.addresses import known_address  # checking the content needs nothing of the web edition
    from components.web.export import export
    from components.web.site import Site

    content = read(options.content)
    address = (options.address or known_address(content) or "").rstrip("/") or None
    written = export(Site(content, address), options.out)
    told = f"wrote {written.files} files ({written.changed} changed, {written.size / 1e6:.1f} MB) to {options.out}"
    return told if address else f"{told}; without --address they hold no previews, no sitemap and no oEmbed answers"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="explainer", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    checking = commands.add_parser("check", help="read the content and say everything that is wrong with it")
    checking.add_argument("--online", action="store_true", help="ask every address of a source whether it is there")
    checking.set_defaults(run=run_check)
    verifying = commands.add_parser("verify", help="compare every fragment with the copies of its source")
    verifying.add_argument("copies", type=Path, metavar="DIR", help="folder with the copies")
    verifying.set_defaults(run=run_verify)
    asking = commands.add_parser("due", help="list the facts that must be looked at again, the oldest first")
    asking.add_argument("--on", type=_day, default=date.today(), metavar="DAY", help="as 2027-05-01")
    asking.add_argument("--within", type=int, default=0, metavar="DAYS", help="also what is due in so many days")
    asking.set_defaults(run=run_due)
    looking = commands.add_parser("reviewed", help="keep that somebody looked at what rests on facts")
    looking.add_argument("addresses", nargs="*", metavar="ADDRESS", help="as pages/light#work; without any: all")
    looking.set_defaults(run=run_reviewed)
    starting = commands.add_parser("new", help="begin a file that says what belongs in it")
    starting.add_argument("kind_of_file", metavar="KIND", help=f"{', '.join(KINDS)}; or subject: a whole explainer")
    starting.add_argument("id", metavar="ID", help="lower-case words with hyphens; the name of the file, or the folder")
    starting.add_argument("--language", default="en", help="of a whole explainer; its words must be there")
    starting.add_argument("--kind", help="which kind of figure or question")
    starting.set_defaults(run=run_new)
    describing = commands.add_parser("schema", help="write JSON Schemas, by which an editor completes and explains")
    describing.add_argument("out", type=Path, nargs="?", metavar="DIR", help=f"without it: {SCHEMAS} in the content")
    describing.set_defaults(run=run_schema)
    telling = commands.add_parser("translate", help="write or renew the file of a second language")
    telling.add_argument("language", metavar="LANGUAGE", help="its code of two letters, as fr")
    telling.add_argument("--locale", help="how it writes numbers and dates, as fr_CA; without it, as the language does")
    telling.set_defaults(run=run_translate)
    serving = commands.add_parser("serve", help="start the app; with broken content it lists every problem and ends")
    serving.add_argument("content", type=Path, nargs="?", default=folder_from_environment(), metavar="DIR")
    serving.add_argument("--host", metavar="ADDRESS", help="as 127.0.0.1; without it, every one of this machine")
    serving.add_argument("--port", type=int, default=8501)
    serving.add_argument("--watch", choices=["author", "readers"], help=WATCH_HELP)
    serving.set_defaults(run=run_serve)
    exporting = commands.add_parser("export", help="write the web edition as files for a static host")
    exporting.add_argument("out", type=Path, metavar="OUT", help="folder; fixed versions of earlier exports in it stay")
    exporting.add_argument("--address", type=_address, metavar="URL", help="where the files will be published")
    exporting.set_defaults(run=run_export)
    for command in (checking, verifying, asking, looking, starting, describing, telling, exporting):
        command.add_argument("--content", type=Path, default=folder_from_environment(), metavar="DIR")
    return parser


def _address(text: str) -> str:
    if is_address(text):
        return text
    raise argparse.ArgumentTypeError(f"'{text}' is no address; write it as https://example.org/explainer")


if __name__ == "__main__":
    sys.exit(main())
