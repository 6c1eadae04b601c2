"""Files for tests, made as they are needed: ordinary ones, and such as no program would write."""

import io
import zipfile
import zlib

import docx
import openpyxl
from reportlab.pdfgen import canvas

WORDS = "EXAMPLE The plans that you sent us covered every point."
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def make_pdf(pages: int = 1, **options) -> bytes:
    stream = io.BytesIO()
    pdf = canvas.Canvas(stream, **options)
    for _ in range(pages):
        pdf.drawString(60, 700, WORDS)
        pdf.showPage()
    pdf.save()
    return stream.getvalue()


def craft_pdf(*objects: bytes) -> bytes:
    """A PDF of these objects, numbered from 1; the first is its catalogue."""
    parts, offsets = [b"%PDF-1.4\n"], []
    for number, content in enumerate(objects, start=1):
        offsets.append(sum(map(len, parts)))
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    start = sum(map(len, parts))
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    parts.append(b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table))
    parts.append(b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, start))
    return b"".join(parts)


def craft_page(content: bytes, filters: bytes = b"") -> bytes:
    return craft_pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
        b"/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), filters, content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )


def make_docx() -> bytes:
    stream = io.BytesIO()
    document = docx.Document()
    document.add_paragraph(WORDS)
    document.save(stream)
    return stream.getvalue()


def make_xlsx(*rows: list[object]) -> bytes:
    stream = io.BytesIO()
    book = openpyxl.Workbook()
    for row in rows or (["force", "ccu_review"], ["Kent", "Reviewed"]):
        book.active.append(row)
    book.save(stream)
    return stream.getvalue()


def make_book(*sheets: tuple[str, str, list[list[object]]]) -> bytes:
    """A workbook of sheets: name, state ("visible" or "hidden"), rows."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, state, rows in sheets:
        sheet = book.create_sheet(name)
        sheet.sheet_state = state
        for row in rows:
            sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def repack(data: bytes, **parts: bytes) -> bytes:
    """The ZIP container with some parts put in place of others, or added. "__" is "/"."""
    replaced = {name.replace("__", "/"): content for name, content in parts.items()}
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", 8) as new:
        for name in old.namelist():
            if name not in replaced:
                new.writestr(name, old.read(name))
        for name, content in replaced.items():
            new.writestr(name, content)
    return stream.getvalue()


def read_part(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def make_entities(data: bytes, name: str, root: str) -> bytes:
    """A document whose main part defines entities that would swell a thousand millionfold."""
    swelling = "".join(f'<!ENTITY e{level} "{f"&e{level - 1};" * 10}">' for level in range(1, 10))
    doctype = f'<!DOCTYPE {root} [<!ENTITY e0 "x">{swelling}]>'.encode()
    part = read_part(data, name)
    body = part.split(b"?>", 1)[-1]
    return repack(data, **{name.replace("/", "__"): doctype + body})


def make_forged_bomb(data: bytes, name: str) -> bytes:
    """A document with a part whose declared size is much smaller than what it unpacks to."""
    packed = bytearray(repack(data, **{name.replace("/", "__"): b" " * 150_000_000}))
    size = (150_000_000).to_bytes(4, "little")
    at = packed.rfind(size)
    packed[at : at + 4] = (1000).to_bytes(4, "little")
    return bytes(packed)


def make_slow_pdf() -> bytes:
    """A small PDF whose one page draws forms within forms, ten to the power of eight in all."""
    levels = 8
    first = 4
    forms = [
        b"<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</X %d 0 R>>>>"
        b"/Length 60>>stream\n%s\nendstream" % (first + level + 1, (b"/X Do " * 10))
        for level in range(1, levels)
    ]
    last = b"BT /F 9 Tf (x) Tj ET"
    return craft_pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
        b"/Resources<</XObject<</X 5 0 R>>>>>>",
        b"<</Length 60>>stream\n%s\nendstream" % (b"/X Do " * 10),
        *forms,
        b"<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Length %d>>stream\n%s\nendstream"
        % (len(last), last),
    )


def make_swelling_pdf() -> bytes:
    """A PDF of under a megabyte whose page content unpacks to nearly a gigabyte."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b"BT ET\n" * 1_000_000) for _ in range(150)) + packer.flush()
    return craft_page(packed, b"/Filter/FlateDecode")
