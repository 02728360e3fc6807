import { useState } from 'react';
import { judgeGates } from '../../../../core/gates/judge.ts';
import type { FaceFacts } from '../../../../core/portrait/facts.ts';
import { getSettings } from '../../../../data/settings.ts';
import { Button } from '../../../../ui/index.ts';
import type { Album } from '../../album/types.ts';
import { TileRows } from '../../parts/TileRows.tsx';
import { useLive } from '../../parts/useLive.ts';
import { retakeNote } from '../../text-gates.ts';
import { move } from '../actions.ts';
import { text } from '../text.ts';
import { type StrangerReason, strangersByReason } from '../who.ts';
import { FaceTile } from './FaceTile.tsx';
import css from './Strangers.module.css';
import { WhoSheet } from './WhoSheet.tsx';

const words = text.strangers;
/** Faces shown of each reason at first. */
const FIRST = 12;

/** Faces of nobody, each with the reason; a press asks who it is. Simulated ones are but shown. */
export function Strangers({ album }: { album: Album }) {
  const [asked, setAsked] = useState<FaceFacts>();
  const found = strangersByReason(album);
  const { value: settings } = useLive(['settings'], getSettings);
  const judged = asked && settings && judgeGates(asked.gates, settings.gates);
  if (found.length === 0) return null;
  return (
    <section className={css.strangers} aria-labelledby="strangers">
      <h2 id="strangers" className={css.title}>
        {words.title}
      </h2>
      <p className={css.why}>{words.lead}</p>
      {found.map(({ reason, faces }) => (
        <OneReason key={reason} reason={reason} faces={faces} onAsk={setAsked} />
      ))}
      <WhoSheet
        faces={asked ? [asked] : []}
        people={album.people}
        note={judged && retakeNote(judged)}
        onClose={() => setAsked(undefined)}
        onChoose={(who) => {
          if (asked) void move(null, [asked.id], who);
          setAsked(undefined);
        }}
      />
    </section>
  );
}

interface OneProps {
  readonly reason: StrangerReason;
  readonly faces: readonly FaceFacts[];
  readonly onAsk: (face: FaceFacts) => void;
}

function OneReason({ reason, faces, onAsk }: OneProps) {
  const [all, setAll] = useState(false);
  const name = words.reason[reason];
  return (
    <div className={css.reason}>
      <h3 className={css.name}>
        {name} <span className={css.count}>{faces.length.toLocaleString('en-GB')}</span>
      </h3>
      <p className={css.why}>{words.why[reason]}</p>
      <TileRows
        items={all ? faces : faces.slice(0, FIRST)}
        label={name}
        help={text.help}
        min={72}
        fewest={4}
      >
        {(face, spot) => (
          <FaceTile
            key={face.id}
            face={face}
            spot={spot}
            label={words.face(name)}
            onPress={reason === 'simulated' ? undefined : onAsk}
          />
        )}
      </TileRows>
      {!all && faces.length > FIRST && (
        <Button variant="quiet" className={css.more} onClick={() => setAll(true)}>
          {words.more(faces.length)}
        </Button>
      )}
    </div>
  );
}
