from __future__ import annotations

from tests.conftest import Run


def test_the_schema_is_printed_for_psql(run: Run) -> None:
    printed = run("newsroom", "schema")
    assert (printed.status, printed.err) == (0, "")
    assert printed.out.startswith("-- A newsroom")
    assert printed.out.rstrip().endswith("COMMIT;")


def test_a_members_role_is_printed_for_psql_without_the_schema(run: Run) -> None:
    printed = run("newsroom", "schema", "--member", "ada")
    assert printed.out.splitlines()[0] == 'CREATE ROLE "ada" LOGIN;'
    assert "CREATE TABLE" not in printed.out
