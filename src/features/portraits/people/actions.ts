/** What a person does to people: name, merge, correct. Each correction can be taken back for a while. */
import { confirmFace, rejectFace, splitPerson } from '../../../core/people/decisions.ts';
import type { Decision, PersonGroup } from '../../../core/people/types.ts';
import {
  addDecisions,
  listDecisions,
  listPeople,
  namePerson,
  type PersonRecord,
  takeBackDecisions,
} from '../../../data/people.ts';
import { newId, nextStamp } from '../../../data/stamp.ts';
import { commitUndo, pushUndo, UNDO_MS } from '../../../data/undo.ts';
import { notify } from '../../../ui/index.ts';
import type { AlbumPerson } from '../album/types.ts';
import { text } from './text.ts';
import { groupsOf, mergeKeeping, namesake } from './who.ts';

/** A person as the actions need them: who, what they are called on the screen, and their faces. */
export interface Named {
  readonly person: AlbumPerson;
  readonly shown: string;
}

/**
 * Names a person, or takes the name away when it is blank. Where another has the same name, offers to
 * make them one. Never rejects.
 */
export async function rename(
  person: AlbumPerson,
  name: string,
  people: readonly AlbumPerson[],
): Promise<void> {
  try {
    await namePerson(person.id, name);
  } catch {
    notify({ text: text.name.failed, tone: 'bad' });
    return;
  }
  const other = namesake(people, person.id, name);
  if (!other?.name) return;
  const { name: shown } = other;
  const run = () => void merge([other, { ...person, name: shown }], { person: other, shown });
  notify({ text: text.name.taken(shown), action: { label: text.merge.act, run } });
}

/**
 * Makes these people one: `into`, with their name. Faces that were said not to be another of them stay
 * out, and that is said, unless `takeBack`. Never rejects.
 */
export async function merge(
  people: readonly AlbumPerson[],
  into: Named,
  takeBack = false,
): Promise<boolean> {
  return decide((kept, at, groups) => {
    const groupOf = (group: PersonGroup): PersonGroup =>
      groups.find(({ id }) => id === group.id) ?? group;
    const [first, ...others] = groupsOf([
      into.person,
      ...people.filter(({ id }) => id !== into.person.id),
    ]).map(groupOf);
    if (!first) return { label: text.done.failed, decisions: [] };
    const { decisions, out } = mergeKeeping(first, others, kept, at, takeBack);
    const label =
      decisions.length > 0
        ? text.done.merged(into.shown, out)
        : text.done.notMerged(out, into.shown);
    return { label, decisions };
  });
}

/** These faces are not this person, for ever. Never rejects. */
export function reject({ person, shown }: Named, faceIds: readonly string[]): Promise<boolean> {
  return decide((_kept, at) => ({
    label: text.done.rejected(faceIds.length, shown),
    decisions: faceIds.flatMap((faceId) => rejectFace(faceId, person.id, at)),
  }));
}

/** These faces are this person, for ever. Never rejects. */
export function confirm({ person, shown }: Named, faceIds: readonly string[]): Promise<boolean> {
  return decide((_kept, at) => ({
    label: text.done.confirmed(faceIds.length, shown),
    decisions: faceIds.flatMap((faceId) => confirmFace(faceId, person.id, at)),
  }));
}

/**
 * These faces are somebody else: `to`, or somebody new. `from` is whose they were, or null for faces of
 * nobody. Never rejects.
 */
export function move(
  from: AlbumPerson | null,
  faceIds: readonly string[],
  to: Named | null,
): Promise<boolean> {
  const label = to ? text.done.moved(faceIds.length, to.shown) : text.done.split(faceIds.length);
  const id = to?.person.id ?? newId();
  return decide((_kept, at) => {
    if (!from)
      return { label, decisions: faceIds.flatMap((faceId) => confirmFace(faceId, id, at)) };
    const group = { id: from.id, faceIds: from.faces.map((face) => face.id) };
    return { label, decisions: splitPerson(group, faceIds, id, at) };
  });
}

type Make = (
  kept: readonly Decision[],
  at: string,
  groups: readonly PersonRecord[],
) => { readonly label: string; readonly decisions: readonly Decision[] };

/** Keeps what was decided, and offers to take it back. Says whether anything was kept. */
async function decide(make: Make): Promise<boolean> {
  try {
    const [before, kept] = await Promise.all([listPeople(), listDecisions()]);
    const { label, decisions } = make(kept, nextStamp(), before);
    if (decisions.length === 0) {
      notify({ text: label });
      return false;
    }
    const ids = await addDecisions(decisions);
    const undo = () => takeBackDecisions(ids, before);
    const entry = pushUndo({ label, undo });
    const run = async () => {
      try {
        await undo();
        await commitUndo(entry);
        notify({ text: text.done.undone, tone: 'good' });
      } catch {
        notify({ text: text.done.tooLate, tone: 'bad' });
      }
    };
    const action = { label: text.done.undo, run: () => void run() };
    notify({ text: label, duration: UNDO_MS, action });
    return true;
  } catch {
    notify({ text: text.done.failed, tone: 'bad' });
    return false;
  }
}
