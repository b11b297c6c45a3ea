-- The same request again and again, as whoever TOKEN or COOKIE says.
require("result")
local token, cookie = os.getenv("TOKEN"), os.getenv("COOKIE")
if token then wrk.headers["Authorization"] = "Bearer " .. token end
if cookie then wrk.headers["Cookie"] = cookie end
wrk.headers["Accept-Encoding"] = "gzip"
