/** On screen, in CSS pixels. */
interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const GAP_PX = 8;

/**
 * Where a toolbar of `size` goes for selected lines: above the first one, or below the last where there is no room, or at
 * the top of what is visible when the selection is taller than that; never out of it sideways.
 */
export function placeBeside(
  lines: readonly Box[],
  size: { readonly width: number; readonly height: number },
  visible: Box,
): { readonly top: number; readonly left: number } | null {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return null;
  const above = first.top - GAP_PX - size.height;
  const below = last.bottom + GAP_PX;
  const top = above >= visible.top ? above : below + size.height <= visible.bottom ? below : visible.top + GAP_PX;
  const middle = (first.left + first.right) / 2 - size.width / 2;
  return { top, left: Math.max(visible.left + GAP_PX, Math.min(middle, visible.right - GAP_PX - size.width)) };
}

/** Puts a toolbar beside lines on screen, within what is visible of their scroller. */
export function placeToolbar(toolbar: HTMLElement, lines: readonly DOMRect[], scroller: HTMLElement): void {
  const visible = scroller.getBoundingClientRect();
  const origin = (toolbar.offsetParent ?? scroller).getBoundingClientRect();
  const wide = lines.filter((line) => line.width > 1);
  const place = placeBeside(wide, toolbar.getBoundingClientRect(), visible);
  if (!place) return;
  toolbar.style.setProperty('top', `${place.top - origin.top}px`);
  toolbar.style.setProperty('left', `${place.left - origin.left}px`);
  toolbar.style.setProperty('visibility', 'visible');
}
