"""What kind of file a letter is, by its content and never by its name."""

PDF = "application/pdf"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TEXT = "text/plain"
SUFFIXES = {PDF: "pdf", WORD: "docx", TEXT: "txt"}
HEAD = 1024


def recognise_kind(head: bytes) -> str:
    """Give the media type of a letter from its first bytes (HEAD of them)."""
    if b"%PDF-" in head:
        return PDF
    return WORD if head.startswith(b"PK\x03\x04") else TEXT
