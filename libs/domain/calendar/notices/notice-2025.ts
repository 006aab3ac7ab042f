/** 国务院办公厅关于2025年部分节假日安排的通知, as published. */
import type { CalendarNotice } from '../calendar.types.js';

export const NOTICE_2025: CalendarNotice = {
  year: 2025,
  reference: '国办发明电〔2024〕12号',
  holidays: [
    {
      name: '元旦',
      restFrom: '2025-01-01',
      restUntil: '2025-01-01',
      workedDays: [],
    },
    {
      name: '春节',
      restFrom: '2025-01-28',
      restUntil: '2025-02-04',
      workedDays: ['2025-01-26', '2025-02-08'],
    },
    {
      name: '清明节',
      restFrom: '2025-04-04',
      restUntil: '2025-04-06',
      workedDays: [],
    },
    {
      name: '劳动节',
      restFrom: '2025-05-01',
      restUntil: '2025-05-05',
      workedDays: ['2025-04-27'],
    },
    {
      name: '端午节',
      restFrom: '2025-05-31',
      restUntil: '2025-06-02',
      workedDays: [],
    },
    {
      name: '国庆节、中秋节',
      restFrom: '2025-10-01',
      restUntil: '2025-10-08',
      workedDays: ['2025-09-28', '2025-10-11'],
    },
  ],
};
