import { readFileSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Adapter, Low } from 'lowdb';
import { z } from 'zod';
import { makeFolder, writeDurably } from '../archive/durable-write.ts';

/**
 * Opens a small JSON file of the profile. A field that is missing or wrong takes its default, so that it does not cost the
 * others; fields that this version does not know are kept. A file that cannot be read is set aside under a new name.
 */
export async function openProfileFile<Schema extends z.ZodObject>(
  path: string,
  schema: Schema,
  defaults: z.output<Schema>,
): Promise<Low<z.output<Schema>>> {
  const file = new Low(new ProfileFile(path, schema, defaults), defaults);
  await file.read();
  return file;
}

class ProfileFile<Schema extends z.ZodObject> implements Adapter<z.output<Schema>> {
  readonly #path: string;
  readonly #schema: Schema;
  readonly #defaults: z.output<Schema>;
  #stored: Record<string, unknown> = {};

  constructor(path: string, schema: Schema, defaults: z.output<Schema>) {
    this.#path = path;
    this.#schema = schema;
    this.#defaults = defaults;
  }

  async read(): Promise<z.output<Schema>> {
    this.#stored = storedFields(this.#path);
    const sound = Object.entries(this.#schema.shape)
      .map(([name, field]) => [name, z.safeParse(field, this.#stored[name])] as const)
      .flatMap(([name, checked]) => (checked.success ? [[name, checked.data] as const] : []));
    return this.#schema.parse({ ...this.#defaults, ...Object.fromEntries(sound) });
  }

  async write(data: z.output<Schema>): Promise<void> {
    this.#stored = { ...this.#stored, ...data };
    await makeFolder(dirname(this.#path));
    await writeDurably(this.#path, `${JSON.stringify(this.#stored, null, 2)}\n`);
  }
}

function storedFields(path: string): Record<string, unknown> {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if (!isMissing(error)) renameSync(path, `${path}.damaged-${Date.now()}`);
    return {};
  }
}

const isMissing = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
