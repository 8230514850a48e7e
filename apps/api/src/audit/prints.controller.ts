import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Printed } from '#access';
import { PrintBody } from '#contracts';
import { CurrentAuthor } from '../access/access.decorator.js';
import { AccessServices } from '../access/access-services.js';
import type { Author } from '../access/accounts.js';
import { PatientPath, StudyPath } from '../http/paths.js';

/** What leaves the registry on paper. */
@Controller('studies/:study')
export class PrintsController {
  constructor(private readonly access: AccessServices) {}

  @Post('prints')
  @HttpCode(204)
  ofStudy(
    @Param({ schema: StudyPath }) { study: studyId }: StudyPath,
    @Body({ schema: PrintBody }) { what }: PrintBody,
    @CurrentAuthor() author: Author,
  ): Promise<void> {
    return this.access.log.record(author.actor, Printed({ what, studyId, subject: null }), author);
  }

  @Post('patients/:patient/prints')
  @HttpCode(204)
  ofSubject(
    @Param({ schema: PatientPath }) { study: studyId, patient: subject }: PatientPath,
    @Body({ schema: PrintBody }) { what }: PrintBody,
    @CurrentAuthor() author: Author,
  ): Promise<void> {
    return this.access.log.record(author.actor, Printed({ what, studyId, subject }), author);
  }
}
