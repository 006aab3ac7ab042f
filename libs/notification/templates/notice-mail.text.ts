/** The same mail as plain text, for readers that show no HTML and for the printed file. */
export const NOTICE_MAIL_TEXT = `{{heading}}

{{recipient}}：

{{opening}}
{{#each entries}}
{{#if confidential}}

{{ledgerNumber}}
  涉密事项，请登录系统查看
  {{url}}
{{else}}

{{ledgerNumber}} {{township}}
  事由：{{#if isReminder}}【{{toneName}}】{{/if}}{{title}}{{#if onBehalfOf}}（{{onBehalfOf}}）{{/if}}
  问题：{{problem}}
{{#if text}}
  说明：{{text}}
{{/if}}
  时限：{{deadline}} 剩余工作日：{{remaining}}
  下一步：{{nextStep}}
  {{url}}
{{/if}}
{{/each}}

巡回检查办公室
{{date}}

本邮件由督办系统发送，请勿直接回复；办理情况请在系统中填报。
`;
