"""How MkDocs shows a blueprint: small plugins, each hook a doorway to one function of the build."""
