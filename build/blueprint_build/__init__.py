"""What we make of a blueprint: read it, check it, and turn it into pages and pictures.

Data flows one way: ``source`` reads, ``graph`` assembles, ``checks`` judges, ``views`` and
``pictures`` show, ``reports`` and ``commands`` speak to people. Nothing here knows MkDocs except
the two commands that run it.
"""
