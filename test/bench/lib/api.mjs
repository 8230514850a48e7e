/** The API as it is built: an app has no index that one could import it by. */
export { AccessServices } from '../../../dist/apps/api/src/access/access-services.js';
export { createApi } from '../../../dist/apps/api/src/create-api.js';
