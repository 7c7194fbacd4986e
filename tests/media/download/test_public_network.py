"""Which addresses are the public internet."""

import ipaddress

from hypothesis import given
from hypothesis import strategies as st

from media.download.public_network import is_public
from tests.helpers.table import each_row


@each_row(
    "address",
    ["93.184.216.34", "8.8.8.8", "2606:2800:220:1::1", "64:ff9b::5db8:d822", "::ffff:8.8.8.8"],
)
def test_public_addresses_are_recognised_also_when_wrapped(address: str) -> None:
    assert is_public(address)


@each_row(
    "address",
    [
        "127.0.0.1",
        "10.0.0.1",
        "100.64.0.1",
        "169.254.169.254",
        "192.0.2.1",
        "192.0.0.9",
        "192.88.99.1",
        "198.18.0.1",
        "224.0.0.251",
        "240.0.0.1",
        "::1",
        "::",
        "::8.8.8.8",
        "fe80::1%eth0",
        "fd00:ec2::254",
        "fec0::1",
        "ff0e::1",
        "100::1",
        "2001:db8::1",
        "2002:a00:1::",
        "64:ff9b::a00:1",
        "64:ff9b:1::808:808",
        "3fff::1",
        "5f00::1",
    ],
)
def test_addresses_for_special_use_are_not_public(address: str) -> None:
    assert not is_public(address)


@given(st.ip_addresses(v=4))
def test_wrapping_an_address_in_ipv6_changes_nothing(ip: ipaddress.IPv4Address) -> None:
    number = int(ip)
    wrapped = (
        ipaddress.IPv6Address(0xFFFF << 32 | number),
        ipaddress.IPv6Address(0x64FF9B << 96 | number),
        ipaddress.IPv6Address(0x2002 << 112 | number << 80),
    )
    assert {is_public(str(each)) for each in wrapped} == {is_public(str(ip))}


@given(st.ip_addresses())
def test_what_python_calls_private_is_never_public(
    ip: ipaddress.IPv4Address | ipaddress.IPv6Address,
) -> None:
    if not ip.is_global or ip.is_multicast or ip.is_loopback or ip.is_link_local:
        wrapped = isinstance(ip, ipaddress.IPv6Address) and (ip.ipv4_mapped or ip.sixtofour)
        assert wrapped or not is_public(str(ip))
