-- Opens one ticket after the other.
require("result")
wrk.method = "POST"
wrk.headers["Authorization"] = "Bearer " .. os.getenv("TOKEN")
wrk.headers["Content-Type"] = "application/json"
wrk.body = '{"customer":"' .. os.getenv("CUSTOMER") .. '","subject":"Calls drop after thirty seconds",' ..
  '"body":"It happens on every call to a mobile phone."}'
