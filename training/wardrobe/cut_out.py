"""Masks of single garments by U2-Netp, the network that the app cuts them out with."""
from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime
from PIL import Image

SIDE = 320
MEAN, DEVIATION = np.float32([0.485, 0.456, 0.406]), np.float32([0.229, 0.224, 0.225])


class CutOut:
    """The network, on one thread."""

    def __init__(self, path: Path, threads: int = 1) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self.session = onnxruntime.InferenceSession(str(path), options, providers=['CPUExecutionProvider'])
        self.given = self.session.get_inputs()[0].name

    def mask(self, photo: Image.Image) -> Image.Image:
        """A mask in bytes of the photo's size: 255 is the garment."""
        x = np.asarray(photo.resize((SIDE, SIDE), Image.Resampling.BILINEAR), np.float32)
        x = (x / max(1.0, float(x.max())) - MEAN) / DEVIATION
        out = self.session.run(None, {self.given: x.transpose(2, 0, 1)[None]})[0][0, 0]
        out = (out - out.min()) / max(1e-6, float(out.max() - out.min()))
        return Image.fromarray((out * 255).astype(np.uint8)).resize(photo.size, Image.Resampling.BILINEAR)
