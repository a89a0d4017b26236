/** White space other than single spaces; text that has little of it is passed over quickly. */
const uneven = / ?[^\S ]\s*| {2,}\s*/gu;

/** Every run of white space as one space, none at the ends. */
export const foldSpace = (text: string): string => text.replaceAll(uneven, ' ').trim();
