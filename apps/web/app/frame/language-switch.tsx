import { Button } from 'antd';
import { useLanguage } from '../../shared/i18n/use-language.js';

/** Named in the language that it leads to, so that whoever needs it can read it. */
export function LanguageSwitch() {
  const [language, change] = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Button type="text" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => change(other)}>
      {other === 'zh' ? '中文' : 'English'}
    </Button>
  );
}
