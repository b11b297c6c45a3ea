-- The same request again and again, as whoever TOKEN or COOKIE says.
local token, cookie = os.getenv("TOKEN"), os.getenv("COOKIE")
if token then wrk.headers["Authorization"] = "Bearer " .. token end
if cookie then wrk.headers["Cookie"] = cookie end
wrk.headers["Accept-Encoding"] = "gzip"

done = function(summary, latency)
  local errors = summary.errors
  local failed = errors.status + errors.connect + errors.read + errors.write + errors.timeout
  io.write(string.format("RESULT %.0f %.1f %.1f %d\n", summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, failed))
end
