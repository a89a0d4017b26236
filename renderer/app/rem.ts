/** How many CSS pixels one rem is: more than 16 for readers who set their browser to large type. */
export function remInPixels(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
