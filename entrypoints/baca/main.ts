/** Wiring of the page that reads pictures. It renders nothing and is only ever opened inside `naskah.html`. */
import { openDesk } from '../../lib/ocr/desk.ts';
import { startRecogniser } from '../../lib/ocr/recogniser.ts';
import { onReaderPort } from '../../lib/platform/reader-frame.ts';

onReaderPort((port) => openDesk(port, startRecogniser));
