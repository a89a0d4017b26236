import type { ReactNode } from 'react';
import styles from './icons.module.css';

/** A line drawing on a grid of 16 units, in the colour and beside the size of the text around it. */
function Icon({ children, isMirrored = false }: { readonly children: ReactNode; readonly isMirrored?: boolean }) {
  return (
    <svg viewBox="0 0 16 16" className={styles['icon']} data-mirrored={isMirrored || undefined} aria-hidden>
      {children}
    </svg>
  );
}

/** A sheet going into a tray. */
export const ImportIcon = () => (
  <Icon>
    <path d="M8 1.5v8M4.75 6.5 8 9.75l3.25-3.25M1.75 10.5v3.75h12.5V10.5" />
  </Icon>
);

export const ChevronDownIcon = () => (
  <Icon>
    <path d="m4 6.25 4 4 4-4" />
  </Icon>
);

export const BackIcon = () => (
  <Icon isMirrored>
    <path d="M9.75 3 4.75 8l5 5" />
  </Icon>
);

export const CloseIcon = () => (
  <Icon>
    <path d="m3.5 3.5 9 9M12.5 3.5l-9 9" />
  </Icon>
);

export const CheckIcon = () => (
  <Icon>
    <path d="m2.75 8.5 3.5 3.5 7-8" />
  </Icon>
);

export const StarIcon = ({ isFilled = false }: { readonly isFilled?: boolean }) => (
  <Icon>
    <path
      d="m8 1.75 1.9 4.05 4.35.55-3.2 3.05.8 4.4L8 11.65 4.15 13.8l.8-4.4-3.2-3.05 4.35-.55z"
      fill={isFilled ? 'currentColor' : 'none'}
    />
  </Icon>
);

/** A margin note: lines of text with a stroke beside them. */
export const NoteIcon = () => (
  <Icon>
    <path d="M2.5 2v12M5.5 4h8M5.5 8h8M5.5 12h5" />
  </Icon>
);

/** Two sheets, one behind the other. */
export const VersionsIcon = () => (
  <Icon>
    <path d="M5.5 1.75h8v9.5h-8zM2.5 4.5v9.75h8" />
  </Icon>
);

export const PlusIcon = () => (
  <Icon>
    <path d="M8 3v10M3 8h10" />
  </Icon>
);

export const MinusIcon = () => (
  <Icon>
    <path d="M3 8h10" />
  </Icon>
);
