import { clipBox, contourPath, dotsPath } from '../../../core/import/overlay.ts';
import type { Detection } from '../../../core/types.ts';
import { CONTOURS, MESH_POINTS } from '../contours.ts';
import { reading as words } from '../text-reading.ts';
import css from './FaceOverlay.module.css';

interface Props {
  readonly faces: readonly Detection[];
  readonly selected: number;
  readonly landmarks: boolean;
  /** Size of what was read; only its proportions matter here. */
  readonly width: number;
  readonly height: number;
  readonly onSelect: (index: number) => void;
}

/** Share of the photo's width under which a face gets finer lines. */
const SMALL = 0.25;

/** Boxes of all faces and the mesh of the chosen one, laid exactly over the photo. */
export function FaceOverlay({ faces, selected, landmarks, width, height, onSelect }: Props) {
  const chosen = faces[selected];
  const points = chosen?.landmarks ?? [];
  return (
    <div className={css.overlay}>
      {landmarks && chosen && (
        <svg
          className={css.mesh}
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
          data-small={chosen.box.width < SMALL}
          data-testid="mesh"
        >
          {points.length >= MESH_POINTS && (
            <path className={css.line} d={contourPath(points, CONTOURS, width, height)} />
          )}
          <path className={css.dot} d={dotsPath(points, width, height)} />
        </svg>
      )}
      {faces.map((face, index) => {
        const box = clipBox(face.box);
        return (
          // The numbered chips are the way by keyboard; the boxes are for the finger and the mouse.
          <button
            key={`${face.box.x}-${face.box.y}-${face.score}`}
            type="button"
            tabIndex={-1}
            aria-hidden="true"
            className={css.box}
            data-selected={index === selected}
            title={faces.length > 1 ? words.face(index + 1) : undefined}
            style={{
              left: `${box.x * 100}%`,
              top: `${box.y * 100}%`,
              width: `${box.width * 100}%`,
              height: `${box.height * 100}%`,
            }}
            onClick={() => onSelect(index)}
          >
            {faces.length > 1 && <span className={css.number}>{index + 1}</span>}
          </button>
        );
      })}
    </div>
  );
}
