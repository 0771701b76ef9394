"""What an editor needs to help while somebody writes: schemas, ids that exist, and settings."""
