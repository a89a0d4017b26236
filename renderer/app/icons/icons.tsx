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

export const ExportIcon = () => (
  <Icon>
    <path d="M8 9.75v-8M4.75 4.75 8 1.5l3.25 3.25M1.75 10.5v3.75h12.5V10.5" />
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

export const ChevronRightIcon = () => (
  <Icon isMirrored>
    <path d="m6.25 4 4 4-4 4" />
  </Icon>
);

/** A pane at the side of a window. */
export const SidebarIcon = () => (
  <Icon isMirrored>
    <path d="M1.75 2.75h12.5v10.5H1.75zM6 2.75v10.5" />
  </Icon>
);

export const MoreIcon = () => (
  <Icon>
    <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth="2.25" strokeLinecap="round" />
  </Icon>
);

export const SearchIcon = () => (
  <Icon>
    <path d="M7 2.25a4.75 4.75 0 1 1 0 9.5 4.75 4.75 0 0 1 0-9.5M10.5 10.5l3.75 3.75" />
  </Icon>
);

/** A folded newspaper. */
export const PaperIcon = () => (
  <Icon>
    <path d="M1.75 2.75h9.5v10.5h-9.5zM11.25 5.25h3v6.5a1.5 1.5 0 0 1-3 0M4.25 5.5h4.5M4.25 8h4.5M4.25 10.5h4.5" />
  </Icon>
);

export const UnreadIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="3" fill="currentColor" />
  </Icon>
);

/** A box with its lid on. */
export const ArchiveIcon = () => (
  <Icon>
    <path d="M1.75 2.75h12.5v3H1.75zM2.75 5.75v7.5h10.5v-7.5M6.25 8.5h3.5" />
  </Icon>
);

export const TrashIcon = () => (
  <Icon>
    <path d="M2.5 4h11M6 4V2.25h4V4M4 4l.6 9.75h6.8L12 4M6.75 6.75v4.25M9.25 6.75v4.25" />
  </Icon>
);

export const CollectionIcon = () => (
  <Icon>
    <path d="M1.75 3h4.5l1.5 2h6.5v8H1.75z" />
  </Icon>
);

export const TagIcon = () => (
  <Icon>
    <path d="M2 2h5.5L14 8.5 8.5 14 2 7.5zM5 5h.01" />
  </Icon>
);

export const PencilIcon = () => (
  <Icon>
    <path d="M2.25 13.75l.75-3.5 8-8 2.75 2.75-8 8zM9.25 4l2.75 2.75" />
  </Icon>
);

/** Bars over an axis. */
export const TimelineIcon = () => (
  <Icon>
    <path d="M1.75 13.5h12.5M3.75 11V8.5M6.5 11V4M9.5 11V6.5M12.25 11V2.5" />
  </Icon>
);
