import { withoutEmpties } from '@echosciences/content/form/empties';
import type { FormData } from '@echosciences/content/form/file';
import { fieldProblem, judgeEntry, judgeSettings } from '@echosciences/content/form/validate';
import { typography } from '@echosciences/schemas';
import type { Map as ImmutableMap } from 'immutable';
import type { ComponentType } from 'react';
import { Component, createElement } from 'react';
import { plain } from '../decap/plain.ts';
import { heldIn } from './collection-of.ts';
import { contextOf } from './judge-context.ts';

/** What Decap gives a control, as far as validation looks at it. */
interface ControlProps {
  field: ImmutableMap<string, unknown>;
  value: unknown;
  collection: ImmutableMap<string, unknown>;
  entry: ImmutableMap<string, unknown>;
  getEntry?: () => ImmutableMap<string, unknown>;
  parentIds?: unknown;
}

/** Decap's answer of `isValid()`. */
type Validity = { error: false | { type: string; message: string; parentIds: unknown } };

/** A control behind which the schemas stand: what the build would refuse is said at the field. */
export function judged(Control: ComponentType<ControlProps>): ComponentType<ControlProps> {
  if (!isClass(Control)) return judgedFunction(Control);
  return class extends Control {
    constructor(props: ControlProps) {
      super(props);
      const own = (this as { isValid?: () => Validity | boolean }).isValid?.bind(this);
      (this as { isValid?: () => Validity | boolean }).isValid = () => {
        const answer = own?.() ?? true;
        if (answer === false || (answer !== true && answer.error)) return answer;
        return validity(this.props);
      };
    }
  };
}

function judgedFunction(Control: ComponentType<ControlProps>): ComponentType<ControlProps> {
  return class extends Component<ControlProps> {
    isValid = () => validity(this.props);
    override render() {
      return createElement(Control, this.props);
    }
  };
}

type ControlClass = new (props: ControlProps) => Component<ControlProps>;

function isClass(control: unknown): control is ControlClass {
  return typeof control === 'function' && Boolean(control.prototype?.isReactComponent);
}

function validity({
  field,
  value,
  collection,
  entry,
  getEntry,
  parentIds,
}: ControlProps): Validity {
  const path = field.get('schema_path') as string | undefined;
  // Decap itself says that a required field is empty.
  const isMissing = field.get('required') === true && withoutEmpties(plain(value)) === undefined;
  if (path === undefined || isMissing) return { error: false };
  const message = problemAt(path, plain(value), collection, getEntry?.() ?? entry);
  if (message === undefined) return { error: false };
  return { error: { type: 'CUSTOM', message: typography(message), parentIds } };
}

/** What the schema says of a field: of its value alone in a list, with its neighbours elsewhere. */
function problemAt(
  path: string,
  value: unknown,
  collection: ControlProps['collection'],
  entry: ControlProps['entry'],
): string | undefined {
  const held = heldIn(String(collection.get('name')));
  const form = plain(entry.get('data')) as FormData;
  const schema = 'type' in held ? held.type.schema : held.settings[String(entry.get('slug'))];
  if (!schema) return undefined;
  const isInGroup = path.includes('.');
  const own = isInGroup ? fieldProblem(schema, path, value) : undefined;
  if (own !== undefined || path.includes('*')) return own;
  const given = isInGroup ? form : { ...form, [path]: value };
  const judgement =
    'type' in held ? judgeEntry(held.type, given, contextOf(entry)) : judgeSettings(schema, given);
  if (!('problems' in judgement)) return undefined;
  const { problems } = judgement;
  if (isInGroup) return problems.find((one) => one.path.join('.') === path)?.reason;
  const problem = problems.find((one) => one.path[0] === path);
  if (!problem) return undefined;
  const isInside = problem.path.length > 1 && problem.label;
  return isInside ? `${problem.label} : ${problem.reason}` : problem.reason;
}
