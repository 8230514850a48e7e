import { Injectable, StandardSchemaValidationPipe } from '@nestjs/common';
import { validationFailed } from '#contracts';

/** Checks parameters and bodies by the schema of their decorator: `@Body({ schema })`. */
@Injectable()
export class ContractPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({ exceptionFactory: (issues) => validationFailed(issues) });
  }
}
