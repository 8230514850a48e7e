import { accessPolicy } from '#access';
import type { Registry } from '#registry';
import { AccessServices } from '../../api/src/access/access-services.js';
import type { Io } from './io.js';
import { withRegistry } from './with-registry.js';

/** Opens accounts and access for one command and closes them again. */
export function withAccess<T>(
  io: Io,
  action: (access: AccessServices, registry: Registry) => Promise<T>,
): Promise<T> {
  return withRegistry(io, async (registry) => {
    const access = new AccessServices(registry, { policy: accessPolicy(io.env) });
    try {
      return await action(access, registry);
    } finally {
      await access.log.flush();
    }
  });
}
