/** Text beyond this is no article: what is read as a whole is refused when it is larger. */
export const MAX_TEXT_BYTES = 64 * 1024 * 1024;
