"""A comparison put into text, a module a form."""
