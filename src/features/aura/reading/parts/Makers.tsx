import type { MadeBy } from '../../../../core/types.ts';
import { MakersCard, ms } from '../../../../ui/index.ts';
import { text } from '../text.ts';

/** Which model or rule made the reading, in which version, and how long each took. */
export function Makers({ by }: { readonly by: readonly MadeBy[] }) {
  const rows = by.map(({ role, model, version, backend, ms: took }) => {
    const rule = backend === 'rule';
    return {
      key: `${role} ${model}`,
      what: text.role(role, rule),
      by: `${model}, ${text.version(version)}, ${rule ? text.rule : backend}`,
      took: ms(took),
    };
  });
  return <MakersCard title={text.makers} rows={rows} />;
}
