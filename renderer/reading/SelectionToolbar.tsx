import { type MouseEvent, useLayoutEffect, useRef } from 'react';
import { Toolbar } from 'react-aria-components/Toolbar';
import { Button } from '../app/controls/Button.tsx';
import { WithTooltip } from '../app/controls/WithTooltip.tsx';
import { cleaning } from '../messages/cleaning.ts';
import { reading as messages } from '../messages/reading.ts';
import { ColorButtons } from '../notes/ColorButtons.tsx';
import { domRange, type Page } from './page-geometry.ts';
import styles from './selection-toolbar.module.css';
import type { Highlighting } from './use-highlighting.ts';
import { placeToolbar } from './toolbar-place.ts';

interface Props {
  readonly page: () => Page | null;
  readonly start: number;
  readonly end: number;
  readonly highlighting: Highlighting;
  readonly onTakeOut: () => void;
}

/** What can be done with the selected words, beside them. */
export function SelectionToolbar({ page, start, end, highlighting, onTakeOut }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const shown = page();
    const range = shown && domRange(shown, start, end);
    if (range && frame.current) placeToolbar(frame.current, [...range.getClientRects()], shown.scroller);
  }, [page, start, end]);
  return (
    <div ref={frame} className={styles['frame']} lang="en" dir="ltr" {...keepsSelection}>
      <Toolbar aria-label={messages.selection.toolbar} className={styles['toolbar'] ?? ''}>
        <ColorButtons current={null} label={messages.selection.highlight} onChoose={highlighting.highlight} />
        <Button kind="quiet" onPress={highlighting.note}>
          {messages.selection.note}
        </Button>
        <Button kind="quiet" onPress={highlighting.copy}>
          {messages.selection.copy}
        </Button>
        <WithTooltip label={cleaning.takeOutHint} keys="X">
          <Button kind="quiet" onPress={onTakeOut}>
            {cleaning.takeOut}
          </Button>
        </WithTooltip>
      </Toolbar>
    </div>
  );
}

/** Pressing a button must not take the selection away. */
const keepsSelection = { onMouseDown: (event: MouseEvent) => event.preventDefault() };
