"""summarize: read several reports of one story, set their claims side by side, and say where they disagree."""
