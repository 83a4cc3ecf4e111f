/**
 * The profile as TypeScript sees it. Generated from schemas/profile.schema.json by `npm run types`; do not edit.
 * A field that is absent has not been asked yet; null was asked and is not known yet.
 */

export type Figure = {
  value?: number | null;
  year?: string | null;
  source?: string | null;
  status?: 'verified' | 'derived' | 'local' | 'estimate' | null;
  note?: string | null;
  illustrative?: boolean | null;
} | null;
export type PercentFigure = {
  value?: number | null;
  year?: string | null;
  source?: string | null;
  status?: 'verified' | 'derived' | 'local' | 'estimate' | null;
  note?: string | null;
  illustrative?: boolean | null;
} | null;

export interface Profile {
  eiriol: {
    schema: 1;
    title?: string | null;
    version?: string | null;
    status?: 'draft' | 'issued' | null;
    issueDate?: string | null;
    languages?: ('en' | 'cy')[] | null;
    illustrative?: boolean | null;
    history?:
      | {
          id: string;
          version?: string | null;
          date?: string | null;
          by?: string | null;
          summary?: string | null;
        }[]
      | null;
    departures?:
      | {
          id: string;
          rule?: string | null;
          reason?: string | null;
          by?: string | null;
          date?: string | null;
        }[]
      | null;
  };
  commissioners?: {
    boards?:
      | {
          id: string;
          name?: string | null;
          nameWelsh?: string | null;
          shortName?: string | null;
          code?: string | null;
          odsCode?: string | null;
          address?: string | null;
        }[]
      | null;
    authorities?:
      | {
          id: string;
          name?: string | null;
          nameWelsh?: string | null;
          code?: string | null;
          board?: string | null;
          commissions?: boolean | null;
        }[]
      | null;
    lead?: string | null;
    contact?: {
      name?: string | null;
      role?: string | null;
      email?: string | null;
      phone?: string | null;
    } | null;
    area?: string | null;
    joint?: {
      power?: string | null;
      shares?:
        | {
            id: string;
            commissioner?: string | null;
            percent?: number | null;
          }[]
        | null;
      liability?: string | null;
    } | null;
  } | null;
  population?: {
    boards?:
      | {
          id: string;
          board?: string | null;
          residents?: Figure;
          age0to15?: Figure;
          age16to64?: Figure;
          age65plus?: Figure;
          age85plus?: Figure;
          female?: Figure;
          asian?: Figure;
          black?: Figure;
          mixed?: Figure;
          white?: Figure;
          otherEthnic?: Figure;
          disabled?: Figure;
          otherMainLanguage?: Figure;
          limitedEnglishOrWelsh?: Figure;
          welshSpeakers?: PercentFigure;
          landArea?: Figure;
          density?: Figure;
          psychiatricInpatients?: Figure;
        }[]
      | null;
    languages?: string[] | null;
    needs?: {
      assessed?: boolean | null;
      title?: string | null;
      date?: string | null;
      covers?:
        | (
            | 'ethnicity'
            | 'language'
            | 'disability'
            | 'age'
            | 'gender'
            | 'rurality'
            | 'community-treatment'
            | 'planned-changes'
          )[]
        | null;
      findings?: string | null;
      underserved?:
        | (
            | 'community-treatment'
            | 'black-and-minority-ethnic'
            | 'children'
            | 'older-adults'
            | 'sensory-impairment'
            | 'learning-disability'
            | 'general-wards'
          )[]
        | null;
      rural?: string | null;
    } | null;
  } | null;
  settings?:
    | {
        id: string;
        name?: string | null;
        nameWelsh?: string | null;
        kind?:
          | 'adult-acute'
          | 'older-adult'
          | 'picu'
          | 'rehabilitation'
          | 'low-secure'
          | 'medium-secure'
          | 'camhs'
          | 'learning-disability'
          | 'perinatal'
          | 'general-hospital'
          | 'community'
          | null;
        sector?: 'nhs' | 'independent' | null;
        operator?: string | null;
        locality?: string | null;
        lot?: string | null;
        beds?: number | null;
        lengthOfStayDays?: number | null;
        ages?: ('under-18' | 'adult' | 'older')[] | null;
        detains?: boolean | null;
        patientsPerYear?: Figure;
        visitsPerWeek?: number | null;
        advocates?: number | null;
        travelMinutes?: number | null;
        security?: string | null;
        contact?: {
          name?: string | null;
          role?: string | null;
          email?: string | null;
          phone?: string | null;
        } | null;
        notes?: string | null;
        illustrative?: boolean | null;
      }[]
    | null;
  demand?: {
    period?: string | null;
    pastTakeUp?: Figure;
    pastReferrals?: Figure;
    byStatus?: {
      detained?: Figure;
      section4?: Figure;
      section5_2?: Figure;
      section5_4?: Figure;
      communityTreatmentOrder?: Figure;
      guardianship?: Figure;
      conditionallyDischarged?: Figure;
      section57?: Figure;
      section58A?: Figure;
      informal?: Figure;
      generalWard?: Figure;
    } | null;
    bySetting?:
      | {
          id: string;
          setting?: string | null;
          status?:
            | 'detained'
            | 'section4'
            | 'section5_2'
            | 'section5_4'
            | 'communityTreatmentOrder'
            | 'guardianship'
            | 'conditionallyDischarged'
            | 'section57'
            | 'section58A'
            | 'informal'
            | 'generalWard'
            | null;
          count?: Figure;
        }[]
      | null;
    changes?:
      | {
          id: string;
          what?: string | null;
          from?: string | null;
          setting?: string | null;
          patientsPerYear?: number | null;
        }[]
      | null;
    uptake?: {
      low?: number | null;
      central?: number | null;
      high?: number | null;
      basis?: string | null;
    } | null;
  } | null;
  service?: {
    hours?: {
      days?: 'monday-friday' | 'monday-saturday' | 'every-day' | null;
      opens?: string | null;
      closes?: string | null;
      publicHolidays?: 'closed' | 'open' | null;
      evenings?: boolean | null;
      weekends?: boolean | null;
    } | null;
    response?: {
      workingDays?: number | null;
      clockStarts?: 'request-received' | 'request-complete' | null;
      cutOff?: string | null;
      clockStops?: 'first-contact' | 'first-meeting' | null;
      shortSectionHours?: number | null;
    } | null;
    outOfHours?: {
      mode?: 'on-call' | 'message' | 'none' | null;
      hours?: string | null;
      responseHours?: number | null;
      messageBy?: string | null;
    } | null;
    introductions?: 'on-request' | 'opt-out' | null;
    experienceYears?: number | null;
    groupAdvocacy?: boolean | null;
    collectiveIssuesMonths?: number | null;
    awareness?: {
      everyMonths?: number | null;
      formats?: ('in-person' | 'online' | 'recorded')[] | null;
    } | null;
    publicity?: {
      formats?:
        | ('easy-read' | 'large-print' | 'braille' | 'audio' | 'bsl' | 'other-languages' | 'child-friendly')[]
        | null;
    } | null;
    welsh?: {
      activeOffer?: boolean | null;
      advocates?: number | null;
      days?: number | null;
    } | null;
    premises?: string | null;
  } | null;
  workforce?: {
    qualifications?: ('wales-level-4' | 'predecessor' | 'england-3614' | 'equivalent')[] | null;
    monthsToQualify?: number | null;
    childrenMonthsToQualify?: number | null;
    qualityMarkMonths?: number | null;
    barringDecision?: 'provider-with-agreement' | 'commissioner-agrees' | 'always-bars' | null;
    recheckYears?: number | null;
    supervisionWeeks?: number | null;
    teamMeetings?: 'weekly' | 'fortnightly' | 'monthly' | 'quarterly' | null;
    patientsPerAdvocate?: number | null;
    caseload?: number | null;
    minimum?: {
      children?: number | null;
      learningDisability?: number | null;
      bsl?: number | null;
    } | null;
    refresher?: string[] | null;
  } | null;
  governance?: {
    meetings?: {
      firstYear?: 'monthly' | 'quarterly' | 'six-monthly' | null;
      later?: 'monthly' | 'quarterly' | 'six-monthly' | 'yearly' | null;
      sitesFirstYear?: 'monthly' | 'quarterly' | 'six-monthly' | null;
      sitesLater?: 'monthly' | 'quarterly' | 'six-monthly' | 'yearly' | null;
    } | null;
    annualReportMonths?: number | null;
    samplePerQuarter?: number | null;
    indicators?:
      | {
          id: string;
          group?: 'responsive' | 'workforce' | 'feedback' | 'finance' | null;
          name?: string | null;
          definition?: string | null;
          target?: string | null;
          frequency?: 'quarterly' | 'six-monthly' | 'yearly' | null;
          owner?: string | null;
        }[]
      | null;
    arbitration?: string | null;
    incidentContact?: {
      name?: string | null;
      role?: string | null;
      email?: string | null;
      phone?: string | null;
    } | null;
    complaintsBody?: {
      name?: string | null;
      reach?: string | null;
    } | null;
    records?: {
      retentionYears?: number | null;
      childrenRetention?: string | null;
      database?: string | null;
      hosting?: 'uk' | 'uk-eea' | null;
      suppressBelow?: number | null;
      breachHours?: number | null;
    } | null;
    dataProtectionContact?: {
      name?: string | null;
      role?: string | null;
      email?: string | null;
      phone?: string | null;
    } | null;
    safeguardingContact?: {
      name?: string | null;
      role?: string | null;
      email?: string | null;
      phone?: string | null;
    } | null;
    freedomOfInformationContact?: {
      name?: string | null;
      role?: string | null;
      email?: string | null;
      phone?: string | null;
    } | null;
  } | null;
  contract?: {
    start?: string | null;
    years?: number | null;
    extensionYears?: number | null;
    ceiling?: number | null;
    payment?: 'quarterly-advance' | 'quarterly-arrears' | null;
    indexation?: 'none' | 'cpi' | 'negotiated' | null;
    volumeReviewPercent?: number | null;
    spotPurchase?: {
      allowed?: boolean | null;
      exception?: string | null;
    } | null;
    terminationMonths?: number | null;
    mobilisationWeeks?: number | null;
    exitMonths?: number | null;
    insurance?: {
      employers?: number | null;
      public?: number | null;
      professional?: number | null;
      cyber?: number | null;
    } | null;
    precedence?: string | null;
  } | null;
  procurement?: {
    route?: {
      decision?: 'light-touch' | 'psr' | 'other' | null;
      reasons?: string | null;
      decidedBy?: string | null;
      date?: string | null;
    } | null;
    platform?: string | null;
    reference?: string | null;
    lots?:
      | {
          id: string;
          name?: string | null;
          description?: string | null;
          ceiling?: number | null;
        }[]
      | null;
    lotReasons?: string | null;
    timetable?:
      | {
          id: string;
          kind?:
            | 'engagement'
            | 'notice'
            | 'questions'
            | 'bids'
            | 'evaluation'
            | 'approval'
            | 'award'
            | 'standstill'
            | 'signature'
            | 'start'
            | 'protocol'
            | null;
          step?: string | null;
          date?: string | null;
          owner?: string | null;
        }[]
      | null;
    criteria?:
      | {
          id: string;
          name?: string | null;
          kind?: 'quality' | 'price' | 'social-value' | null;
          weight?: number | null;
          question?: string | null;
          words?: number | null;
        }[]
      | null;
    costPerPoint?: boolean | null;
    references?: number | null;
    scenario?: {
      setting?: string | null;
      text?: string | null;
      tests?: string[] | null;
    } | null;
    alert?: string[] | null;
    users?: {
      involved?: boolean | null;
      how?: string | null;
      number?: number | null;
      paid?: boolean | null;
      trained?: boolean | null;
    } | null;
    socialValue?: string[] | null;
    welsh?: {
      bilingualNotice?: boolean | null;
      tendersInWelsh?: boolean | null;
    } | null;
    conflicts?: string | null;
    approval?: {
      board?: string | null;
      ministers?: boolean | null;
      bridging?: string | null;
    } | null;
    transfer?: {
      incumbent?: string | null;
      dataReceived?: boolean | null;
      assumption?: string | null;
    } | null;
  } | null;
  costing?: {
    covers?: 'whole-workforce' | 'additional' | null;
    method?: 'caseload' | 'hours' | null;
    hoursPerCase?: number | null;
    weeksPerCase?: number | null;
    productiveHours?: number | null;
    posts?:
      | {
          id: string;
          title?: string | null;
          wte?: number | null;
          salary?: number | null;
          heading?: 'K-6' | 'K-8' | 'K-11' | null;
          lot?: string | null;
          source?: string | null;
        }[]
      | null;
    lines?:
      | {
          id: string;
          heading?:
            | 'K-1'
            | 'K-2'
            | 'K-3'
            | 'K-4'
            | 'K-5'
            | 'K-7'
            | 'K-8'
            | 'K-9'
            | 'K-10'
            | 'K-11'
            | 'K-12'
            | 'K-13'
            | 'K-14'
            | 'K-15'
            | 'K-16'
            | 'M-oncall'
            | null;
          what?: string | null;
          basis?: 'year' | 'once' | 'post' | 'case' | 'site' | null;
          amount?: number | null;
          source?: string | null;
          lot?: string | null;
        }[]
      | null;
    pensionPercent?: number | null;
    nationalInsurancePercent?: number | null;
    nationalInsuranceThreshold?: number | null;
    payInflation?: number | null;
    priceInflation?: number | null;
    contingencyPercent?: number | null;
  } | null;
  protocol?: {
    agreedWithinMonths?: number | null;
    access?: string | null;
    rooms?: string | null;
    notices?: string | null;
    consentReviewMonths?: number | null;
    lessons?: string | null;
    policies?: string[] | null;
    signatories?:
      | {
          id: string;
          party?: string | null;
          name?: string | null;
          post?: string | null;
        }[]
      | null;
  } | null;
  variations?:
    | {
        id: string;
        document?: string | null;
        clause?: string | null;
        action?: 'add' | 'replace' | 'remove' | null;
        text?: string | null;
        reason?: string | null;
      }[]
    | null;
  branding?: {
    primaryColour?: string | null;
    logo?: string | null;
    logoText?: string | null;
    reference?: string | null;
    styles?: {
      title?: string | null;
      subtitle?: string | null;
      heading1?: string | null;
      heading2?: string | null;
      bodyText?: string | null;
      clause?: string | null;
      listBullet?: string | null;
      caption?: string | null;
      tableText?: string | null;
      tableHeading?: string | null;
      table?: string | null;
    } | null;
  } | null;
}
