import type { ReactNode } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';
import styles from './controls.module.css';

const DELAY_MS = 600;

/** A button with its name, and its shortcut if any, shown when pointed at or focused. */
export function WithTooltip({
  label,
  keys,
  children,
}: {
  readonly label: string;
  readonly keys?: string;
  readonly children: ReactNode;
}) {
  return (
    <TooltipTrigger delay={DELAY_MS}>
      {children}
      <Tooltip offset={6} className={styles['tooltip'] ?? ''}>
        {keys === undefined ? label : `${label} (${keys})`}
      </Tooltip>
    </TooltipTrigger>
  );
}
