import type { Page } from '@playwright/test';

/** How a window kept up while something went on in it. Times in ms. */
export interface Smoothness {
  readonly frames: number;
  /** Frames that came more than one and a half of a screen's frames late. */
  readonly dropped: number;
  readonly longestTaskMs: number;
  /** Tasks over 50 ms, after which a reader notices. */
  readonly longTasks: number;
}

/** A frame of a 60 Hz screen. */
const FRAME_MS = 1000 / 60;

/** What the page keeps while it is being watched. */
interface Watch {
  readonly stop: () => Smoothness;
}

declare global {
  interface Window {
    benchWatch?: Watch;
  }
}

/** Watches the window's frames and tasks (Long Tasks API, w3.org/TR/longtasks) while `work` goes on. */
export async function smoothnessOf(page: Page, work: () => Promise<void>): Promise<Smoothness> {
  await page.evaluate((frameMs) => {
    let [frames, dropped, longTasks, longestTaskMs, last] = [0, 0, 0, 0, performance.now()];
    let isOn = true;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        longTasks += 1;
        longestTaskMs = Math.max(longestTaskMs, duration);
      }
    });
    observer.observe({ type: 'longtask' });
    const frame = (now: number): void => {
      frames += 1;
      dropped += Math.max(0, Math.round((now - last) / frameMs - 1.5));
      last = now;
      if (isOn) requestAnimationFrame(frame);
    };
    requestAnimationFrame((now) => {
      last = now;
      requestAnimationFrame(frame);
    });
    window.benchWatch = {
      stop() {
        isOn = false;
        observer.disconnect();
        return { frames, dropped, longTasks, longestTaskMs };
      },
    };
  }, FRAME_MS);
  await work();
  const watched = await page.evaluate(() => window.benchWatch?.stop());
  if (!watched) throw new Error('the window was not watched');
  return watched;
}
