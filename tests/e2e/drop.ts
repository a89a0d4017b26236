import type { Page } from '@playwright/test';

/** Drops files on the window, as dragging them from a file manager does. */
export async function dropFiles(page: Page, files: readonly { readonly name: string; readonly text: string }[]) {
  const transfer = await page.evaluateHandle((dropped) => {
    const made = new DataTransfer();
    for (const { name, text } of dropped) made.items.add(new File([text], name, { type: 'text/plain' }));
    return made;
  }, files);
  const window = page.locator('#root > *').first();
  for (const event of ['dragenter', 'dragover', 'drop']) await window.dispatchEvent(event, { dataTransfer: transfer });
}
