"""Words on their way to a page: Markdown, links by id, and glossary explanations."""
