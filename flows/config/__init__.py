"""Where settings come from: options, the environment, newsmill.toml, defaults; declared once in flows/settings/."""
