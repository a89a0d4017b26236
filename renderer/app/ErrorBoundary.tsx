import { Component, type ReactNode } from 'react';
import { messages } from '../messages/messages.ts';
import { Button } from './controls/Button.tsx';
import styles from './ErrorBoundary.module.css';

interface Props {
  readonly children: ReactNode;
}

/** Where a view that fails ends up: one plain sentence and the way out. */
export class ErrorBoundary extends Component<Props, { readonly isBroken: boolean }> {
  override readonly state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return (
      <main className={styles['broken']} role="alert">
        <p>{messages.app.broken}</p>
        <Button kind="primary" onPress={() => window.location.reload()}>
          {messages.app.reload}
        </Button>
      </main>
    );
  }
}
