-- SPDX-License-Identifier: Apache-2.0
local cases = {
  { name   = "an admission in the evidence counts as much as one in the commentary",
    given  = { ["1.6"] = { evidence = "Not contained in the feedback policy", commentary = "Callers mention it when they ring round." } },
    expect = { { at = "1.6", outcome = "fail", severity = "major", words = "Not contained" } } },
  { name   = "evidence and commentary in one column are read alike",
    given  = { ["5.9"] = { evidence = "Policy section 7. Update intervals are not stated there at present.", merged = true } },
    expect = { { at = "5.9", outcome = "fail", words = "not stated" } } },
  { name   = "both cells admit something: the evidence is reported",
    given  = { ["5.13"] = { evidence = "Not yet documented", commentary = "We do not currently have a process for this." } },
    expect = { { at = "5.13", outcome = "fail", words = "Not yet documented" } } },
  { name   = "a No may admit what it likes",
    given  = { ["6.4"] = { claim = "no", commentary = "The cap is not currently set out in the policy. It goes in by March 2027." } },
    expect = { { at = "6.4", outcome = "pass" } } },
  { name   = "a blank claim is another rule's matter",
    given  = { ["6.4"] = { claim = "blank", commentary = "The cap is not currently set out in the policy." } },
    expect = { { at = "6.4", outcome = "pass" } } },
  { name   = "partly is an honest answer",
    given  = { ["9.8"] = { claim = "partial", commentary = "There is no standard objective for contractors yet." } },
    expect = { { at = "9.8", outcome = "pass" } } },
  { name   = "an empty row admits nothing",
    given  = { ["6.6"] = {} },
    expect = { { at = "6.6", outcome = "pass" } } },
  { name   = "the gap weighs less where the answer says in which other document it stands",
    given  = { ["5.12"] = { commentary = "This is not stated in the complaints policy but the retention rules are set out in our records schedule." } },
    expect = { { at = "5.12", outcome = "fail", severity = "minor" } } },
  { name   = "a late case beside a Yes weighs less than a missing rule",
    given  = { ["6.14"] = { commentary = "Of nine stage 2 reviews one was issued outside the timescale." } },
    expect = { { at = "6.14", outcome = "fail", severity = "minor" } } },
  { name   = "the words are a whole phrase",
    given  = { ["5.9"] = { commentary = "How often is not currently written down anywhere." } },
    expect = { { at = "5.9", outcome = "fail", words = "is not currently written down" } } },
  { name   = "a remedy that is overdue weighs more than another overdue action",
    given  = { ["7.3"] = { commentary = "58 repairs are still overdue." }, ["9.2"] = { commentary = "58 actions are still overdue." } },
    expect = { { at = "7.3", outcome = "fail", severity = "major", words = "58 repairs are still overdue" }, { at = "9.2", outcome = "fail", severity = "minor" } } },
  { name   = "a missing rule is found before a late case",
    given  = { ["6.14"] = { commentary = "One went over target. The 20 day limit is not yet specified in the policy." } },
    expect = { { at = "6.14", outcome = "fail", severity = "major", words = "is not yet specified" } } },
}

-- Each stands alone in the commentary of a Yes.
local admits = {
  ["1.2"] = {
    "The definition used differs slightly from the Code.",
    "Our definition omits group of residents.",
  },
  ["1.4"] = {
    "Policy does not distinguish between requests and complaints.",
    "The difference is explained to staff but is not currently reflected in the published policy.",
    "Service requests are logged by the contact centre but are not routinely reviewed.",
    "There is no formal procedure for reviewing service requests at the moment.",
    "Our website does not make the distinction clear.",
    "Recording of service requests is inconsistent across the three area teams.",
    "It is hard to tell service requests from complaints and this is something we need to work on.",
  },
  ["1.6"] = {
    "The perception survey letter does not include details of how to complain.",
    "Survey templates have not yet been amended to signpost the complaints process.",
    "We do not currently add complaint details to wider feedback exercises.",
    "Surveys don't tell people how to complain.",
  },
  ["2.3"] = {
    "Policy still says six months; this will be corrected.",
  },
  ["3.1"] = {
    "There isn't a dedicated phone number for complaints.",
  },
  ["3.4"] = {
    "The policy does not specify what happens at each stage.",
    "Timescales for stage 2 are not currently set out on the web page.",
    "Policy is on website but is not available in other languages or easy read.",
    "Easy read version is not available at present.",
  },
  ["3.5"] = {
    "No mention of the Code in the policy.",
    "The leaflet is not on our website as yet.",
    "Details of the Ombudsman are missing from the policy.",
    "This is not explicitly covered in the policy but is common practice.",
    "This information could not be found on our website.",
  },
  ["4.3"] = {
    "Members do not currently receive training.",
    "Not all managers are trained; the e-learning is yet to be rolled out to the repairs teams.",
    "Refresher training has not yet started.",
    "More training is needed for out of hours colleagues.",
    "Training for new starters is outstanding.",
    "Resources are stretched and the post of complaints officer is vacant.",
  },
  ["5.5"] = {
    "Contractors are not trained.",
    "Not in place for all contractors.",
    "No contract clause in place.",
    "Contracts with our partners do not currently require them to follow the Code.",
    "The contractor's own letters lack the escalation wording, which is not always picked up.",
    "There is currently no monitoring of how the repairs partner handles complaints.",
  },
  ["5.9"] = {
    "The frequency of updates is not set out in our current policy, although handlers agree it by telephone.",
    "Our procedure does not say how often a resident will hear from us once we are late.",
    "We do not have a written process for agreeing intervals; each handler does it in their own way.",
    "Handlers are told to do this but it is not always recorded on the system.",
    "This happens in practice however the procedure needs to be updated to reflect it.",
    "Intervals are agreed verbally and are not recorded.",
    "Residents are generally kept informed, although we recognise there is still more to do in this area.",
    "Yes in principle. The policy doesn't explicitly mention intervals.",
    "Customers are kept informed by phone. Although the policy is silent on intervals, officers use their judgement.",
    "The policy says we will keep customers updated, it does not specify intervals.",
    "No set intervals are agreed with the resident.",
  },
  ["5.10"] = {
    "Adjustments are made case by case but there isn't a central register and we do not have a system for reviewing them.",
    "Adjustments are not currently kept under review.",
    "We do not routinely review adjustments once they have been agreed.",
    "Disabilities are noted on the tenancy record. There is no process to review them.",
    "The Council does not have a reasonable adjustments policy but follows the Equality Act.",
    "We know that our records of vulnerabilities are incomplete.",
    "System limitations mean we cannot report on adjustments.",
    "The housing system doesn't allow us to flag adjustments at the moment.",
  },
  ["5.12"] = {
    "Records of complaints are not always complete.",
    "A record is kept, but outcomes are not consistently captured.",
    "Correspondence with contractors is not always saved to the case.",
  },
  ["5.13"] = {
    "Not specifically set out but handlers have discretion.",
  },
  ["5.14"] = {
    "We do not have an unacceptable behaviour policy specific to housing.",
  },
  ["6.2"] = {
    "Complaints which arrive by e-mail with a housing officer are not always acknowledged within five days.",
    "Acknowledgements were sent late in two cases because of sickness.",
    "We missed the five day target on three occasions.",
    "Performance against this measure has been below target all year.",
    "96% achieved; the remainder went over timescale.",
    "The team did not meet the target in quarter two.",
    "Due to staff shortages some acknowledgements went outside the timeframe.",
    "Complaints are logged within 5 days in the majority of cases.",
    "Most complaints are acknowledged within the timescale.",
    "There have been occasions where acknowledgements have been late.",
    "There were a small number of instances where we did not acknowledge within 5 working days.",
  },
  ["6.3"] = {
    "Letters at stage 1 do not always include the reasons.",
    "One response was issued outside the deadline.",
    "We have struggled to respond in time because of a backlog in the planned works team.",
    "Four cases exceeded the 10 working day target.",
    "Three complaints were late due to contractor delays.",
    "Response times have slipped because of vacancies in the team.",
  },
  ["6.4"] = {
    "Extension letters are sent but the reason is sometimes missing.",
  },
  ["6.5"] = {
    "Ombudsman details are included in most extension letters.",
  },
  ["6.7"] = {
    "Quality checks show that not all points are addressed in every letter.",
    "References to law and policy could be stronger.",
  },
  ["6.9"] = {
    "A brief summary is included in the policy.",
    "Stage 1 letters do not consistently set out outstanding actions.",
    "The template does not yet have a section for the complaint definition.",
    "Letters vary between teams. A standard template has not been adopted.",
    "Not all letters include the complaint definition.",
  },
  ["7.3"] = {
    "Remedies are followed up by the handler, there is no tracker in place.",
    "Actions are set out in the letter but are not tracked.",
    "Partially met: dates are given for repairs only.",
    "Follow through on actions is an area where we need to do better.",
    "Although actions are agreed, there is no central tracking of completion.",
  },
  ["7.4"] = {
    "No reference to the remedies guidance in the compensation policy.",
  },
  ["8.1"] = {
    "Types of complaints refused have not been included.",
    "The annual report did not include the types of complaints refused.",
  },
  ["8.2"] = {
    "The report went to Cabinet. The response of members is not published.",
    "There is not a separate complaints page on the site, so the report sits with the committee papers.",
    "The governing body's response has not yet been added.",
    "We are not fully compliant with this as the response was published late.",
    "Report presented to Cabinet but not published.",
    "The report hasn't been published yet.",
  },
  ["9.3"] = {
    "Learning isn't shared with tenants at present.",
    "We could do more to report learning back to residents.",
  },
  ["9.4"] = {
    "The Board does not receive a breakdown of themes.",
    "The structure chart does not currently show who this is.",
    "The policy does not name the senior lead.",
  },
  ["9.5"] = {
    "MRC has not been appointed.",
    "The role of MRC is vacant.",
    "Appointment of the MRC is outstanding.",
  },
  ["9.8"] = {
    "Not all operatives have had the objective explained.",
    "Objectives exist for complaint staff only; there is no standard objective for other teams.",
    "This isn't currently part of appraisal and is not yet embedded.",
    "A corporate objective is in place for officers but contractors have yet to sign up to it.",
    "We cannot fully evidence this for third parties.",
    "Not in job descriptions but covered at 1-2-1s.",
    "Staff do not have a specific objective on complaints.",
    "Objectives for third parties haven't been set.",
  },
}

-- Near misses: what may arise, what is habit, good news with a "not" in it, what is over and mended,
-- what residents do, what the Code wants left out, what was learned from a case.
local harmless = {
  ["1.2"] = {
    "The definition is word for word and is not altered.",
    "Not only the policy but every letter carries the definition.",
  },
  ["1.3"] = {
    "The policy does not require a resident to say the word complaint.",
    "Residents do not have to use particular words.",
    "Customers do not always call it a complaint, and advisers are trained to spot that.",
    "Staff offer the choice when a customer is unhappy, whether or not the term is mentioned.",
    "We accept complaints in any form and never tell a resident that something is not a complaint.",
  },
  ["1.4"] = {
    "If a request has not been dealt with to the resident's satisfaction it becomes a complaint.",
    "Service requests are not recorded as complaints but are logged on the housing system and reviewed monthly.",
    "A service request is not a complaint. Both are recorded.",
  },
  ["1.5"] = {
    "Work on the request does not stop; the complaint is logged and the repair goes ahead.",
  },
  ["1.6"] = {
    "Survey comments are not treated as complaints but the person is told how to complain.",
    "The TSM survey does not constitute a complaint, however respondents may ask for contact.",
  },
  ["2.1"] = {
    "We have not refused any complaints in the year.",
    "No complaints were declined and we do not routinely refuse complaints.",
    "The policy does not allow officers to refuse a complaint without a manager's agreement.",
  },
  ["2.2"] = {
    "A complaint will not be considered where it is about a service not provided by us.",
    "Matters not covered by the policy are listed in section 4: rent setting, insurance claims and legal cases.",
    "Appeals against allocation decisions are not included in the complaints policy as they have their own review.",
    "The complaint is about something that is not our responsibility.",
    "We will not consider a complaint where legal proceedings have been started, or where the matter has already been considered.",
    "Complaints which are not about our services, for example about a neighbour's planning application, are not covered in our housing complaints policy.",
    "The policy does not cover personal injury claims, which go to our insurers.",
  },
  ["2.3"] = {
    "We use discretion if the issue is over 12 months old and the resident could not have been aware of it sooner.",
  },
  ["2.4"] = {
    "The letter says “your complaint is not included in our policy because” and gives the reason.",
    "Residents may go to the Ombudsman at any time, not only when they have finished our process.",
    "The refusal letter explains why the complaint has not been accepted and how to contact the Ombudsman.",
    "If we do not accept a complaint we write within five days.",
  },
  ["2.5"] = {
    "Our policy does not contain any blanket exclusions.",
    "There is no policy of refusing whole classes of complaint.",
    "We do not operate a blanket approach; each case is looked at on its merits.",
  },
  ["3.1"] = {
    "Residents who do not have English as a first language can use our translation service.",
    "For people that cannot use the website there is a freephone number.",
  },
  ["3.2"] = {
    "There is no set form that has to be used.",
    "Our website does not limit how people may contact us.",
    "Colleagues pass on complaints they do not handle themselves.",
    "Complaints made to operatives who do not have access to the system are phoned through to the hub.",
    "Complainants are not required to put anything in writing.",
  },
  ["3.3"] = {
    "There is no target to reduce the number of complaints.",
    "High numbers are not seen as a bad sign.",
    "We do not see complaints as negative. The board has not set any target for fewer complaints.",
  },
  ["3.4"] = {
    "The policy is published; residents do not need to log in to read it.",
    "Where a resident does not have internet access we post a copy.",
    "The policy is available in other formats; it is not necessary to register to see it.",
  },
  ["3.5"] = {
    "Posters in all schemes. Not all residents are online so a paper leaflet is posted each year.",
  },
  ["3.6"] = {
    "Residents are not charged for bringing a representative.",
    "A representative may attend. Written consent is needed but we do not insist on a set form.",
  },
  ["3.7"] = {
    "Our earlier letters did not include the Ombudsman's telephone number; this has been added to every template.",
    "Previously the website did not mention the Ombudsman.",
    "The old policy did not state the right to contact the Ombudsman at any time, the new one does.",
  },
  ["4.1"] = {
    "The complaints manager reports to the Head of Customer and is not part of the service that is complained about.",
  },
  ["4.2"] = {
    "The officer has direct access to directors and does not need permission to offer redress up to £500.",
  },
  ["4.3"] = {
    "All staff have completed the course, and refresher training is not optional.",
    "The team is fully staffed and has no vacancies.",
  },
  ["5.1"] = {
    "There is one policy only and there is no separate process for leaseholders.",
    "Complaints are not recorded against a tenancy and do not affect services.",
    "Residents who complain are not treated any differently.",
  },
  ["5.2"] = {
    "There is no stage 0, and our letters do not use the term informal complaint.",
    "Our process does not include any extra stages.",
    "The policy does not refer to other stages.",
    "There is not an informal stage.",
    "We do not have a pre-complaint process.",
    "The Council does not operate informal stages. Issues not resolved at first contact go straight to stage 1.",
  },
  ["5.3"] = {
    "There is no third stage.",
    "The policy does not provide for a panel or any further stage.",
    "We have two stages and do not have a review panel.",
  },
  ["5.4"] = {
    "We do not currently use third parties to answer complaints.",
    "There is no separate complaints process for contractors.",
    "We do not have any contractors who respond on our behalf.",
    "We do not outsource complaint handling. If a contractor has not responded to us we chase.",
  },
  ["5.5"] = {
    "Contractors do not respond directly to residents; all letters come from us.",
  },
  ["5.6"] = {
    "We telephone to clarify any aspects not clearly set out in the complaint.",
    "If the outcome the resident wants is not stated, we ask.",
    "Residents do not always use plain terms, so the handler checks the definition with them.",
    "Where it is not clear what has been asked, the officer phones.",
    "The acknowledgement letter sets out our understanding, and the resident is asked to tell us if it is not right.",
  },
  ["5.7"] = {
    "The letter says which points are not our responsibility and who is responsible for them.",
    "Where a point is not ours, e.g. highways, we say so.",
  },
  ["5.8"] = {
    "The investigating officer has not been involved in the matter complained about.",
    "Handlers must not have had any previous involvement in the case.",
  },
  ["5.9"] = {
    "Where a response is not going to be ready in time, we agree with the resident how often to call.",
    "If the matter is not yet resolved by day nine, the handler rings to agree dates for updates.",
    "Residents whose complaints have not yet been answered get a call every Friday.",
    "Complaints that have gone past their target date are listed in a weekly report to the director.",
    "Any case which is not yet closed is reviewed at the Monday meeting.",
    "Handlers agree updates with the resident when a response will fall outside the timescale.",
    "Where a response will fall outside the timescales we agree intervals; in the past year no response needed this.",
  },
  ["5.10"] = {
    "Adjustments may include letters in large print where a resident is not able to read standard type.",
    "If adjustments have not been recorded before, we add them to the customer record.",
    "A vulnerability field is mandatory, so a case cannot be opened without it.",
  },
  ["5.11"] = {
    "We have not yet had cause to refuse an escalation.",
    "The policy does not set any limit on asking for stage 2.",
    "No requests were refused.",
    "We do not refuse to escalate. The one request that we declined in 2024 was because legal proceedings had been filed.",
    "No escalation has been refused and there is no time limit for asking.",
  },
  ["5.12"] = {
    "Case notes are kept for six years; nothing is deleted before then and e-mails are not kept anywhere else.",
  },
  ["5.13"] = {
    "Handlers can offer redress without approval at either stage so residents do not have to escalate to get a remedy.",
  },
  ["5.14"] = {
    "There are currently no residents with restrictions in place.",
    "We do not currently have any contact restrictions.",
    "Restrictions are reviewed every six months; none are currently in force.",
    "The policy is used rarely. There is no record of restrictions in the last three years because none was made.",
  },
  ["5.15"] = {
    "Restrictions never prevent a resident from reporting repairs, and are not put in place without a director's approval.",
  },
  ["6.1"] = {
    "Not every complaint needs an investigation and simple ones are settled by telephone.",
    "Most complaints are settled within five days.",
  },
  ["6.2"] = {
    "Acknowledgements are automatic so none has been missed.",
    "We acknowledge in 2 days. No complaint in the year went beyond five.",
    "100% were acknowledged in time in quarter 4, up from 84% when we were missing targets in quarter 1.",
  },
  ["6.3"] = {
    "All 41 responses were on time and none went over the timescale.",
    "No responses were issued outside the target this year.",
    "Cases that went over target in the last year are studied at the learning forum.",
    "Extensions are not routinely used.",
    "Performance is above target.",
    "Where we cannot meet the ten days an extension is agreed.",
    "Weekly reports show complaints that are close to their deadline, so that none is missed.",
    "We missed no deadlines in 2025/26.",
  },
  ["6.4"] = {
    "Extensions are not given as a matter of course. Staff shortages or leave are not good reasons for one.",
    "Any extension is no more than 10 working days.",
  },
  ["6.5"] = {
    "Ombudsman details are in the extension letter, which cannot be sent without them.",
  },
  ["6.6"] = {
    "We answer once we know the outcome, even though works have not yet been completed.",
    "The response is sent when the position is known; repairs that are not yet finished are tracked on the action log.",
    "Outstanding actions are not closed until the surveyor has confirmed completion.",
    "Actions not yet completed are tracked weekly.",
    "A response is not delayed because works are outstanding.",
    "Outstanding works are not a reason to hold back the letter.",
  },
  ["6.7"] = {
    "The template has a box for each point, so points are not missed.",
  },
  ["6.8"] = {
    "New points are folded in as long as they belong together and the first letter has not yet been issued.",
    "Where the new issue is not related it is logged separately.",
    "Points raised later are added if the letter has not yet gone.",
    "If the new matter is not related we open a new case.",
  },
  ["6.9"] = {
    "If the resident is not happy they can ask for stage 2; details are in the letter.",
  },
  ["6.10"] = {
    "If the complaint is not resolved at stage 1 it moves to stage 2.",
  },
  ["6.12"] = {
    "The escalation form does not ask for reasons.",
    "Our policy does not state that residents must explain why they remain unhappy.",
    "Reasons are not needed and the website does not ask residents to give them.",
    "Residents do not need to give reasons. Where they do not say why, we call them.",
  },
  ["6.13"] = {
    "The stage 2 reviewer is never the person who dealt with stage 1; cases are not reviewed by the same officer.",
    "Stage 2 is handled by a head of service not involved at stage 1.",
  },
  ["6.15"] = {
    "No stage 2 extension has exceeded 20 working days.",
  },
  ["6.17"] = {
    "Actions are tracked until done. The complaint is not closed on the system until then.",
  },
  ["6.20"] = {
    "Stage 2 is our final response; there is no further appeal.",
  },
  ["7.1"] = {
    "Where we have not met our standards we say so and apologise.",
    "If we have failed to respond we acknowledge it.",
    "We say sorry when we have not delivered what we promised.",
    "For example, we found that calls were not returned and we apologised and offered £50.",
  },
  ["7.2"] = {
    "Offers are not a fixed tariff and are tailored to the household.",
    "Redress is not one-size-fits-all.",
    "Compensation is not deducted from arrears without the resident's agreement.",
    "Awards are not capped and do not depend on the resident asking.",
  },
  ["7.3"] = {
    "Each action has an owner and a date; if an action is not completed on time the resident is told why.",
  },
  ["7.4"] = {
    "Where the guidance does not give a figure we use our matrix.",
  },
  ["8.1"] = {
    "The report includes a summary of complaints not accepted.",
    "There were no findings of non-compliance and the Ombudsman has not issued an annual report for us as we had fewer than five determinations.",
  },
  ["8.2"] = {
    "Published 30 June 2025 with the Board's response. Personal details are not published.",
  },
  ["8.3"] = {
    "There are no plans to restructure or merge.",
    "We have not yet had a restructure that would call for this.",
    "We have not merged or restructured.",
  },
  ["8.4"] = {
    "We have not been asked to do so; should an investigation require it we would update the form.",
    "We have not been asked by the Ombudsman to update it.",
  },
  ["8.5"] = {
    "We have not experienced such an event.",
  },
  ["9.1"] = {
    "Complaints are used to identify areas for improvement and where processes need to be changed.",
    "The panel looks at what is not working and why.",
    "We look at whether a policy needs to be amended after each upheld case.",
    "Where gaps have been identified, the manager puts them right.",
    "Root causes are looked at even where the complaint is not upheld.",
    "Learning is not limited to upheld complaints.",
    "When complaints exceeded target last year we set up a task group.",
    "As a result of a complaint where repair notes were not recorded, the process has been changed.",
    "Example of learning: contractors did not always leave cards after a missed appointment so a text service was brought in.",
  },
  ["9.2"] = {
    "Complaints show us what is not working for residents.",
    "Late responses, missed appointments and poor communication were the main themes.",
  },
  ["9.3"] = {
    "Reports do not name residents.",
    "We told residents that repairs letters were not clear and that they have been rewritten as a result.",
  },
  ["9.4"] = {
    "The Director reviews trends to see which policies and procedures need revising.",
    "The Director of Customer assesses themes, including where policies are not being followed.",
  },
  ["9.5"] = {
    "The MRC is a non-executive and is not involved in day-to-day complaint handling.",
  },
  ["9.6"] = {
    "The MRC meets the team quarterly and is not limited in what may be asked for.",
  },
  ["9.7"] = {
    "There are currently no outstanding orders.",
    "We have not received any severe maladministration findings.",
    "Board had quarterly reports. No orders were outstanding at year end.",
  },
  ["9.8"] = {
    "Staff are not blamed for complaints; the objective in every appraisal is shared responsibility.",
  },
}

-- Written to see how far the rule reaches, not after its words.
local admits_too = {
  ["1.2"] = {
    "Our leaflet uses an older definition and is out of step with the policy.",
    "The definition in the tenant handbook does not match the policy.",
    "Our policy uses slightly different wording to the Code.",
  },
  ["1.3"] = {
    "Not all staff are confident in recognising dissatisfaction as a complaint.",
  },
  ["1.4"] = {
    "It is left to each officer to decide, as the policy gives no guidance on this.",
    "We do not have a clear definition of a service request.",
    "Service requests raised with caretakers are not captured on the system.",
  },
  ["1.6"] = {
    "Signposting is not something our survey provider does at present.",
    "Signposting has not been added to the STAR survey.",
    "There is nothing in our transactional surveys to tell residents how to complain.",
  },
  ["2.2"] = {
    "Policy is silent on the twelve month rule.",
  },
  ["2.4"] = {
    "The letter template has not been updated since 2019.",
    "We do write to the resident but the letter does not mention the Ombudsman.",
  },
  ["3.1"] = {
    "We do not currently monitor social media for complaints.",
  },
  ["3.2"] = {
    "Contractors' operatives are not always aware of the complaints process.",
  },
  ["3.4"] = {
    "Nothing in the policy tells residents how many stages there are.",
    "Policy not available in easy read.",
    "The leaflet has not been translated and is not available in other formats.",
  },
  ["3.5"] = {
    "We have no page about the Ombudsman on our website.",
    "Our website does not mention the Complaint Handling Code.",
    "The Code is not referred to on our web pages.",
  },
  ["3.6"] = {
    "Consent is taken by telephone and isn't written down anywhere.",
  },
  ["4.1"] = {
    "There is no dedicated complaints officer; each service answers its own complaints.",
    "The complaints officer post has been vacant since June.",
    "Responsibility for liaison with the Ombudsman is not formally assigned.",
  },
  ["4.2"] = {
    "The complaints officer hasn't got access to the repairs system.",
    "The complaints officer does not have access to staff at all levels.",
  },
  ["4.3"] = {
    "No refresher training has been delivered since the team was restructured.",
    "Training has lapsed and needs refreshing.",
    "We accept that complaint handling has not been adequately resourced this year.",
  },
  ["5.5"] = {
    "Our contractors' own complaint procedures have not been checked against the Code for some years.",
    "We do not have oversight of how managing agents deal with complaints.",
  },
  ["5.6"] = {
    "A definition of the complaint isn't part of the acknowledgement letter.",
    "This is not done consistently across teams.",
    "Acknowledgement letters do not include a definition of the complaint.",
  },
  ["5.7"] = {
    "Letters do not always make clear what we are not responsible for.",
  },
  ["5.9"] = {
    "We currently do not agree set intervals with residents; updates are given as and when.",
    "The procedure covers this only in part.",
    "Updates are not always given when a response is late.",
    "There is no set process, it depends on the officer.",
    "There are no agreed intervals for updates at present.",
  },
  ["5.10"] = {
    "We are unable to report on reasonable adjustments as the system does not capture them.",
    "Adjustments are agreed but not kept under review.",
    "Reasonable adjustments are recorded on individual tenancy files, however these are not reviewed.",
  },
  ["5.12"] = {
    "E-mails between managers and contractors are rarely saved to the complaint record.",
    "Case files do not always contain all correspondence.",
    "Records are kept in several places and are not complete.",
  },
  ["5.14"] = {
    "Our unacceptable behaviour policy is overdue for review.",
    "The policy has not been reviewed since 2018.",
  },
  ["6.1"] = {
    "There is no triage process in place.",
  },
  ["6.2"] = {
    "Acknowledgements do go out, but often later than five days.",
    "Most complaints are acknowledged within five working days.",
    "Acknowledgements have sometimes been late due to staff absence.",
  },
  ["6.3"] = {
    "We do not, at present, reach the ten day target in every case.",
    "We have not been able to respond to all complaints within 10 working days.",
    "Response times remain below target.",
  },
  ["6.4"] = {
    "Handlers sometimes forget to tell the resident when an extension is taken.",
    "Reasons for extensions are not always recorded.",
    "Extensions have not always been notified to the resident.",
  },
  ["6.5"] = {
    "None of our extension letters give the Ombudsman's telephone number.",
    "The Ombudsman's contact details are missing from the extension letter.",
  },
  ["6.7"] = {
    "Responses do not always refer to policy or law.",
    "Responses are of variable quality and do not always address every point.",
  },
  ["6.9"] = {
    "The stage 1 template fails to mention how to escalate.",
    "The letter does not set out the complaint stage.",
  },
  ["6.11"] = {
    "Stage 2 requests were not logged within five days in two cases.",
  },
  ["6.14"] = {
    "In two cases the stage 2 answer was a week late.",
    "Three stage 2 responses went out late.",
    "Timescales at stage 2 are not being met.",
  },
  ["7.2"] = {
    "There has been no guidance to staff on working out redress.",
    "We have not yet adopted a compensation policy.",
    "The compensation guidance is out of date.",
  },
  ["7.3"] = {
    "Neither the policy nor the procedure says who checks that remedies have been carried out.",
    "Follow-up relies on individual officers as there is no central list of agreed actions.",
    "Follow up is patchy and relies on individuals.",
    "Agreed actions are not monitored once the letter has gone.",
  },
  ["7.4"] = {
    "The policy does not take account of the Ombudsman's remedies guidance.",
  },
  ["8.1"] = {
    "The report leaves out complaints that were refused.",
    "The report did not contain an analysis of complaints that we refused.",
  },
  ["8.2"] = {
    "The governing body's response is not published alongside the report.",
    "We did not publish the governing body's response.",
  },
  ["9.1"] = {
    "Lessons are not shared between teams.",
  },
  ["9.2"] = {
    "Themes are looked at once a year, which we accept is not often enough.",
    "Root causes are not routinely analysed.",
  },
  ["9.3"] = {
    "Feeding lessons back to tenants is something that we have not managed to do this year.",
    "We have yet to report back to residents on learning.",
  },
  ["9.4"] = {
    "There's no named lead for complaints at director level at the moment.",
    "There is currently no senior lead in post.",
  },
  ["9.5"] = {
    "The lead member stepped down in May and no successor has been named.",
    "We have not appointed a Member Responsible for Complaints.",
  },
  ["9.6"] = {
    "Performance information is not currently provided to the MRC.",
    "The MRC does not meet the complaints team.",
  },
  ["9.7"] = {
    "The MRC has had no report on complaints since the spring.",
  },
  ["9.8"] = {
    "The objective is still to be agreed with our repairs partner.",
    "Contractors do not have a standard objective.",
    "This objective has not been rolled out to all staff.",
    "The objective is in officers' appraisals but not in contracts with third parties.",
    "It has not been possible to introduce a standard objective this year.",
  },
}

local harmless_too = {
  ["1.3"] = {
    "Residents do not currently need to fill in a form.",
    "A complaint does not need to be made in writing.",
    "We recognise that customers may not feel confident in using the word complaint and our advisers listen out for this.",
    "The word complaint is not a trigger; any dissatisfaction is.",
  },
  ["1.4"] = {
    "A first report of a repair is not a complaint, and the policy says so.",
    "We record service requests on the housing system and do not count them as complaints.",
    "A repair that has not been reported before is logged as a service request and not as a complaint.",
    "Requests are not closed until the tenant has been contacted, and service requests are reported to Committee quarterly.",
  },
  ["1.5"] = {
    "Raising a complaint does not put the repair on hold.",
  },
  ["1.6"] = {
    "Contact details are passed to the complaints team unless the resident has asked us not to.",
  },
  ["2.1"] = {
    "We have not refused any complaints since the policy was adopted.",
    "Every complaint is taken up unless one of the reasons in our policy speaks against it.",
    "During 2025/26 three complaints were not accepted and each resident was told the reason in writing.",
    "We do not refuse lightly. Two complaints were declined in the year and both residents were told why.",
  },
  ["2.2"] = {
    "The policy does not set out a list of people whose complaints will not be accepted.",
    "Matters that are not covered: rent reviews, insurance claims, court proceedings.",
    "Insurance claims are not handled as complaints and are passed to our insurers.",
    "We do not consider anonymous complaints about neighbours under this policy.",
    "Complaints that have already been through our process, or where proceedings have been issued, are not considered again.",
    "We will not investigate a complaint where an insurance claim is running.",
  },
  ["2.3"] = {
    "There are no time limits other than the twelve months.",
    "No complaint has been rejected because of its age.",
    "The twelve month limit is not applied where the resident was unable to complain sooner.",
    "Our policy is no more restrictive than the Code.",
  },
  ["2.4"] = {
    "Where a complaint is not accepted the letter tells the resident of their right to go to the Ombudsman.",
    "The Ombudsman has not asked us to take on any complaint that we had refused.",
  },
  ["2.5"] = {
    "The policy does not limit the number of complaints that a household may make.",
    "Each case is considered on its own merits and no blanket exclusions apply.",
    "We do not have a list of excluded topics beyond those in the policy and consider each complaint individually.",
  },
  ["3.1"] = {
    "Not only can a complaint be made online but by post and in person.",
    "We do not insist that complaints are made in a particular way.",
    "Where residents are not able to use our online form, staff will fill it in for them over the telephone.",
    "Sign language users do not need to book an interpreter themselves; we do it.",
  },
  ["3.2"] = {
    "Staff who are not in the complaints team know how to log one.",
    "It does not matter which member of staff is told.",
    "A caretaker who is told of a problem will log it even if they cannot deal with it.",
  },
  ["3.3"] = {
    "We do not take a low number of complaints as a sign of success.",
    "Low numbers are not a target and are looked into.",
    "Our performance framework does not contain a target for complaint numbers.",
  },
  ["3.4"] = {
    "A paper copy is sent to anyone who does not use the internet.",
    "If you do not have access to the internet, we can send you a copy.",
    "Residents without internet access get a printed copy.",
  },
  ["3.5"] = {
    "Tenants are told about the Ombudsman even when they have not complained.",
    "The Ombudsman's details appear on every letter, including those that do not relate to complaints.",
    "We do not wait for residents to ask: the Ombudsman's details are on every rent statement.",
  },
  ["3.6"] = {
    "There is nothing in the policy that stops a councillor from complaining for a resident.",
    "A representative does not need to be a professional.",
    "We do not charge and do not limit who may act for a resident.",
  },
  ["3.7"] = {
    "Before 2024 our letters did not give the Ombudsman's address; they do now.",
    "They do not have to have finished our procedure.",
    "Residents do not need to complete our process before contacting the Ombudsman and are told so.",
  },
  ["4.1"] = {
    "Complaints officers are not line managed by the services they investigate.",
    "The complaints team sits outside of the housing service so that it is not investigating itself.",
    "This role does not sit within the repairs service.",
  },
  ["4.2"] = {
    "Handlers do not have to ask for permission to put things right.",
    "The team does not need sign-off from other services to offer a remedy.",
    "Officers have the autonomy to settle complaints and there is no need for a manager to countersign.",
    "No approval is needed for offers below £250.",
  },
  ["4.3"] = {
    "Complaint handling is not seen as an add-on, and nobody answers a complaint before training.",
    "New starters do not take complaints until they have done the course.",
    "Complaints training is mandatory, not optional, and is renewed every two years.",
    "The team has no vacancies and handlers have not more than fifteen open cases each.",
  },
  ["5.1"] = {
    "Tenants who complain are not disadvantaged.",
    "No resident is treated less favourably because they complain.",
    "All complaints follow one policy. There are no separate arrangements for leaseholders.",
  },
  ["5.2"] = {
    "We do not use the words informal or pre-complaint in any letter.",
    "Our procedure has two stages. It has no informal stage.",
    "We do not ask residents to try an informal route first.",
  },
  ["5.3"] = {
    "The policy does not include a panel hearing or any other stage beyond stage 2.",
  },
  ["5.4"] = {
    "None of our contractors answer complaints on our behalf.",
    "Contractors do not have their own complaints procedure for our residents.",
    "No third party answers complaints for us.",
  },
  ["5.5"] = {
    "We manage all complaints ourselves, so contractors are not required to follow the Code separately.",
    "Contracts require our contractors to pass complaints on and not to answer them.",
  },
  ["5.6"] = {
    "If we have not understood the complaint, the resident can tell us.",
    "We write to set out our understanding and, if anything is not clear, we telephone.",
    "The handler checks that nothing has been missed.",
  },
  ["5.7"] = {
    "We explain which parts are not for us and who does deal with them.",
    "Aspects which are not ours are explained.",
    "Letters make clear what is not within our control.",
  },
  ["5.8"] = {
    "The procedure says “a handler is not able to look into a matter in which they were involved” and this is checked.",
    "An officer who has had previous involvement is not given the case.",
    "Staff who have a conflict of interest do not take part in the investigation.",
  },
  ["5.9"] = {
    "Although the case was not closed within target, the resident was updated weekly.",
    "If we have not finished within the extended period the handler agrees how often to make contact.",
    "Residents are not left waiting: the handler calls every week until the case is closed.",
  },
  ["5.10"] = {
    "No adjustments have been refused.",
    "We ask about adjustments at every contact and do not rely on what was recorded in the past.",
    "If an adjustment no longer helps, it is changed at the next review.",
  },
  ["5.11"] = {
    "No request for stage 2 has been turned down.",
    "There are no grounds on which we would refuse to escalate other than those in section 2.",
    "Escalation requests are not refused and there has been no instance of this since the Code was introduced.",
    "In the last three years no escalation was refused.",
  },
  ["5.12"] = {
    "Until March 2024 there was no central log; one was set up in April 2024.",
    "Nothing is removed from the record once it has been added.",
  },
  ["5.13"] = {
    "Remedies do not depend on the complaint being upheld.",
    "Remedies can be agreed at any point; a resident does not have to reach stage 2 first.",
    "Offers are not held back for stage 2.",
  },
  ["5.14"] = {
    "No restrictions were in place during the year.",
    "The behaviour policy is not used to deter complaints.",
  },
  ["5.15"] = {
    "We have no restrictions in force at present.",
    "Restrictions do not stop a tenant from reporting repairs or making a new complaint.",
  },
  ["6.1"] = {
    "Urgent complaints are not put in the queue.",
    "Complaints that cannot be settled within two days are passed to an investigating officer.",
    "We do not treat all complaints alike; simple ones are answered within two days.",
  },
  ["6.2"] = {
    "In 2023/24 we did not always meet the target. Since April 2025 every complaint has been acknowledged on time.",
    "We aim for two days and have not missed the five day limit this year.",
    "An automated acknowledgement is not counted; a named officer writes within five days.",
    "Acknowledgements go out within two working days and have never exceeded five.",
  },
  ["6.3"] = {
    "No response went beyond ten days without an extension that the resident had agreed.",
    "Every response was in time, none was late.",
    "All but one response was sent within ten days and the exception was extended with the resident's agreement.",
    "The average was 8 days and none exceeded the limit.",
  },
  ["6.4"] = {
    "We do not extend without telling the resident why.",
    "If the officer has not been able to finish, an extension of up to ten days is agreed.",
    "An extension is only taken where the case is complex, not because of workload.",
  },
  ["6.5"] = {
    "The extension letter template cannot be edited to remove the Ombudsman's details.",
    "Extension letters are not issued without the Ombudsman's details.",
  },
  ["6.6"] = {
    "The letter is not held back while repairs are outstanding.",
    "We respond when we know the answer and do not leave cases open for repairs.",
    "Officers are told not to wait for works to finish before they respond.",
    "Outstanding repairs are not a reason to delay a response.",
  },
  ["6.7"] = {
    "No point is left unanswered because the checklist is completed first.",
    "Each issue is numbered so that none is overlooked.",
    "If we do not uphold a point we explain why.",
  },
  ["6.8"] = {
    "Unrelated matters are not added.",
    "Where the response has not been issued new issues are added, otherwise a new complaint is opened.",
    "We do not add new matters to a case that has been answered.",
  },
  ["6.9"] = {
    "The letter tells residents what to do if they do not agree with the outcome.",
    "Decisions are not communicated by telephone alone.",
  },
  ["6.10"] = {
    "A resident who is not satisfied may ask for stage 2 in any way.",
    "Escalation does not need a reason and is never refused.",
    "The complaint moves to stage 2 when the resident tells us that they are not content with the outcome.",
    "We do not ask whether the resident has good reasons.",
  },
  ["6.11"] = {
    "Requests do not have to be made on a form.",
  },
  ["6.12"] = {
    "Our form does not require a reason to be given for stage 2.",
    "It is not a requirement to say why.",
    "Nothing in our policy asks the resident to justify the request.",
  },
  ["6.13"] = {
    "The reviewer has not had any part in the stage 1 decision.",
    "The stage 2 officer has not been involved before.",
    "Stage 2 reviews are carried out by a director who has had no earlier involvement.",
    "A manager who answered stage 1 cannot sign the stage 2 letter.",
  },
  ["6.14"] = {
    "Where the response is not ready by day 20, we extend.",
  },
  ["6.17"] = {
    "Complaints are not closed until every action has been done.",
    "Until the actions are complete the case is not closed and the tracker shows it as open.",
    "Cases are not archived until each remedy has been confirmed.",
  },
  ["7.1"] = {
    "In one case we had not kept a promise, and we apologised and paid £100.",
    "We acknowledge when we got it wrong, for example when an appointment was not kept.",
    "When something has gone wrong we say so and do not try to explain it away.",
    "An example: a call was not returned, we said sorry and offered £25.",
  },
  ["7.2"] = {
    "There is no ceiling on what may be offered.",
    "The amount offered is not final until the resident agrees.",
    "Financial redress is not the only remedy and is not always what the resident wants.",
    "We consider what has not been done and for how long.",
  },
  ["7.3"] = {
    "If the work is not done by the date, the handler tells the resident.",
    "The response letter says who will do what by when, and where works are not yet booked the date by which they will be.",
    "The tracker turns red when a remedy is not delivered by its date.",
  },
  ["7.4"] = {
    "Awards are in line with the guidance and not below it.",
  },
  ["8.1"] = {
    "The Ombudsman did not make any findings of non-compliance.",
    "The report covers complaints not accepted, the outcome of our self-assessment and any findings of non-compliance.",
    "The Ombudsman did not publish a landlord report for us in the year.",
  },
  ["8.2"] = {
    "The report is not signed off until the Board has discussed it.",
    "It was approved in May and has been on our website since June; printed copies are not sent unless asked for.",
    "The Board was content with the report and did not ask for changes.",
  },
  ["8.3"] = {
    "No significant change has taken place.",
    "The structure has not changed since the last assessment.",
  },
  ["8.4"] = {
    "The Ombudsman has not yet asked us for a further assessment.",
    "No request of this kind has been made.",
  },
  ["8.5"] = {
    "There were no cyber incidents.",
    "We would tell the Ombudsman if we could not comply.",
  },
  ["9.1"] = {
    "Where the review shows that a letter was not clear, the template is rewritten.",
    "We ask ourselves what did not work and what we can learn.",
    "Feedback from residents showed that voicemail messages were not returned, so we now check them twice a day.",
    "Not every complaint leads to a change, but each one is looked at for learning.",
  },
  ["9.2"] = {
    "Complaints are not viewed in isolation but together with surveys.",
    "The panel challenges officers where actions have not been delivered.",
    "Themes that are not improving are taken to the directors.",
  },
  ["9.3"] = {
    "Names are not included in the report so that no household can be identified.",
    "Residents told us our letters were not easy to read. We have rewritten them.",
    "In the past we did not tell residents what had changed. We now publish a quarterly summary.",
    "Reports to tenants do not include anything that would identify a household.",
  },
  ["9.4"] = {
    "The lead person is not involved in day to day complaints.",
    "The Head of Housing looks for themes that are not obvious from single cases.",
  },
  ["9.5"] = {
    "The lead member does not handle complaints and is not an officer.",
    "The MRC is not paid for the role.",
  },
  ["9.6"] = {
    "The MRC may ask for any information and has not been refused any.",
    "The MRC is not limited to complaints data and sees surveys as well.",
  },
  ["9.7"] = {
    "The Board receives a quarterly report. It was not satisfied with the time taken for stage 2 in quarter one and asked for a recovery plan, which has been completed.",
    "Members asked why targets were not met in the spring and were given a recovery plan.",
  },
  ["9.8"] = {
    "We do not look for someone to blame.",
    "Individuals are not named in learning reports as we do not want a culture of blame.",
    "Mistakes are not hidden.",
  },
}

-- Who is turned away or not kept told, what was left off, who must ask for leave, what is scant or strained.
local admits_still = {
  ["1.3"] = {
    "Complaints from third parties without written consent are turned away.",
  },
  ["1.6"] = {
    "The wording was left off the 2025 survey in error.",
    "A line on how to complain is still to be added to the texts.",
  },
  ["3.1"] = {
    "An accessible web form is still required.",
  },
  ["3.2"] = {
    "Operatives are not presently briefed.",
  },
  ["3.4"] = {
    "An easy read version is still needed.",
  },
  ["3.5"] = {
    "The Ombudsman's phone number was left out of the spring newsletter by mistake.",
    "The Code link was left off when the site was rebuilt.",
  },
  ["3.6"] = {
    "A daughter who rings for her mother without a signed form is sent away.",
  },
  ["3.7"] = {
    "Ombudsman details were omitted from the closing letter by oversight.",
  },
  ["4.2"] = {
    "Authority to resolve lies with heads of service, not with the complaints officer.",
    "Cannot currently agree compensation without Assistant Director sign-off.",
    "Decisions on redress rest with the finance director rather than with the complaints lead.",
    "Complaints staff cannot offer any payment without approval from the Head of Housing.",
    "The officer is unable to agree any redress without the director's sign-off.",
    "Handlers cannot award compensation without the sign off of a service director.",
    "Power to settle rests with budget holders rather than the team, not with the complaints officer.",
  },
  ["4.3"] = {
    "The team is under-resourced.",
    "The complaints team is understaffed.",
    "The service has been under resourced since the merger.",
    "We are short-staffed and answer what we can.",
    "There is not enough resource in the team.",
    "Complaints team is overstretched.",
    "Staff struggle to find time for the training.",
  },
  ["5.5"] = {
    "Not all of our managing agents have signed the new protocol and two of them continue to use their own procedure.",
    "Some of our contractors still follow their own complaints procedure.",
    "Two agents continue to use their old letters.",
    "Not every contractor has agreed to the clause.",
    "Oversight of agents has been limited.",
  },
  ["5.9"] = {
    "Tenants are not routinely contacted during extensions.",
    "Residents are not always kept informed when we run late.",
    "There are not clear intervals in the procedure.",
    "Residents are not consistently kept up to date.",
    "Communication needs to improve.",
  },
  ["5.10"] = {
    "The adjustments register is not at present kept up to date.",
    "A central record of adjustments is not held.",
    "A marker on the system shows a vulnerability but nobody reviews it.",
    "There is not a central list of adjustments.",
  },
  ["5.12"] = {
    "Case notes are incomplete for about a fifth of cases.",
    "Case notes are incomplete.",
    "We find it hard to gather all correspondence.",
  },
  ["6.3"] = {
    "We struggled to meet this.",
    "We have found this difficult.",
  },
  ["6.4"] = {
    "There is not a written procedure for extensions.",
  },
  ["6.5"] = {
    "Ombudsman contact details have been left out of the extension template.",
  },
  ["6.6"] = {
    "Customers are not routinely updated while works are outstanding.",
    "Complainants aren't regularly updated once the letter has gone.",
  },
  ["6.7"] = {
    "Some letters leave points unanswered.",
  },
  ["6.9"] = {
    "The stage 2 contact was missed off the new template.",
    "The wording still needs to be added to letters.",
  },
  ["6.11"] = {
    "Complainants are not always told when stage 2 starts.",
  },
  ["6.14"] = {
    "We have found it hard to meet this in winter.",
    "We have struggled with this.",
  },
  ["7.3"] = {
    "We are aware that follow up of promised actions needs to improve.",
    "143 remedies are overdue.",
    "Tracking of agreed works needs improvement.",
    "Follow-through must improve.",
    "37 actions remain overdue.",
    "Nobody tracks whether works are done.",
    "Six actions are still overdue.",
  },
  ["8.2"] = {
    "Members have not received the report.",
  },
  ["9.1"] = {
    "We collect feedback but it is not at present used to change services.",
    "Learning is logged but is not presently used.",
    "Use of learning has been patchy.",
  },
  ["9.2"] = {
    "Analysis of root causes is limited.",
    "There is limited analysis of root causes.",
  },
  ["9.3"] = {
    "Feedback to residents has been limited.",
    "Reporting back to tenants has been minimal.",
    "We don't do enough to tell residents what has changed.",
    "Sharing of lessons with residents remains limited and is sporadic.",
  },
  ["9.4"] = {
    "There isn't any analysis of themes at senior level.",
  },
  ["9.7"] = {
    "The Board has not seen a report since March.",
  },
  ["9.8"] = {
    "Most managers still use their own appraisal form.",
  },
}

-- The absence of what is better absent, and the near misses of those above.
local harmless_still = {
  ["1.3"] = {
    "Third parties with consent are never turned away.",
  },
  ["1.4"] = {
    "Where a service request is still outstanding after ten days the customer is asked whether they wish to complain.",
  },
  ["1.5"] = {
    "The operative left off at noon and the repair went ahead.",
  },
  ["1.6"] = {
    "The line that was left off the 2024 survey has been in every survey since.",
  },
  ["2.1"] = {
    "There has not been a refusal since 2022.",
    "There have not been any refusals.",
    "A complaint is only turned away for a reason in section 3, and we write to explain.",
    "There has not been any exclusion under section 4.",
  },
  ["2.2"] = {
    "There are not any further exclusions.",
    "Claims are left out of the scope of the policy.",
  },
  ["2.3"] = {
    "There is not a shorter limit.",
  },
  ["2.5"] = {
    "There is not a class of complaint that we exclude.",
  },
  ["3.1"] = {
    "Contact is not limited to office hours.",
    "There is not a set way to complain.",
  },
  ["3.2"] = {
    "Operatives who are not routinely contacted by residents still carry cards.",
  },
  ["3.3"] = {
    "There is not a target for fewer complaints.",
  },
  ["3.4"] = {
    "No further version is needed.",
  },
  ["3.6"] = {
    "Nobody is turned away for want of a form.",
    "Where a representative rings without consent we telephone the resident rather than turn them away.",
    "People who phone for a friend are not sent away.",
    "Letters sent away to the scanning centre are on file within a day.",
  },
  ["4.1"] = {
    "Responsibility for complaints lies with the complaints team, not with the service complained about.",
    "Accountability rests with the Board, not with the landlord's contractors.",
  },
  ["4.2"] = {
    "The officer can agree up to £500 without sign-off; above that a director is asked.",
    "No manager can overrule the officer without giving reasons.",
    "Above £1,000 the officer cannot agree redress without a director.",
    "The officer cannot offer over £1,000 without approval.",
    "The decision rests with the complaints officer, not with the service manager.",
    "Complaints officers, rather than service managers, decide on redress.",
  },
  ["4.3"] = {
    "The team is well resourced and never short-staffed.",
    "The Board reviews yearly whether the team is under-resourced.",
    "The Board looked at whether we were short staffed.",
    "The team is not under-resourced.",
  },
  ["5.1"] = {
    "There is not a difference between tenants and leaseholders.",
  },
  ["5.2"] = {
    "There isn't any step before stage 1.",
  },
  ["5.3"] = {
    "There is not another stage.",
  },
  ["5.4"] = {
    "Responsibility lies with us, not with the contractor.",
    "Third parties are not currently used to handle complaints.",
  },
  ["5.5"] = {
    "Contractors may use their own phone lines but pass on every complaint.",
    "Contractors still follow our policy.",
    "Agents continue to use our letters, which carry the wording.",
  },
  ["5.8"] = {
    "Decisions are based on evidence, not with regard to the person.",
    "There is not a conflict of interest in any of the cases.",
  },
  ["5.9"] = {
    "Residents are not contacted more often than they wish.",
    "Residents are told at once if the date cannot be kept.",
  },
  ["5.10"] = {
    "We ask at each call whether an adjustment is still needed.",
    "Adjustments stay in place for as long as they are still needed.",
    "The need for an adjustment is reviewed yearly to see if it is still required.",
  },
  ["5.11"] = {
    "There has not been an escalation that we declined.",
    "There is not an instance of a refused escalation.",
    "There was not a request that we turned down.",
  },
  ["5.12"] = {
    "Personal data is left out of the log.",
    "A record of the call is kept. Recordings are not kept after six months.",
    "Duplicate records are not kept.",
  },
  ["5.13"] = {
    "Compensation above £500 cannot be agreed without a director's approval.",
    "We cannot pay a third party without the resident's consent.",
  },
  ["5.14"] = {
    "There hasn't been any restriction since the policy was adopted.",
    "Contact has been limited for one resident under the policy.",
    "Restrictions are reviewed to see whether they are still needed.",
    "The policy is not at present used against anyone.",
    "There are not any active contact plans and no record of restrictions this year.",
    "Nobody looks at the restriction alone: a panel does.",
  },
  ["5.15"] = {
    "There are not any live restrictions.",
    "Where contact is limited the resident can still report repairs.",
    "The restriction powers are not presently used.",
    "There have not been complaints about this.",
    "Restrictions are limited and reviewed.",
  },
  ["6.1"] = {
    "Investigation of simple cases is limited to a call.",
  },
  ["6.2"] = {
    "There has not been a late acknowledgement this year.",
    "There has not been a delay.",
    "Complainants are not routinely asked for proof.",
  },
  ["6.3"] = {
    "There were not any failures in the year.",
    "In 2023 we struggled to meet this but have met it every month since January 2025.",
    "There have not been late responses.",
  },
  ["6.4"] = {
    "There is not often an extension.",
    "If more time is still needed, a second extension is agreed.",
    "An extension cannot be agreed without the approval of a manager.",
  },
  ["6.6"] = {
    "A response is not held while works are outstanding.",
    "Actions are overdue when their date has passed; the tracker shows them in red.",
  },
  ["6.7"] = {
    "A checklist makes sure that no point is left out.",
    "If a point was left out, the handler writes again.",
  },
  ["6.8"] = {
    "Points left out of the first letter are taken up in a second.",
  },
  ["6.12"] = {
    "There is not a form to fill in.",
  },
  ["6.13"] = {
    "There is not a case where the same person did both stages.",
    "Stage 2 rests with a director rather than with the stage 1 officer.",
    "There is not a single case this year in which one officer did both.",
  },
  ["6.15"] = {
    "Extensions are not currently used.",
    "There has not been an extension longer than 20 days.",
  },
  ["6.16"] = {
    "There has not been occasion to use it.",
  },
  ["6.20"] = {
    "There is not a further right of appeal.",
  },
  ["7.1"] = {
    "There has not been a repeat of this.",
    "A resident struggled to get through on the phone, so we added two lines.",
    "The tenant was left without heating and we apologised.",
    "Where a resident was left out of pocket we refund the cost.",
    "Say sorry even if we were short staffed.",
  },
  ["7.2"] = {
    "There is not a cap on compensation.",
    "There is not a tariff.",
  },
  ["7.3"] = {
    "Weekly report lists which remedies are overdue and none is at present.",
    "No remedies are overdue.",
    "If 3 or more remedies are overdue the director is told.",
    "Zero actions overdue at year end.",
    "Remedies that are overdue are escalated to the director.",
    "Nobody checks only their own work; a second officer signs it off.",
  },
  ["8.2"] = {
    "Nothing was left out of the report.",
  },
  ["8.3"] = {
    "There has not been a merger or restructure.",
  },
  ["8.4"] = {
    "There has not been such a request.",
  },
  ["8.5"] = {
    "There has not been an exceptional event.",
    "There has not been a cyber attack, flood or other event.",
    "There has not been a failure of the system.",
  },
  ["9.1"] = {
    "The panel told us that our letters needed to improve and they were rewritten.",
    "Where a service needs to improve, the manager agrees an action plan.",
    "A name had been left off the rota, and the caretaker now checks it.",
    "Analysis is limited to closed cases and done monthly.",
  },
  ["9.2"] = {
    "Analysis is not limited to upheld complaints.",
    "Residents told us they struggled to find the form; it is on the home page now.",
    "Feedback has been positive.",
    "Residents struggled to reach us, and a call-back line was set up.",
  },
  ["9.3"] = {
    "Names are left out of what we publish.",
  },
  ["9.5"] = {
    "There is not a vacancy on the Board.",
  },
  ["9.7"] = {
    "There have not been any orders or severe findings.",
    "There has not been a finding of severe maladministration.",
    "There have not been any breaches or failure orders.",
    "Board sees how many actions are overdue.",
  },
  ["9.8"] = {
    "There is not a culture of blame.",
    "The Board asks whether more resource is still needed.",
  },
}

-- Admissions that the rule does not see yet. Whoever makes it see one moves it up.
local unseen = {
  ["7.3"] = {
    "Twelve agreed remedies are still outstanding from 2024.",
  },
  ["9.4"] = {
    "Themes are not at the moment looked at by the senior lead.",
  },
  ["9.6"] = {
    "No regular meetings take place with the MRC.",
  },
  ["3.1"] = {
    "The website form has been out of action and there is no alternative online route.",
  },
  ["4.3"] = {
    "Only customer service staff have been trained, repairs staff have not.",
  },
  ["5.5"] = {
    "There is no contractual requirement on our repairs partner.",
  },
  ["5.10"] = {
    "Adjustments are made on an ad hoc basis and only informally noted.",
  },
  ["6.3"] = {
    "94% of responses were on time, those that were not were delayed by contractors.",
  },
  ["8.2"] = {
    "The report was taken to Cabinet but its response never reached the website.",
  },
  ["9.3"] = {
    "We do not tell the wider tenant body about learning.",
  },
}

-- A text that does not speak of it.
local silent = {
  ["1.6"] = { "Our postal survey has no such line.", "Only the yearly survey does so; the others do not." },
  ["5.8"] = { "The procedure contains nothing on review.", "We have nothing in writing on this.", "The wording stops short of saying so." },
  ["4.3"] = { "Repairs staff have had no training since 2022." },
}
local not_silent = {
  ["5.8"] = {
    "The policy carries no such limit.", "Where a letter carries no such reference the handler adds it.", "The earlier leaflet carried no such wording; the new one does.", "The tenant had nothing in writing, so we wrote at once.",
    "Some residents want a call; the others do not.", "New starters who have had no training do not handle complaints.",
  },
}

-- Who is not told what, what is not answered in time, what is not lived by: one case for all rows of a kind.
local untold = {
  ["5.1"] = "The complaints procedure is not followed.",
  ["5.9"] = "Tenants are not informed of the new date.",
  ["6.2"] = "Complaints are not acknowledged within five working days.",
  ["6.6"] = "Residents are not told when the works are to start.",
  ["6.7"] = "Customers are not told.",
  ["6.11"] = "Escalations aren't answered within five working days.",
  ["7.3"] = "Residents are not advised in writing.",
}
local told = {
  ["5.1"] = "The old procedure is not followed now, and the informal process is not followed.",
  ["5.9"] = "Residents are not told to wait, nor are they told who complained.",
  ["6.2"] = "If complaints are not acknowledged within five working days the manager is told. Those that are not answered in time are looked at.",
  ["6.6"] = "Tenants are not informed of every step of another household's case.",
  ["6.7"] = "Customers are not advised to go to a solicitor. We check that no resident is not told.",
  ["6.11"] = "Escalations not answered within five working days are sent to the director.",
  ["7.3"] = "Where residents are not told at once, they are told by letter. Residents are not advised against asking.",
}
local function all_at_once(name, outcome, rows)
  local test = { name = name, given = {}, expect = {} }
  for row, words in pairs(rows) do
    test.given[row] = { evidence = "Complaints Policy", commentary = words }
    table.insert(test.expect, { at = row, outcome = outcome })
  end
  table.insert(cases, test)
end

local function add(prefix, outcome, rows)
  for row, sentences in pairs(rows) do
    local expect = { { at = row, outcome = outcome } }
    for _, words in ipairs(sentences) do
      table.insert(cases, { name = prefix .. words, given = { [row] = { evidence = "Complaints Policy", commentary = words } }, expect = expect })
    end
  end
end

add("admitted: ", "fail", admits)
add("admitted: ", "fail", admits_too)
add("admitted: ", "fail", admits_still)
add("not an admission: ", "pass", harmless)
add("not an admission: ", "pass", harmless_too)
add("not an admission: ", "pass", harmless_still)
add("admitted: ", "fail", silent)
add("not an admission: ", "pass", not_silent)
add("not seen: ", "pass", unseen)
all_at_once("nobody is told, nothing answered in time", "fail", untold)
all_at_once("nobody need be told, or in some cases only", "pass", told)
return cases
