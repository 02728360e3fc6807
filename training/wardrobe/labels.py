"""What the net can say: kinds of single garments, and kinds of worn ones with the street labels each stands for."""
from __future__ import annotations

KINDS = (
    'Blazer', 'Blouse', 'Body', 'Dress', 'Hat', 'Hoodie', 'Longsleeve', 'Outwear', 'Pants', 'Polo', 'Shirt', 'Shoes',
    'Shorts', 'Skirt', 'T-Shirt', 'Top', 'Undershirt',
)
"""The labels of the clothing dataset."""

WORN = {
    'shoes': ('shoes', 'clogs', 'flats', 'heels', 'loafers', 'pumps', 'sneakers', 'wedges'),
    'boots': ('boots',),
    'sandals': ('sandals',),
    'bag': ('bag', 'purse', 'wallet'),
    'trousers': ('pants',),
    'jeans': ('jeans',),
    'leggings': ('leggings', 'tights', 'stockings'),
    'shorts': ('shorts',),
    'skirt': ('skirt',),
    'dress': ('dress',),
    'jumpsuit': ('romper',),
    'coat': ('coat', 'cape'),
    'jacket': ('jacket',),
    'blazer': ('blazer', 'suit'),
    'waistcoat': ('vest',),
    'sweater': ('sweater', 'jumper', 'cardigan'),
    'sweatshirt': ('sweatshirt', 'hoodie'),
    'blouse': ('blouse',),
    'shirt': ('shirt',),
    't-shirt': ('t-shirt',),
    'top': ('top', 'bodysuit'),
    'hat': ('hat',),
    'scarf': ('scarf',),
    'belt': ('belt',),
    'glasses': ('glasses', 'sunglasses'),
    'socks': ('socks',),
    'tie': ('tie',),
    'jewellery': ('bracelet', 'earrings', 'necklace', 'ring', 'watch'),
}
"""Kinds of worn garments by the street labels that are one of them; rare ones are joined to what looks like them."""
WORN_NAMES = tuple(WORN)
