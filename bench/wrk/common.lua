-- Counts answers by status and prints one line that the bench reads.
local threads = {}

function setup(thread)
    thread:set("number", #threads + 1)
    table.insert(threads, thread)
end

function count(status)
    statuses[status] = (statuses[status] or 0) + 1
end

function line_of_counts()
    local parts = {}
    for status, number in pairs(statuses) do
        table.insert(parts, status .. ":" .. number)
    end
    return table.concat(parts, ",")
end

function done(summary, latency, requests)
    local total = {}
    for _, thread in ipairs(threads) do
        for status, number in string.gmatch(thread:get("counts") or "", "(%d+):(%d+)") do
            total[status] = (total[status] or 0) + tonumber(number)
        end
    end
    local lost = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
    if lost > 0 then total["0"] = lost end
    local parts = {}
    for status, number in pairs(total) do
        table.insert(parts, status .. ":" .. number)
    end
    print(string.format("RESULT seconds=%.3f p50=%.2f p95=%.2f p99=%.2f statuses=%s", summary.duration / 1e6,
        latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000, table.concat(parts, ",")))
end
