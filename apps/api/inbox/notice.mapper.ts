import type { InboxPageDto } from '#libs/contracts/http';
import type { InboxNotice } from '#libs/persistence';

export function noticeAnswerOf({
  arrival: _,
  data,
  ...notice
}: InboxNotice): InboxPageDto['items'][number] {
  const { problem, township, dueDate, actorName, substituteForName, text } = data;
  const confidential = data.confidential === true;
  return {
    ...notice,
    confidential,
    problem,
    township,
    dueDate,
    dueDateProvisional: data.dueDateProvisional === true,
    actorName,
    substituteForName,
    text,
    dateMoves: (data.dateMoves ?? []).map((move) => ({ ...move })),
    causes: [...(data.causes ?? [])],
  };
}
