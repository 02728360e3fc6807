/** What the archive says of itself to whoever opens it. */
export const readme = `This is a wardrobe in the open format aura-wardrobe/1.

wardrobe.csv   one row a garment, for spreadsheets
wardrobe.json  everything that is known of each garment and photo
cut-outs/      the garments, cut out of their photos, transparent around them
thumbs/        the same, small
photos/        the photos as they were chosen (may be left out)
vectors.f32    what searches compare: 32-bit floats, little-endian

Every file is named in wardrobe.json with the SHA-256 of its bytes. Aura takes the archive in under
Wardrobe, Export and import: what is missing is added, what is there is left as it is.
`;
