-- Asks the judged queries one after another, as a reader's browser would: wrk -s benches/load/mixed.lua …
local queries = {}
local path = os.getenv("QUERIES") or "tests/data/eval/queries.csv"
local first = true
for line in io.lines(path) do
  if first then
    first = false
  else
    -- qid,language,kind,query,note
    local rest = line:match("^[^,]*,[^,]*,[^,]*,(.*)$")
    if rest then
      local quoted = rest:match('^"(.-)"')
      local query = quoted or rest:match("^([^,]*)")
      local encoded = query:gsub("[^%w]", function(c) return string.format("%%%02X", c:byte()) end)
      queries[#queries + 1] = "/search?q=" .. encoded
    end
  end
end

local languages = { "zh", "ru", "mn", "en" }
local at = 0
function init()
  at = math.random(#queries)
end
function request()
  at = at + 1
  local path = queries[at % #queries + 1] .. "&lang=" .. languages[at % 4 + 1]
  return wrk.format("GET", path, { ["Accept-Encoding"] = "gzip" })
end

function done(summary, latency)
  io.write(string.format("answers other than 200: %d, errors: connect %d read %d write %d timeout %d\n",
    summary.errors.status, summary.errors.connect, summary.errors.read, summary.errors.write, summary.errors.timeout))
  io.write(string.format("p50 %.1f ms, p99 %.1f ms, max %.1f ms\n",
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000))
end
