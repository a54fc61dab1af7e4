import { writeCsv } from '../csv.ts';
import { writeDocx } from '../docx.ts';
import { CONTENT_TYPES, type ExportedFile, type ExportFormat } from '../export.ts';
import { asciiSlug } from '../fileName.ts';
import { isoDay } from '../moments.ts';
import { writeXlsx } from '../xlsx.ts';
import { contentOf, type DialogueContent } from './content.ts';
import { dialogueDocument } from './dialogueDocument.ts';
import { dialogueJson } from './dialogueJson.ts';
import type { DialogueSource } from './source.ts';

const utf8 = new TextEncoder();

/** Writes one file about the dialogue: a meeting or all of them, for the website or for the case. */
export async function exportDialogue(
  source: DialogueSource,
  format: ExportFormat,
): Promise<ExportedFile> {
  const content = contentOf(source);
  return {
    fileName: fileNameOf(content, format),
    contentType: CONTENT_TYPES[format],
    body: await write(content, format),
  };
}

async function write(content: DialogueContent, format: ExportFormat): Promise<Uint8Array> {
  switch (format) {
    case 'json':
      return utf8.encode(`${JSON.stringify(dialogueJson(content), null, 2)}\n`);
    case 'csv':
      return utf8.encode(writeCsv(dialogueDocument(content)));
    case 'xlsx':
      return writeXlsx(dialogueDocument(content));
    case 'docx':
      return writeDocx(dialogueDocument(content));
  }
}

/** `2016-04-14_Fremtidens-Ballerup_Dialog_offentlig.xlsx`; merged files are named after the day they are made. */
function fileNameOf({ source, meetings, w }: DialogueContent, format: ExportFormat): string {
  const { process, edition, scope, at } = source;
  const only = scope === 'meeting' ? meetings[0]?.report : undefined;
  // A small meeting is named after the kind of place; one that waits for others is not named at all.
  const title =
    scope === 'merged'
      ? process.title
      : only === undefined
        ? w.small
        : only.meeting === null
          ? only.title
          : w.venues[only.meeting.venue];
  const date = only?.date ? only.date : isoDay(at);
  const exercise = process.exercise ? 'OEVELSE_' : '';
  return `${exercise}${date}_${asciiSlug(title) || 'dialog'}_${w.file}_${w.editionFile[edition]}.${format}`;
}
