/** 国务院办公厅关于2026年部分节假日安排的通知, as published. */
import type { CalendarNotice } from '../calendar.types.js';

export const NOTICE_2026: CalendarNotice = {
  year: 2026,
  reference: '国办发明电〔2025〕7号',
  holidays: [
    {
      name: '元旦',
      restFrom: '2026-01-01',
      restUntil: '2026-01-03',
      workedDays: ['2026-01-04'],
    },
    {
      name: '春节',
      restFrom: '2026-02-15',
      restUntil: '2026-02-23',
      workedDays: ['2026-02-14', '2026-02-28'],
    },
    {
      name: '清明节',
      restFrom: '2026-04-04',
      restUntil: '2026-04-06',
      workedDays: [],
    },
    {
      name: '劳动节',
      restFrom: '2026-05-01',
      restUntil: '2026-05-05',
      workedDays: ['2026-05-09'],
    },
    {
      name: '端午节',
      restFrom: '2026-06-19',
      restUntil: '2026-06-21',
      workedDays: [],
    },
    {
      name: '中秋节',
      restFrom: '2026-09-25',
      restUntil: '2026-09-27',
      workedDays: [],
    },
    {
      name: '国庆节',
      restFrom: '2026-10-01',
      restUntil: '2026-10-07',
      workedDays: ['2026-09-20', '2026-10-10'],
    },
  ],
};
