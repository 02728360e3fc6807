import styles from './Swatches.module.css';

export interface SwatchesProps {
  /** CSS colours, most important first. */
  readonly colors: readonly string[];
  /** What these colours are: 'Your palette'. */
  readonly label: string;
  /** Diameter in pixels; 28 when left out. */
  readonly size?: number | undefined;
}

/** A palette as round swatches; read aloud as one picture with its colours named in hex. */
export function Swatches({ colors, label, size = 28 }: SwatchesProps) {
  const seen = new Map<string, number>();
  return (
    <span role="img" aria-label={`${label}: ${colors.join(', ')}`} className={styles.swatches}>
      {colors.map((color) => {
        const nth = (seen.get(color) ?? 0) + 1;
        seen.set(color, nth);
        return (
          <span
            key={`${color} ${nth}`}
            title={color}
            className={styles.swatch}
            style={{ background: color, width: size, height: size }}
          />
        );
      })}
    </span>
  );
}
