-- SPDX-License-Identifier: Apache-2.0
-- luacheck: ignore
---@meta
-- The cases of NAME_test.lua, for editors. Never run, and no rule.

---`---@type assize.case[]` before `local cases` makes an editor complete them.
---@class assize.case
---@field name string
---@field as_of? string "2026-11-22"
---@field given? table<string, assize.given> Rows by id; those not named are absent
---@field plan? assize.given_action[]
---@field assessment? assize.given_facts
---@field params? table<string, integer|number|string|boolean|string[]> Of the rule; phrases as a list
---@field expect assize.expected[]

---@class assize.given
---@field claim? assize.claim "yes" without it
---@field claim_text? string
---@field requirement? string
---@field evidence? string
---@field commentary? string
---@field target_date? string
---@field merged? boolean

---@class assize.given_action
---@field provisions? string[]
---@field improvement? string
---@field due? string
---@field status? string
---@field owner? string

---@class assize.given_facts
---@field organisation? string
---@field assessed_on? string
---@field approved_on? string
---@field approved_by? string
---@field period? string
---@field headings? table<string, string>
---@field plan_columns? string[]

---@class assize.expected
---@field at string A row's id, "action:1" or "assessment"
---@field outcome? "pass"|"fail"|"not-applicable"|"not-evaluable"|"error"|"cut-off"
---@field kind? assize.kind
---@field severity? assize.severity
---@field reason? string
---@field words? string Of its first span
---@field message? string A part of it
