import type { Workshop, WorkshopHead } from '../../lib/core/workshop.ts';
import { Field } from './Field.tsx';
import type { WorkshopModel } from './model.ts';
import { useWorkshopWords } from './words.tsx';

/** What the list says about itself. */
export function HeadForm({ workshop: { head }, model }: { workshop: Workshop; model: WorkshopModel }) {
  const t = useWorkshopWords();
  const field = (name: keyof WorkshopHead, help?: string) => (
    <Field
      id={`head-${name}`}
      label={t.head[name]}
      help={help}
      value={head[name]}
      faults={faultsOf(name, head[name])}
      onChange={(value) => model.change((now) => ({ ...now, head: { ...now.head, [name]: value } }))}
    />
  );
  return (
    <div class="panel entry-form">
      {field('title')}
      {field('id', t.head.idHelp)}
      {field('publisher')}
      {field('publisherUrl')}
      {field('notice', t.head.noticeHelp)}
    </div>
  );
}

function faultsOf(name: keyof WorkshopHead, value: string) {
  if (name === 'id' && value !== '' && !/^[a-z0-9-]{3,64}$/.test(value))
    return [{ field: name, cause: 'bad_value' }];
  if (name === 'publisherUrl' && value !== '' && !/^https:\/\//i.test(value))
    return [{ field: name, cause: 'not_https' }];
  return [];
}
