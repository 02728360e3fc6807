import { afterEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { cleanUp, render } from './testing-render.tsx';
import { useBlobUrl } from './useBlobUrl.ts';

afterEach(() => {
  cleanUp();
  vi.restoreAllMocks();
});

function Probe(props: { readonly load: () => Promise<Blob | null>; readonly name: string }) {
  return <p>{useBlobUrl(props.load, props.name) ?? 'nothing'}</p>;
}

const blob = () => Promise.resolve(new Blob(['a']));

it('gives a URL and revokes it when it goes', async () => {
  const revoke = vi.spyOn(URL, 'revokeObjectURL');
  render(<Probe load={blob} name="a" />);
  await expect.element(page.getByText(/^blob:/)).toBeInTheDocument();
  const url = page.getByText(/^blob:/).element().textContent;
  cleanUp();
  expect(revoke).toHaveBeenCalledWith(url);
});

it('makes no URL for what arrives too late, has no blob, or fails', async () => {
  const create = vi.spyOn(URL, 'createObjectURL');
  let arrive: (blob: Blob) => void = () => undefined;
  const late = new Promise<Blob>((done) => {
    arrive = done;
  });
  render(<Probe load={() => late} name="late" />);
  cleanUp();
  arrive(new Blob(['late']));
  render(<Probe load={() => Promise.resolve(null)} name="none" />);
  await Promise.resolve();
  render(<Probe load={() => Promise.reject(new Error('no'))} name="broken" />);
  await new Promise((done) => setTimeout(done, 20));
  expect(create).not.toHaveBeenCalled();
  await expect.element(page.getByText('nothing')).toBeInTheDocument();
});
