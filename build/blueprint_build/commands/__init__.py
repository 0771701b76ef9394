"""What people type: ``blueprint validate``, ``build``, ``serve``, ``show``, ``rules``, ``schema``."""
