import { version } from '../../../package.json';
import { Card, LinkButton } from '../../ui/index.ts';
import { shellText } from '../text.ts';
import styles from './Settings.module.css';
import { settingsText } from './text.ts';

/** Which Aura this is. */
export function AboutSection() {
  return (
    <Card title={settingsText.about}>
      <div className={styles.row}>
        <p>
          {shellText.app}{' '}
          <span className={styles.quiet}>{`${settingsText.version} ${version}`}</span>
        </p>
        <LinkButton href="/privacy">{shellText.privacy}</LinkButton>
      </div>
    </Card>
  );
}
