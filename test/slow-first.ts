import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take a minute or so; one that begins last would leave the other cores idle. */
const SLOW: readonly RegExp[] = [
  /e2e\/(?:officer-pages|turns)/,
  /(?:permission\/walk|kill|embedded)\.test/,
  /test\/e2e\//,
  /test\/(?:permission|sample)/,
];

const rankOf = ({ moduleId }: TestSpecification): number => {
  const at = SLOW.findIndex((it) => it.test(moduleId));
  return at < 0 ? SLOW.length : at;
};

/** Orders files so that the longest begin first. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}
