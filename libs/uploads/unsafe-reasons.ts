/** Why an uploaded file is not taken in, in words for the person who sent it. */
export const UNSAFE_REASONS = {
  broken: ['文件已损坏', 'the file is damaged'],
  unfolds_too_large: ['文件解压后过大', 'the file unfolds beyond what is accepted'],
  unsafe_name: ['压缩包内文件名不安全', 'an entry of the archive has an unsafe name'],
  nested_archive: ['文件内嵌有压缩包', 'the file holds another archive'],
  encrypted: ['文件已加密，无法查验', 'the file is encrypted and cannot be examined'],
  macro: ['文档含有宏', 'the document carries macros'],
  embedded_object: ['文档含有嵌入对象', 'the document carries embedded objects'],
  remote_content: ['文档引用外部模板或对象', 'the document draws in a remote template or object'],
  hidden_content: ['文件中夹带其他内容', 'the file carries other content behind its own'],
  active_pdf: [
    'PDF 含有脚本、启动动作或附件',
    'the PDF carries scripts, launch actions or attachments',
  ],
  image_too_large: ['图片像素过大', 'the image has too many pixels'],
} as const satisfies Readonly<Record<string, readonly [zh: string, en: string]>>;

export type UnsafeReason = keyof typeof UNSAFE_REASONS;
