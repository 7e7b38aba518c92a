"""Records to lists of plain values and back, field by field, as their types say.

Names of fields are not written: an entry is read only by the code that wrote it.
"""

from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeAlias, TypeVar, get_args, get_origin, get_type_hints

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
    try:
        found: T = _decoder(type_)(data)
    except (TypeError, ValueError, InvalidOperation) as error:
        raise DamagedError(str(error)) from error
    return found


@cache
def _decoder(type_: Any) -> Decoder:
    """What reads the values of one type."""
    origin, inner = get_origin(type_), get_args(type_)
    if origin is tuple and inner[-1] is Ellipsis:
        return _items(_decoder(inner[0]))
    if origin is tuple:
        return _row([_decoder(each) for each in inner], lambda *items: items)
    if origin is UnionType:
        (other,) = (each for each in inner if each is not NoneType)
        return _optional(_decoder(other))
    if type_ in TEXTS:
        return _texts(TEXTS[type_])
    if issubclass(type_, Enum):
        return type_
    if is_dataclass(type_):
        names = [field.name for field in fields(type_)]
        readers = [_decoder(get_type_hints(type_)[name]) for name in names]
        return _row(
            readers, lambda *values: type_(**dict(zip(names, values, strict=True)))
        )
    if issubclass(type_, tuple):  # a NamedTuple
        return _row([_decoder(each) for each in get_type_hints(type_).values()], type_)
    return _plain(type_)


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
