import { Empty, Flex } from 'antd';
import type { ReactNode } from 'react';

interface NothingHereProps {
  readonly title: string;
  /** What to do next. */
  readonly next: string;
  readonly action?: ReactNode;
}

export function NothingHere({ title, next, action }: NothingHereProps) {
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      style={{ padding: 32 }}
      description={
        <Flex vertical gap={4}>
          <strong>{title}</strong>
          <span>{next}</span>
        </Flex>
      }
    >
      {action}
    </Empty>
  );
}
