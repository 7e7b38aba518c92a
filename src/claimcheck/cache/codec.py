"""Records to lists of plain values and back, field by field, as their types say.

Names of fields are not written: an entry is read only by the code that wrote it.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeAlias, TypeVar, cast, get_args, get_origin, get_type_hints

Json: TypeAlias = str | int | float | bool | list["Json"] | dict[str, "Json"] | None

T = TypeVar("T")
Decoder = Callable[[Any], Any]

# What a value becomes is written as text where JSON has no such type, or would lose digits.
TEXTS: dict[type, Decoder] = {
    Decimal: Decimal,
    datetime: datetime.fromisoformat,
    date: date.fromisoformat,
}


class DamagedError(ValueError):
    """A value is not what its record's type says."""


def encode(value: object) -> Json:
    """A record, or what it is made of, as plain values."""
    match value:
        case Enum():
            return encode(value.value)
        case None | bool() | int() | float() | str():
            return value
        case Decimal():
            return str(value)
        case date():
            return value.isoformat()
        case tuple():
            return [encode(item) for item in value]
        case _:
            given: Any = value
            return [encode(getattr(value, field.name)) for field in fields(given)]


def decode(type_: type[T], data: Json) -> T:
    """A record from what ``encode`` made of it.

    Raises:
        DamagedError: It is something else.
    """
    read = _decoder(cast(Hashable, type_))
    try:
        found: T = read(data)
    except (TypeError, ValueError, InvalidOperation) as error:
        raise DamagedError(str(error)) from error
    return found


@cache
def _decoder(type_: Hashable) -> Decoder:
    """What reads the values of one type."""
    origin, inner = get_origin(type_), get_args(type_)
    if origin is Sequence or (origin is tuple and inner[-1] is Ellipsis):
        return _items(_decoder(inner[0]))
    if origin is tuple:
        return _row(map(_decoder, inner), lambda *items: items)
    if origin is UnionType:
        (other,) = (each for each in inner if each is not NoneType)
        return _optional(_decoder(other))
    return _class_decoder(type_)


def _class_decoder(class_: Any) -> Decoder:
    """What reads the instances of one class."""
    if class_ in TEXTS:
        return _texts(TEXTS[class_])
    if is_dataclass(class_) or hasattr(class_, "_fields"):  # of a NamedTuple
        hints = get_type_hints(class_)
        names = list(getattr(class_, "_fields", None) or _fields(class_))
        readers = [_decoder(hints[name]) for name in names]
        return _row(readers, lambda *values: class_(**dict(zip(names, values, strict=True))))
    if issubclass(class_, Enum):
        found: Decoder = class_
        return found
    return _plain(class_)


def _fields(class_: Any) -> list[str]:
    return [field.name for field in fields(class_)]


def _items(read: Decoder) -> Decoder:
    return lambda data: tuple(read(item) for item in _list(data))


def _row(readers: Iterable[Decoder], make: Decoder) -> Decoder:
    readers = tuple(readers)

    def read(data: Any) -> Any:
        items = _list(data)
        return make(*(each(item) for each, item in zip(readers, items, strict=True)))

    return read


def _optional(read: Decoder) -> Decoder:
    return lambda data: None if data is None else read(data)


def _texts(make: Decoder) -> Decoder:
    return lambda data: make(_exact(str, data))


def _plain(type_: type) -> Decoder:
    return lambda data: _exact(type_, data)


def _list(data: Any) -> list[Any]:
    return _exact(list, data)


def _exact(type_: type[T], data: Any) -> T:
    if type(data) is not type_:
        message = f"{data!r} is no {type_.__name__}"
        raise TypeError(message)
    return data
