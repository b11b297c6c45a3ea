-- The same page with another address each time, so that it is made each time.
require("result")
local cookie, count = os.getenv("COOKIE"), 0
if cookie then wrk.headers["Cookie"] = cookie end
wrk.headers["Accept-Encoding"] = "gzip"

request = function()
  count = count + 1
  return wrk.format("GET", wrk.path .. "?n=" .. count)
end
