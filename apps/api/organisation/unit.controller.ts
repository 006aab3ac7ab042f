import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  closingSchema,
  mergeUnitSchema,
  moveUnitSchema,
  openUnitSchema,
  type RegistryAnswer,
  renameUnitSchema,
  type UnitHistory,
  unitHistorySchema,
} from '#libs/contracts/http';
import { IdentityService } from '#libs/identity';
import type { z } from 'zod';
import { ApiProblem } from '../http/api.problem.js';
import { Answers, Refuses } from '../http/documented.decorator.js';
import { type Caller, ChangesRegistry, RegistryCaller } from './registry-caller.decorator.js';
import { RegistryService } from './registry.service.js';

const DATED = ['date_invalid', 'registry_date_out_of_order', 'unknown_unit'] as const;
const ENDING = [
  ...DATED,
  'unit_closed_already',
  'unit_has_units',
  'unit_has_posts',
  'unit_has_open_cases',
] as const;

@ApiTags('organisation')
@Controller('api/v1/organisation/units')
export class UnitController {
  constructor(
    private readonly registry: RegistryService,
    private readonly identity: IdentityService,
  ) {}

  @Post()
  @ChangesRegistry(
    201,
    'date_invalid',
    'text_required',
    'unknown_unit',
    'unit_misplaced',
    'unit_name_taken',
    'area_required',
  )
  open(
    @RegistryCaller() caller: Caller,
    @Body({ schema: openUnitSchema }) payload: z.infer<typeof openUnitSchema>,
  ): Promise<RegistryAnswer> {
    return this.registry.act(caller, { name: 'openUnit', payload });
  }

  /** What it was called and where it stood, from its first day on. */
  @Get(':unitId')
  @Answers(200, unitHistorySchema)
  @Refuses('not_found')
  async history(@Param('unitId') unitId: string): Promise<UnitHistory> {
    const unit = (await this.identity.directory()).unit(unitId);
    if (unit === null) throw new ApiProblem('not_found', ['unitId']);
    const { kind, openedOn = null, closedOn = null, mergedInto = null } = unit;
    const names = [...(unit.names ?? [])];
    const places = [...(unit.places ?? [])];
    return { unitId, kind, openedOn, closedOn, mergedInto, names, places };
  }

  @Post(':unitId/rename')
  @ChangesRegistry(200, ...DATED, 'text_required', 'unit_name_taken')
  rename(
    @RegistryCaller() caller: Caller,
    @Param('unitId') unitId: string,
    @Body({ schema: renameUnitSchema }) body: z.infer<typeof renameUnitSchema>,
  ): Promise<RegistryAnswer> {
    return this.registry.act(caller, { name: 'renameUnit', payload: { unitId, ...body } });
  }

  @Post(':unitId/move')
  @ChangesRegistry(200, ...DATED, 'registry_date_ahead', 'unit_misplaced')
  move(
    @RegistryCaller() caller: Caller,
    @Param('unitId') unitId: string,
    @Body({ schema: moveUnitSchema }) body: z.infer<typeof moveUnitSchema>,
  ): Promise<RegistryAnswer> {
    return this.registry.act(caller, { name: 'moveUnit', payload: { unitId, ...body } });
  }

  @Post(':unitId/merge')
  @ChangesRegistry(200, ...ENDING, 'unit_successor_unsuitable')
  merge(
    @RegistryCaller() caller: Caller,
    @Param('unitId') unitId: string,
    @Body({ schema: mergeUnitSchema }) body: z.infer<typeof mergeUnitSchema>,
  ): Promise<RegistryAnswer> {
    return this.registry.act(caller, { name: 'mergeUnit', payload: { unitId, ...body } });
  }

  @Post(':unitId/close')
  @ChangesRegistry(200, ...ENDING)
  close(
    @RegistryCaller() caller: Caller,
    @Param('unitId') unitId: string,
    @Body({ schema: closingSchema }) body: z.infer<typeof closingSchema>,
  ): Promise<RegistryAnswer> {
    return this.registry.act(caller, { name: 'closeUnit', payload: { unitId, ...body } });
  }
}
