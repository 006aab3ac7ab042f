/** The columns of a staff list (机构编制、人员名册) and the headings under which offices keep them. */
export const REGISTRY_COLUMNS = [
  'unit',
  'parent',
  'kind',
  'area',
  'title',
  'role',
  'person',
  'from',
  'to',
] as const;
export type RegistryColumn = (typeof REGISTRY_COLUMNS)[number];

export const REGISTRY_HEADINGS: Readonly<Record<RegistryColumn, readonly [string, ...string[]]>> = {
  unit: ['单位', '单位名称', '所在单位', '机构名称'],
  parent: ['上级单位', '隶属单位', '上级'],
  kind: ['类别', '单位类别', '单位类型'],
  area: ['片区', '所辖片区', '所属片区'],
  title: ['职务', '岗位', '职务名称', '岗位名称', '职务（岗位）'],
  role: ['角色', '系统角色'],
  person: ['姓名', '人员', '任职人员'],
  from: ['任职时间', '任职起', '起', '任职日期', '起始日期', '任职开始'],
  to: ['任职止', '止', '免职时间', '免职日期', '截止日期', '任职结束'],
};
