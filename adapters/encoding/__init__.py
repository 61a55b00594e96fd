"""Sentences as vectors, by a small model that ships in a package or that the operator brings.

In go texts, out come unit vectors whose inner product says how near two texts are in meaning. The model is an option:
where none is installed there is no encoder, and claims are looked up by their words alone.
"""

from adapters.encoding.encoder import Encoder
from adapters.encoding.files import ModelFiles, find_packaged_model, read_model_files
from adapters.encoding.loading import load_encoder

__all__ = ["Encoder", "ModelFiles", "find_packaged_model", "load_encoder", "read_model_files"]
