import { describe, expect, it } from 'vitest';
import { onePerson } from './one-person.ts';
import { PART_CLASSES, type PartMap } from './part-map.ts';

const CLOTHES = PART_CLASSES.indexOf('clothes');

/** A map drawn with letters: '.' is background, anything else clothes. */
function drawn(...lines: string[]): PartMap {
  const text = lines.join('');
  return {
    width: lines[0]!.length,
    height: lines.length,
    classes: Uint8Array.from(text, (c) => (c === '.' ? 0 : CLOTHES)),
  };
}

const show = ({ width, classes }: PartMap): string[] => {
  const text = Array.from(classes, (c) => (c === 0 ? '.' : '#')).join('');
  return text.match(new RegExp(`.{${width}}`, 'g')) ?? [];
};

describe('onePerson', () => {
  it('keeps the larger of two people apart', () => {
    const map = drawn('##....', '##..#.', '##..#.', '##....');
    expect(show(onePerson(map, undefined))).toEqual(['##....', '##....', '##....', '##....']);
  });

  it('keeps the one whose face is told, though smaller', () => {
    const map = drawn('##....', '##..#.', '##..#.', '##....');
    const face = { x: 4 / 6, y: 1 / 4, width: 1 / 6, height: 1 / 4 };
    expect(show(onePerson(map, face))).toEqual(['......', '....#.', '....#.', '......']);
  });

  it('keeps a piece right below, as a shoe behind a bollard', () => {
    const map = drawn('.##...', '.##...', '......', '.#...#');
    expect(show(onePerson(map, undefined))).toEqual(['.##...', '.##...', '......', '.#....']);
  });

  it('leaves an empty map as it is', () => {
    const map = drawn('....', '....');
    expect(onePerson(map, undefined)).toEqual(map);
  });

  it('does not join over the edges of rows', () => {
    const map = drawn('...#', '#...', '#...');
    expect(show(onePerson(map, undefined))).toEqual(['....', '#...', '#...']);
  });
});
