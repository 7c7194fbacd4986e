"""The present, passed in: nothing here asks the machine for it."""

from collections.abc import Callable
from datetime import datetime

Clock = Callable[[], datetime]  # answers the present as an aware UTC datetime
