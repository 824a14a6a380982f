import type { ReceiptDeps } from './acceptReceipts.ts';
import type { PortalClient } from './portalClient.ts';

/** What a delivery needs: the portal, the store, the roots receipts are checked against, and the time. */
export interface DeliverDeps extends ReceiptDeps {
  readonly client: PortalClient;
}
