import 'react';

/** Chromium's way of letting a reader pick a folder, which React passes on but does not know. */
declare module 'react' {
  interface InputHTMLAttributes<T> {
    webkitdirectory?: '';
  }
}
