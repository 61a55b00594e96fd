"""From a model's files to an encoder: checked, opened, tried on one sentence."""

from adapters.encoding.encoder import Encoder
from adapters.encoding.files import ModelFiles
from adapters.serving.heap import give_back_memory
from bot.errors import BadInputError, UnavailableError

TOKENS_MOST = 256
"""Tokens of a text that the model reads, as its makers set it: about 180 words. What follows is not looked at."""
_INPUTS = {"input_ids", "attention_mask", "token_type_ids"}


def load_encoder(files: ModelFiles) -> Encoder:
    """Return the encoder in ``files``: half a second and about 120 MB, 180 for a moment.

    It computes in the caller's thread.

    Raises:
        BadInputError: A file is missing, is another than its sha256 says, or is no sentence encoder.
        UnavailableError: The libraries that run it are not installed.
    """
    files.check()
    try:
        # Here and not above: both are options, and take half a second to load.
        import onnxruntime
        from tokenizers import Tokenizer  # noqa: PLC0415
    except ImportError as error:
        raise UnavailableError(
            f"a model is set but {error.name} is not installed: `pip install '.[claims]'`"
        ) from error
    options = onnxruntime.SessionOptions()
    # One thread: several asks are worked on at once, and a sentence is too small to be shared out.
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # What a long text has needed is given back: it costs nothing that can be measured.
    options.enable_cpu_mem_arena = False
    options.enable_mem_pattern = False
    try:
        session = onnxruntime.InferenceSession(str(files.model), options, providers=["CPUExecutionProvider"])
        tokenizer = Tokenizer.from_file(str(files.tokenizer))
    except Exception as error:
        # Both libraries are native code and raise what they like, ``Exception`` itself included.
        raise _not_an_encoder(files, " ".join(str(error).split())[:200]) from error
    names = {one.name for one in session.get_inputs()}
    if not {"input_ids", "attention_mask"} <= names <= _INPUTS:
        raise _not_an_encoder(files, f"it takes {', '.join(sorted(names))}")
    tokenizer.no_padding()
    tokenizer.enable_truncation(TOKENS_MOST)
    try:
        # A model that answers in another shape says so now, not at the first ask.
        encoder = Encoder.of(session, tokenizer, name=files.name, model_sha256=files.model_sha256)
    except Exception as error:
        raise _not_an_encoder(files, " ".join(str(error).split())[:200]) from error
    give_back_memory()
    return encoder


def _not_an_encoder(files: ModelFiles, reason: str) -> BadInputError:
    return BadInputError(f"{files.model} and its tokenizer are no sentence encoder in ONNX: {reason}")
