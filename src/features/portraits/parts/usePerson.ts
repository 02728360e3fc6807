import { useSearchParams } from 'wouter';
import type { Album, AlbumPerson } from '../album/types.ts';

/**
 * Whose photos a page shows, kept in the address as `?person=`: the one chosen, or the one with the
 * most photos. Undefined without an album or anybody in it.
 */
export function usePerson(
  album: Album | undefined,
): readonly [person: AlbumPerson | undefined, choose: (id: string) => void] {
  const [params, setParams] = useSearchParams();
  const asked = params.get('person');
  const people = album?.people ?? [];
  const person = people.find((each) => each.id === asked) ?? people[0];
  const choose = (id: string) =>
    setParams(
      (old) => {
        const next = new URLSearchParams(old);
        next.set('person', id);
        return next;
      },
      { replace: true },
    );
  return [person, choose];
}
