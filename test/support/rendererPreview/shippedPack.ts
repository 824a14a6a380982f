/** The rule pack as shipped, for the window and its driver alike: imported, because a page reads no files. */
import attributes from '../../../resources/rulepack/zhongshan/attributes.json' with { type: 'json' };
import clocks from '../../../resources/rulepack/zhongshan/clocks.json' with { type: 'json' };
import columns from '../../../resources/rulepack/zhongshan/columns.json' with { type: 'json' };
import envelope from '../../../resources/rulepack/zhongshan/envelope.json' with { type: 'json' };
import indicators from '../../../resources/rulepack/zhongshan/indicators.json' with { type: 'json' };
import decision from '../../../resources/rulepack/zhongshan/kinds/decision.json' with { type: 'json' };
import execution from '../../../resources/rulepack/zhongshan/kinds/execution.json' with { type: 'json' };
import foundation from '../../../resources/rulepack/zhongshan/kinds/foundation.json' with { type: 'json' };
import interaction from '../../../resources/rulepack/zhongshan/kinds/interaction.json' with { type: 'json' };
import interpretation from '../../../resources/rulepack/zhongshan/kinds/interpretation.json' with { type: 'json' };
import management from '../../../resources/rulepack/zhongshan/kinds/management.json' with { type: 'json' };
import result from '../../../resources/rulepack/zhongshan/kinds/result.json' with { type: 'json' };
import service from '../../../resources/rulepack/zhongshan/kinds/service.json' with { type: 'json' };
import links from '../../../resources/rulepack/zhongshan/links.json' with { type: 'json' };
import lists from '../../../resources/rulepack/zhongshan/lists.json' with { type: 'json' };
import pack from '../../../resources/rulepack/zhongshan/pack.json' with { type: 'json' };
import report from '../../../resources/rulepack/zhongshan/report.json' with { type: 'json' };
import routes from '../../../resources/rulepack/zhongshan/routes.json' with { type: 'json' };
import rules from '../../../resources/rulepack/zhongshan/rules.json' with { type: 'json' };
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import { parseRulePack } from '#shared/protocol/rulepack/parseRulePack.ts';

const kinds = [decision, execution, management, service, result, interpretation, interaction, foundation].flat();
const parts = { attributes, clocks, columns, envelope, indicators, links, lists, report, routes, rules, kinds };
const parsed = parseRulePack({ ...pack, ...parts });
if (!parsed.ok) throw new Error(`The shipped pack is broken: ${parsed.error[0]?.says ?? ''}`);

export const shippedPack: RulePack = parsed.value;
