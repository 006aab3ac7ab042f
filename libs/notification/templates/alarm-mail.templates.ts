/** The mail about alarms, as HTML (`{{…}}` escapes) and as text. */
export const ALARM_MAIL_HTML = `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>{{heading}}</title></head>
<body style="margin:0;padding:24px;color:#222;font-family:SimSun,'Noto Serif CJK SC',serif;font-size:15px;line-height:1.7">
<h1 style="text-align:center;font-size:22px;color:#b00">{{heading}}</h1>
<p>{{recipient}}：</p>
<p>{{opening}}</p>
<table style="border-collapse:collapse;width:100%" border="1" cellpadding="6">
<thead><tr style="background:#f3f3f3"><th>时间</th><th>告警</th><th>台账编号</th><th>状态</th></tr></thead>
<tbody>
{{#each alarms}}
<tr><td>{{time}}</td><td>{{words}}</td><td>{{ledgerNumber}}</td><td>{{standing}}</td></tr>
{{/each}}
</tbody>
</table>
{{#if more}}<p>另有 {{more}} 项未列出。</p>{{/if}}
<p>请登录系统查看并确认：<a href="{{url}}">{{url}}</a></p>
<p style="text-align:right">巡回检查办公室<br>{{date}}</p>
<p style="color:#666;font-size:12px">本邮件由督办系统发送，请勿直接回复。</p>
</body>
</html>
`;

export const ALARM_MAIL_TEXT = `{{heading}}

{{recipient}}：

{{opening}}
{{#each alarms}}

{{time}} {{words}}
  台账编号：{{ledgerNumber}}
  状态：{{standing}}
{{/each}}
{{#if more}}

另有 {{more}} 项未列出。
{{/if}}

请登录系统查看并确认：{{url}}

巡回检查办公室
{{date}}

本邮件由督办系统发送，请勿直接回复。
`;
