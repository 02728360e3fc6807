import { afterEach, expect, it, vi } from 'vitest';
import { DropTarget } from './DropTarget.tsx';
import { cleanUp, render } from './testing-render.tsx';

afterEach(cleanUp);

const photo = new File(['x'], 'a.jpg', { type: 'image/jpeg' });
const target = () => document.querySelector('[data-testid=drop-target]');

/** A drag of files (or of words) as the browser tells it. */
function drag(type: string, files: readonly File[] = [photo]): DragEvent {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  if (files.length === 0) dataTransfer.setData('text/plain', 'words');
  const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer });
  document.body.dispatchEvent(event);
  return event;
}

it('shows where to drop while files are over the page, and takes them anywhere', async () => {
  const onFiles = vi.fn();
  render(<DropTarget title="Drop photos here" hint="They stay." onFiles={onFiles} />);
  expect(target()).toBeNull();
  drag('dragenter');
  drag('dragenter');
  drag('dragleave');
  await expect.poll(target).not.toBeNull();
  // Without this the browser would open the file in place of the app.
  expect(drag('dragover').defaultPrevented).toBe(true);
  expect(drag('drop').defaultPrevented).toBe(true);
  await expect.poll(target).toBeNull();
  expect(onFiles.mock.calls[0]?.[0]).toMatchObject([{ name: 'a.jpg' }]);
});

it('leaves dragged words alone', () => {
  const onFiles = vi.fn();
  render(<DropTarget title="Drop photos here" hint="They stay." onFiles={onFiles} />);
  drag('dragenter', []);
  expect(target()).toBeNull();
  expect(drag('drop', []).defaultPrevented).toBe(false);
  expect(onFiles).not.toHaveBeenCalled();
});

it('takes pasted photos, and stops when it goes', () => {
  const onFiles = vi.fn();
  render(<DropTarget title="Drop photos here" hint="They stay." onFiles={onFiles} />);
  const clipboardData = new DataTransfer();
  clipboardData.items.add(photo);
  const paste = () =>
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }));
  paste();
  expect(onFiles).toHaveBeenCalledTimes(1);
  cleanUp();
  paste();
  expect(onFiles).toHaveBeenCalledTimes(1);
});
