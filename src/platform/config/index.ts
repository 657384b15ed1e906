export { type Config, ConfigError, listensOnLoopback, readConfig } from './config.ts'
