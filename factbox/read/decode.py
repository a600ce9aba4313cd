"""Bytes -> text: the byte order mark dropped, line ends made one sign, nothing that cannot be stored.

UTF-8 is tried first, since what decodes as UTF-8 hardly ever is anything else, whatever the page
declares; then a byte order mark, UTF-16 without one (every second byte is zero), what was declared.
A text that is nearly all ASCII is read as UTF-8 with its odd bytes as cp1252, the commonest encoding
of English news that is not UTF-8; a guess at so few bytes would be worse. Last comes a guess by
`charset-normalizer`. Undecodable bytes, lone surrogates and NUL become U+FFFD.
What is no text at all says what it is (PDF, gzip, ...) in the error.
"""

from __future__ import annotations

import codecs
import re

from factbox.errors import ReadError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FORMATS = (
    (b"%PDF-", "a PDF"),
    (b"\x1f\x8b", "gzip-compressed"),
    (b"PK\x03\x04", "a zip archive (or an office document)"),
    (b"PK\x05\x06", "a zip archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"BZh", "bzip2-compressed"),
    (b"\xfd7zXZ\x00", "xz-compressed"),
    (b"\x28\xb5\x2f\xfd", "zstd-compressed"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"PAR1", "a Parquet table"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"WARC/1.", "a web archive (WARC)"),
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_NO_CHARSETS = frozenset({"unicode_escape", "raw_unicode_escape", "idna", "punycode", "undefined"})
BINARY_SHARE = 0.02
"""More control characters than this and it is no text."""


def decode(data: bytes, locator: str, declared: str | None = None) -> str:
    """The text of `data`. Raises ReadError where it is no text."""
    refuse_other_formats(data, locator)
    text = _unix_lines(_decoded(data, declared))
    _refuse_binary(text, locator)
    return well_formed(text).replace("\x00", "\ufffd")


def refuse_other_formats(data: bytes, locator: str) -> None:
    """Raises ReadError where the first bytes are none, or say that the file is no text."""
    if not data:
        raise ReadError(locator, "the file is empty")
    for magic, name in _FORMATS:
        if data.startswith(magic):
            raise ReadError(locator, f"it is {name}, not a text")


def well_formed(text: str) -> str:
    """`text` with lone surrogates made U+FFFD; no offset moves."""
    return _SURROGATE.sub("\ufffd", text)


def _decoded(data: bytes, declared: str | None) -> str:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    wide = _utf16(data)
    if wide is not None:
        return data.decode(wide, "replace")
    for name in ("utf-8", declared or ""):
        text = _strictly(data, name)
        if text is not None:
            return text
    return _guessed(data)


def _utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: nearly every second byte is zero."""
    sample = data[:4000]
    if len(sample) < 4:
        return None
    half = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.6 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.6 * half and odd < 0.1 * half:
        return "utf-16-be"
    return None


def _strictly(data: bytes, name: str) -> str | None:
    if not name or name.lower().replace("-", "_") in _NO_CHARSETS:
        return None
    try:
        return data.decode(name)
    except (UnicodeDecodeError, LookupError, ValueError):
        return None


def _guessed(data: bytes) -> str:
    """Broken UTF-8 stays so; few odd bytes are cp1252; of many, what `charset-normalizer` makes."""
    repaired = data.decode("utf-8", "replace")
    odd = repaired.count("\ufffd")
    if odd * 200 < len(repaired) and _has_wide_signs(repaired):
        return repaired
    high = sum(byte > 0x7F for byte in data[:100_000])
    if high < _FEW * min(len(data), 100_000):
        return data.decode("utf-8", _ODD_BYTES)
    from charset_normalizer import from_bytes

    best = from_bytes(data[:200_000]).best()
    text = _strictly(data, best.encoding) if best is not None else None
    return text if text is not None else data.decode("cp1252", "replace")


def _has_wide_signs(repaired: str) -> bool:
    """Whether some sign of more than one byte was read: it is UTF-8 after all."""
    return any(sign > "\x7f" and sign != "\ufffd" for sign in repaired[:100_000])


def _as_cp1252(problem: UnicodeError) -> tuple[str, int]:
    """The bytes that are not UTF-8, as cp1252 has them."""
    assert isinstance(problem, UnicodeDecodeError)
    odd = problem.object[problem.start : problem.end]
    return odd.decode("cp1252", "replace"), problem.end


_ODD_BYTES = "factbox-odd-bytes"
_FEW = 0.1
codecs.register_error(_ODD_BYTES, _as_cp1252)


def _unix_lines(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _refuse_binary(text: str, locator: str) -> None:
    if not text.strip():
        raise ReadError(locator, "there is no text in it")
    sample = text[:100_000]
    odd = sum(1 for _ in _CONTROL.finditer(sample))
    if odd > BINARY_SHARE * len(sample):
        raise ReadError(locator, "it is binary, not a text")
