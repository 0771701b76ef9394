"""The search of the site: what it is told of each page, and the index that it reads."""
