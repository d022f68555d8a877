"""One article laid out for a model: its words, its figures, and what the rules read in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from summarize import prompting
from summarize.language import dates, quantities, sentences
from summarize.language.mentions import Mentions
from summarize.language.sentences import Sentence
from summarize.language.windows import TimeMention
from summarize.readers.printed import Printed
from summarize.readers.rules import Reading
from summarize.schemas import Article, Claim, Figure, Speaker

#: Sentences before and after a figure's own that are shown with it.
_BEFORE, _AFTER = 2, 1


@dataclass(frozen=True)
class Layout:
    """An article and the rules' reading of it, ready to be put to a model and to check what comes back.

    ``rules``: the grounded reading by the rules; each of its figure claims is put to the model and is the base of
    what the model adds.
    """

    article: Article
    rules: Reading

    @cached_property
    def printed(self) -> Printed:
        """The article's words, for finding copies."""
        return Printed(self.article.text)

    @cached_property
    def sentences(self) -> Sequence[Sentence]:
        """The article's sentences, in order."""
        return sentences.split(self.article.text)

    @cached_property
    def windows(self) -> Sequence[TimeMention]:
        """The stretches of time that the article names."""
        return dates.windows(self.article.text, self.sentences, self.article.published)

    @cached_property
    def mentions(self) -> Mentions:
        """The full names in the article."""
        return Mentions(self.article.text)

    @cached_property
    def fence(self) -> str:
        """The line that the article's text is put between."""
        return prompting.fence(self.article.text)

    @cached_property
    def scanned(self) -> Sequence[Figure]:
        """Every figure that the scanner sees."""
        return quantities.scan(self.article.text)

    @cached_property
    def figures(self) -> dict[int, Claim]:
        """The rules' figure claims by where their figures begin."""
        return {claim.figure.start: claim for claim in self.rules.claims if claim.figure is not None}

    @cached_property
    def statuses(self) -> tuple[Claim, ...]:
        """The rules' claims without a figure."""
        return tuple(claim for claim in self.rules.claims if claim.figure is None)

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def at(self, offset: int) -> int:
        """The number of the sentence that holds an offset, or that ends before it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def sentence(self, offset: int) -> Sentence:
        """The sentence that holds an offset."""
        return self.sentences[self.at(offset)]

    def around(self, offset: int) -> tuple[int, int]:
        """The stretch of a few sentences around the one that holds an offset."""
        number = self.at(offset)
        first = self.sentences[max(0, number - _BEFORE)].start
        return first, self.sentences[min(len(self.sentences) - 1, number + _AFTER)].end

    @cached_property
    def own_voice(self) -> Speaker | None:
        """The report speaking for itself."""
        source = self.article.source
        return Speaker(text=source, organisation=source) if source else None

    @property
    def source(self) -> str:
        """How the report is named to the model."""
        return self.article.source or "an unnamed source"

    @property
    def published(self) -> str:
        """Its day as it is named to the model."""
        return self.article.published.isoformat() if self.article.published else "on a day that is not known"
