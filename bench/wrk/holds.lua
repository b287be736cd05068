-- Random pairs of neighbouring seats. Arguments: file of tokens, first showtime's number, showtimes, rows, seats per row.
dofile("bench/wrk/common.lua")

function init(args)
    statuses = {}
    counts = ""
    tokens = {}
    for line in io.lines(args[1]) do
        table.insert(tokens, "Bearer " .. line)
    end
    showtimes, rows, seats = tonumber(args[2]), tonumber(args[3]), tonumber(args[4])
    math.randomseed(os.time() * 1000 + number * 7919)
    headers = { ["Content-Type"] = "application/json" }
end

function request()
    local row = string.char(64 + math.random(rows))
    local first = 2 * math.random(seats / 2) - 1
    headers["Authorization"] = tokens[math.random(#tokens)]
    local body = string.format('{"showtimeId":"00000000-0000-7000-8000-%012x","seats":["%s%d","%s%d"]}',
        math.random(showtimes), row, first, row, first + 1)
    return wrk.format("POST", "/api/holds", headers, body)
end

function response(status)
    statuses[status] = (statuses[status] or 0) + 1
    answered = (answered or 0) + 1
    if answered % 50 == 0 then counts = line_of_counts() end
end
