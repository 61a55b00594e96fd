"""Sentences as vectors, by a small model that ships in a package or that the operator brings.

In go texts, out come unit vectors whose inner product says how near two texts are in meaning. The model is an option:
where none is installed there is no encoder, and claims are looked up by their words alone. Whoever asks has the encoder
in the bot's process; what is stored is encoded in a process beside it, which stands back for all others.
"""

from adapters.encoding.encoder import Encoder
from adapters.encoding.files import ModelFiles, choose_model, find_packaged_model
from adapters.encoding.lazy import LazyEncoder
from adapters.encoding.loading import load_encoder

__all__ = ["Encoder", "LazyEncoder", "ModelFiles", "choose_model", "find_packaged_model", "load_encoder"]
