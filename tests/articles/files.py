"""Real files of every format, made by the tests that need them."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping, Sequence

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"


def zipped(members: Mapping[str, bytes | str]) -> bytes:
    """A ZIP archive of `members`, in their order; the same bytes whenever it is made."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def docx(
    body: str,
    *,
    parts: Mapping[str, str] | None = None,
    links: Mapping[str, str] | None = None,
    extra: Mapping[str, bytes | str] | None = None,
    prologue: str = "",
    relations: str = "",
    core: str = "",
    main: str = "word/document.xml",
    strict: bool = False,
) -> bytes:
    """A Word file whose `w:body` holds `body`; `parts` are `footnotes`, `numbering` ..., `links` by id.

    `relations` are more relationships of the main part, which stands at `main`; `core` are its properties.
    """
    parts, links = parts or {}, links or {}
    relations += "".join(
        f'<Relationship Id="{name}" Type="{R}/{name}" Target="{name}.xml"/>' for name in {**parts, "styles": ""}
    ) + "".join(
        f'<Relationship Id="{number}" Type="{R}/hyperlink" Target="{address}" TargetMode="External"/>'
        for number, address in links.items()
    )
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_MAIN}.{name}+xml"/>' for name in {**parts, "styles": ""}
    )
    properties = f'<Relationship Id="r2" Type="{_CORE}" Target="docProps/core.xml"/>' if core else ""
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{code}"><w:name w:val="{name}"/></w:style>'
        for code, name in (("Titre", "Title"), ("Titre1", "heading 1"))
    )
    folder, _, base = main.rpartition("/")
    members: dict[str, bytes | str] = {
        "[Content_Types].xml": f'<Types xmlns="{_TYPES}"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{main}" ContentType="{_MAIN}.document.main+xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r1" '
        f'Type="{R}/officeDocument" Target="{main}"/>{properties}</Relationships>',
        f"{folder}/_rels/{base}.rels": f'<Relationships xmlns="{_RELATIONS}">{relations}</Relationships>',
        f"{folder}/styles.xml": f'<w:styles xmlns:w="{W}">{styles}</w:styles>',
        main: f'{prologue}<w:document xmlns:w="{W}" xmlns:r="{R}" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<w:body>{body}</w:body></w:document>",
    }
    for name, xml in parts.items():
        root = {"header": "hdr", "footer": "ftr"}.get(name, name)
        members[f"{folder}/{name}.xml"] = f'<w:{root} xmlns:w="{W}">{xml}</w:{root}>'
    if core:
        members["docProps/core.xml"] = core
    if strict:
        members = {name: _strict(xml) for name, xml in members.items()}
    return zipped(members | dict(extra or {}))


def _strict(xml: bytes | str) -> bytes | str:
    """A part in the namespaces of strict Office Open XML."""
    names = {
        W: "http://purl.oclc.org/ooxml/wordprocessingml/main",
        R: "http://purl.oclc.org/ooxml/officeDocument/relationships",
    }
    for usual, strict in names.items():
        xml = xml.replace(usual, strict) if isinstance(xml, str) else xml
    return xml


def p(*runs: str, style: str | None = None) -> str:
    """A Word paragraph of runs; a run that is no markup is put in one."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{''.join(run if run.startswith('<') else r(run) for run in runs)}</w:p>"


def r(text: str) -> str:
    """A Word run of `text`."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def odt(
    body: str,
    *,
    meta: str = "",
    styles: str = "",
    common: str = "",
    mimetype: str = "application/vnd.oasis.opendocument.text",
    extra: Mapping[str, bytes | str] | None = None,
) -> bytes:
    """An OpenDocument text whose `office:text` holds `body`, with the automatic styles `styles`.

    `common` is what its part of common styles holds.
    """
    parts = f"<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{body}"
    members: dict[str, bytes | str] = {
        "mimetype": mimetype,
        "content.xml": f"<office:document-content{ODF_NAMES}>{parts}</office:text></office:body>"
        "</office:document-content>",
        "styles.xml": f"<office:document-styles{ODF_NAMES}>{common}</office:document-styles>",
        "meta.xml": f"<office:document-meta{ODF_NAMES}><office:meta>{meta}</office:meta></office:document-meta>",
    }
    return zipped(members | dict(extra or {}))


def fodt(body: str, *, before: str = "", mimetype: str = "application/vnd.oasis.opendocument.text") -> bytes:
    """A flat OpenDocument text whose `office:text` holds `body`; `before` stands in front of the body."""
    markup = f"{before}<office:body><office:text>{body}</office:text></office:body></office:document>"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document{ODF_NAMES} office:mimetype="{mimetype}">{markup}'
    ).encode()


def _odf_names() -> str:
    prefixes = {"office": "office", "text": "text", "table": "table", "draw": "drawing", "style": "style"}
    prefixes["svg"] = "svg-compatible"
    names = "".join(f' xmlns:{prefix}="{_ODF}:{name}:1.0"' for prefix, name in prefixes.items())
    return names + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'


ODF_NAMES = _odf_names()


def pdf(
    pages: Sequence[Sequence[str] | bytes],
    *,
    title: str | None = None,
    packed: bytes | None = None,
    language: str = "en-GB",
) -> bytes:
    """A PDF with one text line for each string, in Helvetica and Windows-1252; bytes are what draws a page.

    `packed` is drawn on each page instead, compressed.
    """
    objects: list[bytes] = [
        b"",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    for page in pages:
        stream = page if isinstance(page, bytes) else _drawn(page)
        filtered = b""
        if packed is not None:
            stream, filtered = zlib.compress(packed, 9), b" /Filter /FlateDecode"
        objects.append(b"<< /Length %d%s >>\nstream\n%s\nendstream" % (len(stream), filtered, stream))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
        kids.append(len(objects))
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R /Lang (%s) >>" % language.encode()
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(b"%d 0 R" % kid for kid in kids), len(kids))
    objects.append(b"<< /Title (%s) >>" % _escaped(title or ""))
    file, offsets = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, 1):
        offsets.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    file += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    file += b"trailer << /Size %d /Root 1 0 R /Info %d 0 R >>\n" % (len(objects) + 1, len(objects))
    return bytes(file + b"startxref\n%d\n%%%%EOF\n" % start)


def _drawn(lines: Sequence[str]) -> bytes:
    shown = b"".join(b"(" + _escaped(line) + b") Tj T*\n" for line in lines)
    return b"BT /F1 11 Tf 14 TL 50 800 Td\n" + shown + b"ET"


def _escaped(line: str) -> bytes:
    return line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
