"""What garments are called, and MiniLM's embedding of it."""
from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from ..common.args import ROOT
from .labels import KINDS, WORN_NAMES
from .named import COLOURS

CALLED = {
    'Blazer': ('blazer', 'suit jacket', 'sports jacket'), 'Blouse': ('blouse', 'womens blouse'),
    'Body': ('bodysuit', 'body', 'romper', 'onesie'), 'Dress': ('dress', 'gown', 'summer dress'),
    'Hat': ('hat', 'cap', 'beanie'), 'Hoodie': ('hoodie', 'hooded sweatshirt'),
    'Longsleeve': ('long-sleeve', 'long sleeve shirt', 'longsleeve', 'sweater', 'jumper', 'sweatshirt'),
    'Outwear': ('jacket', 'coat', 'outerwear', 'outwear', 'winter jacket'),
    'Pants': ('trousers', 'pants', 'jeans', 'joggers'), 'Polo': ('polo', 'polo shirt'),
    'Shirt': ('shirt', 'button-up shirt', 'dress shirt'), 'Shoes': ('shoes', 'sneakers', 'boots', 'footwear'),
    'Shorts': ('shorts', 'short trousers'), 'Skirt': ('skirt', 'mini skirt'),
    'T-Shirt': ('t-shirt', 'tee', 'tshirt', 't shirt'), 'Top': ('top', 'crop top', 'camisole'),
    'Undershirt': ('undershirt', 'tank top', 'sleeveless shirt', 'vest top'),
    'shoes': ('shoes', 'heels', 'sneakers', 'loafers'), 'boots': ('boots', 'ankle boots'), 'sandals': ('sandals',),
    'bag': ('bag', 'handbag', 'purse', 'backpack'), 'trousers': ('trousers', 'pants', 'chinos'), 'jeans': ('jeans', 'denim trousers'),
    'leggings': ('leggings', 'tights', 'stockings'), 'shorts': ('shorts',), 'skirt': ('skirt',), 'dress': ('dress', 'gown'),
    'jumpsuit': ('jumpsuit', 'romper'), 'coat': ('coat', 'overcoat', 'cape'), 'jacket': ('jacket', 'leather jacket'),
    'blazer': ('blazer', 'suit jacket'), 'waistcoat': ('waistcoat', 'vest'), 'sweater': ('sweater', 'jumper', 'cardigan', 'pullover'),
    'sweatshirt': ('sweatshirt', 'hoodie'), 'blouse': ('blouse',), 'shirt': ('shirt', 'button-up shirt'), 't-shirt': ('t-shirt', 'tee'),
    'top': ('top', 'crop top'), 'hat': ('hat', 'cap'), 'scarf': ('scarf', 'shawl'), 'belt': ('belt',),
    'glasses': ('glasses', 'sunglasses'), 'socks': ('socks',), 'tie': ('tie', 'necktie'), 'jewellery': ('jewellery', 'necklace', 'bracelet', 'watch'),
}
"""By kind of both sets."""
ALL_KINDS = (*KINDS, *WORN_NAMES)
HUES = {
    'navy': ('dark blue',), 'burgundy': ('wine red', 'dark red', 'maroon'), 'charcoal': ('dark grey', 'dark gray'), 'grey': ('gray',),
    'light grey': ('light gray', 'silver'), 'beige': ('sand',), 'cream': ('ivory', 'off-white'), 'camel': ('light brown',),
    'chocolate': ('dark brown',), 'olive': ('army green',), 'sage': ('grey green',), 'turquoise': ('aqua', 'cyan'), 'denim': ('blue denim', 'jeans blue'),
    'light blue': ('sky blue', 'pale blue'), 'lavender': ('lilac', 'light purple'), 'purple': ('violet',), 'blue': ('royal blue',),
    'fuchsia': ('hot pink', 'magenta'), 'blush': ('pale pink', 'light pink'), 'lime': ('light green',), 'mustard': ('dark yellow', 'gold'), 'dark green': ('forest green',),
}
"""Other words for a colour."""


class Reader:
    """MiniLM as the app runs it: the mean of the words' vectors, of length 1."""

    def __init__(self) -> None:
        weights = ROOT / 'models/weights'
        self.tokenizer = Tokenizer.from_file(str(next(Path(weights).glob('minilm-tokenizer-*.json'))))
        self.tokenizer.no_padding()
        self.session = onnxruntime.InferenceSession(str(next(p for p in weights.glob('minilm-*.onnx'))), providers=['CPUExecutionProvider'])

    def read(self, text: str) -> np.ndarray:
        """[384]."""
        ids = np.array([self.tokenizer.encode(text.lower()).ids], np.int64)
        feeds = {i.name: ids if i.name == 'input_ids' else np.ones_like(ids) if i.name == 'attention_mask' else np.zeros_like(ids) for i in self.session.get_inputs()}
        mean = self.session.run(None, feeds)[0][0].mean(0)
        return (mean / np.linalg.norm(mean)).astype(np.float32)


def vocabulary() -> dict[str, np.ndarray]:
    """
    Embeddings of every colour with every kind, in two wordings at most: `kind` [45, 4, 384], `colour` [39, 4, 384] and `both`
    [39, 45, 2, 384], where wordings are repeated to fill.
    """
    reader = Reader()
    fill = lambda words, n: [words[i % len(words)] for i in range(n)]  # noqa: E731
    read = lambda texts: np.stack([reader.read(t) for t in texts])  # noqa: E731
    hues = [(c, *HUES.get(c, ())) for c in COLOURS]
    kind = np.stack([read(fill(CALLED[k], 4)) for k in ALL_KINDS])
    colour = np.stack([read(fill([f'{w} clothes' if i % 2 else w for i, w in enumerate(h)], 4)) for h in hues])
    both = np.stack([np.stack([read([f'{h[0]} {CALLED[k][0]}', f'{h[-1]} {CALLED[k][-1]}']) for k in ALL_KINDS]) for h in hues])
    return {'kind': kind, 'colour': colour, 'both': both}
