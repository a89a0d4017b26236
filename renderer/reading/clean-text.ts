/** Words of the article as plain text for elsewhere, with an empty line between paragraphs. */
export function cleanText(text: string, start: number, end: number): string {
  return text
    .slice(start, end)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n\n');
}
