import { describe, expect, it } from 'vitest';
import { FASHION_COLOURS } from '../palette.ts';
import { CATEGORY_IDS } from '../taxonomy.ts';
import { isEmpty, parseQuery } from './parse.ts';
import { CATEGORY_WORDS, SLOT_WORDS } from './words/categories.ts';

const first = (text: string) => parseQuery(text).colours.map((names) => names[0]);

describe('parseQuery', () => {
  it('reads the sentence that the search box shows', () => {
    expect(parseQuery('navy striped shirt for work')).toEqual({
      text: 'navy striped shirt for work',
      colours: [['navy']],
      categories: ['shirt'],
      slots: [],
      patterns: ['striped'],
      fits: [],
      seasons: [],
      formality: ['middle', 'high'],
      tags: ['work'],
      rest: [],
    });
  });

  it('knows every category and every colour by its own name', () => {
    for (const id of CATEGORY_IDS) {
      const { categories, slots } = parseQuery(id);
      expect(categories.includes(id) || slots.length > 0, id).toBe(true);
    }
    for (const name of FASHION_COLOURS) expect(first(name)).toEqual([name]);
  });

  it('knows other words for colours, in both spellings and any case', () => {
    expect(first('Dark blue jeans')).toEqual(['navy']);
    expect(first('light GRAY tee')).toEqual(['light grey']);
    expect(first('off-white maroon lilac')).toEqual(['cream', 'burgundy', 'lavender']);
    expect(first('black and white')).toEqual(['black', 'white']);
  });

  it('knows other words for clothes, and plurals', () => {
    const kinds = (text: string) => parseQuery(text).categories;
    expect(kinds('tee')).toEqual(['t-shirt']);
    expect(kinds('T-Shirts')).toEqual(['t-shirt']);
    expect(kinds('jumper')).toEqual(['sweater']);
    expect(kinds('pants')).toEqual(['trousers']);
    expect(kinds('hoodies')).toEqual(['hoodie']);
    expect(kinds('dresses')).toEqual(['dress']);
    expect(kinds('ties and watches')).toEqual(['tie', 'jewellery']);
    expect(kinds('trainers')).toEqual(['sneakers']);
  });

  it('takes the longest phrase: denim is a colour of a shirt and a sort of jacket', () => {
    const jacket = parseQuery('denim jacket');
    expect([jacket.categories, jacket.colours]).toEqual([['denim-jacket'], []]);
    const shirt = parseQuery('denim shirt');
    expect([shirt.categories, shirt.colours]).toEqual([['shirt'], [['denim']]]);
    expect(parseQuery('rain jacket').categories).toEqual(['raincoat']);
    expect(parseQuery('dress shoes').categories).toEqual(['shoes']);
    expect(parseQuery('black tie')).toMatchObject({ colours: [['black']], categories: ['tie'] });
  });

  it('tells slots, patterns, seasons, fits and occasions', () => {
    expect(parseQuery('shoes').slots).toEqual(['shoes']);
    expect(parseQuery('polka dot top')).toMatchObject({ patterns: ['dotted'], slots: ['top'] });
    expect(parseQuery('tartan').patterns).toEqual(['plaid']);
    expect(parseQuery('something for hot weather').seasons).toEqual(['summer']);
    expect(parseQuery('oversized hoodie').fits).toEqual(['oversized']);
    expect(parseQuery('gym')).toMatchObject({ formality: ['low'], tags: ['sporty'] });
    expect(parseQuery('wedding').formality).toEqual(['high']);
    expect(parseQuery('smart casual').formality).toEqual(['middle']);
  });

  it('keeps the rest as words, without small ones and doubles', () => {
    expect(parseQuery('my Uniqlo shirt, the Uniqlo one').rest).toEqual(['uniqlo', 'one']);
    expect(parseQuery("levi's 501").rest).toEqual(['levi', '501']);
    expect(parseQuery('red red shirts and shirts')).toMatchObject({
      colours: [['red']],
      categories: ['shirt'],
    });
  });

  it('is empty where nothing was said, and harmless with signs', () => {
    expect(isEmpty(parseQuery('   '))).toBe(true);
    expect(parseQuery('?!*([').rest).toEqual([]);
    expect(parseQuery('für die Arbeit').rest).toEqual(['für', 'die', 'arbeit']);
  });

  it('has no category word that a whole slot takes away, but for those that mean the slot', () => {
    for (const word of SLOT_WORDS.keys())
      if (CATEGORY_WORDS.has(word)) expect(['top', 'shoes']).toContain(word);
  });
});
