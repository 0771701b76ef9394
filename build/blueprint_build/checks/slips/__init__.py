"""The slip of the pen behind a YAML error: its place, and what to do, in an editor's words.

A YAML parser says where it gave up, which is often a line or more after the slip. Each function
here knows one slip; ``behind`` asks them one after the other, and the first that recognises its own
speaks.
"""
