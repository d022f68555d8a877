"""The command that sets two statements side by side."""

from __future__ import annotations

import click

_EPILOG = """Examples:

\b
  summarize check "43 men and 8 women were arrested." "More than 50 people were arrested."
  summarize check --json "The toll rose from 20 to 70." "The toll is 90."

The rule in brackets is explained by "summarize rules RULE" where memos use it too."""


@click.command(epilog=_EPILOG)
@click.argument("first")
@click.argument("second")
@click.option("--json", "as_json", is_flag=True, help="Print the whole result as JSON.")
def check(first: str, second: str, as_json: bool) -> int:
    """Tell whether the statement SECOND contradicts FIRST, follows from it, or neither can be told.

    Each is a sentence or a few, in quotation marks. FIRST is taken as said.

    \b
    follows      every figure of SECOND is told or added up from FIRST, and
                 nearly all of its words, in these or others
    contradicts  a figure cannot be right beside that of FIRST, or SECOND
                 says the opposite
    cannot tell  FIRST leaves it open, or speaks of another matter

    Figures are compared as ranges ("at least 50"); who says it is not compared.
    """
    from summarize.checks import check as checked

    result = checked(first, second)
    if as_json:
        click.echo(result.model_dump_json(indent=2))
    else:
        click.echo(f"{result.relation} ({result.rule}): {result.why}")
    return 0
