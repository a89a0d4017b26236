import { hostile } from './articles.ts';
import { expect, test } from './fixture.ts';
import { article, read, startReading } from './steps.ts';

test.use({ given: { articles: [hostile] } });

test('an article with links, remote pictures and script asks for nothing and runs nothing', async ({ page }) => {
  await startReading(page);
  await read(page, hostile.title);
  await expect(article(page).getByText('The last paragraph is an ordinary one.')).toBeVisible();
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  await expect(page).not.toHaveTitle(/owned/u);
  await expect(article(page).locator('script, iframe, style, [onerror]')).toHaveCount(0);
  await expect(article(page).locator('img[src*="example"]')).toHaveCount(0);
  await expect(article(page).locator('[href^="javascript:"]')).toHaveCount(0);
});

test('a link is handed to the system when it is clicked, and only then', async ({ app, page }) => {
  await startReading(page);
  await read(page, hostile.title);
  const link = article(page)
    .getByRole('link', { name: 'the council’s report' })
    .or(article(page).getByRole('link', { name: "the council's report" }));
  await link.hover();
  expect(await app.handedOver()).toEqual([]);
  await link.click();
  await expect.poll(app.handedOver).toEqual(['https://council.example/report?id=7']);
  expect(page.context().pages()).toHaveLength(1);
});

test('the window’s policy stops what should never be tried', async ({ page, browser, proxy }) => {
  // In a context that is not watched, as what is stopped shows as errors on its console. The proxy still is.
  const context = await browser.newContext({ ...(proxy && { proxy }) });
  await context.addCookies(await page.context().cookies());
  const probe = await context.newPage();
  await probe.goto(new URL(page.url()).origin);
  const isStopped = await probe.evaluate(async () => {
    const fails = async (attempt: () => unknown) => {
      try {
        await attempt();
        return false;
      } catch {
        return true;
      }
    };
    return {
      markup: await fails(() => {
        document.body.innerHTML = '<b>markup</b>';
      }),
      script: await fails(() => {
        document.createElement('script').textContent = 'document.title = "owned"';
      }),
      request: await fails(() => fetch('https://collector.example/')),
      picture: await new Promise((resolve) => {
        const image = new Image();
        image.addEventListener('load', () => resolve(false));
        image.addEventListener('error', () => resolve(true));
        image.src = 'https://pictures.example/pixel.gif';
      }),
    };
  });
  expect(isStopped).toEqual({ markup: true, script: true, request: true, picture: true });
  await context.close();
});
