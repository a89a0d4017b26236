const STEP_PX = 16;

interface Split {
  readonly width: number;
  readonly narrowest: number;
  readonly widest: number;
  /** The list stands on the right. */
  readonly isMirrored: boolean;
}

/** The width a key of the window splitter pattern asks for, in CSS pixels. */
export function splitterKey(key: string, { width, narrowest, widest, isMirrored }: Split): number | undefined {
  const outward = isMirrored ? -STEP_PX : STEP_PX;
  switch (key) {
    case 'ArrowRight':
      return width + outward;
    case 'ArrowLeft':
      return width - outward;
    case 'Home':
      return narrowest;
    case 'End':
      return widest;
    default:
      return undefined;
  }
}
