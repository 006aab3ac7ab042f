/** Why an act on the organisation registry is refused (要点 §1–2, 三员分立). */
import { absent, conflicting, type ErrorEntry, forbidden, unacceptable } from './error.entry.js';

export const REGISTRY_CATALOGUE = {
  unknown_post: absent('没有找到该职务', 'There is no such post.'),
  unit_misplaced: unacceptable(
    '该类单位不能设在此上级单位之下',
    'A unit of this kind does not stand below that unit.',
  ),
  unit_name_taken: conflicting('已有同名单位', 'Another unit has this name.', {
    zh: '已有名为「{name}」的单位',
    en: 'There is another unit called "{name}".',
  }),
  area_required: unacceptable(
    '巡回检查组须指定所辖片区，其他单位不指定',
    'A group names the area that it owns; other units name none.',
  ),
  unit_successor_unsuitable: unacceptable(
    '只能并入另一个同类单位',
    'A unit is merged into another unit of its own kind.',
  ),
  unit_closed_already: conflicting('该单位已有撤销日期', 'The unit has its closing day already.', {
    zh: '该单位已定于 {date} 撤销',
    en: 'The unit is closed from {date} on.',
  }),
  unit_is_ending: conflicting(
    '该单位已定撤销，不能再设职务',
    'The unit is about to be closed; it gets no further post.',
  ),
  unit_has_units: conflicting('该单位尚有下级单位', 'Units still stand below this unit.', {
    zh: '尚有 {count} 个下级单位，请先调整',
    en: '{count} units still stand below it; move or close them first.',
  }),
  unit_has_posts: conflicting('该单位尚有职务未撤销', 'The unit still has posts.', {
    zh: '尚有 {count} 个职务未撤销，请先撤销',
    en: '{count} posts are still there; close them first.',
  }),
  unit_has_open_cases: conflicting(
    '该单位尚有未销号的督办事项',
    'The unit answers for cases that are open.',
    {
      zh: '尚有 {count} 件督办事项未销号，请先改派或办结',
      en: '{count} open cases are answered for by it; reassign or close them first.',
    },
  ),
  registry_date_out_of_order: unacceptable(
    '日期须晚于上一次变更',
    'The day must lie after that of the last change.',
    {
      zh: '日期须晚于上一次变更（{date}）',
      en: 'The day must lie after the last change ({date}).',
    },
  ),
  registry_date_ahead: unacceptable(
    '隶属调整不能预定在今天之后',
    'A move is not dated ahead; enter it on its day.',
  ),
  post_misplaced: unacceptable(
    '该角色的职务不能设在此类单位',
    'Posts of this role are not in such a unit.',
  ),
  post_closed_already: conflicting('该职务已有撤销日期', 'The post has its closing day already.'),
  post_closed_before_opened: unacceptable(
    '撤销日期须晚于设立日期',
    'A post is closed after it was created.',
  ),
  post_still_held: conflicting('该职务仍有人任职', 'Somebody holds the post.', {
    zh: '仍有 {count} 项任职未结束，请先免职',
    en: '{count} appointments last beyond that day; end them first.',
  }),
  post_not_there: unacceptable(
    '任职期间该职务尚未设立或已撤销',
    'The post does not exist on every day of the appointment.',
  ),
  period_reversed: unacceptable('结束日期早于开始日期', 'The period ends before it begins.'),
  own_appointment: forbidden('不能任命本人', 'Nobody appoints themselves.'),
  appointment_overlaps: conflicting(
    '该人员在此期间已任该职务',
    'The person holds this post in that period already.',
    {
      zh: '{person}自 {from} 起已任该职务',
      en: '{person} holds this post from {from} on already.',
    },
  ),
  appointment_missing: absent('没有可结束的任职', 'There is no such appointment to end.'),
  administrators_are_three_people: conflicting(
    '系统管理员、安全管理员、审计管理员须由三人分别担任',
    'System, security and audit administrator are three different people.',
    {
      zh: '{person}于 {date} 将同时履行两种管理员职责（{role}、{other}），三员须分设',
      en: '{person} would act as {role} and as {other} on {date}; these are different people.',
    },
  ),
  administrator_reads_no_cases: conflicting(
    '管理员不得兼任可查阅督办事项的职务',
    'An administrator holds no post that reads cases.',
    {
      zh: '{person}于 {date} 将兼有管理员（{role}）与业务职务（{other}）',
      en: '{person} would act as {role} and as {other} on {date}; administrators read no cases.',
    },
  ),
  substitute_is_self: unacceptable('代理人不能是本人', 'Nobody is their own substitute.'),
  substitute_in_the_past: unacceptable(
    '代理期间不能改动过去的日期',
    'Days that have passed keep the substitute that they had.',
  ),
  substitute_too_long: unacceptable('代理期限过长', 'The substitution is too long.', {
    zh: '代理最长 {maximumDays} 天，更久应另行任命',
    en: 'A substitution lasts {maximumDays} days at most; beyond that somebody is appointed.',
  }),
  substitute_overlaps: conflicting(
    '该人员在此期间已有代理安排',
    'The person has a substitute in that period already.',
    {
      zh: '{person}在 {from} 至 {to} 已有代理安排',
      en: '{person} has a substitute from {from} to {to} already.',
    },
  ),
  substitute_cycle: conflicting(
    '代理关系成环',
    'The substitutes would stand in for each other in a circle.',
    {
      zh: '代理关系成环：{people}',
      en: 'The substitutes would form a circle: {people}.',
    },
  ),
  substitute_chain_too_long: conflicting('代理最多转两手', 'Duties are handed on twice at most.', {
    zh: '代理最多转两手：{people}',
    en: 'Duties are handed on twice at most: {people}.',
  }),
  import_unit_differs: conflicting(
    '与名册中的单位不一致',
    'The registry has this unit otherwise.',
    {
      zh: '名册中的「{name}」类别或上级单位与此不同',
      en: 'The registry has "{name}" as another kind or below another unit.',
    },
  ),
  import_post_differs: conflicting(
    '与名册中的职务不一致',
    'The registry has this post otherwise.',
    {
      zh: '名册中的「{title}」是另一角色',
      en: 'The registry has "{title}" with another role.',
    },
  ),
  import_role_missing: unacceptable('新设职务须写明角色', 'A new post needs its role.'),
  import_person_ambiguous: conflicting('名册中有同名人员', 'Several people have this name.', {
    zh: '名册中有多位「{person}」，请单独任命',
    en: 'Several people are called "{person}"; appoint them one by one.',
  }),
  substitution_missing: absent('没有可结束的代理安排', 'There is no such substitution to end.'),
} as const satisfies Readonly<Record<string, ErrorEntry>>;

export type RegistryErrorCode = keyof typeof REGISTRY_CATALOGUE;
