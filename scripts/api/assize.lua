-- SPDX-License-Identifier: Apache-2.0
-- luacheck: ignore
---@meta
-- What rules are handed and what they call, for editors (the Lua language server). Never run, and no
-- rule; ../README.md says the same at length, and a test holds both against what there is.

---@alias assize.each "row"|"provision"|"assessment"|"action"
---@alias assize.strand "scrutiny"|"policy"|"practice"
---@alias assize.severity "major"|"minor"|"advice"
---@alias assize.effect "contradicts"|"unsupports"|"notes"
---@alias assize.maturity "stable"|"trial"
---@alias assize.claim "yes"|"no"|"partial"|"not-applicable"|"blank"|"absent"
---@alias assize.modality "must"|"should"|"may"|"narrative"
---@alias assize.deadline_unit "hour"|"day"|"working-day"|"week"|"month"|"year"
---@alias assize.kind
---| "ambiguous-date"
---| "below-100-yes"
---| "case-reference"
---| "comply-blank"
---| "copies-the-code"
---| "cross-contradiction"
---| "date-passed"
---| "document-undated"
---| "drafting-question"
---| "evidence-not-reachable"
---| "evidence-out-of-date"
---| "extra-exclusions"
---| "heading-wrong"
---| "list-not-covered"
---| "names-inconsistent"
---| "no-needs-date"
---| "percent-does-not-compute"
---| "personal-name"
---| "placeholder"
---| "plan-compound"
---| "plan-done-not-done"
---| "plan-misses-requirement"
---| "plan-no-improvement"
---| "plan-no-measure"
---| "plan-no-owner"
---| "plan-no-status"
---| "plan-overdue"
---| "plan-undated"
---| "required-point-absent"
---| "requirement-altered"
---| "role-mismatch"
---| "row-empty"
---| "same-answer-reused"
---| "small-numbers"
---| "strength"
---| "twin-mismatch"
---| "unfinished-text"
---| "unit-not-working-days"
---| "vague-evidence"
---| "wrong-word"
---| "yes-admits-gap"
---| "yes-future"
---| "yes-no-evidence"
---| "yes-not-applicable"
---| string # one that pack.xml adds

---A change of an answer, made on a copy of it.
---@alias assize.edit
---| "answer-no" # the claim is No, with a target date to come
---| "give-claim" # a claim that is blank or absent is given
---| "match-twin" # the claim is that of the twin
---| "target-date" # a target date to come is given
---| "date-to-come" # a date that has passed is one to come
---| "say-done" # what had a date that has passed is said to be done
---| "whole-year" # the year of a date has four figures
---| "limit-of-code" # a number of days is that of a deadline of the row
---| "say-working" # days are working days
---| "recompute" # a percentage is what its counts give
---| "name-document" # the evidence names a document, its section and a link
---| "link-words" # a link stands in place of the words that were found
---| "touch-points" # the answer speaks of points and items that it leaves out
---| "drop-words" # the words that were found are gone

-- A rule ----------------------------------------------------------------------------------------

---@alias assize.subject assize.row|assize.assessment|assize.action

---What a rule says of itself.
---@class assize.declaration
---@field title string What holds when the rule passes: one sentence without a full stop
---@field each assize.each What `check` is called for: each row of the form, provision, action, or once
---@field strand assize.strand
---@field severity assize.severity major: the answer cannot stand; minor: weak or unfinished; advice: wording
---@field effect assize.effect What a finding does to the answer
---@field kind? assize.kind What its findings are about
---@field kinds? assize.kind[] In place of `kind`: `fail` names one, the first when it does not
---@field maturity assize.maturity A rule on trial is shown apart and counts for nothing
---@field provisions string|string[] "*", an id, a glob ("6.*"), "tag:NAME", or a list of these
---@field tags? string[] Words to select it by
---@field params? table<string, assize.param> What a profile may set
---@field rationale string Why it matters, a sentence or two
---@field remedy string What would mend it, an imperative
---@field precision? number The share of its findings that stood when people looked
---@field n? integer At how many findings they looked
---@field edits? assize.edit|assize.edit[] What `assize explain` tries on a copy of an answer that the rule objects to
---@field applies? fun(subject: assize.subject, ctx: assize.ctx): boolean, string? False, "why" where the rule does not arise
---@field check fun(subject: assize.subject, ctx: assize.ctx): assize.outcome|assize.outcome[]

---@class assize.param
---@field type "integer"|"number"|"string"|"boolean"|"phrases"
---@field default integer|number|string|boolean|assize.phrases
---@field doc string What it is, for whoever sets it
---@field min? number Of an integer or a number
---@field max? number Of an integer or a number
---@field one_of? string[] Of a string: what it may be

---What `rule` gives: the file's return value.
---@class assize.rule

---What `check` returns: from `pass`, `fail`, `not_applicable` or `not_evaluable`.
---@class assize.outcome

---What the rule learned about the row; assurance is computed from it.
---@class assize.marks
---@field explains? boolean The answer gives a reason
---@field met? boolean What was asked is met
---@field alternative? boolean It is met in another way
---@field rests_on_unread? boolean It rests on what was not handed in
---@field supports? boolean The answer is supported
---@field dated? assize.date A date that the answer commits to
---@field details? table<string, string|number|boolean|assize.date|assize.span> For programs, and shown below the finding

---@class assize.finding: assize.marks
---@field [1] string The message: `{field}` is the field of the first span, `{1}` its text, `{name}` any further key
---@field at? assize.span|assize.span[] The words in question
---@field kind? assize.kind One that the rule declares
---@field severity? assize.severity In place of the rule's
---@field effect? assize.effect In place of the rule's
---@field reason? string A code for programs; "matched" without it
---@field [string] any For the message

---Declares the rule; once a file, its return value.
---@param declaration assize.declaration
---@return assize.rule
function rule(declaration) end

---Phrases, found at word edges, in any case; all phrases of all rules are looked for in one pass. At load only.
---@param list string[]
---@return assize.phrases
function phrases(list) end

---An RE2 expression, case-insensitive unless it says `(?-i)`. At load only.
---@param expression string
---@return assize.pattern
function pattern(expression) end

---What a module of the pack returns: `require "lib/NAME"`. At load only.
---@param name string
---@return any
function require(name) end

---It holds.
---@param marks? assize.marks
---@return assize.outcome
function pass(marks) end

---It does not hold.
---@param finding assize.finding
---@return assize.outcome
function fail(finding) end

---It does not arise here.
---@param why string
---@return assize.outcome
function not_applicable(why) end

---It cannot be told from what was handed in.
---@param reason string A code for programs
---@param why string
---@return assize.outcome
function not_evaluable(reason, why) end

-- Texts -----------------------------------------------------------------------------------------

---Phrases or a pattern: what is looked for.
---@class assize.words
---@class assize.phrases: assize.words
---@class assize.pattern: assize.words

---@alias assize.groups (assize.span|false)[]

---A cell of the form or the plan.
---@class assize.text
---@operator len: integer
---@field text string UTF-8, white space folded
---@field blank boolean Nothing but white space and dashes
---@field field string "evidence", "commentary", ...
---@field word_count integer
---@field find fun(self: assize.text, words: assize.words, from?: integer): assize.span? First match, from byte `from` (from 0)
---@field find_all fun(self: assize.text, words: assize.words): assize.span[] All matches, in order
---@field match fun(self: assize.text, pattern: assize.pattern, from?: integer): assize.groups? Whole match, then each group; false where one took no part
---@field all fun(self: assize.text): assize.span? The whole text; nil when blank
---@field opening fun(self: assize.text): assize.span? Its first clause; nil when blank
---@field sentences fun(self: assize.text): assize.span[]
---@field sentence_of fun(self: assize.text, span: assize.span): assize.span The sentence in which a span begins
---@field clause_of fun(self: assize.text, span: assize.span): assize.span The clause in which a span begins
---@field before fun(self: assize.text, span: assize.span, n: integer): assize.span? Up to `n` words of its sentence before a span
---@field after fun(self: assize.text, span: assize.span, n: integer): assize.span? Up to `n` words of its sentence after a span
---@field dates fun(self: assize.text): assize.date_fact[]
---@field ratios fun(self: assize.text): assize.ratio[]
---@field durations fun(self: assize.text): assize.duration[]
---@field references fun(self: assize.text): assize.reference[]
---@field verbs fun(self: assize.text): assize.verb_group[]
---@field wording assize.wording? Held against the official wording of its row; nil where the Code has none
---@field quoted fun(self: assize.text, span: assize.span): boolean The span lies between quotation marks

---Words of a text.
---@class assize.span
---@field text string
---@field folded string Lower case, blanks folded, quotation marks and dashes plain
---@field start integer First byte, from 0
---@field stop integer The byte after the last
---@field field string "evidence", "commentary", ...
---@field row string Id of the row or action
---@field widen fun(self: assize.span, n: integer): assize.span Up to `n` more words on both sides
---@field to fun(self: assize.span, other: assize.span): assize.span From the start of one to the end of another, in the same text
---@field matches fun(self: assize.span, words: assize.words): boolean Found in its words

---A day. Dates compare with `<`, `<=` and `==`.
---@class assize.date
---@field year integer
---@field month integer
---@field day integer
---@field iso string "2026-11-22"

---A date that a text names.
---@class assize.date_fact
---@field first assize.date First day of what is named
---@field last assize.date Last day of what is named; the same for a day
---@field precision "day"|"month"|"quarter"|"year"
---@field ambiguous boolean "May 24"
---@field span assize.span

---"65.8%", "25 of 38".
---@class assize.ratio
---@field percent number?
---@field decimals integer Figures after its point
---@field count integer? 25 of "25 of 38"
---@field of integer? 38 of "25 of 38"
---@field span assize.span The whole
---@field percent_span assize.span?
---@field count_span assize.span?

---"within 10 working days of the report".
---@class assize.duration
---@field least number
---@field most number The same as `least`, but for "5 to 10 days"
---@field unit "hour"|"day"|"week"|"month"|"year"
---@field working boolean "working days" or "business days"
---@field calendar boolean "calendar days"
---@field bound "none"|"within"|"at_most"|"at_least"|"exactly"|"after"|"every"
---@field span assize.span The whole
---@field number_span assize.span "10 working days"
---@field following assize.span? The rest of its clause: "of the report"

---"section 5.2", a link, a file.
---@class assize.reference
---@field kind "section"|"paragraph"|"page"|"point"|"clause"|"appendix"|"provision"|"version"|"link"|"file"|"e_mail"
---@field number string As written; empty for links, files and addresses
---@field span assize.span

---An auxiliary with what it governs: "has not yet been published".
---@class assize.verb_group
---@field span assize.span From the first auxiliary to the head
---@field head assize.span The word that carries the meaning: "published"
---@field negation assize.span? "not", "no", "never"
---@field adverb assize.span? "yet", "currently"
---@field condition assize.span? "if", "where", "once"
---@field before assize.span? The rest of its clause before it
---@field after assize.span? The rest of its clause after it
---@field tense "past"|"present"|"future"
---@field mood "fact"|"intention"|"need"|"chance"
---@field progressive boolean "is being reviewed"
---@field passive boolean "is reviewed"
---@field perfect boolean "has been reviewed"

---A text held against the official wording of its row.
---@class assize.wording
---@field runs integer Three-word runs of the text
---@field share number The part of the text's runs that are official, 0 to 1
---@field cover number The part of the official runs that the text has, 0 to 1
---@field copied assize.span? The longest stretch that is official
---@field altered assize.span[] What stands between such stretches

-- Subjects --------------------------------------------------------------------------------------

---A row of the form, as answered: `each = "row"` and `"provision"`.
---@class assize.row
---@field id string "6.9"
---@field section string "6"
---@field provisions string[] Those that it answers
---@field stage integer Of its first provision; 0 for none
---@field claim assize.claim
---@field claim_text assize.text The words in the claim's cell
---@field requirement assize.text As printed
---@field evidence assize.text
---@field commentary assize.text
---@field target_date assize.text
---@field merged boolean Evidence and commentary are one column
---@field answers assize.text[] Evidence, then commentary
---@field empty boolean Claim, evidence and commentary are all blank
---@field twin assize.row? The row that asks the same at the other stage
---@field tagged fun(self: assize.row, tag: string): boolean Any of its provisions has the tag
---@field find fun(self: assize.row, words: assize.words): assize.span? First in evidence, else in commentary
---@field find_all fun(self: assize.row, words: assize.words): assize.span[] In evidence, then in commentary

---An action of the improvement plan: `each = "action"`.
---@class assize.action
---@field id string
---@field provisions string[]
---@field requirement assize.text
---@field improvement assize.text
---@field due assize.text
---@field status assize.text
---@field owner assize.text

---The whole that was handed in: `each = "assessment"`.
---@class assize.assessment
---@field organisation string May be empty
---@field has_form boolean
---@field has_plan boolean
---@field rows assize.row[] Those of the form, absent ones too
---@field row fun(self: assize.assessment, id: string): assize.row?
---@field actions assize.action[]
---@field assessed_on string?
---@field approved_on string?
---@field approved_by string?
---@field period string?
---@field plan_columns string[]
---@field plan_in_form boolean the plan is further columns of the form
---@field headings assize.heading[]

---A heading of the document over a section of the form.
---@class assize.heading
---@field section string
---@field title string The Code's
---@field text assize.text As printed
---@field unknown_word assize.span? The first word that no title of the section has

-- What else is known ----------------------------------------------------------------------------

---@class assize.ctx
---@field as_of assize.date The only date there is
---@field params table<string, any> By name, as declared or as a profile sets them
---@field code assize.code
---@field assessment assize.assessment
---@field organisation assize.organisation
---@field provision assize.provision Only for `each = "provision"`

---@class assize.code
---@field id string
---@field revision string
---@field title string
---@field applicable assize.date?
---@field lexicon fun(self: assize.code, class: string): assize.phrases The Code's words of a class

---What a profile states of the organisation.
---@class assize.organisation
---@field name string?
---@field parent string?
---@field homes integer?
---@field year_end string? "03-31"
---@field covers string[] Landlords for whom it answers

---@class assize.provision
---@field id string
---@field section string
---@field summary string In our words
---@field modality assize.modality
---@field stage integer 0 for none
---@field tags string[]
---@field items assize.part[] What it lists by letter
---@field points assize.part[] What an answer would speak of
---@field deadlines assize.deadline[]
---@field deadline fun(self: assize.provision, kind: string): assize.deadline?
---@field twin string? The provision that asks the same at the other stage

---An item or a point of a provision.
---@class assize.part
---@field id string
---@field summary string
---@field phrases assize.phrases

---@class assize.deadline
---@field kind string "acknowledgement", "response", "extension", ...
---@field stage integer 0 for none
---@field amount integer
---@field unit assize.deadline_unit
---@field working_days integer? Nil where the unit is another
---@field from string The event that starts the clock
---@field to string The event that stops it
---@field extends string The provision whose deadline it extends; may be empty
---@field is_local boolean A profile shortened it
