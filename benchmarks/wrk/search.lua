-- Each request asks another question; BASE names what answers: /api/v1/articles or /search.
require("result")
local base = os.getenv("BASE")
local questions = {
  "no+sound", "port+number", "voicemail+greeting", "invoice+wrong", "router+settings", "sip+alg",
  "phone+not+registered", "call+queue", "fax", "emergency+call", "app+does+not+ring", "codec",
  "firewall+ports", "caller+id", "poe+switch", "forwarding", "choppy+audio", "mfa+code",
  "batery+power+cut", "vlan", "recording+consent", "direct+debit", "spam+label", "hunt+group",
}
local next_question = 0
request = function()
  next_question = next_question % #questions + 1
  return wrk.format("GET", base .. "?q=" .. questions[next_question])
end
