import type { Rule } from '../rule.js';
import * as contract from './contract.js';
import * as governance from './governance.js';
import * as joint from './joint.js';
import { lawNotReviewed } from './law.js';
import * as money from './money.js';
import * as needs from './needs.js';
import * as procurement from './procurement.js';
import * as response from './response.js';
import * as service from './service.js';
import * as settings from './settings.js';
import * as timetable from './timetable.js';
import * as workforce from './workforce.js';

/** Every rule, in the order of the questions it is about. */
export const rules: readonly Rule[] = [
  joint.jointWithoutShares,
  joint.jointWithoutPower,
  needs.noNeedsAssessment,
  needs.needsNotCovered,
  settings.specialistSiteUncovered,
  settings.generalHospitalLeftOut,
  settings.operatorSpeltTwoWays,
  service.hoursTooNarrow,
  service.noFlexibleSessions,
  response.responseOverFiveDays,
  response.shortSectionsNotFirst,
  response.shortSectionsWait,
  service.experienceUnderTwoYears,
  service.collectiveIssuesLate,
  service.awarenessRarerThanYearly,
  service.noWelshCondition,
  response.welshResponseSlower,
  workforce.employedByHealthBoard,
  workforce.employedByTreatingBody,
  workforce.noEquivalentQualification,
  workforce.monthsToQualifyOutside,
  workforce.childrenMonthsToQualifyOutside,
  workforce.childrenWithoutPathway,
  workforce.supervisionTooRare,
  workforce.teamMeetingsTooRare,
  governance.firstYearReviewsTooRare,
  governance.laterReviewsTooRare,
  governance.siteMeetingsTooRare,
  contract.startOffFinancialYear,
  contract.termUnderThreeYears,
  contract.extensionCrossesThreshold,
  money.lotCeilingsOverCeiling,
  money.budgetOverCeiling,
  money.staffingBelowCaseload,
  money.staffingBelowDemand,
  contract.spotPurchaseWithoutException,
  contract.routeWithoutReasons,
  timetable.timetableAfterStart,
  timetable.timetableDiffers,
  timetable.timetableOutOfOrder,
  timetable.timetableTooShort,
  procurement.priceAboveQuality,
  procurement.referencesNotThree,
  procurement.noServiceUsers,
  procurement.serviceUsersUnsupported,
  governance.protocolTooLate,
  lawNotReviewed,
];
