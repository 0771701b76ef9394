"""What a blueprint is: its kinds, their fields, and the relations between them.

Pydantic models only. Nothing here reads a file, prints or draws.
"""
