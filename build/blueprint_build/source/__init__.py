"""From bytes to artefacts: the only part that touches files, and where hostile input stops."""
