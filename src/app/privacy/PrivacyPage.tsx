import { Card, LinkButton, Page } from '../../ui/index.ts';
import styles from './PrivacyPage.module.css';
import { privacyText } from './text.ts';
import { WallTest } from './WallTest.tsx';

/** What is stored, where, how that is proven, and how to be rid of it. */
export default function PrivacyPage() {
  return (
    <Page title={privacyText.title} lead={privacyText.lead}>
      <Card title={privacyText.stored}>
        <dl className={styles.rows}>
          {privacyText.storedRows.map(([name, text]) => (
            <Row key={name} name={name} text={text} />
          ))}
        </dl>
      </Card>
      <Card title={privacyText.where}>
        <p className={styles.text}>{privacyText.whereText}</p>
        <dl className={styles.rows}>
          <Row name={privacyText.own} text={window.location.host} />
          <Row
            name={privacyText.models}
            text={new URL(__MODEL_BASE__, window.location.href).host}
          />
        </dl>
      </Card>
      <Card title={privacyText.proof}>
        <ol>
          {privacyText.proofText.map((text) => (
            <li key={text} className={styles.step}>
              {text}
            </li>
          ))}
        </ol>
        <WallTest />
      </Card>
      <Card title={privacyText.deleteTitle}>
        <p className={styles.text}>{privacyText.deleteText}</p>
        <div>
          <LinkButton href="/settings">{privacyText.deleteAction}</LinkButton>
        </div>
      </Card>
    </Page>
  );
}

function Row({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}
