"""What each ink looks like in the two themes."""

from media.pictures.values import Ink, Theme

COLOURS: dict[Theme, dict[Ink, str]] = {
    Theme.LIGHT: {
        Ink.PAPER: "#ffffff",
        Ink.CARD: "#f2f4f7",
        Ink.TEXT: "#1b1e23",
        Ink.QUIET: "#6b7280",
        Ink.LINE: "#cdd2d9",
        Ink.ACCENT: "#2463eb",
        Ink.ON_ACCENT: "#ffffff",
        Ink.PALE: "#8fa9d9",
        Ink.GOOD: "#15803d",
        Ink.BAD: "#c62828",
        Ink.SHADE: "#000000a0",
        Ink.VEIL: "#ffffff80",
    },
    Theme.DARK: {
        Ink.PAPER: "#15181d",
        Ink.CARD: "#22262d",
        Ink.TEXT: "#f1f3f5",
        Ink.QUIET: "#9aa4b2",
        Ink.LINE: "#3b424d",
        Ink.ACCENT: "#4f8bff",
        Ink.ON_ACCENT: "#ffffff",
        Ink.PALE: "#7f97c4",
        Ink.GOOD: "#4ade80",
        Ink.BAD: "#f87171",
        Ink.SHADE: "#000000a0",
        Ink.VEIL: "#00000080",
    },
}
