/** The mail as HTML; `{{…}}` escapes. Styles stand on the elements because mail readers drop style sheets. */
export const NOTICE_MAIL_HTML = `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>{{heading}}</title></head>
<body style="margin:0;padding:24px;color:#222;font-family:SimSun,'Noto Serif CJK SC',serif;font-size:15px;line-height:1.7">
<h1 style="text-align:center;font-size:22px;color:#b00">{{heading}}</h1>
<p>{{recipient}}：</p>
<p>{{opening}}</p>
<table style="border-collapse:collapse;width:100%" border="1" cellpadding="6">
<thead><tr style="background:#f3f3f3">
<th>台账编号</th><th>事由</th><th>问题</th><th>时限</th><th>剩余工作日</th><th>下一步</th>
</tr></thead>
<tbody>
{{#each entries}}
{{#if confidential}}
<tr><td><a href="{{url}}">{{ledgerNumber}}</a></td><td colspan="5">涉密事项，请登录系统查看</td></tr>
{{else}}
<tr>
<td><a href="{{url}}">{{ledgerNumber}}</a><br>{{township}}</td>
<td style="border-left:6px solid {{lookup @root.colours tone}}">{{#if isReminder}}【{{toneName}}】{{/if}}{{title}}{{#if onBehalfOf}}（{{onBehalfOf}}）{{/if}}</td>
<td>{{problem}}{{#if text}}<br>{{text}}{{/if}}</td>
<td>{{deadline}}</td>
<td>{{remaining}}</td>
<td>{{nextStep}}<br><a href="{{url}}">查看事项</a></td>
</tr>
{{/if}}
{{/each}}
</tbody>
</table>
<p style="text-align:right">巡回检查办公室<br>{{date}}</p>
<p style="color:#666;font-size:12px">本邮件由督办系统发送，请勿直接回复；办理情况请在系统中填报。</p>
</body>
</html>
`;
