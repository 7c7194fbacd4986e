"""Pure functions that read what a person typed: times, people, places, cover times, cities."""
