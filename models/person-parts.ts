/**
 * MediaPipe's selfie_multiclass: a picture in, stretched to 256 x 256, one class a pixel out. The
 * order of the classes is that of `PART_CLASSES`.
 */
export const PERSON_PARTS = { id: 'person-parts', size: 256 } as const;
