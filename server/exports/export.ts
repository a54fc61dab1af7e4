import type { Commit, Names } from '#shared/kernel/stream.ts';
import type { SessionEvent } from '#shared/session/events.ts';
import type { SessionState } from '#shared/session/state.ts';
import { sessionArchive } from './archive.ts';
import { writeCsv } from './csv.ts';
import { writeDocx } from './docx.ts';
import { fileName } from './fileName.ts';
import { withoutHiddenTexts } from './hidden.ts';
import { meetingDocument } from './meeting.ts';
import { selectionDocument } from './selection.ts';
import { selectionJson } from './selectionJson.ts';
import type { Source } from './source.ts';
import type { Lang } from './words.ts';
import { writeXlsx } from './xlsx.ts';

export type ExportWhat = 'selection' | 'meeting';
export type ExportFormat = 'xlsx' | 'csv' | 'docx' | 'json';

export interface ExportRequest {
  readonly state: SessionState;
  readonly names: Names;
  readonly what: ExportWhat;
  readonly format: ExportFormat;
  readonly lang: Lang;
  /** When the file is made, milliseconds. */
  readonly at: number;
  /** Edition of the file; without it the version of the latest release, or 1. */
  readonly version?: number;
  /** The whole log, needed for the complete JSON of a meeting. */
  readonly commits?: readonly Commit<SessionEvent>[];
}

export interface ExportedFile {
  /** ASCII, under 120 characters (R33). */
  readonly fileName: string;
  readonly contentType: string;
  readonly body: Uint8Array;
}

export const CONTENT_TYPES: Record<ExportFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

const utf8 = new TextEncoder();

/** Writes one file for the case: the selection, or everything about the meeting. */
export async function exportSession(request: ExportRequest): Promise<ExportedFile> {
  const { what, format, lang, at, names } = request;
  const version = request.version ?? request.state.releases.at(-1)?.version ?? 1;
  const state = withoutHiddenTexts(request.state, lang);
  const source: Source = { state, names, lang, at, version };
  return {
    fileName: fileName(source, what, format),
    contentType: CONTENT_TYPES[format],
    body: await write(source, what, format, request),
  };
}

async function write(
  source: Source,
  what: ExportWhat,
  format: ExportFormat,
  request: ExportRequest,
): Promise<Uint8Array> {
  if (format === 'json') {
    if (what === 'selection') return json(selectionJson(source));
    if (request.commits === undefined) throw new Error('the archive of a meeting needs its log');
    return json(sessionArchive(source, request.state, request.commits));
  }
  const document = what === 'selection' ? selectionDocument(source) : meetingDocument(source);
  switch (format) {
    case 'csv':
      return utf8.encode(writeCsv(document));
    case 'xlsx':
      return writeXlsx(document);
    case 'docx':
      return writeDocx(document);
  }
}

const json = (value: unknown): Uint8Array => utf8.encode(`${JSON.stringify(value, null, 2)}\n`);
