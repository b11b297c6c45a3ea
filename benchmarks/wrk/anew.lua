-- The same page with another address each time, so that it is made each time.
local cookie, count = os.getenv("COOKIE"), 0
if cookie then wrk.headers["Cookie"] = cookie end
wrk.headers["Accept-Encoding"] = "gzip"

request = function()
  count = count + 1
  return wrk.format("GET", wrk.path .. "?n=" .. count)
end

done = function(summary, latency)
  local errors = summary.errors
  local failed = errors.status + errors.connect + errors.read + errors.write + errors.timeout
  io.write(string.format("RESULT %.0f %.1f %.1f %d\n", summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, failed))
end
