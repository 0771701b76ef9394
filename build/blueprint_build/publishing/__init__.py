"""Publishing: a release becomes a version of the site on a branch, whole or not at all."""
