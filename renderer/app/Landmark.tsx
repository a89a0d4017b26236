import { type ReactNode, useRef } from 'react';
import { type AriaLandmarkRole, useLandmark } from 'react-aria/useLandmark';

interface Props {
  readonly role: AriaLandmarkRole;
  readonly label: string;
  /** Takes the focus when F6 leads here; without it the landmark finds a place itself. */
  readonly onEnter?: () => void;
  readonly isInert?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A part of the window that F6 and screen readers can go to. */
export function Landmark({ role, label, onEnter, isInert = false, className, children }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const { landmarkProps } = useLandmark(
    { role, 'aria-label': label, ...(onEnter && { focus: () => onEnter() }) },
    element,
  );
  return (
    <div ref={element} {...landmarkProps} inert={isInert} className={className}>
      {children}
    </div>
  );
}
