"""What is wrong with the container of a Word or Excel file, in the words of a refusal."""

from loaders.files.limits import MOST_INFLATED, refuse, refuse_broken, refuse_password
from loaders.refusals import Refused
from progress import archive


def recognise_archive(data: bytes) -> str:
    """Give "docx", "xlsx", "pptx" or "zip" for a ZIP container that is safe to open.

    Raises Refused: "broken", "password", "zip bomb", "entities", "macros".
    """
    try:
        return archive.recognise_archive(data, MOST_INFLATED)
    except archive.UnsafeArchive as unsafe:
        raise _refuse(unsafe) from unsafe


def _refuse(unsafe: archive.UnsafeArchive) -> Refused:
    match unsafe.fault:
        case "broken":
            return refuse_broken("a document", str(unsafe))
        case "password":
            return refuse_password("a document")
        case "zip bomb":
            return refuse(
                "zip bomb",
                f"a document that unpacks to {unsafe}",
                f"at most {archive.MOST_ENTRIES:,} parts of {MOST_INFLATED >> 20} MB together",
                "open it in its own program, remove pictures and attachments, and save it again",
            )
        case "entities":
            return refuse(
                "entities",
                "a document that defines text of its own to be filled in (XML entities)",
                "a document as Word or Excel writes it, which never does",
                "do not open it; ask the sender for the document again",
            )
        case "macros":
            plain = ".docx" if unsafe.kind == "docx" else ".xlsx"
            return refuse(
                "macros",
                "a document that carries macros",
                f"a document without macros ({plain})",
                f"open it with macros off, save it as {plain} and load that",
            )
