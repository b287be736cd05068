-- The same request again and again. Arguments: path, then headers as name and value.
dofile("bench/wrk/common.lua")

function init(args)
    statuses = {}
    counts = ""
    local headers = {}
    for i = 2, #args, 2 do
        headers[args[i]] = args[i + 1]
    end
    text = wrk.format("GET", args[1], headers)
end

function request()
    return text
end

function response(status)
    statuses[status] = (statuses[status] or 0) + 1
    answered = (answered or 0) + 1
    if answered % 50 == 0 then counts = line_of_counts() end
end
