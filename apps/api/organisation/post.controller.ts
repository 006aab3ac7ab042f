import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  appointSchema,
  closingSchema,
  createPostSchema,
  endAppointmentSchema,
  type RegistryAnswer,
} from '#libs/contracts/http';
import type { z } from 'zod';
import { type Caller, ChangesRegistry, RegistryCaller } from './registry-caller.decorator.js';
import { RegistryService } from './registry.service.js';

@ApiTags('organisation')
@Controller('api/v1/organisation')
export class PostController {
  constructor(private readonly registry: RegistryService) {}

  @Post('posts')
  @ChangesRegistry(
    201,
    'date_invalid',
    'text_required',
    'unknown_unit',
    'unit_is_ending',
    'post_misplaced',
  )
  create(
    @RegistryCaller() caller: Caller,
    @Body({ schema: createPostSchema }) payload: z.infer<typeof createPostSchema>,
  ): Promise<RegistryAnswer> {
    return this.registry.act(caller, { name: 'createPost', payload });
  }

  @Post('posts/:postId/close')
  @ChangesRegistry(
    200,
    'date_invalid',
    'unknown_post',
    'post_closed_already',
    'post_closed_before_opened',
    'post_still_held',
  )
  close(
    @RegistryCaller() caller: Caller,
    @Param('postId') postId: string,
    @Body({ schema: closingSchema }) body: z.infer<typeof closingSchema>,
  ): Promise<RegistryAnswer> {
    return this.registry.act(caller, { name: 'closePost', payload: { postId, ...body } });
  }

  @Post('appointments')
  @ChangesRegistry(
    201,
    'date_invalid',
    'period_reversed',
    'unknown_person',
    'unknown_post',
    'own_appointment',
    'post_not_there',
    'appointment_overlaps',
    'administrators_are_three_people',
    'administrator_reads_no_cases',
  )
  appoint(
    @RegistryCaller() caller: Caller,
    @Body({ schema: appointSchema }) payload: z.infer<typeof appointSchema>,
  ): Promise<RegistryAnswer> {
    return this.registry.act(caller, { name: 'appoint', payload });
  }

  @Post('appointments/end')
  @ChangesRegistry(200, 'date_invalid', 'period_reversed', 'appointment_missing')
  endAppointment(
    @RegistryCaller() caller: Caller,
    @Body({ schema: endAppointmentSchema }) payload: z.infer<typeof endAppointmentSchema>,
  ): Promise<RegistryAnswer> {
    return this.registry.act(caller, { name: 'endAppointment', payload });
  }
}
