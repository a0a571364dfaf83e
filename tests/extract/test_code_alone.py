"""What a language's file with nothing but its code reads: CLDR's names and patterns, one table a language."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.extract.conftest import Read
from tests.tables import each_row
from workbench.extract.language_check import read_toml
from workbench.readings import reading

#: A sentence, and each span with its type and its reading.
SENTENCES = {
    "de": [
        ("Das kostet 40 Millionen Euro.", [("40 Millionen Euro", "money", "40 Mio. €")]),
        ("Das kostet 3,5 Mio. Euro.", [("3,5 Mio. Euro", "money", "3,5 Mio. €")]),
        ("Das kostet 3 Mrd Euro.", [("3 Mrd Euro", "money", "3 Mrd. €")]),
        ("Er zahlte 12,5 Milliarden Dollar.", [("12,5 Milliarden Dollar", "money", "12,5 Mrd. $")]),
        ("Sie zahlte drei Millionen Euro.", [("drei Millionen Euro", "money", "3 Mio. €")]),
        ("Es kostet 1.234.567,89 Euro.", [("1.234.567,89 Euro", "money", "1.234.567,89 €")]),
        ("Es kostet 30 Schweizer Franken.", [("30 Schweizer Franken", "money", "30 CHF")]),
        ("Rund 12 Prozent stimmten zu.", [("12 Prozent", "percent", "12 %")]),
        ("Am 3. Mai 2024 kam er.", [("3. Mai 2024", "date", "3. Mai 2024")]),
        ("Am Freitag, 3. Mai 2024, kam er.", [("Freitag, 3. Mai 2024", "date", "3. Mai 2024")]),
        ("Am 03.05.2024 kam er.", [("03.05.2024", "date", "3. Mai 2024")]),
        ("Im Mai 2024 kam er.", [("Mai 2024", "date", "Mai 2024")]),
        ("Vom 3.–5. Mai 2024 kam er.", [("3.–5. Mai 2024", "date", "3. Mai → 5. Mai 2024")]),
        ("Auf 1.250,5 Kilometer", [("1.250,5 Kilometer", "measure", "1.250,5 km")]),
        ("Bei 40 Grad Celsius", [("40 Grad Celsius", "measure", "40 °C")]),
        (
            "Für 25 Jahre und zwei Wochen",
            [("25 Jahre", "duration", "25 Jahre"), ("zwei Wochen", "duration", "2 Wochen")],
        ),
        ("Es kamen 40.000 Menschen.", [("40.000 Menschen", "count", "40.000 Menschen")]),
    ],
    "es": [
        ("Cuesta 40 millones de euros.", [("40 millones de euros", "money", "40 M€")]),
        ("Cuesta 12,5 mil millones de dólares.", [("12,5 mil millones de dólares", "money", "12.500 M US$")]),
        ("Cuesta treinta millones de euros.", [("treinta millones de euros", "money", "30 M€")]),
        ("Cuesta 1.234.567,89 euros.", [("1.234.567,89 euros", "money", "1.234.567,89 €")]),
        ("El 12 por ciento votó.", [("12 por ciento", "percent", "12 %")]),
        ("El 3 de mayo de 2024 llegó.", [("3 de mayo de 2024", "date", "3 may 2024")]),
        ("El viernes, 3 de mayo de 2024, llegó.", [("viernes, 3 de mayo de 2024", "date", "3 may 2024")]),
        ("En mayo de 2024 llegó.", [("mayo de 2024", "date", "may 2024")]),
        ("El 03/05/2024 llegó.", [("03/05/2024", "date", "3 may 2024")]),
        ("Tras 1.250,5 kilómetros", [("1.250,5 kilómetros", "measure", "1.250,5 km")]),
        ("Con 12 toneladas", [("12 toneladas", "measure", "12 t")]),
        ("Por 25 años y dos semanas", [("25 años", "duration", "25 años"), ("dos semanas", "duration", "2 semanas")]),
        ("Son 40 millones de personas.", [("40 millones de personas", "count", "40 M personas")]),
    ],
    "it": [
        ("Costa 40 milioni di euro.", [("40 milioni di euro", "money", "40 Mln€")]),
        ("Costa 2 milioni d'euro.", [("2 milioni d'euro", "money", "2 Mln€")]),
        ("Costa 3 mln di euro.", [("3 mln di euro", "money", "3 Mln€")]),
        ("Costa 12,5 miliardi di dollari.", [("12,5 miliardi di dollari", "money", "12,5 Mld USD")]),
        ("Costa trenta milioni di euro.", [("trenta milioni di euro", "money", "30 Mln€")]),
        ("Costa 1.234.567,89 euro.", [("1.234.567,89 euro", "money", "1.234.567,89 €")]),
        ("Il 12 per cento ha votato.", [("12 per cento", "percent", "12%")]),
        ("Il 12 percento ha votato.", [("12 percento", "percent", "12%")]),
        ("Il 3 maggio 2024 è arrivato.", [("3 maggio 2024", "date", "3 mag 2024")]),
        ("Venerdì 3 maggio 2024 è arrivato.", [("Venerdì 3 maggio 2024", "date", "3 mag 2024")]),
        ("A maggio 2024 è arrivato.", [("maggio 2024", "date", "mag 2024")]),
        ("Il 03/05/2024 è arrivato.", [("03/05/2024", "date", "3 mag 2024")]),
        ("Dopo 1.250,5 chilometri", [("1.250,5 chilometri", "measure", "1.250,5 km")]),
        ("Con 12 tonnellate", [("12 tonnellate", "measure", "12 t")]),
        (
            "Per 25 anni e due settimane",
            [("25 anni", "duration", "25 anni"), ("due settimane", "duration", "2 settimane")],
        ),
        ("Sono 40 milioni di persone.", [("40 milioni di persone", "count", "40 Mln persone")]),
    ],
    "pt": [
        ("Custa 40 milhões de euros.", [("40 milhões de euros", "money", "€ 40 mi")]),
        ("Custa R$ 1,5 bilhão.", [("R$ 1,5 bilhão", "money", "R$ 1,5 bi")]),
        ("Custa 3 mi de euros.", [("3 mi de euros", "money", "€ 3 mi")]),
        ("Custa trinta milhões de dólares.", [("trinta milhões de dólares", "money", "US$ 30 mi")]),
        ("Custa 1.234.567,89 euros.", [("1.234.567,89 euros", "money", "€ 1.234.567,89")]),
        ("Votaram 12 por cento.", [("12 por cento", "percent", "12%")]),
        ("Em 3 de maio de 2024 chegou.", [("3 de maio de 2024", "date", "3 de mai. de 2024")]),
        ("Na sexta-feira, 3 de maio de 2024", [("sexta-feira, 3 de maio de 2024", "date", "3 de mai. de 2024")]),
        ("Em maio de 2024 chegou.", [("maio de 2024", "date", "mai. de 2024")]),
        ("Em 03/05/2024 chegou.", [("03/05/2024", "date", "3 de mai. de 2024")]),
        ("Depois de 1.250,5 quilômetros", [("1.250,5 quilômetros", "measure", "1.250,5 km")]),
        ("Por 25 anos e duas semanas", [("25 anos", "duration", "25 anos"), ("duas semanas", "duration", "2 semanas")]),
        ("São 40 milhões de pessoas.", [("40 milhões de pessoas", "count", "40 mi pessoas")]),
    ],
    "nl": [
        ("Het kost 40 miljoen euro.", [("40 miljoen euro", "money", "€ 40 mln.")]),
        ("Het kost 3 mln. euro.", [("3 mln. euro", "money", "€ 3 mln.")]),
        ("Het kost 12,5 miljard dollar.", [("12,5 miljard dollar", "money", "US$ 12,5 mld.")]),
        ("Het kost dertig miljoen euro.", [("dertig miljoen euro", "money", "€ 30 mln.")]),
        ("Het kost € 1.234.567,89.", [("€ 1.234.567,89", "money", "€ 1.234.567,89")]),
        ("Er stemde 12 procent.", [("12 procent", "percent", "12%")]),
        ("Op 3 mei 2024 kwam hij.", [("3 mei 2024", "date", "3 mei 2024")]),
        ("Op vrijdag 3 mei 2024 kwam hij.", [("vrijdag 3 mei 2024", "date", "3 mei 2024")]),
        ("In mei 2024 kwam hij.", [("mei 2024", "date", "mei 2024")]),
        ("Op 03-05-2024 kwam hij.", [("03-05-2024", "date", "3 mei 2024")]),
        ("Na 1.250,5 kilometer", [("1.250,5 kilometer", "measure", "1.250,5 km")]),
        ("Met 12 ton", [("12 ton", "measure", "12 t")]),
        ("Voor 25 jaar en twee weken", [("25 jaar", "duration", "25 jaar"), ("twee weken", "duration", "2 weken")]),
        ("Er kwamen 40.000 mensen.", [("40.000 mensen", "count", "40.000 mensen")]),
    ],
}


@each_row(("code", "sentence", "claims"), [(code, *row) for code, rows in SENTENCES.items() for row in rows])
def test_a_code_alone_reads_what_cldr_knows(
    read: Read, code: str, sentence: str, claims: list[tuple[str, str, str]]
) -> None:
    found = read(sentence, read_toml(f'code = "{code}"'), dt.date(2024, 9, 18))
    said = [
        (claim.span.text, str(claim.quantity.type), reading(claim, code).replace("\u00a0", " "))
        for claim in found
        if claim.quantity
    ]
    assert said == claims


@pytest.mark.parametrize("code", SENTENCES)
def test_digits_are_grouped_by_no_break_spaces_in_every_language(read: Read, code: str) -> None:
    for space in ("\u00a0", "\u202f"):
        (claim,) = read(f"1{space}234{space}567 km", read_toml(f'code = "{code}"'))
        assert claim.quantity is not None
        assert claim.quantity.value == 1_234_567


@pytest.mark.parametrize(("end", "text"), [("\n", "3 Mio"), ("", "3 Mio"), (" Euro", "3 Mio. Euro")])
def test_a_full_stop_that_ends_the_line_is_not_the_abbreviations(read: Read, end: str, text: str) -> None:
    (claim,) = read(f"Es kostet 3 Mio.{end}", read_toml('code = "de"'))
    assert claim.quantity is not None
    assert (claim.span.text, claim.quantity.value) == (text, 3_000_000)
