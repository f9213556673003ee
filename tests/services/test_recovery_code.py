"""The recovery key as groups: there and back, and every slip of a finger is caught."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prakerja_desktop.services.recovery_code import (
    ALPHABET,
    GROUP_LENGTH,
    GROUPS,
    RecoveryTypo,
    groups_of,
    is_group,
    key_of,
)

KEYS = st.binary(min_size=32, max_size=32)


@given(KEYS)
def test_every_key_comes_back(key: bytes) -> None:
    groups = groups_of(key)
    assert len(groups) == GROUPS
    assert {len(group) for group in groups} == {GROUP_LENGTH}
    assert set("".join(groups)) <= set(ALPHABET)
    assert key_of(" ".join(groups)) == key


@given(KEYS)
def test_typed_as_people_type(key: bytes) -> None:
    text = "-".join(groups_of(key)).lower().replace("0", "o").replace("1", "l")
    assert key_of(f"  {text}\n") == key


@given(KEYS, st.integers(0, GROUPS * GROUP_LENGTH - 1), st.sampled_from(ALPHABET))
def test_one_wrong_sign_names_its_group(key: bytes, at: int, sign: str) -> None:
    text = "".join(groups_of(key))
    if text[at] == sign:
        return
    with pytest.raises(RecoveryTypo) as caught:
        key_of(text[:at] + sign + text[at + 1 :])
    assert caught.value.group == at // GROUP_LENGTH + 1


@given(KEYS, st.integers(0, GROUPS - 1), st.integers(0, GROUPS - 1))
def test_exchanged_groups_do_not_fit(key: bytes, one: int, other: int) -> None:
    groups = list(groups_of(key))
    groups[one], groups[other] = groups[other], groups[one]
    if groups == list(groups_of(key)):
        return
    with pytest.raises(RecoveryTypo):
        key_of("".join(groups))


def test_two_neighbours_exchanged_are_nearly_always_caught() -> None:
    key = bytes(range(100, 132))
    text = "".join(groups_of(key))
    missed = 0
    for at in range(len(text) - 1):
        swapped = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
        if swapped == text:
            continue
        try:
            missed += key_of(swapped) is not None
        except RecoveryTypo:
            continue
    assert missed <= 1  # Luhn does not see 0 and Z exchanged


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "yang diketik 0"),
        ("".join(groups_of(bytes(32)))[:-1], "yang diketik 64"),
        ("".join(groups_of(bytes(32))) + "0", "yang diketik 66"),
        ("U" + "".join(groups_of(bytes(32)))[1:], "Kelompok 1 memuat “U”"),
    ],
)
def test_what_is_wrong_is_said(text: str, words: str) -> None:
    with pytest.raises(RecoveryTypo, match=words):
        key_of(text)


def test_the_spare_bits_are_empty() -> None:
    last = next(
        f"000{sign}{check}"
        for sign in "1"
        for check in ALPHABET
        if is_group(GROUPS, f"000{sign}{check}")
    )
    with pytest.raises(RecoveryTypo, match="Kelompok 13"):
        key_of("".join(groups_of(bytes(32))[:-1]) + last)
