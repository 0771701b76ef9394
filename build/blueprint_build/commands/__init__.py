"""What people type: ``blueprint`` and its sub-commands, a module each."""
