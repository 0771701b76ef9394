"""The One Architecture Model: organisation, capability, service, platform, and the chains through.

Of the whole it shows each layer with what stands out in it, and one chain; of one artefact all
chains that run through it.
"""

from blueprint_build.graph.lens import Lens
from blueprint_build.pictures.architecture_chain import chain_picture
from blueprint_build.pictures.architecture_layers import layers_picture
from blueprint_build.pictures.picture import Picture


def architecture_model(lens: Lens, subject: str = "") -> Picture:
    """The model filled with what the blueprint holds, or the chains through one artefact."""
    return chain_picture(lens, lens.artefact(subject)) if subject else layers_picture(lens)
