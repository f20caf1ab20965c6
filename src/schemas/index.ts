export { jsonSchemas, type SchemaName } from './jsonSchemas.ts';
