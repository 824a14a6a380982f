import { ok } from '#shared/lib/result.ts';
import type { Deps } from './services/deps.ts';
import { createEnrolPortal } from './services/delivery/enrolPortal.ts';
import { createGetPackage } from './services/delivery/getPackage.ts';
import { createListDelivery } from './services/delivery/listDelivery.ts';
import { createRetryDelivery } from './services/delivery/retryDelivery.ts';
import { createExportList, createListTemplate } from './services/lists/exportList.ts';
import { createImportList } from './services/lists/importList.ts';
import { createAddAttachment, createGetAttachment } from './services/records/attachmentCalls.ts';
import { createCreateRecord } from './services/records/createRecord.ts';
import { createAnnualReport } from './services/ledger/annualReport.ts';
import { createExportAnnual, createExportLedger } from './services/ledger/exportLedger.ts';
import { createLedgerRecords } from './services/ledger/ledgerRecords.ts';
import { createLedgerView } from './services/ledger/ledgerView.ts';
import { createLedgerRequests } from './services/ledger/requestRows.ts';
import { createGetRecord } from './services/records/getRecord.ts';
import { createImportPolicy } from './services/records/importPolicy.ts';
import { createListRecords } from './services/records/listRecords.ts';
import { createMapRecord } from './services/records/mapRecord.ts';
import { createOpenForm } from './services/records/openForm.ts';
import { createListRevisions, createRestoreRevision } from './services/records/revisionCalls.ts';
import { createSaveRecord } from './services/records/saveRecord.ts';
import { createSearchRecords } from './services/records/searchAll.ts';
import { createApprove } from './services/review/approve.ts';
import { createGetDocument } from './services/review/getDocument.ts';
import { createInbox } from './services/review/inbox.ts';
import { createOpenReview } from './services/review/openReview.ts';
import { createReturn } from './services/review/returnSubmission.ts';
import { createAddCalendar, createImportCalendar, type Recompute } from './services/rules/addCalendar.ts';
import { createInstallPack } from './services/rules/installPack.ts';
import { createRulesPack, createRulesState } from './services/rules/rulesState.ts';
import { createSessionState } from './services/session/sessionState.ts';
import { createAddPerson, createSetupDemonstration, createSetupDepartment } from './services/session/setup.ts';
import { createLock, createUnlock } from './services/session/unlock.ts';
import { createDecideFinding, createRunChecks } from './services/submissions/checksCalls.ts';
import { createListStudio } from './services/studio/listStudio.ts';
import { createOpenStudio } from './services/studio/openStudio.ts';
import { createPreviewDocument } from './services/submissions/previewDocument.ts';
import { createSubmit } from './services/submissions/submit.ts';
import { createWithdraw } from './services/submissions/withdraw.ts';
import { createStatusView } from './services/today/statusView.ts';
import { createTodayView } from './services/today/todayView.ts';

/** One use case per channel of the contract; the border's `Handlers` type refuses a missing one. */
export const createHandlers = (deps: Deps) => ({
  'rules.state': createRulesState(deps),
  'rules.pack': createRulesPack(deps),
  'rules.install': createInstallPack(deps),
  'calendar.import': createImportCalendar(deps, reckoning(deps)),
  'calendar.add': createAddCalendar(deps, reckoning(deps)),
  'session.state': createSessionState(deps),
  'session.unlock': createUnlock(deps),
  'session.lock': createLock(deps),
  'setup.demonstration': createSetupDemonstration(deps),
  'setup.department': createSetupDepartment(deps),
  'people.add': createAddPerson(deps),
  'portal.enrol': createEnrolPortal(deps),
  'policies.import': createImportPolicy(deps),
  'records.list': createListRecords(deps),
  'records.search': createSearchRecords(deps),
  'records.get': createGetRecord(deps),
  'records.save': createSaveRecord(deps),
  'records.create': createCreateRecord(deps),
  'records.form': createOpenForm(deps),
  'records.map': createMapRecord(deps),
  'records.revisions': createListRevisions(deps),
  'records.restore': createRestoreRevision(deps),
  'attachments.add': createAddAttachment(deps),
  'attachments.get': createGetAttachment(deps),
  'lists.import': createImportList(deps),
  'lists.export': createExportList(deps),
  'lists.template': createListTemplate(deps),
  'studio.list': createListStudio(deps),
  'studio.open': createOpenStudio(deps),
  'checks.run': createRunChecks(deps),
  'checks.decide': createDecideFinding(deps),
  'documents.preview': createPreviewDocument(deps),
  'submissions.submit': createSubmit(deps),
  'submissions.withdraw': createWithdraw(deps),
  'review.inbox': createInbox(deps),
  'review.open': createOpenReview(deps),
  'review.document': createGetDocument(deps),
  'review.approve': createApprove(deps),
  'review.return': createReturn(deps),
  'today.view': createTodayView(deps),
  'status.view': createStatusView(deps),
  'delivery.list': createListDelivery(deps),
  'delivery.retry': createRetryDelivery(deps),
  'delivery.package': createGetPackage(deps),
  'ledger.view': createLedgerView(deps),
  'ledger.records': createLedgerRecords(deps),
  'ledger.requests': createLedgerRequests(deps),
  'ledger.export': createExportLedger(deps),
  'ledger.annual': createAnnualReport(deps),
  'ledger.annualExport': createExportAnnual(deps),
  'tasks.cancel': ({ task }: { readonly task: string }) => {
    deps.tasks.cancel(task);
    return ok(null);
  },
});

const reckoning = (deps: Deps): Recompute => ({
  // A year that clocks already ran by says something else: all of them, behind what people do.
  all: () => deps.wakeProjection(),
  provisional: () => deps.settleProvisional(),
});
