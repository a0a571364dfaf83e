"""Numerals: digits, number words, and both mixed with scale words, read to their exact value."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import cache, cached_property

from msgspec import Struct
from msgspec.structs import replace

from workbench.extract.document import Tokens
from workbench.extract.language import Language
from workbench.extract.number_words import NumberWords, spelled_value, spells_number

#: No number is written with more tokens than this; the bound keeps a page of number words linear.
_LONGEST_RUN = 24

#: Signs of currencies, before what a rate is stated per (`per $100`) as well.
CURRENCY_SIGNS = ("$", "£", "€")

#: More digits than this are a code, not a quantity (a century of nanoseconds has nineteen).
_MOST_DIGITS = 24

#: `vingt et un` is one number, `dix et un` are two.
_SMALLEST_JOINED = 20

#: `a hundred`, but not `a two`: an article stands only before number words that are nouns.
_SMALLEST_WITH_ARTICLE = 100

#: What a single letter multiplies is smaller than this: `500m`, not `116454b`.
_LARGEST_BEFORE_LETTER = 10_000

#: After a scale word of at least this size, a smaller number may go on: `3 millions 500 000`.
_SMALLEST_CONTINUED = 1000

#: Nothing that an article counts is larger; scale words that would pass it are left out.
_LARGEST = Decimal("1e30")

#: The decimals of a spoken number are smaller numbers, of so many tokens at most: `quatre-vingt-dix-sept` has seven.
_SMALLEST_NO_DECIMALS = 1000
_LONGEST_DECIMALS = 7

#: From this scale on, `huit des 28 millions` counts millions on both sides.
_SMALLEST_SHARED_SCALE = 1_000_000


class Numeral(Struct, frozen=True):
    """A number as it stands in tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    value: Decimal
    digits: bool = True
    #: The number is only an article so far: `un`, `a`. Something else must make it a quantity.
    article: bool = False
    #: The factor of its scale words (`2.5 million`: a million), 1 without any.
    scale: Decimal = Decimal(1)
    #: It is itself a noun (`million`, `dizaine`), so that a link (`de`) stands before what is counted.
    noun: bool = False
    #: A rough number: `une quarantaine`.
    rough: bool = False
    #: How many digits follow the decimal mark, and whether others are grouped.
    decimals: int = 0
    grouped: bool = False
    #: The scale is an abbreviation of one letter, which could also be a unit (`40m`).
    letter: bool = False

    @property
    def takes_link(self) -> bool:
        """Whether a link may stand before what it counts: 10 millions `de` tonnes, 10.000.000 `de` tonnes."""
        return self.noun or (self.grouped and self.value >= _SMALLEST_LINKED)


#: Digits of so much are written as a million is, with a link before what they count.
_SMALLEST_LINKED = 1_000_000

#: What stands between the numbers of a fraction: a slash, and the one made for it.
SLASHES = frozenset({"/", "⁄"})

#: One space at most, which may stand before the fraction of a mixed number.
_BESIDE = ("", " ", "\u00a0", "\u202f")


#: A power of ten behind what it multiplies: a margin that stands before it, and its exponent.
_POWER = re.compile(r"( ?(?:±|\+/?[-−]) ?[\d.,]+\))?\)?\s?[×x*]\s?10(?:\^([-−]?\d{1,2})|(⁻?[⁰¹²³⁴-⁹]{1,2}))")


@cache
def _spaced_thousands(words: NumberWords) -> re.Pattern[str]:
    """Numbers that surely have groups with a space between; where a text has several, all its groups are of one."""
    units = "|".join(map(re.escape, sorted(words.spaced_before)))
    return re.compile(rf"(?<![\d.,])\d{{1,3}} (?:000(?!\d)|\d{{3}} (?:{units})\b)")


class NumeralReader:
    """Reads the numerals of one text, each once."""

    def __init__(self, language: Language, tokens: Tokens) -> None:
        self.words = NumberWords.get(language)
        self.tokens = tokens
        self._read: dict[int, Numeral | None] = {}
        self.number_words = spells_number(self.words).true_of(tokens.distinct)

    @cached_property
    def _groups_by_space(self) -> bool:
        return len(_spaced_thousands(self.words).findall(self.tokens.text)) > 1

    def at(self, index: int) -> Numeral | None:
        """The longest numeral that starts at token `index`; several readers ask for the same one."""
        if index not in self._read:
            numeral = self._simple(index)
            told = self._past_digits(self._continued(numeral)) if numeral else None
            self._read[index] = self._with_shared_scale(told) if told else None
        return self._read[index]

    def half_behind(self, index: int) -> tuple[int, Decimal] | None:
        """Half or a quarter of another at token `index`: `and a half`; not in `and a quarter-century`."""
        lower = self.tokens.lower
        found = self.words.half.at(lower, index)
        return found if found and (lower[index] == "-" or lower[found[0] : found[0] + 1] != ["-"]) else None

    def _simple(self, index: int) -> Numeral | None:
        """The numeral at `index` with one scale; what may follow a scale word is not looked at."""
        word = self.tokens.word(index)
        if word[:1].isdecimal():
            numeral = self._digits(index)
        elif (half_a := self.words.half_a.at(self.tokens.lower, index)) and (
            self.tokens.word(half_a[0]) in self.words.scales.keys() | self.words.collectives.keys()
        ):
            numeral = Numeral(index, half_a[0], Decimal("0.5"), digits=False)  # a million, a dozen
        elif word in self.number_words:
            numeral = self._past_digits(self._with_spoken_decimals(self._spelled_out(index)))
        elif word in self.words.articles and not (self.tokens.word(index - 1) == "-" and self.tokens.glued(index)):
            numeral = self._past_digits(self._article(index))  # but: once-in-a-century
        else:
            part = _vulgar_value(word)
            numeral = Numeral(index, index + 1, part) if part else None
        return self._scaled(self._raised(numeral)) if numeral else None

    def _raised(self, numeral: Numeral) -> Numeral:
        """`numeral` times a power of ten, which the other side of a margin may stand before: `(3.1 ± 0.4) × 10⁻¹⁴`."""
        if not (numeral.digits and self._has_powers):
            return numeral
        text, end = self.tokens.text, self.tokens.ends[numeral.last - 1]
        found = _POWER.match(text, end)
        if found is None:
            return numeral
        margin, plain, raised = found.groups()
        exponent = int(unicodedata.normalize("NFKC", plain or raised).replace("−", "-"))
        last = numeral.last if margin else self.tokens.from_offset(found.end())
        return replace(numeral, last=last, value=numeral.value * Decimal(10) ** exponent)

    @cached_property
    def _has_powers(self) -> bool:
        return "10" in self.tokens.distinct and _POWER.search(self.tokens.text) is not None

    def _past_digits(self, numeral: Numeral | None) -> Numeral | None:
        """`numeral` with the brackets that state it again in digits: `cinq (5)`, `deux millions (2 000 000)`."""
        word = self.tokens.word
        if numeral is None or numeral.digits or word(numeral.last) != "(":
            return numeral
        stated = self._digits(numeral.last + 1) if word(numeral.last + 1).isdecimal() else None
        same = stated and stated.value == numeral.value and word(stated.last) == ")"
        return replace(numeral, last=stated.last + 1, article=False) if stated and same else numeral

    def _article(self, index: int) -> Numeral:
        """`a hundred and fifty` is spelled out but for its first word; any other article is only an article so far."""
        following = index + 1
        if self.tokens.word(following) in self.number_words:
            rest = self._spelled_out(following)
            if rest and rest.value >= _SMALLEST_WITH_ARTICLE:
                return replace(rest, first=index)
        return Numeral(index, following, Decimal(1), digits=False, article=True)

    def _digits(self, index: int) -> Numeral | None:
        tokens, words = self.tokens, self.tokens.words
        if self._leads_decimals(index) and tokens.glued(index) > tokens.glued(index - 1):
            short = words[index][:_MOST_DIGITS]
            return Numeral(index - 1, index + 1, Decimal(f"0.{short}"), decimals=len(short))  # .5 per cent
        if tokens.word(index + 1).isalpha() and len(words[index]) <= _MOST_DIGITS:
            return Numeral(index, index + 1, Decimal(f"{int(words[index])}.0"))
        digits, last, grouped = self.grouped_digits(index)
        fraction = ""
        if self._decimal_mark(last, grouped):
            fraction, last = words[last + 1], last + 2
        if max(len(digits), len(fraction)) > _MOST_DIGITS:
            return None
        value = Decimal(f"{int(digits)}.{fraction or 0}")
        if len(fraction) in (0, 2) and (mixed := self._mixed_part(last)):
            value, last = value + (mixed / 100 if fraction else mixed), last + 3  # 10 1/2 miles, $7.52 1/4
        elif tokens.joins(last) and not fraction and (mixed := self._mixed_part(last + 1)):
            value, last = value + mixed, last + 4  # 2-1/2 acres
        elif not fraction and (part := _vulgar_value(tokens.word(last))) and tokens.gap(last) in _BESIDE:
            value, last = value + part, last + 1
        return Numeral(index, last, value, decimals=len(fraction), grouped=grouped)

    def _leads_decimals(self, index: int) -> bool:
        """Whether the digits at `index` are decimals that nothing stands before: .5 per cent, une moyenne de ,941."""
        word, sign = self.tokens.word, self.tokens.word(index - 1)
        if sign not in (".", self.words.decimal) or word(index - 2) == sign:
            return False
        average = len(word(index)) == len("941")
        return sign == "." or (average and (word(index + 1) in self.words.joiners or not word(index + 1).isalpha()))

    def grouped_digits(self, index: int) -> tuple[str, int, bool]:
        """The digits from token `index` on, the token after them, and whether they stand in groups: `12,500`."""
        words = self.tokens.words
        digits, last, grouped = self._spaced_groups(index)
        while last < len(words) and len(digits) <= _MOST_DIGITS and self._groups(index, last):
            step = 1 if words[last].isdecimal() else 2
            digits, last, grouped = digits + words[last + step - 1], last + step, True
        return digits, last, grouped

    def _spaced_groups(self, index: int) -> tuple[str, int, bool]:
        """The digits at `index` with the groups that plain spaces part, where a unit follows."""
        tokens, words = self.tokens, self.tokens.words
        last = index + 1
        if self.words.spaced_before and len(words[index]) <= 3:
            longest = min(len(words), index + _MOST_DIGITS // 3)
            while last < longest and words[last].isdecimal() and len(words[last]) == 3:
                if tokens.gap(last) != " ":
                    break
                last += 1
        if last == index + 1:
            return words[index], last, False
        # 10 000 cars, £1 300
        sure = words[last - 1] == "000" or tokens.text.endswith(CURRENCY_SIGNS, 0, tokens.starts[index])
        named = index > 1 and words[index - 1].istitle() and words[index - 2].isalpha()  # on May 12 300 people
        behind = last + 2 * self._decimal_mark(last, grouped=False)  # 1 184,6%
        counted = not named and (tokens.word(behind) in self.words.spaced_before or self._groups_by_space)
        if not (sure or counted):
            return words[index], index + 1, False
        return "".join(words[index:last]), last, True

    def _mixed_part(self, at: int) -> Decimal | None:
        """The fraction of a mixed number, `1/2` in `10 1/2 miles`."""
        tokens = self.tokens
        top, bottom = tokens.word(at), tokens.word(at + 2)
        if not tokens.joins(at + 1, SLASHES):
            return None
        plain = top.isdecimal() and bottom.isdecimal() and len(top) == 1 and len(bottom) <= 2
        beside = tokens.gap(at) in _BESIDE and (tokens.joins(at - 1) or not tokens.glued(at))
        return Decimal(top) / Decimal(bottom) if beside and plain and 0 < int(top) < int(bottom) else None

    def _groups(self, first: int, mark: int) -> bool:
        """Whether the digits from token `first` go on with a group of three behind the mark or space at `mark`."""
        tokens, words = self.tokens, self.tokens.words
        if len(words[first]) > 3 or (words[first] == "0" and mark == first + 1):
            return False
        if words[mark].isdecimal():
            return tokens.gap(mark) in self.words.group and len(words[mark]) == 3
        behind = tokens.word(mark + 1)
        thousands = words[mark] == "," == self.words.decimal and behind == "000"  # 14,000 ha: no decimals are
        if words[mark] not in self.words.group and not thousands:
            return False
        if not (tokens.glued(mark) and tokens.glued(mark + 1) and behind.isdecimal()):
            return False
        return len(behind) == 3 or (len(words[first]) <= 2 and self._leads_by_pairs(mark))

    def _leads_by_pairs(self, mark: int) -> bool:
        """Whether groups of two digits stand from the comma at `mark` on, and one of three behind them: `1,20,000`."""
        tokens, at = self.tokens, mark
        while self.words.pair_groups and tokens.joins(at, ",") and tokens.word(at + 1).isdecimal():
            if len(tokens.word(at + 1)) != 2:
                return len(tokens.word(at + 1)) == 3 and at > mark
            at += 2
        return False

    def _decimal_mark(self, mark: int, grouped: bool) -> bool:
        """Whether a decimal mark and its digits stand at token `mark`; a chain of them (`1.2.3`) is none."""
        tokens, sign = self.tokens, self.tokens.word(mark)
        if not tokens.joins(mark, (".", ",", "·")) or not tokens.word(mark + 1).isdecimal():
            return False
        if grouped and sign != self.words.decimal and self.words.decimal not in ".,":
            return False
        return not (tokens.joins(mark + 2, sign) and tokens.word(mark + 3).isdecimal())

    def _spelled_out(self, index: int) -> Numeral | None:
        """The longest run of number words from `index` that spells one number."""
        lower, word = self.tokens.lower, self.tokens.word
        ends, at = [index + 1], index + 1
        while len(ends) < _LONGEST_RUN:
            following = at + (word(at) == "-" or word(at) in self.words.joiners or self._is_group_comma(at))
            if word(following) not in self.number_words:
                break
            if word(at) in self.words.joiners and not self._may_join(index, at):
                break
            at = following + 1
            ends.append(at)
        for last in reversed(ends):
            value = spelled_value(self.words, " ".join(word for word in lower[index:last] if word not in ("-", ",")))
            if value is not None:
                scale = self.words.scales.get(lower[last - 1], Decimal(1))
                article = last == index + 1 and lower[index] in self.words.articles
                return Numeral(index, last, Decimal(value), digits=False, article=article, noun=scale > 1, scale=scale)
        return None

    def _is_group_comma(self, at: int) -> bool:
        """Whether a comma stands at `at` between the groups of one number in words: `five thousand, six hundred`."""
        word, scales = self.tokens.word, self.words.scales
        if not self.words.comma_groups or word(at) != ",":
            return False
        return scales.get(word(at - 1), 0) >= _SMALLEST_CONTINUED and word(at + 2) in scales

    def _with_spoken_decimals(self, numeral: Numeral | None) -> Numeral | None:
        """`numeral` with the decimals that words tell: `zero point five`, `deux virgule vingt-cinq`."""
        if numeral is None or numeral.scale > 1 or self.tokens.word(numeral.last) not in self.words.points:
            return numeral
        decimals, last = "", numeral.last + 1
        while len(decimals) < _LONGEST_RUN and (part := self._small_number(last)):
            last, digits = part
            decimals += digits
        if not decimals:
            return numeral
        value = numeral.value + Decimal(f"0.{decimals}")
        return replace(numeral, last=last, value=value, decimals=len(decimals), article=False)

    def _small_number(self, index: int) -> tuple[int, str] | None:
        """The longest number in words below a thousand at `index`, or a nought: the token after it, and its digits."""
        lower = self.tokens.lower
        for last in range(min(len(lower), index + _LONGEST_DECIMALS), index, -1):
            words = [word for word in lower[index:last] if word != "-"]
            if not words or not all(word in self.number_words for word in words):
                continue
            value = spelled_value(self.words, " ".join(words))
            led_by_nought = len(words) > 1 and not spelled_value(self.words, words[0])  # zéro cinq
            if value is not None and value < _SMALLEST_NO_DECIMALS and not led_by_nought:
                return last, str(value)
        return None

    def _with_shared_scale(self, numeral: Numeral) -> Numeral:
        """`huit des 28 millions`: the scale of the whole is meant for its part too."""
        if numeral.scale > 1 or numeral.article or numeral.rough or numeral.noun:
            return numeral
        link = self.words.part_of.at(self.tokens.lower, numeral.last)
        whole = self._simple(link[0]) if link else None
        if whole is None or whole.scale < _SMALLEST_SHARED_SCALE or whole.value / whole.scale < numeral.value:
            return numeral
        return replace(numeral, value=numeral.value * whole.scale, scale=whole.scale)

    def _may_join(self, first: int, last: int) -> bool:
        """Whether a joiner may stand behind the words `first` to `last`: `vingt et un` is a number, `dix et un` two."""
        value = spelled_value(self.words, " ".join(word for word in self.tokens.lower[first:last] if word != "-"))
        return value is None or value >= _SMALLEST_JOINED

    def _scale_at(self, index: int) -> tuple[int, Decimal] | None:
        index += self.tokens.word(index) in self.words.before_scales  # les cinq autres milliards
        scale = self.words.scales.get(self.tokens.word(index))
        return None if scale is None else (index + 1, scale)

    def _scaled(self, numeral: Numeral) -> Numeral | None:
        """`numeral` with the scale words, collectives and halves that follow it."""
        plain = numeral
        numeral = self._collective(self._halved(numeral))
        words, lower = self.words, self.tokens.lower
        while (found := self._scale_word(numeral)) is not None:
            last, scale = found
            if numeral.value * scale > _LARGEST:
                return numeral
            word = lower[last - 2] if lower[last - 1] == "." else lower[last - 1]
            links = (
                self.tokens.words[last - 1].isupper() and self.tokens.word(last) in words.scale_links
            )  # 12 M de tonnes
            numeral = replace(
                numeral,
                last=last,
                value=numeral.value * scale,
                scale=numeral.scale * scale,
                noun=word in words.scales or len(word) > 1 or links,
                letter=word not in words.scales and len(word) == 1,
                article=False,
            )
            if numeral.letter:
                return numeral
        return numeral if numeral is plain else self._halved(numeral)

    def _scale_word(self, numeral: Numeral) -> tuple[int, Decimal] | None:
        at, word = numeral.last, self.tokens.word(numeral.last)
        if self.tokens.joins(at):
            return self._scale_at(at + 1)
        if numeral.noun and word in self.words.scale_links:
            counted = self.tokens.word(at + 1)
            scale = self.words.scales.get(counted) or self.words.collectives.get(counted)
            return (at + 2, scale) if scale and scale >= _SMALLEST_CONTINUED else None  # une dizaine de milliers
        if numeral.noun and word not in self.words.scales:
            return None
        if found := self._scale_at(at):
            return found
        if not word or not numeral.digits or numeral.scale != 1:
            return None
        priced = numeral.grouped and {self.tokens.word(numeral.first - 1), self.tokens.word(at + 1)} & {*CURRENCY_SIGNS}
        if numeral.value >= _LARGEST_BEFORE_LETTER and len(word) == 1 and not priced:
            return None  # HIP 116454b, but: 34 417 M€
        return self._abbreviation(at)

    def _abbreviation(self, at: int) -> tuple[int, Decimal] | None:
        """`Md`; `Mio.` with its full stop, unless that ends the line, and without one."""
        tokens, known = self.tokens, self.words.abbreviations
        word, stopped = tokens.words[at], f"{tokens.words[at]}."
        if word in self.words.glued_letters and not tokens.glued(at) and tokens.words[max(0, at - 2)] not in "$£€":
            return None  # LHS 3844 b
        if len(word) == 1 and tokens.opens_code(at) and not tokens.glued(at):
            return None  # 12 B-52 bombers
        if stopped not in known:
            return (at + 1, known[word]) if word in known else None
        follows = at + 2 < len(tokens) and tokens.words[at + 1] == "." and tokens.glued(at + 1)
        return (at + 2 if follows else at + 1), known[stopped]

    def _halved(self, numeral: Numeral) -> Numeral:
        found = self.half_behind(numeral.last)
        if not found or numeral.decimals:
            return numeral
        return replace(numeral, last=found[0], value=numeral.value + numeral.scale * found[1], article=False)

    def _collective(self, numeral: Numeral) -> Numeral:
        """`une quarantaine`, `two dozen`: a noun that multiplies what stands before it."""
        at = numeral.last
        at += numeral.article and self.tokens.word(at) in self.words.collective_adjectives
        size = self.words.collectives.get(self.tokens.word(at))
        if size is None or numeral.decimals:
            return numeral
        noun = self.tokens.word(at) not in self.words.exact_collectives
        rough = numeral.article and noun
        return replace(numeral, last=at + 1, value=numeral.value * size, noun=noun, rough=rough, article=False)

    def _continued(self, numeral: Numeral) -> Numeral:
        """`3 millions 500 000`: smaller numerals directly behind a scale word are added, each smaller than the last."""
        while numeral.scale >= _SMALLEST_CONTINUED and numeral.noun and not numeral.decimals:
            rest = self._simple(numeral.last)
            if rest is None or rest.value >= numeral.scale or rest.decimals:
                break
            hundreds = numeral.scale == _SMALLEST_CONTINUED and rest.digits and rest.value * 10 >= _SMALLEST_CONTINUED
            if not (rest.grouped or rest.scale > 1 or hundreds):  # 18 lakh 34 thousand 834, but: a million 12 times
                break
            numeral = replace(rest, first=numeral.first, value=numeral.value + rest.value, digits=numeral.digits)
        return numeral


def _vulgar_value(word: str) -> Decimal | None:
    """The value of a one-character fraction such as `½`."""
    if len(word) != 1 or word.isascii() or unicodedata.category(word) != "No":
        return None
    value = unicodedata.numeric(word, None)
    return Decimal(str(value)) if value is not None and 0 < value < 1 else None
