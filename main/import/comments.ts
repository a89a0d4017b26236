/**
 * Comments that markup may begin with, as the source of a regular expression. Each ends at its first `-->`: if it could go
 * on beyond, the ways to read a row of them would double with every one.
 */
export const COMMENTS = String.raw`(?:<!--(?:(?!-->)[^]){0,8000}-->\s*)*`;

/** The same after an XML declaration. */
export const XML_PROLOGUE = String.raw`^\s*(?:<\?xml[^>]{0,200}>\s*)?${COMMENTS}`;

/** The same after declarations, processing instructions and a document type in any order. */
export const ANY_PROLOGUE = String.raw`^\s*${COMMENTS}(?:(?:<\?[^>]{0,400}>\s*|<!DOCTYPE(?:[^[>]|\[[^\]]{0,60000}\])*>\s*)${COMMENTS})*`;
