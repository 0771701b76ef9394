"""The stages of a journey as the heads of columns: what each is called, and what the person says.

The person's words are the largest of the picture.
"""

from collections.abc import Sequence

from blueprint_build.pictures.content import Content, part, stack, text
from blueprint_build.pictures.drawing import Role
from blueprint_build.pictures.picture import address_of
from blueprint_schema.kinds.pathway import Pathway, Stage

SIDE, ABOVE = 12.0, 9.0
PADDING = (SIDE, ABOVE)
BELOW_BOX = 8.0
MOST_SAID = 12


def stage_address(journey: Pathway, stage: Stage) -> str:
    """Where the page of a journey tells of a stage."""
    return f"{address_of(journey)}#stage-{stage.key}"


def stage_heads(
    journey: Pathway, stages: Sequence[Stage], width: float
) -> tuple[list[Content], float]:
    """The head of each stage, all of one height, and how far down the middle of its box is."""
    boxes = [_words(stage, width - 2 * SIDE) for stage in stages]
    said = [_said(stage, width - 2 * SIDE) for stage in stages]
    high = max((box.height for box in boxes), default=0) + 2 * ABOVE
    deep = max((each.height for each in said), default=0) + 2 * ABOVE
    heads = []
    for stage, words, voice in zip(stages, boxes, said, strict=True):
        address = stage_address(journey, stage)
        box = part(words, _name(stage), address, size=(width, high), padding=PADDING, tone="pillar")
        about = f"what the person says at the stage {stage.title}"
        speech = part(voice, about, None, size=(width, deep), padding=PADDING, area="said")
        heads.append(stack([box, speech], BELOW_BOX))
    return heads, high / 2


def _words(stage: Stage, width: float) -> Content:
    words = [text(stage.title, width, 2, Role.TITLE)]
    if stage.typical_window:
        words.append(text(stage.typical_window, width, 2, Role.TICK))
    return stack(words, 0)


def _said(stage: Stage, width: float) -> Content:
    return text(f"“{stage.person_statement}”", width, MOST_SAID, Role.VOICE)


def _name(stage: Stage) -> str:
    return f"stage: {stage.title}" + (f", {stage.typical_window}" if stage.typical_window else "")
