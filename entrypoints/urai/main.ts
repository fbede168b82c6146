/** Wiring of the page that parses markup for the background. */
import { serveParser } from '../../lib/platform/markup-parser.ts';

serveParser();
