/** What a person reads of the reasons for a colour. */
import { auraColor } from '../../../core/aura/colors.ts';
import type { PartReason, ReasonKind, Reasons } from '../../../core/aura/reasons.ts';
import type { AuraColorId, ColorCluster } from '../../../core/aura/types.ts';
import { percent } from '../../../ui/format.ts';

type Part = ColorCluster['part'];

const name = (id: AuraColorId): string => auraColor(id).name;

const SPEAKS: Readonly<Record<Part, string>> = {
  clothes: 'Clothes speak most',
  hair: 'Hair speaks most',
  skin: 'Skin speaks most',
  background: 'The background speaks most',
  frame: 'The picture speaks',
};
const NEUTRALS: Readonly<Record<Exclude<ReasonKind, 'hue'>, string>> = {
  dark: 'dark',
  grey: 'grey',
  light: 'light',
};
/** What black, grey and white are seen on, with its verb. */
const READS: Readonly<Record<Part, string>> = {
  clothes: 'cloth reads',
  hair: 'hair reads',
  skin: 'skin reads',
  background: 'places read',
  frame: 'places read',
};

export const reasonWords = {
  /** Which part speaks most for a colour and, where it has no hue of its own, why it does. */
  speaksMost: ({ color, parts: [first], seen }: Reasons) => {
    if (!first || !seen)
      return `Little colour shows; the little there is points to ${name(color)}.`;
    const { part, kind } = first;
    const most = `${SPEAKS[part]} for ${name(color)}`;
    if (kind === 'hue') return `${most}.`;
    return `${most}: ${NEUTRALS[kind]} ${READS[part]} as ${name(color).toLowerCase()}.`;
  },
  /** What counts, by rule. */
  counting: (person: boolean) =>
    person
      ? 'By rule clothes count most, hair and skin a little, the background not at all.'
      : 'No person is known here, so the whole picture counts.',
  engineAlone: (color: AuraColorId) =>
    `The classifier gives no reasons. These are the colour engine's, which came to ${name(color)}.`,
  speaks: ({ share, counted }: Pick<PartReason, 'share' | 'counted'>, color: AuraColorId) => {
    if (!counted) return 'not counted';
    const figure = share > 0 && share < 0.005 ? 'under 1 %' : percent(share);
    return `${figure} for ${name(color)}`;
  },
} as const;
