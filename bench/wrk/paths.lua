-- Random addresses. Arguments: file of paths, one a line.
dofile("bench/wrk/common.lua")

function init(args)
    statuses = {}
    counts = ""
    texts = {}
    for line in io.lines(args[1]) do
        table.insert(texts, wrk.format("GET", line))
    end
    math.randomseed(os.time() * 1000 + number * 7919)
end

function request()
    return texts[math.random(#texts)]
end

function response(status)
    statuses[status] = (statuses[status] or 0) + 1
    answered = (answered or 0) + 1
    if answered % 50 == 0 then counts = line_of_counts() end
end
