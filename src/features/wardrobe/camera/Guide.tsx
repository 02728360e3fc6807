import css from './Guide.module.css';

/** Lines to lay a garment along: corners to stay inside, and a middle to fold it on. */
export function Guide() {
  return (
    <svg className={css.guide} viewBox="0 0 300 400" aria-hidden="true">
      <path d="M4 44V24A20 20 0 0 1 24 4h20M256 4h20a20 20 0 0 1 20 20v20M296 356v20a20 20 0 0 1-20 20h-20M44 396H24a20 20 0 0 1-20-20v-20" />
      <path
        className={css.fold}
        d="M150 24v352M108 66q42 34 84 0l56 34-24 56-30-14v202H106V142l-30 14-24-56Z"
      />
    </svg>
  );
}
