"""Attributed claims, kind by kind: where a content begins and ends."""

from __future__ import annotations

from tests.extract.attributions.conftest import Parts, Read, rows
from tests.tables import each_row

CASES = """
# Boundaries of quotation marks that open again
fr | « Nous avons gagné, a dit Paul Roy. « Nous allons fêter cela. »
  → Paul Roy | « Nous avons gagné, a dit Paul Roy. « Nous allons fêter cela. » → Paul Roy | « Nous allons fêter cela. »
en | “We won, said Tom Reed. “We will celebrate.”
  → Tom Reed | “We won, said Tom Reed. “We will celebrate.” → Tom Reed | “We will celebrate.”
fr | « Nous avons gagné », a dit Paul Roy. « Nous allons fêter cela.
  → Paul Roy | « Nous avons gagné » → Paul Roy | « Nous allons fêter cela.
en | “We won,” said Tom Reed. “We will celebrate.¶¶“And then we will rest.”
  → Tom Reed | “We won,” → Tom Reed | “We will celebrate. → Tom Reed | “And then we will rest.”

# Boundaries
en | In the poll, 84% said they were happy and 87% said they were tired. → 84% | they were happy → 87% | they were tired
fr | Dans l'enquête, 84 % disent être heureux et 87 % disent être fatigués. → 84 % | être heureux → 87 % | être fatigués
en | The minister told MPs taxes would rise. → The minister | taxes would rise
en | Lee told investors profits would fall. → Lee | profits would fall
en | Lee told staff jobs were safe. → Lee | jobs were safe
en | Lee told colleagues he was leaving. → Lee | he was leaving
fr | Macron veut, dit-il, réinventer l'école. → il | Macron veut, dit-il, réinventer l'école
en | The mayor wants, he says, to close it. → he | The mayor wants, he says, to close it
fr | La réforme doit, selon lui, réinventer l'école. → lui | La réforme doit, selon lui, réinventer l'école
fr | La ministre a dit que, si la pluie cessait, la route rouvrirait.
  → La ministre | si la pluie cessait, la route rouvrirait
en | The minister said that if the rain stopped, the road would reopen.
  → The minister | if the rain stopped, the road would reopen
en | The minister said the road, which was closed in May, would reopen when the rain stopped.
  → The minister | the road, which was closed in May, would reopen when the rain stopped
fr | Elle a dit que la route, fermée en mai, rouvrirait quand la pluie cesserait.
  → Elle | la route, fermée en mai, rouvrirait quand la pluie cesserait
en | The minister said that although costs had risen, the plan would go ahead.
  → The minister | although costs had risen, the plan would go ahead
fr | Elle a assuré qu'en cas de pluie, la route serait fermée. → Elle | en cas de pluie, la route serait fermée

# Boundaries of a clause before the main one
en | After police said the road was closed, drivers turned back. → police | the road was closed
en | While critics say the plan, which costs much, is weak, it passed. → critics | the plan, which costs much, is weak
en | Although Lee says the firm is poor, it paid a bonus. → Lee | the firm is poor
fr | Lorsque la police a annoncé que la route était fermée, la foule est repartie. → la police | la route était fermée
fr | Bien que le maire affirme que la ville est pauvre, elle achète un stade. → le maire | la ville est pauvre
fr | Aux élus qui réclamaient de connaître la liste, le préfet a souri. → élus | de connaître la liste
en | Residents who fear the dam will burst have left. → Residents | the dam will burst
fr | Ceux qui disent que le plan est mauvais sont partis. → Ceux | le plan est mauvais
fr | Même si le maire affirme que la loi nuit à tous, la ville, qui la soutient, votera. → le maire | la loi nuit à tous
en | The mayor vowed never to raise taxes. → The mayor | never to raise taxes

# Boundaries of quantities and clauses
en | A paper published Monday in the journal Wetlands says at least 300 of the birds nest there.
  → A paper | at least 300 of the birds nest there
en | The army said between 30 and 40 men had died. → The army | between 30 and 40 men had died
en | Roy said the night had gone well. → Roy | the night had gone well
en | The researchers say their experiments, carried out over two summers, need to be repeated.
  → The researchers | their experiments, carried out over two summers, need to be repeated
en | Analysts say demand, held back by rain, will need time. → Analysts | demand, held back by rain, will need time
en | The nurse warned managers three times about staffing. → The nurse | managers three times about staffing
en | She rejected the suggestion that the death could have been avoided.
  → She | the suggestion that the death could have been avoided
fr | Elle a rejeté l'idée que la mort aurait pu être évitée. → Elle | l'idée que la mort aurait pu être évitée
fr | Valnor a baissé après avoir prévenu que sa marge reculerait. → Valnor | sa marge reculerait
en | Valnor fell after warning that its margin would shrink. → Valnor | its margin would shrink
en | Valnor fell after it warned that its margin would shrink. → it | its margin would shrink
en | "Somebody please explain that to me."
fr | Agnès accuse les pesticides. → Agnès | les pesticides
fr | Elle lui a longtemps reproché ses silences. → Elle | ses silences

# Boundaries within clauses
en | Lee told MPs the laws were adequate, adding there was "no evidence".
  → Lee | the laws were adequate → Lee | there was "no evidence"
en | Goldman now sees Brent averaging $85 in the second half. → Goldman | Brent averaging $85 in the second half
en | He asked me whether the gym would open. → He | whether the gym would open
en | Lee claims the search related to a risk assessment. → Lee | the search related to a risk assessment
"""


@each_row(("lang", "text", "expected"), rows(CASES))
def test_a_content_runs_from_its_first_word_to_its_last(
    lang: str, text: str, expected: list[Parts], read: Read
) -> None:
    assert [said.parts for said in read(text, lang)] == expected
