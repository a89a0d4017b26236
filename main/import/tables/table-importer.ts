/** Reader and version, as the archive records it. */
export const TABLE_IMPORTER = 'table@1';
