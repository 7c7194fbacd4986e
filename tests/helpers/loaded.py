"""Loaded and read before processes of the bot are forked, so that each has what never changes and
takes a second and a half: the modules, the words, the names of the cities, the certificates."""

import gc

import process.commands.bot
import process.commands.publisher
import process.metrics  # noqa: F401
from bot.words.words import load_words
from bot.zones.city import zones_by_name
from process.connections import tls_context
from process.hosted_files import files_of  # noqa: F401 - loads the server

load_words()
zones_by_name()
tls_context()
gc.freeze()  # a collection in a child would copy all of it
