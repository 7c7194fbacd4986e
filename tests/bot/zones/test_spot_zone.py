"""Which clock a spot on the map has, on land, at borders and at sea."""

from bot.zones.city import is_zone
from bot.zones.spot_zone import zone_at
from tests.helpers.table import each_row


@each_row(
    ("latitude", "longitude", "zone"),
    [
        (54.71, 20.51, "Europe/Kaliningrad"),
        (55.75, 37.62, "Europe/Moscow"),
        (54.99, 73.37, "Asia/Omsk"),
        (52.52, 13.40, "Europe/Berlin"),
        (50.45, 30.52, "Europe/Kyiv"),
        (40.71, -74.01, "America/New_York"),
        (27.72, 85.32, "Asia/Kathmandu"),
        (-33.87, 151.21, "Australia/Sydney"),
        (52.35, 14.55, "Europe/Berlin"),  # Frankfurt (Oder)
        (52.35, 14.57, "Europe/Warsaw"),  # Słubice, over the river
        (30.0, -40.0, "Etc/GMT+3"),  # a ship
        (-90.0, 0.0, "Antarctica/McMurdo"),
    ],
)
def test_a_spot_has_a_clock(latitude: float, longitude: float, zone: str) -> None:
    assert zone_at((latitude, longitude)) == zone
    assert is_zone(zone)
