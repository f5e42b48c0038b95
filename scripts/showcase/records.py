"""What every file's model is built on: the frozen record, texts with a length, and texts in several languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, model_validator
from pydantic_core import core_schema

from showcase.scalars import parse_text, refuse
from showcase.vocabulary import Lang

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue


class Record(BaseModel):
    """A mapping with a fixed set of fields; it never changes once it is read."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    one_of: ClassVar[tuple[str, ...]] = ()
    """The fields of which exactly one must be there; the record's validator says so, and so does its JSON Schema."""
    different: ClassVar[tuple[str, ...]] = ()
    """The fields whose lists hold nothing twice; told in the same two places."""


@dataclass(frozen=True, slots=True)
class Text:
    """How long a text may be, whether it may hold line breaks, and whether it is read as markdown."""

    max_length: int
    one_line: bool = False
    markdown: bool = False

    def parse(self, value: object) -> str:
        """Return the text without the white space around it."""
        text = parse_text(value).strip()
        if not text:
            raise refuse("empty-text", got="")
        if len(text) > self.max_length:
            raise refuse("text-too-long", limit=self.max_length, got=len(text))
        if self.one_line and "\n" in text:
            raise refuse("text-of-one-line")
        return text

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Tell pydantic how to read the text."""
        return core_schema.no_info_plain_validator_function(self.parse)

    def __get_pydantic_json_schema__(
        self,
        schema: core_schema.CoreSchema,
        handler: GetJsonSchemaHandler,
    ) -> JsonSchemaValue:
        """Tell editors the same; white space around the text is no part of it."""
        told: JsonSchemaValue = {"type": "string", "maxLength": self.max_length}
        told["pattern"] = r"^\s*\S[^\n]*\s*$" if self.one_line else r"\S"
        return {**told, "contentMediaType": "text/markdown"} if self.markdown else told


Name = Annotated[str, Text(100, one_line=True)]
Title = Annotated[str, Text(150, one_line=True)]
Note = Annotated[str, Text(500)]
LongNote = Annotated[str, Text(2000)]
Description = Annotated[str, Text(2000, markdown=True)]
Story = Annotated[str, Text(4000, markdown=True)]

T = TypeVar("T")


class Localised(Record, Generic[T]):
    """A text in one language or more; the network's settings say which languages are required."""

    fi: T | None = None
    sv: T | None = None
    en: T | None = None

    @model_validator(mode="after")
    def _require_one(self) -> Localised[T]:
        if not self.languages:
            raise refuse("no-language", options=", ".join(Lang), got="")
        return self

    @property
    def languages(self) -> tuple[Lang, ...]:
        """The languages in which the text is there."""
        return tuple(lang for lang in Lang if getattr(self, lang) is not None)

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        """Send a text between processes: its class has no name by which the other one would find it."""
        (kind,) = type(self).__pydantic_generic_metadata__["args"]
        return _restore_localised, (kind, self.fi, self.sv, self.en)

    def get(self, lang: Lang) -> T | None:
        """Return the text in a language, or None."""
        text: T | None = getattr(self, lang)
        return text


def _restore_localised(kind: type[T], fi: T | None, sv: T | None, en: T | None) -> Localised[T]:
    return Localised[kind].model_construct(fi=fi, sv=sv, en=en)  # type: ignore[valid-type]


def require_one_of(record: Record, *fields: str) -> None:
    """Refuse a record that has none of the fields, or more than one."""
    given = [name for name in fields if getattr(record, name) is not None]
    if len(given) != 1:
        raise refuse("one-of", options=", ".join(fields), got=", ".join(given))


def require_different(name: str, keys: Iterable[str]) -> None:
    """Refuse a list in which a key stands twice; ``name`` is the list's field, told as the place of the second one."""
    seen: set[str] = set()
    for position, key in enumerate(keys):
        if key in seen:
            raise refuse("double", got=key, at=(name, position))
        seen.add(key)
