/** 国务院办公厅关于2024年部分节假日安排的通知, as published. */
import type { CalendarNotice } from '../calendar.types.js';

export const NOTICE_2024: CalendarNotice = {
  year: 2024,
  reference: '国办发明电〔2023〕7号',
  holidays: [
    {
      name: '元旦',
      restFrom: '2024-01-01',
      restUntil: '2024-01-01',
      workedDays: [],
    },
    {
      name: '春节',
      restFrom: '2024-02-10',
      restUntil: '2024-02-17',
      workedDays: ['2024-02-04', '2024-02-18'],
    },
    {
      name: '清明节',
      restFrom: '2024-04-04',
      restUntil: '2024-04-06',
      workedDays: ['2024-04-07'],
    },
    {
      name: '劳动节',
      restFrom: '2024-05-01',
      restUntil: '2024-05-05',
      workedDays: ['2024-04-28', '2024-05-11'],
    },
    {
      name: '端午节',
      restFrom: '2024-06-08',
      restUntil: '2024-06-10',
      workedDays: [],
    },
    {
      name: '中秋节',
      restFrom: '2024-09-15',
      restUntil: '2024-09-17',
      workedDays: ['2024-09-14'],
    },
    {
      name: '国庆节',
      restFrom: '2024-10-01',
      restUntil: '2024-10-07',
      workedDays: ['2024-09-29', '2024-10-12'],
    },
  ],
};
