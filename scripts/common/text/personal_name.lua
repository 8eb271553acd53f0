-- SPDX-License-Identifier: Apache-2.0
-- A person's name in a form that is published: a resident's with what befell them, or that of a colleague
-- where the post would do. Whoever sits on the governing body, an Ombudsman or an author is named anyway.
-- A title before a surname speaks for itself; two capital words are a name where the first is a common
-- first name and a post, a request to get in touch or a complaint stands beside them.

local function any(words) return phrases(string.split(words, ";")) end
local function set(words)
  local out = {}
  for _, word in ipairs(string.split(words, " ")) do out[word] = true end
  return out
end

local title = any "Mr; Mrs; Ms; Miss; Mx; Dr"
-- A word up to its "'s"; "O'Brien" is one.
local capital_word = [=[[A-Z](?:['’][A-Z])?[^\sA-Z0-9.,;:()!?"'’/\]-][^\s.,;:()!?"'’/\]]*]=]
local titled = pattern([=[(?-i:\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? (?:[A-Z]\.? ?){0,3}]=] .. capital_word .. ")")
local surname_word = pattern("(?-i:" .. capital_word .. ")")

local first_name = any [[
  Aaron; Abdul; Abigail; Adam; Adrian; Ahmed; Aisha; Alan; Alex; Alexander; Alexandra; Alice; Alison; Amanda; Amy; Andrea; Andrew; Andy; Angela; Anita; Ann; Anna; Anne; Annette; Anthony; Antony; Arthur; Asif; Barbara; Barry; Becky; Ben; Benjamin; Bernard; Beth; Beverley; Bill; Bob; Brenda; Brian;
  Bridget; Carl; Carol; Carole; Caroline; Catherine; Cathy; Charlotte; Chloe; Chris; Christina; Christine; Christopher; Claire; Clare; Colin; Craig; Damian; Dan; Daniel; Danielle; Darren; Dave; David; Dawn; Dean; Deborah; Debbie; Denise; Dennis; Derek; Diana; Diane; Dominic; Donald; Donna; Doreen;
  Dorothy; Douglas; Duncan; Edward; Elaine; Eleanor; Elizabeth; Ellen; Emily; Emma; Eric; Fatima; Fiona; Frances; Francis; Frank; Gareth; Gary; Gavin; Gemma; Geoffrey; George; Georgina; Gerald; Gill; Gillian; Glen; Gordon; Graham; Gurpreet; Hannah; Harry; Hassan; Hazel; Heather; Helen; Henry; Hilary; Howard;
  Hugh; Ian; Ibrahim; Imran; Irene; Jack; Jackie; Jacqueline; Jake; James; Jamie; Jan; Jane; Janet; Janice; Jason; Jayne; Jean; Jeff; Jeffrey; Jennifer; Jenny; Jeremy; Jessica; Jill; Jim; Jo; Joan; Joanna; Joanne; Joe; John; Jonathan; Joseph; Joshua; Joyce; Judith; Julia; Julian; Julie; Justin; Karen;
  Kate; Katherine; Kathleen; Kathryn; Katie; Keith; Kelly; Ken; Kenneth; Kerry; Kevin; Kim; Kirsty; Laura; Lauren; Lee; Leigh; Leon; Lesley; Leslie; Lewis; Liam; Linda; Lindsay; Lisa; Liz; Lorraine; Louise; Lucy; Luke; Lynn; Lynne; Malcolm; Mandy; Margaret; Maria; Marie; Marion; Martin; Martyn; Mary; Matt;
  Matthew; Maureen; Megan; Melanie; Melissa; Michael; Michelle; Mick; Mike; Mohamed; Mohammed; Muhammad; Nancy; Naomi; Natalie; Natasha; Nathan; Neil; Niall; Nicholas; Nick; Nicky; Nicola; Nigel; Oliver; Omar; Owen; Pam; Pamela; Pat; Patricia; Patrick; Paul; Paula; Pauline; Peter; Phil; Philip; Philippa;
  Phillip; Priya; Rachael; Rachel; Raj; Rajesh; Raymond; Rebecca; Rhys; Richard; Rita; Rob; Robert; Roger; Ronald; Rosemary; Ross; Roy; Russell; Ruth; Ryan; Sally; Sam; Samantha; Samuel; Sandra; Sanjay; Sarah; Scott; Sean; Shaun; Sharon; Sheila; Shirley; Simon; Sophie; Stella; Stephanie; Stephen; Steve;
  Steven; Stuart; Sue; Susan; Suzanne; Sylvia; Tanya; Teresa; Terry; Theresa; Thomas; Tim; Timothy; Tina; Toby; Tom; Tony; Tracey; Tracy; Trevor; Valerie; Vanessa; Vera; Vicky; Vincent; Wayne; Wendy; William; Yasmin; Yusuf; Yvonne; Zoe]]

-- Words with a capital that are no surname.
local no_name = set [[
  the our a an and of for to in on at by with from it we they this that all any no not is are was were has have had will who which when where if as or but so after before during until since please see per via
  housing homes home house court close lane road street avenue gardens drive terrace crescent tower lodge mews square rise grove place row yard flats estate park hill way view green hall centre center point wharf
  complaint complaints policy procedure code section act team teams officer officers manager managers director directors head board committee panel forum group council association trust society company ltd limited
  service services customer customers resident residents tenant tenants leaseholder leaseholders neighbourhood property repairs estates performance quality corporate strategic operations community communities policy
  ombudsman regulator justice judge minister surname name person family household complainant neighbour representative contractor contractors staff member members chair trustee councillor lead leads
  teams office word excel outlook forms dynamics sharepoint access january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
  stage level review report plan strategy framework charter scheme foundation hospital school university college church chapel street's day week award awards nothing nobody deadline deadlines target targets appointment appointments system systems module portal app letter template survey]]

-- Who is named as the holder of a public office, or as an author.
local public = any [[
  chair; chairman; chairwoman; chairperson; vice chair; vice-chair; board member; board members; member of the board; trustee; trustees; councillor; councillors; cllr; cabinet member; portfolio holder; elected member; committee member; lead member; non-executive; non executive; NED; MRC;
  member responsible; mayor; alderman; leader of the council; governing body; board; cabinet; ombudsman; ombudsman's; judge; justice; minister; MP; author; authors; professor; KC; QC; independent member; independent chair; complaints champion; board champion; honorary secretary; honorary treasurer; president]]
local addressed = any "dear; yours sincerely; yours faithfully; example; for example; e.g; such as"
-- A post, and how one is asked to get in touch.
local post = any [[
  officer; officers; manager; director; head of; coordinator; co-ordinator; adviser; advisor; assistant; administrator; team leader; team lead; handler; complaints lead; complaint lead; service lead; supervisor; clerk; secretary; surveyor; warden; caretaker; chief executive; executive; business partner; inspector;
  solicitor; consultant; complaints team; housing team; customer team; lead officer; apprentice; operative; receptionist]]
local in_touch = any "contact; contacting; speak to; speaking to; ask for; ring; e-mail; email; write to; call; phone; telephone; report to; reports to; sent to; passed to; refer to; referred to"
local does = any "leads; handles; investigates; answers; manages; deals; oversees; coordinates; co-ordinates; complained; reported; investigated; answered; handled; wrote; reviewed; moved; asked; said; told"
local their_case = any "complaint; complaints; case; home; flat; house; repair; repairs; request; family; tenancy"
local most = 6  -- names that are shown

local function is_capital(span)
  local byte = span and string.byte(span.text, 1)
  return byte ~= nil and byte >= 65 and byte <= 90
end

-- What stands between a span and the next word of its sentence.
local function joint_after(text, span)
  local rest = text:after(span, 1)
  return rest and string.sub(span:to(rest).text, #span.text + 1, rest.start - span.start) or "", rest
end

-- What is added to a name: ", our officer", " (officer)", " is our officer", " who".
local added = { is = true, as = true, who = true }
local function addition(text, span)
  local joint, rest = joint_after(text, span), text:after(span, 6)
  local first = rest and string.split(rest.folded, " ")[1]
  return rest and (string.sub(joint, 1, 1) == "," or joint == " (" or joint == " - " or joint == " – " or added[first]) and rest or nil
end

-- Whether somebody is named for a public office: it stands right before the name or is added to it.
local function is_public(text, span)
  local front, rest = text:before(span, 4), addition(text, span)
  return front ~= nil and front:matches(public) or rest ~= nil and rest:matches(public)
end

-- "Mrs Hall", "Ms R. Hall": not "Mr A", "Mr Justice Hall", "Dear Mr Hall".
local function titled_names(text, add)
  local groups = text:match(titled)
  while groups do
    local span = groups[1]
    local parts = string.split(span.text, " ")
    local surname = string.lower(parts[#parts])
    local of_a_street = string.sub(span.text, 1, 2) == "Dr" and is_capital(text:before(span, 1))
    if #surname > 1 and not no_name[surname] and not of_a_street and not is_public(text, span) and not text:sentence_of(span):matches(addressed) then add(span) end
    groups = text:match(titled, span.stop)
  end
end

-- Whether a post, a way to get in touch or what somebody did stands beside a name.
local function is_at_work(text, first, name)
  local front, rest = text:before(first, 4), addition(text, name)
  if front and (front:matches(post) or front:matches(in_touch)) or rest and rest:matches(post) then return true end
  local one = text:after(name, 1)
  if one and one:matches(does) then return true end
  local joint = joint_after(text, name)
  local two = (joint == "'" or joint == "’" or one and string.sub(one.text, 1, 1) == "'") and text:after(name, 3)
  return two and two:matches(their_case) or false
end

local articles = set "the a an at in of from st saint this our"
-- "Jane Hall, Complaints Officer", "contact Jane Hall".
local function full_names(text, add)
  for _, hit in ipairs(text:find_all(first_name)) do
    local surname = is_capital(hit) and text:find(surname_word, hit.stop)
    if surname and surname.start == hit.stop + 1 and not no_name[string.lower(surname.text)] then
      local lead, name = text:before(hit, 1), hit:to(surname)
      -- "St James Hall", "the James Hall Library" are no persons.
      local close, follows = lead and lead.stop == hit.start - 1, text:after(name, 1)
      local of_more = close and (articles[lead.folded] or is_capital(lead) and not lead:matches(post) and not lead:matches(in_touch) and not no_name[lead.folded])
      of_more = of_more or is_capital(follows) and follows.start == name.stop + 1 and not text:after(name, 4):matches(post)
      if not of_more and is_at_work(text, hit, name) and not is_public(text, name) and not text:sentence_of(hit):matches(addressed) then add(name) end
    end
  end
end

-- "Complaints Officer: Ama Boateng", "our complaints officer is Ama Boateng": two words that are no others.
local function after_a_post(text, add)
  for _, hit in ipairs(text:find_all(post)) do
    local joint, one = joint_after(text, hit)
    local from = joint == ": " and hit.stop or one and one.folded == "is" and joint == " " and one.stop
    one = from and text:find(surname_word, from)
    local close = one and one.start - hit.stop <= 4
    local two = close and text:find(surname_word, one.stop)
    local gap, third = "", nil
    if two then gap, third = joint_after(text, two) end
    if two and two.start == one.stop + 1 and (not third or gap ~= " ") and not no_name[one.folded] and not no_name[two.folded] and #one.text > 2 and #two.text > 2 then
      local name = one:to(two)
      if not is_public(text, name) and not text:sentence_of(hit):matches(addressed) then add(name) end
    end
  end
end

return rule {
  title      = "No private person is named",
  each       = "row",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "notes",
  kind       = "personal-name",
  maturity   = "trial",
  provisions = "*",
  edits      = "drop-words",
  rationale  = "The form is published. A resident who is named can be found by what is told beside the name, and a colleague may have left by the time it is read.",
  remedy     = "Give the post instead of the name, leave a resident's name out, or make sure of their consent.",
  check = function(row)
    local at, seen = {}, {}
    for _, text in ipairs(row.answers) do
      local function add(span)
        local key = span.text
        if not seen[key] and #at < most then table.insert(at, span) end
        seen[key] = true
      end
      if text:find(title) then titled_names(text, add) end
      if text:find(first_name) then full_names(text, add) end
      if text:find(post) then after_a_post(text, add) end
    end
    if #at == 0 then return pass() end
    return fail { "Somebody is named in the {field}: \"{1}\"; would the post do, or is there consent?", at = at }
  end,
}
