"""Whether an address of ours leads to us, asked as Instagram would ask: from the public network, at
the first address, whole, by HEAD and in part. `checker` asks, `finding` is what it says.

Not loaded by `media` itself: the child that probes needs none of it.
"""

from media.own_address.checker import PROBE, AddressChecker
from media.own_address.finding import AddressFinding, AddressTrouble

__all__ = ["PROBE", "AddressChecker", "AddressFinding", "AddressTrouble"]
