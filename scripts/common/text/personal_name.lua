-- SPDX-License-Identifier: Apache-2.0
-- A first name that is one, a surname, and the title of a member of the staff beside them. Members of a
-- governing body hold a public office; schemes, streets and awards are named after people too.
local given_names = phrases {
  "Aaron", "Abdul", "Abigail", "Adam", "Adele", "Adrian", "Ahmed", "Aisha", "Alan", "Alastair", "Alex", "Alexander", "Alexandra", "Alice", "Alison", "Amanda", "Amber", "Amelia", "Amir", "Amy", "Andrea", "Andrew", "Andy", "Angela", "Anita", "Ann", "Anna", "Anne", "Annette",
  "Anthony", "Antony", "Ashley", "Barbara", "Barry", "Becky", "Ben", "Benjamin", "Bethany", "Beverley", "Brenda", "Brian", "Bridget", "Bryan", "Callum", "Cameron", "Carl", "Carla", "Carol", "Caroline", "Carolyn", "Catherine", "Charlene", "Charles", "Charlie", "Charlotte",
  "Cheryl", "Chloe", "Chris", "Christina", "Christine", "Christopher", "Claire", "Clare", "Clive", "Colin", "Connor", "Craig", "Daniel", "Danielle", "Darren", "David", "Dawn", "Debbie", "Deborah", "Debra", "Denise", "Dennis", "Derek", "Diana", "Diane", "Dominic", "Donald",
  "Donna", "Doreen", "Dorothy", "Douglas", "Duncan", "Edward", "Eileen", "Elaine", "Eleanor", "Elizabeth", "Ellen", "Emily", "Emma", "Eric", "Erica", "Farah", "Fatima", "Fiona", "Frances", "Gail", "Gareth", "Gary", "Gavin", "Gemma", "Geoff", "Geoffrey", "George", "Georgina",
  "Gerald", "Gillian", "Gordon", "Graham", "Greg", "Hannah", "Harry", "Hassan", "Hayley", "Heather", "Helen", "Henry", "Hilary", "Howard", "Ian", "Imran", "Irene", "Isabel", "Jacqueline", "James", "Jamie", "Jane", "Janet", "Janice", "Jasmine", "Jason", "Jayne", "Jean", "Jeff",
  "Jeffrey", "Jennifer", "Jenny", "Jeremy", "Jessica", "Jill", "Jim", "Joan", "Joanna", "Joanne", "John", "Jonathan", "Joseph", "Joshua", "Joyce", "Judith", "Julia", "Julian", "Julie", "Justin", "Karen", "Karl", "Kate", "Katherine", "Kathleen", "Kathryn", "Katie", "Katy",
  "Keith", "Kelly", "Ken", "Kenneth", "Kerry", "Kevin", "Kim", "Kimberley", "Kirsty", "Laura", "Lauren", "Laurence", "Leanne", "Lee", "Leon", "Lesley", "Leslie", "Liam", "Linda", "Lindsay", "Lisa", "Liz", "Lorraine", "Louise", "Lucy", "Luke", "Lynn", "Lynne", "Malcolm", "Mandy",
  "Marcus", "Margaret", "Maria", "Marie", "Marilyn", "Martin", "Martyn", "Mary", "Matt", "Matthew", "Maureen", "Maxine", "Megan", "Melanie", "Melissa", "Michael", "Michelle", "Mick", "Mike", "Mohammad", "Mohammed", "Monica", "Muhammad", "Nadia", "Naomi", "Natalie", "Natasha",
  "Nathan", "Neil", "Nicholas", "Nick", "Nicola", "Nicole", "Nigel", "Nina", "Oliver", "Olivia", "Owen", "Pamela", "Patricia", "Patrick", "Paul", "Paula", "Pauline", "Peter", "Phil", "Philip", "Phillip", "Priya", "Rachael", "Rachel", "Raymond", "Rebecca", "Rhys", "Richard",
  "Rita", "Rob", "Robert", "Robin", "Roger", "Ronald", "Rosemary", "Ross", "Roy", "Russell", "Ruth", "Ryan", "Sally", "Samantha", "Samuel", "Sandra", "Sara", "Sarah", "Scott", "Sean", "Shane", "Sharon", "Shaun", "Sheila", "Shirley", "Simon", "Sophie", "Stacey", "Stella",
  "Stephanie", "Stephen", "Steve", "Steven", "Stewart", "Stuart", "Susan", "Suzanne", "Sylvia", "Tania", "Tanya", "Tara", "Teresa", "Terry", "Theresa", "Thomas", "Tim", "Timothy", "Tina", "Toby", "Tom", "Tony", "Tracey", "Tracy", "Trevor", "Valerie", "Vanessa", "Veronica",
  "Victor", "Victoria", "Vincent", "Vivienne", "Wayne", "Wendy", "William", "Yasmin", "Yvonne", "Zara", "Zoe",
}
local full = pattern [[(?-i:[A-Z][a-z]+(?: [A-Z]\.?)? (?:Mc|Mac|O['’]|D[ei] )?[A-Z][a-z]+(?:-[A-Z][a-z]+)?)]]
-- Second words that make a place, a body or a title of it.
local thing = phrases {
  "House", "Court", "Road", "Street", "Lane", "Avenue", "Close", "Way", "Place", "Gardens", "Drive", "Hall", "Centre", "Lodge", "Terrace", "Square", "Park", "Homes", "Housing", "Trust", "Association", "Foundation", "Society", "Council", "Group", "Lewis", "Award", "Estate", "Building",
  "Tower", "Villas", "Mews", "Green", "Hill", "Hospital", "School", "College", "Church", "Law", "Act", "Day", "Team", "Service", "Services", "Officer", "Manager", "Director", "Care", "Living", "Complaints", "Policy", "Report",
}
-- What a name makes of the word behind it.
local place = phrases {
  "House", "Court", "Road", "Street", "Lane", "Avenue", "Close", "Place", "Gardens", "Drive", "Hall", "Centre", "Lodge", "Terrace", "Square", "Park", "Homes", "Trust", "Association", "Foundation", "Society", "Award", "Estate", "Building", "Tower", "Villas", "Mews", "Hospital", "School",
  "College", "Church", "Partnership", "Solicitors", "Consulting", "Associates", "Ltd", "Limited",
}
-- Public offices.
local office = phrases { "Cllr", "Councillor", "Mayor", "MP", "Ombudsman", "Minister", "Lord", "Baroness" }
local near = 45  -- bytes between a name and its title

local next_word = pattern [[\s[\w'’]+]]

local function of_a_place(text, name)
  local follows = text:find(next_word, name.stop)
  return follows and follows.start == name.stop and follows:matches(place)
end

local function beside(text, name, officers, governing)
  local from = math.max(name.start - near - 20, 0)
  local hit = text:find(officers, from)
  while hit and hit.start - name.stop <= near do
    local apart = hit.start >= name.stop and hit.start - name.stop or name.start - hit.stop
    local first, last = name, hit
    if hit.stop <= name.start then first, last = hit, name end
    local same = text:sentence_of(first).stop >= last.stop
    if apart <= near and same and (hit.start >= name.stop or hit.stop <= name.start) then
      local all = first:to(last)
      if not all:matches(governing) and not name:widen(2):matches(office) and not name:widen(2):matches(governing) then return all end
    end
    hit = text:find(officers, hit.stop)
  end
  return nil
end

local function named(text, officers, governing)
  for _, hit in ipairs(text:find_all(given_names)) do
    local whole = text:find(full, hit.start)
    if whole and whole.start == hit.start and whole.stop > hit.stop and not whole:matches(thing) and not text:quoted(whole) and not of_a_place(text, whole) then
      local at = beside(text, whole, officers, governing)
      if at then return whole, at end
    end
  end
  return nil
end

return rule {
  title      = "Staff are known by their post, not by their name",
  each       = "row",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "notes",
  kind       = "personal-name",
  maturity   = "stable",
  provisions = "*",
  rationale  = "The form stays on a website when the person has moved on, and a name is theirs to give.",
  remedy     = "Name the post instead, or make sure that the person agreed.",
  check = function(row, ctx)
    if not row:find(given_names) then return pass() end
    local officers, governing = ctx.code:lexicon("officer-title"), ctx.code:lexicon("governing-title")
    for _, text in ipairs(row.answers) do
      local _, at = named(text, officers, governing)
      if at then return fail { "A person is named beside their post in the {field}", at = at } end
    end
    return pass()
  end,
}
