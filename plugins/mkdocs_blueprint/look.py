"""How every site of a blueprint looks, unless its ``mkdocs.yml`` says otherwise."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig

TEMPLATES = Path(__file__).parent / "theme"
ASSETS = "assets/blueprint"
STYLES = ("colours.css", "pictures.css", "blueprint.css", "search.css")
MODULES = ("lists.js", "search-box.js")


def _colours(name: str, media: str, icon: str, then: str, scheme: str = "default") -> Any:
    """One choice of colours, and what the button says that leads to the next."""
    toggle = {"icon": f"material/{icon}", "name": f"Switch to {then}"}
    colours = {"scheme": scheme, "primary": "custom", "accent": "custom"}
    return {"name": name, "media": f"({media})", "toggle": toggle} | colours


THEME: Mapping[str, Any] = {
    "font": False,  # ours come with the site; the theme's would be asked for elsewhere
    "favicon": f"{ASSETS}/favicon.svg",
    "icon": {"logo": "material/layers-triple-outline"},
    "features": ["navigation.tabs", "navigation.top"],
    "palette": [
        _colours(
            "Colours of your device", "prefers-color-scheme", "brightness-auto", "light colours"
        ),
        _colours("Light colours", "prefers-color-scheme: light", "weather-sunny", "dark colours"),
        _colours(
            "Dark colours",
            "prefers-color-scheme: dark",
            "weather-night",
            "the colours of your device",
            scheme="slate",
        ),
    ],
}
"""The theme's own settings."""


def dress(config: MkDocsConfig) -> None:
    """Gives a site its look: templates, settings, styles and scripts; its own go before ours."""
    theme, said = config.theme, _said_of_theme(config)
    theme.dirs.insert(1 if theme.custom_dir else 0, str(TEMPLATES))
    theme.update({name: value for name, value in THEME.items() if name not in said})
    config.extra_css[:0] = [f"{ASSETS}/{name}" for name in STYLES]
    config.extra_javascript[:0] = [_module(f"{ASSETS}/{name}") for name in MODULES]
    config.extra.setdefault("generator", False)


def _module(address: str) -> ExtraScriptValue:
    script = ExtraScriptValue(address)
    script.type = "module"
    return script


def _said_of_theme(config: MkDocsConfig) -> Mapping[str, Any]:
    """What the settings say of the theme in so many words, the theme's own defaults left out."""
    said: dict[str, Any] = {}
    for settings in config.user_configs:
        theme = settings.get("theme")
        said |= theme if isinstance(theme, Mapping) else {}
    return said
