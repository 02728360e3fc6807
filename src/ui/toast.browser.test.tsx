import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { Sheet } from './Sheet.tsx';
import { cleanUp, render } from './testing-render.tsx';
import styles from './toast.module.css';
import { notify, Toaster } from './toast.tsx';

afterEach(async () => {
  for (const dismiss of document.querySelectorAll<HTMLElement>('[aria-label=Dismiss]'))
    dismiss.click();
  await expect.poll(() => document.querySelector(`.${styles.toast}`)).toBeNull();
  cleanUp();
});

const SIZES = [
  [390, 844],
  [320, 568],
  [844, 390],
  [1_280, 800],
] as const;
const PHONE = SIZES[0];

const apart = (a: DOMRect, b: DOMRect) =>
  a.bottom <= b.top || b.bottom <= a.top || a.right <= b.left || b.right <= a.left;

/** Where the notice and the dialog are, once they rest. */
async function atRest(): Promise<{ notice: DOMRect; dialog: DOMRect | null }> {
  await expect.poll(() => document.querySelector(`.${styles.toast}`)).not.toBeNull();
  await expect
    .poll(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
    .toBe(true);
  const dialog = document.querySelector('[data-modal]');
  const notice = document.querySelector(`.${styles.toast}`)!.getBoundingClientRect();
  return { notice, dialog: dialog?.getBoundingClientRect() ?? null };
}

/** A page on which a dialog is opened after its notice. */
function Asking() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Toaster />
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title="Withdraw your consent?"
        text="All pictures, their labels and your consent are deleted. This cannot be undone."
        confirm="Withdraw and delete"
        danger
        onConfirm={() => undefined}
      />
    </>
  );
}

for (const [width, height] of SIZES) {
  it(`lies over no button of a dialog, ${width} x ${height}`, async () => {
    await page.viewport(width, height);
    render(<Asking />);
    notify({ text: '1 picture packed', duration: 0 });
    await atRest();
    await page.getByRole('button', { name: 'Open' }).click();
    await expect.element(page.getByRole('button', { name: 'Withdraw and delete' })).toBeVisible();
    const { notice, dialog } = await atRest();
    expect(apart(notice, dialog!)).toBe(true);
  });

  it(`lies over no button of a sheet as high as may be, ${width} x ${height}`, async () => {
    await page.viewport(width, height);
    render(
      <>
        <Toaster />
        <Sheet open onOpenChange={() => undefined} title="Long">
          <div style={{ height: 2_000, flex: 'none' }}>Much to read</div>
        </Sheet>
      </>,
    );
    notify({ text: 'Copied', duration: 0 });
    const { notice, dialog } = await atRest();
    expect(apart(notice, dialog!)).toBe(true);
  });
}

it('lies above the bar while no dialog is open', async () => {
  await page.viewport(...PHONE);
  render(<Toaster />);
  notify({ text: 'Kept', duration: 0 });
  expect((await atRest()).notice.top).toBeGreaterThan(PHONE[1] / 2);
});
