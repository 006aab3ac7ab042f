/** Imported first by specs that start workers. */
import { quietEngine } from '#infra/county';

quietEngine();
