/** Logs and metrics. */
export {
  type AlarmGaugeSources,
  ApiMetrics,
  type CommandOutcomeLabel,
  type GaugeSources,
  type PoolFigures,
} from './api.metrics.js';
export { FrameworkLogger } from './framework-logger.js';
export { createLogger, type Logger, type LoggerOptions } from './logger.js';
