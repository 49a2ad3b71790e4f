"""Reads every letter of a folder (*.eml) with Python's own email package: a second reader beside the one in Rust.

Says nothing where every letter is whole: no defect, the headers that a letter of ours has, one recipient, text before
HTML, both in UTF-8 and as long as what the folder holds beside it. Otherwise prints what is wrong and ends with 1.
"""

import email
import email.policy
import pathlib
import sys

ONCE = [
    "From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type", "Auto-Submitted",
    "List-Unsubscribe", "List-Unsubscribe-Post",
]


def defects(part):
    yield from part.defects
    for name in part.keys():
        yield from part[name].defects
    for inner in part.iter_parts() if part.is_multipart() else []:
        yield from defects(inner)


def flat(text):
    return text.replace("\r\n", "\n").rstrip("\n")


def complaints(path):
    raw = path.read_bytes()
    letter = email.message_from_bytes(raw, policy=email.policy.default)
    yield from (f"defect: {defect!r}" for defect in defects(letter))
    for name in ONCE:
        if len(letter.get_all(name, [])) != 1:
            yield f"{len(letter.get_all(name, []))} times {name}"
    to = letter["To"].addresses
    if [(one.display_name, one.addr_spec) for one in to] != [("Arta Çela-Đurić", "arta@shkolla.example")]:
        yield f"recipients: {to}"
    if letter["List-Unsubscribe-Post"] != "List-Unsubscribe=One-Click":
        yield f"one click: {letter['List-Unsubscribe-Post']}"
    if letter["Auto-Submitted"] != "auto-generated":
        yield f"auto-submitted: {letter['Auto-Submitted']}"
    if letter["Date"].datetime is None:
        yield f"date: {letter['Date']}"
    parts = [part.get_content_type() for part in letter.iter_parts()]
    if letter.get_content_type() != "multipart/alternative" or parts != ["text/plain", "text/html"]:
        yield f"parts: {letter.get_content_type()} of {parts}"
        return
    for part, ending in zip(letter.iter_parts(), [".txt", ".html"]):
        beside = path.with_suffix(ending).read_text(encoding="utf-8")
        if part.get_content_charset() != "utf-8" or flat(part.get_content()) != flat(beside):
            yield f"{ending} is not what it was"
    if any(len(line) > 998 or any(byte > 127 for byte in line) for line in raw.split(b"\r\n")):
        yield "a line that servers may change"


def main(folder):
    letters = sorted(pathlib.Path(folder).glob("*.eml"))
    found = [f"{path.name}: {what}" for path in letters for what in complaints(path)]
    print("\n".join(found) if found else f"{len(letters)} letters, 0 defects")
    return 1 if found or not letters else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
