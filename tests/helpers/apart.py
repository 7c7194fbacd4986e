"""The children that work on strangers' files: one of each kind for all stories of a test process,
since starting one takes a fifth of a second of processor time. Each is started when it is asked."""

from media.convert import Converter
from media.pictures.painting.painter import Painter
from media.probe.parent import MediaProbe

PROBE, CONVERTER, PAINTER = MediaProbe(), Converter(), Painter()
