/** The system's own camera, where the browser can call it: on phones. */
export function openCamera(take: (file: File) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = 'image/*';
  input.setAttribute('capture', 'environment');
  input.hidden = true;
  input.dataset.testid = 'shop-camera';
  input.addEventListener('change', () => {
    input.remove();
    const [file] = input.files ?? [];
    if (file) take(file);
  });
  input.addEventListener('cancel', () => input.remove());
  document.body.append(input);
  input.click();
}

/** Whether a camera is likely to open: a device held in the hand. */
export function hasCamera(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}
